/** Tabs, their rows and columns. */
import { type Fact, fact, REFUSED, refusal, refused } from '../fact/fact';

const ROWS_OUT = refused('Those rows are out of bounds.');
const COLUMNS_OUT = refused('Those columns are out of bounds.');

export const SHEET_FACTS: readonly Fact[] = [
  fact(
    'insertSheet takes a place from 0, and getIndex tells it from 1',
    'T',
    ({ book, sheet }) => {
      const count = book.getNumSheets();
      const made = book.insertSheet('前', 0);
      return [
        made.getIndex(),
        book.getNumSheets() - count,
        book.getActiveSheet().getName(),
        sheet.getIndex() - count,
      ];
    },
    [1, 1, '前', 1],
  ),
  fact(
    'insertSheet and setName refuse a name that is taken',
    'P',
    ({ book, sheet, tab }) => {
      const other = tab('集計');
      return [
        refusal(() => book.insertSheet('集計')),
        refusal(() => sheet.setName('集計')),
        other.setName('集計').getName(),
      ];
    },
    [
      refused('A sheet with the name "集計" already exists. Please enter another name.'),
      refused('A sheet with the name "集計" already exists. Please enter another name.'),
      '集計',
    ],
  ),
  fact(
    'case does not tell the names of tabs apart',
    'R',
    ({ book, sheet, tab }) => {
      tab('ict課');
      return [
        refusal(() => book.insertSheet('ICT課')),
        refusal(() => sheet.setName('Ict課')),
        book.getSheetByName('ICT課') === null,
      ];
    },
    [
      refused('A sheet with the name "ICT課" already exists. Please enter another name.'),
      refused('A sheet with the name "Ict課" already exists. Please enter another name.'),
      true,
    ],
  ),
  fact(
    'the name of a tab has at most 100 characters',
    'P',
    ({ sheet }) => [
      sheet.setName('課'.repeat(100)).getName().length,
      refusal(() => sheet.setName('課'.repeat(101))),
    ],
    [100, refused('The sheet name cannot be greater than 100 characters.')],
  ),
  fact('a tab has a name', 'U', ({ sheet }) => refusal(() => sheet.setName('')), REFUSED),
  fact(
    'getSheetByName is null where no tab has the name',
    'D',
    ({ book }) => book.getSheetByName('どこにもない'),
    null,
  ),
  fact(
    'a tab keeps its number when its name changes',
    'D',
    ({ book, sheet }) => {
      const id = sheet.getSheetId();
      sheet.setName('改名');
      return [
        book.getSheetById(id)?.getName(),
        book.getSheetByName('改名')?.getSheetId() === id,
        sheet.getRange('A1').getGridId() === id,
      ];
    },
    ['改名', true, true],
  ),
  fact(
    'moveActiveSheet takes a place from 1',
    'D',
    ({ book, sheet }) => {
      book.setActiveSheet(sheet);
      book.moveActiveSheet(1);
      return sheet.getIndex();
    },
    1,
  ),
  fact(
    'a tab that is deleted says later that it is gone',
    'U',
    ({ book, tab }) => {
      const other = tab('余分');
      book.deleteSheet(other);
      return [book.getSheetByName('余分'), refusal(() => other.getRange('A1').getValue())];
    },
    [null, REFUSED],
  ),
  fact(
    'tabs are hidden and shown',
    'D',
    ({ sheet }) => [sheet.hideSheet().isSheetHidden(), sheet.showSheet().isSheetHidden()],
    [true, false],
  ),
  fact(
    'a tab has a colour or none',
    'D',
    ({ sheet }) => [sheet.getTabColor(), sheet.setTabColor('RED').getTabColor()],
    [null, '#ff0000'],
  ),
  fact(
    'a new tab has 1,000 rows, 26 columns and Google’s sizes',
    'D',
    ({ sheet }) => [
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
      sheet.getColumnWidth(1),
      sheet.getRowHeight(1),
    ],
    [1000, 26, 100, 21],
  ),
  fact(
    'the data end at the last content, not at formats and notes',
    'T',
    ({ sheet }) => {
      const end = () => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
      const blank = end();
      sheet.getRange('C4').setValue('x');
      sheet.getRange('F50').setBackground('red').setNote('n');
      const filled = end();
      sheet.getRange('C4').clearContent();
      return [blank, filled, end()];
    },
    [
      [0, 0, 'A1'],
      [4, 3, 'A1:C4'],
      [0, 0, 'A1'],
    ],
  ),
  fact(
    'a formula that shows nothing counts as content',
    'T',
    ({ sheet }) => {
      sheet.getRange('A7').setFormula('=""');
      return sheet.getLastRow();
    },
    7,
  ),
  fact(
    'appendRow writes below the content, in a full grid too',
    'D',
    ({ sheet }) => {
      sheet.getRange(1000, 1).setValue('last');
      sheet.appendRow(['x', '5']);
      return [sheet.getMaxRows(), sheet.getRange(1001, 1, 1, 2).getValues()];
    },
    [1001, [['x', 5]]],
  ),
  fact(
    'rows inserted below the content do not move its end, columns inside it do',
    'T',
    ({ sheet }) => {
      sheet.getRange('B2').setValue('x');
      sheet.insertRowsAfter(10, 5);
      const rows = [sheet.getLastRow(), sheet.getMaxRows()];
      sheet.insertColumnsBefore(1, 1);
      return [rows, [sheet.getLastColumn(), sheet.getMaxColumns()]];
    },
    [
      [2, 1005],
      [3, 27],
    ],
  ),
  fact(
    'inserted rows take the format of their neighbour',
    'D',
    ({ sheet }) => {
      sheet.getRange('A2').setValue('x').setBackground('red');
      sheet.insertRowAfter(2);
      sheet.insertRowBefore(2);
      const range = sheet.getRange('A1:A4');
      return [range.getValues(), range.getBackgrounds()];
    },
    [
      [[''], [''], ['x'], ['']],
      [['#ffffff'], ['#ff0000'], ['#ff0000'], ['#ff0000']],
    ],
  ),
  fact(
    'rows and columns are inserted at the edges of the grid too',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1').setValue('x');
      sheet.insertRowsBefore(1, 2);
      sheet.insertRowsAfter(sheet.getMaxRows(), 1);
      sheet.insertColumnsAfter(26, 1);
      return [sheet.getRange('A3').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()];
    },
    ['x', 1003, 27],
  ),
  fact(
    'rows and columns are deleted with what they hold',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1:C3').setValues([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]);
      sheet.deleteRow(2);
      sheet.deleteColumns(1, 2);
      return sheet.getDataRange().getValues();
    },
    [[3], [9]],
  ),
  fact(
    'rows and columns outside the grid are refused',
    'P',
    ({ sheet }) => [refusal(() => sheet.deleteRows(999, 5)), refusal(() => sheet.insertColumnsAfter(27, 1))],
    [ROWS_OUT, COLUMNS_OUT],
  ),
  fact(
    'not all rows and not all columns can be deleted',
    'P',
    ({ sheet }) => [
      refusal(() => sheet.deleteRows(1, 1000)),
      refusal(() => sheet.deleteColumns(1, 26)),
      [sheet.getMaxRows(), sheet.getMaxColumns()],
    ],
    [REFUSED, REFUSED, [1000, 26]],
  ),
  fact(
    'not all rows but the frozen ones can be deleted',
    'P',
    ({ sheet }) => {
      sheet.setFrozenRows(5);
      sheet.setFrozenColumns(2);
      return [
        refusal(() => sheet.deleteRows(6, 995)),
        refusal(() => sheet.deleteColumns(3, 24)),
        [sheet.getMaxRows(), sheet.getMaxColumns()],
      ];
    },
    [
      refused('Sorry, it is not possible to delete all non-frozen rows.'),
      refused('Sorry, it is not possible to delete all non-frozen columns.'),
      [1000, 26],
    ],
  ),
  fact(
    'the scratch spreadsheet is Japanese in zone and locale',
    'D',
    ({ book }) => [book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale()],
    ['Asia/Tokyo', 'ja_JP'],
  ),
];
