/** A request that the page's server does not carry out, and how any failure is told to the page. */

import { LiveError } from '@jiko-hyoka/apps-script-host/live-error';
import { isRefusal, type RefusalCode } from '../core/refusal';
import { type AnswerError, asAnswerError } from '../google/call/answer';

/** The request itself is at fault; `message` is one Japanese sentence. */
export class RefusedRequest extends Error {
  override name = 'RefusedRequest';

  constructor(
    /** HTTP status, 4xx. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A failure as the page gets it: the HTTP status and the body's `error`. */
export interface Failure {
  readonly status: number;
  readonly error: AnswerError;
}

const STATUSES: Partial<Record<RefusalCode, number>> = {
  'wrong-call': 400,
  'not-a-workbook': 400,
  'file-not-found': 404,
  'file-exists': 409,
  'file-changed': 409,
  'file-in-use': 423,
};

/** Anything thrown while a request was carried out. What nobody foresaw is 500, with its words in the sentence. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof RefusedRequest) {
    return { status: thrown.status, error: { code: 'wrong-call', message: thrown.message, place: '' } };
  }
  // The file store's own errors are sentences for people already.
  if (thrown instanceof LiveError) {
    return { status: 500, error: { code: 'unexpected', message: thrown.message, place: '' } };
  }
  const status = isRefusal(thrown) ? STATUSES[thrown.code] : undefined;
  return { status: status ?? 500, error: asAnswerError(thrown) };
}
