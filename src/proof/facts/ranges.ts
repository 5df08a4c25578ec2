/** Where ranges lie, and how they are called. */
import { type Fact, fact, mismatch, refusal, refused } from '../fact/fact';
import { OUTSIDE, RANGE_NOT_FOUND } from '../fact/sentences';

const NOTATIONS = [
  ['$C$3', 'C3'],
  ['c2:$d$4', 'C2:D4'],
  ['5:7', '5:7'],
  ['D:F', 'D:F'],
  ['C5:B2', 'B2:C5'],
  ['5:2', '2:5'],
  ['D:B', 'B:D'],
  ['R2C2:R4C5', 'B2:E4'],
  ['r1c1:r2c2', 'A1:B2'],
  ['A2:C', 'A2:C'],
] as const;

const NO_NOTATIONS = ['', '12', 'A', 'A1:', 'A0', 'A1:B2:C3', '結果', 'A1B2'];

const BLOCKS = [
  [0, 1, 1, 1, refused('The starting row of the range is too small.')],
  [1, 0, 1, 1, refused('The starting column of the range is too small.')],
  [1, 1, 0, 1, refused('The number of rows in the range must be at least 1.')],
  [1, 1, 1, 0, refused('The number of columns in the range must be at least 1.')],
  [1001, 1, 1, 1, refused(OUTSIDE)],
  [1000, 1, 2, 1, refused(OUTSIDE)],
  [1, 27, 1, 1, refused(OUTSIDE)],
] as const;

