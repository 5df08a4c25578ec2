/** Workbooks that would take too much memory or time: each is refused with the tab and the cause, before it grows. */

import { XlsxRefusal } from '../src/refusal/xlsx-refusal';
import { XlsxFile } from '../src/workbook/xlsx-file';
import {
  bookOf,
  MAIN,
  OFFICE,
  relationship,
  relationshipsXml,
  sheetXml,
  stylesXml,
} from './hand-written-book';

function refusalOf(bytes: Uint8Array): { code: string; place: string; message: string } | null {
  try {
    XlsxFile.open(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof XlsxRefusal)) throw error;
    return { code: error.code, place: error.place, message: error.message };
  }
}

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const rows = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i + 1)).join('');

/** A workbook with this sheet several times, as 総務課1, 総務課2 … */
function tabs(count: number, sheet: string): Uint8Array {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return bookOf(sheet, {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
      .map((n) => `<sheet name="総務課${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      ...numbers.map((n) => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)),
    ),
    ...Object.fromEntries(numbers.slice(1).map((n) => [`xl/worksheets/sheet${n}.xml`, sheet])),
  });
}

const merged = (...places: string[]): string =>
  `<mergeCells>${places.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`;
const validations = (...places: string[]): string =>
  `<dataValidations>${places.map((place) => `<dataValidation type="whole" sqref="${place}"><formula1>1</formula1></dataValidation>`).join('')}</dataValidations>`;

it.each<[string, Uint8Array, RegExp]>([
  [
    'one merge over nearly all',
    bookOf(sheetXml(ONE, '', merged('A60:XFD1048576'))),
    /結合したセルが広すぎて/,
  ],
  [
    'the same merge over and over',
    bookOf(sheetXml(ONE, '', merged(...Array(200).fill('A1:Z1000')))),
    /結合したセルが広すぎて/,
  ],
  [
    'very many merges',
    bookOf(sheetXml(ONE, '', merged(...Array(60_001).fill('A1')))),
    /セルの結合が.*6万か所/,
  ],
  [
    'panes frozen far away',
    bookOf(
      sheetXml(
        ONE,
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="16000" ySplit="1000000" state="frozen"/></sheetView></sheetViews>',
      ),
    ),
    /ウィンドウ枠の固定/,
  ],
  [
    'more validation rules than anybody made',
    bookOf(sheetXml(ONE, '', validations(...Array(20_001).fill('A1')))),
    /入力規則と条件付き書式が.*2万個/,
  ],
  [
    'a rule of more areas than anybody made',
    bookOf(sheetXml(ONE, '', validations(rows(50_001, (n) => `A${n} `)))),
    /範囲が細かく分かれすぎて/,
  ],
  [
    'one long formula shared by many cells',
    bookOf(
      sheetXml(
        `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A81">${`"${'長'.repeat(400_000)}"`}</f></c></row>` +
          rows(80, (n) => `<row r="${n + 1}"><c r="A${n + 1}"><f t="shared" si="0"/></c></row>`),
      ),
    ),
    /数式の長さが/,
  ],
  [
    'one long text shared by many cells',
    bookOf(sheetXml(rows(200, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`)), {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>${'長'.repeat(600_000)}</t></si></sst>`,
    }),
    /セルの文字が.*1億字/,
  ],
  [
    'a number of a format that nobody has',
    bookOf(sheetXml('<row r="1"><c r="A1" s="4000000"/></row>')),
    /書式の種類が/,
  ],
  [
    'columns without end',
    bookOf(sheetXml(ONE, `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(16_385)}</cols>`)),
    /ありえない場所/,
  ],
  [
    'more cells in a row than it has places',
    bookOf(sheetXml(`<row r="7">${'<c/>'.repeat(16_385)}</row>`)),
    /ありえない場所（XFE7）/,
  ],
  [
    'millions of cells in a row that never ends',
    bookOf(sheetXml(`<row r="7">${'<c/>'.repeat(3_000_000)}`)),
    /ありえない場所（XFE7）/,
  ],
  ['tabs without end', tabs(1001, sheetXml(ONE)), /シートが 1000 枚を超えて/],
])('refuses %s', (_, bytes, message) => {
  expect(refusalOf(bytes)?.message).toMatch(message);
});

it('adds up what all tabs reach, and names the one that reaches farthest', () => {
  const far = (row: number) => sheetXml(`<row r="${row}"><c r="T${row}"><v>1</v></c></row>`);
  expect(refusalOf(tabs(3, far(65_000)))).toBeNull();
  expect(refusalOf(tabs(4, far(65_000)))).toMatchObject({
    code: 'too-large',
    place: '総務課1',
    message: expect.stringContaining('離れたセルまで使われているシートが多く'),
  });
});

describe('a part', () => {
  it.each([
    ['is nested too deep', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
    ['has too many elements', '<a/>'.repeat(400_001)],
    ['has an element with too many attributes', `<a ${rows(1001, (n) => `a${n}="" `)}/>`],
    ['has too many attributes in all', `<a ${rows(900, (n) => `a${n}="" `)}/>`.repeat(600)],
  ])('is named by its tab when it %s', (_, inner) => {
    expect(refusalOf(bookOf(sheetXml(ONE, '', `<extLst>${inner}</extLst>`)))).toMatchObject({
      code: 'too-large',
      place: '総務課',
      message: expect.stringMatching(/^シート「総務課」は、/),
    });
  });

  it('is named by its tab when it is one of notes, and by its own name when it is of no tab', () => {
    const root = `<comments xmlns="${MAIN}">${'<a/>'.repeat(400_001)}</comments>`;
    const notes = bookOf(sheetXml(ONE), {
      'xl/comments1.xml': root,
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
        relationship('rId1', 'comments', '../comments1.xml'),
      ),
    });
    expect(refusalOf(notes)?.message).toMatch(/^シート「総務課」のメモや図形などは、/);
    const styles = bookOf(sheetXml(ONE), { 'xl/styles.xml': '<styleSheet><a>' });
    expect(refusalOf(styles)?.message).toMatch(/^ブックの中の「xl\/styles\.xml」が/);
  });
});

describe('what is no load', () => {
  it.each([
    ['a row merged to its end', merged('A1:XFD1')],
    ['a rule over the whole sheet', validations(...Array(300).fill('A1:XFD1048576'))],
    ['a rule of thousands of scattered cells', validations(rows(3000, (n) => `A${2 * n} `))],
  ])('is opened: %s', (_, after) => {
    expect(refusalOf(bookOf(sheetXml(ONE, '', after)))).toBeNull();
  });

  it('is what columns say that are none', () => {
    const columns = '<cols><col min="-5000000000" max="5" width="9"/><col min="x" max="y"/></cols>';
    expect(refusalOf(bookOf(sheetXml(ONE, columns)))).toBeNull();
  });
});

describe('rows and cells', () => {
  it.each([
    ['that come in another order', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>', '1'],
    ['that come twice', '<row r="2"/><row r="2"/>', '2'],
    ['whose cells come in another order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'A1'],
  ])('%s are refused: a saving would double them', (_, data, place) => {
    expect(refusalOf(bookOf(sheetXml(data)))).toMatchObject({
      code: 'not-a-workbook',
      message: expect.stringContaining(`の ${place} のあたり`),
    });
  });
});

it('a text that is lost is no blank cell', () => {
  const cell = sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');
  expect(refusalOf(bookOf(cell))?.message).toContain('「xl/sharedStrings.xml」がない');
  const strings = { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>4</t></si></sst>` };
  expect(refusalOf(bookOf(cell, strings))?.message).toContain('壊れていて');
  expect(refusalOf(bookOf(cell.replace('<v>1<', '<v>0<'), strings))).toBeNull();
  expect(refusalOf(bookOf(sheetXml(ONE), { 'xl/styles.xml': stylesXml() }))).toBeNull();
});
