import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, paste } from '../open-book';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const DONE = '予定どおり行い、成果がありました。';

/** Four goals: the second and third lack something, the others are done. */
async function unfinished(): Promise<Book> {
  const book = await newBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, DONE],
    ['', '', '', 2, '広報を行います。', '', ''],
    ['', '', '', 3, '点検を行います。', 2, ''],
    ['', '', '', 4, '相談を行います。', 5, '相談を20件受け、成果がありました。'],
  ]);
  paste(book, '税務課', [[1, '徴収', '班', '', '徴収を行います。', 4, DONE]]);
  book.sheet('総務課').activate();
  return book;
}

async function openFill(book: Book): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book);
  await sidebar.says('点検しました');
  await sidebar.page.getByRole('tab', { name: '入力' }).click();
  await sidebar.page.locator('.goal-form, .fill-end').waitFor();
  return sidebar;
}

const goal = ({ page }: OpenSidebar) => page.locator('.goal-text').innerText();

describe('the view 入力', () => {
  it('steps through what is missing, and the sheet has it then', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page, says } = sidebar;
    expect(await page.getByText('2件中1件目').isVisible()).toBe(true);
    expect(await goal(sidebar)).toBe('(2) 広報を行います。');
    await page.getByRole('radio', { name: '3 目標を一部達成した。' }).check();
    await page.getByRole('textbox').fill(DONE);
    expect(await page.locator('.count').innerText()).toBe('17文字');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:H7')).toEqual([[3, DONE, '']]);
    expect(await goal(sidebar)).toBe('(3) 点検を行います。');
    expect(await page.locator('h3:focus').innerText()).toBe('1. 防災（室）');
    await page.getByRole('textbox').fill('雨のため延期しましたが、翌月に行います。');
    await page.getByRole('button', { name: '保存して終える' }).click();
    await page.getByText('最後まで進みました。').waitFor();
    expect(await sidebar.book.values('総務課', 'G8')).toEqual([['雨のため延期しましたが、翌月に行います。']]);
    expect(await page.getByRole('tab', { name: /直す/ }).innerText()).toBe('直す');
  });

  it('needs nothing but the keyboard', async () => {
    const book = await unfinished();
    const sidebar = await openSidebar(browser, book);
    const { page, says } = sidebar;
    await says('点検しました');
    await sidebar.enter();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('group', { name: '達成度' }).waitFor();
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type(DONE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:G7')).toEqual([[4, DONE]]);
  });

  it('says at once when a low rating lacks its reason', async () => {
    const { page } = await openFill(await unfinished());
    const outcome = page.getByRole('textbox');
    expect(await outcome.getAttribute('aria-invalid')).toBe('false');
    await page.getByRole('radio', { name: /^2 / }).check();
    const error = page.locator('.outcome .field-error');
    expect(await error.innerText()).toContain('達成できなかった理由が書かれていません');
    expect(await outcome.getAttribute('aria-invalid')).toBe('true');
    await outcome.fill('特になし');
    expect(await error.innerText()).toContain('「特になし」では達成できなかった理由がわかりません');
    await outcome.fill('雨のため延期しましたが、翌月に行います。');
    expect(await error.innerText()).toBe('');
  });

  it('keeps what was typed while other views and goals are looked at', async () => {
    const sidebar = await openFill(await unfinished());
    const { page } = sidebar;
    await page.getByRole('textbox').fill('書きかけの効果');
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    await page.getByRole('tab', { name: '状況' }).click();
    await page.getByRole('tab', { name: '入力' }).click();
    await page.getByRole('button', { name: '前へ' }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('書きかけの効果');
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    expect(await page.getByText('保存していない入力が1件あります。').isVisible()).toBe(true);
    expect(await page.getByText('入力か見直しの要る目標が、まだ2件あります。').isVisible()).toBe(true);
  });

  it('writes nothing over a goal that has changed, and keeps the text for where its row is now', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page } = sidebar;
    await page.getByRole('textbox').fill(DONE);
    await sidebar.book.change('総務課', 'insertRowsBefore(7, 1)');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await page.locator('.goal-form .notice').waitFor();
    expect(await sidebar.book.values('総務課', 'G7:G8')).toEqual([[''], ['']]);
    await page.getByRole('button', { name: 'シートの今の内容を読み込む' }).click();
    await sidebar.says('シートの今の内容を読み込みました。');
    expect(await goal(sidebar)).toBe('(2) 広報を行います。');
    expect(await page.getByRole('textbox').inputValue()).toBe(DONE);
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('保存しました。');
    expect(await sidebar.book.values('総務課', 'G7:G8')).toEqual([[''], [DONE]]);
  });

  it('steps through all goals on demand', async () => {
    const sidebar = await openFill(await unfinished());
    await sidebar.page.getByLabel('入力の済んだ目標も順に見る').check();
    expect(await sidebar.page.getByText('4件中2件目').isVisible()).toBe(true);
    await sidebar.page.getByRole('button', { name: '前へ' }).click();
    expect(await goal(sidebar)).toBe('(1) 訓練を行います。');
  });

  it('says where goals are to be written while a department has none', async () => {
    const { page, says } = await openSidebar(browser, await newBook(['総務課']));
    await says('点検しました');
    await page.getByRole('tab', { name: '入力' }).click();
    await page.getByText('総務課のシートには目標がまだありません。').waitFor();
    expect(await page.getByRole('button', { name: '報告書へ進む' }).count()).toBe(0);
  });

  it('takes the reason for a refusal away when another department is chosen', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page } = sidebar;
    await page.getByRole('textbox').fill(DONE);
    await sidebar.book.change('総務課', "getRange('E7').setValue('別の目標です。')");
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('7行目の目標が、画面に出ていたものと違う');
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    expect(await page.locator('#status').textContent()).toBe('');
  });

  it('says so when a department lacks nothing', async () => {
    const { page } = await openFill(await unfinished());
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    await page.getByRole('button', { name: '報告書へ進む' }).click();
    expect(await page.getByRole('heading', { name: '報告書を作る' }).isVisible()).toBe(true);
  });
});
