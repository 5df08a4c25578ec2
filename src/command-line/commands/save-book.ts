/** Puts what a command made of a workbook into its file, and tells what the file could not be given. */

import type { LostTrait } from '@jiko-hyoka/whole-file';
import { FILE_MESSAGES } from '../../core/messages/files';
import { replaceWorkbookFile, type WorkbookFile } from '../../files/workbook-file';
import { printLine } from '../printing/output';
import type { ScriptRun } from '../script/script-run';

/** @throws Refusal when the file cannot hold something, changed since it was read, or cannot be written. */
export async function saveBook(file: WorkbookFile, run: ScriptRun): Promise<void> {
  tellLost(replaceWorkbookFile(file, await run.save()));
}

/** Prints a sentence for each. */
export function tellLost(lost: readonly LostTrait[]): void {
  for (const trait of lost) printLine(FILE_MESSAGES.notKept[trait]);
}
