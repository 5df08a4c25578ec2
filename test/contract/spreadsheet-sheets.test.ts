/** Tabs, their rows and columns. Tags as in the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

async function openBook() {
  return (await openHost()).globals.SpreadsheetApp.getActive();
}

const names = (book: GoogleAppsScript.Spreadsheet.Spreadsheet) =>
  book.getSheets().map((sheet) => sheet.getName());

describe('tabs', () => {
  it('are inserted by a place from 0 and tell their place from 1', async () => {
    const book = await openBook();
    expect(book.insertSheet('前', 0).getIndex()).toBe(1); // [T]
    expect(book.insertSheet('後', 2).getIndex()).toBe(3);
    expect(names(book)).toEqual(['前', 'シート1', '後']);
    expect(book.getActiveSheet().getName()).toBe('後');
  });

  it('get a name that is free when none is given', async () => {
    const book = await openBook();
    expect([book.insertSheet().getName(), book.insertSheet().getName()]).toEqual(['シート2', 'シート3']);
  });

  it('refuse a name that is taken, for a new tab and for a renamed one', async () => {
    const book = await openBook();
    const sheet = book.insertSheet('集計');
    const taken = 'A sheet with the name "集計" already exists. Please enter another name.'; // [P]
    expect(failure(() => book.insertSheet('集計'))).toEqual({ name: 'Exception', message: taken });
    expect(failure(() => book.getSheetByName('シート1')?.setName('集計')).message).toBe(taken);
    expect(sheet.setName('集計').getName()).toBe('集計');
    expect(book.getNumSheets()).toBe(2);
  });

  it('are null where no tab has the name', async () => {
    expect((await openBook()).getSheetByName('ない')).toBeNull();
  });

  it('are the same object each time and keep their number', async () => {
    const book = await openBook();
    const sheet = book.insertSheet('課');
    expect(book.getSheetByName('課') === sheet).toBe(true);
    expect(book.getSheetById(sheet.getSheetId())?.getName()).toBe('課');
  });

  it('move by a place from 1', async () => {
    const book = await openBook();
    book.insertSheet('二', 1);
    book.insertSheet('三', 2);
    book.moveActiveSheet(1);
    expect(names(book)).toEqual(['三', 'シート1', '二']);
  });

  it('are deleted, but for the last one, and say later that they are gone', async () => {
    const book = await openBook();
    const sheet = book.insertSheet('余分');
    book.deleteSheet(sheet);
    expect(names(book)).toEqual(['シート1']);
    expect(failure(() => sheet.getName()).message).toMatch(/^Sheet \d+ not found$/);
    expect(failure(() => book.deleteSheet(book.getActiveSheet())).message).toContain(
      "can't remove all the sheets",
    );
  });

  it('are hidden and shown', async () => {
    const book = await openBook();
    const sheet = book.insertSheet('裏').hideSheet();
    expect([sheet.isSheetHidden(), sheet.showSheet().isSheetHidden()]).toEqual([true, false]);
  });

  it('have a colour or none', async () => {
    const sheet = (await openBook()).getActiveSheet();
    expect(sheet.getTabColor()).toBeNull();
    expect(sheet.setTabColor('RED').getTabColor()).toBe('#ff0000');
  });

  it('have 1000 rows, 26 columns and Google’s sizes when they are new', async () => {
    const sheet = (await openBook()).insertSheet('新');
    expect([
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
      sheet.getColumnWidth(1),
      sheet.getRowHeight(1),
    ]).toEqual([1000, 26, 100, 21]);
  });

  it('keep names, order and values in the saved workbook', async () => {
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
});

describe('rows and columns', () => {
  it('inserted below the content do not move its end', async () => {
    const sheet = (await openBook()).getActiveSheet();
    sheet.getRange('B2').setValue('x');
    sheet.insertRowsAfter(10, 5);
    expect([sheet.getLastRow(), sheet.getMaxRows()]).toEqual([2, 1005]); // [T]
    sheet.insertColumnsBefore(1, 1);
    expect([sheet.getLastColumn(), sheet.getMaxColumns()]).toEqual([3, 27]); // [T]
  });

  it('move the content below, and take the format of their neighbour', async () => {
    const sheet = (await openBook()).getActiveSheet();
    sheet.getRange('A2').setValue('x').setBackground('red');
    sheet.insertRowAfter(2);
    sheet.insertRowBefore(2);
    expect(sheet.getRange('A1:A4').getValues()).toEqual([[''], [''], ['x'], ['']]);
    expect(sheet.getRange('A1:A4').getBackgrounds().flat()).toEqual([
      '#ffffff',
      '#ff0000',
      '#ff0000',
      '#ff0000',
    ]);
  });

  it('go at the edges of the grid too', async () => {
    const sheet = (await openBook()).getActiveSheet();
    sheet.getRange('A1').setValue('x');
    sheet.insertRowsBefore(1, 2);
    sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.insertColumnsAfter(26, 1);
    expect([sheet.getRange('A3').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([
      'x',
      1003,
      27,
    ]);
  });

  it('are deleted with what they hold', async () => {
    const sheet = (await openBook()).getActiveSheet();
    sheet.getRange('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    sheet.deleteRow(2);
    sheet.deleteColumns(1, 2);
    expect(sheet.getDataRange().getValues()).toEqual([[3], [9]]);
  });

  it('refuse places outside the grid', async () => {
    const sheet = (await openBook()).getActiveSheet();
    expect(failure(() => sheet.deleteRows(999, 5)).message).toBe('Those rows are out of bounds.');
    expect(failure(() => sheet.insertColumnsAfter(27, 1)).message).toBe('Those columns are out of bounds.');
  });
});

describe('the spreadsheet', () => {
  it('is Japanese in zone and locale', async () => {
    const book = await openBook();
    expect([book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale()]).toEqual(['Asia/Tokyo', 'ja_JP']);
  });

  it('shows its toasts to the person', async () => {
    const host = await openHost();
    host.globals.SpreadsheetApp.getActive().toast('できました。', '自己評価書', 3);
    expect(host.ui.toasts).toEqual([{ message: 'できました。', title: '自己評価書', timeout: 3 }]);
  });
});
