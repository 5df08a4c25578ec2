/** The short operations that write, stopped at each of their calls; the others are in interrupted-departments.long.test.ts. */
import { interruptEachCall } from '../interruptions';
import { type Book, closeBooks } from '../open-book';
import { peoplesWork } from '../workbook-snapshot';
import { workedOnBook } from '../worked-on-book';

afterEach(closeBooks);
jest.setTimeout(600_000);

it('点検 writes flags and the list of low ratings whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課']),
    run: (book) => book.call('checkWorkbook', { write: true }),
  });
  expect(stops).toBeGreaterThan(6);
});

it('an entry of the sidebar is written once after a stop at any call', async () => {
  const edit = { sheet: '総務課', cell: 'F7', goal: '広報を行います。', oldValue: '2', newValue: '3' };
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課']),
    run: async (book) => {
      await book.call('writeCells', [edit]);
      await book.call('checkWorkbook', { write: true });
    },
    work: otherWork,
  });
  expect(stops).toBeGreaterThan(4);
});

it('an edit keeps 確認 true, or 点検 makes it true, after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課']),
    run: async (book) => {
      await book.host.edit('総務課', 'F7', 3);
      await book.call('checkWorkbook', { write: true });
    },
    work: otherWork,
  });
  expect(stops).toBeGreaterThan(4);
});

/** All but the cell that is written. */
const otherWork = (book: Book): string[] =>
  peoplesWork(book).map((work) => work.replace(/^6 5 [23]$/m, '6 5 (2か3)'));
