import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readDocx } from '../docx-text';
import { formWith, p } from '../form-docx';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, shortBook } from '../open-book';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LANDSCAPE = readFileSync(join(__dirname, '../fixtures/forms/landscape.docx'));

async function openForms(book: Book): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book);
  await sidebar.says('点検しました');
  await sidebar.page.getByRole('tab', { name: '報告書' }).click();
  await sidebar.page.locator('.form-section > summary').press('Enter');
  await sidebar.page.getByRole('button', { name: '写しを作る' }).waitFor();
  return sidebar;
}

const choose = ({ page }: OpenSidebar, name: string, buffer: Buffer) =>
  page.getByLabel('Word の様式').setInputFiles({ name, mimeType: WORD, buffer });

describe('the section 様式', () => {
  it('says which form is in use, but asks only when it is opened', async () => {
    const sidebar = await openSidebar(browser, await shortBook());
    await sidebar.says('点検しました');
    await sidebar.page.getByRole('tab', { name: '報告書' }).click();
    expect(await sidebar.calls()).not.toContain('getForm');
    await sidebar.page.locator('.form-section > summary').click();
    await sidebar.page.getByText('最初から付いている様式を使っています。').waitFor();
    expect(await sidebar.page.getByRole('button', { name: '最初の様式に戻す' }).count()).toBe(0);
  });

  it('makes a copy, checks it, and goes back, by keyboard alone', async () => {
    const book = await shortBook();
    const sidebar = await openForms(book);
    const { page, says } = sidebar;
    await page.getByRole('button', { name: '写しを作る' }).press('Enter');
    await says('様式の写しのファイルを作りました。');
    expect(await page.locator('.form-section .file').innerText()).toMatch(/自己評価書の様式\.docx$/);
    await page.locator('.form-section').getByRole('button', { name: '点検する' }).press('Enter');
    await says('様式に直すところはありません。');
    expect(await sidebar.violations()).toEqual([]);
    await page.getByRole('button', { name: '最初の様式に戻す' }).press('Enter');
    await says('最初から付いている様式に戻しました。');
    expect(await sidebar.book.call('getForm')).toEqual({ link: null, isJoint: false });
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  });

  it('takes in a form from the computer', async () => {
    const book = await shortBook();
    const sidebar = await openForms(book);
    await choose(sidebar, '町の様式.docx', LANDSCAPE);
    await sidebar.says('「町の様式.docx」を取り込みました。');
    expect(Buffer.compare((await sidebar.book.file('町の様式.docx')) ?? Buffer.of(), LANDSCAPE)).toBe(0);
    expect((await sidebar.book.call('getForm')).link).toMatch(/町の様式\.docx$/);
  });

  it('lists what is wrong with a form instead of taking it in, and takes the mended one', async () => {
    const book = await shortBook();
    const sidebar = await openForms(book);
    const { page, says } = sidebar;
    await choose(sidebar, '町.docx', Buffer.from(formWith(p('ここに{titel}'))));
    await says('誤りが1件あるため、取り込みませんでした。');
    expect(await page.locator('.form-findings li').allInnerTexts()).toEqual([
      expect.stringMatching(/誤り\s*本文の2段落目\s*ここに\{titel\}\s*「\{titel\}」というタグはありません。/),
    ]);
    expect(await sidebar.violations()).toEqual([]);
    expect(await sidebar.book.file('町.docx')).toBeNull();
    await choose(sidebar, '町.docx', Buffer.from(formWith(p('ここに{title}'))));
    await says('「町.docx」を取り込みました。');
    expect(await page.locator('.form-findings').count()).toBe(0);
  });

  it('refuses a file of another kind, and one over 20 MB without sending it', async () => {
    const sidebar = await openForms(await shortBook());
    await choose(sidebar, '町.docx', Buffer.from('%PDF-1.7'));
    await sidebar.says('PDF は様式として使えません。');
    const calls = (await sidebar.calls()).filter((name) => name === 'takeInForm').length;
    // Made in the page: carrying it there would take longer than all else.
    await sidebar.page.evaluate(`
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], '大.docx'));
      const input = document.querySelector('.form-section input[type=file]');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    `);
    await sidebar.says('20 MB を超えるため、取り込めません。');
    expect((await sidebar.calls()).filter((name) => name === 'takeInForm')).toHaveLength(calls);
  });

  it('says in words why a call failed, and can be tried again', async () => {
    const book = await shortBook();
    const sidebar = await openSidebar(browser, book);
    await sidebar.says('点検しました');
    await sidebar.page.getByRole('tab', { name: '報告書' }).click();
    await sidebar.refuse('NetworkError: Connection failure due to HTTP 0');
    await sidebar.page.locator('.form-section > summary').click();
    const notice = sidebar.page.locator('.form-section .notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('通信ができません。');
    await sidebar.refuse(null);
    await notice.getByRole('button', { name: 'もう一度' }).click();
    await sidebar.page.getByText('最初から付いている様式を使っています。').waitFor();
  });

  it('offers forms of other shapes with a picture of each, and one document of all departments', async () => {
    const book = await shortBook(['総務課', '税務課']);
    book.sheet('総務課').getRange('I5').setValue('今後の取組');
    const sidebar = await openForms(book);
    const { page, says } = sidebar;
    const list = page.locator('.ready-forms');
    await list.locator('summary').press('Enter');
    expect(await list.locator('svg').count()).toBe(6);
    expect(await sidebar.violations()).toEqual([]);
    await list.locator('li', { hasText: '全課を一つの文書に' }).getByRole('button').press('Enter');
    await says('取り込みました');
    await page.getByRole('button', { name: '全課を一つの文書に作成' }).press('Enter');
    await page.locator('.results .result', { hasText: '全課' }).waitFor();
    const made = await sidebar.book.file('全課_自己評価書_平成29年度_案.docx');
    expect(made && readDocx(made).rows.flat()).toContain('今後の取組');
  });
});
