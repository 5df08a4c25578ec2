import type { CellValue } from '../../../../src/core/cells/cell-value';
import { checkTabs } from '../../../../src/core/check/check-tabs';
import { readSettings } from '../../../../src/core/settings/settings';
import { type TabRow, tabValues } from '../department-tab';

const TABLE: readonly string[][] = [
  ['点検の規則', ''],
  ['規則', '扱い'],
];

/** 設定 with the lines of 点検の規則 below 課一覧. */
const settings = (lines: readonly (readonly string[])[]): CellValue[][] => [
  ['年度', '平成29'],
  ['評価基準日', 'H30.3.31'],
  ['', ''],
  ['課名', '氏名'],
  ['総務課', ''],
  ['', ''],
  ...TABLE.map((row) => [...row]),
  ...lines.map((line) => [...line]),
];

const check = (lines: readonly (readonly string[])[], rows: readonly TabRow[]) => {
  const checked = checkTabs([
    { name: '設定', values: settings(lines) },
    { name: '総務課', values: tabValues(rows) },
  ]);
  return {
    department: checked.departments[0]?.findings.map(({ rule, severity }) => `${rule} ${severity}`),
    settings: checked.findings.map(({ cell, message }) => `${cell} ${message}`),
  };
};

const GAP: TabRow[] = [
  [1, '防災', '', 1, '訓練を行います。', 4, '訓練を実施し、地域の防災意識が高まりました。'],
  ['', '', '', 3, '備蓄を進めます。', '', ''],
];

describe('点検の規則', () => {
  it('leaves every rule as it is without a line', () => {
    expect(check([], GAP)).toEqual({
      department: ['rating-missing missing', 'number-gap warning'],
      settings: [],
    });
  });

  it('switches rules off and changes their severity, by either name', () => {
    const lines = [
      ['目標番号の抜け', '誤り'],
      ['rating-missing', 'しない'],
    ];
    expect(check(lines, GAP)).toEqual({ department: ['number-gap error'], settings: [] });
  });

  it.each(['注意', '参考', 'しない'])(
    'keeps an invalid rating an error though %s is asked, and says so',
    (wanted) => {
      const found = check([['達成度の書き方', wanted]], [[1, '防災', '', '', '訓練', 6, '']]);
      expect(found.department).toEqual(['rating-invalid error']);
      expect(found.settings).toEqual([expect.stringContaining('B9 「達成度の書き方」は、いつも誤り')]);
    },
  );

  it('names a line without a rule, and reads those below it', () => {
    const lines = [
      ['', '誤り'],
      ['目標番号の抜け', 'しない'],
      ['', ''],
      ['rating-missing', 'しない'],
    ];
    expect(check(lines, GAP)).toEqual({
      department: ['rating-missing missing'],
      settings: [
        'A9 「点検の規則」の扱いの「誤り」に、規則の名前がありません。規則を入力するか、扱いを消してください。',
      ],
    });
  });

  it('says which line it cannot read', () => {
    const lines = [
      ['書き方', '誤り'],
      ['目標番号の抜け', '警告'],
      ['目標番号の重なり', '参考'],
      ['number-duplicate', '誤り'],
    ];
    const { settings: said } = check(lines, GAP);
    expect(said.map((each) => each.split(' ')[0])).toEqual(['A9', 'B10', 'A12']);
  });

  it('is no list of 課, wherever it stands', () => {
    const below = readSettings(settings([['number-gap', 'しない']]));
    expect(below.departments.map(({ name }) => name)).toEqual(['総務課']);
    const values = settings([]);
    const above = [
      ...TABLE.map((row) => [...row]),
      ['評価基準日', 'しない'],
      ['', ''],
      ...values.slice(0, 6),
    ];
    const read = readSettings(above);
    expect(read.departments.map(({ name }) => name)).toEqual(['総務課']);
    expect(read.ratedOn).toEqual({ year: 2018, month: 3, day: 31 });
  });
});
