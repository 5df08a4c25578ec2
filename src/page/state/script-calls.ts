/** Answers google.script.run by Google's rules. */

import { NOTE_TEXTS } from '../../core/messages/notes';
import { type FileForDisk, PUT_ON_DISK } from '../../core/publish/disk-folder';
import { isRefusal } from '../../core/refusal';
import type { Answer } from '../../google/call/answer';
import { rememberedName } from '../notes/note-name';
import type { FrameAnswer, FrameMessage } from '../script/frame-messages';
import { copyPlain, IllegalValue } from '../script/plain-data';
import { isCallable } from '../script/script-page';
import type { PageState } from './page-state';

/** The functions that keep by whom a 状態 was changed, a 課 was looked at, and 履歴 was folded. */
const NAMING = ['changeState', 'noteLook', 'foldHistory'];

/** As the script answers what it refuses. */
const NOT_NAMED = { value: null, error: { code: 'wrong-call', message: NOTE_TEXTS.notNamed, place: '' } };

/**
 * Never rejects. What the script throws comes back as 'Error: …', its name and words.
 * A result that cannot be copied, such as a Date, gives null: https://tanaikech.github.io/2023/08/28/report-values-to-transfer-between-javascript-and-google-apps-script-with-google.script.run/
 */
export async function answerCall(
  state: PageState,
  { id, name, args }: FrameMessage & { readonly kind: 'call' },
): Promise<FrameAnswer> {
  try {
    if (name === PUT_ON_DISK) return { id, ok: true, value: await putOnDisk(state, args) };
    // The frame has the list too, but whatever runs in it could send any name.
    if (!isCallable(name) || !state.functionNames.includes(name)) {
      return { id, ok: false, message: `Error: Script function not found: ${name}` };
    }
    if (NAMING.includes(name) && rememberedName() === null && (await state.askNoteName()) === null)
      return { id, ok: true, value: NOT_NAMED };
    return { id, ok: true, value: carried(await state.call(name, ...args)) };
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = error as Partial<Error>;
    return { id, ok: false, message: `${kind}: ${message}` };
  }
}

/** What a page of the script may call: the script's functions, and what only a page around it can do. */
export const offeredNames = ({ functionNames, source }: PageState): string[] => [
  ...functionNames,
  ...(source?.putFolder ? [PUT_ON_DISK] : []),
];

/** As the script would answer: a refusal is an answer too. The first thing that waits is the browser's own question, which it asks only right after a press. */
async function putOnDisk({ source }: PageState, [files]: readonly unknown[]): Promise<Answer<unknown>> {
  try {
    return { value: (await source?.putFolder?.(files as readonly FileForDisk[])) ?? null, error: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { value: null, error: { code: error.code, message: error.message, place: error.place } };
  }
}

function carried(result: unknown): unknown {
  try {
    return copyPlain(result);
  } catch (error) {
    if (error instanceof IllegalValue) return null;
    throw error;
  }
}
