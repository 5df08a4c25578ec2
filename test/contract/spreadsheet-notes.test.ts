/** Notes on cells. Tags as in the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

async function openSheet() {
  return (await openHost()).globals.SpreadsheetApp.getActiveSheet();
}

describe('notes', () => {
  it('are empty texts where there are none', async () => {
    const range = (await openSheet()).getRange('A1:B1');
    expect([range.getNote(), range.getNotes()]).toEqual(['', [['', '']]]); // [T]
  });

  it('are set on one cell or on each of many, and leave values alone', async () => {
    const range = (await openSheet()).getRange('A1:B1').setValue(1);
    range.setNotes([['一', '']]);
    expect([range.getNotes(), range.getValues()]).toEqual([[['一', '']], [[1, 1]]]);
    range.setNote('両方');
    expect(range.getNotes()).toEqual([['両方', '両方']]);
    range.getCell(1, 1).clearNote();
    expect(range.getNotes()).toEqual([['', '両方']]);
  });

  it('write a number with a decimal from a grid, and without from a single value', async () => {
    const cell = (await openSheet()).getRange('A1');
    expect(cell.setNotes([[25 as never]]).getNote()).toBe('25.0'); // [O] issuetracker 429373214
    expect(cell.setNote(25 as never).getNote()).toBe('25'); // [O]
  });

  it('move with inserted and deleted rows', async () => {
    const sheet = await openSheet();
    sheet.getRange('B3').setNote('三');
    sheet.insertRowsBefore(2, 2);
    expect([sheet.getRange('B3').getNote(), sheet.getRange('B5').getNote()]).toEqual(['', '三']);
    sheet.deleteRows(1, 1);
    expect(sheet.getRange('B4').getNote()).toBe('三');
  });

  it('do not reach over to a new tab', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    const book = SpreadsheetApp.getActive();
    const first = book.insertSheet('一');
    first.getRange('A1').setNote('n');
    book.deleteSheet(first);
    expect(book.insertSheet('二').getRange('A1').getNote()).toBe('');
  });

  it('come back from the saved workbook', async () => {
    const host = await openHost();
    host.globals.SpreadsheetApp.getActiveSheet().getRange('C3').setNote('一行目\n二行目');
    const again = await openHost({ workbook: await host.save() });
    expect(again.globals.SpreadsheetApp.getActiveSheet().getRange('C3').getNote()).toBe('一行目\n二行目');
  });

  it('refuse a grid of another size', async () => {
    const range = (await openSheet()).getRange('A1:B1');
    expect(failure(() => range.setNotes([['x']])).message).toContain('The data has 1 but the range has 2.');
  });
});
