/** What a server function gives back: its value, or an error in words. Both are plain data, as google.script.run needs. */

import { CALL_MESSAGES } from '../../core/messages/script';
import { translateFault } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { isRefusal, type RefusalCode } from '../../core/refusal';
import { patiently } from './patience';
import { timed } from './run-clock';

/** `message` is one Japanese sentence; `place` names the sheet, cell or option, '' where there is none. */
export interface AnswerError {
  readonly code: RefusalCode;
  readonly message: string;
  readonly place: string;
}

export type Answer<T> =
  | { readonly value: T; readonly error: null }
  | { readonly value: null; readonly error: AnswerError };

/** Runs a server function's work: the one place on the Google side where errors are caught for good. */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return { value: timed(work), error: null };
  } catch (error) {
    return { value: null, error: asAnswerError(inPlainWords(error)) };
  }
}

/** As {@link answer}, for work that may be done twice: it only reads, or leaves the same whether it is done once or twice. */
export const answerPatiently = <T>(work: () => T): Answer<T> => answer(() => patiently(work));

/**
 * A Refusal as it is, a limit of Google's that is reached as 'quota-reached'; anything else as unexpected, with
 * Google's own words in the sentence.
 */
export function asAnswerError(error: unknown): AnswerError {
  if (isRefusal(error)) return { code: error.code, message: error.message, place: error.place };
  const known = translateFault(reasonOf(error));
  if (known?.stopsAll) return { code: 'quota-reached', message: known.sentence, place: '' };
  return { code: 'unexpected', message: CALL_MESSAGES.unexpected(reasonOf(error)), place: '' };
}

/** The language's own errors, and Google's where what it was handed is of a wrong kind. */
const UNUSABLE = /^(Type|Range|Syntax)Error|match the method|Range not found|dimensions of/;

/**
 * For {@link asAnswerError}, of what the script has thrown: who calls with what no page of ours sends is told so in plain words;
 * the log has the language's own, should the fault be ours.
 */
export function inPlainWords(error: unknown): unknown {
  if (!UNUSABLE.test(`${error}`)) return error;
  console.error(error);
  return CALL_MESSAGES.unusable;
}
