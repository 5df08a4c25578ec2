/** What a saved workbook brings back to scripts. */
import { withChartSheet } from '../../../lossless-xlsx/test/chart-sheet';
import { sheetByExceljs } from '../../../lossless-xlsx/test/judges';
import { openHost } from './open-host';

const names = (book: GoogleAppsScript.Spreadsheet.Spreadsheet) =>
  book.getSheets().map((sheet) => sheet.getName());

it('keeps names, order and values of tabs', async () => {
  const host = await openHost();
  const book = host.globals.SpreadsheetApp.getActive();
  book.getActiveSheet().setName('設定');
  book.insertSheet('総務課', 0).getRange('A1').setValue('自己評価書');
  book.insertSheet('余分');
  book.deleteActiveSheet();
  const again = (await openHost({ workbook: await host.save() })).globals.SpreadsheetApp.getActive();
  expect(names(again)).toEqual(['総務課', '設定']);
  expect(again.getRange('総務課!A1').getValue()).toBe('自己評価書');
});

it.each(['History', 'HISTORY', 'Ｈｉｓｔｏｒｙ'])(
  'has no tab of the name %s, which Excel keeps for itself',
  async (name) => {
    const book = (await openHost()).globals.SpreadsheetApp.getActive();
    const sentence = `「${name}」は Excel が自分で使う名前`;
    expect(() => book.insertSheet(name)).toThrow(sentence);
    expect(() => book.getActiveSheet().setName(name)).toThrow(sentence);
    expect(names(book)).toHaveLength(1);
    expect(book.insertSheet('History of 1').getName()).toBe('History of 1');
  },
);

it('has no second tab of the name that a chart with a tab of its own has', async () => {
  const workbook = withChartSheet(await (await openHost()).save(), 'Zu課');
  const host = await openHost({ workbook });
  const book = host.globals.SpreadsheetApp.getActive();
  const sentence = '表ではないシートに「zu課」という名前が付いている';
  expect(() => book.insertSheet('zu課')).toThrow(sentence);
  expect(() => book.getActiveSheet().setName('zu課')).toThrow(sentence);
  expect(book.insertSheet('図').getName()).toBe('図');
  expect(names((await openHost({ workbook: await host.save() })).globals.SpreadsheetApp.getActive())).toEqual(
    [...names(book)],
  );
});

it('keeps a text that is no formula as the text that was typed', async () => {
  const host = await openHost();
  const sheet = host.globals.SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:C1').setValues([['=)', '==>次へ', '=SUM(1,2)']]);
  const workbook = await host.save();
  const again = (await openHost({ workbook })).globals.SpreadsheetApp.getActiveSheet().getRange('A1:C1');
  expect(again.getValues()).toEqual([['=)', '==>次へ', 3]]);
  expect(again.getFormulas()).toEqual([['', '', '=SUM(1,2)']]);
  expect((await sheetByExceljs(workbook, sheet.getName())).getCell('A1').value).toBe('=)');
});

it.each([
  ['a text of 32,768 characters', 'x'.repeat(32_768), '32767 字まで'],
  ['a formula of 8,193 characters', `=${'1+'.repeat(4096)}1`, '8192 字まで'],
])('is not made with %s, which Excel would call broken', async (_, text, sentence) => {
  const host = await openHost();
  const sheet = host.globals.SpreadsheetApp.getActiveSheet();
  sheet.getRange('B2').setValue(text);
  await expect(host.save()).rejects.toThrow(`「${sheet.getName()}」の B2 の文字が長すぎる`);
  await expect(host.save()).rejects.toThrow(sentence);
  sheet.getRange('B2').setValue(text.slice(0, 4001));
  expect((await openHost({ workbook: await host.save() })).calls.total).toBe(0);
});

it('keeps notes', async () => {
  const host = await openHost();
  host.globals.SpreadsheetApp.getActiveSheet().getRange('C3').setNote('一行目\n二行目');
  const again = await openHost({ workbook: await host.save() });
  expect(again.globals.SpreadsheetApp.getActiveSheet().getRange('C3').getNote()).toBe('一行目\n二行目');
});

it('keeps formats', async () => {
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

it('keeps borders around the range and between its cells as asked, and null leaves what there was', async () => {
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

it('keeps rules on input', async () => {
  const host = await openHost();
  const { SpreadsheetApp } = host.globals;
  const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(['1', '2', '3', '4', '5'])
    .setAllowInvalid(false)
    .setHelpText('1〜5を選んでください。')
    .build();
  sheet.getRange('F5:F20').setDataValidation(rule);
  const again = await openHost({ workbook: await host.save() });
  const read = again.globals.SpreadsheetApp.getActiveSheet().getRange('F20').getDataValidation();
  expect([read?.getCriteriaValues(), read?.getAllowInvalid(), read?.getHelpText()]).toEqual([
    [['1', '2', '3', '4', '5'], true],
    false,
    '1〜5を選んでください。',
  ]);
});

it('keeps formulas with their results', async () => {
  const host = await openHost();
  const sheet = host.globals.SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue(2);
  sheet.getRange('A2').setFormula('=A1*2');
  const again = await openHost({ workbook: await host.save() });
  const cell = again.globals.SpreadsheetApp.getActiveSheet().getRange('A2');
  expect([cell.getFormula(), cell.getValue()]).toEqual(['=A1*2', 4]);
});
