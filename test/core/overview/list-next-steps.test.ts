import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkTabs } from '../../../src/core/check/check-tabs';
import type { Tab } from '../../../src/core/department-tab/tab';
import type { NextStep } from '../../../src/core/messages/next-steps';
import { buildOverview } from '../../../src/core/overview/build-overview';
import { listNextSteps } from '../../../src/core/overview/list-next-steps';
import { tabValues } from '../check/department-tab';

const DONE = '訓練を実施し、成果がありました。';

const settings = (rows: CellValue[][], deadline: CellValue = 'H30.4.20'): Tab => ({
  name: '設定',
  values: [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['提出期限', deadline, ''],
    ['課名', '職名', '氏名', '報告書'],
    ...rows,
  ],
});

const department = (name: string, ...rows: CellValue[][]): Tab => ({ name, values: tabValues(rows) });
const row = (rating: CellValue, outcome = DONE): CellValue[] => [
  1,
  '防災',
  '室',
  '',
  '訓練を行います。',
  rating,
  outcome,
];

const overviewOf = (tabs: readonly Tab[], open = '') =>
  buildOverview(
    checkTabs(tabs),
    tabs,
    open,
    { year: 2018, month: 4, day: 10 },
    {
      pulse: '',
      book: { copy: null, setUp: null },
    },
  );
const stepsOf = (tabs: readonly Tab[], open?: string): readonly NextStep[] =>
  listNextSteps(overviewOf(tabs, open));

describe('listNextSteps', () => {
  it('begins a new year with 設定 and the goals', () => {
    const tabs = [
      settings(
        [
          ['総務課', '課長', '', ''],
          ['税務課', '課長', '大塚', ''],
          ['会計課', '', ' 　', ''],
        ],
        '',
      ),
      department('総務課'),
      department('税務課'),
      department('会計課'),
    ];
    expect(stepsOf(tabs)).toEqual([
      { kind: 'deadline', cell: 'B3', count: 1 },
      { kind: 'heads', cell: 'C5', count: 2 },
      { kind: 'goals', departments: ['総務課', '税務課', '会計課'] },
    ]);
  });

  it('puts the 課 of the open tab first', () => {
    const tabs = [
      settings([
        ['総務課', '', '', ''],
        ['税務課', '', '大塚', ''],
      ]),
      department('総務課', row('')),
      department('税務課', row('')),
    ];
    expect(stepsOf(tabs, '税務課')).toEqual([
      { kind: 'ratings', departments: ['税務課', '総務課'], count: 2 },
      { kind: 'heads', cell: 'C5', count: 1 },
    ]);
  });

  it('asks for reasons, then for 提出 and reports, and ends where nothing is handed in', () => {
    const entry = (report: string) => settings([['総務課', '課長', '大塚', report]]);
    expect(stepsOf([entry(''), department('総務課', row(2, ''))])).toEqual([
      { kind: 'errors', departments: ['総務課'], count: 1, explanations: 1 },
    ]);
    expect(stepsOf([entry(''), department('総務課', row(4))])).toEqual([
      { kind: 'submit', departments: ['総務課'] },
      { kind: 'reports', departments: ['総務課'] },
    ]);
    expect(stepsOf([entry('out/総務課.docx'), department('総務課', row(4))])).toEqual([]);
  });

  it('leads from hand to hand once a 課 has handed in', () => {
    const names = ['総務課', '税務課', '福祉課', '建設課'];
    const tabs = [
      settings(names.map((name) => [name, '', '大塚', 'out/x.docx'])),
      ...names.map((name) => department(name, row(4))),
    ];
    const steps = (...states: string[]) => {
      const overview = overviewOf(tabs);
      const departments = overview.departments.map((each, at) => ({ ...each, state: states[at] ?? '' }));
      return listNextSteps({ ...overview, departments });
    };
    expect(steps('差戻し', '提出', '作成中', '確定')).toEqual([
      { kind: 'answer', departments: ['総務課'] },
      { kind: 'submit', departments: ['福祉課'] },
      { kind: 'close', departments: ['税務課'] },
    ]);
    expect(steps('確定', '公表', '確定', '確定')).toEqual([]);
  });

  it('begins with 設定 when it cannot be read', () => {
    const tabs = [
      {
        name: '設定',
        values: [
          ['年度', 'いつか'],
          ['課名', '職名', '氏名'],
          ['総務課', '', '大塚'],
        ],
      },
      department('総務課', row(4)),
    ];
    expect(stepsOf(tabs)[0]).toEqual({ kind: 'settings', count: 2 });
  });

  it('begins with the workbook: a copy is prepared first, then a 初期設定 that was left is finished', () => {
    const overview = overviewOf([settings([['総務課', '', '大塚', '']]), department('総務課', row(4))]);
    const setUp = { action: '初期設定', since: '14時05分', held: null };
    const steps = (book: typeof overview.book) => listNextSteps({ ...overview, book });
    const reports = ['submit', 'reports'].map((kind) => ({ kind, departments: ['総務課'] }));
    const copy = { reports: 1, people: 2, hasForm: false };
    expect(steps({ copy, setUp })).toEqual([{ kind: 'copy' }, ...reports]);
    expect(steps({ copy: null, setUp })).toEqual([{ kind: 'set-up', action: '初期設定' }, ...reports]);
  });

  it('takes only faults for steps, and counts explanations among them', () => {
    const tabs = [
      settings([['総務課', '', '大塚', '']]),
      department('総務課', row(2, ''), [
        2,
        '税',
        '室',
        '',
        '徴収率を上げます。',
        '５',
        '雨のため中止しました。',
      ]),
      department('会計課', row(4)),
    ];
    expect(stepsOf(tabs)).toEqual([
      { kind: 'errors', departments: ['総務課'], count: 2, explanations: 1 },
      { kind: 'submit', departments: ['会計課'] },
      { kind: 'reports', departments: ['会計課'] },
    ]);
    const dated = [{ ...settings([['総務課', '', '大塚', 'x']]) }, department('総務課', row(4))];
    dated[0] = {
      ...dated[0],
      name: '設定',
      values: (dated[0]?.values ?? []).map((line, at) => (at === 1 ? ['評価基準日', 'H29.3.31', ''] : line)),
    };
    expect(overviewOf(dated).findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(stepsOf(dated)).toEqual([]);
  });

  it('puts no 課 first where the open tab is none', () => {
    const tabs = [
      settings([
        ['総務課', '', '大塚', ''],
        ['税務課', '', '森', ''],
      ]),
      department('総務課', row('')),
      department('税務課', row('')),
    ];
    expect(stepsOf(tabs, '設定')).toEqual([{ kind: 'ratings', departments: ['総務課', '税務課'], count: 2 }]);
  });

  it('asks for a deadline that nobody can read', () => {
    const tabs = [settings([['総務課', '', '大塚', '']], '四月ごろ'), department('総務課', row(''))];
    expect(stepsOf(tabs)[0]).toEqual({ kind: 'deadline', cell: 'B3', count: 1 });
  });
});

describe('buildOverview', () => {
  it('tells which reports would be drafts, as the reports are judged', () => {
    const tabs = [
      settings([
        ['総務課', '', '', ''],
        ['税務課', '', '', ''],
        ['会計課', '', '', ''],
      ]),
      department('総務課'),
      department('税務課', row('')),
      department('会計課', row(4)),
    ];
    expect(overviewOf(tabs).departments.map(({ draft }) => draft)).toEqual([
      { evaluation: true, goals: true },
      { evaluation: true, goals: false },
      { evaluation: false, goals: false },
    ]);
  });
});
