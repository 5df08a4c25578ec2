import { evaluationOf, tabValues } from '../check/department-tab';

const outline = (rows: Parameters<typeof evaluationOf>[0]) =>
  evaluationOf(rows).themes.map(({ number, title, unit, goals }) => ({
    heading: `${number}|${title}|${unit}`,
    goals: goals.map((goal) => `${goal.kind}:${goal.number}:${goal.text}`),
  }));

describe('readEvaluation', () => {
  it('reads themes whose cells are blank below their first row', () => {
    expect(
      outline([
        [1, '政策', '政策秘書室', 1, '目標甲', 4, '効果'],
        ['', '', '', 2, '目標乙', 4, '効果'],
        [2, '人事', '総務班', '', '目標丙', 4, '効果'],
      ]),
    ).toEqual([
      { heading: '1|政策|政策秘書室', goals: ['goal:1:目標甲', 'goal:2:目標乙'] },
      { heading: '2|人事|総務班', goals: ['goal::目標丙'] },
    ]);
  });

  it('reads themes whose cells are repeated below', () => {
    expect(
      outline([
        ['1.', '政策', '政策秘書室', '(1)', '目標甲'],
        ['１．', '政 策', '政策秘書室', '（２）', '目標乙'],
      ]),
    ).toEqual([{ heading: '1|政策|政策秘書室', goals: ['goal:1:目標甲', 'goal:2:目標乙'] }]);
  });

  it('rates the theme itself when its only row leaves the goal blank', () => {
    expect(outline([[1, '人事管理の適正化', '総務班', '', '', 4, '効果']])).toEqual([
      { heading: '1|人事管理の適正化|総務班', goals: ['theme::'] },
    ]);
    expect(outline([[1, '人事管理の適正化']])[0]?.goals).toEqual(['theme::']);
  });

  it('takes a row with nothing but the theme for a heading when goals follow', () => {
    expect(
      outline([
        [1, '政策', '室'],
        ['', '', '', 1, '目標甲', 3, '効果'],
      ])[0]?.goals,
    ).toEqual(['goal:1:目標甲']);
  });

  it('keeps a row that has a rating but no goal, as one that lacks it', () => {
    expect(
      outline([
        [1, '政策', '', 1, '目標甲', 4, '効果'],
        ['', '', '', '', '', 3, ''],
      ])[0]?.goals,
    ).toEqual(['goal:1:目標甲', 'missing::']);
  });

  it('passes over blank rows and rows that were only numbered in advance', () => {
    expect(
      outline([
        [1, '政策', '', 1, '目標甲'],
        ['　', '', '', '', '\n'],
        ['', '', '', 2, ''],
        [2],
        [3, '', '', 1],
      ]),
    ).toEqual([{ heading: '1|政策|', goals: ['goal:1:目標甲'] }]);
  });

  it('numbers a theme after the one before when no number was typed', () => {
    expect(
      outline([
        ['', '政策', '', '', '甲'],
        ['', '人事', '', '', '乙'],
        [7, '防災', '', '', '丙'],
        ['', '情報', '', '', '丁'],
      ]).map((t) => t.heading),
    ).toEqual(['1|政策|', '2|人事|', '7|防災|', '8|情報|']);
  });

  it('keeps every unit that the rows of a theme name', () => {
    expect(
      outline([
        [1, '防災', '危機管理室', 1, '甲'],
        ['', '防災', '総務班', 2, '乙'],
        ['', '', '総務班', 3, '丙'],
      ])[0]?.heading,
    ).toBe('1|防災|危機管理室・総務班');
  });

  it('passes over a header row that is repeated among the rows', () => {
    const [again] = tabValues([]);
    expect(outline([[1, '防災', '', 1, '甲'], again ?? [], ['', '', '', 2, '乙']])[0]?.goals).toHaveLength(2);
  });

  it('keeps leading full-width blanks, line breaks and bullets of goals and outcomes', () => {
    const goal = evaluationOf([[1, '政策', '', '', '　目標\n・甲\n・乙', 4, '　効果\n']]).themes[0]?.goals[0];
    expect(goal?.text).toBe('　目標\n・甲\n・乙');
    expect(goal?.outcome).toBe('　効果\n');
  });

  it('finds errors in input cells', () => {
    expect(evaluationOf([[1, '政策', '', '', '#REF!', '#N/A', 'x']]).errorCells).toEqual([
      { row: 1, column: 4, text: '#REF!' },
      { row: 1, column: 5, text: '#N/A' },
    ]);
  });

  it('reads the rows in whatever order the columns stand, from the header down', () => {
    const { themes } = evaluationOf([[1, '政策', '', '', '目標', 4, '効果']]);
    expect(themes[0]?.row).toBe(1);
  });
});
