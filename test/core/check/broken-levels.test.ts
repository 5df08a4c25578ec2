/** A table of levels that cannot be read as it was meant: it is told once, and no goal is judged by other levels. */
import { checkTabs } from '../../../src/core/check/check-tabs';
import { tabValues } from './department-tab';

const DEPARTMENT = {
  name: '総務課',
  values: tabValues([
    [1, '防災', '', 1, '訓練を行う', 'A', '二回行い、八十人が参加した。'],
    ['', '', '', 2, '備蓄を増やす', 'C'],
    ['', '', '', '', '', 'B'],
  ]),
};

const found = (...levels: readonly (readonly [string, string])[]): string[][] => {
  const settings = [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['理由が必要な達成度', 'C', ''],
    ['', '', ''],
    ['段階', '記号', '意味'],
    ...levels.map(([rank, symbol]) => [rank, symbol, '']),
    ['', '', ''],
    ['課名', '職名', '氏名'],
    ['総務課', '', ''],
  ];
  const { findings, departments } = checkTabs([{ name: '設定', values: settings }, DEPARTMENT]);
  return [findings, departments[0]?.findings ?? []].map((list) =>
    list.flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule])),
  );
};

it('judges the goals by a table that can be read', () => {
  const [settings, goals] = found(['3', 'A'], ['2', 'B'], ['1', 'C']);
  expect(settings).toEqual([]);
  expect(goals).toEqual(['explanation-missing', 'goal-missing']);
});

it.each([
  ['one level', [['1', 'A']]],
  [
    'two of one symbol',
    [
      ['3', 'A'],
      ['2', 'A'],
      ['1', 'C'],
    ],
  ],
  [
    'a level without a symbol',
    [
      ['3', 'A'],
      ['2', ''],
      ['1', 'C'],
    ],
  ],
  [
    'no symbols',
    [
      ['2', ''],
      ['1', ''],
    ],
  ],
  ['too many', Array.from({ length: 11 }, (_, at) => [`${11 - at}`, `${11 - at}`])],
] as [string, [string, string][]][])(
  'says once what is wrong with %s, and what else is wrong',
  (_name, levels) => {
    const [settings, goals] = found(...levels);
    expect([settings, goals]).toEqual([['settings-invalid'], ['goal-missing']]);
  },
);
