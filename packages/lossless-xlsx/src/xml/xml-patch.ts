/** Changes to raw XML of one element that leave everything not named as it was written. */
import { escapeAttribute } from './xml-text';
import type { XmlElement } from './xml-tree';

/** The open tag at the start of a text; a '>' may stand in its attributes. */
const OPEN_TAG = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/;

/**
 * Sets or removes (null) attributes of an open tag, as in `<row r="1" ht="20">`; what follows it in the text stays.
 * Names are as written, with their prefix; new ones are added at the end.
 */
export function withAttributes(text: string, changes: Readonly<Record<string, string | null>>): string {
  const before = OPEN_TAG.exec(text)?.[0] ?? text;
  let tag = before;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    if (pattern.test(tag)) tag = tag.replace(pattern, () => written);
    else if (value !== null) tag = `${unclosed(tag)}${written}${tag.endsWith('/>') ? '/>' : '>'}`;
  }
  return tag + text.slice(before.length);
}

/** An open tag without its end, as in `<row r="1"`. Not by a pattern: blanks in the tag would each be tried as its end. */
export function unclosed(tag: string): string {
  const end = tag.endsWith('/>') ? 2 : tag.endsWith('>') ? 1 : 0;
  return tag.slice(0, tag.length - end).trimEnd();
}

/** The element's own text in its part. */
export function rawOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** Open tag (with attribute changes), the given content, close tag; `<a/>` when the content is empty. */
export function rebuiltElement(
  xml: string,
  element: XmlElement,
  changes: Readonly<Record<string, string | null>>,
  content: string,
): string {
  const open = unclosed(withAttributes(xml.slice(element.start, element.openEnd), changes));
  return content === '' ? `${open}/>` : `${open}>${content}</${element.name}>`;
}

/**
 * Where a child with this name belongs among the children that are there: behind the last one that the schema's order puts before it.
 * Children that the order does not name (extensions) do not count.
 */
export function insertionPoint(parent: XmlElement, local: string, order: readonly string[]): number {
  const rank = order.indexOf(local);
  let at = parent.openEnd;
  for (const child of parent.children) {
    const childRank = child.uri === parent.uri ? order.indexOf(child.local) : -1;
    if (childRank >= 0 && childRank <= rank) at = child.end;
  }
  return at;
}
