/** The table of texts that cells refer to by number. */

import { SaxesParser } from 'saxes';
import { limitAttributes, pieceJoiner, refuseOddTexts } from '../xml/odd-xml';
import { readText } from '../xml/xml-text';
import { childrenOf, localName, type XmlElement } from '../xml/xml-tree';

/**
 * All texts of the part by their 0-based number. Formatted runs are joined; furigana (`rPh`) is not part of the text.
 * Read as a stream: a tree of the table would be larger than everything else in memory.
 * @param onString Told of each text; what it throws ends the reading.
 */
export function readSharedStrings(xml: string, onString: () => void = () => {}): string[] {
  refuseOddTexts(xml);
  const strings: string[] = [];
  const join = pieceJoiner();
  const parser = new SaxesParser({ position: false });
  let current = '';
  let phonetic = 0;
  let inText = false;
  limitAttributes(parser);
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') current = '';
    else if (local === 'rPh') phonetic += 1;
    else if (local === 't') inText = phonetic === 0;
  });
  parser.on('text', (text) => {
    if (inText) current = join(current, text);
  });
  parser.on('cdata', (text) => {
    if (inText) current = join(current, text);
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') {
      onString();
      strings.push(readText(current));
    } else if (local === 'rPh') phonetic -= 1;
    else if (local === 't') inText = false;
  });
  parser.write(xml).close();
  return strings;
}

/** The plain text of an element of `<t>` and `<r><t>` children, as comments have it. */
export function richText(element: XmlElement | undefined): string {
  if (!element) return '';
  const pieces = element.children.map((child) => {
    if (child.local === 't') return child.text;
    return child.local === 'r'
      ? childrenOf(child, 't')
          .map(({ text }) => text)
          .join('')
      : '';
  });
  return readText(pieces.join(''));
}
