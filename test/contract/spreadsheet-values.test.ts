/** Values of cells, in and out. The tags name the evidence: see the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

async function openSheet() {
  const host = await openHost({ now: () => new Date('2024-06-01T12:00:00+09:00') });
  return host.globals.SpreadsheetApp.getActiveSheet();
}

describe('reading', () => {
  it('gives an empty text for the value, the shown text and the formula of an empty cell', async () => {
    const cell = (await openSheet()).getRange('B2');
    expect([cell.getValue(), cell.getDisplayValue(), cell.getFormula()]).toEqual(['', '', '']); // [T]
    expect(cell.getValues()).toEqual([['']]);
    expect(cell.isBlank()).toBe(true);
  });

  it('keeps numbers, fractions and booleans as they were written', async () => {
    const range = (await openSheet()).getRange('A1:D1').setValues([[1, -0.25, true, false]]);
    expect(range.getValues()).toEqual([[1, -0.25, true, false]]); // [T]
    expect(range.getDisplayValues()).toEqual([['1', '-0.25', 'TRUE', 'FALSE']]);
    expect(range.isBlank()).toBe(false);
  });

  it('gives a written Date back as a Date of the same moment', async () => {
    const cell = (await openSheet()).getRange('A1');
    const moment = new Date('2018-03-31T15:04:05+09:00');
    cell.setValue(moment);
    expect((cell.getValue() as Date).toISOString()).toBe(moment.toISOString()); // [P]
    expect(cell.getDisplayValue()).toBe('2018/03/31 15:04:05');
  });

  it('gives a number with a date format as a Date in the spreadsheet’s zone', async () => {
    const cell = (await openSheet()).getRange('A1').setValue(43190);
    expect(cell.getValue()).toBe(43190);
    cell.setNumberFormat('yyyy/mm/dd');
    expect((cell.getValue() as Date).toISOString()).toBe('2018-03-30T15:00:00.000Z'); // [P], midnight in Japan
  });

  it('shows a date with the Japanese era of its format', async () => {
    const cell = (await openSheet()).getRange('A1').setValue(new Date('2018-03-31T00:00:00+09:00'));
    expect(cell.setNumberFormat('ggge"年"m"月"d"日"').getDisplayValue()).toBe('平成30年3月31日');
    expect(cell.setNumberFormat('[$-411]ge.m.d').getDisplayValue()).toBe('H30.3.31');
    cell.setValue(new Date('2019-05-01T00:00:00+09:00'));
    expect(cell.getDisplayValue()).toBe('R1.5.1');
  });
});

describe('writing text', () => {
  it.each([
    ['007', 7, '7'],
    ['4', 4, '4'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['50%', 0.5, '50%'],
    ['-3', -3, '-3'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
  ])('reads %s as a person’s typing', async (typed, value, shown) => {
    const cell = (await openSheet()).getRange('A1').setValue(typed);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual([value, shown]); // [T]
  });

  it.each([
    ['2024/1/5', '2024-01-05'],
    ['2024-01-05', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['1/5', '2024-01-05'],
  ])('reads %s as a date', async (typed, day) => {
    const value = (await openSheet()).getRange('A1').setValue(typed).getValue() as Date;
    expect(value.getTime()).toBe(new Date(`${day}T00:00:00+09:00`).getTime()); // [T]
  });

  it.each(['４', '④', '(1)', '4点', 'H30.3.31', '平成30年3月31日', '2024/2/30', '1.2.3', '−', '　4', 'a=1'])(
    'keeps %s as text',
    async (typed) => {
      const cell = (await openSheet()).getRange('A1').setValue(typed);
      expect([cell.getValue(), cell.getDisplayValue()]).toEqual([typed, typed]);
    },
  );

  it('takes text behind an apostrophe literally', async () => {
    const range = (await openSheet()).getRange('A1:B1').setValues([["'007", "'=1+1"]]);
    expect(range.getValues()).toEqual([['007', '=1+1']]);
    expect(range.getFormulas()).toEqual([['', '']]);
  });

  it('keeps text in a plain text cell as it was typed', async () => {
    const cell = (await openSheet()).getRange('A1').setNumberFormat('@').setValue('007');
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual(['007', '007']);
  });

  it('reads a text beginning with = as a formula', async () => {
    const cell = (await openSheet()).getRange('A1').setValue('=1+1');
    expect([cell.getValue(), cell.getFormula()]).toEqual([2, '=1+1']);
  });

  it('keeps line breaks and characters outside the basic plane', async () => {
    const cell = (await openSheet()).getRange('A1').setValue('　・一つ目\n𠮷野');
    expect(cell.getValue()).toBe('　・一つ目\n𠮷野');
  });
});

describe('clearing', () => {
  it.each([[''], [null], [undefined]])('empties a cell by writing %p', async (nothing) => {
    const cell = (await openSheet()).getRange('A1').setValue('x').setBackground('red');
    cell.setValue(nothing);
    expect([cell.getValue(), cell.isBlank(), cell.getBackground()]).toEqual(['', true, '#ff0000']);
  });

  it('clears contents and formats of a range or a sheet, and keeps notes and rules', async () => {
    const host = await openHost();
    const { SpreadsheetApp } = host.globals;
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['1']).build();
    for (const clear of [() => sheet.clear(), () => sheet.getRange('A1').clear()]) {
      const cell = sheet.getRange('A1').setValue(1).setNote('n').setFontSize(20).setDataValidation(rule);
      clear();
      expect([cell.getValue(), cell.getFontSize(), cell.getNote()]).toEqual(['', 10, 'n']); // [T]
      expect(cell.getDataValidation()).not.toBeNull(); // [T]
    }
  });

  it('clears contents, formats and notes of a sheet each by itself', async () => {
    const sheet = await openSheet();
    const cell = sheet.getRange('C3').setValue(1).setNote('n').setFontSize(20);
    const state = () => [cell.getValue(), cell.getFontSize(), cell.getNote()];
    sheet.clearContents();
    expect(state()).toEqual(['', 20, 'n']); // [T]
    sheet.clearFormats();
    expect(state()).toEqual(['', 10, 'n']); // [T]
    sheet.clearNotes();
    expect(state()).toEqual(['', 10, '']); // [T]
  });
});

describe('sizes of data', () => {
  it('refuses too few or too many rows', async () => {
    const range = (await openSheet()).getRange('A1:B2');
    expect(failure(() => range.setValues([[1, 2]]))).toEqual({
      name: 'Exception',
      message:
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.', // [P]
    });
  });

  it('refuses rows of another length, and writes nothing then', async () => {
    const range = (await openSheet()).getRange('A1:B2');
    const data = [
      [1, 2],
      [3, 4, 5],
    ];
    expect(failure(() => range.setValues(data)).message).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.', // [P]
    );
    expect(range.isBlank()).toBe(true);
  });

  it('writes one value into all cells of a range', async () => {
    const range = (await openSheet()).getRange('A1:B2').setValue('x');
    expect(range.getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });
});

describe('the grid', () => {
  it('ends its data at the last content, not at formats and notes', async () => {
    const sheet = await openSheet();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      0,
      0,
      'A1',
    ]);
    sheet.getRange('C4').setValue('x');
    sheet.getRange('F50').setBackground('red').setNote('n');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      4,
      3,
      'A1:C4',
    ]);
    sheet.getRange('C4').clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  it('counts a formula that shows nothing as content', async () => {
    const sheet = await openSheet();
    sheet.getRange('A7').setFormula('=""');
    expect(sheet.getLastRow()).toBe(7);
  });

  it('appends a row below the content, in a full grid too', async () => {
    const sheet = await openSheet();
    sheet.getRange(sheet.getMaxRows(), 1).setValue('last');
    const rows = sheet.getMaxRows();
    sheet.appendRow(['x', '5']);
    expect(sheet.getRange(rows + 1, 1, 1, 2).getValues()).toEqual([['x', 5]]);
  });
});
