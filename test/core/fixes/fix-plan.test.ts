import type { CellValue } from '../../../src/core/cells/cell-value';
import type { Tab } from '../../../src/core/department-tab/tab';
import { planFixes } from '../../../src/core/fixes/fix-plan';
import { type TabRow, tabValues } from '../check/department-tab';

const settings = (...departments: string[]): Tab => ({
  name: '設定',
  values: [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['課名', '職名', '氏名'],
    ...departments.map((name): CellValue[] => [name, `${name}長`, '']),
  ],
});
const tab = (name: string, ...rows: TabRow[]): Tab => ({ name, values: tabValues(rows) });
const goal = (
  rating: CellValue,
  text = '訓練を行います。',
  outcome = '訓練を実施し、成果がありました。',
): TabRow => [1, '防災', '室', '', text, rating, outcome];

const steps = (tabs: readonly Tab[], only?: readonly string[], isWanted = (_rule: string): boolean => true) =>
  planFixes(tabs, only, ({ rule }) => isWanted(rule)).map(
    ({ rule, sheet, cell, row, column, before, after }) =>
      `${rule} ${sheet}!${cell} (${row},${column}) ${before}→${after}`,
  );

describe('planFixes', () => {
  const TWO = [settings('総務課', '税務課'), tab('総務課', goal('４')), tab('税務課', goal('④'))];

  it('mends what has a fix, in every tab, and plans nothing where nothing has one', () => {
    expect(steps(TWO)).toEqual(['rating-invalid 総務課!F2 (1,5) ４→4', 'rating-invalid 税務課!F2 (1,5) ④→4']);
    expect(steps([settings('総務課'), tab('総務課', goal(4))])).toEqual([]);
    expect(steps([settings('総務課'), tab('総務課', goal(9))])).toEqual([]);
  });

  it('keeps to the departments that are named, and to the findings that are wanted', () => {
    expect(steps(TWO, ['税務課'])).toEqual(['rating-invalid 税務課!F2 (1,5) ④→4']);
    expect(steps(TWO, undefined, (rule) => rule !== 'rating-invalid')).toEqual([]);
  });

  it('leaves the given tabs as they are', () => {
    const before = JSON.stringify(TWO);
    steps(TWO);
    expect(JSON.stringify(TWO)).toBe(before);
  });

  it('mends a cell step by step, each beginning where the one before ended', () => {
    const text = 'ﾃｽﾄ（注)を 行 います。。';
    const planned = planFixes([settings('総務課'), tab('総務課', goal(4, text))], undefined, () => true);
    const own = planned.filter(({ cell }) => cell === 'E2');
    expect(own.length).toBeGreaterThan(1);
    expect(own[0]?.before).toBe(text);
    own.slice(1).forEach((step, at) => {
      expect(step.before).toBe(own[at]?.after);
    });
    const last = own[own.length - 1]?.after ?? '';
    expect(steps([settings('総務課'), tab('総務課', goal(4, last))])).toEqual([]);
  });

  it('mends several cells of a row, and of several rows', () => {
    const rows = [goal('４'), ['', '', '', '', '毎月発行します。', '３', '毎月発行しました。']];
    expect(steps([settings('総務課'), tab('総務課', ...rows)])).toEqual([
      'rating-invalid 総務課!F2 (1,5) ４→4',
      'rating-invalid 総務課!F3 (2,5) ３→3',
    ]);
  });
});
