/** The lock of a sheet (`<sheetProtection>`): without it the locks of its cells mean nothing. */

import { type ProtectionRecord, sameProtections } from '../snapshot/protection-record';
import { unclosed } from '../xml/xml-patch';
import { childOf, isTrue, parseXml, type XmlElement } from '../xml/xml-tree';
import { LockPlan } from './lock-plan';

/** What shall become of a sheet's lock. */
export interface SheetLock {
  /** The locks of the cells; null leaves all as they are. */
  readonly plan: LockPlan | null;
  /** Whether the sheet has a lock of ours afterwards. */
  readonly isOurs: boolean;
  /** Whether a lock of ours goes away. */
  readonly goes: boolean;
}

const LOCK = /<(?:[\w.-]+:)?sheetProtection\b[^>]*>/;

/** No password. What is not named stays as Excel has it: selecting is allowed, sorting and formatting cells are not. */
const ALLOWED = 'sheet="1" formatColumns="0" formatRows="0" insertRows="0"';

/**
 * @param xml The text of the worksheet: the lock stands behind the rows and must be known before them.
 * @param protections Those that the sheet shall have.
 * @param before Those for which we wrote the lock that the sheet may have; null when we wrote none. One with a password never
 *   was ours.
 */
export function sheetLockOf(
  xml: string,
  protections: readonly ProtectionRecord[],
  before: readonly ProtectionRecord[] | null,
): SheetLock {
  if (protections.length === 0 && before === null) return { plan: null, isOurs: false, goes: false };
  const tag = LOCK.exec(xml)?.[0];
  const lock = tag === undefined ? null : parseXml(`${unclosed(tag)}/>`);
  const isForeign = isActive(lock) && (before === null || hasPassword(lock));
  if (isForeign) {
    const plan = protections.length === 0 ? null : new LockPlan(protections, 'adds');
    return { plan, isOurs: false, goes: false };
  }
  const stays = protections.length > 0;
  // What others made of our locks in the meantime is left alone as long as nobody changes a protection.
  const isKept = isActive(lock) && before !== null && sameProtections(protections, before);
  return { plan: new LockPlan(protections, isKept ? 'new' : 'all'), isOurs: stays, goes: !stays };
}

/** The new element, '' when it goes, or null when it stays as it is. */
export function patchedSheetLock(root: XmlElement, { isOurs, goes }: SheetLock): string | null {
  const lock = childOf(root, 'sheetProtection');
  if (goes) return lock ? '' : null;
  return isOurs && !isActive(lock ?? null) ? `<${root.prefix}sheetProtection ${ALLOWED}/>` : null;
}

function isActive(lock: XmlElement | null): lock is XmlElement {
  return lock !== null && isTrue(lock.attributes['sheet']);
}

/** The password's old form, and its hash. */
function hasPassword({ attributes }: XmlElement): boolean {
  return attributes['password'] !== undefined || attributes['hashValue'] !== undefined;
}
