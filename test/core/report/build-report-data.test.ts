import type { CellValue } from '../../../src/core/cells/cell-value';
import type { LastYearGoal } from '../../../src/core/department-tab/last-year';
import type { Evaluation } from '../../../src/core/evaluation/evaluation';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import {
  buildGoalsData,
  buildReportData,
  headingOf,
  joinReports,
} from '../../../src/core/report/build-report-data';
import { readSettings } from '../../../src/core/settings/settings';
import { evaluationOf, HEADER_ROW, type TabRow } from '../check/department-tab';

const SETTINGS = readSettings([
  ['年度', '令和元'],
  ['評価基準日', 'R2.3.31'],
  ['課名', '職名', '氏名'],
  ['総務課', '総務課長', '大塚 正徳'],
]);
const goalsOf = (row: TabRow) => buildReportData(evaluationOf([row]), SETTINGS, false).themes[0]?.goals;

describe('buildReportData', () => {
  it('prints year, date, head and heading as the form shows them', () => {
    const data = buildReportData(
      evaluationOf([['1.', '政策', '政策秘書室', 1, '甲', 4, '乙']]),
      SETTINGS,
      true,
    );
    expect(data).toMatchObject({
      title: '総務課の目標（令和元年度）自己評価書',
      ratedOn: 'R2.3.31',
      head: '総務課長 大塚 正徳',
      draft: true,
      themes: [
        {
          heading: '1. 政策（政策秘書室）',
          goals: [{ goal: ['(1) 甲'], rating: '4', meaning: '目標を概ね達成した。', outcome: ['(1) 乙'] }],
        },
      ],
    });
  });

  it('does not print a typed label twice', () => {
    expect(goalsOf([1, '政策', '', 1, '（１）甲', 4, '⑴　乙'])).toEqual([
      { goal: ['(1) 甲'], rating: '4', meaning: '目標を概ね達成した。', outcome: ['(1) 乙'] },
    ]);
  });

  it('makes a paragraph of each line and drops blank lines at the ends alone', () => {
    expect(goalsOf([1, '政策', '', '', '甲', 4, '\n　一\r\n\n・二　\n'])?.[0]?.outcome).toEqual([
      '　一',
      '',
      '・二',
    ]);
  });

  it('prints a rating that is not valid as none', () => {
    expect(goalsOf([1, '政策', '', '', '甲', '④', ''])).toEqual([
      { goal: ['甲'], rating: '', meaning: '', outcome: [] },
    ]);
  });

  it('leaves the unit and its brackets out when there is none', () => {
    expect(
      buildReportData(evaluationOf([[3, '政策', '', '', '甲']]), SETTINGS, false).themes[0]?.heading,
    ).toBe('3. 政策');
  });
});

describe('buildGoalsData', () => {
  const dataOf = (...rows: TabRow[]) => buildGoalsData(evaluationOf(rows), SETTINGS, false);

  it('prints the goals under their own title, and nothing about results', () => {
    expect(
      dataOf(['1.', '政策', '政策秘書室', 1, '甲\n・乙', 2, '効果'], ['', '', '', 2, '丙', '④']),
    ).toMatchObject({
      kind: 'goals',
      department: '総務課',
      fiscalYear: '令和元年度',
      title: '総務課の目標（令和元年度）',
      ratedOn: '',
      legend: [],
      head: '総務課長 大塚 正徳',
      draft: false,
      themes: [
        {
          heading: '1. 政策（政策秘書室）',
          goals: [
            { goal: ['(1) 甲', '・乙'], rating: '', meaning: '', outcome: [] },
            { goal: ['(2) 丙'], rating: '', meaning: '', outcome: [] },
          ],
        },
      ],
    });
  });

  it('leaves a theme that is rated itself to its heading', () => {
    expect(dataOf([1, '政策', '', '', '', 4, '効果']).themes).toMatchObject([
      { heading: '1. 政策', goals: [] },
    ]);
  });

  it('leaves out a row that has results but no goal', () => {
    const [theme] = dataOf([1, '政策', '', 1, '甲', 4], ['', '', '', 2, '', 4, '効果']).themes;
    expect(theme?.goals).toEqual([{ goal: ['(1) 甲'], rating: '', meaning: '', outcome: [] }]);
  });
});

/** With columns of the town behind ours. */
function withColumns(columns: readonly string[], ...rows: readonly CellValue[][]): Evaluation {
  const values = [[...HEADER_ROW, ...columns], ...rows.map((row) => [...row])];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  return readEvaluation('総務課', values, header);
}

