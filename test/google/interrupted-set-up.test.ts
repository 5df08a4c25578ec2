/** 初期設定 that is stopped at each of its calls. With JIKO_HYOKA_DEPARTMENTS=30 it has that many 課 to make. */
import { interruptEachCall } from '../interruptions';
import { closeBooks, openBook } from '../open-book';
import { workedOnBook } from '../worked-on-book';

afterEach(closeBooks);
jest.setTimeout(3_600_000);

const COUNT = Number(process.env['JIKO_HYOKA_DEPARTMENTS'] ?? 2);
const MANY = Array.from({ length: COUNT }, (_, at) => `第${at + 1}課`);

/** With many departments, calls beyond the first 60 repeat themselves: every so many of them. */
const STRIDE = COUNT > 2 ? 23 : 1;

it('makes a new workbook whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    stride: STRIDE,
    run: (book) => book.call('setUpWorkbook', { year: '平成29', departments: MANY }),
  });
  expect(stops).toBeGreaterThan(70);
});

it('mends a damaged workbook whole after a stop at any call', async () => {
  const stops = await interruptEachCall({
    workbook: await damaged(),
    run: (book) => book.call('setUpWorkbook', {}),
  });
  expect(stops).toBeGreaterThan(70);
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
