import { cellPlace } from '../../../src/core/cells/cell-reference';
import { checkTabs } from '../../../src/core/check/check-tabs';
import type { Tab } from '../../../src/core/department-tab/tab';
import { findHeader } from '../../../src/core/evaluation/header';
import {
  areaName,
  areasInFlags,
  hidingArea,
  type MergedArea,
  mergeLikelihood,
  withoutHidden,
} from '../../../src/core/evaluation/merged-areas';
import { goalEntries } from '../../../src/core/overview/build-overview';
import { type TabRow, tabValues } from '../check/department-tab';

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';
const SETTINGS: Tab = {
  name: '設定',
  values: [
    ['年度', '平成29'],
    ['課名', '職名', '氏名'],
    ['総務課', '', ''],
  ],
};

const area = (name: string): MergedArea => {
  const [first = '', last = ''] = name.split(':');
  const [start, end] = [cellPlace(first), cellPlace(last)];
  return { firstRow: start.row, lastRow: end.row, firstColumn: start.column, lastColumn: end.column };
};

function check(rows: readonly TabRow[], merges?: readonly string[]) {
  const values = tabValues(rows);
  const tab = { name: '総務課', values, ...(merges ? { merges: merges.map(area) } : {}) };
  const [department] = checkTabs([SETTINGS, tab], ['総務課']).departments;
  if (!department) throw new Error('no department');
  return {
    department,
    found: department.findings.map(({ rule, cell, severity }) => `${rule}@${cell} ${severity}`),
    values,
  };
}

const first = [1, '防災', '室', 1, '訓練を行います。', 4, GOOD];
const second = (rating: TabRow[number], outcome: string): TabRow => [
  '',
  '',
  '',
  2,
  '広報を行います。',
  rating,
  outcome,
];

describe('a merged cell over two goals', () => {
  it('is named once, and nothing is asked for where it hides a cell', () => {
    const { department, found } = check([first, second('', '')], ['F2:F3']);
    expect(found).toEqual(['cells-merged@F2 error']);
    expect(department.findings[0]?.message).toContain('F2:F3が結合されています');
  });

  it('is a warning where it hides an outcome that no rule needs', () => {
    expect(check([first, second(5, '')], ['G2:G3']).found).toEqual(['cells-merged@G2 warning']);
    expect(check([first, second(2, '')], ['G2:G3']).found).toEqual(['cells-merged@G2 error']);
  });

  it('is named too where it hides the goal, or lies over two columns', () => {
    expect(check([first, ['', '', '', 2, '', 4, GOOD.replace('訓練', '広報')]], ['E2:E3']).found).toEqual([
      'cells-merged@E2 error',
    ]);
    expect(check([[1, '防災', '室', 1, '訓練を行います。', 4, '']], ['F2:G2']).found).toEqual([
      'cells-merged@F2 warning',
    ]);
  });

  it('hides no value from the check that a program has left in it', () => {
    const { department, found } = check([first, second(5, GOOD.replace('訓練', '広報'))], ['F2:F3']);
    expect(found).toEqual(['cells-merged@F2 error']);
    expect(department.evaluation?.themes[0]?.goals.map(({ rating }) => rating.kind)).toEqual([
      'rated',
      'blank',
    ]);
  });

  it('is nobody’s business beside the entries', () => {
    const rows = [first, second(5, GOOD.replace('訓練', '広報'))];
    expect(check(rows, ['A2:A3', 'B2:C3', 'H2:H3', 'F8:F9']).found).toEqual([]);
  });

  it('leaves the goal without a cell to enter it into', () => {
    const { department, values } = check([first, second('', '')], ['F2:F3']);
    const entries = goalEntries(department, values);
    expect(entries.map(({ ratingCell, outcomeCell }) => [ratingCell, outcomeCell])).toEqual([
      ['F2', 'G2'],
      ['', 'G3'],
    ]);
    expect(entries.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['cells-merged'],
      ['cells-merged'],
    ]);
  });

  it('is remembered by 確認 where nobody has looked the merged cells up', () => {
    const { department } = check([first, second('', '')], ['F2:F3']);
    const flagged = [...first, department.findings[0]?.message ?? ''];
    expect(check([flagged, second('', '')]).found).toEqual(['cells-merged@F2 error']);
    expect(check([flagged, second('', '')], []).found).toEqual(['rating-missing@F3 missing']);
  });
});

describe('an area', () => {
  const areas = [area('F2:G3')];

  it('hides its cells but the first, and none beside it', () => {
    const cells = ['E', 'F', 'G', 'H'].flatMap((letter) => [1, 2, 3, 4].map((row) => `${letter}${row}`));
    const hidden = cells.filter((cell) => {
      const { row, column } = cellPlace(cell);
      return hidingArea(areas, row, column) !== undefined;
    });
    expect(hidden).toEqual(['F3', 'G2', 'G3']);
    expect(hidingArea(areas, 2, undefined)).toBeUndefined();
    expect(areas.map(areaName)).toEqual(['F2:G3']);
  });

  it('blanks what stands in its hidden cells', () => {
    const values = [
      [1, 2],
      [3, 4],
    ];
    expect(withoutHidden(values, [area('A1:A2')])).toEqual([
      [1, 2],
      ['', 4],
    ]);
    expect(withoutHidden(values, [])).toBe(values);
  });

  it('is read from 確認 below the header', () => {
    const named = 'AA10:AB12が結合されています。F2:F3が結合されています。';
    const values = [
      ['', '', '', '', '', '', '', 'C1:C2が結合されています。'],
      ...tabValues([[...first, named]]),
    ];
    const header = findHeader(values);
    expect(header && areasInFlags(values, header).map(areaName)).toEqual(['AA10:AB12', 'F2:F3']);
  });
});

describe('mergeLikelihood', () => {
  it.each([
    [0, 'every entry is there', [first, second(3, GOOD)]],
    [1, 'people have not come so far yet', [first, second('', '')]],
    [1, 'nothing stands above', [[1, '防災', '室', 1, '訓練を行います。', '', ''], second(3, GOOD)]],
    [2, 'the row has the rating alone', [first, second(3, '')]],
    [2, 'one of the blanks is beside an entry', [first, second('', GOOD), second('', '')]],
    [2, 'a later row is filled in', [first, second('', ''), second(3, GOOD)]],
    [2, 'the row has the other entry', [first, second('', GOOD)]],
    [3, '確認 names one', [[...first, 'F2:F3が結合されています。'], second(3, GOOD)]],
  ])('is %i where %s', (likelihood, _, rows) => {
    const values = tabValues(rows);
    const header = findHeader(values);
    expect(header && mergeLikelihood(values, header)).toBe(likelihood);
  });
});
