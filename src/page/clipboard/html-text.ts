/** The text of HTML from the clipboard, line by line as a browser shows it, with what Office writes for blanks. */

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set('HEAD NOSCRIPT RP RT SCRIPT STYLE TEMPLATE TITLE'.split(' '));

/** A blank that is neither joined with others nor left out at the ends of lines. */
const FIRM_BLANK = '\u00a0';

/** Between these a browser leaves a line break of the source out, and makes a blank of it elsewhere (CSS Text 3, 4.1.3). */
const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\ud840-\ud8bf][\udc00-\udfff]/u;

/** The text of an element, with line feeds between its lines and none at its end. */
export function htmlText(element: Element): string {
  const lines = new Lines();
  readInto(lines, element);
  return lines.text.replaceAll(FIRM_BLANK, ' ');
}

/** Whether an element is left out of what people see. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.tagName) || /display:\s*none/i.test(element.getAttribute('style') ?? '');

function readInto(lines: Lines, element: Element): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) addText(lines, node.nodeValue ?? '', element);
    else if (node.nodeType === Node.ELEMENT_NODE) readElement(lines, node as Element);
  }
}

function readElement(lines: Lines, element: Element): void {
  const style = element.getAttribute('style') ?? '';
  const tabs = /mso-tab-count:\s*(\d+)/i.exec(style);
  if (isUnseen(element)) return;
  if (element.tagName === 'BR') lines.end();
  else if (tabs) lines.add('\t'.repeat(Number(tabs[1])));
  else if (/mso-spacerun:\s*yes/i.test(style)) {
    lines.add((element.textContent ?? '').replace(/\r\n|\s/g, FIRM_BLANK));
  } else if (BLOCKS.has(element.tagName)) {
    lines.endIfBegun();
    readInto(lines, element);
    lines.endIfBegun();
  } else readInto(lines, element);
}

function addText(lines: Lines, text: string, parent: Element): void {
  if (!isPreformatted(parent)) {
    lines.addFlowing(text);
    return;
  }
  text.split(/\r\n?|\n/).forEach((line, at) => {
    if (at > 0) lines.end();
    lines.add(line.replaceAll(' ', FIRM_BLANK));
  });
}

const isPreformatted = (element: Element): boolean =>
  element.closest('pre, [style*="white-space:pre"], [style*="white-space: pre"]') !== null;

/** Lines as they grow. */
class Lines {
  readonly #ended: string[] = [];
  #line = '';

  /** The lines so far; the present one counts when anything stands in it. */
  get text(): string {
    const lines = this.#line === '' ? this.#ended : [...this.#ended, this.#line];
    // An empty paragraph of Word holds a firm blank.
    return lines.map((line) => line.replace(/^[ \u00a0]+$| +$/, '')).join('\n');
  }

  add(text: string): void {
    this.#line += text;
  }

  /** Adds text in which blanks and line breaks of the source only part words. */
  addFlowing(text: string): void {
    const joined = text.replace(/[ \t\f]*[\r\n][ \t\r\n\f]*/g, (_, at: number, whole: string) => {
      const before = Array.from(`${this.#line}${whole.slice(0, at)}`).pop() ?? '';
      const [after = ''] = whole.slice(at).trimStart();
      return WIDE.test(before) && WIDE.test(after) ? '' : ' ';
    });
    const single = joined.replace(/[ \t\f]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? single.replace(/^ /, '') : single;
  }

  end(): void {
    this.#ended.push(this.#line);
    this.#line = '';
  }

  endIfBegun(): void {
    if (this.#line !== '' && this.#line !== ' ') this.end();
    else this.#line = '';
  }
}
