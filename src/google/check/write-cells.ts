/** Writes that follow a screen: each is made only where the sheet still says what the person saw. */
import { type CellPlace, cellName, cellPlace } from '../../core/cells/cell-reference';
import { cellAt, textOf } from '../../core/cells/cell-value';
import { criteriaOf } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { isTypedInto } from '../../core/evaluation/further-headers';
import { findHeader, type Header } from '../../core/evaluation/header';
import { areaName, hidingArea, type MergedArea } from '../../core/evaluation/merged-areas';
import { readRating } from '../../core/evaluation/rating';
import type { Scale } from '../../core/evaluation/scale';
import { EDIT_MESSAGES } from '../../core/messages/script';
import type { CellEdit, CellEditResult } from '../../core/overview/sidebar-data';
import { reasonOf } from '../../core/reason';
import { OWN_SHEETS } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import {
  pastRule,
  putTextBack,
  refusedMessage,
  showRatings,
  type WrittenCell,
  writeText,
} from '../workbook/cell-writing';
import { closedRefusal } from '../workbook/closed-tab';
import { noteEdit } from '../workbook/edit-marks';
import { readMerges } from '../workbook/read-merges';
import { readSettingsSheet } from '../workbook/read-settings-sheet';
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
    return edits.map((edit) => results.get(edit) as CellEditResult);
  });
}

/** Reads the tab once, writes what still fits, and then brings the flags of the tab up to date. */
function writeTab(name: string, edits: readonly CellEdit[], results: Map<CellEdit, CellEditResult>): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // A call may send anything: ['前年度'] is none of the names, and names the tab all the same.
  const sheet = OWN_SHEETS.includes(`${name}`) ? null : spreadsheet.getSheetByName(name);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tab = sheet ? patiently(() => readTab(sheet, timeZone)) : { values: [] };
  const { values } = tab;
  const header = findHeader(values);
  // What stands in a cell can be seen; a blank one may be hidden.
  // Stryker disable next-line LogicalOperator: where there is a header there is a tab; the types do not know.
  const merges =
    sheet && header && edits.some(({ oldValue }) => oldValue === '')
      ? patiently(() => readMerges(sheet, tab, header))
      : undefined;
  const settings = sheet && header ? patiently(() => readSettingsSheet(spreadsheet)) : null;
  const criteria = settings && criteriaOf(settings);
  const closed = settings && closedRefusal(name, values, settings);
  const written: (WrittenCell & { readonly edit: CellEdit })[] = [];
  for (const edit of edits) {
    const place = cellPlace(edit.cell);
    const message =
      sheet && header && criteria
        ? closed ||
          refusal(edit, place, values, header, merges ?? []) ||
          writeCell(sheet, edit, place, criteria.scale, () => {
            const now = readTab(sheet, timeZone).values;
            return standsAsWanted(edit, place, now, header)
              ? null
              : refusal(edit, place, now, header, merges ?? []);
          })
        : EDIT_MESSAGES.tabMissing(name);
    results.set(edit, { ...edit, written: message === '', message });
    if (message === '') written.push({ ...place, edit, newValue: edit.newValue });
  }
  // Stryker disable next-line ConditionalExpression, LogicalOperator: what was written stands in a tab with a header.
  if (!sheet || !header || !criteria || written.length === 0) return;
  patiently(() => showRatings(sheet, written, criteria.scale));
  // No trigger fires for what a script writes.
  noteEdit(name);
  const now = patiently(() => readTab(sheet, timeZone));
  for (const { edit, row } of written) {
    const goal = textOf(cellAt(now.values, row, header.columns.goal));
    results.set(edit, { ...edit, goal, written: true, message: '' });
  }
  try {
    patiently(() => updateFlags(sheet, { ...now, merges }, header, criteria));
  } catch {
    // 確認 may be protected; the entry itself is written, and 点検 tells of the flags.
  }
}

/** Why an edit does not fit any more; '' when it does. */
function refusal(
  edit: CellEdit,
  { row, column }: CellPlace,
  values: Parameters<typeof cellAt>[0],
  header: Header,
  merges: readonly MergedArea[],
): string {
  // A range, or a cell of another tab, is no name of one cell: what was compared would not be what is written.
  const isOneCell = edit.cell === cellName(row, column);
  if (!isOneCell || row <= header.row || !isTypedInto(header, column)) {
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
function standsAsWanted(
  { goal, newValue }: CellEdit,
  { row, column }: CellPlace,
  values: Tab['values'],
  header: Header,
): boolean {
  const isGoal = column === header.columns.goal;
  const isSameRow = isGoal || textOf(cellAt(values, row, header.columns.goal)) === goal;
  return isSameRow && textOf(cellAt(values, row, column)) === newValue;
}

/**
 * Writes one cell; flush at once, so that a protected cell is refused here and stops no other.
 * @param look Looks at the sheet after a passing fault: null when the cell is written, '' when it still is to be, else why
 *   it may not be any more.
 */
function writeCell(
  sheet: Sheet,
  { cell, newValue, undo }: CellEdit,
  { row, column }: CellPlace,
  scale: Scale,
  look: () => string | null,
): string {
  const write = (): string => {
    const range = sheet.getRange(row + 1, column + 1);
    if (undo && readRating(newValue, scale).kind !== 'rated')
      pastRule(range, () => putTextBack(range, newValue, range.getNumberFormat()));
    else writeText(range, newValue, scale);
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
