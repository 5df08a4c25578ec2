/** jiko-hyoka check: what is missing and what is wrong, and with --write the flags in the file. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { withHiddenRows } from '../../core/check/hidden-rows';
import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import { assertReplaceable, readWorkbookFile } from '../../files/workbook-file';
import { printFindings } from '../printing/findings-table';
import { printJson, printLine, tellCalls } from '../printing/output';
import { withScript } from '../script/script-run';
import { saveBook } from './save-book';

export interface CheckOptions {
  readonly department?: readonly string[];
  readonly write?: boolean;
  readonly json?: boolean;
  readonly calls?: boolean;
}

/** Errors or missing entries were found. */
const EXIT_FINDINGS = 1;

/** @throws Refusal when the workbook cannot be used, or changed while it was checked (with --write). */
export async function runCheck(path: string, options: CheckOptions): Promise<void> {
  const file = readWorkbookFile(path);
  if (options.write) assertReplaceable(path);
  await withScript(file, async (run) => {
    const { host, call } = run;
    const {
      result: found,
      unwritten,
      changed,
    } = await call('checkWorkbook', {
      ...(options.department === undefined ? {} : { departments: options.department }),
      write: options.write === true,
    });
    if (changed) await saveBook(file, run);
    // Asked behind the script's back: at Google each row would be a call, and it is not to be counted here.
    const { all, byMethod, seconds, total } = host.calls;
    const calls = { all, byMethod: { ...byMethod }, seconds, total };
    const result = withHiddenRows(found, isHiddenIn(host));
    printFindings(path, result);
    for (const sentence of unwritten) printLine(sentence);
    if (options.write) printLine(COMMAND_MESSAGES.flagsWritten(path, changed));
    const told = tellCalls(calls, options.calls);
    if (options.json) printJson({ ...result, ...told });
    if (result.counts.error + result.counts.missing > 0) process.exitCode = EXIT_FINDINGS;
  });
}

/** A file does not tell whether a person or a filter has hidden a row. */
function isHiddenIn({ globals }: NodeHost): (sheet: string, row: number) => boolean {
  const book = globals.SpreadsheetApp.getActiveSpreadsheet();
  return (name, row) => {
    const sheet = book.getSheetByName(name);
    return sheet !== null && row <= sheet.getMaxRows() && sheet.isRowHiddenByUser(row);
  };
}
