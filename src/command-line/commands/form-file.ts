/** A form on disk: read, and checked before any report is made with it. */

import { FileFault, readFile } from '@jiko-hyoka/whole-file';
import { textOf } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { furtherHeaders } from '../../core/evaluation/further-headers';
import { findHeader } from '../../core/evaluation/header';
import { checkForm } from '../../core/form/check-form';
import type { FormFinding } from '../../core/form/form-finding';
import type { FormTown } from '../../core/form/goal-columns';
import { MOST_FORM_MEGABYTES } from '../../core/form/open-form';
import { FORM_COMMAND_MESSAGES } from '../../core/messages/command-line';
import { FILE_FAULTS, FILE_MESSAGES } from '../../core/messages/files';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';
import { OWN_SHEETS, readSettings, settingsValues } from '../../core/settings/settings';
import type { WorkbookFile } from '../../files/workbook-file';
import { readWorkbookTabs } from '../../files/workbook-tabs';
import { printLine } from '../printing/output';

/** @throws Refusal when there is no such file, it is something else, or it cannot be read. */
export function readFormFile(path: string): Uint8Array {
  try {
    return readFile(path, MOST_FORM_MEGABYTES * 1024 * 1024);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { kind } = error;
    const message = FILE_FAULTS[kind](FILE_MESSAGES.form, MOST_FORM_MEGABYTES);
    throw new Refusal(kind === 'missing' ? 'file-not-found' : 'form-unreadable', message, path);
  }
}

/**
 * @param columns The headers of the town's own columns; null where no book is known.
 * @throws Refusal 'form-unreadable' when the file is no Word document; its place is the path.
 */
export function checkFormFile(
  path: string,
  bytes: Uint8Array,
  kind: ReportKind,
  columns: readonly string[] | null = null,
  isRated?: boolean,
): FormFinding[] {
  try {
    return checkForm(bytes, kind, columns, isRated);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, path);
  }
}

/**
 * The form that `report --form` names, in base64 as the script takes it. Warnings are printed; of the town's columns only
 * those that the book does not have.
 * @throws Refusal when it cannot be read, or 'form-wrong' when no report can be made with it.
 */
export function readCheckedForm(path: string, kind: ReportKind, book: WorkbookFile): string {
  const bytes = readFormFile(path);
  const { further, isRated } = readFormTown(book);
  const findings = checkFormFile(path, bytes, kind, further, isRated);
  for (const finding of findings) printLine(FORM_COMMAND_MESSAGES.finding(finding));
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new Refusal('form-wrong', FORM_COMMAND_MESSAGES.wrong, path);
  }
  return Buffer.from(bytes).toString('base64');
}

/** What a book tells of the form that fits it. @throws Refusal when it is no workbook that can be used. */
export function readFormTown({ path, bytes }: WorkbookFile): FormTown {
  const { tabs } = readWorkbookTabs(path, bytes);
  const { isRated, scale } = readSettings(settingsValues(tabs));
  const texts = townTexts(tabs);
  return { further: [...texts.keys()], isRated: isRated !== false, levels: scale, texts };
}

/** What stands in the town's own columns of all tabs together, by their headers. */
function townTexts(tabs: readonly Tab[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { name, values } of tabs) {
    const header = OWN_SHEETS.includes(name) ? null : findHeader(values);
    if (header === null) continue;
    for (const { name: column, at } of furtherHeaders(header)) {
      const own = values.slice(header.row + 1).map((row) => textOf(row[at] ?? ''));
      texts.set(column, [...(texts.get(column) ?? []), ...own]);
    }
  }
  return texts;
}
