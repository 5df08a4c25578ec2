/** What happens to a file when values and formulas of its cells change. */
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
  stylesXml,
} from './hand-written-book';
import { readWithExcelize, sheetByExceljs } from './judges';
import { cellAt, change, sheetOf, snapshotOf } from './snapshot-edits';

const NONE = new Map<string, string>();

/** Opens a sheet, changes its snapshot, and gives the saved bytes. */
function saved(bytes: Uint8Array, edit: (workbook: ReturnType<typeof snapshotOf>) => void): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, NONE);
}

const patched = (bytes: Uint8Array, edit: (workbook: ReturnType<typeof snapshotOf>) => void) =>
  partsOf(saved(bytes, edit))[SHEET] ?? '';

const ROW =
  '<row r="2" spans="1:7" ht="20" customHeight="1" x:dyDescent="0.4" xmlns:x="urn:x"><c r="A2" s="1"><v>1</v></c><c r="C2" s="1" ph="1" t="s"><v>0</v></c></row>';
const STYLES = {
  'xl/styles.xml': stylesXml(
    '<xf numFmtId="1" fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf>',
  ),
};
const STRINGS = { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>元の文</t></si></sst>` };
const book = () => bookOf(sheetXml(ROW), { ...STYLES, ...STRINGS });

describe('values', () => {
  it('gives the very same bytes when nothing changed', () => {
    const bytes = book();
    expect(saved(bytes, () => undefined)).toEqual(bytes);
  });

  it('gives the same bytes for the same changes', () => {
    const edit = (workbook: ReturnType<typeof snapshotOf>) => change(workbook, 'A2', { v: 2, t: 2 });
    expect(saved(book(), edit)).toEqual(saved(book(), edit));
  });

  it('changes one part and in it one cell', () => {
    const bytes = book();
    const after = saved(bytes, (workbook) => change(workbook, 'A2', { v: 4, t: 2 }));
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(partsOf(after)[SHEET]).toBe(sheetXml(ROW.replace('<v>1</v>', '<v>4</v>')));
  });

  it('keeps format and unknown attributes of a text that changes', () => {
    const xml = patched(book(), (workbook) => change(workbook, 'C2', { v: '新しい文', t: 1 }));
    expect(xml).toContain('<c r="C2" s="1" ph="1" t="inlineStr"><is><t>新しい文</t></is></c>');
  });

  it('keeps the format of a cell that is cleared', () => {
    const xml = patched(book(), (workbook) => {
      sheetOf(workbook).cellData[1] = { 0: { s: 'xf1' }, 2: { s: 'xf1' } };
    });
    expect(xml).toContain('<c r="A2" s="1"/><c r="C2" s="1" ph="1"/>');
  });

  it.each([
    ['leading, trailing and double blanks', '　 字下げ  二つ '],
    ['line breaks and tabs', '一行目\n二行目\t値'],
    ['markup characters', '<A & B> "c" ]]>'],
    ['surrogate pairs', '𠮷野家 😀 髙﨑'],
    ['an equals sign', '=SUM(A1:A9)'],
    ['as much as Excel takes', '長'.repeat(32_767)],
  ])('writes text with %s so that others read the same', async (_, text) => {
    const after = saved(book(), (workbook) => change(workbook, 'B2', { v: text, t: 1 }));
    expect((await sheetByExceljs(after)).getCell('B2').value).toBe(text);
    const other = await readWithExcelize(after);
    expect(other.GetCellFormula('総務課', 'B2').formula).toBe('');
    expect(other.GetRows('総務課').result[1]?.[1]).toBe(text);
    expect(cellAt(XlsxFile.open(after).workbook, 'B2')).toMatchObject({ v: text, t: 1 });
  });

  it('writes characters that XML forbids in their escaped form', async () => {
    const text = 'a\u0001b\nc_x0041_d\ud800';
    const after = saved(book(), (workbook) => change(workbook, 'B2', { v: text, t: 1 }));
    expect(cellAt(XlsxFile.open(after).workbook, 'B2')?.v).toBe(text);
    expect((await readWithExcelize(after)).GetRows('総務課').result[1]?.[1]).toContain('a\u0001b\nc_x0041_d');
  });

  it('writes booleans and numbers', async () => {
    const after = saved(book(), (workbook) => {
      change(workbook, 'B2', { v: 1, t: 3 });
      change(workbook, 'D2', { v: -0.5, t: 2 });
      change(workbook, 'E2', { v: 1e21, t: 2 });
    });
    const sheet = await sheetByExceljs(after);
    expect(['B2', 'D2', 'E2'].map((a1) => sheet.getCell(a1).value)).toEqual([true, -0.5, 1e21]);
  });

  it('writes no carriage return', async () => {
    const after = saved(book(), (workbook) => change(workbook, 'B2', { v: '一段落\r\n二段落\r', t: 1 }));
    expect((await sheetByExceljs(after)).getCell('B2').value).toBe('一段落\n二段落\n');
    expect(partsOf(after)[SHEET]).not.toContain('_x000D_');
  });

  it('leaves a text as the file writes it that breaks its lines otherwise', () => {
    const bytes = bookOf(
      sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>一_x000D_\n二&#13;三</t></is></c></row>'),
    );
    expect(saved(bytes, () => {})).toEqual(bytes);
  });

  it('leaves an error value as it is, also where it was moved to', () => {
    const bytes = bookOf(sheetXml('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'));
    const xml = patched(bytes, (workbook) => {
      const cell = cellAt(workbook, 'A1') ?? {};
      change(workbook, 'B1', cell);
      change(workbook, 'C1', { v: '#N/A', t: 1 });
    });
    expect(xml).toContain(
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="inlineStr">',
    );
  });

  it('counts dates of a 1904 workbook as that file does', () => {
    const bytes = bookOf(sheetXml('<row r="1"><c r="A1" s="1"><v>1000</v></c></row>'), {
      'xl/styles.xml': stylesXml('<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>'),
      'xl/workbook.xml': (partsOf(bookOf(''))['xl/workbook.xml'] ?? '').replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    expect(patched(bytes, (workbook) => change(workbook, 'A1', { v: 2463, t: 2 }))).toContain(
      '<c r="A1" s="1"><v>1001</v></c>',
    );
  });
});

describe('new cells and rows', () => {
  it('puts them where they belong and drops the stale span of the row', async () => {
    const bytes = bookOf(sheetXml(ROW, '<dimension ref="A2:C2"/>'), { ...STYLES, ...STRINGS });
    const after = saved(bytes, (workbook) => {
      for (const [a1, v] of [
        ['B1', 1],
        ['B2', 2],
        ['H2', 3],
        ['A10', 4],
        ['C3', 5],
      ] as const)
        change(workbook, a1, { v, t: 2 });
    });
    const xml = partsOf(after)[SHEET] ?? '';
    expect([...xml.matchAll(/ r="([A-Z]*\d+)"/g)].map((match) => match[1])).toEqual([
      '1',
      'B1',
      '2',
      'A2',
      'B2',
      'C2',
      'H2',
      '3',
      'C3',
      '10',
      'A10',
    ]);
    expect(xml).not.toContain('spans');
    expect(xml).toContain('<dimension ref="A1:H10"/>');
    const sheet = await sheetByExceljs(after);
    expect(['B1', 'B2', 'H2', 'A10', 'C3'].map((a1) => sheet.getCell(a1).value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('fills an empty sheet and an empty row', async () => {
    const empty = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const fill = (workbook: ReturnType<typeof snapshotOf>) => change(workbook, 'B2', { v: '初', t: 1 });
    expect((await sheetByExceljs(saved(bookOf(empty), fill))).getCell('B2').value).toBe('初');
    const emptyRow = bookOf(sheetXml('<row r="2" ht="30"/>'));
    expect(patched(emptyRow, fill)).toContain(
      '<row r="2" ht="30"><c r="B2" t="inlineStr"><is><t>初</t></is></c></row>',
    );
  });

  it('gives a new cell the format of its column or row', () => {
    const bytes = bookOf(
      sheetXml(
        '<row r="3" s="1" customFormat="1"/>',
        '<cols><col min="2" max="2" width="9" style="1"/></cols>',
      ),
      STYLES,
    );
    const xml = patched(bytes, (workbook) => {
      change(workbook, 'B1', { v: 1, t: 2 });
      change(workbook, 'C1', { v: 1, t: 2 });
      change(workbook, 'C3', { v: 1, t: 2 });
    });
    expect(xml).toContain('<c r="B1" s="1"><v>1</v></c><c r="C1"><v>1</v></c>');
    expect(xml).toContain('<c r="C3" s="1">');
  });

  it('says where every cell is once it adds one to a file that leaves it out', async () => {
    const bytes = bookOf(sheetXml('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    const after = saved(bytes, (workbook) => {
      change(workbook, 'B1', { v: 20, t: 2 });
      change(workbook, 'A4', { v: 4, t: 2 });
    });
    const sheet = await sheetByExceljs(after);
    expect(['A1', 'B1', 'A2', 'A4'].map((a1) => sheet.getCell(a1).value)).toEqual([1, 20, 3, 4]);
  });

  it('writes into files with a namespace prefix', async () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const after = saved(bookOf(prefixed), (workbook) => {
      change(workbook, 'A1', { v: '一', t: 1 });
      change(workbook, 'B2', { f: '=1+1', v: 2, t: 2 });
    });
    expect(partsOf(after)[SHEET]).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c>');
    const again = XlsxFile.open(after).workbook;
    expect([cellAt(again, 'A1')?.v, cellAt(again, 'B2')?.f]).toEqual(['一', '=1+1']);
    expect((await readWithExcelize(after)).GetCellValue('総務課', 'A1').value).toBe('一');
  });
});

describe('formulas', () => {
  const CHAIN = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`;
  const rels = relationshipsXml(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relationship('rId2', 'styles', 'styles.xml'),
    relationship('rId9', 'calcChain', 'calcChain.xml'),
  );
  const formulas = (row: string) =>
    bookOf(sheetXml(row), { 'xl/calcChain.xml': CHAIN, 'xl/_rels/workbook.xml.rels': rels });
  const SUM = '<row r="1"><c r="A1"><f ca="1">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>';

  it('replaces a formula by a value and drops the order of calculation', async () => {
    const after = saved(formulas(SUM), (workbook) => {
      sheetOf(workbook).cellData[0] = { 0: { v: 7, t: 2 }, 1: { v: 1, t: 2 } };
    });
    const parts = partsOf(after);
    expect(parts[SHEET]).toContain('<c r="A1"><v>7</v></c>');
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect((await sheetByExceljs(after)).getCell('A1').value).toBe(7);
  });

  it('writes new results beside the formula as it was written', () => {
    const bytes = formulas(SUM);
    const after = saved(bytes, (workbook) => {
      change(workbook, 'B1', { v: 5, t: 2 });
      change(workbook, 'A1', { v: 10, t: 2 });
    });
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(partsOf(after)[SHEET]).toContain('<f ca="1">B1*2</f><v>10</v>');
  });

  it('asks for calculation where a result is not to be relied on, and only if anything changed', () => {
    // Once: the zip holds the moment at which it was made.
    const bytes = formulas(SUM);
    const file = XlsxFile.open(bytes);
    const workbook = snapshotOf(file);
    expect(file.save(workbook, file.properties, [], true)).toEqual(bytes);
    change(workbook, 'B1', { v: 5, t: 2 });
    const after = file.save(workbook, file.properties, [], true);
    expect(partsOf(after)[SHEET]).toContain('<f ca="1">B1*2</f><v>2</v>');
    expect(partsOf(after)['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it('keeps an empty text as the result of a formula, and a formula without one', () => {
    const row =
      '<row r="1"><c r="A1" t="str"><f>IF(B1,"",1)</f><v></v></c><c r="B1"><v>1</v></c><c r="C1"><f>B1+1</f></c></row>';
    const after = saved(formulas(row), (workbook) => {
      expect(cellAt(workbook, 'A1')?.v).toBe('');
      change(workbook, 'B1', { v: 5, t: 2 });
      change(workbook, 'C1', { v: 6, t: 2 });
      change(workbook, 'D1', { f: '=IF(B1,"",1)', v: '', t: 1 });
    });
    expect(partsOf(after)[SHEET]).toContain('<c r="A1" t="str"><f>IF(B1,"",1)</f><v></v></c>');
    expect(partsOf(after)[SHEET]).toContain('<c r="C1"><f>B1+1</f></c>');
    expect(partsOf(after)[SHEET]).toContain('<c r="D1" t="str"><f>IF(B1,"",1)</f><v></v></c>');
  });

  it('writes formulas with results of each type, young functions with their prefix', async () => {
    const after = saved(book(), (workbook) => {
      change(workbook, 'A3', { f: '=IF(A2<3,"低","高")', v: '低', t: 1 });
      change(workbook, 'B3', { f: '=A2=1', v: 1, t: 3 });
      change(workbook, 'C3', { f: '=1/0', v: '#DIV/0!', t: 1 });
      change(workbook, 'D3', { f: '=IFS(A2=1,"IFS(")', v: 'IFS(', t: 1 });
    });
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('A3').value).toEqual({ formula: 'IF(A2<3,"低","高")', result: '低' });
    expect(sheet.getCell('B3').value).toEqual({ formula: 'A2=1', result: true });
    expect(sheet.getCell('C3').value).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } });
    expect(sheet.getCell('D3').formula).toBe('_xlfn.IFS(A2=1,"IFS(")');
    expect((await readWithExcelize(after)).GetCellFormula('総務課', 'A3').formula).toBe('IF(A2<3,"低","高")');
  });

  it('keeps the result of a function that the engine does not know', () => {
    const bytes = formulas('<row r="1"><c r="A1" t="str"><f>PHONETIC(B1)</f><v>ソウム</v></c></row>');
    expect(saved(bytes, (workbook) => change(workbook, 'A1', { v: '#NAME?', t: 1 }))).toEqual(bytes);
  });

  it('gives the cells of a shared formula their own text when its first cell changes', () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>';
    const xml = patched(formulas(shared), (workbook) => {
      sheetOf(workbook).cellData[0] = { 0: { v: '手入力', t: 1 } };
    });
    expect(xml).toContain('<c r="A2"><f>B2+1</f><v>1</v></c>');
    expect(xml).toContain('<c r="A3"><f>B3+1</f><v>1</v></c>');
  });

  it('writes formulas that the engine shares between cells out in each', () => {
    const after = saved(book(), (workbook) => {
      change(workbook, 'E2', { f: '=A2*$A$2', si: 'x', v: 1, t: 2 });
      change(workbook, 'E3', { si: 'x', v: 0, t: 2 });
    });
    expect(cellAt(XlsxFile.open(after).workbook, 'E3')?.f).toBe('=A3*$A$2');
  });
});
