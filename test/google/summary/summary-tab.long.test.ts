/** 集計 as its makers leave it, whole in `summary-tab.txt`: made anew, mended in place, wherever people have moved it. */
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { updateLowGoals } from '../../../src/google/summary/low-goals-list';
import { writeSummaryRows } from '../../../src/google/summary/summary-rows';
import { extendCounts, readSummary, writeSummary } from '../../../src/google/summary/summary-sheet';
import { readTabs } from '../../../src/google/workbook/read-tabs';
import { openServices } from '../on-host';
import { keptIn, toldTab } from '../told-workbook';

const kept = keptIn(join(__dirname, 'summary-tab.txt'));

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

type Row = readonly unknown[];

const book = () => SpreadsheetApp.getActiveSpreadsheet();
const summary = () => book().getSheetByName('集計') as GoogleAppsScript.Spreadsheet.Sheet;
const sheetOf = (name: string) =>
  book().getSheetByName(name) ?? book().insertSheet(name, book().getNumSheets());

function put(name: string, rows: readonly Row[], firstRow = 1, gridRows = 30) {
  const sheet = sheetOf(name);
  if (sheet.getMaxRows() > gridRows) sheet.deleteRows(gridRows + 1, sheet.getMaxRows() - gridRows);
  const width = Math.max(...rows.map((row) => row.length));
  sheet
    .getRange(firstRow, 1, rows.length, width)
    .setValues(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
  return sheet;
}

const KEYS = [
  ['年度', '平成29'],
  ['理由が必要な達成度', 2],
];
const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '成果', '確認'];
const LOW = [1, '防災', '室', 2, "'=訓練", 2, '+雨のため中止し、翌月に行います。'];
const GOOD = ['', '', '', 3, '広報', 4, '行いました。'];

const settings = (...names: string[]) =>
  put('設定', [...KEYS, [], ['課名', '職名', '氏名'], ...names.map((name) => [name])]);
const department = (name: string, ...rows: Row[]) => put(name, [['状態', '作成中'], [], HEADER, ...rows]);

/** 設定, a tab for each 課 with two goals, and 集計. */
function made(...names: string[]): void {
  settings(...names);
  for (const name of names) department(name, LOW, GOOD);
  put('履歴', [['日時']]);
  writeSummary(book());
}

const tells = (title: string): void => kept(title, toldTab(summary()));
const rowsOf = (area: string): unknown[][] => summary().getRange(area).getValues();
/** Calls that write, by their names. */
const writes = (): string[] =>
  Object.keys(host.calls.byMethod).filter((name) => /\.(?:set|insert|clear|delete|hide|show)/.test(name));

describe('集計 made anew', () => {
  it('of two 課, before 履歴', () => {
    made('総務課', '税務課');
    tells('二課');
    expect(
      book()
        .getSheets()
        .map((sheet) => sheet.getName()),
    ).toEqual([...['シート1', '設定', '総務課', '税務課', '集計', '履歴']]);
  });

  it('at the end where there is no 履歴, without a year where 設定 has none', () => {
    put('設定', [['課名', '職名', '氏名'], ['総務課']]);
    department('総務課', LOW);
    writeSummary(book());
    tells('年度も履歴もない');
    expect(summary().getIndex()).toBe(book().getNumSheets());
  });

  it('below what stands there, whose looks stay', () => {
    const sheet = put('集計', [['議会のメモ'], ['', '二行目']], 1, 12);
    sheet.setColumnWidth(1, 77);
    made('総務課', '税務課');
    tells('人のメモの下に');
  });

  it('over blanks, as in an empty tab, with as many rows as it needs', () => {
    put('集計', [['　'], [' ', '']], 1, 5);
    made('総務課');
    tells('空白だけの短いシートに');
  });

  it('in a town of other levels, and in one that rates nothing', () => {
    put('設定', [
      ['年度', '平成29'],
      [],
      ['段階', '記号', '意味'],
      ['', '◎', 'よい'],
      ['', '○', ''],
      ['', '△', ''],
      [],
      ['課名', '職名', '氏名'],
      ['総務課'],
    ]);
    department('総務課', [1, '防災', '室', 2, '訓練', '△', '中止'], [1, '防災', '室', 3, '広報', '◎', '']);
    writeSummary(book());
    tells('別の段階');
  });

  it('hides ratings in a town that rates nothing, and shows them again when it begins to', () => {
    const line = put('設定', [
      ['年度', '平成29'],
      ['達成度の記入', 'しない'],
      [],
      ['課名', '職名', '氏名'],
      ['総務課'],
    ]);
    department('総務課', LOW, GOOD);
    writeSummary(book());
    tells('評価しない町');
    line.getRange('B2').setValue('する');
    writeSummary(book());
    tells('評価を始めた町');
    line.getRange('B2').setValue('しない');
    writeSummary(book());
    tells('評価をやめた町');
  });

  it('has last year below 合計, where it is known', () => {
    settings('総務課');
    department('総務課', LOW);
    put('前年度', [[...LAST_YEAR_HEADER], ['平成28年度', '総務課', '防災', '訓練', '3', '', '']]);
    writeSummary(book());
    tells('前年度のある町');
  });
});

