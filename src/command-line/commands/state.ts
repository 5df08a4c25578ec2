/** jiko-hyoka state: hands the evaluation of a 課 on, as its people and the 総務課 do in the sidebar. */
import { STATE_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { HAND_OVER_MESSAGES, HAND_OVER_TEXTS } from '../../core/messages/hand-over';
import { Refusal } from '../../core/refusal';
import { assertReplaceable, readWorkbookFile } from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { withScript } from '../script/script-run';
import { saveBook } from './save-book';

export interface StateOptions {
  readonly department: string;
  readonly set: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** The 状態 as it is refuses it. */
const EXIT_REFUSED = 1;

/** 公表 belongs to `publish`, which looks for what must not be published. */
const { publish: _, ...WORDS } = HAND_OVER_TEXTS;

/** What people write for them, as the page's buttons have it too. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  ...{ 提出する: WORDS.submit, 再提出: WORDS.submit },
  ...{ 取り下げ: WORDS.withdraw, 取り下げる: WORDS.withdraw },
  ...{ 差し戻し: WORDS.return, 差し戻す: WORDS.return },
  ...{ 確定する: WORDS.close, 確定を解く: WORDS.reopen },
};

/** @throws Refusal when the workbook cannot be used, has no such 課, or changed meanwhile. */
export async function runState(path: string, options: StateOptions): Promise<void> {
  const handOver = OTHER_WORDS[options.set] ?? options.set;
  if (!Object.values(WORDS).includes(handOver))
    throw new Refusal('wrong-call', HAND_OVER_MESSAGES.unknownHandOver(options.set), '--set');
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  await withScript(file, async (run) => {
    const change = await run.call('changeState', {
      department: options.department,
      handOver,
      reason: options.reason ?? '',
    });
    if (change.written) await saveBook(file, run);
    const { department, from, to, message } = change;
    if (change.written) printLine(TEXT.changed(department, from, to));
    if (message !== '') printLine(TEXT.refused(department, message));
    if (options.json) printJson(change);
    if (!change.written) process.exitCode = EXIT_REFUSED;
  });
}
