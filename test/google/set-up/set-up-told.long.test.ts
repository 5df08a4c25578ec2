/** What 初期設定, 課を追加, 課を改名 and 次の年度を始める leave behind, and what they refuse, whole in `set-up-told.txt`. */
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { KEPT_HEADER } from '../../../src/core/fixes/kept-cells';
import { planSetUp } from '../../../src/core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../../src/core/set-up/set-up-step';
import type { Answer } from '../../../src/google/call/answer';
import { clockTime, LAPSES_AFTER, RUN_KEY } from '../../../src/google/run/run-record';
import { addDepartment } from '../../../src/google/set-up/add-department';
import { applySteps, recordSetUp } from '../../../src/google/set-up/apply-set-up';
import { beginNextYear, type NextYearRequest } from '../../../src/google/set-up/begin-next-year';
import { clearCopied, copiedBook, isCopy, mayBeNextYear } from '../../../src/google/set-up/copied-book';
import { openPattern } from '../../../src/google/set-up/department-tab';
import { inspectRest, inspectTabs, inspectWorkbook } from '../../../src/google/set-up/inspect-workbook';
import { finishRename, renameDepartment } from '../../../src/google/set-up/rename-department';
import { rememberLimit, renewLimit } from '../../../src/google/set-up/renew-limit';
import { unfinishedIn } from '../../../src/google/set-up/set-up-record';
import {
  beginSetUp,
  finishSetUp,
  lookAtBook,
  lookAtTabs,
  type SetUpRunRequest,
  setUpTabs,
} from '../../../src/google/set-up/set-up-run';
import { readRequest, setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { readTabs } from '../../../src/google/workbook/read-tabs';
import { openSettings } from '../../../src/google/workbook/settings-sheet';
import { keptIn, toldBook, toldTab, withoutTime } from '../told-workbook';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

const { createAppsScriptHost } = builtHost;
const REVIEW_HEADER = ['課', '状態', '種類', 'セル', '目標', '内容'];
const ME = 'soumu@example.lg.jp';
/** Rows of each tab, so that a look at all of it takes little. */
const SHORT = 30;

let host: NodeHost;

async function open(workbook?: Uint8Array, options: Parameters<typeof createAppsScriptHost>[0] = {}) {
  host = await createAppsScriptHost({
    user: { email: ME },
    now: () => new Date('2018-04-10T01:00:00Z'),
    ...(workbook ? { workbook } : {}),
    ...options,
  });
  Object.assign(globalThis, host.globals, { console, SCRIPT_VERSION: '1' });
  return host;
}

afterEach(() => host.dispose());

const book = () => SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (name: string) => book().getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;
const properties = () => PropertiesService.getDocumentProperties();
const names = (): string =>
  book()
    .getSheets()
    .map((sheet) => sheet.getName())
    .join();
const rowsOf = (name: string, area?: string): string[] => {
  const sheet = sheetOf(name);
  return (area ? sheet.getRange(area) : sheet.getDataRange())
    .getDisplayValues()
    .map((row) => withoutTime(row.join('｜')));
};
const value = <T>({ value: given, error }: Answer<T>): unknown =>
  error ? [error.code, error.place, error.message] : given;

function shorten(): void {
  for (const sheet of book().getSheets()) sheet.deleteRows(SHORT + 1, sheet.getMaxRows() - SHORT);
}

let made: Promise<Uint8Array> | undefined;

/** 総務課 with two goals and 税務課 with none, in short tabs, ready. */
function readyBook(): Promise<Uint8Array> {
  made ??= (async () => {
    await open();
    value(setUpWorkbook({ year: '平成29', departments: ['総務課', '税務課'], coordinators: ME }));
    shorten();
    sheetOf('総務課').getRange('F6:F30').clearDataValidations();
    sheetOf('総務課')
      .getRange('A6:G7')
      .setValues([
        [1, '防災', '室', 1, '訓練を行います。', 4, '行いました。'],
        ['', '', '', 2, '広報を行います。', 2, '人手が足りませんでした。'],
      ]);
    value(setUpWorkbook({}));
    const bytes = await host.save();
    host.dispose();
    return bytes;
  })();
  return made;
}

/** A file's grid is long again when it is opened. */
async function openReady(): Promise<void> {
  await open(await readyBook());
  shorten();
}

describe('初期設定 of an empty spreadsheet', () => {
  it('makes all tabs', async () => {
    await open();
    tells('新しいブック：手順', [
      value(setUpWorkbook({ year: 'H29', departments: ['総務課', '税務課'], dryRun: true })),
      names(),
      value(setUpWorkbook({ year: 'H29', departments: ['総務課', '税務課'] })),
    ]);
    tells('新しいブック', toldBook(book()));
    expect(unfinishedIn(properties().getProperties())).toBeNull();
    expect(value(setUpWorkbook({}))).toEqual([]);
  });

  it('takes what was asked for', async () => {
    await open();
    const levels = [
      { symbol: '◎', meaning: 'よい' },
      { symbol: '○', meaning: '' },
      { symbol: '△', meaning: '' },
    ];
    value(
      setUpWorkbook({
        ...{
          year: '2018',
          date: '2019/3/30',
          deadline: 'H31.4.20',
          coordinators: `${ME}、a@example.lg.jp`,
          levels,
        },
        departments: ['=課'],
      }),
    );
    tells('望みどおりのブック', [...toldTab(sheetOf('設定')), ...toldTab(sheetOf('=課'))]);
  });

  it('refuses what it cannot read', () => {
    const read = (request: Parameters<typeof readRequest>[0]): unknown => {
      try {
        return readRequest(request);
      } catch (error) {
        const { code, message, place } = error as { code: string; message: string; place: string };
        return [code, place, message];
      }
    };
    const level = (symbol: unknown) => ({ symbol, meaning: 1 }) as never;
    tells(
      '頼みの読み取り',
      [
        ...[
          {},
          { year: '平成29' },
          { year: '去年' },
          { year: '' },
          { date: 'H30.3.31' },
          { date: 'いつか' },
          { date: '' },
        ],
        ...[
          { deadline: 'H30.4.20' },
          { deadline: 'いつか' },
          { coordinators: '' },
          { coordinators: '山田、山本' },
        ],
        ...[
          { coordinators: 'b@example.lg.jp, a@example.lg.jp' },
          { departments: [] },
          { departments: ['総務課'] },
        ],
        ...[{ levels: [] }, { levels: [level('◎'), level('○')] }, { levels: [level('◎'), level('◎')] }],
      ].map((request) => [request, read(request)]),
    );
  });
});

describe('初期設定 of what has lost something', () => {
  const clear = (name: string, area: string) => sheetOf(name).getRange(area).clearContent();
  const rating = () => sheetOf('総務課').getRange('F6:F30');
  const DAMAGE: readonly (readonly [string, () => unknown])[] = [
    ['見出しの一つ', () => clear('総務課', 'E5')],
    ['状態の見出し', () => clear('総務課', 'A3')],
    ['固定した行', () => sheetOf('総務課').setFrozenRows(0)],
    ['集計の固定した行', () => sheetOf('集計').setFrozenRows(1)],
    ['列の幅', () => sheetOf('総務課').setColumnWidth(5, 20)],
    ['選択肢のすべて', () => rating().clearDataValidations()],
    ['初めの選択肢', () => sheetOf('総務課').getRange('F6').clearDataValidations()],
    ['終わりの選択肢', () => sheetOf('総務課').getRange('F30').clearDataValidations()],
    ['途中の選択肢', () => sheetOf('総務課').getRange('F20').clearDataValidations()],
    [
      '選択肢が警告だけ',
      () =>
        rating().setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList(['1', '2', '3', '4', '5'])
            .setAllowInvalid(true)
            .build(),
        ),
    ],
    [
      '別の選択肢',
      () =>
        rating().setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['1', '2']).setAllowInvalid(false).build(),
        ),
    ],
    ['色分け', () => sheetOf('総務課').setConditionalFormatRules([])],
    [
      '保護',
      () => {
        for (const lock of sheetOf('総務課').getProtections(SpreadsheetApp.ProtectionType.RANGE))
          lock.remove();
      },
    ],
    ['集計', () => book().deleteSheet(sheetOf('集計'))],
    ['履歴', () => book().deleteSheet(sheetOf('履歴'))],
    ['履歴の中身', () => sheetOf('履歴').clear()],
    ['税務課', () => book().deleteSheet(sheetOf('税務課'))],
    ['状態の数式', () => clear('設定', 'E10:E11')],
    ['提出期限の項目', () => clear('設定', 'A4:C4')],
    ['課一覧', () => sheetOf('設定').deleteRows(8, 4)],
    ['設定', () => book().deleteSheet(sheetOf('設定'))],
    ['作りかけのシートが残る', () => book().insertSheet('（作成中）')],
    ['作りかけに記入がある', () => book().insertSheet('（作成中）').getRange('A6').setValue('記入')],
    ['作りかけにメモがある', () => book().insertSheet('（作成中）').getRange('A1').setNote('メモ')],
  ];

  it.each(DAMAGE)('%s comes back, and nothing is left to do', async (title, damage) => {
    await openReady();
    const before = new Map(
      book()
        .getSheets()
        .map((sheet) => [sheet.getName(), toldTab(sheet)]),
    );
    damage();
    const said = value(setUpWorkbook({ departments: ['総務課', '税務課'], year: '平成29' }));
    const after = book()
      .getSheets()
      .map((sheet) => [sheet.getName(), toldTab(sheet)] as const);
    const changed = after.flatMap(([name, lines]) => {
      const stood = before.get(name) ?? [];
      return [
        ...stood.filter((line) => !lines.includes(line)).map((line) => `－${name} ${line}`),
        ...lines.filter((line) => !stood.includes(line)).map((line) => `＋${name} ${line}`),
      ];
    });
    // Rows of 履歴 get the look of a date.
    tells(`失われた：${title}`, [said, names(), ...changed.filter((line) => !/^.履歴 見た目/.test(line))]);
    expect(value(setUpWorkbook({}))).toEqual([]);
  });
});

