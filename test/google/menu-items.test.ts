import type { Opening } from '../../src/core/overview/opening';
import { type Book, closeBooks, openBook, shortBook } from '../open-book';

afterEach(closeBooks);

const SOUMU = 'soumu@example.lg.jp';
const MANY = ['総務課', '税務課', '会計課', '福祉課', '建設課', '農政課'];

/** What a page opens with; the words behind the built sidebar. */
function openingOf(html: string | undefined): Opening | null {
  const text = /<p id="opening" hidden>(.*)<\/p>$/.exec(html ?? '')?.[1];
  return text === undefined ? null : (JSON.parse(text.replace(/&quot;/g, '"')) as Opening);
}

/** The dialog that a menu item shows, or the sidebar. */
async function choose(book: Book, item: Parameters<Book['host']['call']>[0]) {
  await book.host.call(item);
  const { pages, sidebar, dialogs } = book.host.ui;
  expect(dialogs).toEqual([]);
  const [page] = pages;
  return page ? { title: page.title, ...openingOf(page.html) } : { ...openingOf(sidebar?.html) };
}

describe('the items of the menu', () => {
  it.each([
    ['setUpFromMenu', '初期設定', 'set-up'],
    ['addDepartmentFromMenu', '課を追加', 'add-department'],
    ['renameDepartmentFromMenu', '課を改名', 'rename-department'],
    ['checkFromMenu', '点検', 'check'],
    ['makeReportsFromMenu', '報告書を作成', 'reports'],
    ['createFormFromMenu', '様式を作る', 'form'],
    ['diagnoseFromMenu', '自己診断', 'diagnosis'],
  ] as const)('%s shows a page of the script, and waits for no answer', async (item, title, task) => {
    const book = await shortBook(['総務課']);
    book.sheet('総務課').activate();
    const shown = await choose(book, item);
    expect(shown).toMatchObject({ title, frame: 'dialog', task, tab: '総務課', refusal: '' });
  });

  it('open the import dialog wide enough for a paper and what was understood of it', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('総務課').activate();
    await book.host.call('importFromMenu');
    const [page] = book.host.ui.pages;
    expect(page).toMatchObject({ title: '前年度の文書を取り込む', size: { width: 1080, height: 640 } });
    expect(openingOf(page?.html)).toEqual({ tab: '総務課', departments: ['総務課'] });
  });

  it('change nothing by being chosen', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('総務課').setFrozenRows(0);
    const before = await book.host.save();
    await choose(book, 'setUpFromMenu');
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('open the sidebar beside the sheet where there are more than a few 課', async () => {
    const book = await shortBook(MANY);
    for (const [item, task] of [
      ['setUpFromMenu', 'set-up'],
      ['checkFromMenu', 'check'],
      ['diagnoseFromMenu', 'diagnosis'],
      ['addDepartmentFromMenu', 'add-department'],
      ['makeReportsFromMenu', 'reports'],
    ] as const)
      expect(await choose(book, item)).toMatchObject({ frame: 'sidebar', task });
  });

  it('make the report of the open tab in a dialog, however many 課 there are', async () => {
    const book = await shortBook(MANY);
    book.sheet('会計課').activate();
    expect(await choose(book, 'makeReportsFromMenu')).toMatchObject({ frame: 'dialog', tab: '会計課' });
  });

  it('work in a spreadsheet that has nothing yet', async () => {
    expect(await choose(await openBook(), 'setUpFromMenu')).toMatchObject({ frame: 'dialog', refusal: '' });
  });

  it('tell who may not do it before asking anything', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('設定').getRange('B6').setValue(SOUMU);
    await book.call('setUpWorkbook', {});
    const workbook = await book.host.save();
    const other = await openBook({ workbook, user: { email: 'other@example.lg.jp' } });
    expect(await choose(other, 'setUpFromMenu')).toMatchObject({
      frame: 'dialog',
      refusal: expect.stringContaining('取りまとめ担当だけが行えます'),
    });
  });

  it('write the name of a tab into the page as text', async () => {
    const book = await shortBook(['総務課']);
    const name = '<img src=x onerror="a()">&amp;';
    book.host.globals.SpreadsheetApp.getActive().insertSheet(name).activate();
    await book.host.call('checkFromMenu');
    const html = book.host.ui.pages[0]?.html ?? '';
    const text = html.slice(html.indexOf('<p id="opening"'));
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=\\&quot;a()\\&quot;&gt;&amp;amp;');
  });
});
