/** What hangs on rows and columns of a file stays with them when some are inserted, deleted or moved. */
import { Workbook } from 'exceljs';
import { changedParts, partsOf, SHEET } from '../../lossless-xlsx/test/hand-written-book';
import { excelize, readWithExcelize, readWithExceljs, sheetByExceljs } from '../../lossless-xlsx/test/judges';
import { PARTS, reviewedBook } from '../../lossless-xlsx/test/reviewed-book';
import { openHost } from './contract/open-host';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The file after a script changed the tab 総務課. */
async function savedAfter(edit: (sheet: Sheet) => void, bytes = reviewedBook()): Promise<Uint8Array> {
  const host = await openHost({ workbook: bytes });
  const sheet = host.globals.SpreadsheetApp.getActive().getSheetByName('総務課');
  if (!sheet) throw new Error('no tab');
  edit(sheet);
  return host.save();
}

/** All values of an attribute in a text, in order. */
function attributes(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

/** The texts of all elements with this name. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map((match) => match[1] ?? '');
}

const part = (bytes: Uint8Array, name: string) => partsOf(bytes)[name] ?? '';

it('keeps every byte of a file in which nothing was inserted', async () => {
  const bytes = reviewedBook();
  expect(await savedAfter(() => {}, bytes)).toEqual(bytes);
});

describe('rows inserted above', () => {
  const inserted = () => savedAfter((sheet) => sheet.insertRowsBefore(3, 2));

  it('take notes, threads with their replies, and their boxes along', async () => {
    const after = await inserted();
    expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['F8', 'G9', 'F11']);
    expect(attributes(part(after, PARTS.threads), 'ref')).toEqual(['G9', 'G9']);
    expect(texts(part(after, PARTS.boxes), 'x:Row')).toEqual(['7', '8', '10']);
    expect(texts(part(after, PARTS.boxes), 'x:Anchor')[0]).toBe('6, 15, 6, 2, 8, 15, 10, 4');
  });

  it('change nothing in a comment but its place', async () => {
    const after = await inserted();
    const before = part(reviewedBook(), PARTS.threads);
    expect(part(after, PARTS.threads)).toBe(before.replaceAll('ref="G7"', 'ref="G9"'));
    expect(part(after, PARTS.persons)).toBe(part(reviewedBook(), PARTS.persons));
  });

  it('move rules, formats and their formulas', async () => {
    const xml = part(await inserted(), SHEET);
    expect(xml).toContain('<conditionalFormatting sqref="F7:F11">');
    expect(xml).toContain('<formula>AND(ISNUMBER($F7),$F7&lt;=2,LEN(TRIM($G7))=0)</formula>');
    expect(xml).toContain('<cfvo type="num" val="$F$9"/>');
    expect(xml).toContain('sqref="G7:G11"><formula1>LEN(G7)&lt;$F$13*100</formula1>');
    expect(xml).toContain('<xm:f>$F9=設定!$B$3</xm:f></x14:cfRule><xm:sqref>E9:E11</xm:sqref>');
    expect(xml).toContain('<xm:f>設定!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C7:C11</xm:sqref>');
  });

  it('move names, print titles, filters, tables, protected ranges, page breaks, links and the window', async () => {
    const after = await inserted();
    expect(texts(part(after, PARTS.workbook), 'definedName')).toEqual([
      '総務課!$A$1:$H$11',
      '総務課!$1:$6',
      '総務課!$F$13',
      '総務課!$F$8',
    ]);
    expect(attributes(part(after, PARTS.table), 'ref')).toEqual(['L7:M10', 'L7:M10']);
    const xml = part(after, SHEET);
    expect(xml).toContain('<autoFilter ref="A6:H11"><filterColumn colId="5">');
    expect(xml).toContain('<protectedRange sqref="F7:G11" name="入力"/>');
    expect(xml).toContain('<brk id="8" max="16383" man="1"/><brk id="10" max="16383" man="1"/>');
    expect(xml).toContain('<hyperlink ref="E9" location="A1" display="上へ"/>');
    expect(xml).toContain('<ignoredError sqref="F7:F11"');
    expect(xml).toContain('<mergeCell ref="A10:B11"/>');
    expect(xml).toContain('topLeftCell="A7"');
    expect(xml).toContain('<dimension ref="A1:J13"/>');
  });

  it('move drawings as far as they hang on cells, and what charts and shapes show', async () => {
    const after = await inserted();
    expect(texts(part(after, PARTS.pictures), 'xdr:row')).toEqual(['7', '10', '7', '10', '5', '8']);
    expect(attributes(part(after, PARTS.pictures), 'textlink')).toEqual(['$F$13']);
    expect(texts(part(after, PARTS.chart), 'c:f')).toEqual(['総務課!$F$7:$F$11']);
  });

  it('leave the text of a moved row as it was, apart from its number', async () => {
    const before = part(reviewedBook(), SHEET);
    const row = /<row r="1".*?<\/row>/.exec(before)?.[0] ?? '';
    const header = /<row r="4".*?<\/row>/.exec(before)?.[0] ?? '';
    const xml = part(await inserted(), SHEET);
    expect(xml).toContain(row + header.replace('r="4"', 'r="6"').replace(/r="([A-H])4"/g, 'r="$16"'));
  });

  it('move formulas of this and of other tabs, shared ones too', async () => {
    const after = await inserted();
    const judge = await readWithExcelize(after);
    expect(judge.GetCellFormula('総務課', 'F13').formula).toBe('SUM(F7:F11)');
    expect(judge.GetCellFormula('総務課', 'J11').formula).toBe('F11*2');
    expect(judge.GetCellFormula('設定', 'B1').formula).toBe('総務課!F9');
    expect(judge.GetCellFormula('設定', 'B2').formula).toBe('COUNTIF(総務課!$F$7:$F$11,"<=2")');
  });

  it('give a file that others read', async () => {
    const after = await inserted();
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('E9').value).toBe('目標7');
    expect(sheet.getCell('F8').note).toBe('六行目のメモ');
    const judge = await readWithExcelize(after);
    expect(judge.GetComments('総務課').comments.map(({ Cell }) => Cell)).toEqual(['F8', 'G9', 'F11']);
    expect(judge.GetDataValidations('総務課').dataValidations.map(({ Sqref }) => Sqref)).toEqual([
      'F7:F11',
      'G7:G11',
      'C7:C11',
    ]);
  });
});

describe('a row inserted among the goals', () => {
  it('is covered by the rules around it and parts nothing from its row', async () => {
    const after = await savedAfter((sheet) => sheet.insertRowAfter(6));
    const xml = part(after, SHEET);
    expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['F6', 'G8', 'F10']);
    expect(xml).toContain(
      '<conditionalFormatting sqref="F5:F10"><cfRule type="expression" dxfId="0" priority="2"><formula>AND(ISNUMBER($F5)',
    );
    expect(xml).toContain('sqref="G5:G10"><formula1>LEN(G5)&lt;$F$12*100');
    expect((await readWithExcelize(after)).GetCellFormula('総務課', 'F12').formula).toBe('SUM(F5:F10)');
    expect(texts(part(after, PARTS.pictures), 'xdr:row')).toEqual(['5', '9', '5', '8', '5', '8']);
  });
});

describe('deleted rows', () => {
  it('take their notes and threads with them and no others', async () => {
    const after = await savedAfter((sheet) => sheet.deleteRow(7));
    expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['F6', 'F8']);
    expect(attributes(part(after, PARTS.threads), 'ref')).toEqual([]);
    expect(texts(part(after, PARTS.boxes), 'x:Row')).toEqual(['5', '7']);
    expect(part(after, SHEET)).not.toContain('<hyperlink');
    expect((await readWithExceljs(after)).worksheets).toHaveLength(2);
  });

  it('let a rule of theirs go on for the row that is the first now', async () => {
    const after = await savedAfter((sheet) => sheet.deleteRows(5, 2), reviewedBookWithoutTable());
    const xml = part(after, SHEET);
    expect(xml).toContain('<conditionalFormatting sqref="F5:F7">');
    expect(xml).toContain('<formula>AND(ISNUMBER($F5),$F5&lt;=2,LEN(TRIM($G5))=0)</formula>');
    expect(xml).toContain('sqref="G5:G7"><formula1>LEN(G5)&lt;$F$9*100');
    expect(xml).not.toContain('#REF!');
  });

  it('turn references to them into #REF!, and drop an area to print that is gone', async () => {
    const after = await savedAfter((sheet) => sheet.deleteRows(1, 10), reviewedBookWithoutTable());
    expect(texts(part(after, PARTS.workbook), 'definedName')).toEqual(['総務課!$F$1', '総務課!#REF!']);
    const xml = part(after, SHEET);
    expect(xml).not.toMatch(
      /conditionalFormatting|dataValidation|mergeCell|hyperlink|autoFilter|rowBreaks|protectedRange|extLst/,
    );
    expect((await readWithExcelize(after)).GetCellFormula('設定', 'B1').formula).toMatch(/#REF!$/);
  });
});

describe('columns', () => {
  it('take everything along that stands to the right of them', async () => {
    const after = await savedAfter((sheet) => sheet.insertColumnsBefore(3, 1));
    const xml = part(after, SHEET);
    expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['G6', 'H7', 'G9']);
    expect(attributes(part(after, PARTS.threads), 'ref')).toEqual(['H7', 'H7']);
    expect(texts(part(after, PARTS.boxes), 'x:Column')).toEqual(['6', '7', '6']);
    expect(xml).toContain('<conditionalFormatting sqref="G5:G9">');
    expect(xml).toContain('LEN(TRIM($H5))=0');
    expect(xml).toContain('<col min="6" max="6" width="40" customWidth="1"/><col min="8" max="8" width="50"');
    expect(xml).toContain('<autoFilter ref="A4:I9"><filterColumn colId="6">');
    expect(attributes(part(after, PARTS.table), 'ref')).toEqual(['M5:N8', 'M5:N8']);
    const judge = await readWithExcelize(after);
    expect(judge.GetCellFormula('総務課', 'K9').formula).toBe('G9*2');
    expect(judge.GetCellValue('総務課', 'I4').value).toBe('確認');
  });

  it('take their comments and rules with them when they are deleted', async () => {
    const after = await savedAfter((sheet) => sheet.deleteColumn(7));
    const xml = part(after, SHEET);
    expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['F6', 'F9']);
    expect(attributes(part(after, PARTS.threads), 'ref')).toEqual([]);
    expect(xml).not.toContain('iconSet');
    expect(xml).toContain('<dataValidations count="1">');
    expect(xml).toContain('<protectedRange sqref="F5:F9"');
    expect(xml).toContain('<cols><col min="5" max="5" width="40" customWidth="1"/></cols>');
  });
});

describe('tables', () => {
  it.each<[string, (sheet: Sheet) => void]>([
    ['a column is inserted in one', (sheet) => sheet.insertColumnAfter(12)],
    ['its heading is deleted', (sheet) => sheet.deleteRow(5)],
    ['all of its rows are deleted', (sheet) => sheet.deleteRows(6, 3)],
  ])('refuse the saving when %s, naming tab and place', async (_, edit) => {
    await expect(savedAfter(edit)).rejects.toMatchObject({
      name: 'XlsxRefusal',
      message: expect.stringMatching(/総務課.*L5:M8.*元に戻して/),
    });
  });

  it('go whole with all of their cells', async () => {
    const after = await savedAfter((sheet) => sheet.deleteColumns(12, 2));
    expect(partsOf(after)[PARTS.table]).toBeUndefined();
    expect(part(after, SHEET)).not.toContain('tablePart');
    expect((await readWithExceljs(after)).worksheets).toHaveLength(2);
  });
});

it('follows many steps in their order, and leaves the other tab alone when none concerns it', async () => {
  const after = await savedAfter((sheet) => {
    sheet.insertRowsBefore(1, 3);
    sheet.deleteRow(9);
    sheet.insertColumnBefore(1);
    sheet.deleteRow(2);
  });
  expect(attributes(part(after, PARTS.comments), 'ref')).toEqual(['H8', 'G10']);
  const moved = await savedAfter((sheet) => sheet.insertRowAfter(20));
  expect(changedParts(reviewedBook(), moved)).not.toContain(PARTS.settings);
});

describe('files of other programs', () => {
  it('by exceljs keep notes, rules, formats, names and merged cells on their rows', async () => {
    const made = new Workbook();
    const sheet = made.addWorksheet('総務課');
    sheet.getCell('F6').value = 2;
    sheet.getCell('F6').note = 'メモ';
    sheet.getCell('F6').dataValidation = { type: 'whole', operator: 'between', formulae: [1, 5] };
    sheet.getCell('F8').value = { formula: 'SUM(F5:F7)', result: 2 };
    sheet.mergeCells('A6:B7');
    sheet.addConditionalFormatting({
      ref: 'F5:F7',
      rules: [{ type: 'expression', priority: 1, formulae: ['$F5<=2'], style: { font: { bold: true } } }],
    });
    made.definedNames.add('総務課!$F$6', '評価');
    const bytes = new Uint8Array(await made.xlsx.writeBuffer());
    const after = await readWithExceljs(await savedAfter((tab) => tab.insertRowsBefore(6, 2), bytes));
    const moved = after.getWorksheet('総務課');
    expect(moved?.getCell('F8')).toMatchObject({ value: 2, note: 'メモ' });
    expect(moved?.getCell('F8').dataValidation).toMatchObject({ type: 'whole', formulae: [1, 5] });
    expect(moved?.getCell('F6').note).toBeUndefined();
    expect(moved?.getCell('F10').formula).toBe('SUM(F5:F9)');
    expect(moved?.getCell('B9').master.address).toBe('A8');
    expect(after.definedNames.getRanges('評価').ranges).toEqual(["'総務課'!$F$8"]);
    const formats = moved as unknown as {
      conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[];
    };
    expect(formats.conditionalFormattings).toMatchObject([
      { ref: 'F5:F9', rules: [{ formulae: ['$F5<=2'] }] },
    ]);
  });

  it('by excelize keep comments and formulas on their rows', async () => {
    const made = (await excelize()).NewFile();
    made.NewSheet('総務課');
    made.SetCellValue('総務課', 'F6', 2);
    made.SetCellFormula('総務課', 'G6', 'F6*2');
    for (const Cell of ['F6', 'F7', 'F8']) {
      made.AddComment('総務課', { Cell, Author: '山田', Paragraph: [{ Text: `元は${Cell}` }] });
    }
    const bytes = made.WriteToBuffer().buffer;
    const after = await readWithExcelize(
      await savedAfter((tab) => {
        tab.insertRowBefore(6);
        tab.deleteRow(8);
      }, bytes),
    );
    const comments = after.GetComments('総務課').comments;
    expect(
      comments.map(({ Cell, Paragraph }) => [Cell, Paragraph?.map(({ Text }) => Text).join('')]),
    ).toEqual([
      ['F7', '元はF6'],
      ['F8', '元はF8'],
    ]);
    expect(after.GetCellFormula('総務課', 'G7').formula).toBe('F7*2');
  });
});

/** The same workbook without the table that would keep its heading's row from being deleted. */
function reviewedBookWithoutTable(): Uint8Array {
  return reviewedBook({ table: false });
}
