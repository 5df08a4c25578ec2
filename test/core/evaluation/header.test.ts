import {
  COLUMNS,
  findHeader,
  HEADER_TEXTS,
  INPUT_COLUMNS,
  namesColumn,
} from '../../../src/core/evaluation/header';

const STANDARD = [
  '番号',
  '個別事業',
  '担当',
  '目標番号',
  '目標',
  '達成度',
  '目標達成の効果又は達成できなかった理由等',
  '確認',
];

describe('findHeader', () => {
  it('finds the columns by their text in any order', () => {
    const header = findHeader([
      ['年度', '平成29年度'],
      ['確認', '理由', '評価', '目標内容', '備考', '目標番号', '班', '事業名', 'No'],
    ]);
    expect(header).toEqual({
      row: 1,
      columns: { flag: 0, outcome: 1, rating: 2, goal: 3, goalNumber: 5, unit: 6, title: 7, number: 8 },
      names: ['確認', '理由', '評価', '目標内容', '備考', '目標番号', '班', '事業名', 'No'],
      themesAmongGoals: false,
      missing: [],
      duplicates: [],
      guesses: [],
    });
  });

  it('compares after NFKC and without blanks and line breaks', () => {
    const header = findHeader([
      ['Ｎｏ', '個別\n事業', '担　当', ' 目標番号', '目標 ', '達 成 度', '効果・理由', '確認'],
    ]);
    expect(header?.missing).toEqual([]);
  });

  it('compares whole texts: 目標番号 is not 目標', () => {
    expect(findHeader([['番号', '個別事業', '目標番号', '達成度']])?.columns.goal).toBeUndefined();
  });

  it('looks at the first 20 rows alone', () => {
    const blank = Array.from({ length: 19 }, () => STANDARD.map(() => ''));
    expect(findHeader([...blank, STANDARD])?.row).toBe(19);
    expect(findHeader([...blank, blank[0] ?? [], STANDARD])).toBeNull();
  });

  it('takes the row that names most columns', () => {
    expect(findHeader([['番号', '目標', '達成度'], STANDARD])?.row).toBe(1);
  });

  it('leaves other tables alone', () => {
    expect(findHeader([['番号', '氏名', '班']])).toBeNull();
    expect(findHeader([])).toBeNull();
  });

  it('offers for what is missing no header that is read as another column', () => {
    const header = findHeader([['番号', '施策名', '所管', '具体的な取組', '達成状況', '課長所見']]);
    expect(header?.columns).toMatchObject({ goal: 3, rating: 4 });
    expect(header?.missing).toContainEqual({ column: 'outcome', nearest: null });
  });

  it('tells what is missing, with the nearest header there is', () => {
    const header = findHeader([
      ['番号', '個別事業', '担当', '目標番号', '目標', '達成度合', '備考', '効果又は理申', '確認'],
    ]);
    expect(header?.missing).toEqual([
      { column: 'rating', nearest: '達成度合' },
      { column: 'outcome', nearest: '効果又は理申' },
    ]);
  });

  it('reads the first of two columns with the same text and tells of the second', () => {
    const header = findHeader([[...STANDARD, '評価']]);
    expect(header?.columns.rating).toBe(5);
    expect(header?.duplicates).toEqual([{ column: 'rating', at: 8, first: 5 }]);
  });

  it('leaves out brackets and units behind a name', () => {
    const header = findHeader([
      [
        'No.',
        '事業名等',
        '担当（班）',
        '目標番号',
        '目標 ※必須',
        '達成度(1〜5)',
        '理由【300字以内】',
        '確認',
      ],
    ]);
    expect([header?.missing, header?.columns.rating, header?.columns.outcome]).toEqual([[], 5, 6]);
  });

  it('finds the rating that a department gives itself beside the second one', () => {
    const header = findHeader([
      [...STANDARD.slice(0, 5), '評価（課長）', '達成度（自己評価）', '理由', '確認'],
    ]);
    expect([header?.columns.rating, header?.duplicates]).toEqual([6, []]);
  });

  it('never chooses between two ratings: 達成度（自己評価） and 評価', () => {
    const header = findHeader([[...STANDARD.slice(0, 5), '達成度（自己評価）', '理由', '評価', '確認']]);
    expect(header?.duplicates).toEqual([{ column: 'rating', at: 7, first: 5 }]);
  });

  it.each([
    [
      ['番号', '事業名', '取組内容', '達成状況', '実績'],
      { number: 0, title: 1, goal: 2, rating: 3, outcome: 4 },
    ],
    [
      ['番号', '事業名', '取組内容', '評価', '達成状況'],
      { number: 0, title: 1, goal: 2, rating: 3, outcome: 4 },
    ],
    [
      ['No', '施策名', '年度目標', '自己評価', '評価の理由'],
      { number: 0, title: 1, goal: 2, rating: 3, outcome: 4 },
    ],
  ])('reads the headers of other towns: %j', (row, columns) => {
    expect(findHeader([row])?.columns).toEqual(columns);
  });

  it('tells between which columns it chose', () => {
    const header = findHeader([['番号', '事業名', '目標', '評価', '実績', '成果', '備考']]);
    expect(header?.guesses).toEqual([{ column: 'outcome', at: 5, others: [4] }]);
  });

  it('leaves tables without a rating alone, whatever their headers', () => {
    expect(findHeader([['項番', '事業名', '取組内容', '実績', '所管']])).toBeNull();
  });

  it('reads the header as the seed prints it', () => {
    const header = findHeader([
      ['個別事業とその目標', '達成度', '目標達成の効果又は達成できなかった理由等', '確認'],
    ]);
    expect(header).toMatchObject({ columns: { goal: 0, rating: 1, outcome: 2, flag: 3 }, missing: [] });
    expect(header?.themesAmongGoals).toBe(true);
  });

  it('reads two lines with merged group headers together', () => {
    const header = findHeader([
      ['自己評価書', '', '', '', '', '', '', ''],
      ['番号', '個別事業', '担当', '目標', '', '評価', '', '確認'],
      ['', '', '', '番号', '内容', '達成度', '理由', ''],
      ['1', '防災', '総務班', '1', '訓練をする', 4, '', ''],
    ]);
    expect(header).toMatchObject({
      row: 2,
      columns: { number: 0, title: 1, unit: 2, goalNumber: 3, goal: 4, rating: 5, outcome: 6, flag: 7 },
      missing: [],
      duplicates: [],
    });
  });

  it('takes no entry for a second line', () => {
    const rows = [STANDARD.slice(0, 6), ['1', '事業', '', '1', '目標', '', '']];
    expect(findHeader(rows)?.row).toBe(0);
  });

  it('takes a row that names three columns, and none that names two', () => {
    expect(findHeader([['番号', '目標', '確認']])?.row).toBe(0);
    expect(findHeader([['番号', '目標', '備考']])).toBeNull();
  });

  it('takes four columns with other towns’ texts, if the rating is one of them', () => {
    expect(findHeader([['項番', '施策名', '判定', '実績']])?.columns).toEqual({
      number: 0,
      title: 1,
      rating: 2,
      outcome: 3,
    });
    expect(findHeader([['項番', '判定', '実績']])).toBeNull();
  });

  it('prefers the row that lacks less, then the one that names more by our own texts, then the upper one', () => {
    const likely = ['項番', '施策名', '所管', '目標番号', '取組内容', '判定', '実績', '確認'];
    expect(findHeader([likely, STANDARD])?.row).toBe(1);
    expect(findHeader([STANDARD, likely])?.row).toBe(0);
    expect(findHeader([STANDARD, STANDARD])?.row).toBe(0);
    expect(findHeader([STANDARD.slice(0, 7), STANDARD])?.row).toBe(1);
    expect(findHeader([STANDARD, STANDARD.slice(0, 7)])?.row).toBe(0);
  });

  it.each([
    [['項番', '通番'], 'number', 0, [1]],
    [['通番', '項番'], 'number', 1, [0]],
    [['取組名', '事務事業'], 'title', 1, [0]],
    [['事務事業名', '施策名'], 'title', 0, [1]],
    [['項目', '取組名'], 'title', 1, [0]],
    [['担当室', '担当課'], 'unit', 1, [0]],
    [['所管', '担当係'], 'unit', 1, [0]],
    [['取組目標', '取組内容'], 'goal', 1, [0]],
    [['数値目標', '年度目標'], 'goal', 1, [0]],
    [['目標・取組内容', '数値目標'], 'goal', 1, [0]],
    [['評価理由', '評価の理由'], 'outcome', 1, [0]],
    [['実績・成果', '達成状況'], 'outcome', 1, [0]],
    [['成果', '取組実績'], 'outcome', 1, [0]],
    [['取組結果', '実績'], 'outcome', 1, [0]],
    [['実績', '成果', '取組結果'], 'outcome', 1, [0, 2]],
  ] as const)('of %j it takes the likelier one, and says so', (texts, column, at, others) => {
    const rest = STANDARD.filter((_, index) => COLUMNS[index] !== column);
    const header = findHeader([[...texts, ...rest]]);
    expect(header?.columns[column]).toBe(at);
    expect(header?.guesses).toEqual([{ column, at, others }]);
    expect(header?.missing).toEqual([]);
  });

  it.each([
    ['判定', '自己評価'],
    ['総合評価', '判定'],
    ['評価結果', '総合評価'],
  ])('never chooses between %s and %s', (other, likelier) => {
    const rest = STANDARD.filter((text) => text !== '達成度');
    const header = findHeader([[other, likelier, ...rest]]);
    expect(header?.duplicates).toEqual([{ column: 'rating', at: 0, first: 1 }]);
    expect(header?.guesses).toEqual([]);
  });

  it('takes 達成状況 for the rating only where nothing else is', () => {
    const rest = STANDARD.filter((text) => text !== '達成度');
    expect(findHeader([['達成状況', '自己評価', ...rest]])).toMatchObject({
      columns: { rating: 1 },
      duplicates: [],
    });
    expect(findHeader([['達成状況', ...rest]])?.columns.rating).toBe(0);
  });

  it('takes a text in one of other towns’ words with brackets too', () => {
    expect(findHeader([['項番（連番）', ...STANDARD.slice(1)]])?.columns.number).toBe(0);
  });

  it('takes no other town’s text where our own stands', () => {
    const header = findHeader([['項番', ...STANDARD]]);
    expect([header?.columns.number, header?.guesses]).toEqual([1, []]);
  });

  it('names the second and the third column of the same text', () => {
    expect(findHeader([[...STANDARD, '目標', '目標内容']])?.duplicates).toEqual([
      { column: 'goal', at: 8, first: 4 },
      { column: 'goal', at: 9, first: 4 },
    ]);
  });

  it.each<[string, readonly string[], string | null]>([
    ['one character is off', ['目標香号'], '目標香号'],
    ['one character is too many', ['目標の番号'], '目標の番号'],
    ['it stands within another text', ['今年の目標番号です'], '今年の目標番号です'],
    ['it is a part', ['標番'], '標番'],
    ['more than half of the characters are the same', ['番目号標と'], '番目号標と'],
    ['half of the characters are the same', ['目標名前の号番人'], null],
    ['nothing is like it', ['備考'], null],
    ['there is nothing else', [], null],
  ])('tells the nearest text for a lost 目標番号: %s', (_, strangers, nearest) => {
    const row = [...STANDARD.filter((text) => text !== '目標番号'), ...strangers];
    expect(findHeader([row])?.missing).toEqual([{ column: 'goalNumber', nearest }]);
  });

  it('tells the text that is one character off before one that contains it', () => {
    const row = [...STANDARD.filter((text) => text !== '目標番号'), '目標番号の欄です', '目標番'];
    expect(findHeader([row])?.missing).toEqual([{ column: 'goalNumber', nearest: '目標番' }]);
  });

  it('takes no text for 班 and 室 because of one character', () => {
    const row = [...STANDARD.filter((text) => text !== '担当'), '備考', '教室の数'];
    expect(findHeader([row])?.missing).toEqual([{ column: 'unit', nearest: null }]);
  });

  it.each([
    ['一次', '二次'],
    ['自己評価', '課長評価'],
    ['一次評価', '最終評価'],
    ['点数', '課長'],
  ])('reads %s and %s below 評価 as a line of the header, and the first as the rating', (own, other) => {
    const upper = ['番号', '事業名', '目標', '評価', '', '理由'];
    const lower = ['', '', '', own, other, ''];
    expect(findHeader([upper, lower, [1, '防災', '訓練を行う。', 4, 3, '行った。']])).toMatchObject({
      row: 1,
      columns: { number: 0, title: 1, goal: 2, rating: 3, outcome: 5 },
      duplicates: [],
    });
  });

  it('tells of two columns below 達成度 that both may be the rating', () => {
    const upper = ['番号', '事業名', '目標', '達成度', '', '理由'];
    const header = findHeader([upper, ['', '', '', '自己評価', '評価', '']]);
    expect(header?.duplicates).toEqual([{ column: 'rating', at: 4, first: 3 }]);
  });

  it('takes no entry for a second line of the header', () => {
    const upper = ['番号', '事業名', '目標', '評価', '', '理由'];
    for (const rating of [4, '４', 'A評価', '達成', '']) {
      expect(findHeader([upper, ['', '', '', rating, '', '']])?.row).toBe(0);
    }
  });

  it.each([
    ['number', '番号', '順位'],
    ['number', '番号', '優先順位'],
    ['goal', '目標', '目標値'],
    ['rating', '達成度', '最終評価'],
  ] as const)('names what a town has in the place of %s: %s for %s', (column, own, text) => {
    const row = STANDARD.map((each) => (each === own ? text : each));
    expect(findHeader([row])?.missing).toEqual([{ column, nearest: text }]);
  });

  it('reads 業務内容 as the theme and 到達点 as the goal, where no other column is', () => {
    const columns = ['業務内容', '到達点', '自己評価', '最終評価', '評価理由'];
    expect(findHeader([columns])?.columns).toEqual({ title: 0, goal: 1, rating: 2, outcome: 4 });
    const beside = ['番号', '事業名', '業務内容', '目標', '到達点', '評価', '理由'];
    expect(findHeader([beside])?.columns).toEqual({ number: 0, title: 1, goal: 3, rating: 5, outcome: 6 });
  });

  it.each([
    '取組の成果・課題',
    '成果・課題',
    '主な成果と課題',
    '取組の成果',
    '実施結果',
    '実施内容・成果',
    '達成できなかった理由',
    '自己評価の理由',
    '効果又は未達成の理由',
    '目標達成の効果',
    '取組の成果（課題等）',
  ])('reads %s as the outcome whatever words the other headers are in', (text) => {
    const own = STANDARD.map((each, at) => (at === 6 ? text : each));
    const towns = ['№', '施策名', '担当係', '目標番号', '年度目標', '自己評価', text, 'チェック'];
    for (const row of [own, own.filter((each) => each !== '担当'), towns]) {
      expect(findHeader([row])).toMatchObject({ columns: { outcome: row.indexOf(text) }, guesses: [] });
    }
  });

  it.each([
    ['取組状況', '取組状況'],
    ['実施状況（年度末）', '実施状況（年度末）'],
    ['コメント', 'コメント'],
    ['変更理由', '変更理由'],
    ['評価結果', '評価結果'],
    ['課長コメント', null],
    ['前年度の結果', null],
    ['備考', null],
  ])('reads no %s as the outcome among our own texts, and names %j', (text, nearest) => {
    const row = STANDARD.map((each, at) => (at === 6 ? text : each));
    expect(findHeader([row])?.missing).toEqual([{ column: 'outcome', nearest }]);
  });

  it('tells of two that may be the outcome among our own texts', () => {
    const row = STANDARD.flatMap((each, at) => (at === 6 ? ['取組の成果', '未達成の理由'] : each));
    expect(findHeader([row])?.guesses).toEqual([{ column: 'outcome', at: 6, others: [7] }]);
  });

  it('counts each character of another text once', () => {
    const row = [...STANDARD.filter((text) => text !== '目標番号'), '番番番番'];
    expect(findHeader([row])?.missing).toEqual([{ column: 'goalNumber', nearest: null }]);
  });

  it('reads the seed’s column only where no other holds the goals', () => {
    const header = findHeader([['目標', '個別事業とその目標', '達成度', '理由']]);
    expect([header?.columns.goal, header?.themesAmongGoals]).toEqual([0, false]);
    expect(findHeader([['個別事業とその目標（班）', '達成度', '理由', '確認']])?.themesAmongGoals).toBe(true);
  });

  it('still lacks 達成度 where themes stand among the goals', () => {
    const header = findHeader([['個別事業とその目標', '理由', '確認']]);
    expect(header?.missing.map(({ column }) => column)).toEqual(['rating']);
  });

  it('reads a lower line without its group’s name, and the upper line where the lower is blank', () => {
    const header = findHeader([
      ['番号', '個別事業', '担当', '目標', '', '自己評価欄', '', '確認'],
      ['', '　', '', '番号', '内容', '達成度', '理由'],
    ]);
    expect(header).toMatchObject({
      row: 1,
      columns: { number: 0, title: 1, unit: 2, goalNumber: 3, goal: 4, rating: 5, outcome: 6, flag: 7 },
      duplicates: [],
    });
  });

  it.each([
    ['中間 | 中間 | 年度末 | 年度末', '評価 | コメント | 評価 | 理由', '中間評価 中間コメント'],
    ['中間評価 |  | 期末評価 | ', '達成度 | 理由 | 達成度 | 理由', '中間評価 中間評価理由'],
    ['上半期 |  | 下半期 | ', '評価 | 所見 | 評価 | 理由', '上半期評価 上半期所見'],
  ])('takes no rating or reason of mid-year for those of the year: %s / %s', (upper, lower, further) => {
    const cells = (text: string): string[] => text.split(' | ');
    const front = ['番号', '個別事業', '担当', '目標番号', '目標'];
    const blank = front.map(() => '');
    const header = findHeader([
      [...front, ...cells(upper)],
      [...blank, ...cells(lower)],
    ]);
    expect(header).toMatchObject({ row: 1, columns: { rating: 7, outcome: 8 }, duplicates: [], guesses: [] });
    expect(header?.names.slice(5, 7).join(' ')).toBe(further);
  });

  it.each(['中間 | 年度末', '中間評価 | 期末評価', '中間 | 最終', '上半期 | 下半期'])(
    'reads below one 達成度 when it was rated: %s',
    (lower) => {
      const upper = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '', '理由'];
      const header = findHeader([upper, ['', '', '', '', '', ...lower.split(' | '), '']]);
      expect(header).toMatchObject({ row: 1, columns: { rating: 6, outcome: 7 }, duplicates: [] });
    },
  );

  it('reads no second line where it adds nothing, or where the upper one is whole', () => {
    expect(findHeader([STANDARD, ['番号', '', '', '', '', '', '', '']])?.row).toBe(0);
    expect(findHeader([['備考'], STANDARD])?.row).toBe(1);
  });

  it('reads no second line below the twentieth row', () => {
    const blank = Array.from({ length: 18 }, () => ['']);
    const upper = ['番号', '個別事業', '担当', '目標', '', '評価', '', '確認'];
    const lower = ['', '', '', '番号', '内容', '達成度', '理由', ''];
    expect(findHeader([...blank, upper, lower])?.row).toBe(19);
    expect(findHeader([...blank, [''], upper, lower])?.row).toBe(19);
    expect(findHeader([...blank, [''], upper, lower])?.columns.outcome).toBeUndefined();
  });
});

it('people fill in every column but 確認', () => {
  expect(INPUT_COLUMNS).toEqual(COLUMNS.filter((column) => column !== 'flag'));
  expect(INPUT_COLUMNS).toHaveLength(7);
});

it('a cell names a column by its whole text', () => {
  for (const column of COLUMNS) expect(namesColumn(HEADER_TEXTS[column][0], column)).toBe(true);
  expect([namesColumn('目標', 'rating'), namesColumn('', 'goal'), namesColumn(4, 'goal')]).toEqual([
    false,
    false,
    false,
  ]);
});
