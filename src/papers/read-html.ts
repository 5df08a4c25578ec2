/** HTML of a file or of the clipboard as a paper. Nothing of it runs and nothing is fetched: it is only parsed. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { trimBlanks } from '../core/cells/folded-text';
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import {
  linesOfInner,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperLine,
  type PaperTable,
} from '../core/paper/paper';
import { Refusal } from '../core/refusal';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Documents nest some thirty deep; deeper ones make the parser slow. */
const MOST_LEVELS = 400;
const MOST_SPAN = 1000;
/** Of one line; a longer one is no text of people, and looking for its ends would take minutes. */
const LONGEST_LINE = 250_000;

/** What people do not see. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'meta',
  'link',
  'object',
  'iframe',
  'svg',
  'math',
  'select',
  'textarea',
  'rp',
  'rt',
  'del',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'pre',
  'figure',
  'caption',
  'body',
  'html',
  'form',
  'address',
  'center',
]);
const JAPANESE = /[\u3000-\u9fff\uff00-\uffef]/;
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);

/** @throws Refusal where it is nested too deep to be read. */
export function readHtml(html: string): Paper {
  const root = parseBounded(html);
  const blocks: PaperBlock[] = [];
  const lines = new Lines((line) => blocks.push({ kind: 'line', ...line }));
  walk(root, lines, (table) => blocks.push(readTable(table)), { isBold: false, list: null });
  lines.end();
  return { blocks };
}

function parseBounded(html: string): Node {
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > MOST_LEVELS) throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.nested, '');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** Gathers pieces of text into lines. */
class Lines {
  #text = '';
  #isBold = true;

  constructor(private readonly take: (line: PaperLine) => void) {}

  add(text: string, isBold: boolean): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '));
    if (plain.trim() !== '' && !isBold) this.#isBold = false;
    this.#text += this.#text === '' ? plain.trimStart() : plain;
    if (this.#text.length > LONGEST_LINE) throw new Refusal('too-large', PAPER_FILE_MESSAGES.tooLong, '');
  }

  /** What stands before a line in a numbered list. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  end(): void {
    // A line break of the source between two Japanese characters is no blank; a blank that somebody typed is one.
    const text = trimBlanks(
      this.#text.replace(/[ \n]+/g, (blanks, at: number, whole: string) =>
        !blanks.includes('\n')
          ? blanks
          : JAPANESE.test(whole[at - 1] ?? '') && JAPANESE.test(whole[at + blanks.length] ?? '')
            ? ''
            : ' ',
      ),
    );
    if (text !== '') this.take({ text, isBold: this.#isBold });
    this.#text = '';
    this.#isBold = true;
  }
}

interface Around {
  readonly isBold: boolean;
  /** The list around, with its next number; null outside of numbered lists. */
  readonly list: { next: number } | null;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

function walk(node: Node, lines: Lines, onTable: (table: Element) => void, around: Around): void {
  if (node.nodeName === '#text' && 'value' in node) {
    lines.add(node.value, around.isBold);
    return;
  }
  if (!('childNodes' in node)) return;
  if (!isElement(node)) {
    for (const child of node.childNodes) walk(child, lines, onTable, around);
    return;
  }
  const { tagName } = node;
  const style = attribute(node, 'style');
  if (UNSEEN.has(tagName) || isHidden(node, style)) return;
  if (tagName === 'br') {
    lines.end();
  } else if (tagName === 'table') {
    lines.end();
    onTable(node);
  } else {
    const isBlock = BLOCKS.has(tagName);
    if (isBlock) lines.end();
    const list =
      tagName === 'ol'
        ? { next: Number(attribute(node, 'start')) || 1 }
        : tagName === 'ul'
          ? null
          : around.list;
    if (tagName === 'li' && around.list) lines.add(`${around.list.next++}. `, true);
    if (tagName === 'input' && attribute(node, 'type') === 'checkbox')
      lines.add(node.attrs.some(({ name }) => name === 'checked') ? '■' : '□', around.isBold);
    const isBold = boldOf(tagName, style, around.isBold);
    for (const child of node.childNodes) walk(child, lines, onTable, { isBold, list });
    if (isBlock) lines.end();
  }
}

const isHidden = (element: Element, style: string): boolean =>
  /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(style) ||
  element.attrs.some(({ name }) => name === 'hidden');

function boldOf(tagName: string, style: string, isBold: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight.startsWith('bold') || Number(weight) >= 600;
  return isBold || BOLD.has(tagName);
}

function readTable(table: Element): PaperTable {
  const rows = rowsOf(table);
  return {
    kind: 'table',
    name: '',
    rows: rows.map((row, at) => cellsOf(row).map((cell) => readCell(cell, rows.length - at))),
  };
}

/** Rows of the table itself, not of one inside of a cell. */
function rowsOf(node: Element): Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
          ? rowsOf(child)
          : [],
    )
    .filter((row) => !isHidden(row, attribute(row, 'style')));
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function readCell(element: Element, rowsLeft: number): PaperCell {
  const found: PaperLine[] = [];
  const blocks: PaperBlock[] = [];
  const lines = new Lines((line) => {
    found.push(line);
    blocks.push({ kind: 'line', ...line });
  });
  const onTable = (inner: Element): void => {
    const table = readTable(inner);
    for (const line of linesOfInner(table)) found.push(line);
    blocks.push(table);
  };
  const isBold = boldOf(element.tagName, attribute(element, 'style'), false);
  for (const child of element.childNodes) walk(child, lines, onTable, { isBold, list: null });
  lines.end();
  const span = (name: string, most: number): number =>
    Math.min(Math.max(1, Math.floor(Number(attribute(element, name))) || 1), most);
  const isToEnd = attribute(element, 'rowspan') === '0';
  return {
    lines: found,
    columns: span('colspan', MOST_SPAN),
    rows: isToEnd ? rowsLeft : span('rowspan', Math.max(1, rowsLeft)),
    ...(blocks.some(({ kind }) => kind === 'table') ? { blocks } : {}),
  };
}
