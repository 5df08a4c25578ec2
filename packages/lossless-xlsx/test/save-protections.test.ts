/** What protections do to a file: the lock of its sheets, the cells that stay open, and what is left without them. */

import { strToU8, unzipSync, zipSync } from 'fflate';
import { readCustomProperties } from '../src/file/custom-properties';
import { PackageParts } from '../src/file/package-parts';
import { unzip } from '../src/file/zip-archive';
import { parseRange } from '../src/snapshot/cell-reference';
import { PROTECTION_RESOURCE, type ProtectionRecord } from '../src/snapshot/protection-record';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, changedParts, partsOf, SHEET, sheetXml, stylesXml } from './hand-written-book';
import { excelize, readWithExcelize, sheetByExceljs } from './judges';
import { change, resourceOf, setResource, sheetOf, snapshotOf } from './snapshot-edits';

type Book = ReturnType<typeof snapshotOf>;

/** A protection of some cells, or of the whole tab. */
function protection(range: string | null, changes: Partial<ProtectionRecord> = {}): ProtectionRecord {
  const cells = range === null ? null : parseRange(range);
  const plain = {
    description: '',
    warningOnly: false,
    access: 'listed',
    editors: [],
    unprotected: [],
  } as const;
  return { range: cells, ...plain, ...changes };
}

const open = (...ranges: string[]) => ({ unprotected: ranges.flatMap((range) => parseRange(range) ?? []) });

function saved(
  bytes: Uint8Array,
  protections: readonly ProtectionRecord[],
  edit: (book: Book) => void = () => {},
) {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  setResource(workbook, PROTECTION_RESOURCE, { sheet1: protections });
  edit(workbook);
  return file.save(workbook, file.properties);
}

/** The cells of these that excelize finds locked by their own format, their row's or their column's. */
async function lockedOf(bytes: Uint8Array, cells: string): Promise<string> {
  const file = await readWithExcelize(bytes);
  const isLocked = (cell: string) =>
    file.GetStyle(file.GetCellStyle('総務課', cell).style).style.Protection?.Locked ?? true;
  return cells
    .split(' ')
    .filter((cell) => isLocked(cell))
    .join(' ');
}

const FORMATS =
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="left"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0" hidden="1"/></xf>';
const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row><row r="3"><c r="B3" s="1"/><c r="C3" s="2"><v>3</v></c></row>';
const bookWith = (before = '', after = '') =>
  bookOf(sheetXml(ROWS, before, after), { 'xl/styles.xml': stylesXml(FORMATS) });

// Starting it takes longer than a test may on a busy computer.
beforeAll(async () => {
  await excelize();
});

describe('a protected range', () => {
  it('is locked without a password, and everything else is open to typing', async () => {
    const after = saved(bookWith(), [protection('A1:B2')]);
    expect(await lockedOf(after, 'A1 B1 A2 B2 C1 C2 A3 B3 C3 D9 A2000 XFD1 XFD9')).toBe('A1 B1 A2 B2');
    const sheet = await sheetByExceljs(after);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toEqual({
      sheet: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
    });
    expect((await readWithExcelize(after)).GetSheetProtection('総務課').opts).toMatchObject({ Password: '' });
    expect(sheet.getCell('C2').protection).toMatchObject({ locked: false });
  });

  it('changes nothing of the looks, and hides what was hidden', async () => {
    const after = saved(bookWith(), [protection('C3')]);
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('B1')).toMatchObject({ numFmt: '0', alignment: { horizontal: 'left' } });
    expect(sheet.getCell('C3').protection).toMatchObject({ hidden: true });
    expect(await lockedOf(after, 'B1 C3')).toBe('C3');
    expect(partsOf(after)['xl/styles.xml']).toContain('<protection hidden="1" locked="1"/>');
  });

  it('may be whole rows or columns, of which only the first rows differ from the rest', async () => {
    const rows = saved(bookWith('<cols><col min="2" max="2" width="30" style="1"/></cols>'), [
      protection('1:2'),
    ]);
    expect(await lockedOf(rows, 'A1 B2 C2 XFD2 A3 B9 XFD3')).toBe('A1 B2 C2 XFD2');
    expect((await sheetByExceljs(rows)).getCell('B2').alignment).toMatchObject({ horizontal: 'left' });
    const columns = saved(bookWith(), [protection('B2:B1048576'), protection('D:D', { warningOnly: true })]);
    expect(await lockedOf(columns, 'B1 B2 B3 B999 C3 D1 D2000 E1')).toBe('B2 B3 B999 D1 D2000');
  });
});

describe('a protected tab', () => {
  it('is locked but for its open cells', async () => {
    const after = saved(bookWith(), [protection(null, open('B2:C3', 'E:E'))]);
    expect(await lockedOf(after, 'A1 B1 B2 C3 D3 B4 E1 E999 F999 XFD5')).toBe('A1 B1 D3 B4 F999 XFD5');
  });

  it('is locked with a warning only too', async () => {
    expect(await lockedOf(saved(bookWith(), [protection(null, { warningOnly: true })]), 'A1 C3 J9')).toBe(
      'A1 C3 J9',
    );
  });

  it('that is open to its editors and has protected ranges is locked in these alone', async () => {
    const after = saved(bookWith(), [
      protection(null, { editors: ['a@example.lg.jp'] }),
      protection('A1:B1'),
    ]);
    expect(await lockedOf(after, 'A1 B1 A2 C3')).toBe('A1 B1');
  });
});

