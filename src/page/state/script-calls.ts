/** Answers google.script.run by Google's rules. */

import type { FrameAnswer, FrameMessage } from '../script/frame-messages';
import { copyPlain, IllegalValue } from '../script/plain-data';
import { isCallable } from '../script/script-page';
import type { PageState } from './page-state';

/**
 * Never rejects. What the script throws comes back as 'Error: …', its name and words.
 * A result that cannot be copied, such as a Date, gives null: https://tanaikech.github.io/2023/08/28/report-values-to-transfer-between-javascript-and-google-apps-script-with-google.script.run/
 */
export async function answerCall(
  state: PageState,
  { id, name, args }: FrameMessage & { readonly kind: 'call' },
): Promise<FrameAnswer> {
  try {
    // The frame has the list too, but whatever runs in it could send any name.
    if (!isCallable(name) || !state.functionNames.includes(name)) {
      return { id, ok: false, message: `Error: Script function not found: ${name}` };
    }
    return { id, ok: true, value: carried(await state.call(name, ...args)) };
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = error as Partial<Error>;
    return { id, ok: false, message: `${kind}: ${message}` };
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
