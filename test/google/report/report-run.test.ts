/** A run over several departments: stopped anywhere and gone on with, it makes each report once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportResult } from '../../../src/google/report/report-job';
import { type Book, closeBooks, openBook, paste, shortBook } from '../../open-book';

/**
 * `npm test` stops runs over one and two 課 at every third of their calls. With JIKO_HYOKA_DEPARTMENTS=30 they are
 * stopped at every one, and a run over 30 課 at every 9th.
 */
const COUNT = Number(process.env['JIKO_HYOKA_DEPARTMENTS'] ?? 2);
const STRIDE = COUNT > 2 ? 9 : 3;
const SHORT_STRIDE = COUNT > 2 ? 1 : 3;
jest.setTimeout(COUNT * 60_000);

const folders: string[] = [];
afterEach(() => {
  closeBooks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const DONE = '予定どおり行い、成果がありました。';
const NAMES = ['総務課', '税務課'];
const SWEPT = Array.from({ length: COUNT }, (_, at) => NAMES[at] ?? `第${at + 1}課`);
const fileOf = (name: string): string => `${name}_自己評価書_平成29年度.docx`;

/** Departments with a goal each, and one person to share with: the bytes of their workbook. */
async function workbookOf(names: readonly string[]): Promise<Uint8Array> {
  const book = await shortBook(names);
  for (const name of names) paste(book, name, [[1, '防災', '室', '', '訓練を行います。', 4, DONE]]);
  book.sheet('設定').getRange('B6').setValue('kikaku@example.lg.jp');
  return book.host.save();
}

type Begin = () => Promise<{ runId: string }>;

/** As the sidebar does; a failure of a call ends it. @param add Gets each result. */
async function runThrough(
  book: Book,
  begin: Begin,
  names: readonly string[],
  add: (result: ReportResult) => void = () => undefined,
): Promise<void> {
  const { runId } = await begin();
  try {
    for (const name of names) add(await book.call('makeReportInRun', runId, name));
  } finally {
    await book.call('endRun', runId);
  }
}

const starting = (book: Book, departments: readonly string[], force = false): Begin => {
  return () => book.call('startRun', { departments, kind: 'evaluation', force });
};

/** Goes on with what is left, or starts anew when nothing was begun; then everything must be made. */
async function goOn(book: Book, names: readonly string[]): Promise<void> {
  const unfinished = await book.call('getUnfinishedRun');
  const begin = unfinished === null ? starting(book, names) : () => book.call('resumeRun');
  const left = names.filter((name) => !unfinished?.done.includes(name));
  const results: ReportResult[] = [];
  await runThrough(book, begin, left, (result) => results.push(result));
  expect(results.map(({ error }) => error)).toEqual(left.map(() => null));
  expect(await book.call('getUnfinishedRun')).toBeNull();
}

/** Link and version in 課一覧, and one line in 履歴 for this version of each. */
function expectRecordedOnce(book: Book, names: readonly string[], version: number): void {
  const table = book.values('設定', `F10:G${9 + names.length}`);
  expect(table.map(([, each]) => each)).toEqual(names.map(() => version));
  const lines = book.sheet('履歴').getDataRange().getValues();
  const of = (name: string | undefined, text: string) =>
    lines.filter(([, , target, , detail]) => target === name && detail === text).length;
  expect(table.map(([link], at) => of(names[at], `第${version}版 ${link}`))).toEqual(names.map(() => 1));
}

/** How many counted calls some work makes in all. */
async function callsOf(workbook: Uint8Array, work: (book: Book) => Promise<void>): Promise<number> {
  const book = await openBook({ workbook });
  await work(book);
  return book.host.calls.total;
}

const EARLY = new Date('2018-04-10T01:00:00Z');
const LATE = new Date('2018-04-10T02:00:00Z');

describe('a run stopped at every call in turn', () => {
  it('makes and shares each report once when it is gone on with', async () => {
    const workbook = await workbookOf(SWEPT);
    const total = await callsOf(workbook, (book) => runThrough(book, starting(book, SWEPT), SWEPT));
    for (let failAt = 1; failAt <= total; failAt += STRIDE) {
      let now = EARLY;
      const book = await openBook({ workbook, failAt, now: () => now });
      const unshared: string[] = [];
      await runThrough(book, starting(book, SWEPT), SWEPT, ({ department, note }) => {
        if (note.includes('共有できませんでした')) unshared.push(department);
      }).catch(() => undefined);
      now = LATE;
      await goOn(book, SWEPT);
      expect([failAt, [...book.host.files.keys()].sort()]).toEqual([failAt, SWEPT.map(fileOf).sort()]);
      expectRecordedOnce(book, SWEPT, 1);
      for (const name of SWEPT) {
        const { permissions } = book.host.globals.Drive.Permissions.list(fileOf(name));
        expect([failAt, permissions?.length]).toEqual([failAt, unshared.includes(name) ? 0 : 1]);
      }
      const again: string[] = [];
      await runThrough(book, starting(book, SWEPT), SWEPT, ({ status }) => again.push(status));
      expect(again).toEqual(SWEPT.map(() => 'unchanged'));
      closeBooks();
    }
  });

  it('writes into the same file when one is made again', async () => {
    const names = ['総務課'];
    const workbook = await workbookOf(names);
    const first = (book: Book) => runThrough(book, starting(book, names), names);
    const second = (book: Book) => runThrough(book, starting(book, names, true), names);
    const made = await callsOf(workbook, first);
    const total = await callsOf(workbook, (book) => first(book).then(() => second(book)));
    for (let failAt = made + 1; failAt <= total; failAt += SHORT_STRIDE) {
      let now = EARLY;
      const book = await openBook({ workbook, failAt, now: () => now });
      await first(book);
      await second(book).catch(() => undefined);
      now = LATE;
      const isBegun = (await book.call('getUnfinishedRun')) !== null;
      await goOn(book, names);
      expect([failAt, [...book.host.files.keys()]]).toEqual([failAt, names.map(fileOf)]);
      expectRecordedOnce(book, names, isBegun || book.values('設定', 'G10')[0]?.[0] === 2 ? 2 : 1);
      closeBooks();
    }
  });

  it('makes each file once in a folder too, also by a later program', async () => {
    const names = ['総務課'];
    const workbook = await workbookOf(names);
    const work = (book: Book) => runThrough(book, starting(book, names), names);
    const total = await callsOf(workbook, work);
    for (let failAt = 1; failAt <= total; failAt += SHORT_STRIDE) {
      const outDir = mkdtempSync(join(tmpdir(), 'run-'));
      folders.push(outDir);
      const book = await openBook({ workbook, failAt, outDir, now: () => EARLY });
      await work(book).catch(() => undefined);
      const later = await openBook({ workbook: await book.host.save(), outDir, now: () => LATE });
      await goOn(later, names);
      expect([failAt, readdirSync(outDir)]).toEqual([failAt, names.map(fileOf)]);
      expectRecordedOnce(later, names, 1);
      closeBooks();
    }
  });
});

it('is refused to whoever may not edit 設定, before anything is made', async () => {
  const book = await openBook({ workbook: await workbookOf(['総務課']) });
  book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
  await book.call('setUpWorkbook', {});
  const other = await openBook({
    workbook: await book.host.save(),
    user: { email: 'zeimu@example.lg.jp' },
  });
  await expect(starting(other, ['総務課'])()).rejects.toMatchObject({ code: 'not-coordinator' });
  expect(other.host.files.size).toBe(0);
});

describe('a run that was left', () => {
  it('is offered with how far it came, and when the other person may be gone', async () => {
    let now = new Date('2018-04-10T05:00:00Z');
    const book = await openBook({ workbook: await workbookOf(NAMES), now: () => now });
    const { runId } = await starting(book, NAMES)();
    await book.call('makeReportInRun', runId, '総務課');
    const left = { kind: 'evaluation', departments: NAMES, done: ['総務課'] };
    expect(await book.call('getUnfinishedRun')).toEqual({
      ...left,
      held: { by: 'soumu@example.lg.jp', until: '14時03分' },
    });
    await expect(book.call('resumeRun')).rejects.toMatchObject({ code: 'run-under-way' });
    now = new Date('2018-04-10T05:03:01Z');
    expect(await book.call('getUnfinishedRun')).toEqual({ ...left, held: null });
    await book.call('resumeRun');
    await expect(book.call('makeReportInRun', runId, '税務課')).rejects.toMatchObject({
      code: 'run-under-way',
    });
  });

  it('can be given up, and keeps what is made', async () => {
    const book = await openBook({ workbook: await workbookOf(NAMES) });
    const { runId } = await starting(book, NAMES)();
    await book.call('makeReportInRun', runId, '総務課');
    expect(await book.call('forgetUnfinishedRun')).toBe(false);
    await book.call('endRun', runId);
    expect(await book.call('forgetUnfinishedRun')).toBe(true);
    expect(await book.call('getUnfinishedRun')).toBeNull();
    await expect(book.call('resumeRun')).rejects.toMatchObject({ code: 'run-under-way' });
    expect(book.host.files.size).toBe(1);
  });

  it('keeps a failure to its own department, which is tried again', async () => {
    const book = await openBook({ workbook: await workbookOf(NAMES) });
    book.sheet('総務課').setName('総務部');
    const { runId } = await book.call('startRun', {
      departments: ['総務課', '福祉課', '税務課'],
      kind: 'evaluation',
      force: false,
    });
    const results: ReportResult[] = [];
    for (const name of ['総務課', '福祉課', '税務課']) {
      results.push(await book.call('makeReportInRun', runId, name));
    }
    await book.call('endRun', runId);
    expect(results.map(({ status, error }) => [status, error?.code])).toEqual([
      ['failed', 'department-tab-missing'],
      ['failed', 'department-not-found'],
      ['created', undefined],
    ]);
    expect((await book.call('getUnfinishedRun'))?.done).toEqual(['税務課']);
  });

  it('survives with more departments than one property holds', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `${'長い名前の地域振興推進担当課の班'}${at}`);
    const book = await openBook({ workbook: await workbookOf(NAMES) });
    const { runId } = await book.call('startRun', { departments: names, kind: 'goals', force: true });
    await book.call('endRun', runId);
    const later = await openBook({ workbook: await book.host.save() });
    expect(await later.call('getUnfinishedRun')).toEqual({
      kind: 'goals',
      departments: names,
      done: [],
      held: null,
    });
  });
});