export const RANGE_FACTS: readonly Fact[] = [
  ...NOTATIONS.map(([written, given]) =>
    fact(
      `getRange reads ${written} and getA1Notation gives ${given}`,
      'T',
      ({ sheet }) => sheet.getRange(written).getA1Notation(),
      given,
    ),
  ),
  fact(
    'getRange of a tab drops its own name from the notation',
    'T',
    ({ sheet }) => sheet.getRange(`${sheet.getName()}!E10:F12`).getA1Notation(),
    'E10:F12',
  ),
  fact(
    'RC1 is the first row of column RC',
    'T',
    ({ sheet }) => {
      sheet.insertColumnsAfter(1, 500);
      const cell = sheet.getRange('RC1');
      return [cell.getRow(), cell.getColumn(), cell.getA1Notation()];
    },
    [1, 471, 'RC1'],
  ),
  ...NO_NOTATIONS.map((written) =>
    fact(
      `getRange refuses ${JSON.stringify(written)}`,
      'P',
      ({ sheet }) => refusal(() => sheet.getRange(written)),
      refused(RANGE_NOT_FOUND),
    ),
  ),
  fact(
    'the spreadsheet finds ranges of other tabs by their name',
    'D',
    ({ book, tab }) => {
      tab('設定 表').getRange('B2').setValue('町');
      return [book.getRange("'設定 表'!B2").getValue(), refusal(() => book.getRange('ない!B2'))];
    },
    ['町', refused(RANGE_NOT_FOUND)],
  ),
  fact(
    'getRange by numbers takes the cell, and how many rows and columns',
    'D',
    ({ sheet }) =>
      [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 2)].map((range) =>
        range.getA1Notation(),
      ),
    ['C2', 'C2:C5', 'C2:D5'],
  ),
  ...BLOCKS.map(([row, column, rows, columns, sentence]) =>
    fact(
      `getRange refuses row ${row}, column ${column}, ${rows} by ${columns}`,
      'P',
      ({ sheet }) => refusal(() => sheet.getRange(row, column, rows, columns)),
      sentence,
    ),
  ),
  fact(
    'getRange refuses a notation and a number',
    'T',
    ({ sheet }) => refusal(() => (sheet.getRange as (...args: unknown[]) => unknown)('A1', 2)),
    mismatch('String,number', 'SpreadsheetApp.Sheet.getRange'),
  ),
  fact(
    'places count from 1, and the last ones belong to the range',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange('B3:D7');
      return [
        [range.getRow(), range.getRowIndex(), range.getColumn()],
        (range as unknown as { getColumnIndex(): number }).getColumnIndex(),
        [range.getLastRow(), range.getLastColumn()],
        [range.getNumRows(), range.getNumColumns(), range.getHeight(), range.getWidth()],
        range.getCell(2, 1).getA1Notation(),
      ];
    },
    [[3, 3, 2], 2, [7, 4], [5, 3, 5, 3], 'B4'],
  ),
  fact(
    'whole columns have no rows as bounds',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange('B:D');
      return [
        [range.isStartRowBounded(), range.isEndRowBounded()],
        [range.isStartColumnBounded(), range.isEndColumnBounded()],
        [range.getRow(), range.getLastRow()],
      ];
    },
    [
      [false, false],
      [true, true],
      [1, 1000],
    ],
  ),
  fact(
    'offset keeps the size unless told otherwise',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange('B3:D7');
      return [range.offset(1, 2), range.offset(-1, 0, 1), range.offset(0, 0, 2, 1)].map((each) =>
        each.getA1Notation(),
      );
    },
    ['D4:F8', 'B2:D2', 'B3:B4'],
  ),
  fact(
    'offset refuses no rows and no columns',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange('B3');
      return [refusal(() => range.offset(0, 0, 0)), refusal(() => range.offset(0, 0, 1, 0))];
    },
    [
      refused('The number of rows in the range must be at least 1.'),
      refused('The number of columns in the range must be at least 1.'),
    ],
  ),
  fact(
    'offset refuses to leave the grid',
    'P',
    ({ sheet }) => refusal(() => sheet.getRange('B3').offset(-3, 0)),
    refused(OUTSIDE),
  ),
  fact(
    'getDataRegion is the block of filled cells around, with the cell',
    'T',
    ({ sheet }) => {
      sheet.getRange('B2:C3').setValue('x');
      return ['B2', 'D2', 'F9'].map((a1) => sheet.getRange(a1).getDataRegion().getA1Notation());
    },
    ['B2:C3', 'B2:D3', 'F9'],
  ),
  fact(
    'getDataRegion of a cell that touches a block by its corner is that cell alone',
    'T',
    ({ sheet }) => {
      sheet.getRange('B2:C3').setValue('x');
      return ['D4', 'A1', 'A4'].map((a1) => sheet.getRange(a1).getDataRegion().getA1Notation());
    },
    ['D4', 'A1', 'A4'],
  ),
  fact(
    'getDataRegion grows by rows or by columns alone where it is told to',
    'T',
    ({ sheet }) => {
      sheet.getRange('B2:D4').setValue('x');
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      return [ROWS, COLUMNS].map((each) => sheet.getRange('C3').getDataRegion(each).getA1Notation());
    },
    ['C2:C4', 'B3:D3'],
  ),
  fact(
    'getRange takes a notation behind an empty name',
    'T',
    ({ sheet }) => sheet.getRange('!c2:e5').getA1Notation(),
    'C2:E5',
  ),
  fact(
    'each tab keeps its own selection',
    'D',
    ({ sheet, tab }) => {
      sheet.getRange('C3:D4').activate();
      const other = tab('別');
      other.activate();
      const [name, there] = [
        SpreadsheetApp.getActiveSheet().getName(),
        other.getActiveCell().getA1Notation(),
      ];
      SpreadsheetApp.setActiveSheet(sheet);
      return [name, there, SpreadsheetApp.getActiveRange().getA1Notation()];
    },
    ['別', 'A1', 'C3:D4'],
  ),
  fact(
    'getCell counts inside its range, and refuses what lies outside',
    'P',
    ({ sheet }) => {
      const range = sheet.getRange('B2:C4');
      return [
        range.getCell(3, 2).getA1Notation(),
        ...[
          [0, 1],
          [1, 0],
          [4, 1],
          [1, 3],
        ].map(([row = 0, column = 0]) => refusal(() => range.getCell(row, column))),
      ];
    },
    ['C4', ...Array.from({ length: 4 }, () => refused('Cell reference out of range'))],
  ),
];
