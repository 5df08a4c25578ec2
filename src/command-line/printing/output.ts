/** What the commands print: sentences to stderr, one JSON value to stdout. */

import type { CallLog } from '@jiko-hyoka/apps-script-host';
import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import type { AnswerError } from '../../google/call/answer';

export const wantsJson = (argv: readonly string[]): boolean => argv.includes('--json');

/** What a terminal obeys or what turns the direction of a line, beyond the characters that JSON itself escapes. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Prints one JSON value to stdout. Names and texts of a workbook may hold anything; it is escaped, and reads back the same. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${json}\n`);
}

/** Prints a line for people to stderr. Control characters from cells and names must not reach the terminal. */
export function printLine(text = ''): void {
  process.stderr.write(
    `${text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '')}\n`,
  );
}

/** Prints CSV to stdout, where a terminal may stand as well as a file: it keeps its lines, and loses what a terminal obeys. */
export function printCsv(csv: string): void {
  process.stdout.write(
    csv.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      '',
    ),
  );
}

/** An error that ends the command: a sentence with its place, and with --json the same as a value. */
export function printError(error: AnswerError, json: boolean): void {
  printLine(COMMAND_MESSAGES.error(error.message, error.place));
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
