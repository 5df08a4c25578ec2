/** 課を改名: tab, title block, 課一覧, 集計 and the remembered reports; entries, notes and comments stay as they are. */

import { cellAt, textOf } from '../../core/cells/cell-value';
import { checkTabs } from '../../core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../core/department-tab/last-year';
import { findTitleLabel } from '../../core/department-tab/title-block';
import { findHeader } from '../../core/evaluation/header';
import { KEPT_HEADER } from '../../core/fixes/kept-cells';
import { DEPARTMENT_MESSAGES } from '../../core/messages/set-up';
import { spokenReason } from '../../core/messages/translate-fault';
import { WORKBOOK_MESSAGES } from '../../core/messages/workbook';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { checkNewName } from '../../core/set-up/new-department-name';
import { headTitleOf } from '../../core/settings/department-name';
import { KEPT_SHEET, LAST_YEAR_SHEET, OWN_SHEETS, SUMMARY_SHEET } from '../../core/settings/settings';
import { findSummary } from '../../core/summary/summary-place';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { withLease } from '../run/run-lease';
import { updateLowGoals } from '../summary/low-goals-list';
import { readSummary, writeSummary } from '../summary/summary-sheet';
import { writeFields } from '../workbook/department-list';
import { recordHistory } from '../workbook/history';
import { literalText } from '../workbook/literal-text';
import { LOCKS_KEY } from '../workbook/mend-protections';
import { readTab, readTabs } from '../workbook/read-tabs';
import { openSettings } from '../workbook/settings-sheet';
import { RENAME_KEY } from './set-up-record';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is remembered for a 課, its files and how its locks were left, by the beginning of their keys. */
const KEPT_KEYS = ['jiko-hyoka.report.', 'jiko-hyoka.goals.', LOCKS_KEY];

interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * Renames a 課. Each part is done only where it is still to be done, so that the same call after an interruption goes
 * on; a tab that a person has renamed already is taken as it is.
 *
 * @returns The new name. Its error is `wrong-call` for a name that is refused or taken, `department-not-found`,
 *   `not-coordinator`, `run-under-way`, or `unexpected` with a sentence that says how to go on.
 */
export function renameDepartment(from: string, to: string): Answer<string> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const rename = { from, to: to.trim() };
    patiently(() => requireCoordinator(spreadsheet));
    return withLease(DEPARTMENT_MESSAGES.rename, () => {
      patiently(() => checkRename(spreadsheet, rename));
      try {
        patiently(() => carryOut(spreadsheet, rename));
      } catch (error) {
        throw new Refusal('unexpected', DEPARTMENT_MESSAGES.stopped(spokenReason(reasonOf(error))), from);
      }
      return rename.to;
    });
  });
}

function checkRename(spreadsheet: Spreadsheet, { from, to }: Rename): void {
  const begun = renameUnderWay();
  if (begun?.from === from && begun.to === to) return;
  const listed = openSettings(spreadsheet).settings.departments.map((entry) => entry.name);
  const isTab = (name: string): boolean =>
    !OWN_SHEETS.includes(name) && spreadsheet.getSheetByName(name) !== null;
  if (!listed.includes(from)) {
    throw new Refusal('department-not-found', WORKBOOK_MESSAGES.departmentNotFound(from), from);
  }
  if (from === to) throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.sameName, to);
  checkNewName(
    to,
    listed.filter((name) => name !== from),
  );
  if (listed.includes(to)) throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.present(to), to);
  if (isTab(from) && isTab(to)) throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.sheetTaken(to), to);
  const record = { action: DEPARTMENT_MESSAGES.rename, since: Date.now(), from, to };
  PropertiesService.getDocumentProperties().setProperty(RENAME_KEY, JSON.stringify(record));
}

const renameUnderWay = (): Rename | null =>
  JSON.parse(PropertiesService.getDocumentProperties().getProperty(RENAME_KEY) ?? 'null');

/** Completes a rename that was interrupted; one that people have made pointless since is forgotten. */
export function finishRename(spreadsheet: Spreadsheet): void {
  const rename = renameUnderWay();
  if (rename === null) return;
  const names = [rename.from, rename.to];
  const { departments } = openSettings(spreadsheet).settings;
  const isListed = departments.some(({ name }) => names.includes(name));
  if (isListed && !names.every((name) => spreadsheet.getSheetByName(name))) carryOut(spreadsheet, rename);
  else PropertiesService.getDocumentProperties().deleteProperty(RENAME_KEY);
}

