/** Texts of every kind in the saved file and in the report: what a cell holds arrives whole, with line feeds. */
import { strFromU8, unzipSync } from 'fflate';
import { anyTexts, asPrinted, withLineFeeds } from '../any-text';
import { closeBooks, FIRST_ROW, newBook, openBook, paste } from '../open-book';

afterAll(closeBooks);

it('holds for generated texts', async () => {
  const texts = anyTexts(300);
  const book = await newBook();
  paste(
    book,
    '総務課',
    texts.map((_, at) => [at + 1, `事業${at + 1}`, '', '', `目標${at + 1}を行う。`, 4, '']),
  );
  const cells = (of: typeof book) => of.sheet('総務課').getRange(FIRST_ROW, 7, texts.length, 1);
  cells(book)
    .setNumberFormat('@')
    .setValues(texts.map((each) => [each]));
  const expected = texts.map(withLineFeeds);
  expect(cells(book).getValues().flat()).toEqual(expected);

  const bytes = await book.host.save();
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  for (const [name, part] of parts)
    expect([name, /\r(?!\n)|&#13;|(?<!_x005F)_x000D_/.test(strFromU8(part))]).toEqual([name, false]);
  const again = await openBook({ workbook: bytes });
  expect(cells(again).getValues().flat()).toEqual(expected);
  expect(Buffer.compare(await again.host.save(), bytes)).toBe(0);

  const { themes } = await again.call('previewReport', '総務課');
  const printed = themes.map(({ goals }) => goals[0]?.outcome.join('\n'));
  expect(printed).toEqual(expected.map(asPrinted));
});
