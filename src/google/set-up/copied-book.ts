/**
 * Whether the workbook is a copy, and what of the first one is cleared in it. Google copies a script as another project,
 * with none of its properties: a workbook that was set up, and of which the script remembers nothing, was made from another.
 */

import { type CellValues, textOf } from '../../core/cells/cell-value';
import { isBlankText } from '../../core/cells/folded-text';
import { COPY_TEXTS } from '../../core/messages/book-standing';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import type { CopiedBook } from '../../core/overview/sidebar-data';
import { Refusal } from '../../core/refusal';
import { isOwnProtection } from '../../core/set-up/tab-protections';
import { coordinatorsOf, editorsOf } from '../../core/settings/addresses';
import { type DepartmentField, HISTORY_SHEET, type Settings } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { withLease } from '../run/run-lease';
import { recordHistory } from '../workbook/history';
import { type OpenSettings, openSettings, writeForm } from '../workbook/settings-sheet';
import { VERSION_KEY } from './script-version';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is not to be taken over. */
export interface CopyChoice {
  readonly reports: boolean;
  readonly people: boolean;
  readonly form: boolean;
}

/**
 * No call where the script remembers a 初期設定. Else one or two: a protection of ours that still stands tells, and at
 * Google, where all that a copy has may be its cells, a 履歴 that is not blank. In a workbook file protections and properties
 * go the same way, so a file that another program has saved without either is taken for no copy.
 *
 * @param stored The document's properties.
 */
export function isCopy(
  spreadsheet: Spreadsheet,
  stored: Readonly<Record<string, string | undefined>>,
): boolean {
  if (stored[VERSION_KEY] !== undefined) return false;
  const locks = spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (locks.some((lock) => isOwnProtection(lock.getDescription()))) return true;
  const isAtGoogle = spreadsheet.getUrl().startsWith('https:');
  return isAtGoogle && (spreadsheet.getSheetByName(HISTORY_SHEET)?.getLastRow() ?? 0) > 0;
}

/**
 * Whether a workbook may be made the next year's. A file is copied before its properties are dropped, so that the script remembers
 * nothing of it; one that other programs have saved may have no protection by which {@link isCopy} would know it.
 */
export const mayBeNextYear: typeof isCopy = (spreadsheet, stored) =>
  spreadsheet.getUrl().startsWith('https:') ? isCopy(spreadsheet, stored) : stored[VERSION_KEY] === undefined;

/** @param values The tab 設定 from which `settings` was read. */
export function copiedBook(settings: Settings, values: CellValues): CopiedBook {
  const lines = settings.departments.map((entry) => editorsOf(settings, values, entry));
  const people = [coordinatorsOf(settings), ...lines].flatMap(({ readable }) => readable);
  return {
    reports: settings.departments.filter(({ report }) => report !== '').length,
    people: new Set(people).size,
    hasForm: !isBlankText(textOf(settings.form.value)),
  };
}

const REPORT_FIELDS: readonly DepartmentField[] = ['report', 'version', 'madeAt', 'madeBy'];

/** Clears in 設定 what a copy shall not take over. Its error is `wrong-call` where the workbook is no copy (any more). */
export function clearCopied(choice: CopyChoice): Answer<null> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    patiently(() => requireCoordinator(spreadsheet));
    return withLease(SET_UP_MESSAGES.title, () =>
      patiently(() => {
        if (!isCopy(spreadsheet, PropertiesService.getDocumentProperties().getProperties()))
          throw new Refusal('wrong-call', COPY_TEXTS.notCopy, '');
        const { reports, people, form } = choice;
        const opened = openSettings(spreadsheet);
        const fields = [...(reports ? REPORT_FIELDS : []), ...(people ? (['editors'] as const) : [])];
        for (const field of fields) clearField(opened, field);
        const { row } = opened.settings.cells.coordinators;
        if (people && row !== undefined) opened.sheet.getRange(row + 1, 2).clearContent();
        if (form) writeForm(opened, '');
        SpreadsheetApp.flush();
        const { cleared } = COPY_TEXTS;
        const parts = [
          ...(reports ? [cleared.reports] : []),
          ...(people ? [cleared.people] : []),
          ...(form ? [cleared.form] : []),
        ];
        if (parts.length > 0) {
          const detail = COPY_TEXTS.history(parts);
          recordHistory(spreadsheet, { action: SET_UP_MESSAGES.title, target: '', detail });
        }
        return null;
      }),
    );
  });
}

/** Clears link, version, time and maker of the reports. */
export function clearReports(opened: OpenSettings): void {
  for (const field of REPORT_FIELDS) clearField(opened, field);
}

/** In the lines of 課一覧; neighbouring ones in one call. */
function clearField({ sheet, settings }: OpenSettings, field: DepartmentField): void {
  const column = settings.table?.columns[field];
  if (column === undefined) return;
  const rows = settings.departments.map(({ row }) => row);
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? 0;
    const run = rows.slice(at).filter((row, ahead) => row === first + ahead);
    sheet.getRange(first + 1, column + 1, run.length, 1).clearContent();
    at += run.length;
  }
}
