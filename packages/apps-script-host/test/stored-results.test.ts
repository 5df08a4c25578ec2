/** A file's results of formulas: they stay unless what a formula looks at has changed and the engine calculates it as Excel does. */

import { book, rows, TABLE, UNKNOWN, VALUES } from '../../lossless-xlsx/test/excels-results';
import { bookOf, partsOf, sheetXml } from '../../lossless-xlsx/test/hand-written-book';
import { openHost } from './contract/open-host';

const open = async (bytes: Uint8Array) => {
  const host = await openHost({ workbook: bytes });
  const sheet = (name: string) => {
    const found = host.globals.SpreadsheetApp.getActive().getSheetByName(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { host, sheet, parts: async () => partsOf(await host.save()) };
};

const CALCULATES = 'fullCalcOnLoad="1"';

describe('a result of the file', () => {
  it('is what a script reads, and stays byte for byte', async () => {
    const bytes = book(UNKNOWN);
    const { host, sheet } = await open(bytes);
    expect(sheet('台帳').getRange('A1:A10').getValues().flat()).toEqual([
      ...[43220, '平成30年3月31日', 0, 'ｱｲｳ', 3000, 777, 43195, '', '0012', '#REF!'],
    ]);
    expect(await host.save()).toEqual(bytes);
  });

  it('is what a new formula of another tab sees', async () => {
    const { host, sheet } = await open(book(UNKNOWN));
    const own = host.globals.SpreadsheetApp.getActive().insertSheet('集計');
    own
      .getRange('A1:A4')
      .setFormulas([['=台帳!A5*2'], ['=台帳!A2'], ['=COUNT(台帳!A1:A10)'], ['=LEN(台帳!A8)']]);
    expect(own.getRange('A1:A4').getValues().flat()).toEqual([6000, '平成30年3月31日', 5, 0]);
    expect((await partsOf(await host.save()))[TABLE]).toBe(sheetXml(UNKNOWN));
    expect(sheet('台帳').getRange('A7').getValue()).toBe(43195);
  });

  it('stays when what it looks at changes, and other programs are asked to calculate it', async () => {
    const { sheet, parts } = await open(book(UNKNOWN));
    sheet('総務課')
      .getRange('A1:B1')
      .setValues([[43000, 5]]);
    expect(sheet('台帳').getRange('A1').getValue()).toBe(43220);
    const after = await parts();
    expect(after[TABLE]).toBe(sheetXml(UNKNOWN));
    expect(after['xl/workbook.xml']).toContain(CALCULATES);
  });

  it('is calculated when what it looks at changes, where the engine does so as Excel does', async () => {
    const known = rows(
      ['総務課!A1+総務課!B1', '', '43192'],
      ['SUM(総務課!A1:A2)', '', '43193'],
      ['A2*2', '', '86386'],
      ['IF(総務課!B1&gt;2,"大","小")', 'str', '小'],
    );
    const { sheet, parts } = await open(book(known));
    sheet('総務課').getRange('B1').setValue(7);
    expect(sheet('台帳').getRange('A1:A4').getValues().flat()).toEqual([43197, 43193, 86386, '大']);
    const after = await parts();
    expect(after[TABLE]).toBe(
      sheetXml(known.replace('<v>43192</v>', '<v>43197</v>').replace('<v>小</v>', '<v>大</v>')),
    );
    expect(after['xl/workbook.xml']).not.toContain(CALCULATES);
  });

  it('stays where only other cells change, even if the engine would give another', async () => {
    const odd = rows(
      ['総務課!A1*2', '', '1'],
      ['SUM(総務課!A1:A2)', '', '2'],
      ['COUNTIF(総務課!A:A,3)', '', '7'],
    );
    const { sheet, parts } = await open(book(odd));
    sheet('総務課').getRange('B1:C9').setValue(9);
    expect((await parts())[TABLE]).toBe(sheetXml(odd));
  });

  it.each<[string, string, unknown, string]>([
    ['a digit that is a text', 'ROUND(総務課!B1,0)', '１２', '2'],
    ['a text whose order a language decides', 'IF(総務課!B1&gt;"い",1,2)', 'あ', '2'],
    ['a key that is blank', 'MATCH(総務課!B1,総務課!A1:A2,0)', '', '5'],
    ['a pattern', 'COUNTIF(総務課!A1:A2,総務課!B1)', '*', '5'],
    ['an error in an average', 'AVERAGE(総務課!A1:B2)', '=1/0', '5'],
  ])(
    'stays where %s comes in, with which programs calculate in their own ways',
    async (_, formula, value, result) => {
      const kept = rows([formula, '', result]);
      const { sheet, parts } = await open(book(kept));
      sheet('総務課')
        .getRange('B1')
        .setNumberFormat(value === '=1/0' ? 'General' : '@')
        .setValue(value);
      expect((await parts())[TABLE]).toBe(sheetXml(kept));
    },
  );

  it('of an array, or of cells that go round in a circle, stays', async () => {
    const odd =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">総務課!A1:A2*2</f><v>5</v></c><c r="B1"><f>C1+総務課!A1</f><v>6</v></c><c r="C1"><f>B1</f><v>7</v></c></row><row r="2"><c r="A2"><v>8</v></c></row>';
    const { sheet, parts } = await open(book(odd));
    sheet('総務課').getRange('A1').setValue(1);
    expect((await parts())[TABLE]).toBe(sheetXml(odd));
  });

  it('moves with its cell, and stays when its references move', async () => {
    const { sheet, parts } = await open(book(UNKNOWN));
    sheet('総務課').insertRowsBefore(1, 2);
    sheet('台帳').insertRowsBefore(3, 1);
    expect(sheet('台帳').getRange('A1').getFormula()).toContain('A3');
    expect(sheet('台帳').getRange('A1:A11').getValues().flat()).toEqual([
      ...[43220, '平成30年3月31日', '', 0, 'ｱｲｳ', 3000, 777, 43195, '', '0012', '#REF!'],
    ]);
    const results = [...((await parts())[TABLE] ?? '').matchAll(/<v>([^<]*)<\/v>/g)].map(([, text]) => text);
    expect(results).toEqual([
      ...['43220', '平成30年3月31日', '0', 'ｱｲｳ', '3000', '777', '43195', '', '0012', '#REF!'],
    ]);
  });

  it('goes with the formula that somebody writes over it', async () => {
    const { sheet, parts } = await open(book(UNKNOWN));
    sheet('台帳').getRange('A1').setFormula('=総務課!B1*2');
    sheet('台帳').getRange('A2').setValue('済');
    expect(sheet('台帳').getRange('A1:A2').getValues()).toEqual([[4], ['済']]);
    sheet('総務課').getRange('B1').setValue(4);
    expect(sheet('台帳').getRange('A1').getValue()).toBe(8);
    expect((await parts())[TABLE]).toContain('<f>総務課!B1*2</f><v>8</v>');
  });
});

describe('a formula without a result in the file', () => {
  const bare = sheetXml(
    '<row r="1"><c r="A1"><f>総務課!A1+1</f></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>SUM(一:三!A1)</f></c></row>',
  );

  it('has one for scripts, which does not come into the file', async () => {
    const bytes = book('', VALUES);
    const parts: Record<string, string> = { ...partsOf(bytes), [TABLE]: bare };
    const opened = await open(bookOf(parts['xl/worksheets/sheet1.xml'] ?? '', parts));
    expect(opened.sheet('台帳').getRange('A1:C1').getValues()).toEqual([[43191, 86382, '#NAME?']]);
    opened.sheet('総務課').getRange('A1').setValue(1);
    expect(opened.sheet('台帳').getRange('B1').getValue()).toBe(4);
    expect((await opened.parts())[TABLE]).toBe(bare);
  });
});
