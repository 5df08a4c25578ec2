/** Filling the folder of 公表, stopped at each of its counted calls in turn and done again. */
import { closeBooks } from '../../open-book';
import { bookWithPdf, page, paper, put } from './folder-files';

afterEach(closeBooks);

it('is made good by the next call wherever it was stopped', async () => {
  const whole = await bookWithPdf();
  const files = [paper('一'), page('一')];
  await put(whole, files);
  const calls = whole.host.calls.total;
  const names = [...whole.host.files.keys()].sort();
  const contents = [...whole.host.files.values()]
    .map((bytes) => Buffer.from(bytes).toString('base64'))
    .sort();
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    for (const failAfter of [false, true]) {
      const book = await bookWithPdf({ failAt, failAfter, failWith: 'Exceeded maximum execution time' });
      await put(book, files).catch(() => undefined);
      await put(book, files);
      expect([failAt, failAfter, [...book.host.files.keys()].sort()]).toEqual([failAt, failAfter, names]);
      const now = [...book.host.files.values()].map((bytes) => Buffer.from(bytes).toString('base64')).sort();
      expect(now).toEqual(contents);
      await book.close();
    }
  }
});
