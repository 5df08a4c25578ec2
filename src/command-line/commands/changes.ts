/** jiko-hyoka changes: what has changed since a 課 was handed on, goal by goal. */

import { changeHeader } from '../../core/hand-over/row-changes';
import { STATE_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { readWorkbookFile } from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { withScript } from '../script/script-run';

export interface ChangesOptions {
  readonly department?: readonly string[];
  readonly since?: string;
  readonly json?: boolean;
}

/** @throws Refusal when the workbook cannot be used, has no such 課, or `--since` cannot be read. */
export async function runChanges(path: string, options: ChangesOptions): Promise<void> {
  const file = readWorkbookFile(path);
  await withScript(file, async (run) => {
    const { changes, compared } = await run.call('getChanges', {
      ...(options.department === undefined ? {} : { departments: options.department }),
      ...(options.since === undefined ? {} : { since: options.since }),
    });
    for (const { department, kind, at, earlier } of compared) {
      const own = changes.filter((change) => change.department === department);
      printLine(kind === '' ? TEXT.nothingKept(department) : TEXT.compared(department, at, kind, own.length));
      if (earlier.length > 0) printLine(TEXT.earlierThatDay(earlier));
      for (const change of own) {
        const { cell, goal, before, after } = change;
        printLine(TEXT.change(cell || TEXT.gone, goal, changeHeader(change), before, after));
      }
    }
    if (options.json) printJson({ changes });
  });
}
