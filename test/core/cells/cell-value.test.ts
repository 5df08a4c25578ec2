import { cellAt, dayOfSerial, isErrorValue, serialOf, textOf } from '../../../src/core/cells/cell-value';

describe('textOf', () => {
  it.each([
    ['', ''],
    [' 4', ' 4'],
    [4, '4'],
    [0, '0'],
    [-1.5, '-1.5'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ year: 2018, month: 3, day: 31 }, '2018/3/31'],
  ])('shows %j as %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });
});

describe('serialOf', () => {
  it.each([
    [{ year: 1899, month: 12, day: 30 }, 0],
    [{ year: 1899, month: 12, day: 31 }, 1],
    [{ year: 1900, month: 1, day: 1 }, 2],
    [{ year: 2018, month: 3, day: 31 }, 43190],
  ])('of %j is %d', (day, serial) => {
    expect(serialOf(day)).toBe(serial);
    expect([dayOfSerial(serial), dayOfSerial(serial + 0.999)]).toEqual([day, day]);
  });
});

describe('cellAt', () => {
  const values = [
    ['A1', 'B1'],
    ['A2', 0],
  ];

  it('gives what stands there', () => {
    expect([cellAt(values, 0, 0), cellAt(values, 0, 1), cellAt(values, 1, 1)]).toEqual(['A1', 'B1', 0]);
  });

  it('is blank outside of the values, and in a column that the tab has not', () => {
    expect([cellAt(values, 2, 0), cellAt(values, 0, 2), cellAt(values, 0, undefined)]).toEqual(['', '', '']);
  });
});

describe('isErrorValue', () => {
  it.each([
    '#NULL!',
    '#DIV/0!',
    '#VALUE!',
    '#REF!',
    '#NAME?',
    '#NUM!',
    '#N/A',
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    '#BLOCKED!',
    '#FIELD!',
    '#BUSY!',
    '#GETTING_DATA',
    '#CYCLE!',
    '#ref!',
    'Err:502',
    'err:5',
    ' #REF!\n',
    '  #REF!  ',
    ' #GETTING_DATA      ',
  ])('knows %j', (text) => {
    expect(isErrorValue(text)).toBe(true);
  });

  it.each([
    '',
    '#REF!です',
    '参照は#REF!',
    '#NAME',
    '#N',
    'Err:',
    'Err:五',
    'Err:502です',
    '#REF! #REF!',
    '# REF!',
    ' #GETTING_DATA       ',
    4,
    true,
    { year: 2018, month: 3, day: 31 },
  ])('takes %j for a text of a person', (value) => {
    expect(isErrorValue(value)).toBe(false);
  });
});
