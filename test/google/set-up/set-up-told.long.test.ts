/** What 初期設定 makes, mends and refuses, in one call and in several, whole in `set-up-told.txt`. */
import { join } from 'node:path';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { describeStep } from '../../../src/core/set-up/set-up-step';
import { addDepartment } from '../../../src/google/set-up/add-department';
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
import { keptIn, toldBook, toldTab } from '../told-workbook';
import { book, host, ME, names, open, openReady, properties, rowsOf, sheetOf, value } from './ready-book';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

afterEach(() => host.dispose());

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
  const lines = (name: string, ...rows: string[][]) => {
    const sheet = book().insertSheet(name);
    for (const [at, row] of rows.entries()) sheet.getRange(at + 1, 1, 1, row.length).setValues([row]);
    return sheet;
  };
  const half = () =>
    lines(
      '（作成中）',
      ['年度', '平成29年度'],
      ['課', ''],
      ['状態', '作成中'],
      ['', ''],
      ['番号', '個別事業'],
    );
  const DAMAGE: readonly (readonly [string, () => unknown])[] = [
    ['見出しの一つ', () => clear('総務課', 'E5')],
    ['状態の見出し', () => clear('総務課', 'A3')],
    ['固定した行', () => sheetOf('総務課').setFrozenRows(0)],
    ['集計の固定した行', () => sheetOf('集計').setFrozenRows(1)],
    ['列の幅', () => sheetOf('総務課').setColumnWidth(5, 20)],
    [
      '前に作った列の幅',
      () => {
        for (const [at, width] of [50, 190, 110, 64, 360, 64, 420, 260].entries())
          sheetOf('総務課').setColumnWidth(at + 1, width);
      },
    ],
    ['見出しのすべて', () => clear('総務課', 'A1:H9')],
    [
      '一行だけの選択肢',
      () => {
        sheetOf('税務課').deleteRows(7, 24);
        sheetOf('税務課').getRange('F6').clearDataValidations();
      },
    ],
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
    ['集計の中身', () => sheetOf('集計').clear()],
    ['設定の中身', () => sheetOf('設定').clear()],
    [
      '端に記入がある設定と集計の保護',
      () => {
        for (const name of ['設定', '集計']) {
          sheetOf(name).getRange('M1').setValue('メモ');
          for (const lock of sheetOf(name).getProtections(SpreadsheetApp.ProtectionType.SHEET)) lock.remove();
        }
      },
    ],
    ['前年度の保護', () => lines('前年度', [...LAST_YEAR_HEADER], ['平成28年度', '総務課'])],
    ['人の前年度', () => lines('前年度', ['前年度の会議'], ['4月3日'])],
    ['履歴', () => book().deleteSheet(sheetOf('履歴'))],
    ['履歴の中身', () => sheetOf('履歴').clear()],
    ['税務課', () => book().deleteSheet(sheetOf('税務課'))],
    ['状態の数式', () => clear('設定', 'E10:E11')],
    ['状態の数式の上に記入', () => sheetOf('設定').getRange('E10').setValue('提出')],
    ['課一覧の「状態」', () => clear('設定', 'E9')],
    ['提出期限の項目', () => clear('設定', 'A4:C4')],
    ['課一覧', () => sheetOf('設定').deleteRows(8, 4)],
    ['設定', () => book().deleteSheet(sheetOf('設定'))],
    ['作りかけのシートが残る', () => book().insertSheet('（作成中）')],
    ['作りかけに記入がある', () => book().insertSheet('（作成中）').getRange('A6').setValue('記入')],
    ['作りかけにメモがある', () => book().insertSheet('（作成中）').getRange('A1').setNote('メモ')],
    ['作りかけに表題がある', () => half()],
    ['作りかけの表題にメモがある', () => half().getRange('B2').setNote('メモ')],
    ['作りかけに何も表示しない数式がある', () => half().getRange('B7').setFormula('=IF(1=1,"","")')],
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
    const finished = value(finishSetUp(runId, request, done, isWhole));
    const history = book().getSheetByName('履歴') ? rowsOf('履歴').slice(-1) : [];
    return [look, looks, rest, value(part), finished, names(), history];
  }
  const keys = (): string[] => properties().getKeys().sort();
  const forget = () => {
    for (const key of ['jiko-hyoka.version', 'jiko-hyoka.limit']) properties().deleteProperty(key);
  };

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
    ['集計の固定した行', () => sheetOf('集計').setFrozenRows(1), {}, []],
    [
      '設定',
      () => book().deleteSheet(sheetOf('設定')),
      { year: '平成29', departments: ['総務課', '税務課'] },
      ['総務課', '税務課'],
    ],
    [
      '課だけを加え、集計の固定した行は残す',
      () => sheetOf('集計').setFrozenRows(1),
      { departments: ['会計課'], only: true },
      ['会計課'],
    ],
    ['課一覧の「状態」', () => sheetOf('設定').getRange('E9').clearContent(), {}, ['総務課']],
    [
      '半分の課だけを加える',
      () => {
        addDepartment('会計課');
        sheetOf('設定').getRange('E10:E12').clearContent();
      },
      { departments: ['会計課'], only: true },
      ['会計課'],
    ],
    ['写し', forget, { isCopyKnown: true }, ['総務課']],
    ['写しに課だけを加える', forget, { isCopyKnown: true, departments: ['会計課'], only: true }, ['会計課']],
    ['設定に年度がない', () => sheetOf('設定').getRange('B2').clearContent(), {}, ['総務課']],
    [
      '設定の年度が頼みにある',
      () => sheetOf('設定').getRange('B2').clearContent(),
      { year: '平成29' },
      ['総務課'],
    ],
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

  it('keeps in mind what its pattern is called only where it has made one, and reads the tabs once for 集計', async () => {
    await openReady();
    const begun = beginSetUp({ departments: ['会計課'] }).value?.runId ?? '';
    const counted = (names: readonly string[]): unknown => {
      host.calls.reset();
      const done = value(setUpTabs(begun, {}, names));
      return [done, host.calls.byMethod['Properties.setProperty'], names];
    };
    sheetOf('総務課').setFrozenRows(0);
    const lines = [counted(['総務課']), counted(['会計課']), counted(['税務課'])];
    host.calls.reset();
    lines.push([value(finishSetUp(begun, {}, [], true)), host.calls.byMethod['Range.getValues']]);
    tells('一つの原本', lines);
  });

  it('is told, and not taken for done, where the pattern cannot be taken away', async () => {
    await openReady();
    const begun = beginSetUp({ departments: ['会計課'] }).value?.runId ?? '';
    value(setUpTabs(begun, {}, ['会計課']));
    const workbook = await host.save();
    const lines: unknown[] = [];
    for (const failAt of [3, 4]) {
      host.dispose();
      await open(workbook, { failAt: 20 + failAt, failWith: 'You do not have permission to do that.' });
      while (host.calls.total < 20) sheetOf('設定').getLastRow();
      lines.push([failAt, value(finishSetUp(begun, {}, [], true)), names(), keys()]);
    }
    tells('原本を消せない', lines);
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
    sheetOf('設定').getRange('E10:E11').clearContent();
    sheetOf('集計').setFrozenRows(1);
    tells('課を追加', [
      value(addDepartment(' 会計課 ')),
      names(),
      sheetOf('集計').getFrozenRows(),
      rowsOf('設定', 'A1:E14'),
      rowsOf('集計', 'A4:C9'),
      rowsOf('履歴').slice(-1),
      ...['会計課', '会 計 課', '', '履歴'].map((name) => value(addDepartment(name))),
      names(),
      keys(),
    ]);
  });
});
