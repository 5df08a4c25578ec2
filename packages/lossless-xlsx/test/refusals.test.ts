/** Files that are not workbooks, each told apart. */
import { strToU8, zipSync } from 'fflate';
import { XlsxRefusal } from '../src/refusal/xlsx-refusal';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, partsOf, relationship, SHEET, sheetXml } from './hand-written-book';

function refusalOf(bytes: Uint8Array): { code: string; place: string; message: string } {
  try {
    XlsxFile.open(bytes);
  } catch (error) {
    if (error instanceof XlsxRefusal) return { code: error.code, place: error.place, message: error.message };
    throw error;
  }
  throw new Error('the file was not refused');
}

it('tells an empty file', () => {
  expect(refusalOf(new Uint8Array(0)).code).toBe('empty-file');
});

/** A container whose directory, at its usual place, has an entry of this name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
    512 + 128,
  );
  return bytes;
}

function withMainType(type: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/a" ContentType="application/${type}"/></Types>`,
    ),
    'a.bin': strToU8('a'),
  });
}

describe('a file of another kind', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    [
      'a workbook with a password',
      compoundFile('EncryptedPackage'),
      'encrypted',
      /^パスワード付きのブックなので/,
    ],
    ['an old workbook', compoundFile('Workbook'), 'not-a-workbook', /古い形式の Excel ブック（\.xls）/],
    ['a very old workbook', Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), 'not-a-workbook', /（\.xls）/],
    ['an old document', compoundFile('WordDocument'), 'not-a-workbook', /Word の文書/],
    ['another container', compoundFile('何か'), 'encrypted', /パスワード.*\.xls/],
    [
      'a binary workbook',
      withMainType('vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'not-a-workbook',
      /xlsb/,
    ],
    [
      'a binary workbook whose list of parts is empty',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('a') }),
      'not-a-workbook',
      /xlsb/,
    ],
    ['the beginning of a container', compoundFile('').slice(0, 512), 'encrypted', /パスワード.*\.xls/],
    [
      'an OpenDocument table',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'not-a-workbook',
      /（\.ods）/,
    ],
    ['a CSV in UTF-8', strToU8('課名,達成度\n総務課,4\n'), 'not-a-workbook', /^CSV など/],
    ['a CSV in Shift_JIS', Uint8Array.of(0x89, 0xdb, 0x2c, 0x34, 0x0d, 0x0a), 'not-a-workbook', /^CSV など/],
    ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x67, 0x8a, 0x2c, 0), 'not-a-workbook', /^CSV など/],
    ['a web page named .xls', strToU8('<html><table><tr><td>4'), 'not-a-workbook', /HTML/],
    [
      'an XML spreadsheet',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'not-a-workbook',
      /XML スプレッドシート 2003/,
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'not-a-workbook', /^PDF/],
    [
      'a Word document',
      withMainType('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'not-a-workbook',
      /Word の文書/,
    ],
    [
      'slides',
      withMainType('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'not-a-workbook',
      /PowerPoint/,
    ],
    ['a zip of other things', zipSync({ 'メモ.txt': strToU8('memo') }), 'not-a-workbook', /圧縮ファイル/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'not-a-workbook', /種類が違うか/],
  ])('is told, with the way from there: %s', (_, bytes, code, message) => {
    expect(refusalOf(bytes)).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('a damaged workbook', () => {
  const whole = bookOf(sheetXml('<row r="1"><c r="A1"><v>4</v></c></row>'));

  it('is refused when it is cut off', () => {
    expect(refusalOf(whole.slice(0, -40)).message).toMatch(/壊れているため/);
  });

  it('is never read with another content, whichever of its bits is wrong', () => {
    const right = JSON.stringify(XlsxFile.open(whole).workbook);
    const wrong = Array.from({ length: Math.floor(whole.length / 7) }, (_, n) => {
      const bytes = whole.slice();
      bytes[n * 7] = (bytes[n * 7] ?? 0) ^ (1 << (n % 8));
      try {
        return JSON.stringify(XlsxFile.open(bytes).workbook) === right ? '' : `bit ${n % 8} of byte ${n * 7}`;
      } catch (error) {
        return error instanceof XlsxRefusal ? '' : String(error);
      }
    });
    expect(wrong.filter((place) => place !== '')).toEqual([]);
  });

  it('is told from one that holds too many parts', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, n) => [`xl/media/${n}`, new Uint8Array()]),
    );
    expect(refusalOf(zipSync(parts))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('20000 個'),
    });
  });
});

it('refuses on opening what could not be saved: content types that are no XML, a tab that names no part', () => {
  const types = partsOf(bookOf(sheetXml('')))['[Content_Types].xml']?.replace('</Types>', '</Types');
  const broken = bookOf(sheetXml(''), { '[Content_Types].xml': types ?? '' });
  expect(refusalOf(broken).message).toMatch(/^ブックの中の「\[Content_Types\]\.xml」が壊れていて/);
  const book = partsOf(bookOf(sheetXml('')))['xl/workbook.xml'];
  const nameless = bookOf(sheetXml(''), {
    'xl/workbook.xml':
      book?.replace('</sheets>', '<sheet name="集計" sheetId="9" r:kd="rId9"/></sheets>') ?? '',
  });
  expect(refusalOf(nameless).message).toMatch(/^ブックが壊れているため/);
});

it('says which two tabs are one and the same part', () => {
  const book = partsOf(bookOf(sheetXml('')))['xl/workbook.xml'] ?? '';
  const other = '<sheet name="税務課" sheetId="2" r:id="rId1"/></sheets>';
  expect(
    refusalOf(bookOf(sheetXml(''), { 'xl/workbook.xml': book.replace('</sheets>', other) })),
  ).toMatchObject({
    place: '税務課',
    message: expect.stringMatching(/^シート「総務課」と「税務課」が、ブックの中で同じ一つの中身を/),
  });
});

it.each(['xl\\worksheets\\sheet1.xml', 'XL/worksheets/Sheet1.xml'])(
  'says which name two parts of the file have: %s',
  (name) => {
    expect(refusalOf(bookOf(sheetXml(''), { [name]: '<x/>' })).message).toMatch(
      /^ブックの中に「xl\/worksheets\/sheet1\.xml」という名前のものが二つ/i,
    );
  },
);

it('refuses a workbook without worksheets', () => {
  const bytes = bookOf(sheetXml(''), { 'xl/_rels/workbook.xml.rels': '<Relationships/>' });
  expect(refusalOf(bytes).code).toBe('not-a-workbook');
});

it.each([
  ['not closed', '<worksheet><sheetData><row>'],
  ['not a worksheet', '<other/>'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/>&b;</worksheet>'],
])('names the tab when a sheet is %s', (_, xml) => {
  expect(refusalOf(bookOf(xml))).toMatchObject({
    code: 'not-a-workbook',
    place: '総務課',
    message: expect.stringContaining('シート「総務課」が壊れていて'),
  });
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
  expect(refusalOf(bomb)).toMatchObject({ code: 'too-large', message: expect.stringContaining('MB') });
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

  it.each(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])('is named when it is %s', (part) => {
    expect(refusalOf(without(part))).toMatchObject({
      code: 'not-a-workbook',
      place: part,
      message: expect.stringContaining(part),
    });
  });

  it('is named by its tab where it is one, also of several', () => {
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
    expect(refusalOf(two)).toMatchObject({
      code: 'not-a-workbook',
      place: '税務課',
      message: expect.stringContaining('シート「税務課」の中身'),
    });
    expect(refusalOf(without(SHEET))).toMatchObject({ code: 'not-a-workbook', place: '総務課' });
  });
});
