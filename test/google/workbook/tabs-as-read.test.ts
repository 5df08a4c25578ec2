/** What is read of a workbook: which tabs, days as days, hidden tabs, and merged cells where they may hide something. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { findHeader } from '../../../src/core/evaluation/header';
import { listDepartments } from '../../../src/google/workbook/list-departments';
import {
  LOOKS_OF_ALL,
  LOOKS_OF_ALL_WRITING,
  LOOKS_OF_OVERVIEW,
  looksOf,
  readMerges,
  withMerges,
} from '../../../src/google/workbook/read-merges';
import { readableNames, readTab, readTabs } from '../../../src/google/workbook/read-tabs';
import { openServices } from '../on-host';

const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認'];
const ENTRY = [1, '防災', '室', 1, '訓練を行います。', 4, '行いました。', ''];
const UNRATED = ['', '', '', 2, '広報を行います。', '', '', ''];

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

function put(name: string, rows: readonly (readonly unknown[])[]): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet =
    spreadsheet.getSheetByName(name) ?? spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  const width = Math.max(...rows.map((row) => row.length));
  sheet
    .getRange(1, 1, rows.length, width)
    .setValues(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
  return sheet;
}

const book = () => SpreadsheetApp.getActiveSpreadsheet();
const settings = (...names: string[]) =>
  put('設定', [['年度', '平成29'], ['課名', '職名'], ...names.map((name) => [name, '課長'])]);

describe('which tabs are read', () => {
  beforeEach(() => {
    settings('総務課');
    for (const name of ['集計', '履歴', '控え', '前年度', '確認一覧', 'メモ']) put(name, [[name]]);
    put('総務課', [HEADER, ENTRY]);
    book().deleteSheet(book().getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet);
  });

  it('are all but what the system writes for people, in the order of the workbook', () => {
    const names = ['設定', '前年度', 'メモ', '総務課'];
    expect(readableNames(book())).toEqual(names);
    expect(readTabs(book()).map(({ name }) => name)).toEqual(names);
  });

  it('are 設定, 前年度 and those that are named, and no others', () => {
    const named = (...only: string[]) => readTabs(book(), only).map(({ name }) => name);
    expect(named('総務課')).toEqual(['設定', '前年度', '総務課']);
    expect(named()).toEqual(['設定', '前年度']);
    expect(named('集計', 'ない課')).toEqual(['設定', '集計', '前年度']);
  });

  it('are hidden only with our header and where 課一覧 does not name them', () => {
    put('議会', [HEADER, ENTRY]).hideSheet();
    book().getSheetByName('総務課')?.hideSheet();
    book().getSheetByName('メモ')?.hideSheet();
    book().getSheetByName('設定')?.hideSheet();
    expect(readTabs(book()).map(({ name, isHidden }) => [name, isHidden ?? 'not asked'])).toEqual([
      ['設定', 'not asked'],
      ['前年度', 'not asked'],
      ['メモ', 'not asked'],
      ['総務課', 'not asked'],
      ['議会', true],
    ]);
    expect(readTabs(book(), ['議会']).some((tab) => 'isHidden' in tab)).toBe(false);
  });
});

it("the town's own columns are read as the sheet shows them, and ratings as they are", () => {
  const header = [...HEADER, '目標値', '実績値', '中間評価', '備考', '二次評価'];
  const sheet = put('総務課', [
    header,
    [...ENTRY, 0.99, 1234567.5, 0.5, 'なし', 4],
    [...UNRATED, '99%', 12, '順調', '', 3],
  ]);
  sheet.getRange('I2').setNumberFormat('0.0%');
  sheet.getRange('J2').setNumberFormat('#,##0');
  sheet.getRange('K2').setNumberFormat('0%');
  sheet.getRange('M2:M3').setNumberFormat('0%');
  // Our own columns are read as ever.
  sheet.getRange('F2').setNumberFormat('0.0');
  const { values } = readTab(sheet, 'Asia/Tokyo');
  expect(values.slice(1).map((row) => row.slice(8))).toEqual([
    ['99.0%', '1,234,568', '50%', 'なし', 4],
    ['99%', 12, '順調', '', 3],
  ]);
  expect(values[1]?.[5]).toBe(4);
});

it('a tab is read with days in the zone of the spreadsheet, and all else as it is', () => {
  const sheet = put('総務課', [
    ['あ', 1, true, ''],
    ['い', 2.5, false, '=1+1'],
  ]);
  sheet.getRange('B1').setNumberFormat('yyyy/m/d').setValue('2018/4/1');
  expect(readTab(sheet, 'Asia/Tokyo')).toEqual({
    name: '総務課',
    values: [
      ['あ', { year: 2018, month: 4, day: 1 }, true, ''],
      ['い', 2.5, false, 2],
    ],
  });
  expect(readTab(sheet, 'America/New_York', '別名')).toMatchObject({
    name: '別名',
    values: [['あ', { year: 2018, month: 3, day: 31 }, true, ''], expect.anything()],
  });
});

describe('the names of all 課', () => {
  const names = () => listDepartments();

  it('are those of 課一覧, then the tabs with our header that it does not name', () => {
    settings('税務課', '総務課', '税務課');
    put('議会', [HEADER, ENTRY]);
    put('総務課', [['']]);
    put('メモ', [['番号', '氏名']]);
    put('集計', [HEADER]);
    expect(names()).toMatchObject({ value: ['税務課', '総務課', '議会'], error: null });
  });

  it('are told where 課一覧 names one tab alone, and where it names none', () => {
    settings('総務課');
    put('総務課', [['']]);
    expect(names()).toMatchObject({ value: ['総務課'] });
    settings('ない課');
    put('議会', [HEADER]);
    expect(names()).toMatchObject({ value: ['ない課', '議会'] });
  });

  it('are refused where no tab is there', () => {
    settings('総務課');
    put('メモ', [['']]);
    expect(names()).toMatchObject({ value: null, error: { code: 'department-tab-missing', place: '' } });
  });
});

describe('merged cells', () => {
  const sheetOf = (name: string, ...areas: string[]) => {
    const sheet = put(name, [HEADER, ENTRY, UNRATED]);
    for (const area of areas) sheet.getRange(area).merge();
    return sheet;
  };
  const read = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
    const tab = readTab(sheet, 'Asia/Tokyo');
    const header = findHeader(tab.values);
    return header && readMerges(sheet, tab, header);
  };

  it('are those that reach into the columns of the entries, below the header', () => {
    expect(read(sheetOf('総務課', 'F2:F3', 'A2:A3', 'G3:H3', 'J2:J3'))).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 5 },
      { firstRow: 2, lastRow: 2, firstColumn: 6, lastColumn: 7 },
    ]);
  });

  it('are none where the tab ends with its header, or has no column of entries', () => {
    expect(read(put('総務課', [['メモ'], HEADER]))).toEqual([]);
    const bare = put('税務課', [
      ['番号', '個別事業', '担当', '確認', '目標番号'],
      [1, '防災', '室', '', 1],
    ]);
    const values = readTab(bare, 'Asia/Tokyo').values;
    const header = findHeader([HEADER]);
    expect(header && readMerges(bare, { values }, { ...header, columns: { number: 0, title: 1 } })).toEqual(
      [],
    );
    expect(read(put('会計課', [HEADER, ENTRY]))).toEqual([]);
  });

  const looked = (looks: Parameters<typeof withMerges>[2]) => {
    settings();
    const tabs = ['一課', '二課', '三課', '四課'].map((name) =>
      readTab(sheetOf(name, 'F2:F3'), 'Asia/Tokyo'),
    );
    return withMerges(book(), tabs, looks).map(({ name, merges }) => [name, merges?.length ?? 'not asked']);
  };

  it.each([
    ['a check of all', LOOKS_OF_ALL, 3],
    ['an overview', LOOKS_OF_OVERVIEW, 2],
    ['a check of two', looksOf(['一課', '二課']), 2],
    ['a check of none', looksOf([]), 0],
    ['a check that writes', LOOKS_OF_ALL_WRITING, 0],
  ])('%s looks at few tabs, the first ones of those that are as likely', (_, looks, most) => {
    expect(looked(looks).map(([, found]) => found)).toEqual([
      ...Array(most).fill(1),
      ...Array(4 - most).fill('not asked'),
    ]);
  });

  it('are looked for first where 確認 remembers some', () => {
    settings();
    const likely = put('一課', [HEADER, ENTRY, UNRATED, ENTRY]);
    likely.getRange('F2:F3').merge();
    const plain = readTab(likely, 'Asia/Tokyo');
    expect(withMerges(book(), [plain], LOOKS_OF_ALL_WRITING)[0]?.merges).toHaveLength(1);
    const told = put('二課', [HEADER, ENTRY, [...UNRATED.slice(0, 7), 'G2:G3が結合されています']]);
    const tabs = withMerges(
      book(),
      [plain, readTab(told, 'Asia/Tokyo'), { name: 'メモ', values: [['']] }],
      LOOKS_OF_ALL_WRITING,
    );
    expect(tabs.map(({ merges }) => merges)).toEqual([undefined, [], undefined]);
  });
});
