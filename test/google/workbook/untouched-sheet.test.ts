/** Which blank tab is taken over: only one on which nobody has begun anything. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { addSheet, setColumnWidths } from '../../../src/google/workbook/sheet-style';
import { isUntouched } from '../../../src/google/workbook/untouched-sheet';
import { openServices } from '../on-host';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

const first = (): Sheet => SpreadsheetApp.getActiveSheet();

it('is the one of a new spreadsheet, in Japanese and in English', () => {
  expect(isUntouched(first())).toBe(true);
  expect(isUntouched(first().setName('Sheet1'))).toBe(true);
});

it.each<[string, (sheet: Sheet) => unknown]>([
  ['another name', (sheet) => void sheet.setName('シート2')],
  ['a name that only begins so', (sheet) => void sheet.setName('シート1の写し')],
  ['a name that only ends so', (sheet) => void sheet.setName('旧シート1')],
  ['a value', (sheet) => void sheet.getRange('C7').setValue(0)],
  ['a note', (sheet) => void sheet.getRange('C7').setNote('メモ')],
  ['a colour', (sheet) => void sheet.getRange('C7').setBackground('#ffff00')],
  ['a row that stays in sight', (sheet) => sheet.setFrozenRows(1)],
  ['a column that stays in sight', (sheet) => sheet.setFrozenColumns(1)],
  ['a row and a column that stay in sight', (sheet) => [sheet.setFrozenRows(1), sheet.setFrozenColumns(1)]],
  ['a wide first column', (sheet) => void sheet.setColumnWidth(1, 300)],
  ['a wide second column', (sheet) => void sheet.setColumnWidth(2, 300)],
  ['a wide last column', (sheet) => void sheet.setColumnWidth(sheet.getMaxColumns(), 300)],
  [
    'a choice',
    (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['1', '2']).build();
      sheet.getRange('C7').setDataValidation(rule);
    },
  ],
  [
    'a colour by a rule',
    (sheet) => {
      const range = sheet.getRange('C7');
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=TRUE')
        .setBackground('#ffff00')
        .setRanges([range])
        .build();
      sheet.setConditionalFormatRules([rule]);
    },
  ],
])('is none with %s', (_, begin) => {
  begin(first());
  expect(isUntouched(first())).toBe(false);
});

it('a tab that is made takes over the only blank one, and else stands at the end', () => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const names = () => spreadsheet.getSheets().map((sheet) => sheet.getName());
  expect(addSheet(spreadsheet, '設定').getName()).toBe('設定');
  expect(names()).toEqual(['設定']);
  spreadsheet.insertSheet('シート1', 0);
  expect(addSheet(spreadsheet, '集計').getName()).toBe('集計');
  expect(names()).toEqual(['シート1', '設定', '集計']);
});

it('widths are given from the first column on', () => {
  setColumnWidths(first(), [120, 40]);
  expect([1, 2].map((column) => first().getColumnWidth(column))).toEqual([120, 40]);
});
