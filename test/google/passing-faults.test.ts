/**
 * Google is busy for a moment at each call: what can be tried again is tried again, and nothing is lost or doubled. The long
 * operations are in passing-faults.long.test.ts.
 */
import { type Book, closeBooks } from '../open-book';
import { workedOnBook } from '../worked-on-book';
import { disturbEachCall } from './passing-faults';

afterEach(closeBooks);
jest.setTimeout(600_000);

it('点検 comes out as undisturbed', async () => {
  const operation = {
    workbook: await workedOnBook(['総務課']),
    run: (book: Book) => book.call('checkWorkbook', { write: true }),
  };
  expect(await disturbEachCall(operation)).toBeGreaterThan(6);
});

it('an entry of the sidebar is written once, and its flag with it', async () => {
  const edit = { sheet: '総務課', cell: 'F7', goal: '広報を行います。', oldValue: '2', newValue: '3' };
  const operation = {
    workbook: await workedOnBook(['総務課']),
    run: async (book: Book) => {
      expect(await book.call('writeCells', [edit])).toMatchObject([{ written: true }]);
    },
  };
  expect(await disturbEachCall(operation)).toBeGreaterThan(9);
});

it('an edit keeps 確認 true', async () => {
  const operation = {
    workbook: await workedOnBook(['総務課']),
    run: (book: Book) => book.host.edit('総務課', 'G7', ''),
  };
  expect(await disturbEachCall(operation)).toBeGreaterThan(6);
});
