/** XML as no program writes it, which would take far more memory or time than its length tells. */
import type { SaxesParser } from 'saxes';

/** A part that is nested deeper, or has more elements, attributes or pieces of text, than any that programs write. */
export class OddXml extends Error {
  override name = 'OddXml';
}

/** Documents of Office have some twenty. */
const MOST_ATTRIBUTES = 1000;
/** Each attribute takes as much as many of its letters; so many of a part's may be beyond those that any element has. */
const USUAL_ATTRIBUTES = 20;
const MOST_FURTHER_ATTRIBUTES = 500_000;
/**
 * Within one text, in characters: a cell holds 32,767. The parser joins a text anew at each line break, entity and dash of a
 * comment, and each time keeps what it had.
 */
const LONGEST_TEXT = 2_000_000;
/** Of all comments, CDATA, instructions and declarations together; Office writes none but the first line. */
const MOST_HIDDEN = 4_000_000;
/** How often a text may go on behind an element inside of it; rich text has some ten such places. */
const MOST_PIECES = 2_000_000;

/** To be asked before a part is parsed. @throws OddXml */
export function refuseOddTexts(xml: string): void {
  // A longer text covers one of these stretches whole.
  for (let at = 0; at + LONGEST_TEXT <= xml.length; at += LONGEST_TEXT) {
    const next = xml.indexOf('<', at);
    if (next < 0 || next >= at + LONGEST_TEXT) throw new OddXml();
  }
  let hidden = 0;
  for (const mark of ['<!', '<?']) {
    for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at + 2)) {
      const found = xml.indexOf(endOf(xml, at), at);
      const end = found < 0 ? xml.length : found;
      hidden += end - at;
      if (hidden > MOST_HIDDEN) throw new OddXml();
      at = end;
    }
  }
}

function endOf(xml: string, at: number): string {
  if (xml.startsWith('<!--', at)) return '-->';
  return xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

/** Gives what joins the pieces of the texts of one part, and throws OddXml where there are too many. */
export function pieceJoiner(): (text: string, piece: string) => string {
  let count = 0;
  return (text, piece) => {
    if (text !== '') count += 1;
    if (count > MOST_PIECES) throw new OddXml();
    return text + piece;
  };
}

/**
 * Makes a parser throw OddXml at an element with more attributes than any that programs write, and at too many long ones.
 * @param onTagStart Told of each open tag right behind its name.
 */
export function limitAttributes(parser: SaxesParser, onTagStart: (name: string) => void = () => {}): void {
  let count = 0;
  let further = 0;
  parser.on('opentagstart', ({ name }) => {
    count = 0;
    onTagStart(name);
  });
  parser.on('attribute', () => {
    count += 1;
    if (count > USUAL_ATTRIBUTES) further += 1;
    if (count > MOST_ATTRIBUTES || further > MOST_FURTHER_ATTRIBUTES) throw new OddXml();
  });
}
