/** The names that files had while they were drafts. */

/** The words that tell in a file's name that it is not the last one. */
const UNFINISHED = ['_案', '_未確定_案', '_未確定'];

/**
 * A draft must not stay beside what has become of it: residents would find both.
 * @param made Of the files that stand there now. @param all Of all that were to be made.
 */
export function draftNames(made: readonly string[], all: readonly string[]): string[] {
  const names = new Set(all);
  return made
    .flatMap((name) => UNFINISHED.map((word) => name.replace(/(?=(?: \(\d+\))?\.[^.]*$)/, word)))
    .filter((name) => !names.has(name));
}
