/** What a sidebar learns without reading everything: which tabs have changed, and what has become of them. */
import { renewOverview } from '../../../src/core/overview/build-overview';
import { type Book, closeBooks, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

async function twoTabs(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  for (const name of ['総務課', '税務課']) paste(book, name, [GOOD]);
  return book;
}

const spreadsheet = (book: Book) => book.host.globals.SpreadsheetApp.getActive();
const pulseOf = async (book: Book) => (await book.call('getOverview')).pulse;

describe('the pulse', () => {
  it('knows nothing where there was no overview yet', async () => {
    const book = await twoTabs();
    book.sheet('総務課').activate();
    expect(await book.call('getPulse', null)).toEqual({ changed: null, activeDepartment: null });
    expect(await book.call('getPulse')).toEqual({ changed: null, activeDepartment: null });
  });

  it.each([
    ['総務課', '総務課'],
    ['税務課', '税務課'],
    ['設定', null],
    ['集計', null],
    ['メモ', null],
  ])('names the 課 of the open tab: %s → %s', async (open, department) => {
    const book = await twoTabs();
    spreadsheet(book).insertSheet('メモ');
    const pulse = await pulseOf(book);
    book.sheet(open).activate();
    expect(await book.call('getPulse', pulse)).toEqual({ changed: [], activeDepartment: department });
  });

  it.each<[string, (book: Book) => void]>([
    ['came', (book) => void spreadsheet(book).insertSheet('メモ')],
    ['went', (book) => spreadsheet(book).deleteSheet(book.sheet('税務課'))],
    ['was renamed', (book) => void book.sheet('税務課').setName('徴収課')],
  ])('does not know what has changed where a tab %s, but which is open', async (_, happens) => {
    const book = await twoTabs();
    const pulse = await pulseOf(book);
    happens(book);
    book.sheet('総務課').activate();
    expect(await book.call('getPulse', pulse)).toEqual({ changed: null, activeDepartment: '総務課' });
  });

  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void]>([
    ['a row more', (sheet) => void sheet.getRange('A30').setValue(1)],
    ['a row less', (sheet) => void sheet.deleteRow(6)],
    ['a column more', (sheet) => void sheet.getRange('L6').setValue(1)],
    ['a column less', (sheet) => void sheet.deleteColumn(1)],
  ])('shows %s in the open tab without being told to look', async (_, happens) => {
    const book = await twoTabs();
    book.sheet('総務課').activate();
    const pulse = await pulseOf(book);
    happens(book.sheet('総務課'));
    expect((await book.call('getPulse', pulse)).changed).toEqual(['総務課']);
  });

  it('looks at the open tab alone, at what stands there only when it is to look, and names a tab once', async () => {
    const book = await twoTabs();
    book.sheet('総務課').activate();
    const pulse = await pulseOf(book);
    expect((await book.call('getPulse', pulse, true)).changed).toEqual([]);
    book.sheet('総務課').getRange('E6').setValue('訓練');
    book.sheet('税務課').getRange('E6').setValue('訓練');
    expect((await book.call('getPulse', pulse)).changed).toEqual([]);
    expect((await book.call('getPulse', pulse, true)).changed).toEqual(['総務課']);
    await book.host.edit('総務課', 'F6', 3);
    await book.host.edit('税務課', 'F6', 3);
    expect(new Set((await book.call('getPulse', pulse, true)).changed)).toEqual(
      new Set(['税務課', '総務課']),
    );
  });

  it('does not look at an open tab that is no 課’s', async () => {
    const book = await twoTabs();
    const own = spreadsheet(book).insertSheet('メモ');
    own.activate();
    const pulse = await pulseOf(book);
    own.getRange('C9').setValue('予算');
    expect((await book.call('getPulse', pulse, true)).changed).toEqual([]);
  });

  it('sees 設定 in front as it sees a 課', async () => {
    const book = await twoTabs();
    book.sheet('設定').activate();
    const pulse = await pulseOf(book);
    book.sheet('設定').getRange('B4').setValue('H30.4.20');
    expect((await book.call('getPulse', pulse, true)).changed).toEqual(['設定']);
  });
});