/** Formulas that name the tab follow it by themselves; so it comes first, and 集計 sees whose row is whose. */
function carryOut(spreadsheet: Spreadsheet, rename: Rename): void {
  if (!renameTab(spreadsheet, rename)) renameRow(spreadsheet, rename);
  renameLine(spreadsheet, rename);
  writeSummary(spreadsheet);
  updateLowGoals(spreadsheet, checkTabs(readTabs(spreadsheet)));
  moveFiles(rename);
  renameIn(spreadsheet, KEPT_SHEET, KEPT_HEADER.indexOf('シート'), rename);
  renameIn(spreadsheet, LAST_YEAR_SHEET, LAST_YEAR_HEADER.indexOf('課'), rename);
  const { from, to } = rename;
  const detail = DEPARTMENT_MESSAGES.history(from, to);
  recordHistory(spreadsheet, { action: DEPARTMENT_MESSAGES.rename, target: to, detail });
  PropertiesService.getDocumentProperties().deleteProperty(RENAME_KEY);
}

/** The title block follows only where it still gives the old name. @returns Whether there is a tab. */
function renameTab(spreadsheet: Spreadsheet, { from, to }: Rename): boolean {
  const sheet = spreadsheet.getSheetByName(from)?.setName(to) ?? spreadsheet.getSheetByName(to);
  if (sheet === null) return false;
  const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
  const label = findTitleLabel(values, findHeader(values)?.row ?? 0, 'department');
  if (label === null || textOf(cellAt(values, label.row, label.column + 1)) !== from) return true;
  sheet.getRange(label.row + 1, label.column + 2).setValue(literalText(to));
  return true;
}

/** Without a tab that its formulas would name, a row of 集計 is known by its name alone. */
function renameRow(spreadsheet: Spreadsheet, { from, to }: Rename): void {
  const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET);
  const present = sheet && readSummary(spreadsheet);
  const place = present && findSummary(present.values, openSettings(spreadsheet).settings.scale);
  if (!sheet || !present || !place) return;
  const names = present.values.slice(0, place.totalRow).map((row) => textOf(row[place.columns.name] ?? ''));
  const row = names.indexOf(from, place.headerRow + 1);
  if (row >= 0 && !names.includes(to))
    sheet.getRange(row + 1, place.columns.name + 1).setValue(literalText(to));
}

/** The usual title of the head follows too; one that people typed stays. */
function renameLine(spreadsheet: Spreadsheet, { from, to }: Rename): void {
  const { sheet, settings } = openSettings(spreadsheet);
  const entry = settings.departments.find((each) => each.name === from);
  if (entry === undefined) return;
  const isUsual = entry.headTitle === headTitleOf(from) && entry.headTitle !== '';
  writeFields(sheet, settings, entry.row, {
    name: literalText(to),
    ...(isUsual ? { headTitle: literalText(headTitleOf(to)) } : {}),
  });
  SpreadsheetApp.flush();
}

/** What is kept of a 課 goes with its name; a tab that is somebody's own stays as it is. @param column 0-based. */
function renameIn(spreadsheet: Spreadsheet, name: string, column: number, { from, to }: Rename): void {
  const sheet = spreadsheet.getSheetByName(name);
  const rows = sheet?.getLastRow() ?? 0;
  if (sheet === null || rows < 2) return;
  const range = sheet.getRange(1, column + 1, rows, 1);
  const texts = range.getValues() as unknown[][];
  const header = name === KEPT_SHEET ? KEPT_HEADER[column] : LAST_YEAR_HEADER[column];
  if (texts[0]?.[0] !== header || !texts.some(([text]) => text === from)) return;
  range.setValues(texts.map(([text]) => [text === from ? to : text]));
}

/** So that the next report takes the place of the last one. */
function moveFiles({ from, to }: Rename): void {
  const properties = PropertiesService.getDocumentProperties();
  const stored = properties.getProperties();
  for (const prefix of KEPT_KEYS) {
    const file = stored[prefix + from];
    if (file === undefined) continue;
    properties.setProperty(prefix + to, file);
    properties.deleteProperty(prefix + from);
  }
}
