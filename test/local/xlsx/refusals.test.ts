/** Files that are not workbooks, each told apart. */
import { strToU8, zipSync } from 'fflate';
import { WorkbookError } from '../../../src/core/errors';
import { XlsxFile } from '../../../src/local/xlsx/xlsx-file';
import { bookOf, partsOf, relationship, SHEET, sheetXml } from './hand-written-book';

function refusalOf(bytes: Uint8Array): { code: string; place: string; message: string } {
  try {
    XlsxFile.open(bytes);
  } catch (error) {
    if (error instanceof WorkbookError)
      return { code: error.code, place: error.place, message: error.message };
    throw error;
  }
  throw new Error('the file was not refused');
}

it('tells an empty file', () => {
  expect(refusalOf(new Uint8Array(0)).code).toBe('empty-file');
});

it('tells an encrypted or old file and names both causes', () => {
  const refusal = refusalOf(
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
  );
  expect(refusal.code).toBe('encrypted');
  expect(refusal.message).toMatch(/パスワード.*\.xls/);
});

it.each([
  ['a text', strToU8('課名,達成度\n総務課,4\n')],
  ['a zip without a workbook', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ['a cut-off file', bookOf(sheetXml('')).slice(0, 400)],
  [
    'a workbook without worksheets',
    bookOf(sheetXml(''), { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
  ],
])('refuses %s', (_, bytes) => {
  expect(refusalOf(bytes).code).toBe('not-a-workbook');
});

it.each([
  ['not closed', '<worksheet><sheetData><row>'],
  ['not a worksheet', '<other/>'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/>&b;</worksheet>'],
])('names the part when a sheet is %s', (_, xml) => {
  expect(refusalOf(bookOf(xml))).toMatchObject({ code: 'not-a-workbook', place: SHEET });
});

it('refuses a file that unfolds to more than memory should hold', () => {
  const bomb = zipSync({
    ...Object.fromEntries(Object.entries(partsOf(bookOf(''))).map(([n, t]) => [n, strToU8(t)])),
    bomb: new Uint8Array(1024),
  });
  // The sizes that the archive declares: the central directory entry of the last file.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  const entry = bomb.lastIndexOf(0x02, bomb.length - 22 - 4) - 3;
  let at = entry;
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
  view.setUint32(at + 24, 900 * 1024 * 1024, true);
  expect(refusalOf(bomb)).toMatchObject({ code: 'not-a-workbook', message: expect.stringContaining('MB') });
});

describe('places where no cell can be', () => {
  it.each([
    ['a row far below the last', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>', '99999999'],
    ['the row behind the last', '<row r="1048577"/>', '1048577'],
    ['a row without a number', '<row r="x"/>', 'x'],
    ['a row between two', '<row r="1.5"/>', '1.5'],
    ['a cell right of the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'XFE1'],
    ['a cell below the last row', '<row r="1"><c r="A1048577"><v>1</v></c></row>', 'A1048577'],
  ])('refuse a file with %s, naming the tab and the place', (_, rows, place) => {
    expect(refusalOf(bookOf(sheetXml(rows)))).toMatchObject({
      code: 'not-a-workbook',
      place: '総務課',
      message: expect.stringMatching(new RegExp(`シート「総務課」.*${place}`)),
    });
  });

  it('are not the last cell itself', () => {
    const last = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    expect(XlsxFile.open(bookOf(sheetXml(last))).workbook.sheetOrder).toHaveLength(1);
  });
});

describe('a stray cell far away', () => {
  const stray = (cell: string, row: number) =>
    bookOf(
      sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${cell}"><v>1</v></c></row>`),
    );

  it('is named with its tab, for a script would read the whole rectangle up to it', () => {
    expect(refusalOf(stray('XFD1048576', 1_048_576))).toMatchObject({
      code: 'too-large',
      place: '総務課!XFD1048576',
      message: expect.stringMatching(/シート「総務課」.*XFD1048576/),
    });
  });

  it('is let in as long as the rectangle holds two million cells', () => {
    expect(XlsxFile.open(stray('B1000000', 1_000_000)).workbook.sheetOrder).toHaveLength(1);
    expect(refusalOf(stray('B1000001', 1_000_001)).code).toBe('too-large');
  });
});

describe('a part that is missing', () => {
  const without = (name: string) => {
    const parts = Object.entries(partsOf(bookOf(sheetXml('')))).filter(([part]) => part !== name);
    return zipSync(Object.fromEntries(parts.map(([part, text]) => [part, strToU8(text)])));
  };

  it.each([SHEET, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])('is named when it is %s', (part) => {
    expect(refusalOf(without(part))).toMatchObject({
      code: 'not-a-workbook',
      place: part,
      message: expect.stringContaining(part),
    });
  });

  it('is named when only one of several tabs has none', () => {
    const two = bookOf(sheetXml(''), {
      'xl/workbook.xml': (partsOf(bookOf(sheetXml('')))['xl/workbook.xml'] ?? '').replace(
        '</sheets>',
        '<sheet name="税務課" sheetId="2" r:id="rId9"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': (
        partsOf(bookOf(sheetXml('')))['xl/_rels/workbook.xml.rels'] ?? ''
      ).replace(
        '</Relationships>',
        relationship('rId9', 'worksheet', 'worksheets/sheet9.xml').concat('</Relationships>'),
      ),
    });
    expect(refusalOf(two)).toMatchObject({ code: 'not-a-workbook', place: 'xl/worksheets/sheet9.xml' });
  });
});