describe('what 集計 has lost', () => {
  it('comes back in its place, and 課 that are new come before 合計', () => {
    made('総務課', '税務課');
    summary().getRange('A6').setNote('議会で説明する');
    summary().getRange('A14').setValue('人のメモ');
    summary().getRange('E5:J6').clearContent();
    settings('総務課', '税務課', '会計課');
    department('会計課', GOOD);
    writeSummary(book());
    tells('数式が消えて課が増えた');
    host.calls.reset();
    writeSummary(book());
    expect(writes()).toEqual([]);
  });

  it('is put back without a look at what people have made of the others', () => {
    made('総務課');
    summary().getRange('B5').setHorizontalAlignment('right');
    summary().getRange('E5').clearContent();
    writeSummary(book());
    expect([summary().getRange('B5').getHorizontalAlignment(), rowsOf('E5')]).toEqual(['right', [[0]]]);
  });

  it('is last year, for which a row is made where there is no room', () => {
    made('総務課');
    put('前年度', [[...LAST_YEAR_HEADER], ['平成28年度', '総務課', '防災', '訓練', '3', '', '']]);
    writeSummary(book());
    tells('前年度が加わった');
  });

  it('is the list: it comes two rows below all that is there, in columns that people have moved', () => {
    made('総務課');
    summary().insertColumnBefore(1);
    summary().deleteRows(7, 900);
    summary().getRange('A30').setValue('人のメモ');
    writeSummary(book());
    tells('一覧が消えた');
  });

  it('is the list, right below 合計, and the grid ends there', () => {
    made('総務課');
    summary().deleteRows(7, summary().getMaxRows() - 6);
    writeSummary(book());
    tells('一覧が消えて行も足りない');
  });

  it('is the header of 状態, which gets its looks', () => {
    made('総務課');
    summary().deleteColumn(12);
    writeSummary(book());
    tells('状態の列がない版から');
  });

  it('is an old level: former columns go, and the sentence above names the new ones', () => {
    made('総務課');
    put('設定', [
      ['段階', '記号', '意味'],
      ['', '◎', 'よい'],
      ['', '○', ''],
      ['', '△', ''],
      [],
      ['課名', '職名', '氏名'],
      ['総務課'],
    ]);
    writeSummary(book());
    tells('五段階から三段階へ');
    summary().getRange('A3').setValue('町の説明');
    put('設定', [
      ['段階', '記号', '意味'],
      ['', 'A', 'よい'],
      ['', 'B', ''],
      ['', 'C', ''],
    ]);
    writeSummary(book());
    tells('三段階から別の三段階へ、説明は人のもの');
  });
});

describe('the counts, after 点検', () => {
  const extend = (): boolean => {
    const tabs = readTabs(book());
    return extendCounts(book(), tabs, checkTabs(tabs), rowsOf('A1:L20') as never);
  };

  it('reach further only where a tab is longer than they are, or goals are missed', () => {
    made('総務課', '税務課');
    host.calls.reset();
    expect([extend(), writes()]).toEqual([false, []]);
    summary().getRange('B5').setValue(1);
    expect(extend()).toBe(true);
    tells('数えていない目標がある');
    summary()
      .getRange('A2:B2')
      .setValues([['税務課', 9]]);
    summary().getRange('B6').setValue(1);
    department('会計課', GOOD);
    expect([extend(), extend()]).toEqual([true, false]);
    settings('総務課', '税務課', '議会');
    put('議会', [['予算']]);
    summary()
      .getRange('A7:B7')
      .setValues([['議会', 1]]);
    summary().getRange('B5').clearContent();
    expect(extend()).toBe(false);
    expect(extend()).toBe(false);
    summary().getRange('B5').setValue(9);
    summary().getRange('B6').setValue('二件');
    expect(extend()).toBe(false);
    summary().getRange('A4:L4').clearContent();
    expect(extend()).toBe(false);
    writeSummary(book());
    summary().getRange('B5').setValue(1);
    const stood = rowsOf('A1:L20') as never;
    book().deleteSheet(summary());
    const tabs = readTabs(book());
    expect(extendCounts(book(), tabs, checkTabs(tabs), stood)).toBe(false);
    expect(readSummary(book())).toBeNull();
  });

  it('reach rows beyond a thousand, and are looked at only there', () => {
    made('総務課');
    sheetOf('総務課').insertRowsAfter(30, 971);
    put('総務課', [LOW], 1000, 2000);
    expect(extend()).toBe(true);
    host.calls.reset();
    expect([extend(), host.calls.byMethod['Range.getFormulas']]).toEqual([false, undefined]);
    put('総務課', [GOOD], 1001, 2000);
    summary().getRange('B5').setValue(9);
    expect(extend()).toBe(true);
    expect(rowsOf('A5:C5')).toEqual([['総務課', 4, 4]]);
    expect([extend(), host.calls.byMethod['Range.getFormulas']]).toEqual([false, 2]);
    summary().getRange('A4:L4').clearContent();
    expect(extend()).toBe(false);
  });
});

