/** The searches that the local Drive understands, in the language of `files.list`. */

import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import type { DriveMarks } from './drive-marks';

const MARK = /^appProperties has \{ ?key='([^']*)' and value='([^']*)' ?\}$/;
const TRASHED = /^trashed ?= ?(true|false)$/;
/** An "and" between conditions, not the one inside braces. */
const AND = / and (?![^{]*\})/;

/**
 * @param q `appProperties has { key='…' and value='…' }`, `trashed = false`, or both joined by `and`.
 * @returns Whether a file with these marks is found.
 * @throws LiveError for any other condition, and for a search without `appProperties`, which would list every file.
 */
export function driveQuery(q: string): (marks: DriveMarks) => boolean {
  const conditions = q.split(AND).map((text) => condition(text.trim()));
  if (!q.includes('appProperties has')) throw notOffered(q);
  return (marks) => conditions.every((holds) => holds(marks));
}

function condition(text: string): (marks: DriveMarks) => boolean {
  const [, key, value] = MARK.exec(text) ?? [];
  if (key !== undefined) return ({ appProperties }) => appProperties[key] === value;
  const [, state] = TRASHED.exec(text) ?? [];
  if (state !== undefined) return ({ trashed }) => String(trashed) === state;
  throw notOffered(text);
}

const notOffered = (text: string): LiveError =>
  new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.list（${text}）`));