describe('a look again', () => {
  it('gives what a new overview gives, and a pulse that knows of it, for several tabs', async () => {
    const book = await twoTabs();
    const before = await book.call('getOverview');
    await book.host.edit('総務課', 'F6', '');
    await book.host.edit('税務課', 'G6', '');
    await book.host.edit('設定', 'B4', 'H30.4.20');
    const part = await book.call('lookAgain', ['総務課', '税務課', '設定'], before.pulse);
    const after = await book.call('getOverview');
    expect(part && renewOverview(before, part)).toEqual(after);
    expect(after.daysLeft).toBe(10);
    expect((await book.call('getPulse', part?.pulse ?? '', true)).changed).toEqual([]);
  });

  it('leaves 設定 out where it is not asked for', async () => {
    const book = await twoTabs();
    const part = await book.call('lookAgain', ['総務課'], await pulseOf(book));
    expect(part).toMatchObject({ settings: null, departments: [{ name: '総務課' }] });
  });

  it('keeps watching the tab that it has read, and no other than before', async () => {
    const book = await twoTabs();
    spreadsheet(book).insertSheet('メモ');
    const first = await pulseOf(book);
    await book.host.edit('メモ', 'A1', '予算');
    await book.host.edit('総務課', 'F6', 3);
    const pulse = (await book.call('lookAgain', ['メモ', '総務課'], first))?.pulse ?? '';
    book.sheet('総務課').activate();
    book.sheet('総務課').getRange('E6').setValue('訓練');
    expect(await book.call('getPulse', pulse, true)).toEqual({
      changed: ['総務課'],
      activeDepartment: '総務課',
    });
    book.sheet('メモ').activate();
    book.sheet('メモ').getRange('A2').setValue('決算');
    expect(await book.call('getPulse', pulse, true)).toEqual({ changed: [], activeDepartment: null });
  });

  it.each<[string, readonly string[]]>([
    ['a tab that is gone', ['税務課', 'ない課']],
    ['a tab that was never seen', ['新しいシート']],
  ])('has the whole workbook looked at for %s', async (_, names) => {
    const book = await twoTabs();
    const pulse = await pulseOf(book);
    spreadsheet(book).insertSheet('新しいシート');
    expect(await book.call('lookAgain', names, pulse)).toBeNull();
  });

  it('has the whole workbook looked at for the tab of a 課 that was not there before', async () => {
    const book = await twoTabs();
    const sheet = book.sheet('税務課');
    sheet.setName('よけておく');
    const pulse = await pulseOf(book);
    sheet.setName('税務課');
    expect(await book.call('lookAgain', ['税務課'], pulse)).toBeNull();
  });
});

it('an overview tells how the book stands: finished, or left half way and by whom it is held', async () => {
  const book = await twoTabs();
  expect((await book.call('getOverview')).book).toEqual({ copy: null, setUp: null });
  const properties = book.host.globals.PropertiesService.getDocumentProperties();
  const since = Date.parse('2018-04-10T01:00:00Z');
  properties.setProperty('jiko-hyoka.set-up', JSON.stringify({ action: '初期設定', since }));
  expect((await book.call('getOverview')).book).toEqual({
    copy: null,
    setUp: { action: '初期設定', since: '10時00分', held: null },
  });
  properties.setProperty('jiko-hyoka.run', JSON.stringify({ id: 'a', by: 'だれか', since, beat: since }));
  expect((await book.call('getOverview')).book.setUp?.held).toEqual({ by: 'だれか', until: '10時03分' });
});

it('tells the goals of a 課, and why there are none', async () => {
  const book = await twoTabs();
  expect(await book.call('getGoals', '総務課')).toMatchObject([{ goal: '訓練を行います。' }]);
  expect(await book.call('getGoalPlaces', '総務課')).toHaveLength(2);
  book.sheet('税務課').getRange('A5:I5').clearContent();
  for (const call of ['getGoals', 'getGoalPlaces'] as const) {
    await expect(book.call(call, '税務課')).rejects.toMatchObject({
      code: 'department-tab-missing',
      place: '税務課',
    });
    await expect(book.call(call, 'ない課')).rejects.toMatchObject({ code: 'department-not-found' });
  }
});
