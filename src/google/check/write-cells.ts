/** Writes that follow a screen: each is made only where the sheet still says what the person saw. */
import { cellName, cellPlace } from '../../core/cells/cell-reference';
import { cellAt, textOf } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader, type Header, INPUT_COLUMNS } from '../../core/evaluation/header';
import { areaName, hidingArea, type MergedArea } from '../../core/evaluation/merged-cells';
import { showsRating } from '../../core/evaluation/rating';
import { EDIT_MESSAGES } from '../../core/messages/script';
import type { CellEdit, CellEditResult } from '../../core/overview/sidebar-data';
import { OWN_SHEETS } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { reasonOf } from '../call/reason';
import { noteEdit } from '../workbook/edit-marks';
import { writeLiteral } from '../workbook/literal-text';
import { readMerges } from '../workbook/read-merges';
import { readTab } from '../workbook/read-tabs';
import { updateFlags } from './update-flags';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Fixes, entries and their undoing; the results stand in the order of the edits. */
export function writeCells(edits: readonly CellEdit[]): Answer<readonly CellEditResult[]> {
  return answer(() => {
    const results = new Map<CellEdit, CellEditResult>();
    for (const name of new Set(edits.map((edit) => edit.sheet))) {
      writeTab(
        name,
        edits.filter((edit) => edit.sheet === name),
        results,
      );
    }
    return edits.map((edit) => results.get(edit) ?? { ...edit, written: false, message: '' });
  });
}

/** Reads the tab once, writes what still fits, and then brings the flags of these rows up to date. */
function writeTab(name: string, edits: readonly CellEdit[], results: Map<CellEdit, CellEditResult>): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = OWN_SHEETS.includes(name) ? null : spreadsheet.getSheetByName(name);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tab = sheet ? patiently(() => readTab(sheet, timeZone)) : { values: [] };
  const { values } = tab;
  const header = findHeader(values);
  // What stands in a cell can be seen; a blank one may be hidden.
  const merges =
    sheet && header && edits.some(({ oldValue }) => oldValue === '')
      ? patiently(() => readMerges(sheet, tab, header))
      : undefined;
  const written: CellEdit[] = [];
  for (const edit of edits) {
    const message =
      sheet && header
        ? refusal(edit, values, header, merges ?? []) ||
          writeCell(sheet, edit, () => {
            const now = readTab(sheet, timeZone).values;
            return standsAsWanted(edit, now, header) ? null : refusal(edit, now, header, merges ?? []);
          })
        : EDIT_MESSAGES.tabMissing(name);
    results.set(edit, { ...edit, written: message === '', message });
    if (message === '') written.push(edit);
  }
  if (!sheet || !header || written.length === 0) return;
  patiently(() => showRatings(sheet, written));
  // No trigger fires for what a script writes.
  noteEdit(name);
  const now = patiently(() => readTab(sheet, timeZone));
  for (const edit of written) {
    const goal = textOf(cellAt(now.values, cellPlace(edit.cell).row, header.columns.goal));
    results.set(edit, { ...edit, goal, written: true, message: '' });
  }
  const rows = written.map((edit) => cellPlace(edit.cell).row);
  try {
    const range = { first: Math.min(...rows), last: Math.max(...rows) };
    patiently(() => updateFlags(sheet, { ...now, merges }, header, range));
  } catch {
    // 確認 may be protected; the entry itself is written, and 点検 tells of the flags.
  }
}

/** Why an edit does not fit any more; '' when it does. */
function refusal(
  edit: CellEdit,
  values: Parameters<typeof cellAt>[0],
  header: Header,
  merges: readonly MergedArea[],
): string {
  const { row, column } = cellPlace(edit.cell);
  // A range, or a cell of another tab, is no name of one cell: what was compared would not be what is written.
  const isOneCell = edit.cell === cellName(row, column);
  if (!isOneCell || row <= header.row || !INPUT_COLUMNS.some((each) => header.columns[each] === column)) {
    return EDIT_MESSAGES.noEntryCell(edit.sheet, edit.cell);
  }
  if (textOf(cellAt(values, row, header.columns.goal)) !== edit.goal) {
    return EDIT_MESSAGES.goalChanged(edit.sheet, row + 1);
  }
  const area = hidingArea(merges, row, column);
  if (area) return EDIT_MESSAGES.hidden(edit.sheet, edit.cell, areaName(area));
  const present = textOf(cellAt(values, row, column));
  return present === edit.oldValue ? '' : EDIT_MESSAGES.valueChanged(edit.sheet, edit.cell, present);
}

/** Whether a write that seemed to fail has reached its cell after all. */
function standsAsWanted({ cell, goal, newValue }: CellEdit, values: Tab['values'], header: Header): boolean {
  const { row, column } = cellPlace(cell);
  const present = textOf(cellAt(values, row, column));
  const isGoal = column === header.columns.goal;
  return present === newValue && (isGoal || textOf(cellAt(values, row, header.columns.goal)) === goal);
}

/**
 * Writes one cell; flush at once, so that a protected cell is refused here and stops no other.
 * @param look Looks at the sheet after a passing fault: null when the cell is written, '' when it still is to be, else why
 *   it may not be any more.
 */
function writeCell(sheet: Sheet, { cell, newValue, undo }: CellEdit, look: () => string | null): string {
  const write = (): string => {
    const range = sheet.getRange(cell);
    if (isRating(newValue)) range.setValue(Number(newValue));
    else if (undo) writePastRule(range, newValue);
    else writeLiteral(range, newValue);
    SpreadsheetApp.flush();
    return '';
  };
  try {
    return patiently(write, () => {
      const reason = look();
      return reason === '' ? write() : (reason ?? '');
    });
  } catch (error) {
    return refusedMessage(sheet.getName(), cell, reasonOf(error));
  }
}

const isRating = (value: string): boolean => /^[1-5]$/.test(value);

/** A cell whose number format shows a 4 as 1900/01/03, or as 400%, gets one that shows it as it is. */
function showRatings(sheet: Sheet, written: readonly CellEdit[]): void {
  const ratings = written.filter(({ newValue }) => isRating(newValue));
  const [first] = ratings;
  if (first === undefined) return;
  const places = ratings.map(({ cell }) => cellPlace(cell));
  const rows = places.map(({ row }) => row);
  const top = Math.min(...rows);
  const shown = sheet
    .getRange(top + 1, cellPlace(first.cell).column + 1, Math.max(...rows) - top + 1, 1)
    .getDisplayValues();
  for (const { cell, newValue } of ratings) {
    if (!showsRating(shown[cellPlace(cell).row - top]?.[0] ?? '', newValue))
      sheet.getRange(cell).setNumberFormat('0');
  }
}

/** What a person pasted past the dropdown can only come back past it; the rule is put on again at once. */
function writePastRule(range: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  const rule = range.getDataValidation();
  if (rule !== null) range.clearDataValidations();
  try {
    writeLiteral(range, text);
  } finally {
    if (rule !== null) range.setDataValidation(rule);
  }
}

/** Google says why in English; the case that people can meet has words of its own. */
const refusedMessage = (sheet: string, cell: string, reason: string): string =>
  /violates the data validation rules/.test(reason)
    ? EDIT_MESSAGES.againstRule(sheet, cell)
    : EDIT_MESSAGES.refused(sheet, cell, reason);
