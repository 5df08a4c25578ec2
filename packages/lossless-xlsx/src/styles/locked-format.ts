/** The lock of a cell format: its `<protection>` element (ECMA-376 part 1, 18.8.33). Without one a cell is locked. */
import { rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { childOf, isTrue, parseXml } from '../xml/xml-tree';

/** @param format The text of an `<xf>` element. */
export function isLockedFormat(format: string): boolean {
  const locked = childOf(parseXml(format), 'protection')?.attributes['locked'];
  return locked === undefined || isTrue(locked);
}

/**
 * The same format locked or unlocked; all else that it says stays, hidden formulas included.
 *
 * @param lock 'named' for a lock in so many words: where a format says nothing, some programs look for a lock elsewhere.
 */
export function withFormatLock(format: string, lock: boolean | 'named'): string {
  const element = parseXml(format);
  const old = childOf(element, 'protection');
  const raw = old ? rawOf(format, old) : `<${element.prefix}protection/>`;
  const rest = withAttributes(raw, { locked: null });
  const isEmpty = lock === true && !/\s[\w:]+\s*=/.test(rest);
  const protection = withAttributes(rest, { locked: lock ? '1' : '0' });
  const children = element.children.filter((child) => child !== old);
  const alignments = children.filter(({ local }) => local === 'alignment');
  const others = children.filter(({ local }) => local !== 'alignment');
  const written = [
    ...alignments.map((child) => rawOf(format, child)),
    isEmpty ? '' : protection,
    ...others.map((child) => rawOf(format, child)),
  ];
  return rebuiltElement(format, element, { applyProtection: isEmpty ? null : '1' }, written.join(''));
}
