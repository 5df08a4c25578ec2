/** Writes several cells of one tab, all of them with one flush where nothing is refused. */
import { type CellPlace, cellName } from '../../core/cells/cell-reference';
import { type CellValue, isCalendarDate, serialOf, textOf } from '../../core/cells/cell-value';
import type { Criteria } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader } from '../../core/evaluation/header';
import type { Scale } from '../../core/evaluation/scale';
import { FIX_MESSAGES } from '../../core/messages/fixes';
import { reasonOf } from '../../core/reason';
import { patiently } from '../call/patience';
import { hasTime } from '../call/run-clock';
import { flagChange } from '../check/update-flags';
import { writeFlags } from '../check/write-flags';
import { boxOf, putTextBack, refusedMessage, showRatings, writeText } from '../workbook/cell-writing';
import { noteEdit } from '../workbook/edit-marks';
import { readTab } from '../workbook/read-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What a cell shall hold. */
export interface CellWrite extends CellPlace {
  readonly value: CellValue;
  /** The number format to be put back, past the rule of the cell; left out where something new is written. */
  readonly format?: string;
}

/** Cells with how they look beside their values; two calls. */
export function readLooks<T extends CellPlace>(
  sheet: Sheet,
  cells: readonly T[],
): (T & { readonly format: string; readonly formula: string })[] {
  if (cells.length === 0) return [];
  const { top, left, rows, columns } = boxOf(cells);
  const box = sheet.getRange(top + 1, left + 1, rows, columns);
  const [formats, formulas] = [box.getNumberFormats(), box.getFormulas()];
  return cells.map((cell) => {
    const at = (texts: string[][]): string => texts[cell.row - top]?.[cell.column - left] ?? '';
    return { ...cell, format: at(formats), formula: at(formulas) };
  });
}

/**
 * Where one write is refused nobody knows what became of the others: then each is made once more by itself.
 * @returns A sentence for each write that was refused or that there was no time for, '' for the others.
 */
export function writeTab(sheet: Sheet, writes: readonly CellWrite[], scale: Scale): string[] {
  const stand = standingIn(sheet, writes);
  const write = (each: CellWrite, at: number): string => {
    if (!hasTime()) return FIX_MESSAGES.outOfTime;
    writeCell(sheet, each, stand[at], scale);
    return '';
  };
  const messages = tried(
    () => writes.map(write),
    () =>
      writes.map((each, at) =>
        tried(
          () => write(each, at),
          (reason) => refusedMessage(sheet.getName(), cellName(each.row, each.column), reason),
        ),
      ),
  );
  const mended = writes.filter(({ format }, at) => format === undefined && messages[at] === '');
  showRatings(
    sheet,
    mended.map(({ row, column, value }) => ({ row, column, newValue: textOf(value) })),
    scale,
  );
  // No trigger fires for what a script writes.
  noteEdit(sheet.getName());
  return messages;
}

/** Does some work with a flush, so that a refusal is known here. */
function tried<T>(work: () => T, otherwise: (reason: string) => T): T {
  try {
    return patiently(() => {
      const done = work();
      SpreadsheetApp.flush();
      return done;
    });
  } catch (error) {
    return otherwise(reasonOf(error));
  }
}

/** What a cell has before anything is put back into it. */
interface Standing {
  readonly rule: Rule | null;
  readonly format: string;
}

/** Two calls, where anything is put back; [] elsewhere. */
function standingIn(sheet: Sheet, writes: readonly CellWrite[]): Standing[] {
  if (writes.every(({ format }) => format === undefined)) return [];
  const { top, left, rows, columns } = boxOf(writes);
  const box = sheet.getRange(top + 1, left + 1, rows, columns);
  const [rules, formats] = [box.getDataValidations(), box.getNumberFormats()];
  return writes.map(({ row, column }) => ({
    rule: rules[row - top]?.[column - left] ?? null,
    format: formats[row - top]?.[column - left] ?? '',
  }));
}

function writeCell(
  sheet: Sheet,
  { row, column, value, format }: CellWrite,
  standing: Standing | undefined,
  scale: Scale,
): void {
  const range = sheet.getRange(row + 1, column + 1);
  if (format === undefined) {
    writeText(range, textOf(value), scale);
    return;
  }
  // What a person pasted past a rule can only come back past it.
  const rule = standing?.rule ?? null;
  if (rule !== null) range.clearDataValidations();
  try {
    putBack(range, value, format, standing?.format);
  } finally {
    if (rule !== null) range.setDataValidation(rule);
  }
}

/** What Google says of a cell without a format of its own. */
const AUTOMATIC = '0.###############';

/**
 * A text comes back as text, whatever a cell would make of it: 「４」, 5.0 and =1+1 too. The format comes first, for
 * a text that stands in a cell of plain text turns into a number where that gets another format.
 */
function putBack(range: Range, value: CellValue, format: string, present: string | undefined): void {
  if (format !== present) range.setNumberFormat(format === AUTOMATIC ? 'general' : format);
  if (typeof value === 'string') putTextBack(range, value, format);
  else range.setValue(isCalendarDate(value) ? serialOf(value) : value);
}

/** Whether 確認 of a tab says what it should; where it does not, nobody has checked the tab yet. */
export function hasTrueFlags(tab: Tab, criteria: Criteria): boolean {
  const header = findHeader(tab.values);
  return header !== null && flagChange(tab.name, tab, header, criteria) === null;
}

/** Renews 確認 after a write. @param before The tab as it was, with its merged areas. */
export function renewFlags(sheet: Sheet, { name, merges }: Tab, criteria: Criteria): void {
  const { values } = readTab(sheet, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  const header = findHeader(values);
  const change = header && flagChange(name, { values, merges }, header, criteria);
  try {
    if (change) writeFlags(sheet, change);
  } catch {
    // 確認 may be protected; the cells themselves are written, and 点検 tells of the flags.
  }
}
