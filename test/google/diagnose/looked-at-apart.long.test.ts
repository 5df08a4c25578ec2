/** 自己診断 looks at many tabs in several calls: what is told is the same, and each question is asked where it pays. */
import { type Book, closeBooks, newBook, openBook, paste, type ValueOf } from '../../open-book';

afterEach(closeBooks);

const ROW = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

/** Three 課 with a fault of each kind in their tabs, and a tab of nobody's. */
async function faulty(): Promise<Book> {
  const book = await newBook(['総務課', '税務課', '会計課']);
  for (const name of ['総務課', '税務課']) {
    paste(book, name, [ROW, ROW]);
    const sheet = book.sheet(name);
    sheet.hideColumns(name === '総務課' ? 4 : 6);
    sheet.getRange('B6:B7').merge();
    sheet.getRange('F6:F1000').clearDataValidations();
    sheet.getRange('F7').setFormula('=2+2');
    const { RANGE, SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
    for (const kind of [RANGE, SHEET]) for (const lock of sheet.getProtections(kind)) lock.remove();
  }
  book.sheet('会計課').getRange('E5').setValue('ねらい');
  book.host.globals.SpreadsheetApp.getActive().insertSheet('メモ').getRange('A1').setValue('予算');
  book.sheet('集計').getRange('B5').clearContent();
  return book;
}

const linesOf = ({ items }: ValueOf<'diagnose'>): string[] =>
  items.map(({ state, what, where }) => `${state} ${where} ${what}`).sort();

it.each([[['総務課']], [['総務課', '税務課', '会計課']], [['会計課', 'メモ']], [['ない課', '設定']], [[]]])(
  'after a look at %j it says the same of all tabs',
  async (names) => {
    const book = await faulty();
    const all = await book.call('diagnose');
    const before = await book.host.save();
    const looked = await book.call('diagnoseTabs', names);
    const after = await book.call('diagnose', looked);
    expect(linesOf(after)).toEqual(linesOf(all));
    expect(after.counts).toEqual(all.counts);
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  },
);

it('a look at some tabs tells of these alone: their heads, what 初期設定 would do but for protections, and oddities', async () => {
  const book = await faulty();
  const { tabs, steps, oddities } = await book.call('diagnoseTabs', ['税務課', 'メモ']);
  expect(
    tabs.map(({ name, values }) => [name, values.length, values.flat().includes('訓練を行います。')]),
  ).toEqual([
    ['メモ', 1, false],
    ['税務課', 7, true],
  ]);
  expect(steps.map((step) => [step.kind, 'sheet' in step && step.sheet])).toEqual([['dropdown', '税務課']]);
  expect(oddities).toEqual([{ name: '税務課', hidden: ['rating'], merged: ['B6:B7'], formulas: ['F7'] }]);
});

it('a look at some tabs of no workbook of ours tells nothing', async () => {
  const book = await openBook();
  expect(await book.call('diagnoseTabs', ['シート1'])).toMatchObject({ steps: [], oddities: [] });
});

it('entries below the rows in which a header may stand do not go to and fro, nor are locks asked for', async () => {
  const book = await newBook(['総務課']);
  for (const cell of ['A20', 'A21', 'A60']) book.sheet('総務課').getRange(cell).setValue(cell);
  book.host.calls.reset();
  const [tab] = (await book.call('diagnoseTabs', ['総務課'])).tabs;
  expect([19, 20, 59].map((row) => tab?.values[row]?.[0])).toEqual(['A20', undefined, undefined]);
  expect(tab?.values).toHaveLength(60);
  expect(Object.keys(book.host.calls.byMethod).filter((method) => /rotection/.test(method))).toEqual([]);
});
