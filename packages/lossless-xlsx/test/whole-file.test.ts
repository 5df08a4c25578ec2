/** Whole files: new ones, custom properties, and everything that must survive a saving untouched. */
import { strToU8, zipSync } from 'fflate';
import { NOTE_RESOURCE, VALIDATION_RESOURCE } from '../src/snapshot/engine-values';
import { XlsxFile } from '../src/workbook/xlsx-file';
import {
  bookOf,
  changedParts,
  MAIN,
  partsOf,
  relationship,
  relationshipsXml,
  SHEET,
  sheetXml,
} from './hand-written-book';
import { readWithExcelize, readWithExceljs } from './judges';
import { cellAt, change, resourceOf, setResource, sheetOf, snapshotOf } from './snapshot-edits';

describe('a new workbook', () => {
  it('has one empty tab in a Japanese font', async () => {
    const file = XlsxFile.blank();
    expect(file.workbook.sheetOrder).toEqual(['sheet1']);
    expect(sheetOf(file.workbook)).toMatchObject({
      name: 'シート1',
      cellData: {},
      rowCount: 1000,
      columnCount: 26,
    });
    expect(file.workbook.defaultStyle).toEqual({ ff: 'BIZ UDPGothic', fs: 11 });
    const bytes = file.save(file.workbook, file.properties);
    expect((await readWithExceljs(bytes)).worksheets.map(({ name }) => name)).toEqual(['シート1']);
    expect((await readWithExcelize(bytes)).GetSheetList().list).toEqual(['シート1']);
  });

  it('is the same file every time', () => {
    const bytes = () => XlsxFile.blank().save(XlsxFile.blank().workbook, new Map());
    expect(bytes()).toEqual(bytes());
  });
});

describe('custom properties', () => {
  it('are made, read back, changed and removed', async () => {
    const blank = XlsxFile.blank();
    const first = blank.save(
      blank.workbook,
      new Map([
        ['jiko.run', '{"課":"総務課"}\n<&>'],
        ['b', ''],
      ]),
    );
    const one = XlsxFile.open(first);
    expect([...one.properties]).toEqual([
      ['jiko.run', '{"課":"総務課"}\n<&>'],
      ['b', ''],
    ]);
    expect(partsOf(first)['_rels/.rels']).toContain('custom-properties" Target="docProps/custom.xml"');
    expect((await readWithExcelize(first)).GetSheetList().list).toEqual(['シート1']);
    const second = one.save(
      one.workbook,
      new Map([
        ['b', '2'],
        ['c', '3'],
      ]),
    );
    expect(changedParts(first, second)).toEqual(['docProps/custom.xml']);
    expect([...XlsxFile.open(second).properties]).toEqual([
      ['b', '2'],
      ['c', '3'],
    ]);
    expect(one.save(one.workbook, one.properties)).toEqual(first);
  });

  it('leave properties that are no texts as they are', () => {
    const date =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="期限"><vt:filetime>2018-04-30T00:00:00Z</vt:filetime></property>';
    const bytes = bookOf(sheetXml(''), {
      '_rels/.rels': relationshipsXml(
        relationship('rId1', 'officeDocument', 'xl/workbook.xml'),
        relationship('rId2', 'custom-properties', 'docProps/custom.xml'),
      ),
      'docProps/custom.xml': `<Properties xmlns="urn:p" xmlns:vt="urn:vt">${date}</Properties>`,
    });
    const file = XlsxFile.open(bytes);
    expect(file.properties.size).toBe(0);
    const custom = partsOf(file.save(file.workbook, new Map([['a', '1']])))['docProps/custom.xml'] ?? '';
    expect(custom).toContain(
      `vt">${date}<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="8" name="a">`,
    );
  });
});

describe('what the snapshot does not carry', () => {
  const HEAD =
    '<sheetPr codeName="S1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0" view="pageBreakPreview"/></sheetViews><sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><cols><col min="1" max="1" width="10.5" customWidth="1" collapsed="1"/></cols>';
  const TAIL =
    '<sheetProtection algorithmName="SHA-512" hashValue="x==" saltValue="y==" spinCount="100000" sheet="1"/><protectedRanges><protectedRange sqref="A1" name="p"/></protectedRanges>' +
    '<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><phoneticPr fontId="1"/>' +
    '<conditionalFormatting sqref="C1:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($B1&lt;=2,LEN(TRIM($C1))=0)</formula></cfRule></conditionalFormatting>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId5"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter><rowBreaks count="1"><brk id="5"/></rowBreaks>' +
    '<drawing r:id="rId2"/><extLst><ext uri="{x14}" xmlns:x14="urn:x14"><x14:sparklineGroups/></ext></extLst>';
  const ROWS =
    '<row r="1" spans="1:3" x14ac:dyDescent="0.4"><c r="A1" cm="1"><f t="array" ref="A1:A2">ROW(A1:A2)</f><v>1</v></c><c r="B1"><v>2</v><extLst><ext uri="c"/></extLst></c><!-- 注 --><c r="C1" t="s"><v>0</v></c></row>';
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="urn:r" xmlns:x14ac="urn:ac" xmlns:mc="urn:mc" mc:Ignorable="x14ac">${HEAD}<sheetData>${ROWS}</sheetData>${TAIL}</worksheet>`;
  const OTHERS = {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>振</t><rPh sb="0" eb="1"><t>フ</t></rPh></si></sst>`,
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    'xl/persons/person.xml': '<personList/>',
    'xl/charts/chart1.xml': '<c:chart xmlns:c="urn:c"/>',
    'xl/printerSettings/printerSettings1.bin': '\u0001\u0002',
    'customXml/item1.xml': '<a/>',
    'docProps/app.xml': '<Properties/>',
  };

  it('stays byte for byte when a value changes', () => {
    const bytes = bookOf(sheet, OTHERS);
    const file = XlsxFile.open(bytes);
    const workbook = snapshotOf(file);
    change(workbook, 'B1', { v: 5, t: 2 });
    const after = file.save(workbook, file.properties);
    expect(partsOf(after)[SHEET]).toBe(sheet.replace('<c r="B1"><v>2</v>', '<c r="B1"><v>5</v>'));
    expect(changedParts(bytes, after)).toEqual([SHEET]);
  });

  it('stays when sizes, panes, rules and rows come in between', () => {
    const file = XlsxFile.open(bookOf(sheet, OTHERS));
    const workbook = snapshotOf(file);
    change(workbook, 'A5', { v: '新', t: 1 });
    sheetOf(workbook).freeze = { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 };
    sheetOf(workbook).columnData[4] = { w: 70 };
    sheetOf(workbook).tabColor = '#ff0000';
    const xml = partsOf(file.save(workbook, file.properties))[SHEET] ?? '';
    expect(xml).toContain(`${ROWS}<row r="5">`);
    expect(xml.endsWith(`</sheetData>${TAIL}</worksheet>`)).toBe(true);
    expect(xml).toContain(
      '<sheetPr codeName="S1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C5"/>',
    );
    expect(xml).toContain(
      '<col min="1" max="1" width="10.5" customWidth="1" collapsed="1"/><col min="5" max="5" width="10" customWidth="1"/>',
    );
  });
});

