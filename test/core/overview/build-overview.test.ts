import type { CellValue } from '../../../src/core/cells/cell-value';
import { type CheckedWorkbook, checkTabs } from '../../../src/core/check/check-tabs';
import type { LastYearGoal } from '../../../src/core/department-tab/last-year';
import type { Tab } from '../../../src/core/department-tab/tab';
import {
  buildOverview,
  goalEntries,
  overviewDepartment,
  overviewSettings,
  renewOverview,
} from '../../../src/core/overview/build-overview';
import { fixEdit } from '../../../src/core/overview/fix-edit';
import type { Overview } from '../../../src/core/overview/sidebar-data';
import { HEADER_ROW } from '../check/department-tab';

const TODAY = { year: 2018, month: 4, day: 10 } as const;
const REST = { pulse: 'p1', book: { copy: null, setUp: null } };

const settingsTab = (
  more: Readonly<Record<string, CellValue>> = {},
  departments: readonly CellValue[][] = [
    ['総務課', '課長', '大塚', 'https://docs.google.com/document/d/1', 3],
    ['税務課', '課長', '', '', ''],
  ],
): Tab => {
  const cells = {
    団体名: ' 中之条町 ',
    年度: '平成29',
    評価基準日: 'H30.3.31',
    提出期限: 'H30.4.20',
    ...more,
  };
  return {
    name: '設定',
    values: [
      ...Object.entries(cells).map(([key, value]) => [key, value]),
      ['課名', '職名', '氏名', '報告書', '版'],
      ...departments,
    ],
  };
};

const tab = (name: string, ...rows: CellValue[][]): Tab => ({
  name,
  values: [
    ['状態', '差戻し', '差戻し：2018/04/10 10:00:00　soumu　理由：回数を。'],
    [...HEADER_ROW],
    ...rows,
  ],
});

