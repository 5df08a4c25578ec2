import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkTabs, isDraft, isGoalsDraft, summarize } from '../../../src/core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import type { Tab } from '../../../src/core/department-tab/tab';
import { tabValues } from './department-tab';

const settings = (...departments: string[]): Tab => ({
  name: '設定',
  values: [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['理由が必要な達成度', 2, ''],
    ['課名', '職名', '氏名'],
    ...departments.map((name): CellValue[] => [name, `${name}長`, '']),
  ],
});

const department = (name: string, rating: CellValue = 4): Tab => ({
  name,
  values: tabValues([[1, '防災', '室', '', '訓練を行います。', rating, '訓練を実施し、成果がありました。']]),
});

const rules = (tabs: readonly Tab[]): string[] => {
  const checked = checkTabs(tabs);
  return [...checked.findings, ...checked.departments.flatMap((each) => each.findings)].map(
    ({ rule, severity, sheet, cell }) => `${rule} ${severity} ${sheet}!${cell}`,
  );
};

describe('checkTabs', () => {
  it('gives the summary that programs rely on', () => {
    expect(summarize(checkTabs([settings('総務課'), department('総務課')]))).toEqual({
      fiscalYear: 2017,
      limit: 2,
      limitLabel: '2',
      counts: { error: 0, missing: 0, warning: 0, hint: 0 },
      findings: [],
      departments: [{ name: '総務課', goals: 1, rated: 1, state: '', progress: 'complete', findings: [] }],
    });
  });

  it('calls no tab a misspelling of a 課 that has its own, and takes no hidden tab for one', () => {
    expect(rules([settings('総務課'), department('総務課'), department('税務課')])).toEqual([
      'department-unknown warning 税務課!A1',
    ]);
    const hidden = { ...department('こども係'), isHidden: true };
    const found = checkTabs([settings('総務課', 'こども課'), department('総務課'), hidden]);
    expect(found.departments.flatMap(({ findings }) => findings).map(({ message }) => message)).toEqual([
      expect.stringContaining('その名前のシートがありません'),
      expect.stringContaining('課一覧にありません'),
    ]);
  });

  it('does not count an invalid rating as rated', () => {
    const { departments, counts } = summarize(checkTabs([settings('総務課'), department('総務課', '４')]));
    expect(departments[0]).toMatchObject({ goals: 1, rated: 0 });
    expect(counts).toEqual({ error: 1, missing: 0, warning: 0, hint: 0 });
  });

  it('leaves tabs without our header alone', () => {
    expect(
      rules([settings('総務課'), department('総務課'), { name: 'メモ', values: [['番号', '氏名']] }]),
    ).toEqual([]);
  });

  it('finds a department of 課一覧 without a tab', () => {
    expect(rules([settings('総務課', '税務課'), department('総務課')])).toEqual([
      'department-missing error 設定!A6',
    ]);
  });

  it('finds a tab of 課一覧 whose header row is gone', () => {
    expect(
      rules([settings('総務課', '税務課'), department('総務課'), { name: '税務課', values: [['']] }]),
    ).toEqual(['header-missing error 税務課!A1']);
  });

  it('warns of a tab that 課一覧 does not name, and calls a name that is nearly there an error', () => {
    expect(rules([settings('総務課'), department('総務課'), department('まちづくり課')])).toEqual([
      'department-unknown warning まちづくり課!A1',
    ]);
    expect(rules([settings('総務課', 'こども課'), department('総務課'), department('こども 課')])).toEqual([
      'department-missing error 設定!A6',
      'department-unknown error こども 課!A1',
    ]);
  });

  it('does not pour out findings for a column that is missing', () => {
    const tab = department('総務課');
    const values = tab.values.map((row) => row.map((value, at) => (at === 5 ? '' : value)));
    expect(rules([settings('総務課'), { name: '総務課', values }])).toEqual([
      'header-missing error 総務課!A1',
    ]);
  });

  it.each([
    ['年度', '平成二十九', 'settings-invalid error 設定!B1'],
    ['評価基準日', '年度末', 'settings-invalid error 設定!B2'],
    ['評価基準日', '', 'settings-invalid error 設定!B2'],
    ['理由が必要な達成度', '低い', 'settings-invalid error 設定!B3'],
    ['評価基準日', 'H29.3.31', 'date-mismatch warning 設定!B2'],
  ])('finds %s written as %j', (key, value, expected) => {
    const tab = settings('総務課');
    const values = tab.values.map((row) => (row[0] === key ? [key, value, ''] : row));
    expect(rules([{ name: '設定', values }, department('総務課')])).toEqual([expected]);
  });

  it('names the levels of the town where the limit is none of them, and no other setting', () => {
    const values: CellValue[][] = [
      ['年度', '？', ''],
      ['評価基準日', '', ''],
      ['理由が必要な達成度', 'Z', ''],
      ['', '', ''],
      ['段階', '記号', '意味'],
      [2, 'A', ''],
      [1, 'B', ''],
      ['', '', ''],
      ['課名', '職名', '氏名'],
      ['総務課', '課長', ''],
    ];
    const { findings } = checkTabs([{ name: '設定', values }, department('総務課', 'A')]);
    expect(findings.map(({ cell, message }) => [cell, /「?A」?.*B/.test(message)])).toEqual([
      ['B1', false],
      ['B2', false],
      ['B3', true],
    ]);
  });

  it('checks the departments asked for alone', () => {
    const tabs = [settings('総務課', '税務課'), department('総務課'), department('税務課', '')];
    expect(checkTabs(tabs, ['総務課']).departments.map((each) => each.name)).toEqual(['総務課']);
  });

  it('checks one of several tabs that 課一覧 does not name', () => {
    const tabs = [settings('総務課'), department('総務課'), department('議会'), department('監査')];
    expect(checkTabs(tabs, ['監査']).departments.map((each) => each.name)).toEqual(['監査']);
  });

  it("takes a copy of 集計, whose list of low ratings has our header, for nobody's tab", () => {
    const table = ['課', '目標数', '入力済み', '要修正', '達成度5', '達成度4', '平均（参考）', '状態'];
    const copy: Tab = { name: '集計 (2)', values: [table, ['合計'], ...department('').values] };
    expect(rules([settings('総務課'), department('総務課'), copy])).toEqual([]);
    expect(rules([settings('総務課', '集計 (2)'), department('総務課'), copy])).toEqual([]);
  });

  it('tells of 前年度 only where the 課 has goals there', () => {
    const lastYear: Tab = {
      name: '前年度',
      values: [[...LAST_YEAR_HEADER], ['平成28年度', '総務課', '防災', '訓練', '3', '', '']],
    };
    const tabs = [settings('総務課', '税務課'), department('総務課'), department('税務課'), lastYear];
    expect(checkTabs(tabs).departments.map((each) => each.lastYear?.length)).toEqual([1, undefined]);
    expect(checkTabs(tabs).departments.map((each) => 'lastYear' in each)).toEqual([true, false]);
  });

  it.each([
    ['settings-missing', [department('総務課')], undefined],
    ['department-tab-missing', [settings('総務課')], undefined],
    ['department-not-found', [settings('総務課'), department('総務課')], ['福祉課']],
  ])('refuses a workbook that cannot be used: %s', (code, tabs, only) => {
    expect(() => checkTabs(tabs, only)).toThrow(expect.objectContaining({ code }));
  });
});

