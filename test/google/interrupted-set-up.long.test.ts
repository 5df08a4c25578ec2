/**
 * 初期設定 that is stopped at its calls in turn: the first and last three and every 24th between them, and with
 * JIKO_HYOKA_DEPARTMENTS=30 every 7th, and every 40th of those that 30 課 take. (Every single one takes half an hour.)
 */
import { SET_UP_TASK_TEXTS } from '../../src/core/messages/tasks';
import { interruptEachCall } from '../interruptions';
import { closeBooks, openBook } from '../open-book';
import { type DoneInCalls, setUpInCalls } from '../set-up-in-calls';
import { workedOnBook } from '../worked-on-book';

afterEach(closeBooks);
jest.setTimeout(3_600_000);

/** How many 課 the whole run makes; it also stops at more calls than CI does. */
const LONG_RUN = process.env['JIKO_HYOKA_DEPARTMENTS'];

const departments = (count: number): string[] => Array.from({ length: count }, (_, at) => `第${at + 1}課`);

it('makes a new workbook whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    stride: LONG_RUN ? 7 : 24,
    run: (book) => book.call('setUpWorkbook', { year: '平成29', departments: departments(2) }),
  });
  expect(stops).toBeGreaterThan(8);
});

it('mends a damaged workbook whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await damaged(),
    stride: LONG_RUN ? 7 : 24,
    run: (book) => book.call('setUpWorkbook', {}),
  });
  expect(stops).toBeGreaterThan(8);
});

it('makes a new workbook whole, some tabs a call, after a stop at any call', async () => {
  const stops = await interruptEachCall({
    stride: LONG_RUN ? 7 : 31,
    run: (book) => done(setUpInCalls(book, { year: '平成29', departments: departments(2) })),
  });
  expect(stops).toBeGreaterThan(8);
});

it('mends a damaged workbook whole, some tabs a call, after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await damaged(),
    stride: LONG_RUN ? 7 : 31,
    run: (book) => done(setUpInCalls(book, {})),
  });
  expect(stops).toBeGreaterThan(8);
});

it('adds 課 whole, one a call, after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await workedOnBook(['総務課']),
    stride: LONG_RUN ? 7 : 31,
    run: (book) => done(setUpInCalls(book, { departments: ['税務課', '会計課'], only: true })),
  });
  expect(stops).toBeGreaterThan(8);
});

it('puts locks on whole, some tabs a call, after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await named(),
    stride: LONG_RUN ? 7 : 17,
    run: (book) => done(setUpInCalls(book, {}, 2)),
  });
  expect(stops).toBeGreaterThan(8);
});

/** As the page says it. */
async function done(work: Promise<DoneInCalls>): Promise<void> {
  const { failures } = await work;
  if (failures.length > 0) throw new Error([SET_UP_TASK_TEXTS.incomplete, ...failures].join(''));
}

/** 取りまとめ担当 and 編集者 are typed in, and nothing is locked yet; the person at work is not among them. */
async function named(): Promise<Uint8Array> {
  const book = await openBook({ workbook: await workedOnBook(['総務課', '税務課']) });
  book.sheet('設定').getRange('B6').setValue('kakari@example.lg.jp');
  book.sheet('設定').getRange('D11').setValue('zeimu@example.lg.jp');
  return book.host.save();
}

(LONG_RUN ? it : it.skip)('makes a workbook of many 課 whole, stopped at every 40th call', async () => {
  const names = departments(Number(LONG_RUN));
  const stops = await interruptEachCall({
    stride: 40,
    run: (book) => book.call('setUpWorkbook', { year: '平成29', departments: names }),
  });
  expect(stops).toBeGreaterThan(8);
});

/** Entries, notes and a thread stand in it; a tab, a dropdown, rules, protections and parts of 集計 do not. */
async function damaged(): Promise<Uint8Array> {
  const book = await openBook({ workbook: await workedOnBook(['総務課', '税務課']) });
  const spreadsheet = book.host.globals.SpreadsheetApp.getActive();
  spreadsheet.deleteSheet(book.sheet('税務課'));
  const sheet = book.sheet('総務課');
  sheet.getRange('F8:F20').clearDataValidations();
  sheet.setConditionalFormatRules([]);
  const { RANGE } = book.host.globals.SpreadsheetApp.ProtectionType;
  for (const protection of sheet.getProtections(RANGE)) protection.remove();
  book.sheet('集計').getRange('A7:K7').clearContent();
  book.sheet('集計').getRange('E5').setValue(99);
  return book.host.save();
}