describe('初期設定 in several calls', () => {
  /** All that the calls say. @param names The tabs that are asked for in one call. */
  function inCalls(request: SetUpRunRequest, tabs: readonly string[], isWhole = true): unknown[] {
    const found = lookAtBook(request);
    const look = found.value ? { ...found.value, steps: found.value.steps.map(describeStep) } : value(found);
    const looks = lookAtTabs(tabs).value?.map(describeStep);
    const begun = beginSetUp(request);
    if (begun.error) return [look, looks, value(begun)];
    const { runId, ...rest } = begun.value as {
      runId: string;
      done: readonly string[];
      failures: readonly string[];
    };
    const part = setUpTabs(runId, request, tabs);
    const done = [...rest.done, ...((part.value as typeof rest | null)?.done ?? [])];
    return [look, looks, rest, value(part), value(finishSetUp(runId, request, done, isWhole)), names()];
  }
  const keys = (): string[] => properties().getKeys().sort();

  it.each<[string, () => unknown, SetUpRunRequest, readonly string[]]>([
    ['何も失われていない', () => 0, {}, ['総務課', '税務課']],
    ['課を加える', () => 0, { departments: ['会計課'] }, ['会計課']],
    [
      '課だけを加える',
      () => sheetOf('総務課').setFrozenRows(0),
      { departments: ['会計課'], only: true },
      ['会計課'],
    ],
    ['ある課を加える', () => 0, { departments: ['総務課'], only: true }, ['総務課']],
    ['使えない名前', () => 0, { departments: ['集計'], only: true }, []],
    [
      'いろいろ失われた',
      () => {
        sheetOf('総務課').setFrozenRows(0);
        sheetOf('設定').getRange('A4:C4').clearContent();
        sheetOf('設定').getRange('E10:E11').clearContent();
        sheetOf('集計').getRange('B5').clearContent();
        book().deleteSheet(sheetOf('履歴'));
        book().deleteSheet(sheetOf('税務課'));
        book().insertSheet('（作成中）2');
        for (const lock of sheetOf('設定').getProtections(SpreadsheetApp.ProtectionType.SHEET)) lock.remove();
      },
      {},
      ['総務課', '税務課'],
    ],
    [
      'いろいろ失われたが課だけを加える',
      () => {
        sheetOf('設定').getRange('A4:C4').clearContent();
        sheetOf('設定').getRange('E10:E11').clearContent();
        book().deleteSheet(sheetOf('履歴'));
        book().insertSheet('（作成中）2');
      },
      { departments: ['会計課'], only: true },
      ['会計課'],
    ],
    ['設定に年度がない', () => sheetOf('設定').getRange('B2').clearContent(), {}, ['総務課']],
    ['課がない', () => sheetOf('設定').getRange('A10:I11').clearContent(), {}, []],
  ])('%s', async (title, damage, request, tabs) => {
    await openReady();
    damage();
    tells(`分けて行う：${title}`, [...inCalls(request, tabs), keys(), rowsOf('設定', 'A4:B12')]);
  });

  it('is left to another run where the person has stopped', async () => {
    await openReady();
    book().deleteSheet(sheetOf('履歴'));
    sheetOf('総務課').setFrozenRows(0);
    const told = [inCalls({}, ['総務課'], false), keys()];
    const stored = properties().getProperties();
    tells('途中でやめる', [...told, unfinishedIn(stored)?.action, unfinishedIn(stored)?.held]);
    expect((lookAtBook({}).value as { isUnfinished: boolean }).isUnfinished).toBe(true);
  });

  it('refuses a call of another run, and frees the lease where the beginning fails', async () => {
    await openReady();
    tells('別の実行', [
      value(setUpTabs('x', {}, ['総務課'])),
      value(finishSetUp('x', {}, [], true)),
      value(beginSetUp({ departments: ['総 務 課'], only: true })),
      keys(),
    ]);
  });

  it('tells a 課 as new only with what concerns it', async () => {
    await openReady();
    sheetOf('総務課').setFrozenRows(0);
    sheetOf('設定').getRange('A4:C4').clearContent();
    tells('課を追加', [
      value(addDepartment(' 会計課 ')),
      names(),
      rowsOf('設定', 'A1:E14'),
      rowsOf('集計', 'A4:C9'),
      rowsOf('履歴').slice(-1),
      ...['会計課', '会 計 課', '', '履歴'].map((name) => value(addDepartment(name))),
      names(),
      keys(),
    ]);
  });
});

