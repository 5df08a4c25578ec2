/** What fonts, colours, sizes, panes, notes and rules of a file become in the snapshot. */
import { Workbook } from 'exceljs';
import { NOTE_RESOURCE, VALIDATION_RESOURCE } from '../src/snapshot/engine-values';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, MAIN, relationship, relationshipsXml, sheetXml, stylesXml } from './hand-written-book';
import { cellAt, resourceOf, sheetOf } from './snapshot-edits';

function styleOf(styles: string, parts: Record<string, string> = {}) {
  const file = XlsxFile.open(
    bookOf(sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), { 'xl/styles.xml': styles, ...parts }),
  );
  const id = cellAt(file.workbook, 'A1')?.s;
  return typeof id === 'string' ? file.workbook.styles[id] : undefined;
}

const format = (id: number) => stylesXml(`<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`);

describe('styles', () => {
  it('reads font, size, weight and colour', () => {
    const fonts =
      '<font><sz val="11"/><name val="Meiryo UI"/></font><font><b/><i val="1"/><u val="double"/><strike/><sz val="14"/><color rgb="FFCE0000"/><name val="BIZ UDPGothic"/></font>';
    expect(styleOf(stylesXml('<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>', fonts))).toEqual({
      ff: 'BIZ UDPGothic',
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1, t: 10 },
      st: { s: 1 },
      cl: { rgb: '#CE0000' },
    });
  });

  it('reads solid fills and borders, theme colours with their tint', () => {
    const styles = stylesXml('<xf numFmtId="0" fontId="0" fillId="2" borderId="1"/>')
      .replace(
        '</fills>',
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>',
      )
      .replace(
        '</borders>',
        '<border><left style="thin"><color indexed="10"/></left><right/><top/><bottom style="double"><color auto="1"/></bottom></border></borders>',
      );
    expect(styleOf(styles)).toMatchObject({
      bg: { rgb: '#A7C0DE' },
      bd: { l: { s: 1, cl: { rgb: '#FF0000' } }, b: { s: 7, cl: { rgb: '#000000' } } },
    });
  });

  it('reads alignment and wrapping', () => {
    const xf =
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="45"/></xf>';
    expect(styleOf(stylesXml(xf))).toMatchObject({ ht: 2, vt: 1, tb: 3, tr: { a: -45 } });
  });

  it.each([
    [14, 'yyyy/m/d'],
    [22, 'yyyy/m/d h:mm'],
    [28, '[$-411]ggge"年"m"月"d"日"'],
    [57, '[$-411]ge.m.d'],
    [49, '@'],
  ])('knows the built-in number format %i', (id, pattern) => {
    expect(styleOf(format(id))?.n).toEqual({ pattern });
  });

  it('reads number formats of the file, and none for General', () => {
    const own = format(164).replace(
      '<fonts>',
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="ggge&quot;年度&quot;"/></numFmts><fonts>',
    );
    expect(styleOf(own)?.n).toEqual({ pattern: 'ggge"年度"' });
    expect(styleOf(format(0))?.n).toBeUndefined();
  });

  it('gives the look of a cell without a format as the default style', () => {
    expect(XlsxFile.open(bookOf(sheetXml(''))).workbook.defaultStyle).toEqual({ ff: 'Meiryo UI', fs: 11 });
  });
});

describe('a sheet made by exceljs', () => {
  async function sheetByEngine() {
    const book = new Workbook();
    const sheet = book.addWorksheet('総務課', {
      views: [{ state: 'frozen', xSplit: 2, ySplit: 4 }],
      properties: { tabColor: { argb: 'FF197A4B' } },
    });
    sheet.getColumn(2).width = 20;
    sheet.getColumn(3).hidden = true;
    sheet.getRow(2).height = 30;
    sheet.getCell('A3').value = '記入方法';
    sheet.getRow(3).hidden = true;
    sheet.mergeCells('A1:D1');
    sheet.getCell('A1').value = '自己評価';
    sheet.getCell('B9').note = '直してください\n期限は金曜';
    sheet.getCell('F5').dataValidation = {
      type: 'whole',
      operator: 'between',
      formulae: [1, 5],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '達成度',
      error: '1〜5 の整数',
    };
    sheet.getCell('C5').dataValidation = {
      type: 'list',
      formulae: ['"総務課,税務住民課"'],
      showErrorMessage: true,
      errorStyle: 'warning',
    };
    sheet.getCell('G5').dataValidation = { type: 'custom', formulae: ['LEN(G5)>9'] };
    book.addWorksheet('非表示', { state: 'hidden' });
    return XlsxFile.open(new Uint8Array(await book.xlsx.writeBuffer())).workbook;
  }

  it('keeps merges, sizes, hidden rows, columns and tabs, panes and the tab colour', async () => {
    const workbook = await sheetByEngine();
    const sheet = sheetOf(workbook);
    expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 }]);
    expect(sheet.columnData[1]).toEqual({ w: 140 });
    expect(sheet.columnData[2]).toMatchObject({ hd: 1 });
    expect(sheet.rowData[1]).toEqual({ h: 40, ia: 0 });
    expect(sheet.rowData[2]).toMatchObject({ hd: 1 });
    expect(sheet.freeze).toEqual({ xSplit: 2, ySplit: 4, startRow: 4, startColumn: 2 });
    expect(sheet.tabColor).toBe('#197A4B');
    expect([sheet.hidden, sheetOf(workbook, 'sheet2').hidden]).toEqual([0, 1]);
  });

  it('keeps notes', async () => {
    const notes = resourceOf<Record<string, unknown>>(await sheetByEngine(), NOTE_RESOURCE);
    expect(notes).toEqual({
      sheet1: { 8: { 1: expect.objectContaining({ row: 8, col: 1, note: '直してください\n期限は金曜' }) } },
    });
  });

  it('keeps data validations, those that let any value pass as warnings', async () => {
    const rules = resourceOf<Record<string, unknown[]>>(await sheetByEngine(), VALIDATION_RESOURCE)['sheet1'];
    const single = (row: number, column: number) => [
      { startRow: row, startColumn: column, endRow: row, endColumn: column },
    ];
    expect(rules).toEqual([
      expect.objectContaining({
        type: 'list',
        formula1: '総務課,税務住民課',
        errorStyle: 2,
        showDropDown: true,
        ranges: single(4, 2),
      }),
      expect.objectContaining({
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: '5',
        errorStyle: 1,
        showErrorMessage: true,
        allowBlank: true,
        errorTitle: '達成度',
        error: '1〜5 の整数',
        ranges: single(4, 5),
      }),
      expect.objectContaining({
        type: 'custom',
        formula1: '=LEN(G5)>9',
        errorStyle: 2,
        showErrorMessage: false,
        ranges: single(4, 6),
      }),
    ]);
  });
});

it('does not take the stand-in of a threaded comment for a note', () => {
  const file = XlsxFile.open(
    bookOf(sheetXml(''), {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
        relationship('rId1', 'comments', '../comments1.xml'),
      ),
      'xl/comments1.xml':
        `<comments xmlns="${MAIN}"><authors><author>tc={1}</author><author>審査</author></authors><commentList>` +
        '<comment ref="A1" authorId="0"><text><t>[スレッド化されたコメント]</t></text></comment>' +
        '<comment ref="B1" authorId="1"><text><r><t>普通の</t></r><r><t>メモ</t></r></text></comment></commentList></comments>',
    }),
  );
  expect(resourceOf(file.workbook, NOTE_RESOURCE)).toEqual({
    sheet1: { 0: { 1: expect.objectContaining({ note: '普通のメモ' }) } },
  });
});
