/** Parts in other encodings: refused, never read as other words; those of real programs are read, whatever they are called. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { isInUtf8, lettersOf } from '../src/file/letters';
import { XlsxRefusal } from '../src/refusal/xlsx-refusal';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, SHEET, sheetXml } from './hand-written-book';

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
const row = (text: string): string =>
  sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);

/** A book of which one part has these bytes. */
function bookWith(part: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bookOf(sheetXml(''))), [part]: bytes });
}

function opened(part: string, bytes: Uint8Array): object {
  try {
    return { A1: XlsxFile.open(bookWith(part, bytes)).workbook.sheets['sheet1']?.cellData?.[0]?.[0]?.v };
  } catch (error) {
    if (!(error instanceof XlsxRefusal)) throw error;
    return { code: error.code, place: error.place, message: error.message };
  }
}

/** The characters as bytes, as they are written in Latin-1. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const SHIFT_JIS = '\u0091\u008d\u0096\u00b1';

it.each(['UTF-8', 'utf-8', 'Utf8', 'UTF8', 'us-ascii', 'ASCII'])('reads a part that declares %s', (name) => {
  expect(opened(SHEET, strToU8(declared(name) + row('総務')))).toEqual({ A1: '総務' });
});

it('reads a part with the mark of UTF-8, or without a declaration', () => {
  expect(opened(SHEET, strToU8(`\ufeff${declared('UTF-8')}${row('総務')}`))).toEqual({ A1: '総務' });
  expect(opened(SHEET, strToU8(row('総務𠮷')))).toEqual({ A1: '総務𠮷' });
});

it.each([
  ['Shift_JIS', latin(declared('Shift_JIS') + row(SHIFT_JIS))],
  ['Shift_JIS in quotes of the other kind', latin(declared('x').replace('"x"', "'shift_jis'") + row('A'))],
  ['ISO-8859-1 whose bytes could be UTF-8', latin(declared('ISO-8859-1') + row('\u00c3\u00a9'))],
  ['Shift_JIS that declares UTF-8', latin(declared('UTF-8') + row(SHIFT_JIS))],
  ['UTF-8 of which a byte is lost', latin(row('\u00e7\u00b7'))],
  ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0xd8)],
])('refuses %s and names the tab', (_, bytes) => {
  expect(opened(SHEET, bytes)).toEqual({
    code: 'not-a-workbook',
    place: '総務課',
    message: expect.stringMatching(/^シート「総務課」が、UTF-8 ではない文字コード.*Excel で開いて/),
  });
});

it('refuses on opening what is read only when something is saved, and leaves alone what no tab leads to', () => {
  const chart = latin(`${declared('Shift_JIS')}<c:chart/>`);
  expect(opened('xl/charts/chart1.xml', chart)).toMatchObject({ place: 'xl/charts/chart1.xml' });
  expect(opened('customXml/item1.xml', chart)).toEqual({ A1: undefined });
});

it.each<[string, number[]]>([
  ['a continuation alone', [0x80]],
  ['the end within a character', [0x41, 0xe3, 0x81]],
  ['a letter within a character', [0xe3, 0x41, 0x81]],
  ['longer than needed', [0xc0, 0xaf]],
  ['longer than needed, of three bytes', [0xe0, 0x80, 0xaf]],
  ['longer than needed, of four bytes', [0xf0, 0x82, 0x82, 0xac]],
  ['half of a pair', [0xed, 0xa0, 0x80]],
  ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['a byte that UTF-8 never has', [0xff]],
])('is no UTF-8: %s', (_, bytes) => {
  expect(isInUtf8(Uint8Array.from(bytes))).toBe(false);
});

it('is UTF-8 at each end of what it can hold', () => {
  const ends = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff];
  expect(lettersOf(strToU8(String.fromCodePoint(...ends)))).toBe('utf-8');
});