describe('what comes half way', () => {
  it('a 課 that was added by half is completed, and no other', async () => {
    await openReady();
    value(addDepartment('会計課'));
    sheetOf('設定').getRange('E10:E12').clearContent();
    tells('半分の課', [value(addDepartment('会計課')), rowsOf('設定', 'A10:E12')]);
  });

  it('is made whole after a passing fault, whichever call that hits', async () => {
    const workbook = await readyBook();
    for (let failAt = 8; failAt <= 70; failAt += 6) {
      await open(workbook, { failAt, failWith: 'Service Spreadsheets timed out.' });
      expect([failAt, addDepartment('会計課').error, names()]).toEqual([
        ...[failAt, null, '設定,総務課,税務課,会計課,集計,履歴'],
      ]);
      expect([failAt, rowsOf('会計課', 'A1:B3')]).toEqual([
        ...[failAt, ['年度｜平成29年度', '課｜会計課', '状態｜作成中']],
      ]);
      host.dispose();
    }
    await open(workbook);
  });

  it('a rename says that it was stopped, and goes on', async () => {
    await open(await readyBook(), { failAt: 16, failWith: 'You do not have permission to do that.' });
    expect(renameDepartment('総務課', '総務企画課').error).toEqual({
      ...{
        code: 'unexpected',
        place: '総務課',
        message: expect.stringContaining('改名の途中で止まりました'),
      },
    });
    expect([value(renameDepartment('総務課', '総務企画課')), names()]).toEqual([
      ...['総務企画課', '設定,総務企画課,税務課,集計,履歴'],
    ]);
  });

  it('what there was no time for is told, and left to the next run', async () => {
    await openReady();
    book().deleteSheet(sheetOf('税務課'));
    book().deleteSheet(sheetOf('履歴'));
    sheetOf('総務課').setFrozenRows(0);
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 60_000;
      return now;
    });
    const first = value(setUpWorkbook({}));
    jest.restoreAllMocks();
    properties().deleteProperty('jiko-hyoka.run');
    tells('時間が足りない', [first, names(), value(setUpWorkbook({})), names()]);
  });

  it('is told with whoever may be at work on it', () => {
    const beat = Date.now();
    const record = { 'jiko-hyoka.set-up': JSON.stringify({ action: '初期設定', since: beat }) };
    const rename = { 'jiko-hyoka.renaming': JSON.stringify({ since: beat }) };
    const run = { [RUN_KEY]: JSON.stringify({ id: 'x', by: ME, since: beat, beat }) };
    const since = clockTime(beat);
    const held = { by: ME, until: clockTime(beat + LAPSES_AFTER) };
    expect(unfinishedIn({ ...run })).toBeNull();
    expect(unfinishedIn({ ...record, ...run })).toEqual({ action: '初期設定', since, held });
    expect(unfinishedIn({ ...record, ...rename })).toEqual({ action: '', since, held: null });
  });

  it('tabs that were looked at before are only asked for their locks', async () => {
    await openReady();
    for (const name of ['総務課', '税務課']) {
      sheetOf(name).setFrozenRows(0);
      for (const lock of sheetOf(name).getProtections(SpreadsheetApp.ProtectionType.RANGE)) lock.remove();
    }
    book().insertSheet('人のシート');
    const known = readTabs(book(), ['総務課']).filter(({ name }) => name === '総務課');
    const rest = inspectRest(book(), known, {});
    const some = inspectTabs(book(), ['総務課'], { mostForWidths: 1, leavesLocks: true });
    tells('残りを見る', [
      rest.tabs.map(({ name }) => name),
      [...rest.looks].map(([name, look]) => [
        name,
        look.lastRow,
        look.frozenRows,
        look.hasDropdown,
        look.widths.length,
      ]),
      planSetUp(rest, {}).map(describeStep),
      [...some.looks].map(([name, look]) => [name, look.frozenRows, look.widths.length, look.protections]),
      planSetUp(inspectWorkbook(book()), {}).map(describeStep),
      [...inspectWorkbook(book(), [], { mostForWidths: 2 }).looks].map(([, { widths }]) => widths.length),
    ]);
  });
});

