/** The levels of the open workbook, read off its tab 設定. */
import type { SheetEngine } from '@jiko-hyoka/apps-script-host/drawing';
import type { CellValue } from '../../core/cells/cell-value';
import { FIVE_LEVELS, type Scale } from '../../core/evaluation/scale';
import { findLevelTable } from '../../core/settings/level-table';
import { SETTINGS_SHEET } from '../../core/settings/settings';

/** Beside 課一覧 of as many 課 as a town has, or below it. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 20;

/** @returns The seed's five levels where the book has no tab 設定, or no table of levels in it. */
export function bookScale({ sheets }: SheetEngine): Scale {
  const sheet = sheets.find(({ name }) => name === SETTINGS_SHEET);
  if (sheet === undefined) return FIVE_LEVELS;
  const values = Array.from({ length: MOST_ROWS }, (_, row) =>
    Array.from({ length: MOST_COLUMNS }, (_unused, column) => (sheet.value(row, column) ?? '') as CellValue),
  );
  return findLevelTable(values)?.scale ?? FIVE_LEVELS;
}
