/** Last year's paper in the page: from a file and from the clipboard, by keyboard, and without a fault by axe. */
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator } from 'playwright-core';
import { readPaper } from '../../src/papers/read-paper';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook } from '../open-book';
import {
  contentOf,
  exampleBytes,
  exampleRows,
  printedDocx,
  printedHtml,
  understood,
} from '../papers/seed-shapes';
import { runAxe } from '../sidebar/axe';
import { pasting } from './cell-hands';
import { type OpenPage, openOfflinePage } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MENU = '前年度の文書を取り込む';

const dialogOf = ({ page }: OpenPage): FrameLocator => page.getByRole('dialog').frameLocator('iframe');

async function violationsIn({ page }: OpenPage): Promise<readonly string[]> {
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  return frame ? runAxe(frame) : ['no frame'];
}

const paper = {
  name: '前年度.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(printedDocx()),
};

it('shows a Word file beside what was understood, and writes it below what is there', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  await dialog.getByRole('heading', { name: '取り込む文書' }).waitFor();
  expect(await violationsIn(open)).toEqual([]);
  await dialog.locator('input[type=file]').setInputFiles(paper);
  await dialog.getByText('目標 9件、達成度 9件、効果・理由 9件').waitFor();
  await dialog.getByText('シートの14行目までに入力があります').waitFor();
  if (process.env['JIKO_HYOKA_PICTURES'])
    await open.page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/import.png` });
  expect(await violationsIn(open)).toEqual([]);
  await dialog.getByRole('button', { name: '9件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('「総務課」の15行目から9件を書き込みました').first().waitFor();
  await open.selected.filter({ hasText: /^A15/ }).waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: '閉じる' }).press('Enter');
  await open.page.getByRole('dialog').waitFor({ state: 'detached' });
  await open.select('E23');
  await open.page
    .locator('[data-u-comp=formula-bar], .read-aloud', { hasText: '行政が保有する' })
    .first()
    .waitFor({ state: 'attached' });
  expect([open.errors, open.requests.filter((address) => !address.startsWith('file:'))]).toEqual([[], []]);
  await open.page.close();
});

it('asks what it cannot know, and writes nothing before it is answered', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const html =
    '<table><tr><td>事業</td><td>目標</td><td>評価</td><td>実績</td></tr><tr><td>税の相談</td><td>夜間に開く</td><td>【4・3】</td><td>夜間に開いた。</td></tr></table>';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await dialog.getByText('確かめるところが1件残っています。').waitFor();
  expect(await violationsIn(open)).toEqual([]);
  await dialog.getByRole('button', { name: '1件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('まだ書き込めません').first().waitFor();
  await dialog.locator('.import-row select').selectOption('4');
  await dialog.getByText('確かめるところはありません。').waitFor();
  await dialog.getByRole('button', { name: '1件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('15行目から1件を書き込みました').first().waitFor();
  await open.page.close();
});

it('asks about a paper that names another 課', async () => {
  const book = await newBook(['総務課', '税務課']);
  const open = await openOfflinePage(browser, await book.host.save());
  closeBooks();
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const text =
    '平成28年度 税務課 自己評価書\n1. 税の相談（班）\n(1) 夜間に開く。\n達成度：4\n理由：月2回開いた。\n';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await dialog.getByText('文書には「税務課」とありますが、取り込む課は「総務課」です。').first().waitFor();
  await dialog.getByRole('button', { name: /件を「総務課」に書き込む$/ }).press('Enter');
  await dialog.getByText('まだ書き込めません').first().waitFor();
  await dialog.locator('select').first().selectOption('税務課');
  await dialog.getByRole('button', { name: /件を「税務課」に書き込む$/ }).waitFor();
  expect(await dialog.getByText('取り込む課は').count()).toBe(0);
  await open.page.close();
});

it('asks whose goals of a paper of several 課 are wanted, and lets lines of a text file be joined', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const part = (name: string, goal: string): string =>
    `${name}\n1. ${goal}（班）\n(1) ${goal}をする。\n達成度：4\n理由：${goal}をした。\n`;
  const text = part('税務課', '相談') + part('福祉課', '見守り');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const select = dialog.getByLabel('文書のどの課の目標を取り込むか');
  await select.waitFor();
  expect(await dialog.locator('.import-row').count()).toBe(0);
  await dialog
    .getByText('先に、上の「文書のどの課の目標を取り込むか」で課を選んでください。')
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: '「総務課」に書き込む', exact: true }).press('Enter');
  await dialog.locator('.import-part select:focus').waitFor();
  expect(await violationsIn(open)).toEqual([]);
  if (process.env['JIKO_HYOKA_PICTURES'])
    await open.page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/import-joint.png` });
  await select.selectOption('福祉課');
  await dialog.getByText('「福祉課」の見出しの下だけを読み取りました').first().waitFor();
  await dialog.getByText('見守りをする。').first().waitFor();
  expect(await dialog.locator('.import-row').count()).toBe(1);
  await dialog.getByLabel('元の文（行をつなぐなど、直せます）').fill(part('福祉課', '訪問'));
  await dialog.getByRole('button', { name: '直した文をもう一度読み取る' }).press('Enter');
  await dialog.getByText('訪問をする。').first().waitFor();
  if (process.env['JIKO_HYOKA_PICTURES'])
    await open.page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/import-part.png` });
  await open.page.close();
});

it('writes a paper without any reason only when told to', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const csv = '個別事業,目標,達成度\n税の相談,夜間に開く。,4\n税の相談,予約を受ける。,3\n';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog.getByText('効果・理由が一つも見つかりません').first().waitFor();
  const write = dialog.getByRole('button', { name: '2件を「総務課」に書き込む' });
  await write.press('Enter');
  await dialog.getByText('まだ書き込めません').first().waitFor();
  if (process.env['JIKO_HYOKA_PICTURES'])
    await open.page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/import-none.png` });
  await dialog.getByLabel('このままでよいことを確かめました').press(' ');
  await write.press('Enter');
  await dialog.getByText('15行目から2件を書き込みました').first().waitFor();
  await open.page.close();
});