const SOUMU = tab(
  '総務課',
  [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を2回行い、延べ300人が参加しました。', ''],
  ['', '', '', 2, '備蓄を増やします。', '４', '備蓄を増やしました。', ''],
  ['', '', '', 3, '広報を行います。', '', '', ''],
  [2, '点検', '班', '', '', 5, '全ての施設を点検しました。', ''],
);
const ZEIMU = tab('税務課', [1, '徴収', '係', '', '徴収率を上げます。', 1, '', '']);
const TABS: readonly Tab[] = [settingsTab(), SOUMU, ZEIMU];

const overviewOf = (tabs: readonly Tab[], open = ''): Overview =>
  buildOverview(checkTabs(tabs), tabs, open, TODAY, REST);

const departmentOf = (checked: CheckedWorkbook, name: string) => {
  const found = checked.departments.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('buildOverview', () => {
  const overview = overviewOf(TABS, '税務課');

  it('says what 設定 says, how long there is, and what the check has found', () => {
    const { departments, scale, ...rest } = overview;
    expect(rest).toEqual({
      municipality: '中之条町',
      fiscalYear: '平成29年度',
      deadline: 'H30.4.20',
      daysLeft: 10,
      limit: 2,
      isRated: true,
      findings: [],
      blanks: [{ what: 'headName', cell: 'C7', count: 1 }],
      draft: { evaluation: false, goals: false },
      activeDepartment: '税務課',
      counts: { error: 2, missing: 1, warning: 0, hint: 0 },
      pulse: 'p1',
      book: { copy: null, setUp: null },
      editors: { 総務課: [], 税務課: [] },
    });
    expect(scale).toHaveLength(5);
    expect(departments.map(({ name }) => name)).toEqual(['総務課', '税務課']);
  });

  it('says of each 課 how far it is, with its levels from the lowest on and its last report', () => {
    const [soumu, zeimu] = overview.departments;
    expect(soumu).toMatchObject({
      state: '差戻し',
      note: { handOver: 'return', at: '2018/04/10 10:00:00', by: 'soumu', reason: '回数を。' },
      goals: 4,
      rated: 2,
      levels: [0, 0, 0, 1, 1],
      hasTab: true,
      report: { link: 'https://docs.google.com/document/d/1', version: 3 },
    });
    expect(soumu?.findings.map(({ cell, goal, value, fix }) => [cell, goal, value, fix?.value])).toEqual([
      ['F4', '備蓄を増やします。', '４', '4'],
      ['F5', '広報を行います。', '', undefined],
    ]);
    expect(zeimu).toMatchObject({ goals: 1, rated: 1, levels: [1, 0, 0, 0, 0], report: null });
    expect(zeimu?.findings.map(({ rule, cell, goal }) => [rule, cell, goal])).toEqual([
      ['explanation-missing', 'G3', '徴収率を上げます。'],
    ]);
  });

  it('counts two goals of a level as two', () => {
    const row = (number: number): CellValue[] => [
      '',
      '防災',
      '',
      number,
      `訓練${number}`,
      3,
      '行いました。',
      '',
    ];
    const [first] = overviewOf([settingsTab(), tab('総務課', row(1), row(2))]).departments;
    expect(first).toMatchObject({ rated: 2, levels: [0, 0, 2, 0, 0] });
  });

  it('knows no open 課 where another tab is open', () => {
    expect(overviewOf(TABS, '設定').activeDepartment).toBeNull();
  });

  it('says of a 課 without a tab that it has none, with a note nowhere', () => {
    const found = overviewOf([
      settingsTab({}, [
        ['総務課', '', 'x'],
        ['会計課', '', 'x'],
      ]),
      SOUMU,
    ]).departments[1];
    expect(found).toMatchObject({
      name: '会計課',
      goals: 0,
      rated: 0,
      levels: [],
      hasTab: false,
      report: null,
    });
    expect(found).not.toHaveProperty('note');
    expect(found?.findings).toMatchObject([{ rule: 'department-missing', goal: '', value: '会計課' }]);
  });
});

describe('overviewSettings', () => {
  const settingsOf = (more: Readonly<Record<string, CellValue>>, departments?: CellValue[][]) => {
    const tabs = [settingsTab(more, departments), SOUMU];
    return overviewSettings(checkTabs(tabs), tabs, TODAY);
  };

  it.each<[string, CellValue, string, number | null]>([
    ['the day itself', 'H30.4.10', 'H30.4.10', 0],
    ['the day before', 'H30.4.9', 'H30.4.9', -1],
    ['another month', 'H30.5.1', 'H30.5.1', 21],
    ['another year', 'H31.4.10', 'H31.4.10', 365],
    ['a day as a date', { year: 2018, month: 4, day: 30 }, 'H30.4.30', 20],
    ['nothing', '', '', null],
    ['what is no day', '四月ごろ', '', null],
  ])('counts the days to a 提出期限 that is %s', (_, deadline, shown, left) => {
    expect(settingsOf({ 提出期限: deadline })).toMatchObject({ deadline: shown, daysLeft: left });
  });

  it('makes every report a draft where 設定 cannot be read', () => {
    const { fiscalYear, draft, findings } = settingsOf({ 年度: 'いつか' });
    expect([fiscalYear, draft]).toEqual(['', { evaluation: true, goals: true }]);
    expect(findings.map(({ rule, goal, value }) => [rule, goal, value])).toContainEqual([
      'settings-invalid',
      '',
      'いつか',
    ]);
    expect(settingsOf({ 評価基準日: 'いつか' }).draft).toEqual({ evaluation: true, goals: false });
    expect(settingsOf({ 評価基準日: 'H29.3.31' }).draft).toEqual({ evaluation: false, goals: false });
  });

  it('asks for a deadline that is blank or unreadable, and for names that 課一覧 lacks', () => {
    const nameless = [
      ['総務課', '', '　'],
      ['税務課', '', '大塚'],
      ['会計課', '', ''],
    ];
    const deadline = { what: 'deadline', cell: 'B4', count: 1 };
    expect(settingsOf({ 提出期限: '' }, nameless).blanks).toEqual([
      deadline,
      { what: 'headName', cell: 'C6', count: 2 },
    ]);
    expect(settingsOf({ 提出期限: '四月' }, [['総務課', '', '大塚']]).blanks).toEqual([deadline]);
  });

  it('asks for nothing that 設定 has no place for', () => {
    const tabs: Tab[] = [
      {
        name: '設定',
        values: [
          ['年度', '平成29'],
          ['課名', '職名'],
          ['総務課', '課長'],
        ],
      },
      SOUMU,
    ];
    expect(overviewSettings(checkTabs(tabs), tabs, TODAY).blanks).toEqual([]);
    const none: Tab[] = [{ name: '設定', values: [['年度', '平成29']] }, SOUMU];
    expect(overviewSettings(checkTabs(none), none, TODAY)).toMatchObject({ blanks: [], reports: {} });
  });

  it('says whether goals are rated, and which reports were made', () => {
    expect(settingsOf({}).isRated).toBe(true);
    expect(settingsOf({ 達成度の記入: 'しない' }).isRated).toBe(false);
    expect(settingsOf({}).reports).toEqual({
      総務課: { link: 'https://docs.google.com/document/d/1', version: 3 },
    });
  });
});

describe('renewOverview', () => {
  const old = overviewOf(TABS, '総務課');
  const mended = tab('税務課', [
    1,
    '徴収',
    '係',
    '',
    '徴収率を上げます。',
    5,
    '目標を1ポイント上回りました。',
    '',
  ]);
  const tabs = [
    settingsTab({ 年度: '平成30' }, [
      ['総務課', '', '大塚', '', ''],
      ['税務課', '', '森', 'new', 1],
    ]),
    SOUMU,
    mended,
  ];
  const checked = checkTabs(tabs);
  const zeimu = overviewDepartment(departmentOf(checked, '税務課'), tabs);

  it('takes what was read again, counts anew, and leaves the rest', () => {
    const renewed = renewOverview(old, { settings: null, departments: [zeimu], pulse: 'p2' });
    expect(renewed).toEqual({
      ...old,
      pulse: 'p2',
      counts: { error: 1, missing: 1, warning: 0, hint: 0 },
      departments: [old.departments[0], { ...zeimu, report: null }],
    });
  });

  it('takes 設定 with the reports that it notes now', () => {
    const settings = overviewSettings(checked, tabs, TODAY);
    const renewed = renewOverview(old, { settings, departments: [], pulse: 'p2' });
    expect(renewed).toMatchObject({ fiscalYear: '平成30年度', activeDepartment: '総務課', blanks: [] });
    expect(renewed.departments.map(({ report }) => report)).toEqual([null, { link: 'new', version: 1 }]);
    expect(renewed.departments[0]).toEqual({ ...old.departments[0], report: null });
  });
});

describe('goalEntries', () => {
  const header = [...HEADER_ROW, '目標値', '実績値', '目標値'];
  const rows: CellValue[][] = [
    [1, '防災', '室', '1', '訓練を行います。', 4, '行いました。', '', '2回', '1回', 'x'],
    ['', '', '', 2, '備蓄を増やします。', '４', '増やしました。', '', '', '', ''],
    [2, '点検', '班', '', '', '', '', '', '', '', ''],
  ];
  const merge = { firstRow: 1, lastRow: 2, firstColumn: 6, lastColumn: 6 };
  const own: Tab = { name: '総務課', values: [header, ...rows], merges: [merge] };
  const tabs = [settingsTab({}, [['総務課', '', '大塚']]), own];
  const department = departmentOf(checkTabs(tabs), '総務課');
  const entries = goalEntries(department, own.values);

  it('say where and what the entries of a goal are', () => {
    expect(entries[0]).toMatchObject({
      sheet: '総務課',
      theme: '1. 防災（室）',
      number: '1',
      goal: '訓練を行います。',
      rating: '4',
      ratingText: '4',
      outcome: '行いました。',
      ratingCell: 'F2',
      outcomeCell: 'G2',
      further: [
        { name: '目標値', cell: 'I2', text: '2回' },
        { name: '実績値', cell: 'J2', text: '1回' },
      ],
      headsTheme: true,
    });
    expect(entries[0]?.row.cells).toMatchObject({ goal: 'E2', rating: 'F2' });
    expect(entries[2]).toMatchObject({ theme: '2. 点検（班）', goal: '', rating: null, ratingText: '' });
  });

  it('have no cell where a merged area hides it, and no level where the rating is none', () => {
    expect(entries[1]).toMatchObject({
      rating: null,
      ratingText: '４',
      ratingCell: 'F3',
      outcomeCell: '',
      headsTheme: false,
    });
  });

  it('have the findings of their own row, and of the area that hides them', () => {
    const rules = entries.map(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`));
    expect(rules).toEqual([
      ['rating-figure F2', 'cells-merged G2'],
      ['cells-merged G2', 'rating-invalid F3'],
      ['rating-missing F4'],
    ]);
  });

  it('leave out a column of the town that is hidden', () => {
    const hidden = { firstRow: 1, lastRow: 3, firstColumn: 8, lastColumn: 8 };
    const other: Tab = { ...own, merges: [hidden] };
    const [first, second] = goalEntries(
      departmentOf(checkTabs([tabs[0] as Tab, other]), '総務課'),
      other.values,
    );
    expect(first?.further.map(({ cell }) => cell)).toEqual(['I2', 'J2']);
    expect(second?.further.map(({ cell }) => cell)).toEqual(['J3']);
  });

  it('have no cells for columns that the tab lacks', () => {
    const bare: Tab = {
      name: '総務課',
      values: [
        ['番号', '個別事業', '目標', '達成度'],
        [1, '防災', '訓練', 3],
      ],
    };
    const [entry] = goalEntries(departmentOf(checkTabs([tabs[0] as Tab, bare]), '総務課'), bare.values);
    expect(entry).toMatchObject({ ratingCell: 'D2', outcomeCell: '', outcome: '', further: [] });
  });

  it('know the goal of last year, and say nothing of one that was not there', () => {
    const lastYear: LastYearGoal[] = [
      {
        year: '平成28年度',
        department: '総務課',
        title: '防災',
        goal: '訓練を行います。',
        rating: '3',
        outcome: '1回でした。',
      },
    ];
    const [first, second] = goalEntries(department, own.values, lastYear);
    expect(first?.lastYear).toEqual(lastYear[0]);
    expect(second).not.toHaveProperty('lastYear');
    expect(entries[0]).not.toHaveProperty('lastYear');
  });

  it('are none without a tab', () => {
    expect(goalEntries({ name: '会計課', state: '', evaluation: null, findings: [] }, [])).toEqual([]);
  });
});

it('makes the write of a finding that has a fix, and none of another', () => {
  const [invalid, missing] = overviewOf(TABS).departments[0]?.findings ?? [];
  expect(invalid && fixEdit(invalid)).toEqual({
    sheet: '総務課',
    cell: 'F4',
    goal: '備蓄を増やします。',
    oldValue: '４',
    newValue: '4',
  });
  expect(missing && fixEdit(missing)).toBeNull();
});
