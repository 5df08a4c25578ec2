/** The menu's items with what they leave as it was: what is typed, the list of changes, the keyboard. */
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { type Book, paste as enterRows, newBook, openBook } from '../open-book';
import { bookOf } from '../sidebar/in-page';
import { paste } from './cell-hands';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openStartPage, sidebarIsReady } from './open-page';
import { chooseDialog, doInDialog, downloaded } from './walk-hands';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

const DONE = '予定どおり行い、成果がありました。';
const EIGHT = [...'一二三四五六七八'].map((each) => `第${each}課`);

/** With so many departments most items open in the sidebar. */
async function eightDepartments(): Promise<Book> {
  const book = await newBook(EIGHT);
  for (const name of EIGHT) {
    enterRows(book, name, [
      [1, '防災', '室', 1, '訓練を行います。', 4, DONE],
      ['', '', '', 2, '広報を行います。', '', ''],
    ]);
  }
  return book;
}

const openEight = async (): Promise<OpenPage> =>
  openOfflinePage(browser, await (await eightDepartments()).host.save());

it('keeps what is typed in 入力, and the list of changes, over items that show the sidebar anew', async () => {
  const open = await openEight();
  const { page, sidebar } = open;
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('第二課');
  await sidebar.getByRole('radio', { name: /^3/ }).check();
  const outcome = sidebar.getByRole('textbox', { name: /^効果/ });
  await outcome.fill('一度目の効果です。');
  await sidebar.getByRole('button', { name: /^保存して/ }).click();
  await sidebar.locator('#status', { hasText: '保存しました。' }).waitFor();

  await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('第三課');
  await outcome.fill('書きかけの効果');
  await page.getByText('未保存の変更あり').waitFor();
  // Somebody has written there meanwhile, so that it cannot be written before the item.
  await bookOf(open).edit('第三課', 'G7', '表で書いた効果');
  for (const item of ['点検', '自己診断', 'サイドバー']) {
    await chooseNevertheless(open, item);
    await sidebar.getByRole('tab', { name: '入力' }).click();
    await sidebar.getByText('ここで変えたもの').first().waitFor();
    expect(await sidebar.locator('.fill-head select').inputValue()).toBe('第三課');
    expect(await outcome.inputValue()).toBe('書きかけの効果');
  }
  expect(await bookOf(open).values('第三課', 'G7')).toEqual([['表で書いた効果']]);
  const changes = sidebar.locator('#panel-fill .changes');
  await changes.locator('summary').click();
  await changes
    .getByRole('button', { name: /元に戻す/ })
    .first()
    .click();
  while ((await bookOf(open).values('第二課', 'F7:G7')).flat().filter((value) => value === '').length === 0)
    await page.waitForTimeout(50);
  expect(open.errors).toEqual([]);
});

async function chooseNevertheless(open: OpenPage, item: string): Promise<void> {
  const { page } = open;
  await page.evaluate("document.querySelector('.sidebar iframe').dataset.before = ''");
  await open.choose(item);
  await page.getByRole('button', { name: '書きかけを除いて続ける' }).click();
  await page.locator('.sidebar iframe:not([data-before])').waitFor();
}

it('asks before it is closed with nothing but something typed in 入力', async () => {
  const open = await openEight();
  const { page, sidebar } = open;
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByRole('textbox', { name: /^効果/ }).fill('書きかけの効果');
  await page.getByText('未保存の変更あり').waitFor();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await expect(page.goto('about:blank')).rejects.toThrow('ERR_ABORTED');
  expect(asked[0]).toBe('beforeunload');
});

