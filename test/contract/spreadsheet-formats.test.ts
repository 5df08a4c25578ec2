/** Formats of cells and tabs. Tags as in the project's facts on live behaviour. */
import { sheetByExceljs } from '../local/xlsx/judges';
import { failure } from './failure';
import { openHost } from './open-host';

async function open() {
  const { SpreadsheetApp } = (await openHost()).globals;
  return { SpreadsheetApp, sheet: SpreadsheetApp.getActiveSheet() };
}

describe('a cell without formats', () => {
  it('answers with the defaults', async () => {
    const { SpreadsheetApp, sheet } = await open();
    sheet.getRange('A1').clearFormat();
    const cell = SpreadsheetApp.getActive().insertSheet('新').getRange('A1');
    expect({
      background: cell.getBackground(),
      color: cell.getFontColor(),
      weight: cell.getFontWeight(),
      style: cell.getFontStyle(),
      line: cell.getFontLine(),
      vertical: cell.getVerticalAlignment(),
      horizontal: cell.getHorizontalAlignment(),
      wrap: cell.getWrap(),
      strategy: String(cell.getWrapStrategy()),
      number: cell.getNumberFormat(),
    }).toEqual({
      background: '#ffffff', // [T]
      color: '#000000', // [T]
      weight: 'normal',
      style: 'normal',
      line: 'none',
      vertical: 'bottom',
      horizontal: 'general',
      wrap: true, // [O]
      strategy: 'OVERFLOW', // [O]
      number: '0.###############', // [T]
    });
  });
});

describe('colours', () => {
  it.each([
    ['#FFF2CC', '#fff2cc'],
    ['red', '#ff0000'],
    ['lemonchiffon', '#fffacd'],
    ['rgb(1, 2, 3)', '#010203'],
  ])('come back in small letters with seven characters: %s', async (written, read) => {
    const { sheet } = await open();
    expect(sheet.getRange('A1').setBackground(written).getBackground()).toBe(read); // [T]
  });

  it('go back to the default by null, and where they are no colour', async () => {
    const { sheet } = await open();
    const cell = sheet.getRange('A1').setBackground('red').setFontColor('blue');
    expect([cell.setBackground(null).getBackground(), cell.setFontColor('nonsense').getFontColor()]).toEqual([
      '#ffffff', // [T]
      '#000000', // [T]: accepted without an error
    ]);
  });

  it('are set for each cell by a grid', async () => {
    const { sheet } = await open();
    const range = sheet.getRange('A1:B1').setBackgrounds([['red', null]]);
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#ffffff']]);
    expect(failure(() => range.setBackgrounds([['red']])).message).toContain(
      'The data has 1 but the range has 2.',
    );
  });
});

describe('a format of a large range', () => {
  it('leaves each cell what it had besides: other formats, values, notes and formulas', async () => {
    const { sheet } = await open();
    sheet.getRange('A1:C1000').setFontColor('red');
    sheet.getRange('B2:B4').setBackground('blue').setFontWeight('bold');
    sheet.getRange('A3').setValue('題').setNote('確認');
    sheet.getRange('C4').setFormula('=1+1').setFontSize(20);
    sheet.getRange('A1:C1000').setWrap(true).setVerticalAlignment('top').setFontColor('lime');
    const all = sheet.getRange('A1:C1000');
    const count = (values: unknown[][], value: unknown) =>
      values.flat().filter((one) => one === value).length;
    expect([
      count(all.getWraps(), true),
      count(all.getVerticalAlignments(), 'top'),
      count(all.getFontColors(), '#00ff00'),
      count(all.getBackgrounds(), '#0000ff'),
      count(all.getFontWeights(), 'bold'),
      count(all.getFontSizes(), 20),
    ]).toEqual([3000, 3000, 3000, 3, 3, 1]);
    expect([sheet.getRange('A3').getValue(), sheet.getRange('A3').getNote()]).toEqual(['題', '確認']);
    expect([sheet.getRange('C4').getFormula(), sheet.getRange('C4').getValue()]).toEqual(['=1+1', 2]);
  });

  it('turns numbers into text where it is the format of text, and leaves them otherwise', async () => {
    const { sheet } = await open();
    const range = sheet.getRange('A1:A4').setValues([[1], [2], [''], [4]]);
    expect(range.setNumberFormat('0.0').getDisplayValues()).toEqual([['1.0'], ['2.0'], [''], ['4.0']]);
    expect(range.setNumberFormat('@').getValues()).toEqual([['1'], ['2'], [''], ['4']]);
  });

  it('goes away from all of its cells at once', async () => {
    const { sheet } = await open();
    const range = sheet
      .getRange('A1:B500')
      .setBackground('red')
      .setBorder(true, true, true, true, true, true);
    sheet.getRange('B7').setValue(7);
    range.clearFormat();
    expect(new Set(range.getBackgrounds().flat())).toEqual(new Set(['#ffffff']));
    expect([sheet.getLastRow(), sheet.getRange('B7').getValue()]).toEqual([7, 7]);
  });
});

