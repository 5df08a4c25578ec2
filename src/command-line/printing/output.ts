/** What the commands print: sentences to stderr, one JSON value to stdout. */

import type { CallLog } from '@jiko-hyoka/apps-script-host';
import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import type { AnswerError } from '../../google/call/answer';

export const wantsJson = (argv: readonly string[]): boolean => argv.includes('--json');

/**
 * What a terminal obeys, what turns the direction of a line, and what has no shape at all (a soft hyphen, U+200B), beyond the
 * characters that JSON itself escapes. The marks that choose the form of a 漢字 stay with it.
 */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

const hexOf = (code: number): string => code.toString(16).padStart(4, '0');

/** Prints one JSON value to stdout. Names and texts of a workbook may hold anything; it is escaped, and reads back the same. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value).replace(UNSEEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${hexOf(unit.charCodeAt(0))}`)
      .join(''),
  );
  process.stdout.write(`${json}\n`);
}

/**
 * Prints a line for people to stderr. Control characters from cells and names must not reach the terminal; what cannot be
 * seen is shown by its number, for a tag may be wrong by it alone.
 */
export function printLine(text = ''): void {
  const shown = text
    .replace(/[\u0000-\u0009\u000b-\u001f]/g, '')
    .replace(UNSEEN, (character) => `[U+${hexOf(character.codePointAt(0) ?? 0).toUpperCase()}]`);
  process.stderr.write(`${shown}\n`);
}

/** Prints CSV to stdout, where a terminal may stand as well as a file: it keeps its lines, and loses what a terminal obeys. */
export function printCsv(csv: string): void {
  process.stdout.write(csv.replace(/(?![\t\n\r])[\p{Control}\p{Bidi_Control}\u2028\u2029]/gu, ''));
}

/** An error that ends the command: a sentence with its place, and with --json the same as a value. */
export function printError(error: AnswerError, json: boolean): void {
  printLine(COMMAND_MESSAGES.error(error.message, error.place));
  if (error.message.includes(SET_UP_MESSAGES.title)) printLine(COMMAND_MESSAGES.setUpHere);
  if (json) printJson({ error });
}

export type CallCounts = Pick<CallLog, 'total' | 'byMethod' | 'all' | 'seconds'>;

/** Prints the calls to people and gives them as `--calls` adds them to the JSON; nothing without it. */
export function tellCalls(calls: CallCounts, wanted: boolean | undefined): { calls?: CallCounts } {
  if (!wanted) return {};
  const { total, byMethod, all, seconds } = calls;
  printLine(COMMAND_MESSAGES.callsMade(total, all, seconds));
  return { calls: { total, byMethod, all, seconds } };
}
