import fc from 'fast-check';
import { needsWork } from '../../src/core/finding';
import { GOALS, OUTCOMES } from '../core/real-like-texts';
import { type Book, closeBooks, FIRST_ROW, paste, shortBook } from '../open-book';

afterEach(closeBooks);

const ROWS = 6;

/** What people type, good and bad, by the column that it goes into. */
const ENTRIES: Readonly<Record<string, readonly (string | number)[]>> = {
  A: ['', 1, 2, '3'],
  B: ['', '防災', '人事', '防災 '],
  C: ['', '室', '班'],
  D: ['', 1, 2, '(2)', 3],
  E: ['', '訓練を行います。', '広報紙を発行します。', '#REF!', ...GOALS.filter((_, at) => at % 300 === 0)],
  F: ['', 1, 2, 4, '４', '未定'],
  G: [
    '',
    '同上',
    '訓練を実施し、成果がありました。',
    '雨のため延期しましたが、翌月に行います。',
    ...OUTCOMES.filter((_, at) => at % 100 === 0),
  ],
};

const edits = fc.array(
  fc.constantFrom(...Object.keys(ENTRIES)).chain((column) =>
    fc.record({
      column: fc.constant(column),
      row: fc.integer({ min: FIRST_ROW, max: FIRST_ROW + ROWS - 1 }),
      values: fc.array(fc.constantFrom(...(ENTRIES[column] ?? [])), { minLength: 1, maxLength: 3 }),
    }),
  ),
  { minLength: 4, maxLength: 10 },
);

/** 確認 as a full check puts it into words. */
async function flagsOfFullCheck(book: Book): Promise<string[]> {
  const { result } = await book.call('checkWorkbook', { departments: ['総務課'] });
  const findings = result.departments[0]?.findings.filter(needsWork) ?? [];
  return Array.from({ length: ROWS + 3 }, (_, at) =>
    findings
      .filter(({ row }) => row === FIRST_ROW + at)
      .map(({ message }) => message)
      .join('\n'),
  );
}

describe('確認 after any edits', () => {
  it.each([
    ['as the rules are', []],
    [
      'with warnings as errors and errors off',
      [
        ['規則', '扱い'],
        ['number-duplicate', '誤り'],
        ['row-duplicate', '誤り'],
        ['theme-missing', 'しない'],
      ],
    ],
  ])('says what a full check says, %s', async (_, table) => {
    await fc.assert(
      fc.asyncProperty(edits, async (typed) => {
        const book = await shortBook();
        if (table.length > 0) book.sheet('設定').getRange(20, 1, table.length, 2).setValues(table);
        paste(book, '総務課', [
          [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
        ]);
        for (const { column, row, values } of typed) {
          const last = row + values.length - 1;
          await book.host
            .edit(
              '総務課',
              `${column}${row}:${column}${last}`,
              values.map((value) => [value]),
            )
            .catch(() => {});
        }
        const flags = book.values('総務課', `H${FIRST_ROW}:H${FIRST_ROW + ROWS + 2}`).map(([flag]) => flag);
        expect(flags).toEqual(await flagsOfFullCheck(book));
        await book.close();
      }),
      { numRuns: 6, seed: 1 },
    );
  });
});
