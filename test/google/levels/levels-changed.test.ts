/** 集計 after the levels of 設定 were changed while ratings and their list are there already. */
import { closeBooks } from '../../open-book';
import { bookWithLevels, type Lines, rateAll } from './levels-on-host';

afterEach(closeBooks);

const lettersOf = (letters: string): Lines => [...letters].map((letter) => [letter, `${letter}の意味`]);
const TEN: Lines = Array.from({ length: 10 }, (_, at) => [10 - at, `${10 - at}割`]);

it.each<[string, Lines, string, Lines, string | number]>([
  ['fewer with some of the former', lettersOf('ABCDE'), 'D', lettersOf('SABC'), 'B'],
  ['as many in another order', lettersOf('ABCD'), 'C', lettersOf('SABC'), 'B'],
  ['more', lettersOf('SABC'), 'B', lettersOf('ABCDE'), 'D'],
  ['ten', lettersOf('ABC'), 'C', TEN, 3],
])('stand in their order, with one list: %s', async (_name, first, limit, second, newLimit) => {
  const book = await bookWithLevels(first, limit);
  rateAll(book, first, `${first[0]?.[0]}`);
  await book.call('checkWorkbook', { write: true });
  const settings = book.sheet('設定');
  settings.getRange(14, 1, first.length, 3).clearContent();
  settings
    .getRange(14, 1, second.length, 3)
    .setValues(second.map(([symbol, meaning], at) => [second.length - at, symbol, meaning]));
  settings.getRange('B5').setValue(newLimit);
  await book.call('setUpWorkbook', {});
  const said = book.values('集計', 'A7:A12').map(String);
  expect(said.filter((text) => text.startsWith(`達成度が${newLimit}以下の目標`))).toHaveLength(1);
  book.sheet('総務課').getRange('A6:G20').clearContent();
  rateAll(book, second, `${second[0]?.[0]}`);
  await book.call('checkWorkbook', { write: true });
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);

  const [header = [], counts = [], total = []] = book.values('集計', 'A4:Z6');
  const bar = header.indexOf('達成度の内訳');
  const ofLevels = (row: readonly unknown[]): unknown[] => row.slice(bar - second.length, bar);
  expect(ofLevels(header)).toEqual(second.map(([symbol]) => `達成度${symbol}`));
  expect(header.filter((text) => text !== '' && !ofLevels(header).includes(text)).join(' ')).toBe(
    '課 目標数 入力済み 要修正 達成度の内訳 平均（参考） 状態',
  );
  const wanted = second.map((_, at) => (at === 0 ? 2 : 1));
  expect([ofLevels(counts), ofLevels(total)]).toEqual([wanted, wanted]);

  const below = book.values('集計', 'A7:Z40').map((row) => row.map(String));
  const captions = below.filter(([text = '']) => /^達成度が.*以下の目標/.test(text));
  const count = second.length - second.findIndex(([symbol]) => symbol === newLimit);
  expect(captions).toHaveLength(1);
  expect(captions[0]?.[0]).toContain(`達成度が${newLimit}以下の目標（${count}件）`);
  const lists = below.filter((row) => row[0] === '課' && row.includes('目標'));
  expect(lists).toHaveLength(1);
  expect(lists[0]?.indexOf('達成度')).toBe(bar - 1);
});

it('leaves dropdowns and 集計 as they are where the table of the levels is broken', async () => {
  const book = await bookWithLevels(lettersOf('ABC'), 'C');
  book.sheet('設定').getRange('A15:C16').clearContent();
  const dropdown = (): unknown =>
    book.sheet('総務課').getRange('F6').getDataValidation()?.getCriteriaValues()[0];
  const before = [dropdown(), book.values('集計', 'A1:Z12')];
  await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({
    message: expect.stringContaining('段階の表に直すところがあるため、何も変えませんでした。'),
    place: '設定',
  });
  expect([dropdown(), book.values('集計', 'A1:Z12')]).toEqual(before);
});