describe('the steps', () => {
  const WIDTHS = (sheet: string, column: number): SetUpStep => ({
    kind: 'widths',
    sheet,
    widths: [{ column, width: 99 }],
  });
  const FROZEN = (sheet: string): SetUpStep => ({ kind: 'frozen-rows', sheet, rows: 2 });
  const LOCKS = (sheet: string, ...warnings: boolean[]): SetUpStep => ({
    ...{ kind: 'protections', sheet, count: warnings.length },
    wanted: warnings.map((warningOnly, at) => ({
      ...{ description: `自己評価：${at}`, area: null, warningOnly, editors: warningOnly ? [] : [ME] },
    })),
  });
  const apply = (...steps: SetUpStep[]): unknown[] => {
    host.calls.reset();
    const { done, failures } = applySteps(book(), steps, { pattern: openPattern(book()) });
    const { byMethod } = host.calls;
    return [
      done.map((step) => steps.indexOf(step)),
      failures,
      byMethod['SpreadsheetApp.flush'],
      byMethod['Range.setValues'],
    ];
  };

  it('of one tab stand together, and what fails stops nothing else, unless it is 設定', async () => {
    await openReady();
    const row = (name: string): SetUpStep => ({ kind: 'department-row', name });
    const setting = (value: string): SetUpStep => ({ kind: 'setting', key: 'deadline', value, row: 3 });
    tells('手順', [
      apply(WIDTHS('総務課', 999), FROZEN('総務課'), FROZEN('税務課')),
      apply(FROZEN('総務課'), FROZEN('総務課'), FROZEN('税務課'), FROZEN('総務課')),
      apply(FROZEN('ない課'), FROZEN('税務課')),
      apply(setting('H30.4.20'), row('会計課'), row('議会')),
      rowsOf('設定', 'A10:B14'),
      apply({ kind: 'settings-sheet' } as never, FROZEN('税務課')),
      apply(LOCKS('総務課', false)),
      apply(LOCKS('総務課', true)),
      apply(LOCKS('総務課', true, false)),
      apply(LOCKS('総務課', false), FROZEN('総務課')),
    ]);
  });

  it('are noted in 履歴 where something was done, and not by a 履歴 that is still to be made', async () => {
    await openReady();
    const history: SetUpStep = { kind: 'history-sheet' };
    const before = rowsOf('履歴').length;
    recordSetUp(book(), [FROZEN('総務課')], []);
    recordSetUp(book(), [FROZEN('総務課'), history], [FROZEN('総務課')]);
    expect(rowsOf('履歴')).toHaveLength(before);
    recordSetUp(book(), [FROZEN('総務課'), history], [FROZEN('総務課'), history]);
    recordSetUp(book(), [FROZEN('総務課'), FROZEN('税務課')], [FROZEN('総務課')]);
    tells('手順の記録', rowsOf('履歴').slice(before));
  });

  it('take another working name where people have typed into a tab that was left behind', async () => {
    await openReady();
    book().insertSheet('（作成中）').getRange('A6').setValue('記入');
    book().deleteSheet(sheetOf('税務課'));
    tells('作りかけの隣で作る', [value(setUpWorkbook({})), names(), rowsOf('（作成中）')]);
  });
});

