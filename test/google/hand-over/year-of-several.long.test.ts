/**
 * A year that several people play in one workbook, each at their own place, one after another and beside each other: rows are
 * inserted and moved between two looks, operations are stopped on their way, and comments stand through all of it. At last other
 * programs open what was saved, and the next year is begun in a copy.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { Workbook } from 'exceljs';
import { type Book, closeBooks, newBook, openBook, paste } from '../../open-book';
import { withThreads } from '../../with-threads';

const SOUMU = 'soumu@example.lg.jp';
const KAKARI = 'kakari@example.lg.jp';
const ZEIMU = 'zeimu@example.lg.jp';
const STRANGER = 'stranger@example.com';
const OWNER = { email: 'owner@example.lg.jp' };

afterEach(closeBooks);
jest.setTimeout(600_000);

/** The workbook as all see it: whoever works on it opens what the one before has left. */
class SharedBook {
  #bytes: Uint8Array;
  #minute = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** What one person does, saved in any case, as at Google. */
  async as<T>(email: string, work: (book: Book) => Promise<T>, failAt?: number): Promise<T> {
    this.#minute += 5;
    const book = await openBook({
      workbook: this.#bytes,
      user: { email },
      owner: OWNER,
      now: () => new Date(Date.parse('2018-04-10T01:00:00Z') + this.#minute * 60_000),
      ...(failAt === undefined ? {} : { failAt }),
    });
    try {
      return await work(book);
    } finally {
      this.#bytes = await book.host.save();
      await book.close();
    }
  }

  /** The same, stopped at some of its calls before it is done. */
  async stopped<T>(email: string, work: (book: Book) => Promise<T>): Promise<T> {
    for (const failAt of [4, 9, 16]) await this.as(email, work, failAt).catch(() => undefined);
    return this.as(email, work);
  }
}

const hand =
  (department: string, handOver: string, reason = '') =>
  (book: Book) =>
    book.call('changeState', { department, handOver, reason });

const code = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: { code: string }) => error.code);

const commentsOf = (bytes: Uint8Array): (readonly [string, string, string])[] =>
  XlsxFile.open(bytes)
    .comments()
    .flatMap(({ sheet, comments }) => comments.map(({ cell, text }) => [sheet, cell, text] as const));

async function beginYear(): Promise<SharedBook> {
  const book = await newBook(['総務課', '税務課'], { user: { email: SOUMU }, owner: OWNER });
  book
    .sheet('設定')
    .getRange('B3:B4')
    .setValues([['H30.3.31'], ['H30.4.20']]);
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book
    .sheet('設定')
    .getRange('D10:D11')
    .setValues([[KAKARI], [ZEIMU]]);
  await book.call('setUpWorkbook', {});
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。', '', '回数は？'],
    ['', '', '', 2, '広報を行います。', 3, '広報紙に掲載し、問合せがありました。', '', ''],
  ]);
  book
    .sheet('総務課')
    .getRange('I5:J5')
    .setValues([['所見', '回答']]);
  paste(book, '税務課', [[1, '調査', '室', 1, '調査を行います。', 2, '']]);
  book.sheet('総務課').getRange('E7').setNote('部数を書いてください');
  const bytes = withThreads(await book.host.save(), '総務課', { G6: '何人ですか', F7: '3でよいですか' });
  return new SharedBook(bytes);
}

