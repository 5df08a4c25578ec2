/** Copies of a tab. None of this was seen on live Apps Script: the names are those of Google’s Japanese interface. */
import { sheetByExceljs } from '../../../lossless-xlsx/test/judges';
import { failure } from './failure';
import { openHost } from './open-host';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab with something of everything that a copy takes along, and another one behind it. */
async function open() {
  const host = await openHost();
  const { SpreadsheetApp } = host.globals;
  const book = SpreadsheetApp.getActive();
  const sheet = book.getActiveSheet().setName('総務課');
  book.insertSheet('後');
  sheet.getRange('A1:C1').merge().setValue('自己評価').setBackground('#ffe699').setFontWeight('bold');
  sheet.getRange('A6:C1000').setWrap(true).setVerticalAlignment('top').setNumberFormat('@');
  sheet
    .getRange('A6:B6')
    .setValues([['目標', '=COUNTA(A6:A9)']])
    .setNote('確認済み');
  sheet.getRange('D6').setFormula('=COUNTA(A6:A9)+後!A1');
  sheet.setColumnWidth(2, 222).setRowHeight(3, 55).setFrozenRows(5);
  sheet.hideColumns(5);
  const list = SpreadsheetApp.newDataValidation()
    .requireValueInList(['1', '2'])
    .setAllowInvalid(false)
    .build();
  sheet.getRange('C6:C20').setDataValidation(list);
  const low = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$C6="1"')
    .setBackground('#ffc7ce')
    .setRanges([sheet.getRange('C6:C20')])
    .build();
  sheet.setConditionalFormatRules([low]);
  return { host, book, sheet };
}

/** What a script can see of the tab, apart from its name and place. */
const told = (sheet: Sheet) => [
  sheet.getRange('A1:D8').getValues(),
  sheet.getRange('A1:D8').getFormulas(),
  sheet.getRange('A1:D8').getNotes(),
  sheet.getRange('A1:C6').getBackgrounds(),
  sheet.getRange('A1000:C1000').getWraps(),
  sheet.getRange('A1000').getVerticalAlignment(),
  sheet.getRange('A1000').getNumberFormat(),
  sheet
    .getRange('A1')
    .getMergedRanges()
    .map((range) => range.getA1Notation()),
  sheet
    .getRange('C5:C21')
    .getDataValidations()
    .map(([rule]) => rule?.getCriteriaValues() ?? null),
  sheet
    .getConditionalFormatRules()
    .map((rule) => [
      rule.getRanges().map((range) => `${range.getSheet().getName()} ${range.getA1Notation()}`),
      rule.getBooleanCondition()?.getCriteriaValues(),
      rule.getBooleanCondition()?.getBackground(),
    ]),
  [sheet.getColumnWidth(2), sheet.getRowHeight(3), sheet.getFrozenRows(), sheet.isColumnHiddenByUser(5)],
];

const expected = (sheet: Sheet, name: string) =>
  JSON.parse(JSON.stringify(told(sheet)).replaceAll('総務課 C6', `${name} C6`));

it('stand behind all tabs, under names that are free', async () => {
  const { book, sheet } = await open();
  const copies = [sheet.copyTo(book), sheet.copyTo(book)];
  expect(copies.map((copy) => [copy.getName(), copy.getIndex()])).toEqual([
    ['総務課 のコピー', 3],
    ['総務課 のコピー 2', 4],
  ]);
  expect(book.getActiveSheet().getName()).toBe('後');
});

it('hold values, formulas, formats, sizes, notes and rules', async () => {
  const { book, sheet } = await open();
  const copy = sheet.copyTo(book).setName('税務課');
  expect(told(copy)).toEqual(expected(sheet, '税務課'));
  expect(copy.getRange('D6').getValue()).toBe(1);
  expect(failure(() => copy.getRange('C6').setValue('3')).message).toContain('data validation');
});

it('live apart from their tab', async () => {
  const { book, sheet } = await open();
  const copy = sheet.copyTo(book);
  const before = told(sheet);
  copy.getRange('A6:C8').setBackground('red').setValue('2').setNote('写し').clearDataValidations();
  copy.insertRowsBefore(1, 3);
  copy.getRange('A1:Z20').breakApart();
  copy.setColumnWidth(2, 50).clearConditionalFormatRules();
  expect(told(sheet)).toEqual(before);
});

it('count as one call, and go into no spreadsheet but this one', async () => {
  const { host, book, sheet } = await open();
  host.calls.reset();
  sheet.copyTo(book);
  expect(host.calls.byMethod).toEqual({ 'Sheet.copyTo': 1 });
  expect(failure(() => sheet.copyTo(sheet as never)).message).toContain('SpreadsheetApp.Sheet.copyTo');
});

it('are saved whole', async () => {
  const { host, book, sheet } = await open();
  sheet.copyTo(book).setName('税務課');
  const workbook = await host.save();
  const again = (await openHost({ workbook })).globals.SpreadsheetApp.getActive();
  const read = again.getSheetByName('税務課');
  expect(read && told(read)).toEqual(expected(sheet, '税務課'));
  const judged = await sheetByExceljs(workbook, '税務課');
  expect(judged.getCell('A6').note).toBe('確認済み');
  expect(judged.getCell('D6').value).toEqual({ formula: 'COUNTA(A6:A9)+後!A1', result: 1 });
  expect(judged.getCell('A1000').style.alignment).toMatchObject({ vertical: 'top', wrapText: true });
  expect(judged.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
  expect(judged.getCell('C20').dataValidation).toMatchObject({ type: 'list', formulae: ['"1,2"'] });
  expect((judged as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings).toMatchObject([
    { ref: 'C6:C20', rules: [{ type: 'expression', formulae: ['$C6="1"'] }] },
  ]);
});
