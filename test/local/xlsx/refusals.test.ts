/** Files that are not workbooks, each told apart. */
import { strToU8, zipSync } from 'fflate';
import { WorkbookError } from '../../../src/core/errors';
import { XlsxFile } from '../../../src/local/xlsx/xlsx-file';
import { bookOf, partsOf, SHEET, sheetXml } from './hand-written-book';

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