it('follows the cells that are written, restyled and moved', async () => {
  const bytes = saved(bookWith(), [protection('A1:A2')]);
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  setResource(workbook, PROTECTION_RESOURCE, { sheet1: [protection('A3:A4')] });
  workbook.sheets = { sheet1: { ...sheetOf(workbook), cellData: { 2: { 0: { v: 1, t: 2 } } } } };
  for (const a1 of ['A5', 'B3']) change(workbook, a1, { v: '字', t: 1, s: { bl: 1 } });
  const after = file.save(workbook, new Map(), [
    { sheetId: 'sheet1', kind: 'insert', axis: 'rows', at: 0, count: 2 },
  ]);
  expect(await lockedOf(after, 'A1 A2 A3 A4 A5 B3 B1 C1')).toBe('A3 A4');
  expect((await sheetByExceljs(after)).getCell('B3').font).toMatchObject({ bold: true });
});

it('is taken out of the file with the last protection', async () => {
  const bytes = saved(bookWith(), [protection('1:2'), protection('C3', { warningOnly: true })]);
  const after = saved(bytes, []);
  expect(partsOf(after)[SHEET]).not.toContain('sheetProtection');
  expect(partsOf(after)['docProps/custom.xml']).not.toContain('<property');
  expect(await lockedOf(after, 'A1 B3 C3 D4 XFD9')).toBe('A1 B3 C3 D4 XFD9');
  expect((await sheetByExceljs(after)).getCell('B1')).toMatchObject({ numFmt: '0' });
});

it('is recognized after the tab was renamed', () => {
  const renamed = saved(bookWith(), [protection('A1')], (workbook) => {
    sheetOf(workbook).name = '税務課';
  });
  expect(partsOf(saved(renamed, []))[SHEET]).not.toContain('sheetProtection');
});

it('gives the very same file when nothing has changed', () => {
  const bytes = saved(bookWith(), [protection('1:2'), protection('H3:H900', { warningOnly: true })]);
  const file = XlsxFile.open(bytes);
  expect(file.save(snapshotOf(file), file.properties)).toEqual(bytes);
});

describe('the lock of another program', () => {
  const LOCK = '<sheetProtection sheet="1" password="CC1A" sort="0"/>';

  it('and its open cells keep their bytes', () => {
    const bytes = bookWith('', LOCK);
    const after = saved(bytes, [], (workbook) => change(workbook, 'C3', { v: 4 }));
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(partsOf(after)[SHEET]).toContain('<c r="C3" s="2"><v>4</v></c>');
    expect(XlsxFile.open(bytes).workbook.resources).toContainEqual({
      name: PROTECTION_RESOURCE,
      data: '{"sheet1":[]}',
    });
  });

  it('stays with its password when we protect something besides', async () => {
    const after = saved(bookWith('', LOCK), [protection('C3')]);
    expect(partsOf(after)[SHEET]).toContain(LOCK);
    expect(await lockedOf(after, 'A1 B3 C3 D4')).toBe('A1 B3 C3 D4');
    expect(partsOf(saved(after, []))[SHEET]).toContain(LOCK);
  });

  it('that locks nothing gives way to ours', async () => {
    const after = saved(bookWith('', '<sheetProtection objects="1"/>'), [protection('A1')]);
    expect(partsOf(after)[SHEET]?.match(/<sheetProtection/g)).toHaveLength(1);
    expect(await lockedOf(after, 'A1 B1')).toBe('A1');
  });
});

it('has no protections where another program mixed our properties up', () => {
  const file = XlsxFile.open(saved(bookWith(), [protection('A1', { description: '長い説明'.repeat(200) })]));
  const pieces = [
    ...readCustomProperties(new PackageParts(unzip(file.save(snapshotOf(file), new Map())).parts)),
  ];
  expect(pieces.length).toBeGreaterThan(3);
  const workbook = snapshotOf(file);
  setResource(workbook, PROTECTION_RESOURCE, {});
  const cut = XlsxFile.open(file.save(workbook, new Map(pieces.slice(0, 1))));
  expect(resourceOf(cut.workbook, PROTECTION_RESOURCE)).toEqual({ sheet1: [] });
  expect([...cut.properties.keys()]).toEqual([]);
});

it('has none where one of them lacks what scripts rely on', () => {
  const file = XlsxFile.open(saved(bookWith(), [protection('A1', { description: '確認' })]));
  const whole = file.save(snapshotOf(file), new Map());
  const xml = partsOf(whole)['docProps/custom.xml'] ?? '';
  for (const [right, wrong] of [
    ['description', '$escription'],
    ['listed', 'lis4ed'],
    ['editors', 'edItors'],
  ] as const) {
    expect(xml).toContain(right);
    const spoilt = zipSync({
      ...unzipSync(whole),
      'docProps/custom.xml': strToU8(xml.replace(right, wrong)),
    });
    expect(resourceOf(XlsxFile.open(spoilt).workbook, PROTECTION_RESOURCE)).toEqual({ sheet1: [] });
  }
});
