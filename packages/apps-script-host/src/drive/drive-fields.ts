/** The fields that a call of Drive asks for with `fields`. */

import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import { DriveError } from './drive-error';

type Arguments = Readonly<Record<string, unknown>> | undefined;

/**
 * @param known All fields there are; '*' asks for them.
 * @param usual What Drive answers when the call names no fields.
 * @throws DriveError 400 for any other field, as live.
 */
export function answerFields(
  method: string,
  optionalArgs: Arguments,
  known: readonly string[],
  usual: string,
): readonly string[] {
  const asked = String(optionalArgs?.['fields'] ?? usual);
  if (asked === '*') return known;
  const fields = asked.split(',').map((field) => field.trim());
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) throw new DriveError(method, 400, `Invalid field selection ${unknown}`);
  return fields;
}

/**
 * The fields asked for each item of a list, as in `files(id,name)`.
 * @param list What the answer calls its items: 'files', 'permissions'.
 * @throws LiveError when fields of the answer itself are asked for.
 */
export function itemFields(
  method: string,
  optionalArgs: Arguments,
  list: string,
  known: readonly string[],
  usual: string,
): readonly string[] {
  const asked = optionalArgs?.['fields'];
  if (asked === undefined) return answerFields(method, undefined, known, usual);
  const [, name, inner] = /^(\w+)\(([^()]*)\)$/.exec(String(asked).trim()) ?? [];
  if (name !== list) throw new LiveError(HOST_MESSAGES.notOffered(`Drive（fields: ${asked}）`));
  return answerFields(method, { fields: inner }, known, usual);
}