it('hands a year on between several people, and into the next', async () => {
  const shared = await beginYear();
  const before = commentsOf(shared.bytes);
  expect(before).toHaveLength(3);

  // Each of them may do what is theirs.
  expect(await shared.as(ZEIMU, hand('総務課', '提出'))).toMatchObject({ written: false });
  expect(await shared.as(ZEIMU, hand('税務課', '提出'))).toMatchObject({ written: false });
  expect(await code(shared.as(STRANGER, hand('総務課', '確定')))).toBe('not-coordinator');
  expect(await shared.stopped(KAKARI, hand('総務課', '提出'))).toMatchObject({ to: '提出' });
  await shared.as(SOUMU, (book) => book.call('noteLook', '総務課', true));
  expect(await shared.as(KAKARI, hand('総務課', '取下げ'))).toMatchObject({ written: false });

  // Between two looks rows come, go elsewhere and say something else.
  await shared.as(KAKARI, async (book) => {
    book.sheet('総務課').insertRowsBefore(6, 2);
    book.sheet('総務課').getRange('F8').setValue(5);
  });
  const changed = await shared.as(SOUMU, (book) => book.call('getChanges', { departments: ['総務課'] }));
  expect(changed.changes).toEqual([
    {
      ...{ department: '総務課', goal: '訓練を行います。', cell: 'F8', column: 'rating' },
      ...{ before: '4', after: '5' },
    },
  ]);
  expect(changed.opinions).toMatchObject([{ cell: 'I8', text: '回数は？' }]);

  // Two who look at the same old screen: the second is told.
  await shared.stopped(SOUMU, hand('総務課', '差戻し', '所見に回答してください：I8'));
  expect(await shared.as(SOUMU, hand('総務課', '確定'))).toMatchObject({ written: false });
  expect(await shared.as(KAKARI, hand('総務課', '取下げ'))).toMatchObject({ written: false });
  await shared.as(KAKARI, async (book) => void book.sheet('総務課').getRange('J8').setValue('3回です。'));
  const answered = await shared.as(SOUMU, (book) => book.call('getChanges', {}));
  expect(answered.opinions).toEqual([]);

  await shared.stopped(KAKARI, hand('総務課', '提出'));
  await shared.stopped(SOUMU, hand('総務課', '確定'));
  const refused = await shared.as(KAKARI, async (book) => {
    try {
      book.sheet('総務課').getRange('F8').setValue(1);
      return 'written';
    } catch {
      return 'refused';
    }
  });
  expect(refused).toBe('refused');
  await shared.stopped(SOUMU, (book) => book.call('checkWorkbook', { write: true }));

  // 履歴 tells each of them once, whatever was stopped.
  const history = await shared.as(SOUMU, (book) => book.call('getHistory'));
  const kinds = ['提出', '差戻し', '確定', 'コメントをすべて確認'];
  const told = history.filter(([, action = '', name]) => name === '総務課' && kinds.includes(action));
  expect(told.map(([, action]) => action)).toEqual([
    ...['提出', 'コメントをすべて確認', '差戻し', '提出', '確定'],
  ]);
  // What is older than a day becomes one line, once, whatever is stopped; others may not do it.
  expect(await code(shared.as(KAKARI, (book) => book.call('foldHistory', '2018/05/01')))).toBe(
    'not-coordinator',
  );
  await shared.stopped(SOUMU, (book) => book.call('foldHistory', '2018/05/01'));
  const folded = await shared.as(SOUMU, (book) => book.call('getHistory'));
  expect(folded.filter(([at]) => at !== '').map((line) => [line[1], line[4]])).toEqual([
    ['古い履歴をまとめた', `まとめた記録：${history.length}件`],
  ]);

  // Comments went with their rows, and none is lost.
  expect(commentsOf(shared.bytes)).toEqual(
    before.map(([sheet, cell, text]) => [sheet, cell.replace(/\d+/, (row) => String(Number(row) + 2)), text]),
  );

  // Other programs open it.
  const other = new Workbook();
  await other.xlsx.load(Buffer.from(shared.bytes) as never);
  expect(other.getWorksheet('総務課')?.getCell('B3').value).toBe('確定');
  expect(other.worksheets.map(({ name }) => name)).toContain('確認一覧');
  openInOffice(shared.bytes);

  // The next year, in a copy.
  const old = shared.bytes.slice();
  const next = new SharedBook(old);
  const begun = await next.as(SOUMU, async (book) => {
    book.host.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
    return book.call('beginNextYear', {});
  });
  expect(begun).toMatchObject({ fiscalYear: 2018, departments: [{ goals: 2 }, { goals: 1 }] });
  await next.as(SOUMU, (book) => book.call('setUpWorkbook', {}));
  await next.as(KAKARI, async (book) => {
    expect(book.values('総務課', 'E8:G9')).toEqual([
      ['訓練を行います。', '', ''],
      ['広報を行います。', '', ''],
    ]);
    expect(book.values('総務課', 'B3')).toEqual([['作成中']]);
    book
      .sheet('総務課')
      .getRange('F8:G8')
      .setValues([[2, '雨で中止したため、行えませんでした。']]);
    expect((await book.call('getChanges', {})).far).toMatchObject([{ cell: 'F8', before: '5', rating: '2' }]);
  });
  expect(commentsOf(next.bytes)).toEqual(commentsOf(shared.bytes));
  expect(Buffer.from(shared.bytes).equals(Buffer.from(old))).toBe(true);
});

/** Where LibreOffice is there: it takes the file without a word, and reads the states. */
function openInOffice(bytes: Uint8Array): void {
  if (!existsSync('/usr/bin/soffice')) return;
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-year-'));
  writeFileSync(join(folder, 'year.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { status } = spawnSync(
    '/usr/bin/soffice',
    [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'year.xlsx')],
    { timeout: 180_000 },
  );
  expect([status, existsSync(join(folder, 'year.ods'))]).toEqual([0, true]);
}
