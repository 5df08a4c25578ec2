/** A 課's tab with its 状態, and the locks that go with one. */
import type { CellValues } from '../../core/cells/cell-value';
import { findState, isClosedState, type StateCell } from '../../core/department-tab/state';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader } from '../../core/evaluation/header';
import { HAND_OVER_MESSAGES } from '../../core/messages/hand-over';
import { departmentProtections, isOwnProtection } from '../../core/set-up/tab-protections';
import { coordinatorsOf, editorsOf } from '../../core/settings/addresses';
import { SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { mendProtections } from '../workbook/mend-protections';
import { lastGridRow } from '../workbook/sheet-style';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface StateTab {
  readonly name: string;
  readonly sheet: Sheet;
  readonly values: CellValues;
  readonly state: StateCell;
  /** Gives the tab the locks of a 状態, those in place that are there; sentences where something of it could not be done. */
  lock(stateText: string): string;
}

/**
 * @param tabs 設定 and the tab, as read.
 * @returns null where the tab, its header or its 状態 is not there.
 */
export function openStateTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tabs: readonly Tab[],
  settings: Settings,
  name: string,
): StateTab | null {
  const valuesOf = (sheetName: string): CellValues =>
    tabs.find((tab) => tab.name === sheetName)?.values ?? [];
  const values = valuesOf(name);
  const header = findHeader(values);
  const state = header && findState(values, header.row);
  const sheet = spreadsheet.getSheetByName(name);
  if (header === null || state === null || sheet === null) return null;
  const lock = (stateText: string): string => {
    const entry = settings.departments.find((each) => each.name === name);
    const isClosed = isClosedState(stateText);
    const people = {
      coordinators: coordinatorsOf(settings).readable,
      editors: entry ? editorsOf(settings, valuesOf(SETTINGS_SHEET), entry).readable : [],
      isClosed,
    };
    const label = { row: state.row, column: state.column - 1 };
    const refused = mendProtections(sheet, departmentProtections(header, label, lastGridRow(sheet), people));
    const isForeign = isClosed && !hasOwnLock(sheet);
    return [...refused, ...(isForeign ? [HAND_OVER_MESSAGES.lockedByOther(name)] : [])].join('\n');
  };
  return { name, sheet, values, state, lock };
}

/** Google keeps one lock of a whole tab; one of people stays in its place. */
const hasOwnLock = (sheet: Sheet): boolean =>
  sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .some((each) => isOwnProtection(each.getDescription()));