describe('fonts and alignment', () => {
  it('are kept beside each other and beside the value', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const cell = sheet.getRange('B2').setValue('題');
    cell.setFontWeight('bold').setFontStyle('italic').setFontLine('underline').setFontSize(14);
    cell.setFontFamily('BIZ UDPGothic').setHorizontalAlignment('center').setVerticalAlignment('top');
    cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    expect([
      cell.getValue(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      cell.getFontSize(),
      cell.getFontFamily(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP,
      cell.getWrap(),
    ]).toEqual(['題', 'bold', 'italic', 'underline', 14, 'BIZ UDPGothic', 'center', 'top', true, false]);
  });

  it('go back to the default by null', async () => {
    const { sheet } = await open();
    const cell = sheet.getRange('A1').setFontWeight('bold').setHorizontalAlignment('right').setFontSize(20);
    cell.setFontWeight(null).setHorizontalAlignment(null);
    expect([cell.getFontWeight(), cell.getHorizontalAlignment()]).toEqual(['normal', 'general']); // [O]
  });

  it('takes whole font sizes only', async () => {
    const { sheet } = await open();
    expect(failure(() => sheet.getRange('A1').setFontSize(10.5)).message).toBe(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setFontSize.", // [O]
    );
  });
});

describe('number formats', () => {
  it('come back as they were set, and general as the automatic one', async () => {
    const { sheet } = await open();
    const cell = sheet.getRange('A1').setNumberFormat('yyyy/mm/dd');
    expect(cell.getNumberFormat()).toBe('yyyy/mm/dd');
    expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############'); // [T]
  });

  it('refuse null', async () => {
    const { sheet } = await open();
    expect(failure(() => sheet.getRange('A1').setNumberFormat(null as never)).message).toContain('(null)'); // [T]
  });
});

describe('sizes', () => {
  it('set widths and heights in px', async () => {
    const { sheet } = await open();
    sheet.setColumnWidths(7, 2, 320);
    sheet.setRowHeight(3, 44);
    expect([sheet.getColumnWidth(7), sheet.getColumnWidth(8), sheet.getRowHeight(3)]).toEqual([320, 320, 44]);
  });

  it('refuse columns past the grid', async () => {
    const { sheet } = await open();
    expect(failure(() => sheet.getColumnWidth(99))).toEqual({
      name: 'Exception',
      message: 'Those columns are out of bounds.', // [P]
    });
  });

  it('freeze and hide rows and columns', async () => {
    const { sheet } = await open();
    sheet.setFrozenRows(5);
    sheet.setFrozenColumns(2);
    sheet.hideColumns(7);
    sheet.hideColumns(3, 2);
    sheet.showColumns(4);
    sheet.hideRows(9);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([5, 2]);
    expect([3, 4].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false]);
    sheet.setColumnWidth(7, 50);
    expect([sheet.getColumnWidth(7), sheet.isColumnHiddenByUser(7)]).toEqual([50, true]);
    expect([9, 10].map((row) => sheet.isRowHiddenByUser(row))).toEqual([true, false]);
  });
});

describe('merged cells', () => {
  it('keep the first cell’s content and can be taken apart', async () => {
    const { sheet } = await open();
    const range = sheet.getRange('B2:C3').setValue('x').merge();
    expect(range.getValues()).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('C3').isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange('A1:B2')
        .getMergedRanges()
        .map((merged) => merged.getA1Notation()),
    ).toEqual(['B2:C3']);
    range.breakApart();
    expect(range.isPartOfMerge()).toBe(false);
  });
});

describe('the saved workbook', () => {
  it('brings formats back', async () => {
    const host = await openHost();
    const sheet = host.globals.SpreadsheetApp.getActiveSheet();
    sheet
      .getRange('B2:C3')
      .setBackground('#fff2cc')
      .setFontWeight('bold')
      .setWrap(true)
      .setBorder(true, true, true, true, true, true);
    sheet.getRange('A1').setValue(new Date('2018-03-31T00:00:00+09:00'));
    sheet.setFrozenRows(4);
    sheet.setColumnWidth(7, 300);
    sheet.hideColumns(8);
    const again = (await openHost({ workbook: await host.save() })).globals.SpreadsheetApp.getActiveSheet();
    const cell = again.getRange('C3');
    expect([cell.getBackground(), cell.getFontWeight(), cell.getWrap()]).toEqual(['#fff2cc', 'bold', true]);
    expect((again.getRange('A1').getValue() as Date).toISOString()).toBe('2018-03-30T15:00:00.000Z');
    expect([again.getFrozenRows(), again.isColumnHiddenByUser(8)]).toEqual([4, true]);
    expect(Math.abs(again.getColumnWidth(7) - 300)).toBeLessThan(4);
  });
});

describe('borders', () => {
  it('lie around the range and between its cells as asked, and null leaves what there was', async () => {
    const host = await openHost();
    const sheet = host.globals.SpreadsheetApp.getActiveSheet();
    sheet.getRange('B2:D4').setBorder(true, true, true, true, false, false, 'red', null);
    sheet.getRange('C3').setBorder(null, null, true, null, null, null);
    const judged = await sheetByExceljs(await host.save(), 'シート1');
    const sides = (a1: string) =>
      Object.entries(judged.getCell(a1).border ?? {})
        .filter(([, side]) => side?.style === 'thin')
        .map(([name, side]) => `${name} ${side.color?.argb}`)
        .sort();
    const red = 'FFFF0000';
    expect(sides('B2')).toEqual([`left ${red}`, `top ${red}`]);
    expect(sides('C2')).toEqual([`top ${red}`]);
    expect(sides('C3')).toEqual(['bottom FF000000']);
    expect(sides('D4')).toEqual([`bottom ${red}`, `right ${red}`]);
  });
});
