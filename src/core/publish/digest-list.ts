/** The list by which a folder knows what was made in it: lines of a digest and a name, which `sha256sum -c` reads too. */

/** The list's name. */
export const DIGEST_LIST = 'SHA256SUMS.txt';

/** Whose a file is that stands where one is to be made: as it should be, made here before, or somebody's. */
export type Standing = 'unchanged' | 'ours' | 'foreign';

/** @param digest SHA-256 in 64 hexadecimal digits. */
export const digestLine = (digest: string, name: string): string => `${digest}  ${name}`;

/** Behind 64 digits and two blanks. */
export const nameIn = (line: string): string => line.slice(66);

/** The lines of a list; what is no such line is left out. */
export const readDigestList = (text: string): Set<string> =>
  new Set(text.split('\n').filter((line) => /^[0-9a-f]{64} {2}./.test(line)));

/** In the order of the names. */
export const writeDigestList = (lines: ReadonlySet<string>): string =>
  [...lines]
    .sort((one, other) => (nameIn(one) < nameIn(other) ? -1 : 1))
    .map((line) => `${line}\n`)
    .join('');

/** @param standing The digest of what stands there. @param wanted That of what is to be there. */
export function standingOf(
  name: string,
  standing: string,
  wanted: string,
  listed: ReadonlySet<string>,
): Standing {
  if (standing === wanted) return 'unchanged';
  return listed.has(digestLine(standing, name)) ? 'ours' : 'foreign';
}