it('writes into a file whose every element has a namespace prefix', async () => {
  const plain = XlsxFile.blank();
  const noted = snapshotOf(plain);
  setResource(noted, NOTE_RESOURCE, { sheet1: { 0: { 0: { row: 0, col: 0, note: '一つ目' } } } });
  change(noted, 'A1', { v: 1, t: 2 });
  const parts = Object.entries(partsOf(plain.save(noted, new Map([['a', '1']]))));
  const withPrefix = (xml: string) =>
    xml.replace(/<(\/?)(?=[A-Za-z]+[\s>/])/g, '<$1x:').replace(/ xmlns="/g, ' xmlns:x="');
  const bytes = zipSync(
    Object.fromEntries(
      parts.map(([name, text]) => [name, strToU8(name.endsWith('.vml') ? text : withPrefix(text))]),
    ),
  );
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  change(workbook, 'A1', {
    s: {
      bl: 1,
      bg: { rgb: '#ffeeee' },
      n: { pattern: '0.0"点"' },
      bd: { b: { s: 1, cl: { rgb: '#000000' } } },
    },
  });
  change(workbook, 'B3', { f: '=A1*2', v: 2, t: 2 });
  Object.assign(sheetOf(workbook), {
    name: '改名',
    mergeData: [{ startRow: 4, startColumn: 0, endRow: 4, endColumn: 1 }],
    tabColor: '#ff0000',
  });
  workbook.sheets['new'] = { id: 'new', name: '新', cellData: { 0: { 0: { v: '二', t: 1 } } } };
  workbook.sheetOrder.push('new');
  setResource(workbook, NOTE_RESOURCE, {
    sheet1: { 0: { 0: { row: 0, col: 0, note: '直した' }, 1: { row: 0, col: 1, note: '二つ目' } } },
  });
  setResource(workbook, VALIDATION_RESOURCE, {
    sheet1: [
      {
        uid: 'a',
        type: 'list',
        formula1: 'a,b',
        ranges: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }],
      },
    ],
  });
  const after = file.save(
    workbook,
    new Map([
      ['a', '2'],
      ['b', '3'],
    ]),
  );
  const again = XlsxFile.open(after);
  expect(Object.values(partsOf(after)).join('')).not.toMatch(
    /<(c|row|xf|font|sheet|comment|dataValidation|mergeCell|property|Override|Relationship)[ >]/,
  );
  expect([...again.properties.values()]).toEqual(['2', '3']);
  expect(again.workbook.sheetOrder.map((id) => sheetOf(again.workbook, id).name)).toEqual(['改名', '新']);
  expect(sheetOf(again.workbook)).toMatchObject({
    mergeData: [{ startRow: 4, endColumn: 1 }],
    tabColor: '#FF0000',
  });
  expect(resourceOf<Record<string, object>>(again.workbook, NOTE_RESOURCE)['sheet1']).toMatchObject({
    0: { 0: { note: '直した' }, 1: { note: '二つ目' } },
  });
  expect(resourceOf<Record<string, object[]>>(again.workbook, VALIDATION_RESOURCE)['sheet1']).toHaveLength(1);
  expect(again.workbook.styles[String(cellAt(again.workbook, 'A1')?.s)]).toMatchObject({
    bl: 1,
    bg: { rgb: '#FFEEEE' },
    n: { pattern: '0.0"点"' },
  });
  expect((await readWithExcelize(after)).GetCellFormula('改名', 'B3').formula).toBe('A1*2');
});

it('saves from the opened file each time, whatever the snapshot went through before', () => {
  const file = XlsxFile.open(bookOf(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
  change(file.workbook, 'A1', { v: 2, t: 2 });
  const first = file.save(file.workbook, file.properties);
  expect(file.save(file.workbook, file.properties)).toEqual(first);
  expect(partsOf(first)[SHEET]).toContain('<v>2</v>');
});