it('asks about a whole paper that does not add up, and which column is the rating', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const csv = '個別事業,目標,結果の別,理由\n税の相談,夜間に開く,4,月2回開いた。\n税の相談,予約を受ける,3,\n';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog.getByText('「結果の別」が達成度のようです').first().waitFor();
  expect(await violationsIn(open)).toEqual([]);
  await dialog.getByRole('combobox', { name: /結果の別/ }).selectOption('rating');
  await dialog.getByText('目標 2件、達成度 2件、効果・理由 1件').first().waitFor();
  expect(await dialog.getByText('達成度のようです').count()).toBe(0);
  await dialog.getByRole('button', { name: '2件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('まだ書き込めません').first().waitFor();
  await dialog.getByLabel('このままでよいことを確かめました').press(' ');
  await dialog.getByRole('button', { name: '2件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('15行目から2件を書き込みました').first().waitFor();
  await open.page.close();
});

it('tells two columns of one header apart, and lists one without a header', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.choose(MENU);
  const dialog = dialogOf(open);
  const csv =
    '個別事業,目標,達成度,達成度,,理由\n税の相談,夜間に開く,4,3,続ける,月2回開いた。\n税の相談,予約を受ける,3,2,やめる,電話で受けた。\n';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog.getByText('確かめるところが2件残っています。').waitFor();
  // What is asked can be answered without opening anything first.
  await dialog.getByRole('combobox', { name: /^達成度（2つ目）/ }).selectOption('rating');
  await dialog.getByText('確かめるところはありません。').waitFor();
  expect(await dialog.locator('.import-row select').first().inputValue()).toBe('3');
  await dialog.getByRole('combobox', { name: /^5列目（見出しなし）/ }).selectOption('own');
  expect(await violationsIn(open)).toEqual([]);
  await dialog.getByLabel('5列目（見出しなし）', { exact: true }).check();
  await dialog.getByRole('button', { name: '2件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('15行目から2件を書き込みました').first().waitFor();
  await open.page.close();
});

it('offers the dialog where such a table is pasted into a 課’s tab, and pastes it as it is when told so', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.select('A15');
  await open.page.evaluate(pasting({ 'text/html': printedHtml(), 'text/plain': 'x' }));
  const offered = open.page.getByRole('dialog', { name: '表を取り込みますか' });
  await offered.getByText('目標が9件ある').waitFor();
  expect(await open.violations()).toEqual([]);
  await offered.getByRole('button', { name: '確かめてから取り込む' }).press('Enter');
  const dialog = dialogOf(open);
  await dialog.getByText('目標 9件、達成度 9件、効果・理由 9件').waitFor();
  await dialog.getByRole('button', { name: '取りやめ' }).press('Enter');
  await open.page.getByRole('dialog').waitFor({ state: 'detached' });
  await open.select('A15');
  await open.page.evaluate(pasting({ 'text/html': printedHtml(), 'text/plain': 'x' }));
  await offered.getByRole('button', { name: 'そのまま貼り付ける' }).press('Enter');
  await open.status.filter({ hasText: '貼り付けました' }).waitFor();
  await open.page.close();
});

it('pastes nothing of 5,000 rows into a 課’s tab, and says so', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  await open.showTab('総務課');
  await open.select('A15');
  const lines = Array.from({ length: 5000 }, (_, at) => `${at + 1}\t事業${at + 1}\t班`).join('\n');
  await open.page.evaluate(pasting({ 'text/html': '', 'text/plain': lines }));
  const told = open.page.getByRole('dialog');
  await told.getByText('5000行あります。').waitFor();
  expect(await open.violations()).toEqual([]);
  await told.getByRole('button').first().press('Enter');
  await told.waitFor({ state: 'detached' });
  await open.select('B15');
  await open.selected.filter({ hasText: /^B15/ }).waitFor({ state: 'attached' });
  expect(await open.selected.textContent()).not.toContain('事業');
  expect(open.errors).toEqual([]);
  await open.page.close();
});

it('hands the goals over as CSV', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  const downloaded = open.page.waitForEvent('download');
  await open.page.getByRole('button', { name: 'ファイル' }).click();
  await open.page.getByRole('menuitem', { name: 'CSV に書き出す（Shift_JIS）' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toBe('総務課.csv');
  const read = understood(readPaper('総務課.csv', new Uint8Array(readFileSync(await file.path()))));
  expect(contentOf(read)).toEqual(contentOf(exampleRows()));
  await open.status.filter({ hasText: 'CSV ファイルを1個ダウンロードしました。' }).waitFor();
  await open.page.close();
});
