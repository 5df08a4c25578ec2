/** The threads of reviewers by the Sheets API, as Comments.js reads them beside Code.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewedBook } from '../../packages/lossless-xlsx/test/reviewed-book';
import type { PlacedComment } from '../../src/core/hand-over/placed-comment';
import type { Answer } from '../../src/google/call/answer';
import { type Book, closeBooks, openBook } from '../open-book';

const COMMENTS = readFileSync(join(__dirname, '../../dist-local/Comments.js'), 'utf8');

afterEach(closeBooks);

/** As the file has it. */
const POST = { author: '山田', at: '2018/04/02 10:00' };
const THREADS: PlacedComment[] = [
  {
    ...{ department: '総務課', cell: 'G7', goal: '目標7', ...POST, text: '根拠は？', done: false },
    replies: [{ ...POST, text: '追記しました' }],
  },
];

async function openReviewed(options: Parameters<typeof openBook>[0] = {}): Promise<Book> {
  const book = await openBook({ workbook: reviewedBook(), ...options });
  book.host.run(COMMENTS);
  return book;
}

const ask = async (book: Book, department?: string) =>
  (await book.host.call('getComments', ...(department === undefined ? [] : [department]))) as Answer<
    PlacedComment[]
  >;

it('gives each thread with its cell, its goal, author, time in the spreadsheet’s zone, and replies', async () => {
  const book = await openReviewed();
  const { value, error } = await ask(book, '総務課');
  expect(error).toBeNull();
  expect(value).toEqual(THREADS);
  expect((await ask(book, '設定')).value).toEqual([]);
});

it('goes with the rows that were inserted and deleted since, and takes two calls', async () => {
  const book = await openReviewed();
  book.sheet('総務課').insertRowsBefore(6, 2);
  book.host.calls.reset();
  const { value } = await ask(book);
  expect(value?.map(({ cell, goal }) => [cell, goal])).toEqual(
    THREADS.map(({ cell, goal }) => [cell.replace(/\d+/, (row) => String(Number(row) + 2)), goal]),
  );
  expect(book.host.calls.byMethod).toMatchObject({ 'Sheets.Spreadsheets.get': 1, 'Range.getValues': 1 });
  book.sheet('総務課').deleteRow(9);
  expect((await ask(book)).value?.map(({ cell }) => cell)).not.toContain('G9');
});

it('says in a sentence that the API is not there, or the right is missing, and changes nothing', async () => {
  const book = await openReviewed();
  book.host.run('var Sheets = undefined;');
  expect((await ask(book)).error).toMatchObject({ code: 'comments-unreadable' });
  expect((await ask(book)).error?.message).toMatch(/Google Sheets API が使える.*ご自分で読んでください。/);
  const refused = await openReviewed({
    failAt: 1,
    failWith: 'API call to sheets.spreadsheets.get failed with error: The caller does not have permission',
  });
  const { error } = await ask(refused);
  expect(error).toMatchObject({ code: 'comments-unreadable' });
  expect(error?.message).toMatch(/見る権限がない/);
});

it('stands in 確認一覧 beside the notes of a 課 that was handed on, with its replies, once', async () => {
  const book = await openReviewed();
  book.host.globals.SpreadsheetApp.getActive().insertSheet('集計');
  book
    .sheet('総務課')
    .getRange('A3:B3')
    .setValues([['状態', '提出']]);
  for (const _ of ['first', 'again']) await book.call('checkWorkbook', { write: true });
  const lines = book.sheet('確認一覧').getDataRange().getValues();
  const remarks = lines.filter(([, , kind]) => kind === 'コメント' || kind === 'メモ');
  expect(remarks[0]).toEqual([
    ...['総務課', '提出', 'コメント', 'G7', '目標7'],
    '未対応　山田（2018/04/02 10:00）\n根拠は？\n返信　山田（2018/04/02 10:00）：追記しました',
  ]);
  expect(remarks.slice(1).map(([, , kind, cell]) => `${kind} ${cell}`)).toEqual(['メモ F6', 'メモ F9']);
});

it('that cannot be read leaves 確認一覧 with the notes alone', async () => {
  const book = await openReviewed();
  book
    .sheet('総務課')
    .getRange('A3:B3')
    .setValues([['状態', '提出']]);
  book.host.globals.SpreadsheetApp.getActive().insertSheet('集計');
  book.host.run('var Sheets = undefined;');
  await book.call('checkWorkbook', { write: true });
  const kinds = book.sheet('確認一覧').getRange('C2:C9').getValues().flat();
  expect(kinds.filter((kind) => kind === 'メモ' || kind === 'コメント')).toEqual(['メモ', 'メモ']);
});

it('is no part of Code.js', async () => {
  const book = await openBook({ workbook: reviewedBook() });
  await expect(book.host.call('getComments')).rejects.toThrow('Script function not found: getComments');
});
