/** What went wrong with a call, in words that say what to do next. */
import { type GoogleFault, willPass } from '../../core/google-fault';
import { GOOGLE_FAULT_TEXTS } from '../../core/messages/script';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { translateFault } from '../../core/messages/translate-fault';
import type { AnswerError } from '../../google/call/answer';

const { failures: TEXT } = SIDEBAR_TEXTS;

/** Carries one Japanese sentence; `code` is the script's own, or 'call-failed' when the call never came back. */
export class CallFailure extends Error {
  override name = 'CallFailure';

  constructor(
    readonly code: AnswerError['code'] | 'call-failed',
    message: string,
    /** Google's fault where it is one that is known. */
    readonly fault?: GoogleFault,
  ) {
    super(message);
  }
}

/**
 * For a call that failed on its way, or was stopped by Google.
 * @param online What the browser says about its connection.
 */
export function failureOfCall(reason: string, online: boolean): CallFailure {
  if (!online) return new CallFailure('call-failed', GOOGLE_FAULT_TEXTS.offline);
  const known = translateFault(reason);
  return new CallFailure('call-failed', known?.sentence ?? TEXT.other(reason), known?.fault);
}

/** Whether Google was only busy, and would answer a moment later. */
export const isMomentary = (failure: unknown): boolean =>
  failure instanceof CallFailure && willPass(failure.fault);

/** For an error that the script answered: its own sentence, unless it only quotes one of Google's that we know. */
export function failureOfAnswer({ code, message }: AnswerError): CallFailure {
  const known = code === 'unexpected' ? translateFault(message) : undefined;
  return new CallFailure(code, known?.sentence ?? message, known?.fault);
}

/** The sentence of whatever was thrown by `Server.call`. */
export const sentenceOf = (failure: unknown): string =>
  failure instanceof CallFailure ? failure.message : TEXT.other(String(failure));
