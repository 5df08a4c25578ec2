/** 集計 counts the levels of a town in a book that was saved and opened again, as it does in one that is new. */
import { closeBooks, openBook, paste } from '../../open-book';
import { bookWithLevels, type Lines } from './levels-on-host';

afterEach(closeBooks);

it.each<[string, Lines]>([
  [
    'letters',
    [
      ['A', '上回った'],
      ['B', '達成'],
      ['C', '未達成'],
    ],
  ],
  [
    'signs',
    [
      ['◎', ''],
      ['○', ''],
      ['×', ''],
    ],
  ],
  [
    'words',
    [
      ['順調', ''],
      ['概ね順調', ''],
      ['遅れ', ''],
    ],
  ],
  [
    'numbers',
    [
      ['3', ''],
      ['2', ''],
      ['1', ''],
    ],
  ],
])('%s', async (_, lines) => {
  const [best, middle, worst] = lines.map(([symbol]) => symbol);
  const made = await bookWithLevels(lines, String(worst));
  const book = await openBook({ workbook: await made.host.save() });
  const rows = [best, middle, best].map((rating, at) => [
    1,
    '防災',
    '室',
    at + 1,
    `訓練${at}`,
    rating,
    '開いた。',
  ]);
  paste(book, '総務課', rows as never);
  await book.call('getOverview');
  const [heads = [], counts = []] = book.values('集計', 'A4:K5');
  const countOf = (symbol: unknown): unknown => counts[heads.indexOf(`達成度${symbol}`)];
  expect([countOf(best), countOf(middle), countOf(worst)]).toEqual([2, 1, 0]);
});