describe('the whole of a report', () => {
  const row: CellValue[] = [1, '防災', '', 1, '訓練を行います。', 4, '行いました。', ''];
  const further = (columns: readonly string[], ...rows: CellValue[][]) =>
    buildReportData(withColumns(columns, ...rows), SETTINGS, false).themes[0];

  it('says each level with its meaning and how many goals have it, in all and by theme', () => {
    const rows: TabRow[] = [
      [1, '防災', '', 1, '甲', 4],
      ['', '', '', 2, '乙', 4],
      ['', '', '', 3, '丙', '④'],
      ['', '', '', '', '', 5, '目標のない行'],
      [2, '財政', '', '', '丁', 1],
    ];
    const data = buildReportData(evaluationOf(rows), SETTINGS, false);
    expect(data.legend[0]).toEqual({ rating: '5', meaning: '目標を完全に達成した。' });
    expect(data.counts.map(({ rating, count }) => `${rating}=${count}`)).toEqual([
      '5=0',
      '4=2',
      '3=0',
      '2=0',
      '1=1',
    ]);
    expect(data.themes.map(({ counts }) => counts.map(({ count }) => count).join(''))).toEqual([
      '02000',
      '00001',
    ]);
    expect(data.counts[4]?.meaning).toBe('目標をまったく達成できなかった。');
  });

  it('explains no levels where nothing is rated', () => {
    const data = buildReportData(evaluationOf([row]), { ...SETTINGS, isRated: false }, false);
    expect([data.legend, data.counts, data.themes[0]?.counts]).toEqual([[], [], []]);
  });

  it('explains them where a reviewer alone rates', () => {
    const data = (header: string) =>
      buildReportData(withColumns([header], [...row, '4']), { ...SETTINGS, isRated: false }, false);
    expect([data('所見').legend, data('二次評価').legend.length, data('二次評価').counts]).toEqual([
      [],
      5,
      [],
    ]);
  });

  it('says what 設定 does not say by nothing', () => {
    const data = buildReportData(evaluationOf([row]), readSettings([['年度', 'いつか']]), true);
    expect(data).toMatchObject({ ratedOn: '', head: '', municipality: '' });
    expect(data.title).toContain('総務課の目標');
    const named = readSettings([
      ['団体名', ' 中之条町 '],
      ['課名', '職名', '氏名'],
      ['税務課', '課長', '森'],
      ['総務課', '', '大塚'],
    ]);
    expect(buildReportData(evaluationOf([row]), named, true)).toMatchObject({
      municipality: '中之条町',
      head: '大塚',
    });
  });

  it('prints what stands in the columns of the town, the first of a name, by goals and by themes', () => {
    const theme = further(
      ['備考', '目標値', '備考'],
      [...row, '　一\n二', '2回', '他'],
      ['', '', '', 2, '乙', 3, '丙', '', '', '3回', ''],
    );
    expect(theme?.further).toEqual({ 備考: ['　一', '二'], 目標値: ['2回'] });
    expect(theme?.goals.map((goal) => goal.further)).toEqual([
      { 備考: ['　一', '二'], 目標値: ['2回'] },
      { 備考: [], 目標値: ['3回'] },
    ]);
    expect(further([], row)).not.toHaveProperty('further');
  });

  it('prints the rate of achievement of a goal with two figures, and none of what cannot be divided', () => {
    const rate = (...figures: CellValue[]) =>
      further(['目標値', '実績値'], [...row, ...figures])?.goals[0]?.further?.['達成率'];
    expect(rate('200人', '150人')).toEqual(['75%']);
    expect(rate('多く', '150人')).toEqual([]);
    const theme = further(
      ['目標値', '実績値'],
      [...row, '2', '1'],
      ['', '', '', 2, '乙', 3, '', '', '4', '4'],
    );
    expect(theme?.further).not.toHaveProperty('達成率');
    expect(further(['目標値'], [...row, '2'])?.goals[0]?.further).not.toHaveProperty('達成率');
    expect(
      further(['目標値', '実績値', '達成率'], [...row, '2', '1', '約半分'])?.goals[0]?.further?.['達成率'],
    ).toEqual(['約半分']);
  });

  it('prints no unit twice', () => {
    const printed = (...cells: CellValue[]) => {
      const { 目標値, 実績値, 単位 } =
        further(['目標値', '実績値', '単位'], [...row, ...cells])?.goals[0]?.further ?? {};
      return [目標値, 実績値, 単位].map((texts) => texts?.join());
    };
    expect(printed('10', '8', '回')).toEqual(['10', '8', '回']);
    expect(printed('１０回', '8回', '回')).toEqual(['１０回', '8回', '']);
    expect(printed('10回', 8, '回')).toEqual(['10', '8', '回']);
    expect(printed('10回', '', '回')).toEqual(['10回', '', '']);
    expect(printed('10回', '8回', '')).toEqual(['10回', '8回', '']);
  });

  it('prints what the goal was last year, unless a column of the town says it', () => {
    const last: LastYearGoal = {
      ...{ year: '平成30年度', department: '総務課', title: '防災', goal: '訓練を行います。' },
      ...{ rating: '3', outcome: '1回。\n雨でした。' },
    };
    const goal = (columns: string[], ...cells: string[]) =>
      buildReportData(withColumns(columns, [...row, ...cells]), SETTINGS, false, [last]).themes[0]?.goals[0]
        ?.further;
    expect(goal([])).toEqual({ 前年度達成度: ['3'], 前年度効果又は理由: ['1回。', '雨でした。'] });
    expect(goal(['前年度達成度'], '良')).toEqual({
      前年度達成度: ['良'],
      前年度効果又は理由: ['1回。', '雨でした。'],
    });
    const other = buildReportData(withColumns([], row), SETTINGS, false, [{ ...last, goal: '別の目標' }]);
    expect(other.themes[0]?.goals[0]).not.toHaveProperty('further');
  });

  it('keeps what the columns of the town say beside the goals at the start of the year', () => {
    const data = buildGoalsData(withColumns(['目標値'], [...row, '2回']), SETTINGS, true);
    expect(data).toMatchObject({
      draft: true,
      counts: [],
      themes: [{ counts: [], further: { 目標値: ['2回'] } }],
    });
    expect(data.themes[0]?.goals[0]?.further).toEqual({ 目標値: ['2回'] });
  });
});

