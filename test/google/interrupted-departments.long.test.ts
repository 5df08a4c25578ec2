/** A 課 that is added or renamed, stopped at each call. */
import { interruptEachCall } from '../interruptions';
import { closeBooks } from '../open-book';
import { workedOnBook } from '../worked-on-book';

afterEach(closeBooks);
jest.setTimeout(600_000);

it('a 課 is added whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課']),
    run: (book) => book.call('addDepartment', '税務課'),
  });
  expect(stops).toBeGreaterThan(8);
});

it('a 課 is renamed whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課', '税務課']),
    run: (book) => book.call('renameDepartment', '総務課', '総務企画課'),
  });
  expect(stops).toBeGreaterThan(8);
});