describe('課を改名', () => {
  const LAST = ['平成28年度', '総務課', '防災', '訓練', '3', '', ''];
  const put = (name: string, rows: readonly (readonly unknown[])[]): void => {
    const width = Math.max(...rows.map((row) => row.length));
    book()
      .insertSheet(name)
      .getRange(1, 1, rows.length, width)
      .setValues(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
  };
  const keptLine = (sheet: string): string[] =>
    KEPT_HEADER.map((title) => (title === 'シート' ? sheet : 'x'));
  const told = (): unknown[] => [
    names(),
    rowsOf('設定', 'A10:C11'),
    rowsOf('集計', 'A5:B7'),
    rowsOf('集計', 'A10:A11'),
    ...['控え', '前年度'].filter((name) => book().getSheetByName(name)).map((name) => rowsOf(name)),
    rowsOf('履歴').slice(-1),
    Object.entries(properties().getProperties())
      .filter(([key]) => !key.includes('set-up') && !key.includes('limit') && !key.includes('version'))
      .map(([key, text]) => `${key} ${text.slice(0, 30)}`)
      .sort(),
  ];

  it('takes along all that is kept under the name', async () => {
    await openReady();
    properties().setProperties({
      'jiko-hyoka.report.総務課': 'r',
      'jiko-hyoka.goals.総務課': 'g',
      'jiko-hyoka.report.税務課': 't',
    });
    put('控え', [[...KEPT_HEADER], keptLine('総務課'), keptLine('税務課')]);
    put('前年度', [[...LAST_YEAR_HEADER], LAST, ['平成28年度', '税務課', '', '総務課']]);
    tells('改名', [
      value(renameDepartment('総務課', ' 総務企画課 ')),
      ...told(),
      rowsOf('総務企画課', 'A1:B3'),
    ]);
  });

  it('leaves what people have named themselves', async () => {
    await openReady();
    put('控え', [['総務課', '人のシート'], ['総務課']]);
    put('前年度', [['課'], ['総務課']]);
    sheetOf('総務課').getRange('B2').setValue('総務部総務課');
    sheetOf('設定').getRange('B10').setValue('参事');
    tells('人の付けた名前は残る', [
      value(renameDepartment('総務課', '=1+1')),
      ...told(),
      rowsOf('=1+1', 'A1:B3'),
    ]);
  });

  it('goes on with a tab that was renamed by hand, and where there is none', async () => {
    await openReady();
    sheetOf('総務課').setName('総務企画課');
    book().deleteSheet(sheetOf('税務課'));
    put('前年度', [[...LAST_YEAR_HEADER]]);
    tells('手で改名したシート', [
      value(renameDepartment('総務課', '総務企画課')),
      value(renameDepartment('税務課', '税課')),
      ...told(),
      rowsOf('総務企画課', 'A1:B3'),
    ]);
  });

  it('is refused', async () => {
    await openReady();
    book().insertSheet('会計課');
    const refused = [
      ['福祉課', '民生課'],
      ['総務課', '総務課'],
      ['総務課', '税務課'],
      ['総務課', '税 務 課'],
      ['総務課', '総 務 課'],
      ['総務課', '集計'],
      ['総務課', '会計課'],
      ['総務課', ''],
    ].map(([from = '', to = '']) => [from, to, value(renameDepartment(from, to))]);
    tells('改名を断る', [...refused, ...told()]);
  });

  it('that was begun is completed, or forgotten where people have made it pointless', async () => {
    const record = (from: string, to: string) =>
      properties().setProperty(
        'jiko-hyoka.renaming',
        JSON.stringify({ action: '課を改名', since: 0, from, to }),
      );
    const lines: unknown[] = [];
    await openReady();
    finishRename(book());
    lines.push(['何もない', names()]);
    record('総務課', '総務企画課');
    finishRename(book());
    lines.push(['途中', told()]);
    record('会計課', '会計企画課');
    finishRename(book());
    lines.push(['課一覧にない', told()]);
    record('総務企画課', '税務課');
    finishRename(book());
    lines.push(['どちらのシートもある', told()]);
    record('税務課', '税課');
    lines.push(['続き', value(renameDepartment('税務課', '税課')), told()]);
    tells('途中の改名', lines);
  });
});

describe('次の年度を始める', () => {
  /** As a copy: the script remembers nothing. */
  async function openCopy(): Promise<void> {
    await openReady();
    properties().deleteAllProperties();
  }
  const begin = (request?: NextYearRequest): unknown => value(beginNextYear(request));
  const told = (): unknown[] => [
    names(),
    rowsOf('設定', 'A1:B6'),
    rowsOf('設定', 'A10:I11'),
    rowsOf('総務課', 'A1:J9'),
    ...['前年度', '確認一覧', '控え', '履歴']
      .filter((name) => book().getSheetByName(name))
      .map((name) => [name, sheetOf(name).isSheetHidden(), rowsOf(name)]),
  ];

  it('takes goals over, and nothing else', async () => {
    await openCopy();
    const sheet = sheetOf('総務課');
    sheet.getRange('C3').setValue('見てください');
    sheet.getRange('I5:J5').setValues([['目標値', '方針']]);
    sheet.getRange('I6:J7').setValues([
      ['2回', '続けます'],
      ['', ''],
    ]);
    sheet.getRange('J8').setFormula('=F6*2');
    sheet.getRange('J9').setValue('あと');
    sheetOf('設定')
      .getRange('B3:B4')
      .setValues([['H30.3.31'], ['H30.4.20']]);
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    sheetOf('設定')
      .getRange('F11:I11')
      .setValues([['memory:b', 4, '前', 'だれか']]);
    const lines = [begin(), ...told(), toldTab(sheetOf('前年度')), begin({}), begin({ year: '平成30' })];
    tells('次の年度', [...lines, rowsOf('履歴'), properties().getProperty('jiko-hyoka.next')]);
  });

  it('moves on lines that people have moved apart, and skips years', async () => {
    await openCopy();
    const settings = sheetOf('設定');
    settings.getRange('B3:B4').setValues([['H30.2.28'], ['H30.4.20']]);
    settings.insertRowsBefore(3, 3);
    settings.insertRowsBefore(7, 2);
    tells('離れた項目', [
      begin({ year: '2020' }),
      rowsOf('設定', 'A1:B11'),
      sheetOf('設定').getRange('B6').getNumberFormat(),
      rowsOf('総務課', 'A1:C3'),
    ]);
  });

  it('clears 確認一覧 of ours and 履歴 to their last row, and columns of 課一覧 as far as there are any', async () => {
    await openCopy();
    book()
      .insertSheet('確認一覧')
      .getRange('A1:F2')
      .setValues([REVIEW_HEADER, ['総務課', '提出', 'メモ', 'B3', '', 'x']]);
    for (const name of ['確認一覧', '履歴']) {
      const { length } = rowsOf(name);
      sheetOf(name).deleteRows(length + 1, sheetOf(name).getMaxRows() - length);
    }
    sheetOf('設定').getRange('G9').clearContent();
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    tells('最後の行まで', [begin(), rowsOf('確認一覧'), rowsOf('履歴'), rowsOf('設定', 'A9:I11')]);
  });

  it('leaves tabs of people alone', async () => {
    await openCopy();
    book()
      .insertSheet('確認一覧')
      .getRange('A1:A2')
      .setValues([['会議'], ['4月3日']]);
    book()
      .insertSheet('控え')
      .getRange('A1:A2')
      .setValues([['人の控え'], ['x']]);
    sheetOf('総務課').getRange('A1:C3').clearContent();
    book().deleteSheet(sheetOf('履歴'));
    tells('人のシートは残る', [begin(), ...told()]);
  });

  it('goes on where lines of this year stand already, and takes over an empty 前年度', async () => {
    await openCopy();
    book().insertSheet('前年度');
    tells('空の前年度', [begin(), rowsOf('前年度')]);
    host.dispose();
    await openCopy();
    book()
      .insertSheet('前年度')
      .getRange(1, 1, 2, 7)
      .setValues([[...LAST_YEAR_HEADER], ['平成29年度', '総務課', '前に控えた', '', '', '', '']]);
    tells('控え済みの前年度', [begin(), rowsOf('前年度'), rowsOf('総務課', 'A6:G7')]);
    host.dispose();
    await openCopy();
    book()
      .insertSheet('前年度')
      .getRange(1, 1, 3, 7)
      .setValues([
        [...LAST_YEAR_HEADER],
        ['平成28年度', '総務課', '一昨年', '', '', '', ''],
        ['平成28年度', '総務課', '一昨年', '', '', '', ''],
      ]);
    sheetOf('前年度').deleteRows(3, sheetOf('前年度').getMaxRows() - 2);
    tells('一昨年の前年度', [begin(), rowsOf('前年度'), sheetOf('前年度').getMaxRows()]);
  });

  it('is refused', async () => {
    await openReady();
    const lines = [begin()];
    properties().deleteAllProperties();
    lines.push(begin({ year: '平成29' }), begin({ year: 'いつか' }));
    book().insertSheet('前年度').getRange('A1').setValue('人のシート');
    lines.push(begin());
    sheetOf('設定').getRange('B2').setValue('？');
    lines.push(begin());
    tells('次の年度を断る', [...lines, ...told()]);
  });
});

describe('a copy', () => {
  const DOC = { spreadsheetId: 'copy', user: { email: ME }, owner: { email: ME } };

  it('is told by its locks, and cleared as was chosen', async () => {
    await openReady();
    const lines: unknown[] = [isCopy(book(), properties().getProperties()), isCopy(book(), {})];
    lines.push(mayBeNextYear(book(), properties().getProperties()), mayBeNextYear(book(), {}));
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    sheetOf('設定')
      .getRange('D10:D11')
      .setValues([['a@example.lg.jp、b@example.lg.jp'], ['a@example.lg.jp、山田']]);
    sheetOf('設定')
      .getRange('A7:B7')
      .setValues([['様式', 'memory:form.docx']]);
    const workbook = await host.copy();
    host.dispose();
    await open(workbook, DOC);
    shorten();
    const opened = openSettings(book());
    lines.push(
      copiedBook(opened.settings, opened.values as never),
      isCopy(book(), properties().getProperties()),
    );
    lines.push(value(lookAtBook({})), value(lookAtBook({ isCopyKnown: true })));
    for (const choice of [
      { reports: false, people: false, form: false },
      { reports: true, people: false, form: false },
      { reports: false, people: true, form: false },
      { reports: false, people: false, form: true },
    ])
      lines.push(choice, value(clearCopied(choice)), rowsOf('設定', 'A5:I11'), rowsOf('履歴').slice(-1));
    sheetOf('設定')
      .getRange('F11:I11')
      .setValues([['memory:b', 4, '前', 'だれか']]);
    lines.push(value(clearCopied({ reports: true, people: true, form: true })), rowsOf('履歴').slice(-1));
    lines.push(rowsOf('設定', 'A10:I11'));
    value(setUpWorkbook({}));
    lines.push(value(clearCopied({ reports: true, people: false, form: false })));
    tells('写し', lines);
  });

  it('is none without locks of ours', async () => {
    await open();
    book().insertSheet('履歴').getRange('A1').setValue('日時');
    expect([isCopy(book(), {}), mayBeNextYear(book(), {})]).toEqual([false, true]);
  });
});

describe('the limit that tabs carry', () => {
  const renew = (): boolean => {
    const tabs = readTabs(book());
    return renewLimit(book(), tabs, checkTabs(tabs));
  };
  const limitOf = () => properties().getProperty('jiko-hyoka.limit');
  const looks = (): string[] => toldTab(sheetOf('総務課')).filter((line) => /^(色分け|A[1-4] )/.test(line));
  const limit = (text: unknown) => sheetOf('設定').getRange('B5').setValue(text);

  it('follows 設定, once', async () => {
    await openReady();
    const lines: unknown[] = [renew(), limitOf()];
    limit('3');
    host.calls.reset();
    lines.push(renew(), limitOf(), looks(), renew());
    limit('？');
    lines.push(renew(), limitOf());
    limit('1');
    properties().deleteProperty('jiko-hyoka.limit');
    lines.push(renew(), limitOf());
    properties().setProperty('jiko-hyoka.limit', '1');
    lines.push(renew(), looks());
    properties().setProperty('jiko-hyoka.limit', '3');
    sheetOf('総務課').setConditionalFormatRules([]);
    lines.push(renew(), limitOf(), looks());
    rememberLimit({ ...openSettings(book()).settings, isRated: false });
    lines.push(limitOf());
    tells('理由が必要な達成度', lines);
  });

  it('leaves the rules of people, and a tab that is gone', async () => {
    await openReady();
    const sheet = sheetOf('総務課');
    const own = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=A1="人"')
      .setRanges([sheet.getRange('A6:A9')])
      .setBackground('#ff0000')
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), own]);
    limit('4');
    const tabs = readTabs(book());
    const checked = checkTabs(tabs);
    book().deleteSheet(sheetOf('税務課'));
    tells('人の色分けは残る', [renewLimit(book(), tabs, checked), limitOf(), looks()]);
  });
});