describe('isDraft', () => {
  const draftOf = (tabs: Tab[]): boolean[] => {
    const checked = checkTabs(tabs);
    return checked.departments.map((each) => isDraft(each, checked));
  };

  it('holds for the department with an error alone', () => {
    expect(draftOf([settings('総務課', '税務課'), department('総務課', ''), department('税務課')])).toEqual([
      true,
      false,
    ]);
  });

  it('holds for all while 設定 cannot be read', () => {
    const tab: Tab = {
      name: '設定',
      values: settings('総務課').values.map((row) => (row[0] === '年度' ? ['年度', '?'] : row)),
    };
    expect(draftOf([tab, department('総務課')])).toEqual([true]);
  });
});

describe('isGoalsDraft', () => {
  const HEADER_AND_GOAL = tabValues([[1, '防災', '室', '', '訓練を行います。']]);
  const isDraftWith = (values: readonly CellValue[][], settingsTab = settings('総務課')): boolean => {
    const checked = checkTabs([settingsTab, { name: '総務課', values }], ['総務課']);
    return checked.departments.every((each) => isGoalsDraft(each, checked));
  };
  const rowOf = (...row: CellValue[]): CellValue[][] => tabValues([row]);

  it('is false where only ratings are merged, which are not printed there', () => {
    const values = tabValues([
      [1, '防災', '室', 1, '訓練を行います。', 3, '訓練を行いました。'],
      ['', '', '', 2, '備蓄を進めます。', '', '毛布を30枚備えました。'],
    ]);
    const merges = [{ firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 5 }];
    const checked = checkTabs([settings('総務課'), { name: '総務課', values, merges }], ['総務課']);
    const [soumu] = checked.departments;
    expect(soumu?.findings.map(({ rule }) => rule)).toContain('cells-merged');
    expect(soumu && isGoalsDraft(soumu, checked)).toBe(false);
  });

  it('is true where a merged cell hides a goal', () => {
    const values = tabValues([
      [1, '防災', '室', 1, '訓練を行います。'],
      ['', '', '', 2, '', 4, '備蓄を増やしました。'],
    ]);
    const merges = [{ firstRow: 1, lastRow: 2, firstColumn: 4, lastColumn: 4 }];
    const checked = checkTabs([settings('総務課'), { name: '総務課', values, merges }], ['総務課']);
    expect(checked.departments.map((each) => isGoalsDraft(each, checked))).toEqual([true]);
  });

  it('is false for goals that nobody has rated yet', () => {
    expect(isDraftWith(HEADER_AND_GOAL)).toBe(false);
  });

  it.each<[string, CellValue, CellValue]>([
    ['an invalid rating', '④', ''],
    ['a low rating without explanation', 1, ''],
    ['an error in the rating', '#REF!', ''],
    ['an error in the outcome', 4, '#N/A'],
  ])('does not mind %s', (_, rating, outcome) => {
    expect(isDraftWith(rowOf(1, '防災', '室', '', '訓練を行います。', rating, outcome))).toBe(false);
  });

  it.each<[string, CellValue[][]]>([
    ['there is no goal', tabValues([])],
    [
      'a row of several has no goal',
      tabValues([
        [1, '防災', '室', 1, '訓練'],
        ['', '', '', 2, '', 4],
      ]),
    ],
    ['a goal has no theme', rowOf('', '', '', '', '訓練を行います。')],
    ['a goal is an error', rowOf(1, '防災', '室', '', '#REF!')],
    [
      'a column is missing',
      rowOf(1, '防災').map((cells) => cells.map((cell) => (cell === '個別事業' ? '題' : cell))),
    ],
    ['the tab has no header', [['総務課']]],
  ])('is true while %s', (_, values) => {
    expect(isDraftWith(values)).toBe(true);
  });

  it('is true while 年度 is unreadable, but not for the lack of 評価基準日 or of the limit', () => {
    const { values } = settings('総務課');
    const without = (key: string): Tab => ({
      name: '設定',
      values: values.map((row) => (row[0] === key ? [key, ''] : row)),
    });
    expect(isDraftWith(HEADER_AND_GOAL, without('年度'))).toBe(true);
    expect(isDraftWith(HEADER_AND_GOAL, without('評価基準日'))).toBe(false);
    expect(isDraftWith(HEADER_AND_GOAL, without('理由が必要な達成度'))).toBe(false);
  });
});
