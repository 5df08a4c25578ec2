/** A fact on Apps Script in a form that any host can be asked: it needs nothing but the services. */
import type { Ground } from './ground';
import { type Plain, plain } from './plain';

/**
 * What a fact rests on: the reference (D), a suite whose author ran it live (T), production code or logs (P), oddities noted
 * live (O), reports (R), or nobody's word yet (U).
 */
export type Evidence = 'D' | 'T' | 'P' | 'O' | 'R' | 'U';

export interface Fact {
  readonly title: string;
  readonly evidence: Evidence;
  /** Looks at the services, which are globals; gives what it saw, as {@link plain} data. */
  readonly see: (ground: Ground) => Plain;
  /** What Google shows. */
  readonly expected: Plain;
}

/** Something of which nobody knows what Google shows. */
export interface Question {
  readonly title: string;
  readonly ask: (ground: Ground) => Plain;
}

export function fact(
  title: string,
  evidence: Evidence,
  see: (ground: Ground) => unknown,
  expected: Plain,
): Fact {
  return { title, evidence, see: (ground) => plain(see(ground)), expected };
}

export function question(title: string, ask: (ground: Ground) => unknown): Question {
  return { title, ask: (ground) => plain(ask(ground)) };
}

/** An error in place of a result. */
export type Refused = {
  /** Its name and its sentence, as `Exception: Range not found`. */
  readonly refused: string;
};

/** Expected where an error is known to come, and its sentence is not. */
export const IN_SOME_WORDS = '…';

/** What Google says to a call that it refuses: an exception with this sentence. */
export const refused = (sentence: string): Refused => ({ refused: `Exception: ${sentence}` });

/** Expected for a call that is refused in words that nobody has seen yet. */
export const REFUSED: Refused = { refused: IN_SOME_WORDS };

/** The error of a call, its own result where it has none. Google may put a write off, so that all writes are called in. */
export function refusal(call: () => unknown): unknown {
  try {
    const result = call();
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    const { name, message } = error as Error;
    return { refused: `${name}: ${message}` };
  }
}

/** The sentence for arguments that no signature takes. @param types As Google names them, as `String,number`. */
export const mismatch = (types: string, method: string): Refused =>
  refused(`The parameters (${types}) don't match the method signature for ${method}.`);