describe('headingOf', () => {
  it.each([
    ['1', '防災', '室', '1. 防災（室）'],
    ['1-2', '防災', '', '1-2. 防災'],
    ['①', '防災', '', '① 防災'],
    ['', '防災', '（室）', '防災（室）'],
    ['', '防災', '(室)', '防災（室）'],
    ['2', '防災の\n 推進', '室', '2. 防災の推進（室）'],
    ['', '防災', '室（係）', '防災（室（係））'],
  ])('%s, %j, %s: %s', (number, title, unit, heading) => {
    expect(headingOf({ number, title, unit })).toBe(heading);
  });

  it('gives the name of a theme on one line', () => {
    const data = buildReportData(
      evaluationOf([[1, '防災の \n 推進', '室', 1, '甲', 4, '乙']]),
      SETTINGS,
      false,
    );
    expect(data.themes[0]).toMatchObject({ name: '防災の推進', number: '1', unit: '室' });
  });
});

describe('the lines of a cell', () => {
  it.each([
    ['一\r二\u2028三\u2029四\v五', ['一', '二', '三', '四', '五']],
    ['\n\n一\n\n', ['一']],
    ['一　 \n', ['一']],
    ['　', []],
  ])('%j are paragraphs', (text, paragraphs) => {
    expect(goalsOf([1, '防災', '', '', '甲', 4, text])?.[0]?.outcome).toEqual(paragraphs);
  });
});

it('joins reports: the counts in all, the themes one behind the other, and nobody’s name', () => {
  const one = buildReportData(
    evaluationOf([
      [1, '防災', '', 1, '甲', 4],
      ['', '', '', 2, '乙', 2],
    ]),
    SETTINGS,
    false,
  );
  const other = {
    ...buildReportData(evaluationOf([[1, '徴収', '', '', '丙', 4]]), SETTINGS, false),
    department: '税務課',
  };
  const joint = joinReports([one, other], true);
  expect(joint).toMatchObject({ head: '', state: '', draft: true, fiscalYear: '令和元年度' });
  expect(joint.counts.map(({ rating, count }) => `${rating}=${count}`)).toEqual([
    '5=0',
    '4=2',
    '3=0',
    '2=1',
    '1=0',
  ]);
  expect(joint.themes.map(({ name }) => name)).toEqual(['防災', '徴収']);
  expect(joint.departments).toEqual([one, other]);
  expect(joint.department).not.toBe('総務課');
  expect(
    joinReports(
      [
        { ...one, counts: one.counts },
        { ...other, counts: [] },
      ],
      false,
    ).counts[1]?.count,
  ).toBe('1');
});
