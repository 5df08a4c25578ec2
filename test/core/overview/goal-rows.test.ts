import type { CellValue, CellValues } from '../../../src/core/cells/cell-value';
import { checkEvaluation } from '../../../src/core/check/check-tabs';
import type { Evaluation } from '../../../src/core/evaluation/evaluation';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { goalRow, headsTheme, newGoalPlaces } from '../../../src/core/overview/goal-rows';
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

  it('leaves a row that another theme begins, by its number or by its name alone', () => {
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        [2, '', '', '', '', '', ''],
      ])[0],
    ).toEqual(['1. 防災（室）', 2, { number: '1', title: '防災', unit: '室', goalNumber: '2' }]);
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['', '財政', '', '', '', '', ''],
      ])[0]?.[1],
    ).toBe(2);
  });

  it('takes a row that repeats its theme, in any width', () => {
    expect(
      places([
        [1, '防災', '室', 1, '訓練', 4, done],
        ['１', '防　災', '', '', '', '', ''],
        [2, '財政', '班', 1, '健全化', 4, done],
      ])[0],
    ).toEqual(['1. 防災（室）', 1, { goalNumber: '2' }]);
  });

  it('leaves the row of a heading whose goals stand below', () => {
    expect(
      places([
        [1, '防災', '室', '', '', '', ''],
        ['', '', '', 1, '訓練', 4, done],
        ['', '', '', 2, '備蓄', 4, done],
      ])[0],
    ).toEqual(['1. 防災（室）', 3, { goalNumber: '3' }]);
  });

  it('offers nothing for goals without a theme, and does not number several that have no number', () => {
    expect(places([['', '', '', 1, '訓練', 4, done]]).map(([theme]) => theme)).toEqual(['']);
    expect(
      places([
        [1, '防災', '室', '', '訓練', 4, done],
        ['', '', '', '', '備蓄', 4, done],
      ])[0],
    ).toEqual(['1. 防災（室）', 2, { goalNumber: '' }]);
  });

  it('leaves a theme that has only an outcome, or only a rating, to itself', () => {
    expect(places([[1, '防災', '室', '', '', '', done]]).map(([theme]) => theme)).toEqual(['']);
    expect(places([[1, '防災', '室', '', '', 4, '']]).map(([theme]) => theme)).toEqual(['']);
  });

  it('gives a new theme no number where the last one is no number', () => {
    expect(places([['A', '防災', '室', 1, '訓練', 4, done]]).at(-1)).toEqual(['', 1, {}]);
  });

  const none = (values: CellValues) => newGoalPlaces(read(values), values);

  it('offers nothing where goals have no column, or themes stand among them', () => {
    expect(
      none([
        ['番号', '個別事業', '達成度', '効果又は理由'],
        [1, '防災', 4, done],
      ]),
    ).toEqual([]);
  });

  it('numbers nothing where the tab has no numbers of goals', () => {
    const values = [
      ['番号', '個別事業', '目標', '達成度'],
      [1, '防災', '訓練', 4],
    ];
    expect(none(values)[0]).toMatchObject({ theme: '1. 防災', numbered: null });
    expect(goalRow(read(values), values, 1)).toEqual({
      cells: { number: 'A2', title: 'B2', goal: 'C2', rating: 'D2' },
      texts: { number: '1', title: '防災', goal: '訓練', rating: '4' },
    });
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
