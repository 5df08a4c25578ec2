/** まとめて直す and its taking back, on generated tabs of texts as departments write them: the same contents are there again. */
import fc from 'fast-check';
import { GOALS, OUTCOMES } from '../../core/real-like-texts';
import { type Book, closeBooks, FIRST_ROW, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

/** Each is mended somehow. */
const SLIPS = ['ﾃﾞｰﾀ', '（あ)', '平成32年度', '，', '１2人', '㈱', '　'];
const amidst = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom('', ...SLIPS), fc.nat(40))
    .map(([text, slip, at]) => text.slice(0, at) + slip + text.slice(at));
const rows = fc.array(
  fc.tuple(
    fc.constantFrom<string | number>('', 1, 2),
    fc.constantFrom('', '防災', '人事'),
    fc.constantFrom('', '室'),
    fc.constantFrom<string | number>('', 1, 2, '(1)', '①'),
    amidst(GOALS),
    fc.constantFrom<string | number>('', 1, 3, 5, '４', '④', '4です', '4 概ね', '5 未達成'),
    amidst(OUTCOMES),
  ),
  { minLength: 1, maxLength: 8 },
);

const contents = (book: Book): unknown => {
  const range = book.sheet('総務課').getDataRange();
  return [range.getValues(), range.getNumberFormats(), range.getFormulas()];
};

it('gives back what stood there, and leaves nothing to fix before that', async () => {
  let mended = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const book = await shortBook();
      paste(book, '総務課', list, FIRST_ROW);
      await book.call('checkWorkbook', { write: true });
      const before = contents(book);
      const { fixes } = await book.call('fixFindings', {});
      expect(fixes.filter(({ written }) => !written)).toEqual([]);
      mended += fixes.length;
      const { result } = await book.call('checkWorkbook', {});
      expect(
        result.departments.flatMap(({ findings }) => findings.filter(({ fix }) => fix !== null)),
      ).toEqual([]);
      if (fixes.length > 0) await book.call('undoFixes');
      expect(contents(book)).toEqual(before);
      book.host.dispose();
    }),
    { numRuns: 40, seed: Number(process.env['JIKO_HYOKA_SEED'] ?? 1) },
  );
  expect(mended).toBeGreaterThan(40);
});
