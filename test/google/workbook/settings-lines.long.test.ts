/** What is written into 設定 and 履歴: keys, lines of 課一覧, their 状態, and lines of what was done. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { addDepartmentRows, showStates, writeFields } from '../../../src/google/workbook/department-list';
import {
  currentUser,
  recordHistory,
  recordHistoryLines,
  timestamp,
} from '../../../src/google/workbook/history';
import {
  addDepartmentTable,
  createSettingsSheet,
  openSettings,
  writeForm,
  writeSetting,
} from '../../../src/google/workbook/settings-sheet';
import { openServices } from '../on-host';

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

const book = () => SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (name: string) => book().getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;
const rowsOf = (name: string): unknown[][] => sheetOf(name).getDataRange().getValues();

function put(name: string, rows: readonly (readonly unknown[])[]) {
  const sheet = book().getSheetByName(name) ?? book().insertSheet(name);
  const width = Math.max(...rows.map((row) => row.length));
  sheet
    .getRange(1, 1, rows.length, width)
    .setValues(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
  return sheet;
}

const KEYS = {
  ...{ municipality: '', fiscalYear: '平成29', ratedOn: 'H30.3.31', deadline: '', limit: '2' },
  coordinators: 'a@example.lg.jp',
};
const LISTED = ['課名', '職名', '氏名', '編集者', '状態', '報告書', '版', '作成日時', '作成者'];

describe('a new 設定', () => {
  it('has each key with its value as typed, and 課一覧 below them', () => {
    createSettingsSheet(book(), KEYS, []);
    expect(rowsOf('設定').map((row) => row.slice(0, 2))).toEqual([
      ['団体名', ''],
      ['年度', '平成29'],
      ['評価基準日', 'H30.3.31'],
      ['提出期限', ''],
      ['理由が必要な達成度', '2'],
      ['取りまとめ担当', 'a@example.lg.jp'],
      ['', ''],
      ['課一覧', ''],
      ['課名', '職名'],
    ]);
    const sheet = sheetOf('設定');
    expect(['B1', 'B6'].map((cell) => sheet.getRange(cell).getNumberFormat())).toEqual(['@', '@']);
    expect(sheet.getRange('B6').getHorizontalAlignment()).toBe('left');
    expect(['A1', 'A6', 'A8', 'I9', 'A7'].map((cell) => sheet.getRange(cell).getFontWeight())).toEqual([
      ...['bold', 'bold', 'bold', 'bold', 'normal'],
    ]);
    expect([1, 4, 9].map((column) => sheet.getColumnWidth(column))).toEqual([170, 240, 200]);
    expect(sheet.getRange('C2').getValue()).toBe('例：平成29');
    expect(['C1', 'C6', 'C8', 'C10'].map((cell) => sheet.getRange(cell).getFontColor())).toEqual([
      ...['#666666', '#666666', '#666666', '#000000'],
    ]);
    expect(['A6', 'A8', 'A9'].map((cell) => sheet.getRange(cell).getBackground())).toEqual([
      ...['#d9e6ff', '#ffffff', '#d9e6ff'],
    ]);
  });

  it('has a table of other levels, whose signs stay texts', () => {
    createSettingsSheet(book(), KEYS, [
      { symbol: '=A', meaning: 'よい' },
      { symbol: '+', meaning: '' },
    ]);
    const rows = rowsOf('設定').slice(6, 14);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['', '', ''],
      [expect.any(String), expect.any(String), expect.any(String)],
      [2, '=A', 'よい'],
      [1, '+', ''],
      ['', '', ''],
      ['課一覧', '', expect.stringContaining('「編集者」')],
      ['課名', '職名', '氏名'],
    ]);
    expect(sheetOf('設定').getRange('A8:C8').getFontWeights()).toEqual([['bold', 'bold', 'bold']]);
    expect(['A8', 'A12', 'A13', 'I13'].map((cell) => sheetOf('設定').getRange(cell).getBackground())).toEqual(
      [...['#d9e6ff', '#ffffff', '#d9e6ff', '#d9e6ff']],
    );
    expect(openSettings(book()).settings.scale.map(({ symbol }) => symbol)).toEqual(['=A', '+']);
  });

  it('gets its 課一覧 back below everything, once', () => {
    put('設定', [
      ['年度', '平成29'],
      ['メモ', ''],
    ]);
    addDepartmentTable(book());
    addDepartmentTable(book());
    expect(rowsOf('設定').map(([key]) => key)).toEqual(['年度', 'メモ', '', '課一覧', '課名']);
    expect(rowsOf('設定')[4]).toEqual(LISTED);
  });
});

describe('a key', () => {
  it('is written beside its name, as a text', () => {
    put('設定', [
      ['年度', ''],
      ['評価基準日', 'x'],
      ['課名', '職名'],
    ]);
    writeSetting(book(), { key: 'fiscalYear', value: '平成30' });
    writeSetting(book(), { key: 'ratedOn', value: 'H31.3.31' });
    expect(rowsOf('設定')).toEqual([
      ['年度', '平成30'],
      ['評価基準日', 'H31.3.31'],
      ['課名', '職名'],
    ]);
    expect(sheetOf('設定').getRange('B2').getNumberFormat()).toBe('@');
  });

  it('keeps its key as people have written it', () => {
    put('設定', [['年　度', ''], [], ['課名', '職名']]);
    writeSetting(book(), { key: 'fiscalYear', value: '平成30' });
    expect(rowsOf('設定')[0]).toEqual(['年　度', '平成30']);
  });

  it('that is not there goes into a blank row above the caption of 課一覧, or into a new one', () => {
    put('設定', [
      ['年度', '平成29'],
      ['', ''],
      ['課一覧', ''],
      ['課名', '職名'],
      ['総務課', '課長'],
    ]);
    writeSetting(book(), { key: 'deadline', value: 'H30.4.20' });
    writeSetting(book(), { key: 'limit', value: '3' });
    expect(rowsOf('設定')).toEqual([
      ['年度', '平成29'],
      ['提出期限', 'H30.4.20'],
      ['理由が必要な達成度', '3'],
      ['課一覧', ''],
      ['課名', '職名'],
      ['総務課', '課長'],
    ]);
  });

  it('does not go into a row in which something stands beside the blank key', () => {
    put('設定', [
      ['年度', '平成29'],
      ['', 'メモ'],
      ['課一覧', ''],
      ['課名', '職名'],
    ]);
    writeSetting(book(), { key: 'limit', value: '3' });
    expect(rowsOf('設定')).toEqual([
      ['年度', '平成29'],
      ['', 'メモ'],
      ['理由が必要な達成度', '3'],
      ['課一覧', ''],
      ['課名', '職名'],
    ]);
  });

  it('goes below everything where there is no 課一覧, and above one without a caption', () => {
    put('設定', [
      ['年度', '平成29'],
      ['', 'メモ'],
    ]);
    writeSetting(book(), { key: 'limit', value: '3' });
    expect(rowsOf('設定')).toEqual([
      ['年度', '平成29'],
      ['', 'メモ'],
      ['理由が必要な達成度', '3'],
    ]);
    sheetOf('設定').clear();
    put('設定', [
      ['課名', '職名'],
      ['総務課', '課長'],
    ]);
    writeSetting(book(), { key: 'limit', value: '3' });
    expect(rowsOf('設定').map(([key]) => key)).toEqual(['理由が必要な達成度', '課名', '総務課']);
  });

  it('for the form is made when a form is named, and blanked when it is no more', () => {
    put('設定', [
      ['年度', '平成29'],
      ['', ''],
      ['課一覧', ''],
      ['課名', '職名'],
    ]);
    const before = rowsOf('設定');
    writeForm(openSettings(book()), '');
    expect(rowsOf('設定')).toEqual(before);
    writeForm(openSettings(book()), 'https://example.jp/form');
    expect(rowsOf('設定')[1]).toEqual(['様式', 'https://example.jp/form']);
    writeForm(openSettings(book()), '');
    expect(rowsOf('設定')[1]).toEqual(['様式', '']);
  });
});

describe('lines of 課一覧', () => {
  it('are added below the others, with the usual title, and none twice', () => {
    put('設定', [
      ['課名', '職名', '氏名'],
      ['総務課', '課長', '鈴木'],
    ]);
    addDepartmentRows(book(), ['総務課', '税務課', '教育委員会']);
    addDepartmentRows(book(), ['税務課']);
    expect(rowsOf('設定').map((row) => row.slice(0, 2))).toEqual([
      ['課名', '職名'],
      ['総務課', '課長'],
      ['税務課', '税務課長'],
      ['教育委員会', ''],
    ]);
  });

  it('follow columns in any order, and leave what stands between them', () => {
    put('設定', [
      ['職名', '氏名', '課名', '状態'],
      ['課長', '鈴木', '総務課', ''],
    ]);
    addDepartmentRows(book(), ['税務課']);
    expect(rowsOf('設定')[2]).toEqual(['税務課長', '', '税務課', '']);
    sheetOf('設定').clear();
    put('設定', [
      ['氏名', '課名'],
      ['鈴木', '総務課'],
    ]);
    addDepartmentRows(book(), ['=税務課']);
    expect(rowsOf('設定')[2]).toEqual(['', '=税務課']);
  });

  it('push a table below them down, and go below loose words', () => {
    put('設定', [
      ['課名', '職名'],
      ['総務課', '課長'],
      ['', ''],
      ['規則', '扱い'],
      ['number-gap', 'しない'],
    ]);
    addDepartmentRows(book(), ['税務課', '会計課']);
    expect(rowsOf('設定').map(([key]) => key)).toEqual([
      ...['課名', '総務課', '税務課', '会計課', '', '規則', 'number-gap'],
    ]);
  });

  it('take up no new row of the grid where rows below are blank, and spare what stands below those', () => {
    const sheet = put('設定', [
      ['課名', '職名'],
      ['総務課', '課長'],
      ['', ''],
      ['', 'メモ'],
    ]);
    const rows = sheet.getMaxRows();
    addDepartmentRows(book(), ['税務課']);
    expect(
      rowsOf('設定')
        .flat()
        .filter((text) => text === 'メモ'),
    ).toEqual(['メモ']);
    expect(rowsOf('設定').map(([key]) => key)).toContain('税務課');
    sheet.getRange('B3:B9').clearContent();
    const before = sheet.getMaxRows();
    addDepartmentRows(book(), ['会計課']);
    expect([sheet.getMaxRows(), before >= rows]).toEqual([before, true]);
  });

  it('have their title left of the name, with a column between them', () => {
    put('設定', [
      ['氏名', '職名', '電話', '課名', '版'],
      ['鈴木', '課長', '1', '総務課', 3],
    ]);
    addDepartmentRows(book(), ['税務課']);
    expect(rowsOf('設定')[2]).toEqual(['', '税務課長', '', '税務課', '']);
  });

  it('are none where there is no 課一覧', () => {
    put('設定', [['年度', '平成29']]);
    addDepartmentRows(book(), ['総務課']);
    expect(rowsOf('設定')).toEqual([['年度', '平成29']]);
  });

  it('show the 状態 of the tabs that are there, by formula', () => {
    put('設定', [
      ['課名', '状態'],
      ['総務課', ''],
      ['税務課', ''],
      ['ない課', '未'],
      ["会計's", ''],
      ['議会', ''],
    ]);
    for (const name of ['総務課', '税務課', "会計's", '議会']) put(name, [['状態', `${name}の状態`]]);
    showStates(book(), [
      { name: '税務課', cell: 'B1' },
      { name: '総務課', cell: 'B1' },
      { name: 'ない課', cell: 'B1' },
      { name: "会計's", cell: 'B1' },
    ]);
    expect(sheetOf('設定').getRange('B2:B6').getFormulas()).toEqual([
      ["='総務課'!B1"],
      ["='税務課'!B1"],
      [''],
      ["='会計''s'!B1"],
      [''],
    ]);
    expect(rowsOf('設定').map(([, state]) => state)).toEqual([
      ...['状態', '総務課の状態', '税務課の状態', '未', "会計'sの状態", ''],
    ]);
    put('設定', [['課名', '係名']]);
    showStates(book(), [{ name: '議会', cell: 'B1' }]);
    expect(sheetOf('設定').getRange('B6').getFormula()).toBe('');
  });

  it('take what a report tells, without blanks and without columns that are gone', () => {
    put('設定', [
      ['課名', '報告書', '版', 'メモ', '作成日時'],
      ['総務課', 'a', 1, 'm', 'x'],
    ]);
    const { sheet, settings } = openSettings(book());
    writeFields(sheet, settings, 1, { madeAt: '2018/4/1', report: '', version: 2, madeBy: 'だれか' });
    expect(rowsOf('設定')[1]?.slice(0, 4)).toEqual(['総務課', 'a', 2, 'm']);
    expect(sheet.getRange('E2').getDisplayValue()).not.toBe('x');
    writeFields(sheet, settings, 1, { report: 'b', version: 3 });
    expect(rowsOf('設定')[1]?.slice(0, 4)).toEqual(['総務課', 'b', 3, 'm']);
  });
});

describe('履歴', () => {
  const HEAD = ['日時', '操作', '対象', '実行者', '内容'];
  const entry = { action: '点検', target: '総務課', detail: '=1+1' };

  it('is not missed where it is not there', () => {
    recordHistory(book(), entry);
    recordHistoryLines(book(), [entry]);
    expect(book().getSheetByName('履歴')).toBeNull();
  });

  it('gets a line with now and the person at work, or with what is said', () => {
    put('履歴', [HEAD]);
    recordHistory(book(), entry);
    recordHistory(book(), { ...entry, target: '', at: '2018/03/01 09:00:00', by: 'だれか', detail: '済み' });
    const rows = sheetOf('履歴').getRange('A2:E3').getDisplayValues();
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['点検', '総務課', 'soumu@example.lg.jp', '=1+1'],
      ['点検', '', 'だれか', '済み'],
    ]);
    expect(
      sheetOf('履歴')
        .getRange('A2:A3')
        .getValues()
        .map(([at]) => typeof at),
    ).toEqual(['object', 'object']);
    expect(rows[1]?.[0]).toContain('2018');
    expect(timestamp(book(), new Date('2018-04-10T01:00:00Z') as never)).toBe('2018/04/10 10:00:00');
    expect(currentUser()).toBe('soumu@example.lg.jp');
  });

  it('gets many lines at once, and rows where it has none left', () => {
    const sheet = put('履歴', [HEAD]);
    sheet.deleteRows(3, sheet.getMaxRows() - 2);
    recordHistoryLines(book(), []);
    expect(sheet.getLastRow()).toBe(1);
    recordHistoryLines(book(), [entry]);
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([2, 2]);
    recordHistoryLines(book(), [
      { ...entry, target: '税務課' },
      { ...entry, target: '会計課' },
    ]);
    expect(sheet.getRange('B2:E4').getValues()).toEqual(
      ['総務課', '税務課', '会計課'].map((name) => ['点検', name, 'soumu@example.lg.jp', '=1+1']),
    );
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([4, 4]);
    expect(new Set(sheet.getRange('A3:A4').getDisplayValues().flat()).size).toBe(1);
  });
});
