/** What went wrong with a call, in words that say what to do next. */
import { SIDEBAR_TEXTS } from '../core/messages';
import type { AnswerError } from '../google/answer';

const { failures: TEXT } = SIDEBAR_TEXTS;

/** Google's sentences, in the languages that staff see, and ours. The first that fits counts. */
const KNOWN_REASONS: readonly (readonly [RegExp, string])[] = [
  // The frame of a second account asks with the rights of the first one (Google issue 69270374).
  [/PERMISSION_DENIED|reading from storage|Authorization is required/i, TEXT.severalAccounts],
  [
    /invoked too many times|too much computer time|実行した回数が多すぎます|呼び出した回数が多すぎます/i,
    TEXT.quota,
  ],
  [/too many scripts running|too many simultaneous/i, TEXT.tooMany],
  [/Exceeded maximum execution time|最大実行時間を超え/i, TEXT.tooLong],
  [
    /protected|do not have permission|does not have permission|保護されている|権限がありません/i,
    TEXT.noPermission,
  ],
  [/NetworkError|network error|Failed to fetch|HTTP 0\b/i, TEXT.offline],
];

/** Carries one Japanese sentence; `code` is the script's own, or 'call-failed' when the call never came back. */
export class CallFailure extends Error {
  override name = 'CallFailure';

  constructor(
    readonly code: AnswerError['code'] | 'call-failed',
    message: string,
  ) {
    super(message);
  }
}

/**
 * For a call that failed on its way, or was stopped by Google.
 * @param online What the browser says about its connection.
 */
export function failureOfCall(reason: string, online: boolean): CallFailure {
  if (!online) return new CallFailure('call-failed', TEXT.offline);
  return new CallFailure('call-failed', knownSentence(reason) ?? TEXT.other(reason));
}

/** For an error that the script answered: its own sentence, unless it only quotes one of Google's that we know. */
export function failureOfAnswer({ code, message }: AnswerError): CallFailure {
  const known = code === 'unexpected' ? knownSentence(message) : undefined;
  return new CallFailure(code, known ?? message);
}

/** The sentence of whatever was thrown by `Server.call`. */
export const sentenceOf = (failure: unknown): string =>
  failure instanceof CallFailure ? failure.message : TEXT.other(String(failure));

const knownSentence = (reason: string): string | undefined =>
  KNOWN_REASONS.find(([pattern]) => pattern.test(reason))?.[1];
