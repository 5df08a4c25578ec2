/**
 * Hanging indents for the lines of a cell, in whatever form. A form has one paragraph for all the lines of a cell, and
 * only the line itself tells whether it hangs: so each line is marked before the form is filled, and afterwards its
 * paragraph takes the indent.
 */
import { lineIndents } from './line-indent';

/** Around a mark. No XML document may hold this character, and `printableText` takes it out of people's texts. */
const MARK = '\uFFFF';

/** What Word takes where neither the form nor its styles name a size; in half points, as all sizes here. */
const WORD_SIZE = 20;

/** What may follow w:ind among the properties of a paragraph; their order is fixed (ECMA-376 part 1, 17.3.1.26). */
const AFTER_INDENT =
  /<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|text\w+|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b|<\/w:pPr>/;

/** Text, or a jump, before the line itself. */
const HAS_TEXT = /<w:t(?: [^>]*)?>[^<]|<w:(?:tab|br|fldChar|drawing|pict)\b|<\/w:p>/;

/**
 * Marks the lines of one cell that stand in or hang.
 * @param lines Printable texts.
 */
export function markIndents(lines: readonly string[]): string[] {
  const indents = lineIndents(lines);
  return lines.map((line, at) => {
    const indent = indents[at];
    return indent ? `${MARK}${indent.left} ${indent.hanging}${MARK}${line}` : line;
  });
}

/**
 * Takes the marks out and gives their paragraphs the indents, on top of those of the form. Where the form has put text
 * before the line, or several lines into one paragraph, the mark is only taken out.
 *
 * @param xml A part of the filled document.
 * @param standard The size of letters where the paragraph names none.
 */
export function applyIndents(xml: string, standard: number): string {
  const pieces = xml.split(MARK);
  if (pieces.length === 1) return xml;
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return '';
      const mark = pieces[at + 1];
      return mark === undefined ? piece : indentLastParagraph(piece, mark, standard);
    })
    .join('');
}

/** The same XML, whose last paragraph has begun but not ended, with the indent of the mark that follows. */
function indentLastParagraph(xml: string, mark: string, standard: number): string {
  const start = Math.max(xml.lastIndexOf('<w:p>'), xml.lastIndexOf('<w:p '));
  const head = xml.slice(Math.max(start, 0));
  if (start < 0 || HAS_TEXT.test(head)) return xml;
  // Sizes are in half points, indents in twentieths of a point: at size 21 half a character is 105 wide.
  const half = 5 * (lastSize(head) ?? standard);
  const [left = 0, hanging = 0] = mark.split(' ').map((count) => Number(count) * half);
  return xml.slice(0, start) + withIndent(head, left, hanging);
}

/** @param head A paragraph from its opening tag on. */
function withIndent(head: string, left: number, hanging: number): string {
  const opening = /^<w:p[^>]*>/.exec(head)?.[0] ?? '';
  const rest = head.slice(opening.length).replace(/^<w:pPr\/>/, '');
  const properties = rest.indexOf('<w:pPr>') === 0 ? rest : `<w:pPr></w:pPr>${rest}`;
  const end = properties.search(AFTER_INDENT);
  const own = properties.slice(0, end);
  const attributes = /<w:ind( [^>]*?)\/?>/.exec(own)?.[1] ?? '';
  const indent = `<w:ind${indentAttributes(attributes, left, hanging)}/>`;
  return opening + own.replace(/<w:ind [^>]*>/, '') + indent + properties.slice(end);
}

/** The form's own indent moves on; a first line that hangs gives up the form's indent of first lines. */
function indentAttributes(own: string, left: number, hanging: number): string {
  const before = Number(/ w:(?:left|start)="(-?\d+)"/.exec(own)?.[1] ?? 0);
  const others = own.replace(/ w:(?:left|start)(?:Chars)?="[^"]*"/g, '');
  if (hanging === 0) return ` w:left="${before + left}"${others}`;
  const rest = others.replace(/ w:(?:firstLine|hanging)(?:Chars)?="[^"]*"/g, '');
  return ` w:left="${before + left}"${rest} w:hanging="${hanging}"`;
}

/** The size of the default paragraph style, or of the document. @param styles word/styles.xml; '' when there is none. */
export function standardSize(styles: string): number {
  // Each is read once, also where 290,000 of them have no end of their own.
  const [defaults = '', ...all] = styles.split('<w:style ');
  const normal = all.find((style) => /^(?=[^>]*w:default="(?:1|true)")[^>]*w:type="paragraph"/.test(style));
  return lastSize(normal ?? '') ?? lastSize(defaults) ?? WORD_SIZE;
}

const lastSize = (xml: string): number | undefined => {
  const size = /^[\s\S]*<w:sz w:val="(\d+)"/.exec(xml)?.[1];
  return size === undefined ? undefined : Number(size);
};
