import { findHeader } from '../../../src/core/evaluation/header';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import type { Rule } from '../../../src/core/finding';
import { ratingHighlights } from '../../../src/core/set-up/rating-highlights';
import { closeBooks, FIRST_ROW, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD_OUTCOME = '訓練を実施し、十分な成果がありました。';

/** What stands in 達成度 and 効果・理由. */
const CASES: readonly (readonly [rating: unknown, outcome: string])[] = [
  ...['', 1, 2, 3, 5, '1', '2', '5'].flatMap((rating): [unknown, string][] => [
    [rating, ''],
    [rating, GOOD_OUTCOME],
    [rating, '　 \n'],
    [rating, '特になし。'],
    [rating, '同上'],
    [rating, '別紙のとおり'],
    [rating, '－'],
    [rating, '調整中'],
  ]),
  ...[
    0,
    6,
    3.5,
    -1,
    12,
    45,
    '２',
    '４点',
    '4.0',
    '4 ',
    ' 2',
    '①',
    '四',
    '1-2',
    '未実施',
    true,
    '　',
    '12',
  ].map((rating): [unknown, string] => [rating, GOOD_OUTCOME]),
  [2, 'なしの栽培を広げられなかったため。'],
  [1, 'なし|未定'],
];

/** By row of CASES: what the formulas of a tab and the check say. */
async function judge(limit: number) {
  const book = await shortBook();
  book.sheet('設定').getRange('B5').setValue(String(limit));
  paste(
    book,
    '総務課',
    CASES.map(([rating, outcome], at) => [
      at + 1,
      `事業${at + 1}`,
      '',
      '',
      '訓練を行います。',
      rating,
      outcome,
    ]),
  );
  const header = findHeader(book.values('総務課', 'A1:H5') as string[][]);
  if (header === null) throw new Error('no header');
  const highlights = ratingHighlights(header, 999, limit, FIVE_LEVELS);
  highlights.forEach(({ formula }, at) => {
    book
      .sheet('総務課')
      .getRange(FIRST_ROW, 10 + at, CASES.length, 1)
      .setFormula(formula);
  });
  const { departments } = (await book.call('checkWorkbook')).result;
  const found = (rule: Rule, row: number): boolean =>
    departments[0]?.findings.some(
      (each) => each.rule === rule && Number(/\d+$/.exec(each.cell)?.[0]) === row,
    ) ?? false;
  return highlights.map(({ kind }, at) => ({
    kind,
    rows: CASES.map((typed, row) => ({
      typed,
      coloured: book
        .sheet('総務課')
        .getRange(FIRST_ROW + row, 10 + at)
        .getValue(),
      found: found(kind, FIRST_ROW + row),
    })),
  }));
}

describe('the conditional formats of a 課’s tab', () => {
  it.each([2, 3])('colour what the check finds, with a limit of %i', async (limit) => {
    for (const { rows } of await judge(limit)) {
      for (const { typed, coloured, found } of rows) expect([typed, coloured]).toEqual([typed, found]);
    }
  });
});
