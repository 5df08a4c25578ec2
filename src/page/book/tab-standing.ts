/** Whether a tab of the grid is a 課's, and whether it is 確定. */
import type { EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import type { CellValue, CellValues } from '../../core/cells/cell-value';
import { isClosedState } from '../../core/department-tab/state';
import { stateIn } from '../../core/department-tab/title-block';
import { findHeader, HEADER_SEARCH_ROWS } from '../../core/evaluation/header';

const MOST_COLUMNS = 40;

/** The cells in which the header and what stands above it are looked for. */
const topOf = (sheet: EngineSheet): CellValues =>
  Array.from({ length: HEADER_SEARCH_ROWS + 1 }, (_, row) =>
    Array.from({ length: MOST_COLUMNS }, (_unused, column) => (sheet.value(row, column) ?? '') as CellValue),
  );

/** Known by its header alone, as the check knows it: a tab may have any name. */
export const isDepartmentTab = (sheet: EngineSheet): boolean => findHeader(topOf(sheet)) !== null;

/** 確定 or 公表: the page itself must refuse a change, for the locks of the workbook do not bind what a person types here. */
export function isClosedTab(sheet: EngineSheet): boolean {
  const values = topOf(sheet);
  const header = findHeader(values);
  return header !== null && isClosedState(stateIn(values, header.row));
}