it('puts the keyboard into what an item shows, and closes a dialog by Escape from within', async () => {
  const open = await openOfflinePage(browser, await (await newBook(['総務課'])).host.save());
  const { page } = open;
  const dialog = page.frameLocator('dialog iframe');
  await open.choose('課を追加');
  await dialog.locator('textarea:focus').waitFor();
  await page.keyboard.type('税務課');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await open.choose('課を改名');
  await dialog.locator('select:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await bookOf(open).tabs()).toEqual(['設定', '総務課', '集計', '履歴']);
  expect(open.errors).toEqual([]);
});

it('puts the keyboard into the sidebar where an item opens there', async () => {
  const open = await openEight();
  const { page, sidebar } = open;
  await open.choose('課を追加');
  await sidebar.locator('textarea:focus').waitFor();
  await page.keyboard.type('第九課');
  expect(await sidebar.locator('textarea').inputValue()).toBe('第九課');
  await open.choose('点検');
  await sidebar.locator('#panel-task :focus', { hasText: '8課：' }).waitFor();
  await open.choose('サイドバー');
  await sidebar.getByRole('tab', { name: '状況', selected: true }).waitFor();
  await open.hasKeyboard('.sidebar iframe');
});

it('opens the tab of the department that is to be filled in', async () => {
  const open = await openOfflinePage(browser, await (await newBook(['総務課', '税務課'])).host.save());
  const { sidebar } = open;
  await sidebar
    .getByRole('button', { name: /目標を書く/ })
    .first()
    .click();
  await sidebar.getByText('総務課のシートには目標がまだありません。').waitFor();
  while (!(await bookOf(open).selected()).startsWith('総務課 ')) await open.page.waitForTimeout(50);
});

it('says what was pasted beside the buttons for it, whatever else is said meanwhile', async () => {
  const open = await openOfflinePage(browser, await (await newBook(['総務課'])).host.save());
  const { page, status } = open;
  await open.showTab('総務課');
  const told = await paste(open, 'A6', {
    'text/plain': '1\t防災\t室\t\t訓練を行います。\t４\t行いました。\r\n',
  });
  expect(told).toBe('6件を貼り付けました。1件は直せます。');
  await page.keyboard.press('Control+S');
  await status.filter({ hasText: 'ダウンロードしました' }).waitFor();
  expect(await page.locator('.paste-actions').innerText()).toMatch(
    /^6件を貼り付けました。1件は直せます。\s+1件を直す\s+貼り付けを取り消す$/,
  );
});

it('opens a workbook after one that was refused', async () => {
  const open = await openStartPage(browser);
  const { page } = open;
  const choose = (name: string, buffer: Buffer): Promise<void> =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer });
  await choose('メモ.xlsx', Buffer.from('メモ'));
  await page.getByRole('alert').waitFor();
  expect(await page.locator('.sheet').innerHTML()).toBe('');
  await choose('book.xlsx', Buffer.from(await (await newBook(['総務課'])).host.save()));
  await sidebarIsReady(open);
  await open.showTab('総務課');
  await open.type('A6', '1');
  expect(open.errors).toEqual([]);
});

it('has the form of 様式を作る in the workbook that is opened again, and counts it among no reports', async () => {
  const book = await newBook(['総務課', '税務課']);
  for (const name of ['総務課', '税務課'])
    enterRows(book, name, [[1, '防災', '室', '', '訓練を行います。', 4, DONE]]);
  const open = await openOfflinePage(browser, await book.host.save());
  await chooseDialog(open, '様式を作る');
  await doInDialog(open, '様式を作る', /Word で開いて直し/);
  expect(await open.page.locator('.reports').count()).toBe(0);
  await makeBoth(open);
  const zip = await downloaded(open, () =>
    open.page.getByRole('button', { name: 'ZIP でダウンロード' }).click(),
  );
  expect(Object.keys(unzipSync(zip.bytes))).toHaveLength(2);
  const { bytes } = await downloaded(open, () => open.page.keyboard.press('Control+S'));
  await open.page.close();

  const again = await openOfflinePage(browser, bytes);
  await makeBoth(again);
  // Saved once more, it has the form still.
  const twice = await downloaded(again, () => again.page.keyboard.press('Control+S'));
  const saved = await openBook({ workbook: twice.bytes });
  const properties = saved.host.globals.PropertiesService.getDocumentProperties();
  expect(JSON.parse(properties.getProperty('jiko-hyoka.form-file') ?? 'null')).toMatchObject({
    id: '自己評価書の様式.docx',
  });
  expect(again.errors).toEqual([]);
});

async function makeBoth({ page, sidebar }: OpenPage): Promise<void> {
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByText('複数の課をまとめて作る').click();
  await sidebar.getByText('変わっていなくても作り直す').first().click();
  await sidebar.getByRole('button', { name: '選んだ2課の報告書を作る' }).click();
  await page.getByText('作成した報告書（2件）').waitFor();
}
