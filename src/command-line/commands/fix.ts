/** jiko-hyoka fix and undo: mends what has exactly one answer, and puts back what stood there. */

import type { FixResult } from '../../core/fixes/fix-plan';
import { FIX_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { assertReplaceable, readWorkbookFile } from '../../files/workbook-file';
import type { FixAnswer } from '../../google/fixes/fix-findings';
import { printJson, printLine } from '../printing/output';
import { type ScriptRun, withScript } from '../script/script-run';
import { saveBook } from './save-book';

export interface FixOptions {
  readonly department?: readonly string[];
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Some fix was refused. */
const EXIT_REFUSED = 1;

/** @throws Refusal when the workbook cannot be used, changed meanwhile, or a rule is not known. */
export async function runFix(path: string, options: FixOptions): Promise<void> {
  const file = readWorkbookFile(path);
  if (!options.dryRun) assertReplaceable(path);
  await withScript(file, async (run) => {
    const fixed = await run.call('fixFindings', {
      ...(options.department === undefined ? {} : { departments: options.department }),
      ...(options.rule === undefined ? {} : { rules: options.rule }),
      dryRun: options.dryRun === true,
    });
    if (fixed.changed) await saveBook(file, run);
    const { fixes } = fixed;
    tell(fixed, options.json);
    printLine(
      options.dryRun ? TEXT.wouldFix(path, fixes.length) : TEXT.fixed(path, writtenIn(fixes), fixes.length),
    );
    tellOfHistory(run, fixed);
    if (!options.dryRun && writtenIn(fixes) < fixes.length) process.exitCode = EXIT_REFUSED;
  });
}

/** @throws Refusal when the workbook cannot be used, or changed meanwhile. */
export async function runUndo(path: string, options: Pick<FixOptions, 'json'>): Promise<void> {
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  await withScript(file, async (run) => {
    const undone = await run.call('undoFixes');
    if (undone.changed) await saveBook(file, run);
    const { fixes } = undone;
    tell(undone, options.json);
    printLine(TEXT.undone(path, writtenIn(fixes), fixes.length));
    tellOfHistory(run, undone);
    if (writtenIn(fixes) < fixes.length) process.exitCode = EXIT_REFUSED;
  });
}

const writtenIn = (fixes: readonly FixResult[]): number => fixes.filter(({ written }) => written).length;

function tell({ fixes }: FixAnswer, json: boolean | undefined): void {
  for (const fix of fixes) printLine(TEXT.line(SIDEBAR_TEXTS.findings.place(fix.sheet, fix.cell), fix));
  if (json) printJson({ fixes });
}

/** A workbook that 初期設定 has not been run in may have no 履歴; what was kept stands in 控え all the same. */
function tellOfHistory({ host }: ScriptRun, { fixes }: FixAnswer): void {
  const hasHistory = host.globals.SpreadsheetApp.getActive().getSheetByName(HISTORY_SHEET) !== null;
  if (!hasHistory && writtenIn(fixes) > 0) printLine(TEXT.noHistory);
}
