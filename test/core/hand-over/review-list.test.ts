import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import type { Tab } from '../../../src/core/department-tab/tab';
import { goalRowsOf } from '../../../src/core/hand-over/kept-rows';
import { changesSince, isReviewed, reviewLines } from '../../../src/core/hand-over/review-list';
import type { StoredCopy } from '../../../src/core/hand-over/tab-copies';
import { HEADER_ROW } from '../check/department-tab';

const SETTINGS: Tab = {
  name: '設定',
  values: [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['理由が必要な達成度', 2, ''],
    ['課名', '職名', '氏名'],
    ['総務課', '課長', ''],
    ['税務課', '課長', ''],
    ['会計課', '課長', ''],
  ],
};

const tab = (name: string, state: CellValue[], ...rows: CellValue[][]): Tab => ({
  name,
  values: [['状態', ...state], [...HEADER_ROW, '所見', '回答'], ...rows],
});

const TABS: readonly Tab[] = [
  SETTINGS,
  tab(
    '総務課',
    ['差戻し', '差戻し：2018/04/10 10:00:00　soumu@example.lg.jp　理由：回数を書いてください。'],
    [1, '防災', '室', 1, '訓練を行います。', 2, '雨のため中止しました。', '', '再開は。', ''],
    ['', '', '', 2, '広報を行います。', 3, '配りました。', '', '部数は。', '5千部です。'],
    ['', '', '', 3, '備蓄を増やします。', 1, '予算がつきませんでした。', '', '', ''],
    [2, '点検', '班', '', '', 5, '行いました。', '', '', ''],
    [3, '研修', '班', 1, '研修を行います。', '', '', '', '', ''],
  ),
  tab('税務課', ['作成中'], [1, '徴収', '係', '', '徴収率を上げます。', 4, '上がりました。', '', '', '']),
  {
    name: '前年度',
    values: [
      [...LAST_YEAR_HEADER],
      ['平成28年度', '総務課', '防災', '訓練を行います。', '4', '行いました。', ''],
      ['平成28年度', '総務課', '防災', '広報を行います。', '2', '遅れました。', ''],
      ['平成28年度', '総務課', '防災', '備蓄を増やします。', '―', '', ''],
      ['平成28年度', '総務課', '点検', '', '3', '遅れました。', ''],
      ['平成28年度', '総務課', '研修', '研修を行います。', '5', '行いました。', ''],
      ['平成28年度', '税務課', '徴収', '徴収率を上げます。', '3', '上がりました。', ''],
    ],
  },
];

const checked = checkTabs(TABS);
const of = (name: string) => {
  const found = checked.departments.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** 総務課 as it handed in, with another rating and outcome of its first goal. */
function handedIn(): StoredCopy {
  const { evaluation } = of('総務課');
  const values = TABS.find(({ name }) => name === '総務課')?.values ?? [];
  const rows = evaluation === null ? [] : goalRowsOf(values, evaluation);
  return {
    department: '総務課',
    kind: 'submit',
    at: '2018/04/09 10:00:00',
    by: 'a@example.lg.jp',
    lines: [],
    rows: rows.map((row, at) => (at === 0 ? { ...row, texts: { ...row.texts, 達成度: '3' } } : row)),
  };
}

const NO_NOTES = () => [];

it('tells reviewers of each 課 its 状態, low ratings, those far from last year, open 所見, and what has changed', () => {
  expect(reviewLines(checked, TABS, [handedIn()], NO_NOTES)).toEqual([
    [
      '総務課',
      '差戻し',
      '状態',
      '',
      '',
      '差戻し：2018/04/10 10:00:00　soumu@example.lg.jp　理由：回数を書いてください。',
    ],
    ['総務課', '差戻し', '達成度2', 'F3', '訓練を行います。', '雨のため中止しました。'],
    ['総務課', '差戻し', '達成度1', 'F5', '備蓄を増やします。', '予算がつきませんでした。'],
    ['総務課', '差戻し', '前年度4→2', 'F3', '訓練を行います。', '雨のため中止しました。'],
    ['総務課', '差戻し', '前年度3→5', 'F6', '点検', '行いました。'],
    ['総務課', '差戻し', '所見', 'I3', '訓練を行います。', '再開は。'],
    ['総務課', '差戻し', '変更：達成度', 'F3', '訓練を行います。', '前：3\n今：2'],
    ['税務課', '作成中', '状態', '', '', ''],
  ]);
});

it('names the theme that is rated low itself by nothing, for it has no goal', () => {
  const tabs = [
    SETTINGS,
    tab('総務課', [''], [1, '防災', '室', '', '', 2, '雨のため中止しました。', '', '', '']),
  ];
  expect(reviewLines(checkTabs(tabs), tabs, [], NO_NOTES).slice(1)).toEqual([
    ['総務課', '', '達成度2', 'F3', '', '雨のため中止しました。'],
  ]);
});

describe('changesSince', () => {
  it('has nothing to compare with, or nothing to compare', () => {
    expect(changesSince(of('税務課'), TABS, [handedIn()])).toEqual({ copy: null, changes: [] });
    const copy = { ...handedIn(), department: '会計課' };
    expect(changesSince(of('会計課'), TABS, [copy])).toEqual({ copy, changes: [] });
  });

  it('compares with the moment that was asked for', () => {
    const early = { ...handedIn(), at: '2018/04/01 10:00:00', rows: [] };
    const { copy, changes } = changesSince(of('総務課'), TABS, [early, handedIn()], { day: '2018/04/01' });
    expect(copy).toBe(early);
    expect(changes[0]).toMatchObject({ department: '総務課', cell: 'E3', column: 'goal', before: '' });
  });
});

it('is looked at by nobody before a 課 has handed it on', () => {
  const reviewed = (...states: string[]): boolean =>
    isReviewed({ ...checked, departments: states.map((state) => ({ ...of('会計課'), state })) });
  expect(reviewed('', '作成中', '提出済み')).toBe(false);
  expect(reviewed('', '作成中', '提出')).toBe(true);
  expect(reviewed('差戻し', '')).toBe(true);
  expect(reviewed()).toBe(false);
});
