/** The keys and buttons that people know from every program: save, find, print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Book, newBook, openBook, paste } from '../open-book';
import { launchForFile } from './file-browser';
import { openOfflinePage, openServedPage, until } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

const twoDepartments = async (): Promise<Book> => {
  const book = await newBook(['総務課', '税務課']);
  paste(book, '総務課', [[1, '防災', '室', 1, '防災　訓練を行います。', 4, '１００人が参加しました。']]);
  paste(book, '税務課', [
    [1, '課税', '班', 1, '<b>申告</b>の受付を行います。', 3, '防災訓練と日が重なりました。'],
    [
      '',
      '',
      '',
      2,
      Array(40).fill('長い目標の文です。').join(''),
      2,
      Array(40).fill('長い理由です。').join(''),
    ],
  ]);
  return book;
};

it('saves by Ctrl+S, what is still being typed too, and from inside the sidebar', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page, sidebar } = open;
  await open.showTab('総務課');
  await open.select('G8');
  await page.keyboard.type('書きかけ');
  await page.keyboard.press('Control+S');
  await page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();
  const saved = await openBook({ workbook: open.book() });
  expect(saved.values('総務課', 'G8')).toEqual([['書きかけ']]);

  await open.type('G8', '二度目');
  await page.getByText('未保存の変更あり').waitFor();
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await page.keyboard.press('Control+S');
  await page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();
  const again = await openBook({ workbook: open.book() });
  expect(again.values('総務課', 'G8')).toEqual([['二度目']]);
});

it('takes along what is typed in 入力, from the sheet too, and saves nothing without it unasked', async () => {
  const book = await twoDepartments();
  const open = await openServedPage(browser, await book.host.save());
  const { page, sidebar } = open;
  await open.showTab('税務課');
  const outcomes = async () => (await openBook({ workbook: open.book() })).values('税務課', 'G6:G7');
  const [[, second]] = [(await outcomes()).flat()];
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('税務課');
  await sidebar.getByLabel('入力の済んだ目標も順に見る').check();
  const outcome = sidebar.getByRole('textbox', { name: /^効果/ });
  await outcome.fill('書きかけの効果');
  await page.getByText('未保存の変更あり').waitFor();
  // What was typed for a department stays while another one is looked at.
  await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('総務課');
  await page.keyboard.press('Control+S');
  await page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();
  expect(await outcomes()).toEqual([['書きかけの効果'], [second]]);
  await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('税務課');
  await sidebar.getByLabel('入力の済んだ目標も順に見る').check();
  expect(await outcome.inputValue()).toBe('書きかけの効果');

  // Somebody has written there meanwhile: the sheet keeps that, and the sidebar what is typed.
  await outcome.fill('二度目の書きかけ');
  await open.type('G6', '表で書いた効果');
  await page.keyboard.press('Control+S');
  const dialog = page.getByRole('dialog', { name: '「入力」に書きかけがあります' });
  await dialog.getByText('税務課 G6').waitFor();
  await dialog.getByRole('button', { name: '書きかけに戻る' }).click();
  expect(await outcomes()).toEqual([['書きかけの効果'], [second]]);
  expect(await outcome.inputValue()).toBe('二度目の書きかけ');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.getByRole('button', { name: '書きかけを除いて保存' }).click();
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  expect(await outcomes()).toEqual([['表で書いた効果'], [second]]);
  await page.getByText('未保存の変更あり').waitFor();

  const warned = page.waitForEvent('dialog');
  void page.goto('about:blank').catch(() => undefined);
  const warning = await warned;
  expect(warning.type()).toBe('beforeunload');
  await warning.dismiss();
});

it('finds a text in all tabs, whatever its width, and goes from one to the next', async () => {
  const book = await twoDepartments();
  const open = await openOfflinePage(browser, await book.host.save());
  const { page, selected } = open;
  const said = page.locator('.find-bar [role=status]');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('防災訓練');
  await page.keyboard.press('Enter');
  await said.filter({ hasText: '2件のうち1件目：総務課 E6' }).waitFor();
  await selected.filter({ hasText: /^E6 防災　訓練/ }).waitFor({ state: 'attached' });
  await open.hasKeyboard('#find-text');
  await page.keyboard.press('Enter');
  await said.filter({ hasText: '2件のうち2件目：税務課 G6' }).waitFor();
  await selected.filter({ hasText: /^G6 防災訓練と/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+Enter');
  await said.filter({ hasText: '1件目：総務課 E6' }).waitFor();

  await page.getByLabel('探す文字').fill('100人');
  await page.getByRole('button', { name: '次へ' }).click();
  await said.filter({ hasText: '1件のうち1件目：総務課 G6' }).waitFor();
  await page.getByLabel('探す文字').fill('どこにもない');
  await page.keyboard.press('Enter');
  await said.filter({ hasText: '「どこにもない」は、このブックにありません。' }).waitFor();

  await page.keyboard.press('Escape');
  await open.hasKeyboard();
  await page.locator('.find-bar').waitFor({ state: 'detached' });
  await open.sidebar.getByRole('tab', { name: '直す' }).click();
  await page.keyboard.press('Control+F');
  await open.hasKeyboard('#find-text');
});

it('prints the open tab and not the screen: on A4, texts as texts, the header on each page', async () => {
  const book = await twoDepartments();
  const open = await openOfflinePage(browser, await book.host.save());
  const { page } = open;
  await open.showTab('税務課');
  await open.select('G7');

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map((points) => Math.round((Number(points) / 72) * 25.4)),
  );
  expect(new Set(sizes.map(String))).toEqual(new Set(['297,210']));
  expect(await page.locator('.printed').count()).toBe(0);

  // While the browser prints, the page holds the document.
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.printed');
  expect(await page.locator('body').innerText()).toBe(await printed.innerText());
  expect(await printed.locator('thead th').allInnerTexts()).toEqual([
    '番号',
    '個別事業',
    '担当',
    '目標番号',
    '目標',
    '達成度',
    '目標達成の効果又は達成できなかった理由等',
    '確認',
  ]);
  expect(await printed.locator('tbody tr:has-text("申告") td').allInnerTexts()).toEqual([
    '1',
    '課税',
    '班',
    '1',
    '<b>申告</b>の受付を行います。',
    '3',
    '防災訓練と日が重なりました。',
    '',
  ]);
  expect(await printed.locator('b').count()).toBe(0);
  const overflow =
    "document.querySelector('.printed').scrollWidth - document.querySelector('.printed').clientWidth";
  expect(await page.evaluate(overflow)).toBe(0);
});

it('prints the report whose content is shown when Ctrl+P is pressed beside it, and the tab when pressed elsewhere', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page, sidebar } = open;
  await open.showTab('総務課');
  // Whoever prints the page prints its frames with it.
  const count = 'globalThis.printed = 0; addEventListener("beforeprint", () => { globalThis.printed += 1; })';
  await open.inSidebar(`(() => { ${count} })()`);
  await page.evaluate(count);
  const printed = async (inSidebar: number, inPage: number): Promise<void> => {
    await open.inSidebar(until(`globalThis.printed >= ${inSidebar}`));
    await page.evaluate(until(`globalThis.printed >= ${inPage}`));
    expect(await open.inSidebar('globalThis.printed')).toBe(inSidebar);
    expect(await page.evaluate('globalThis.printed')).toBe(inPage);
  };
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await page.keyboard.press('Control+P');
  await printed(1, 1);
  await sidebar.getByRole('button', { name: '内容を見る' }).click();
  await sidebar.locator('.paper').waitFor();
  await page.keyboard.press('Control+P');
  await printed(2, 1);
  await open.select('A1');
  await page.keyboard.press('Control+P');
  await printed(3, 2);
});
