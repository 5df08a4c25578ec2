/** jiko-hyoka new: makes a workbook, or with --repair what is missing of one, by the script's own 初期設定. */

import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import { FILE_MESSAGES } from '../../core/messages/files';
import { Refusal } from '../../core/refusal';
import {
  assertAbsent,
  assertReplaceable,
  createWorkbookFile,
  readWorkbookFile,
} from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { withScript } from '../script/script-run';
import { saveBook, tellLost } from './save-book';

export interface NewOptions {
  readonly year?: string;
  readonly departments?: readonly string[];
  readonly date?: string;
  readonly repair?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** @throws Refusal when the file is there (without --repair), is not there (with it), or a value is wrong. */
export async function runNew(path: string, options: NewOptions): Promise<void> {
  if (options.dryRun && !options.repair) {
    throw new Refusal('wrong-call', COMMAND_MESSAGES.dryRunNeedsRepair, '--dry-run');
  }
  const changes = await (options.repair ? repair(path, options) : create(path, options));
  if (options.json) printJson({ file: path, changes, applied: !options.dryRun });
}

async function create(path: string, options: NewOptions): Promise<readonly string[]> {
  assertAbsent(path, FILE_MESSAGES.bookExists);
  if (options.year === undefined) throw new Refusal('wrong-call', COMMAND_MESSAGES.yearNeeded, '--year');
  if (!options.departments?.length) {
    throw new Refusal('wrong-call', COMMAND_MESSAGES.departmentsNeeded, '--departments');
  }
  return withScript({ path }, async ({ call, save }) => {
    const changes = await call('setUpWorkbook', requestOf(options));
    tellLost(createWorkbookFile(path, await save()));
    printLine(COMMAND_MESSAGES.created(path));
    return changes;
  });
}

async function repair(path: string, options: NewOptions): Promise<readonly string[]> {
  const file = readWorkbookFile(path);
  if (!options.dryRun) assertReplaceable(path);
  return withScript(file, async (run) => {
    const changes = await run.call('setUpWorkbook', {
      ...requestOf(options),
      dryRun: options.dryRun === true,
    });
    if (changes.length > 0 && !options.dryRun) await saveBook(file, run);
    printLine(COMMAND_MESSAGES.repaired(path, changes, options.dryRun === true));
    return changes;
  });
}

const requestOf = ({ year, date, departments }: NewOptions) => ({
  ...(year === undefined ? {} : { year }),
  ...(date === undefined ? {} : { date }),
  ...(departments === undefined ? {} : { departments }),
});
