/** What the host does where nobody has seen what Google does, or where Google cannot be asked. */
import { failure } from './failure';
import { openHost } from './open-host';

async function open() {
  const host = await openHost({ now: () => new Date('2024-06-01T12:00:00+09:00') });
  const { SpreadsheetApp } = host.globals;
  return { host, SpreadsheetApp, book: SpreadsheetApp.getActive(), sheet: SpreadsheetApp.getActiveSheet() };
}

describe('a text that a script writes', () => {
  it.each(['４', '(1)', 'H30.3.31', '平成30年3月31日'])('stays as it is: %s', async (typed) => {
    const cell = (await open()).sheet.getRange('A1').setValue(typed);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual([typed, typed]);
  });

  it('is read as a date of this year without one', async () => {
    const value = (await open()).sheet.getRange('A1').setValue('1/5').getValue() as Date;
    expect(value.toISOString()).toBe('2024-01-04T15:00:00.000Z');
  });
});

describe('a format', () => {
  it('of a colour may be written in any way of CSS', async () => {
    const cell = (await open()).sheet.getRange('A1');
    expect(cell.setBackground('rgb(1, 2, 3)').getBackground()).toBe('#010203');
    expect(cell.setBackground(' Midnight' + 'Blue ').getBackground()).toBe('#191970');
  });

  it('of text turns numbers into text', async () => {
    const range = (await open()).sheet.getRange('A1:A3').setValues([[1], [''], [4]]);
    expect(range.setNumberFormat('@').getValues()).toEqual([['1'], [''], ['4']]);
  });
});

describe('a rule that reads a formula', () => {
  it('tells the formula of each cell, also of those that are left when the first is cleared', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const formula = '=AND(ISNUMBER(B2),B2<=$A2)';
    const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).setAllowInvalid(false);
    sheet.getRange('B2:B4').setDataValidation(rule.build());
    sheet.getRange('B2').clearDataValidations();
    sheet.getRange('A4').setValue(5);
    expect(failure(() => sheet.getRange('B4').setValue(6)).message).toContain('cell B4');
    expect(sheet.getRange('B4').getDataValidation()?.getCriteriaValues()).toEqual([
      '=AND(ISNUMBER(B3),B3<=$A3)',
    ]);
  });
});

describe('a conditional format of a file', () => {
  it('that looks at another tab stays where all are set again', async () => {
    const { host, SpreadsheetApp, book, sheet } = await open();
    book.insertSheet('他');
    const begin = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]);
    sheet.setConditionalFormatRules([begin().whenFormulaSatisfied('=A1>1').setBold(true).build()]);
    const rules = host.engine.sheets[0]?.conditionalRules ?? [];
    host.engine.sheets[0]?.setConditionalRules(
      JSON.parse(JSON.stringify(rules).replace('=A1>1', '=他!A1>1')) as typeof rules,
    );
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), begin().whenCellEmpty().build()]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(2);
  });
});

describe('a formula', () => {
  it('finds a tab that comes later, and is #REF! when it is deleted', async () => {
    const { book, sheet } = await open();
    const cell = sheet.getRange('A1').setFormula('=IFERROR(\'税務課\'!A1,"なし")');
    expect(cell.getValue()).toBe('なし');
    const tab = book.insertSheet('税務課');
    tab.getRange('A1').setValue(3);
    expect(cell.getValue()).toBe(3);
    book.deleteSheet(tab);
    expect(cell.getValue()).toBe('なし');
  });
});

describe('tabs', () => {
  it('get a Japanese name that is free when none is given', async () => {
    const { book } = await open();
    expect([book.insertSheet().getName(), book.insertSheet().getName()]).toEqual(['シート2', 'シート3']);
  });

  it('are the same object each time', async () => {
    const { book } = await open();
    expect(book.insertSheet('課') === book.getSheetByName('課')).toBe(true);
  });

  it('are deleted but for the last one, and say later that they are gone', async () => {
    const { book, sheet } = await open();
    book.insertSheet('余分');
    book.deleteSheet(sheet);
    expect(failure(() => sheet.getName()).message).toMatch(/^Sheet \d+ not found$/);
    expect(failure(() => book.deleteSheet(book.getActiveSheet())).message).toContain(
      "can't remove all the sheets",
    );
  });

  it('have A1 of the first one selected at the start', async () => {
    const { SpreadsheetApp } = await open();
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe('A1');
  });
});
