/** Hand-overs stopped at each of their calls: asking for the same again completes them, with nothing lost or doubled. */
import { interruptEachCall } from '../../interruptions';
import { type Book, closeBooks, newBook, openBook, paste, saveShort } from '../../open-book';

afterEach(closeBooks);
jest.setTimeout(600_000);

const hand = (handOver: string, reason = '') => ({ department: '総務課', handOver, reason });

/** With 取りまとめ担当 and 編集者, so that there are locks to be changed; handed on as far as is wanted. */
async function preparedBook(...handOvers: readonly string[]): Promise<Uint8Array> {
  const book = await newBook(['総務課']);
  book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
  book.sheet('設定').getRange('D10').setValue('kakari@example.lg.jp');
  await book.call('setUpWorkbook', {});
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', 2, '広報を行います。', 3, '広報紙に掲載し、問合せがありました。'],
  ]);
  for (const handOver of handOvers) await book.call('changeState', hand(handOver, '理由'));
  return saveShort(book);
}

/** How many lines of 履歴 tell of a hand-over. Looking is a call too, and may be the one that is stopped: then 1. */
function told(book: Book, handOver: string): number {
  try {
    const lines = book.sheet('履歴').getDataRange().getValues();
    return lines.filter(([, action]) => action === handOver).length;
  } catch {
    return 1;
  }
}

it.each([
  ['提出', []],
  ['差戻し', ['提出']],
  ['確定', ['提出']],
  ['確定解除', ['提出', '確定']],
] as const)('%s is whole after a stop at any call', async (handOver, before) => {
  const seen = new Set<number>();
  const stops = await interruptEachCall({
    workbook: await preparedBook(...before),
    run: async (book) => {
      await book.call('changeState', hand(handOver, '理由'));
      seen.add(told(book, handOver));
    },
  });
  expect(stops).toBeGreaterThan(10);
  expect([...seen]).toEqual([1]);
});

it('次の年度を始める is whole after a stop at any call', async () => {
  const book = await openBook({ workbook: await preparedBook('提出', '確定') });
  book.host.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
  const stops = await interruptEachCall({
    workbook: await book.host.save(),
    run: (copy) => copy.call('beginNextYear', {}),
    // Which goals there are stays, whatever of their ratings has gone by then.
    work: (copy) => copy.values('総務課', 'A6:E9').map(String),
  });
  expect(stops).toBeGreaterThan(20);
});
