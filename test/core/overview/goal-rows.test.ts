import type { CellValue, CellValues } from '../../../src/core/cells/cell-value';
import { checkEvaluation } from '../../../src/core/check/check-tabs';
import type { Evaluation } from '../../../src/core/evaluation/evaluation';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { headsTheme, newGoalPlaces } from '../../../src/core/overview/goal-rows';
import { tabValues } from '../check/department-tab';

function read(values: CellValues): Evaluation {
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  return readEvaluation('総務課', values, header);
}

const FIRST = tabValues([]).length + 1;

/** By theme: the cell that a new goal would go into, counted from the first row, and what else is written there. */
function places(rows: CellValue[][], beside: readonly CellValue[] = []): unknown[][] {
  const values = tabValues(rows);
  // The town's own column, behind ours.
  beside.forEach((value, at) => {
    values[at + 1]?.push(value);
  });
  return newGoalPlaces(read(values), values).map(({ theme, row, texts, numbered }) => {
    const at = Number(/\d+$/.exec(row.cells.goal ?? '')?.[0]) - FIRST;
    return [theme, at, texts, ...(numbered ? [`${numbered.cell} ${numbered.newValue}`] : [])];
  });
}

const done = '実施しました。';

describe('newGoalPlaces', () => {
  it('offers the first row of an empty tab to a new theme', () => {
    expect(places([])).toEqual([['', 0, { number: '1' }]]);
  });

  it('takes the row below the last theme, and for others the same one with their theme repeated', () => {
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['', '', '', 2, '広報', 3, done],
        [2, '財政', '班', 1, '健全化', 4, done],
      ]),
    ).toEqual([
      ['1. 防災（室）', 3, { number: '1', title: '防災', unit: '室', goalNumber: '3' }],
      ['2. 財政（班）', 3, { goalNumber: '2' }],
      ['', 3, { number: '3' }],
    ]);
  });

  it('takes a row of the theme that is only numbered, or that a goal was taken out of', () => {
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['', '', '', 2, '', '', ''],
        [2, '財政', '班', 1, '健全化', 4, done],
      ])[0],
    ).toEqual(['1. 防災（室）', 1, { goalNumber: '2' }]);
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['', '', '', '', '', '', ''],
        ['', '', '', 2, '広報', 4, done],
      ])[0],
    ).toEqual(['1. 防災（室）', 1, { goalNumber: '3' }]);
  });

  it('numbers a single goal when it gets company', () => {
    const first = tabValues([]).length + 1;
    expect(places([[1, '防災', '室', '', '訓練', 4, done]])[0]).toEqual([
      '1. 防災（室）',
      1,
      { goalNumber: '2' },
      `D${first} 1`,
    ]);
  });

  it('uses the row of a theme that has nothing but its name, and none where the theme itself is rated', () => {
    expect(places([[1, '防災', '室', '', '', '', '']])[0]).toEqual(['1. 防災（室）', 0, { goalNumber: '' }]);
    expect(places([[1, '防災', '室', '', '', 4, done]]).map(([theme]) => theme)).toEqual(['']);
  });

  it('takes no row in which anything else stands', () => {
    const rows: CellValue[][] = [[1, '防災', '室', 1, '訓練', 4, done], []];
    expect(places(rows, ['', '町長指示'])[0]).toEqual(['1. 防災（室）', 2, { goalNumber: '2' }]);
  });
});

describe('a goal that was added below all others', () => {
  it('belongs to its theme, and nothing is wrong with it', () => {
    const evaluation = read(
      tabValues([
        [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施しました。'],
        [2, '財政', '班', '', '健全化します。', 4, '健全になりました。'],
        [1, '防災', '室', 2, '備蓄を増やします。', 4, '備蓄を増やしました。'],
      ]),
    );
    expect(evaluation.themes.map(({ title, goals }) => [title, goals.map(({ text }) => text)])).toEqual([
      ['防災', ['訓練を行います。', '備蓄を増やします。']],
      ['財政', ['健全化します。']],
    ]);
    expect(
      checkEvaluation(evaluation, { limit: 2, treatments: {}, scale: FIVE_LEVELS, isRated: true }),
    ).toEqual([]);
  });
});

describe('headsTheme', () => {
  it('tells the row that names the theme for others', () => {
    const evaluation = read(
      tabValues([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['', '', '', 2, '広報', 4, done],
        [2, '財政', '班', '', '健全化', 4, done],
      ]),
    );
    expect(evaluation.themes.map((theme) => theme.goals.map((goal) => headsTheme(theme, goal.row)))).toEqual([
      [true, false],
      [false],
    ]);
  });
});
