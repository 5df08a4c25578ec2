/** What happens to a file when styles, sizes, panes and merges change. */
import type { StyleData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, changedParts, partsOf, SHEET, sheetXml, stylesXml } from './hand-written-book';
import { readWithExcelize, sheetByExceljs } from './judges';
import { cellAt, change, sheetOf, snapshotOf } from './snapshot-edits';

function saved(bytes: Uint8Array, edit: (workbook: ReturnType<typeof snapshotOf>) => void): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, new Map());
}

/** What the cell looks like in the snapshot, as a style object. */
function lookOf(workbook: ReturnType<typeof snapshotOf>, a1: string): StyleData {
  const style = cellAt(workbook, a1)?.s;
  return (typeof style === 'string' ? workbook.styles[style] : style) ?? {};
}

const UNLOCKED =
  '<xf numFmtId="1" fontId="1" fillId="0" borderId="0" quotePrefix="1" applyProtection="1"><alignment indent="1" horizontal="left"/><protection locked="0"/></xf>';
const FONTS =
  '<font><sz val="11"/><name val="Meiryo UI"/></font><font><i/><sz val="9"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><scheme val="minor"/></font>';
const book = () =>
  bookOf(sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="1"/></row>'), {
    'xl/styles.xml': stylesXml(UNLOCKED, FONTS),
  });

describe('styles', () => {
  it('copies the format of the cell and changes only what differs', async () => {
    const bytes = book();
    const after = saved(bytes, (workbook) =>
      change(workbook, 'A1', { s: { ...lookOf(workbook, 'A1'), bg: { rgb: '#ffdddd' }, bl: 1 } }),
    );
    expect(changedParts(bytes, after)).toEqual(['xl/styles.xml', SHEET]);
    const styles = partsOf(after)['xl/styles.xml'] ?? '';
    expect(styles).toContain(
      '<xf numFmtId="1" fontId="2" fillId="2" borderId="0" quotePrefix="1" applyProtection="1" applyFont="1" applyFill="1"><alignment indent="1" horizontal="left"/><protection locked="0"/></xf>',
    );
    expect(styles).toContain(
      '<font><b/><i/><sz val="9"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><scheme val="minor"/></font>',
    );
    const cell = (await sheetByExceljs(after)).getCell('A1');
    expect(cell.font).toMatchObject({ bold: true, italic: true, size: 9 });
    expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFDDDD' } });
    expect(cell.protection).toMatchObject({ locked: false });
    expect(cell.value).toBe(1);
  });

  it('writes cells with and without a look of their own into a row that gets one', async () => {
    const after = saved(book(), (workbook) => {
      Object.assign(sheetOf(workbook).rowData, { 8: { s: { bl: 1 } } });
      change(workbook, 'A9', { v: 1, t: 2, s: { it: 1 } });
      change(workbook, 'B9', { v: 2, t: 2 });
    });
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('A9').font).toMatchObject({ italic: true });
    expect(sheet.getCell('B9').font).toMatchObject({ bold: true });
  });

  it('makes one format for cells that come to look the same', () => {
    const after = saved(book(), (workbook) => {
      for (const a1 of ['A1', 'C1']) change(workbook, a1, { s: { ...lookOf(workbook, a1), ht: 2 } });
    });
    expect([...(partsOf(after)['xl/styles.xml'] ?? '').matchAll(/<xf /g)]).toHaveLength(3);
    expect(partsOf(after)['xl/styles.xml']).toContain('<cellXfs count="3">');
  });

  it('keeps the protection of a cell that takes over the look of a locked one', async () => {
    const after = saved(book(), (workbook) => change(workbook, 'A1', { s: undefined }));
    const cell = (await sheetByExceljs(after)).getCell('A1');
    expect(cell.protection).toMatchObject({ locked: false });
    expect(cell.font).toMatchObject({ name: 'Meiryo UI', size: 11 });
    expect(cell.font?.italic).toBeUndefined();
  });

  it('lets a new cell have a format of the file, protection included', async () => {
    const after = saved(book(), (workbook) => change(workbook, 'D5', { v: 1, t: 2, s: 'xf1' }));
    expect(partsOf(after)[SHEET]).toContain('<c r="D5" s="1"><v>1</v></c>');
  });

  it('writes fonts, borders, alignment, wrapping and number formats that others read', async () => {
    const border = { s: 1, cl: { rgb: 'rgb(0,0,0)' } };
    const style: StyleData = {
      ff: 'BIZ UDPGothic',
      fs: 12,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: '#ce0000' },
      bd: { t: border, b: { s: 7, cl: { rgb: '#00f' } }, l: border, r: border },
      ht: 2,
      vt: 1,
      tb: 3,
      n: { pattern: 'yyyy"年"m"月"d"日"' },
    };
    const after = saved(book(), (workbook) => change(workbook, 'B1', { v: 43190, t: 2, s: style }));
    const cell = (await sheetByExceljs(after)).getCell('B1');
    expect(cell.font).toEqual({
      name: 'BIZ UDPGothic',
      size: 12,
      italic: true,
      underline: true,
      strike: true,
      color: { argb: 'FFCE0000' },
    });
    expect(cell.border).toMatchObject({
      top: { style: 'thin', color: { argb: 'FF000000' } },
      bottom: { style: 'double', color: { argb: 'FF0000FF' } },
    });
    expect(cell.alignment).toEqual({ horizontal: 'center', vertical: 'top', wrapText: true });
    expect(cell.numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(cell.value).toEqual(new Date('2018-03-31T00:00:00Z'));
    expect((await readWithExcelize(after)).GetCellValue('総務課', 'B1').value).toBe('2018年3月31日');
    expect(lookOf(XlsxFile.open(after).workbook, 'B1')).toMatchObject({
      ff: 'BIZ UDPGothic',
      tb: 3,
      ht: 2,
      vt: 1,
      cl: { rgb: '#CE0000' },
    });
  });

  it('takes looks away again', async () => {
    const bytes = saved(book(), (workbook) =>
      change(workbook, 'B1', {
        s: {
          bg: { rgb: '#ffdddd' },
          bl: 1,
          n: { pattern: '0.0' },
          bd: { b: { s: 1, cl: { rgb: '#000000' } } },
        },
      }),
    );
    const after = saved(bytes, (workbook) => change(workbook, 'B1', { s: null }));
    const cell = (await sheetByExceljs(after)).getCell('B1');
    expect(cell.font?.bold).toBeUndefined();
    expect(cell.fill).toEqual({ type: 'pattern', pattern: 'none' });
    expect(cell.border?.bottom).toBeUndefined();
    expect(cell.numFmt).toBeUndefined();
  });
});

