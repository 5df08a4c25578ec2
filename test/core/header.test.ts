import { findHeader } from '../../src/core/header';

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
      missing: [],
      duplicates: [],
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
});
