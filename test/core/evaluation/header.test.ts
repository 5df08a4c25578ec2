import { findHeader } from '../../../src/core/evaluation/header';

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

  it('tells what is missing, with the nearest header there is', () => {
    const header = findHeader([
      ['番号', '個別事業', '担当', '目標番号', '目標', '達成度合', '備考', '効果または理由', '確認'],
    ]);
    expect(header?.missing).toEqual([
      { column: 'rating', nearest: '達成度合' },
      { column: 'outcome', nearest: '効果または理由' },
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
});