describe('sizes, hidden tracks, panes and merges', () => {
  const wide = () =>
    bookOf(
      sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="4" width="10" bestFit="1" customWidth="1" outlineLevel="1"/></cols>',
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      ),
    );

  it('keeps spans of columns that overlap as they are written, and takes the last for what holds', () => {
    const spans = [1, 2, 3].map((width) => `<col min="1" max="16384" width="${width}0"/>`).join('');
    const bytes = bookOf(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', `<cols>${spans}</cols>`));
    const after = saved(bytes, (workbook) => {
      expect(sheetOf(workbook).columnData[0]).toEqual({ w: 210 });
      change(workbook, 'A1', { v: 2 });
    });
    expect(partsOf(after)[SHEET]).toBe((partsOf(bytes)[SHEET] ?? '').replace('<v>1</v>', '<v>2</v>'));
  });

  it('splits a span of columns where one of them changes', async () => {
    const after = saved(wide(), (workbook) => {
      sheetOf(workbook).columnData[1] = { w: 210 };
      sheetOf(workbook).columnData[6] = { hd: 1 };
    });
    expect(partsOf(after)[SHEET]).toContain(
      '<cols><col min="1" max="1" width="10" bestFit="1" customWidth="1" outlineLevel="1"/><col min="2" max="2" width="30" customWidth="1" outlineLevel="1"/>' +
        '<col min="3" max="4" width="10" bestFit="1" customWidth="1" outlineLevel="1"/><col min="7" max="7" width="9.1429" hidden="1"/></cols>',
    );
    const sheet = await sheetByExceljs(after);
    expect([sheet.getColumn(2).width, sheet.getColumn(7).hidden, sheet.getColumn(3).width]).toEqual([
      30,
      true,
      10,
    ]);
    expect((await readWithExcelize(after)).GetColWidth('総務課', 'B').width).toBe(30);
    expect(sheetOf(XlsxFile.open(after).workbook).columnData[1]).toEqual({ w: 210 });
  });

  it('changes the usual size without writing one for each column and row', () => {
    const after = saved(wide(), (workbook) =>
      Object.assign(sheetOf(workbook), { defaultColumnWidth: 100, defaultRowHeight: 21 }),
    );
    const xml = partsOf(after)[SHEET] ?? '';
    expect(xml).toContain(
      '<sheetFormatPr defaultRowHeight="15.75" defaultColWidth="14.2857" customHeight="1"/><cols><col min="1" max="4"',
    );
    expect(xml).toContain('</cols><sheetData><row r="1"><c');
    expect(sheetOf(XlsxFile.open(after).workbook)).toMatchObject({
      defaultColumnWidth: 100,
      defaultRowHeight: 21,
    });
  });

  it('sets heights and hides rows, with and without cells', async () => {
    const after = saved(wide(), (workbook) => {
      sheetOf(workbook).rowData[0] = { h: 40, ia: 0 };
      sheetOf(workbook).rowData[4] = { h: 80, ia: 0 };
      sheetOf(workbook).rowData[5] = { hd: 1 };
    });
    const sheet = await sheetByExceljs(after);
    expect([sheet.getRow(1).height, sheet.getRow(5).height, sheet.getRow(6).hidden]).toEqual([30, 60, true]);
    expect((await readWithExcelize(after)).GetRowHeight('総務課', 5).height).toBe(60);
  });

  it('shows hidden columns and rows again', async () => {
    const hidden = saved(wide(), (workbook) => {
      sheetOf(workbook).columnData[0] = { ...sheetOf(workbook).columnData[0], hd: 1 };
      sheetOf(workbook).rowData[0] = { hd: 1 };
    });
    const after = saved(hidden, (workbook) => {
      sheetOf(workbook).columnData[0] = { ...sheetOf(workbook).columnData[0], hd: 0 };
      sheetOf(workbook).rowData[0] = { hd: 0 };
    });
    expect(partsOf(hidden)[SHEET]).toContain('hidden="1"');
    expect(partsOf(after)[SHEET]).not.toContain('hidden');
  });

  it('freezes, moves and frees panes', async () => {
    const frozen = saved(wide(), (workbook) => {
      sheetOf(workbook).freeze = { xSplit: 1, ySplit: 4, startRow: 4, startColumn: 1 };
    });
    const panes = (await readWithExcelize(frozen)).GetPanes('総務課').panes;
    expect([panes.Freeze, panes.XSplit, panes.YSplit]).toEqual([true, 1, 4]);
    expect((await sheetByExceljs(frozen)).views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 1,
      ySplit: 4,
      topLeftCell: 'B5',
    });
    const free = saved(frozen, (workbook) => {
      sheetOf(workbook).freeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
    });
    expect(partsOf(free)[SHEET]).not.toContain('pane');
  });

  it('keeps what else a view holds', () => {
    const view =
      '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="B2" sqref="B2"/><extLst><ext uri="x"/></extLst></sheetView></sheetViews>';
    const after = saved(bookOf(sheetXml('', view)), (workbook) => {
      sheetOf(workbook).freeze = { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 };
      sheetOf(workbook).showGridlines = 0;
    });
    expect(partsOf(after)[SHEET]).toContain(
      '<sheetView tabSelected="1" zoomScale="85" workbookViewId="0" showGridLines="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/><extLst>',
    );
  });

  it('writes merges and the tab colour at their places', async () => {
    const after = saved(wide(), (workbook) => {
      sheetOf(workbook).mergeData = [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 }];
      sheetOf(workbook).tabColor = '#197a4b';
    });
    expect(
      (partsOf(after)[SHEET] ?? '').match(
        /<(sheetPr|sheetFormatPr|cols|sheetData|mergeCells|pageMargins)\b/g,
      ),
    ).toEqual(['<sheetPr', '<sheetFormatPr', '<cols', '<sheetData', '<mergeCells', '<pageMargins']);
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('D1').master.address).toBe('A1');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FF197A4B' });
    const without = saved(after, (workbook) => {
      sheetOf(workbook).mergeData = [];
    });
    expect(partsOf(without)[SHEET]).not.toContain('mergeCell');
  });
});
