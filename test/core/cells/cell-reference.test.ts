import { cellName, cellPlace, columnLetters } from '../../../src/core/cells/cell-reference';

it.each([
  [0, 'A'],
  [1, 'B'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it.each([
  [0, 0, 'A1'],
  [8, 25, 'Z9'],
  [11, 26, 'AA12'],
  [99, 702, 'AAA100'],
])('row %d and column %d are %s, and back', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
  expect(cellPlace(name)).toEqual({ row, column });
});

it('what stands behind a name is left out', () => {
  expect(cellPlace('F12:G13')).toEqual({ row: 11, column: 5 });
});

it('a text that is no name means the first cell', () => {
  expect([cellPlace(''), cellPlace('12F1'), cellPlace('f2')]).toEqual(
    Array.from({ length: 3 }, () => ({ row: 0, column: 0 })),
  );
});
