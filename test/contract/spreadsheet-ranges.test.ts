/** Where ranges lie, and how they are called. Tags as in the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

async function openSheet() {
  return (await openHost()).globals.SpreadsheetApp.getActiveSheet();
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('A1 notation', () => {
  it.each([
    ['$C$3', 'C3'],
    ['c2:$d$4', 'C2:D4'],
    ['5:7', '5:7'],
    ['D:F', 'D:F'],
    ['C5:B2', 'B2:C5'],
    ['5:2', '2:5'],
    ['D:B', 'B:D'],
    ['R2C2:R4C5', 'B2:E4'],
    ['r1c1:r2c2', 'A1:B2'],
    ['Name!E10:F12', 'E10:F12'],
    ["'名 前'!A1", 'A1'],
    ['A2:C', 'A2:C'],
  ])('reads %s and gives %s', async (written, given) => {
    expect((await openSheet()).getRange(written).getA1Notation()).toBe(given); // [T]
  });

  it('reads RC1 as the first row of column RC', async () => {
    const sheet = await openSheet();
    sheet.insertColumnsAfter(1, 500);
    const cell = sheet.getRange('RC1');
    expect([cell.getRow(), cell.getColumn(), cell.getA1Notation()]).toEqual([1, 471, 'RC1']); // [T]
  });

  it.each(['', '12', 'A', 'A1:', 'A0', 'A1:B2:C3', '結果', 'A1B2'])('refuses %p', async (written) => {
    const sheet = await openSheet();
    expect(failure(() => sheet.getRange(written))).toEqual({ name: 'Exception', message: 'Range not found' }); // [P]
  });

  it('finds ranges of other tabs from the spreadsheet only', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    const book = SpreadsheetApp.getActive();
    book.insertSheet('設定 表').getRange('B2').setValue('町');
    expect(book.getRange("'設定 表'!B2").getValue()).toBe('町');
    expect(failure(() => book.getRange('ない!B2')).message).toBe('Range not found');
  });
});

describe('getRange by numbers', () => {
  it('takes the cell, and how many rows and columns', async () => {
    const sheet = await openSheet();
    expect([
      sheet.getRange(2, 3).getA1Notation(),
      sheet.getRange(2, 3, 4).getA1Notation(),
      sheet.getRange(2, 3, 4, 2).getA1Notation(),
    ]).toEqual(['C2', 'C2:C5', 'C2:D5']);
  });

  it.each([
    [0, 1, 1, 1, 'The starting row of the range is too small.'], // [P]
    [1, 0, 1, 1, 'The starting column of the range is too small.'], // [P]
    [1, 1, 0, 1, 'The number of rows in the range must be at least 1.'], // [P]
    [1, 1, 1, 0, 'The number of columns in the range must be at least 1.'], // [P]
    [1001, 1, 1, 1, OUTSIDE], // [P]
    [1000, 1, 2, 1, OUTSIDE], // [P]
    [1, 27, 1, 1, OUTSIDE], // [P]
  ])('refuses row %d, column %d, %d by %d', async (row, column, rows, columns, message) => {
    const sheet = await openSheet();
    expect(failure(() => sheet.getRange(row, column, rows, columns))).toEqual({ name: 'Exception', message });
  });

  it('refuses arguments of the wrong kind in the words of live Apps Script', async () => {
    const sheet = await openSheet();
    const getRange = sheet.getRange as unknown as (...args: unknown[]) => unknown;
    expect(failure(() => getRange('A1', 2)).message).toBe(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.", // [T]
    );
    expect(failure(() => sheet.getRange('A1').setNotes('foo' as never)).message).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.", // [T]
    );
  });
});

describe('places', () => {
  it('count from 1, and the last ones belong to the range', async () => {
    const range = (await openSheet()).getRange('B3:D7');
    expect([
      range.getRow(),
      range.getRowIndex(),
      range.getColumn(),
      range.getLastRow(),
      range.getLastColumn(),
    ]).toEqual([
      3,
      3,
      2,
      7,
      4, // [T]
    ]);
    expect([range.getNumRows(), range.getNumColumns(), range.getCell(2, 1).getA1Notation()]).toEqual([
      5,
      3,
      'B4',
    ]);
  });

  it('tell where whole columns have no bounds', async () => {
    const range = (await openSheet()).getRange('B:D');
    expect([range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded()]).toEqual([
      false, // [T]
      false,
      true,
    ]);
    expect([range.getRow(), range.getLastRow()]).toEqual([1, 1000]);
  });

  it('move by offset, and keep the size unless told otherwise', async () => {
    const range = (await openSheet()).getRange('B3:D7');
    expect([
      range.offset(1, 2).getA1Notation(),
      range.offset(-1, 0, 1).getA1Notation(),
      range.offset(0, 0, 2, 1).getA1Notation(),
    ]).toEqual(['D4:F8', 'B2:D2', 'B3:B4']); // [T]
  });

  it('refuse an offset without rows, without columns or outside the grid', async () => {
    const range = (await openSheet()).getRange('B3');
    expect(failure(() => range.offset(0, 0, 0)).message).toBe(
      'The number of rows in the range must be at least 1.',
    ); // [T]
    expect(failure(() => range.offset(0, 0, 1, 0)).message).toBe(
      'The number of columns in the range must be at least 1.', // [T]
    );
    expect(failure(() => range.offset(-3, 0)).message).toBe(OUTSIDE);
  });

  it('grow to the block of filled cells around', async () => {
    const sheet = await openSheet();
    sheet.getRange('B2:C3').setValue('x');
    expect(sheet.getRange('B2').getDataRegion().getA1Notation()).toBe('B2:C3');
    expect(sheet.getRange('D2').getDataRegion().getA1Notation()).toBe('B2:D3'); // [T]
    expect(sheet.getRange('F9').getDataRegion().getA1Notation()).toBe('F9'); // [T]
  });
});

describe('the selection', () => {
  it('is A1 of the first tab at the start', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe('A1');
  });

  it('follows activate, and each tab keeps its own', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    const first = SpreadsheetApp.getActiveSheet();
    first.getRange('C3:D4').activate();
    const second = SpreadsheetApp.getActive().insertSheet('別');
    expect([
      SpreadsheetApp.getActiveSheet().getName(),
      SpreadsheetApp.getActiveRange().getA1Notation(),
    ]).toEqual(['別', 'A1']);
    SpreadsheetApp.setActiveSheet(first);
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe('C3:D4');
    expect(second.getActiveCell().getA1Notation()).toBe('A1');
  });
});

describe('what is not offered', () => {
  it('says so instead of doing nothing', async () => {
    const range = (await openSheet()).getRange('A1');
    expect(failure(() => range.sort(1)).message).toContain('Range.sort');
  });
});
