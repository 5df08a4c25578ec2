import { checkEvaluation } from '../../../src/core/check/check-tabs';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { evaluationOf, type TabRow } from './department-tab';

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';

/** rule@cell of each finding; the first row is row 2 of the sheet. */
const check = (rows: readonly TabRow[], limit: 1 | 2 | 3 | 4 | 5 = 2): string[] =>
  checkEvaluation(evaluationOf(rows), { limit, treatments: {}, scale: FIVE_LEVELS, isRated: true }).map(
    (finding) => `${finding.rule}@${finding.cell}`,
  );

describe('checkEvaluation', () => {
  /** As good as {@link GOOD}, and not a copy of it. */
  const other = (name: string): string => `${name}を実施し、地域の防災意識が高まりました。`;

  it('finds nothing in a good row', () => {
    expect(check([[1, '防災', '室', '', '訓練を行います。', 4, GOOD]])).toEqual([]);
  });

  it('finds a goal without a rating', () => {
    expect(check([[1, '防災', '', '', '訓練を行います。', '', '']])).toEqual(['rating-missing@F2']);
  });

  it('finds a rating in another form and offers the fix', () => {
    const [finding] = checkEvaluation(evaluationOf([[1, '防災', '', '', '訓練を行います。', '④', GOOD]]), {
      limit: 2,
      treatments: {},
      scale: FIVE_LEVELS,
      isRated: true,
    });
    expect(finding).toEqual({
      rule: 'rating-invalid',
      severity: 'error',
      sheet: '総務課',
      cell: 'F2',
      row: 2,
      column: 6,
      message: '達成度が「④」と書かれています。半角の数字「4」だけを入力してください。',
      fix: { value: '4', label: '「④」を「4」に直す' },
    });
  });

  it.each(['', '特になし', '訓練を行います。'])('finds a low rating explained by %j', (outcome) => {
    expect(check([[1, '防災', '', '', '訓練を行います。', 2, outcome]])).toEqual(['explanation-missing@G2']);
  });

  it('asks for an explanation at and below the limit alone', () => {
    const rows: TabRow[] = [[1, '防災', '', '', '訓練を行います。', 3, '特になし']];
    expect(check(rows, 2)).toEqual([]);
    expect(check(rows, 3)).toEqual(['explanation-missing@G2']);
  });

  it('warns of an explanation shorter than ten characters', () => {
    expect(check([[1, '防災', '', '', '訓練を行います。', 1, '雨天により中止']])).toEqual([
      'explanation-short@G2',
    ]);
    expect(check([[1, '防災', '', '', '訓練を行います。', 1, '雨天のため中止した。']])).toEqual([]);
  });

  it('warns of a good rating without an outcome', () => {
    expect(check([[1, '防災', '', '', '訓練を行います。', 5, '－']])).toEqual(['outcome-missing@G2']);
  });

  it('does not judge the outcome of a rating that is not valid yet', () => {
    expect(check([[1, '防災', '', '', '訓練を行います。', '２', '']])).toEqual(['rating-invalid@F2']);
  });

  it('finds a rating or an outcome without a goal in a theme of several rows', () => {
    expect(
      check([
        [1, '防災', '', 1, '訓練を行います。', 4, GOOD],
        ['', '', '', 2, '', 4, GOOD],
        ['', '', '', 3, '', '', GOOD],
      ]),
    ).toEqual(['goal-missing@E3', 'goal-missing@E4']);
  });

  it('finds a goal without a theme above it', () => {
    expect(check([['', '', '', 1, '訓練を行います。', 4, GOOD]])).toEqual(['theme-missing@B2']);
  });

  it('warns of a gap and of a double number', () => {
    expect(
      check([
        [1, '防災', '', 1, '甲', 4, GOOD],
        ['', '', '', 3, '乙', 4, other('乙')],
        ['', '', '', 3, '丙', 4, other('丙')],
      ]),
    ).toEqual(['number-gap@D3', 'number-duplicate@D4']);
  });

  it('does not warn of numbers in another order, or of another theme', () => {
    expect(
      check([
        [1, '防災', '', 2, '甲', 4, GOOD],
        ['', '', '', 1, '乙', 4, other('乙')],
        [2, '人事', '', 1, '丙', 4, other('丙')],
      ]),
    ).toEqual([]);
  });

  it('warns of the same goal twice', () => {
    expect(
      check([
        [1, '防災', '', 1, '訓練を行います。', 4, GOOD],
        ['', '', '', 2, '　訓練を 行います。', 4, GOOD],
      ]),
    ).toEqual(['row-duplicate@E3']);
  });

  it('finds the error of a formula, once for its cell', () => {
    expect(check([[1, '防災', '', '', '訓練を行います。', '#REF!', GOOD]])).toEqual(['cell-error@F2']);
    expect(check([[1, '防災', '', '', '訓練を行います。', 2, '#VALUE!']])).toEqual(['cell-error@G2']);
  });

  it('compares an explanation with the title when the theme itself is rated', () => {
    expect(check([[1, '訓練の実施', '', '', '', 2, '訓練の実施']])).toEqual(['explanation-missing@G2']);
  });

  it('gives the findings in the order of the rows', () => {
    expect(
      check([
        [1, '防災', '', 1, '甲', '', ''],
        ['', '', '', 3, '乙', 2, ''],
      ]),
    ).toEqual(['rating-missing@F2', 'explanation-missing@G3', 'number-gap@D3']);
  });

  it('finds an outcome that was copied from another goal', () => {
    expect(
      check([
        [1, '防災', '', 1, '訓練を行います。', 4, GOOD],
        [2, '人事', '', 1, '研修を行います。', 4, GOOD],
      ]),
    ).toEqual(['outcome-duplicate@G3']);
  });

  it('lets different themes share a goal, unless the outcome is the same too', () => {
    const rows = (outcome: string): TabRow[] => [
      [1, '防災', '', '', '研修を行います。', 4, GOOD],
      [2, '人事', '', '', '研修を行います。', 4, outcome],
    ];
    expect(check(rows(other('研修')))).toEqual([]);
    expect(check(rows(GOOD))).toEqual(['row-duplicate@E3']);
  });

  it('takes rows of sums for no goals', () => {
    expect(
      check([
        [1, '防災', '', 1, '訓練を行います。', 4, GOOD],
        ['', '', '', '', '平均', 3.7, ''],
        ['合計', '', '', '', '', 37, '12件'],
        ['', '小 計', '', '', '', '', ''],
      ]),
    ).toEqual([]);
  });

  it('says where rows were sorted away from their themes', () => {
    const [finding] = checkEvaluation(
      evaluationOf([
        [1, '防災', '', 1, '訓練', 5, other('訓練')],
        [3, '税務', '', 1, '徴収', 4, other('徴収')],
        ['', '', '', 2, '研修', 3, other('研修')],
        [2, '人事', '', 1, '採用', 3, other('採用')],
      ]),
      { limit: 2, treatments: {}, scale: FIVE_LEVELS, isRated: true },
    );
    expect(finding).toMatchObject({ rule: 'rows-out-of-order', cell: 'A5', severity: 'warning' });
    expect(finding?.message).toContain('4行目');
  });

  it('says where a goal starts over under a theme that it only inherits', () => {
    const rows: TabRow[] = [
      [1, '防災', '', 1, '訓練', 5, other('訓練')],
      ['', '', '', 2, '備蓄', 4, other('備蓄')],
      ['', '', '', 1, '採用', 3, other('採用')],
      ['', '', '', 2, '研修', 3, other('研修')],
    ];
    expect(check(rows)).toEqual(['rows-out-of-order@B4']);
  });

  it('names numbers that became dates, with the fix where the month is the theme', () => {
    const date = { year: 2018, month: 1, day: 2 };
    const found = checkEvaluation(evaluationOf([[1, '防災', '', date, '訓練', 4, GOOD]]), {
      limit: 2,
      treatments: {},
      scale: FIVE_LEVELS,
      isRated: true,
    });
    expect(found).toMatchObject([{ rule: 'number-date', cell: 'D2', fix: { value: '2' } }]);
    expect(check([[date, '防災', '', '', '訓練', 4, GOOD]])).toEqual(['number-date@A2']);
  });

  it.each([
    ['説明会を3回開催し、広報紙に記事を掲載した。', 'explanation-without-cause'],
    ['参加者数は目標50人に対し32人にとどまりました。', 'explanation-restates'],
    ['目標値80%に対し72.5%であった。', 'explanation-restates'],
  ])('doubts a low rating explained by %s', (outcome, rule) => {
    expect(check([[1, '防災', '', '', '訓練', 2, outcome]])).toEqual([`${rule}@G2`]);
    expect(check([[1, '防災', '', '', '訓練', 3, outcome]])).toEqual([]);
  });
});