describe('the list of low ratings', () => {
  const update = (known?: unknown[][]): boolean =>
    updateLowGoals(book(), checkTabs(readTabs(book())), known as never);
  const lows = (count: number): Row[] =>
    Array.from({ length: count }, (_, at) => [at + 1, `事業${at}`, ...LOW.slice(2)]);
  const list = (): string[] => rowsOf('A8:A20').map(([name]) => String(name).replace(/　.*/, ''));

  it('is written where it changed, and in no other way', () => {
    made('総務課');
    expect([update(), list().slice(0, 4)]).toEqual([
      false,
      ['達成度が2以下の目標（1件）', '課', '総務課', ''],
    ]);
    department('総務課', ...lows(3));
    host.calls.reset();
    expect(update(rowsOf('A1:L20'))).toBe(true);
    expect(list().slice(0, 6)).toEqual([
      '達成度が2以下の目標（3件）',
      '課',
      '総務課',
      '総務課',
      '総務課',
      '',
    ]);
    expect(host.calls.byMethod['SpreadsheetApp.flush']).toBe(1);
    expect(update()).toBe(false);
    department('総務課', [1, '防災', '室', 2, '訓練', 5, '']);
    put(
      '総務課',
      [[''], [''], ['']].map(() => Array.from({ length: 7 }, () => '')),
      5,
    );
    expect([update(), list().slice(0, 4)]).toEqual([true, ['達成度が2以下の目標（0件）', '課', '', '']]);
  });

  it.each([
    ['right below', 11, ['総務課', '総務課', '', '人のメモ']],
    ['one row below', 12, ['総務課', '総務課', '', '人のメモ']],
    ['two rows below', 13, ['総務課', '総務課', '', '人のメモ']],
    ['three rows below', 14, ['総務課', '総務課', '', '', '人のメモ']],
  ])('leaves what people wrote %s', (_, row, wanted) => {
    made('総務課');
    summary().getRange(row, 1).setValue('人のメモ');
    department('総務課', ...lows(2));
    expect([update(), update()]).toEqual([true, false]);
    expect(list().join().replace(/,+$/, '')).toBe(['達成度が2以下の目標（2件）', '課', ...wanted].join());
  });

  it('moves nothing where it is as long as before', () => {
    made('総務課');
    summary().getRange('A11').setValue('人のメモ');
    department('総務課', [1, '別の事業', ...LOW.slice(2)]);
    expect([update(), list().slice(0, 4)]).toEqual([
      true,
      ['達成度が2以下の目標（1件）', '課', '総務課', '人のメモ'],
    ]);
  });

  it('grows with the grid where that ends, by as many rows as it needs', () => {
    made('総務課');
    summary().deleteRows(12, summary().getMaxRows() - 11);
    department('総務課', ...lows(2));
    update();
    expect(summary().getMaxRows()).toBe(11);
    department('総務課', ...lows(4));
    update();
    expect([summary().getMaxRows(), summary().getLastRow()]).toEqual([13, 13]);
  });

  it('is nothing without the tab, its table or its list', () => {
    made('総務課');
    department('総務課', ...lows(2));
    summary().getRange('A9:L9').clearContent();
    expect(update()).toBe(false);
    summary().getRange('A4:L4').clearContent();
    expect(update()).toBe(false);
    book().deleteSheet(summary());
    expect(update()).toBe(false);
  });
});

describe('rows of 集計', () => {
  /** What is then written, and with how many writes. @param columns By their fields. */
  function written(columns: Record<string, number>, rows: Parameters<typeof writeSummaryRows>[3]): unknown[] {
    const sheet = put(
      '集計',
      Array.from({ length: 6 }, () => ['・', '・', '・', '・', '・']),
    );
    host.calls.reset();
    writeSummaryRows(sheet, columns as never, 1, rows);
    const calls = host.calls.byMethod['Range.setValues'];
    const range = sheet.getRange('A1:E6');
    return [
      calls,
      ...range
        .getFormulas()
        .map((row, at) => row.map((each, column) => each || range.getValues()[at]?.[column])),
    ];
  }

  it.each<[string, Record<string, number>, Parameters<typeof writeSummaryRows>[3]]>([
    [
      '隣り合う列',
      { name: 0, goals: 1, rated: 2 },
      [{ name: '=1+1', goals: 3, rated: { formula: '=1+2' } }, { rated: '4' }],
    ],
    ['順の違う列', { rated: 2, name: 1, goals: 0 }, [{ name: '課', goals: 1, rated: 2 }]],
    ['離れた列', { name: 0, goals: 3, rated: 4 }, [{ name: '課', goals: 1, rated: 2 }, {}]],
    [
      'そのままの行をはさむ',
      { name: 0, goals: 1 },
      [{ name: '一' }, null, { name: '三' }, { name: '四' }, null],
    ],
    ['行がない', { name: 0 }, []],
  ])('are written with one call for each block: %s', (title, columns, rows) => {
    kept(`行を書く：${title}`, written(columns, rows).map(String));
  });
});
