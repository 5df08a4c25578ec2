/** The names that a tab can have in a workbook file. */

/** What Excel calls a file broken for; Google allows some of them. */
const FORBIDDEN = /^$|^[\s\S]{32,}$|[:\\/?*[\]\u0000-\u001f\u007f]|^'|'$/;

/** Excel keeps this name, in any case, for its list of changes, and repairs a workbook that has such a tab. Google takes it. */
const RESERVED = 'history';

/** Why a tab cannot have a name in a workbook file; null where it can, as far as the name alone tells. */
export function tabNameFault(name: string): 'forbidden' | 'reserved' | null {
  if (FORBIDDEN.test(name)) return 'forbidden';
  return name.normalize('NFKC').toLowerCase() === RESERVED ? 'reserved' : null;
}

/** Whether two names are one and the same to a workbook: case does not tell tabs apart, in Excel nor at Google. */
export const isSameTabName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
