/** A workbook that was copied at Google, or whose file was copied. */
import { unzipSync, zipSync } from 'fflate';
import { type Book, closeBooks, newBook, openBook, paste, shortBook } from '../../open-book';
import { setUpInCalls } from '../../set-up-in-calls';

afterEach(closeBooks);

const SOUMU = 'soumu@example.lg.jp';
const OTHER = 'other@example.lg.jp';
const DONE = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

/** Locked for named people, and with a report of 総務課. */
async function lastYear(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [DONE]);
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book.sheet('設定').getRange('D11').setValue('zei@example.lg.jp、zei2@example.lg.jp');
  await book.call('setUpWorkbook', {});
  await book.call('makeReport', '総務課');
  return book;
}

async function copyOf(book: Book): Promise<Book> {
  const person = { email: OTHER };
  return openBook({
    workbook: await book.host.copy(),
    user: person,
    owner: person,
    spreadsheetId: 'copy',
  });
}

const standingOf = async (book: Book) => (await book.call('getOverview')).book;

it('is told as a copy, with what it has of the first one, until 初期設定 was done in it', async () => {
  const book = await copyOf(await lastYear());
  expect(await standingOf(book)).toMatchObject({
    copy: { reports: 1, people: 3, hasForm: false },
    setUp: null,
  });
  await setUpInCalls(book, { isCopyKnown: true });
  expect(await standingOf(book)).toMatchObject({ copy: null, setUp: null });
});

it('asks about the copy before anything else', async () => {
  const book = await copyOf(await lastYear());
  expect(await book.call('lookAtBook', {})).toMatchObject({ copy: { reports: 1 }, present: [], steps: [] });
  expect(await book.call('lookAtBook', { isCopyKnown: true })).toMatchObject({
    copy: null,
    present: ['総務課', '税務課'],
  });
});

it('clears what was chosen and nothing else, and says so in 履歴', async () => {
  const book = await copyOf(await lastYear());
  await book.call('clearCopied', { reports: true, people: false, form: false });
  expect(book.values('設定', 'A10:I11')).toEqual([
    ['総務課', '総務課長', '', '', '作成中', '', '', '', ''],
    ['税務課', '税務課長', '', 'zei@example.lg.jp、zei2@example.lg.jp', '作成中', '', '', '', ''],
  ]);
  expect(book.values('設定', 'B6')).toEqual([[SOUMU]]);
  await book.call('clearCopied', { reports: false, people: true, form: false });
  expect(book.values('設定', 'B6')).toEqual([['']]);
  expect(book.values('設定', 'D10:D11')).toEqual([[''], ['']]);
  expect(book.values('総務課', 'A6:G6')).toEqual([DONE]);
  const last = book.sheet('履歴').getLastRow();
  expect(book.values('履歴', `E${last - 1}:E${last}`)).toEqual([
    ['コピーの準備：報告書のリンクを消去'],
    ['コピーの準備：アドレスを消去'],
  ]);
});

it('takes the form of the first one out, which the copy’s script cannot read', async () => {
  const first = await lastYear();
  await first.call('createForm');
  const book = await copyOf(first);
  expect((await standingOf(book)).copy).toMatchObject({ hasForm: true });
  await book.call('clearCopied', { reports: true, people: false, form: true });
  const made = await book.call('makeReport', '総務課');
  expect(made).toMatchObject({ status: 'created', error: null });
});

it('gets its locks back, for the people whom it names', async () => {
  const book = await copyOf(await lastYear());
  await setUpInCalls(book, { isCopyKnown: true });
  const { RANGE } = book.host.globals.SpreadsheetApp.ProtectionType;
  const locks = book.sheet('総務課').getProtections(RANGE);
  expect(locks.map((lock) => [lock.getDescription(), lock.isWarningOnly()])).toEqual([
    ['自己評価：見出し', false],
    ['自己評価：確認', true],
  ]);
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
});

it('is no copy where somebody has only copied the file', async () => {
  const first = await lastYear();
  const book = await openBook({ workbook: await first.host.save() });
  expect(await standingOf(book)).toMatchObject({ copy: null, setUp: null });
  await expect(book.call('clearCopied', { reports: true, people: true, form: true })).rejects.toThrow(
    'もうコピーとして扱われていません',
  );
  expect(book.values('設定', 'F10')).not.toEqual([['']]);
});

it('is no copy where another program has saved the file without its properties', async () => {
  const { 'docProps/custom.xml': properties, ...parts } = unzipSync(await (await lastYear()).host.save());
  expect(properties).toBeDefined();
  const book = await openBook({ workbook: zipSync(parts) });
  expect((await standingOf(book)).copy).toBeNull();
});

describe('a 初期設定 that was left half way', () => {
  const unfinished = async (book: Book) => (await standingOf(book)).setUp;

  it('is offered to whoever opens the sidebar next, when nobody can be at work on it any more', async () => {
    const book = await newBook(['総務課', '税務課']);
    const { runId } = await book.call('beginSetUp', { departments: ['福祉課', '建設課'] });
    await book.call('setUpTabs', runId, {}, ['福祉課']);
    expect(await unfinished(book)).toEqual({
      action: '初期設定',
      since: '10時00分',
      held: { by: SOUMU, until: '10時03分' },
    });
    book.setClock('2018-04-10T01:04:00Z');
    expect(await unfinished(book)).toMatchObject({ held: null });
    const { done } = await setUpInCalls(book, {});
    expect(done).toContain('「建設課」のシートを作る');
    expect(await unfinished(book)).toBeNull();
  });

  it('is gone through once more where the last call alone is missing', async () => {
    const book = await newBook(['総務課']);
    await book.call('beginSetUp', {});
    book.setClock('2018-04-10T01:04:00Z');
    const { isUnfinished, steps } = await book.call('lookAtBook', {});
    expect({ isUnfinished, steps }).toEqual({ isUnfinished: true, steps: [] });
    const { runId } = await book.call('beginSetUp', {});
    await book.call('finishSetUp', runId, {}, [], true);
    expect(await unfinished(book)).toBeNull();
    expect(await book.call('lookAtBook', {})).toMatchObject({ isUnfinished: false });
  });

  it('is told of 課を追加 too', async () => {
    const book = await newBook(['総務課']);
    const { runId } = await book.call('beginSetUp', { departments: ['税務課'], only: true });
    expect(await unfinished(book)).toMatchObject({ action: '課を追加' });
    await book.call('setUpTabs', runId, { departments: ['税務課'], only: true }, ['税務課']);
    await book.call('finishSetUp', runId, { departments: ['税務課'], only: true }, [], true);
    expect(await unfinished(book)).toBeNull();
  });
});

it('a run that is refused before it has changed anything is not called unfinished', async () => {
  const book = await newBook(['総務課']);
  const refused = book.call('beginSetUp', { departments: ['総 務 課'], only: true });
  await expect(refused).rejects.toMatchObject({ code: 'wrong-call' });
  expect(await book.call('lookAtBook', {})).toMatchObject({ isUnfinished: false, steps: [] });
});
