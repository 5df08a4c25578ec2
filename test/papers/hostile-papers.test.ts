/** Papers that are small as files and would be huge as tables: each is refused with a sentence, or read as far as it says something. */
import { isRefusal } from '../../src/core/refusal';
import { readPaper, readText } from '../../src/papers/read-paper';
import { docxOf, wordCell, wordParagraph, wordRow, wordTable } from './seed-shapes';

function refusalOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `${error.code} ${error.message.slice(0, 10)}`;
  }
}

const html = (tables: string): string => refusalOf(() => readText('x.html', `<body>${tables}`));
const docx = (body: string): string => refusalOf(() => readPaper('x.docx', docxOf(body)));

const TOO_LARGE = 'too-large 表が大きすぎるか多す';
const TOO_MANY_ROWS = 'too-large 行が多すぎます（50';
const covering = (rows: number): string =>
  `<table><tr><td rowspan=0 colspan=1000>x${'<tr>'.repeat(rows)}</table>`;

describe('tables', () => {
  it.each([
    ['one whose first cell covers all of it', covering(4900)],
    ['many small ones', covering(99).repeat(26)],
    ['a stair of cells that reach to the end', `<table>${'<tr><td rowspan=0>x'.repeat(4900)}</table>`],
  ])('%s: count by the places that their cells cover', (_, tables) => {
    expect(html(tables)).toBe(TOO_LARGE);
  });

  it('of a paper have room', () => {
    expect(html(covering(99).repeat(24))).toBe('');
    const cells = '<td rowspan=2>x<td>y<td colspan=2>z';
    expect(html(`<table>${`<tr>${cells}</tr><tr><td>y<td>z<td>z</tr>`.repeat(2500)}</table>`)).toBe('');
  });

  it('with more rows than are read lose none of them silently', () => {
    expect(html(`<table>${'<tr><td>x'.repeat(5001)}</table>`)).toBe(TOO_MANY_ROWS);
    const rows = wordRow([wordCell(wordParagraph('x'))]).repeat(5001);
    expect(docx(wordTable([rows]))).toBe(TOO_MANY_ROWS);
  });
});

it('reads a cell with forty thousand lines, and refuses one with more than a paper has', () => {
  const inside = (count: number): string =>
    `<table><tr><td><table>${'<tr><td>x'.repeat(count)}</table></table>`;
  expect(html(inside(40_000))).toBe('');
  expect(html(inside(200_000))).toBe(TOO_LARGE);
  const cell = wordCell(wordTable([wordRow([wordCell(wordParagraph('x').repeat(200_000))])]));
  expect(docx(wordTable([wordRow([cell])]))).toBe(TOO_LARGE);
});

it('refuses a line that is longer than a paper', () => {
  expect(html(`<p>x${'　'.repeat(300_000)}x`)).toBe('too-large 文書が長すぎます（一');
});

describe('a Word file', () => {
  const BROKEN = 'paper-unreadable 文書が壊れていて読め';
  const partOf = (name: string, xml: string): string => {
    return refusalOf(() => readPaper('x.docx', docxOf(wordParagraph('x'), { [name]: xml })));
  };

  it.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])(
    'with comments or CDATA without an end in %s is broken: each would have the rest read again',
    (name) => {
      expect(partOf(name, `<w:x>${'<!--'.repeat(50_000)}`)).toBe(BROKEN);
      expect(partOf(name, `<w:x><!-- y -->${'<![CDATA['.repeat(50_000)}`)).toBe(BROKEN);
    },
  );

  it('with ends for all of them is read', () => {
    expect(docx(`${'<!-- x --><![CDATA[<!--]]>'.repeat(50_000)}${wordParagraph('x')}`)).toBe('');
  });

  it('counts the numbers that its lists write, too', () => {
    const level = `<w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(150_000)}"/></w:lvl>`;
    const lists = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const line = wordParagraph('x', false, '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const numbering = `<w:numbering>${lists}</w:numbering>`;
    const bytes = docxOf(line.repeat(2), { 'word/numbering.xml': numbering });
    expect(refusalOf(() => readPaper('x.docx', bytes))).toBe('too-large 文書が長すぎます（一');
  });
});

it('makes no cells of what stands farther right than any table of goals, and tells an open quote with its line', () => {
  const widths = (name: string, text: string): number[] =>
    readText(name, text).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ length }) => length) : [],
    );
  expect(widths('x.txt', `1\t目標\n${'\t'.repeat(100_000)}2\t目標`)).toEqual([2, 400]);
  expect(widths('x.csv', `1,目標\n2,目標${','.repeat(100_000)}\n`)).toEqual([2, 400]);
  expect(() => readText('x.csv', '1,目標\n2,"目標\n3,目標\n')).toThrow('2行目');
});
