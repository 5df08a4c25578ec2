import type { CellValues } from '../../../src/core/cells/cell-value';
import { goalOfRow } from '../../../src/core/hand-over/goal-of-row';
import { tabValues } from '../check/department-tab';

describe('goalOfRow', () => {
  const values = [
    ['', '平成29年度'],
    ...tabValues([
      [1, '防災', '室', 1, ' 訓練を行います。 ', 3],
      [2, ' 税務 ', '班', '', '　', 4],
      ['', '', '', '', '', ''],
    ]),
  ] as CellValues;
  const goals = [0, 1, 2, 3, 4, 9].map(goalOfRow(values));

  it('names the goal, or the theme where that is rated itself, and nothing above the entries and in blank rows', () => {
    expect(goals).toEqual(['', '', '訓練を行います。', '税務', '', '']);
  });

  it('names nothing in a tab without our header', () => {
    expect([0, 1, 2].map(goalOfRow([['予算'], ['歳入', 100], ['歳出', 90]]))).toEqual(['', '', '']);
  });

  it('names nothing of a goal where the tab has no such column', () => {
    const header = ['番号', '個別事業', '達成度', '効果又は理由'];
    expect(goalOfRow([header, [1, '防災', 4, '行いました。']])(1)).toBe('防災');
  });
});
