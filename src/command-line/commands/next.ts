/** jiko-hyoka next: makes the next year's workbook of this year's, in a file of its own. */
import { formatFiscalYear } from '../../core/calendar/fiscal-year';
import { isClosedState } from '../../core/department-tab/state';
import { NEXT_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { assertAbsent, createWorkbookFile, readWorkbookFile } from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { withScript } from '../script/script-run';
import { tellLost } from './save-book';

export interface NextOptions {
  readonly out: string;
  readonly year?: string;
  readonly json?: boolean;
}

/** @throws Refusal when the workbook cannot be used, `--out` is there already, or the year is wrong. */
export async function runNext(path: string, { out, year, json }: NextOptions): Promise<void> {
  const file = readWorkbookFile(path);
  assertAbsent(out);
  await withScript(file, async ({ host, call, save }) => {
    // As Google copies a spreadsheet: without anything that the script remembers of the first one.
    host.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
    const { result } = await call('checkWorkbook', {});
    const open = result.departments.filter(({ state }) => !isClosedState(state)).map(({ name }) => name);
    const { fiscalYear, departments } = await call('beginNextYear', year === undefined ? {} : { year });
    await call('setUpWorkbook', {});
    await call('checkWorkbook', { write: true });
    tellLost(createWorkbookFile(out, await save()));
    const goals = departments.reduce((sum, each) => sum + each.goals, 0);
    printLine(TEXT.made(out, formatFiscalYear(fiscalYear), goals));
    printLine(TEXT.check);
    if (open.length > 0) printLine(TEXT.stillOpen(open));
    if (json) printJson({ file: out, fiscalYear, departments });
  });
}
