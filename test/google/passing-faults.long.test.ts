/** Google is busy for a moment during the long operations: at every 7th call of 初期設定, and at each of the others. */
import { readDocx } from '../docx-text';
import { type Book, closeBooks, newBook, openBook, paste, saveShort } from '../open-book';
import { setUpInCalls } from '../set-up-in-calls';
import { workedOnBook } from '../worked-on-book';
import { disturbEachCall, PASSING } from './passing-faults';

afterEach(closeBooks);
jest.setTimeout(600_000);

it('初期設定 makes a new 課 once, with its line, tab, locks and row', async () => {
  const operation = {
    workbook: await workedOnBook(['総務課']),
    run: async (book: Book) => {
      const { failures } = await setUpInCalls(book, { departments: ['税務課'] });
      expect(failures).toEqual([]);
    },
  };
  expect(await disturbEachCall(operation, { stride: 7 })).toBeGreaterThan(9);
});

it('a 課 is renamed once', async () => {
  const operation = {
    workbook: await workedOnBook(['総務課', '税務課']),
    run: (book: Book) => book.call('renameDepartment', '総務課', '総務企画課'),
  };
  expect(await disturbEachCall(operation)).toBeGreaterThan(6);
});

describe('a report', () => {
  const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

  /** The calls of one report, undisturbed. */
  async function makeOne(workbook: Uint8Array, fault: object) {
    const book = await openBook({ workbook, ...fault });
    const before = book.host.calls.total;
    const result = await book.call('makeReport', '総務課');
    const calls = book.host.calls.total - before;
    const lines = book.sheet('履歴').getDataRange().getValues();
    return { book, result, calls, lines: lines.filter((line) => line[1] === '報告書を作成') };
  }

  it('is made once and noted once, whichever call fails for a moment', async () => {
    const first = await newBook(['総務課']);
    paste(first, '総務課', [GOOD]);
    const workbook = await saveShort(first);
    const { calls } = await makeOne(workbook, {});
    for (let call = 1; call <= calls; call += 1) {
      for (const fault of PASSING) {
        const { book, result, lines } = await makeOne(workbook, { failAt: call, ...fault });
        expect([call, fault, result]).toMatchObject([call, fault, { status: 'created', error: null }]);
        expect([call, fault, lines.length, book.host.files.size]).toEqual([call, fault, 1, 1]);
        const [bytes] = book.host.files.values();
        expect(JSON.stringify(readDocx(bytes as Uint8Array).rows)).toContain(
          '訓練を実施し、成果がありました。',
        );
        await book.close();
      }
    }
  });
});
