/** A change of who may edit what, stopped at each of its calls: what is locked stays locked. */
import { type Book, closeBooks, newBook, openBook, saveShort } from '../open-book';

afterEach(closeBooks);
jest.setTimeout(600_000);

const SOUMU = 'soumu@example.lg.jp';

/** Both 課 are locked for their 編集者 and the 取りまとめ担当. */
async function lockedBook(): Promise<Uint8Array> {
  const book = await newBook(['総務課', '税務課']);
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book.sheet('設定').getRange('D11').setValue('zeimu@example.lg.jp');
  await book.call('setUpWorkbook', {});
  return saveShort(book);
}

it('nothing that is locked is ever open, wherever a change of people is stopped', async () => {
  const workbook = await lockedBook();
  const change = async (failAt?: number): Promise<Book> => {
    const book = await openBook({ workbook, ...(failAt ? { failAt } : {}) });
    const settings = book.sheet('設定');
    settings.getRange('B6').setValue(`${SOUMU}、new@example.lg.jp`);
    settings.getRange('D11').setValue('other@example.lg.jp');
    await book.call('setUpWorkbook', {}).catch(() => undefined);
    return book;
  };
  const calls = (await change()).host.calls.total;
  for (let call = 10; call <= calls; call += 1) {
    const stopped = await change(call);
    const stranger = await openBook({
      workbook: await stopped.host.save(),
      user: { email: 'x@example.lg.jp' },
    });
    for (const [name, cell] of [
      ['設定', 'B2'],
      ['総務課', 'F5'],
      ['税務課', 'F5'],
      ['税務課', 'E6'],
    ] as const)
      expect([call, name, await refusal(stranger, name, cell)]).toEqual([
        call,
        name,
        expect.stringContaining('protected'),
      ]);
    await stopped.close();
    await stranger.close();
  }
});

const refusal = (book: Book, name: string, cell: string): Promise<string> =>
  book.host.edit(name, cell, 'x').then(
    () => '',
    (error: Error) => error.message,
  );
