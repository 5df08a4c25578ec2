import { goalsOf } from '../../../src/core/evaluation/evaluation';
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

  it('gives all that is rated, but for rows whose goal is missing', () => {
    const rows = [
      [1, '政策', '', 1, '目標甲', 4, '効果'],
      ['', '', '', '', '', 3, ''],
      [2, '人事', '', '', '', 5, '効果'],
    ];
    expect(goalsOf(evaluationOf(rows)).map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 goal',
      '3 theme',
    ]);
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

  it('goes on with an earlier theme where its number and title stand again', () => {
    expect(
      outline([
        [1, '防災', '', 1, '甲'],
        [2, '人事', '', 1, '乙'],
        [1, '防災', '', 2, '丙'],
        ['', '', '', 3, '丁'],
      ]),
    ).toEqual([
      { heading: '1|防災|', goals: ['goal:1:甲', 'goal:2:丙', 'goal:3:丁'] },
      { heading: '2|人事|', goals: ['goal:1:乙'] },
    ]);
  });

  it('begins another theme where only the title or only the number is an earlier one', () => {
    const headings = (number: number | string, title: string) =>
      outline([
        [1, '防災', '', 1, '甲'],
        [2, '人事', '', 1, '乙'],
        [number, title, '', 2, '丙'],
      ]).map(({ heading }) => heading);
    expect(headings(3, '防災')).toEqual(['1|防災|', '2|人事|', '3|防災|']);
    expect(headings(1, '税務')).toEqual(['1|防災|', '2|人事|', '1|税務|']);
    expect(headings(1, '')).toEqual(['1|防災|', '2|人事|', '1||']);
    expect(headings('', '防災')).toEqual(['1|防災|', '2|人事|', '3|防災|']);
  });

  it('begins another theme where a number stands below one that has none', () => {
    expect(
      outline([
        ['', '防災', '', 1, '甲'],
        [4, '防災', '', 2, '乙'],
        [4, '', '', 3, '丙'],
      ]).map(({ heading, goals }) => [heading, goals.length]),
    ).toEqual([
      ['1|防災|', 1],
      ['4|防災|', 2],
    ]);
  });

  it('has no theme of a row with nothing but a number', () => {
    expect(outline([[1, '防災', '室', 1, '甲'], [2], ['', '', '', 1, '乙']])).toEqual([
      { heading: '1|防災|室', goals: ['goal:1:甲'] },
      { heading: '||', goals: ['goal:1:乙'] },
    ]);
  });

  it.each([
    ['1.', '1'],
    ['１．', '1'],
    ['1、', '1'],
    ['1。', '1'],
    ['1)', '1'],
    ['1） ', '1'],
    ['1.)', '1'],
    ['1.2', '1.2'],
    ['第1', '第1'],
    ['ア', 'ア'],
  ])('prints the number typed as %j as %j', (typed, number) => {
    expect(evaluationOf([[typed, '防災', '', '', '甲']]).themes[0]?.number).toBe(number);
  });

  it('gives no number behind one that is none, nor to goals without a theme', () => {
    expect(
      outline([
        ['ア', '防災', '', '', '甲'],
        ['', '人事', '', '', '乙'],
      ]).map(({ heading }) => heading),
    ).toEqual(['ア|防災|', '|人事|']);
    expect(outline([['', '', '', '', '甲']])[0]?.heading).toBe('||');
  });

  it('names a unit once, whatever its width, and none that is blank', () => {
    expect(
      outline([
        [1, '防災', ' 総務班 ', 1, '甲'],
        ['', '', '総 務班', 2, '乙'],
        ['', '', '　', 3, '丙'],
      ])[0]?.heading,
    ).toBe('1|防災|総 務班');
  });

  it('tells which goals name no theme in their own row', () => {
    const { themes } = evaluationOf([
      [1, '防災', '', 1, '甲'],
      ['', '防災', '', 2, '乙'],
      [1, '', '', 3, '丙'],
      ['', '', '', 4, '丁'],
    ]);
    expect(themes.flatMap(({ goals }) => goals.map(({ inheritsTheme }) => inheritsTheme))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('tells the row of each theme and goal, and their cells as they stand', () => {
    const { themes, department } = evaluationOf([
      [1, '防災', '室', '(1)', '(1) 甲', '４', '(1) 実施した。'],
      [2, '人事', '班', 2, '(1) 乙', 3, '(2)と同じ'],
    ]);
    expect(department).toBe('総務課');
    expect(
      themes.map(({ row, goals }) => [row, goals.map(({ cells: _, further: __, ...rest }) => rest)]),
    ).toEqual([
      [
        1,
        [
          {
            row: 1,
            kind: 'goal',
            number: '1',
            text: '甲',
            rating: { kind: 'invalid', reason: 'other-form', fix: 4 },
            ratingValue: '４',
            outcome: '実施した。',
            inheritsTheme: false,
          },
        ],
      ],
      [
        2,
        [
          {
            row: 2,
            kind: 'goal',
            number: '2',
            text: '(1) 乙',
            rating: { kind: 'rated', rating: 3 },
            ratingValue: 3,
            outcome: '(2)と同じ',
            inheritsTheme: false,
          },
        ],
      ],
    ]);
  });

  it.each<[string, Parameters<typeof evaluationOf>[0][number]]>([
    ['a goal', ['', '', '', '', '乙']],
    ['a rating', ['', '', '', '', '', 3]],
    ['an outcome', ['', '', '', '', '', '', '実施した。']],
  ])('counts a row with nothing but %s', (_, row) => {
    expect(evaluationOf([[1, '防災', '', 1, '甲'], row]).themes[0]?.goals).toHaveLength(2);
  });

  it('finds days in 番号 and 目標番号 alone, and errors without the blanks around them', () => {
    const date = { year: 2018, month: 1, day: 2 };
    const { dateCells, errorCells } = evaluationOf([
      [date, '防災', '', 1, '甲', date, ' #REF! '],
      [1, date, '', date, '乙'],
    ]);
    expect(dateCells).toEqual([
      { row: 1, column: 'number', date },
      { row: 2, column: 'goalNumber', date },
    ]);
    expect(errorCells).toEqual([{ row: 1, column: 6, text: '#REF!' }]);
  });
});
