/** The one file for computers without a network, opened from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { docxLines, readDocx } from '../docx-text';
import { formWith, p } from '../form-docx';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { openOfflinePage, sidebarIsReady, until } from './open-page';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'dist-local/jiko-hyoka.html');
const PROBLEMS = readFileSync(join(ROOT, 'examples/h29-with-problems.xlsx'));
const EXAMPLE = readFileSync(join(ROOT, 'examples/h29.xlsx'));
const FORM = readFileSync(join(ROOT, 'test/fixtures/forms/landscape.docx'));
const REASON = '参加者が集まらず、研修を開催できませんでした。';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it('opens, mends, saves and reports without asking anybody for anything', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page, sidebar, selected } = open;
  await open.showTab('総務課');
  await open.select('G8');
  await page.keyboard.press('Delete');
  await open.type('F8', '2');
  await open.select('H8');
  await selected.filter({ hasText: /^H8 達成度が2/ }).waitFor({ state: 'attached' });
  await sidebar.getByRole('tab', { name: /直す/ }).click();
  const finding = sidebar.getByRole('button', { name: /G8/ }).filter({ hasText: '達成度が2' });
  await finding.press('Enter');
  await selected.filter({ hasText: /^G8$/ }).waitFor({ state: 'attached' });
  await open.hasKeyboard();
  await page.keyboard.type(REASON);
  await page.keyboard.press('Enter');
  await finding.waitFor({ state: 'detached' });

  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByRole('button', { name: 'この課の報告書を作る' }).click();
  const reportLink = page.getByRole('link', { name: '総務課_自己評価書_平成29年度.docx' });
  const report = await downloaded(page, () => reportLink.click());
  expect(report.name).toBe('総務課_自己評価書_平成29年度.docx');
  expect(docxLines(report.bytes)).toContain(`| 2 | ${REASON}`);

  const saved = await downloaded(page, () => page.getByRole('button', { name: '保存', exact: true }).click());
  expect(saved.name).toBe('book.xlsx');
  // The file itself is as it was: both the state and a line beside the button say so.
  await page.getByRole('heading', { name: 'book.xlsx ダウンロード済み' }).waitFor();
  const notice = page.locator('.notice', { hasText: '元のファイルは変わっていません' });
  // It covers no button of the sidebar's.
  await notice.waitFor();
  const [said, fold] = [notice, page.getByRole('button', { name: /^たたむ/ })].map((each) =>
    each.boundingBox(),
  );
  const { y = 0, height = 0 } = (await said) ?? {};
  expect((await fold)?.y).toBeGreaterThanOrEqual(y + height);
  await notice.getByRole('button', { name: '閉じる' }).click();
  await notice.waitFor({ state: 'detached' });
  const book = await openBook({ workbook: saved.bytes });
  expect(book.values('総務課', 'F8:H8')).toEqual([[2, REASON, '']]);

  expect(open.requests).toEqual([pathToFileURL(FILE).href]);
  expect(open.errors).toEqual([]);
});

it('takes a form in through the sidebar, tells what is wrong with another, and makes the report with it', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page, sidebar } = open;
  await open.showTab('総務課');
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.locator('summary', { hasText: '様式' }).click();
  const field = sidebar.locator('input[type=file]');
  const form = { name: '町の様式.docx', mimeType: 'application/octet-stream', buffer: FORM };
  await field.setInputFiles({ ...form, name: '誤り.docx', buffer: Buffer.from(formWith(p('{titel}'))) });
  await sidebar.getByText('「{title}」のことであれば').waitFor();
  await field.setInputFiles(form);
  await sidebar.getByText('「町の様式.docx」を取り込みました').first().waitFor();
  await sidebar.getByRole('button', { name: 'この課の報告書を作る' }).click();
  const reportLink = page.getByRole('link', { name: /^総務課.*\.docx$/ });
  const { bytes } = await downloaded(page, () => reportLink.click());
  expect(readDocx(bytes).rows[0]).toEqual(['評価', '事業', '理由', '目標']);
  expect(open.requests).toEqual([pathToFileURL(FILE).href]);
  expect(open.errors).toEqual([]);
});

it('hands over all reports in one zip', async () => {
  const open = await openOfflinePage(browser, PROBLEMS);
  const { page, sidebar } = open;
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByText('複数の課をまとめて作る').click();
  await sidebar.getByRole('button', { name: /^選んだ/ }).click();
  await page.getByText('作成した報告書（3件）').waitFor();
  const zip = await downloaded(page, () => page.getByRole('button', { name: 'ZIP でダウンロード' }).click());
  expect(zip.name).toBe('book_報告書.zip');
  const files = unzipSync(zip.bytes);
  expect(Object.keys(files)).toEqual([
    '総務課_自己評価書_平成29年度_案.docx',
    '税務住民課_自己評価書_平成29年度_案.docx',
    '窓口改善チーム_自己評価書_平成29年度_案.docx',
  ]);
  const one = await downloaded(page, () => page.getByRole('link', { name: /^窓口改善チーム/ }).click());
  expect(Buffer.compare(one.bytes, files[one.name] ?? Buffer.of())).toBe(0);

  // A line shows the last one; the others fold out below it.
  const other = page.getByRole('link', { name: /^総務課/ });
  expect(await other.count()).toBe(0);
  await page.getByText('作成した報告書（3件）').click();
  await other.waitFor();
  expect(await page.getByRole('link', { name: /\.docx$/ }).count()).toBe(3);
  await page.getByText('作成した報告書（3件）').click();
  await other.waitFor({ state: 'detached' });
});

it('opens another workbook while the browser has yet to look through the tabs of the one before', async () => {
  // The browser has time whenever the test says so.
  const open = await openOfflinePage(browser, PROBLEMS, undefined, async (page) => {
    await page.addInitScript(
      'globalThis.idle = []; globalThis.requestIdleCallback = (work) => idle.push(work);',
    );
  });
  const { page } = open;
  await open.choose('点検');
  await page.frameLocator('dialog iframe').getByRole('button', { name: '閉じる' }).click();
  await page.evaluate(until('idle.length > 0'));
  page.on('dialog', (dialog) => void dialog.accept());
  const file = { name: '次の年.xlsx', mimeType: 'application/octet-stream', buffer: EXAMPLE };
  await page.locator('.top-bar input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: /次の年\.xlsx/ }).waitFor();
  await sidebarIsReady(open);
  await page.evaluate('idle.splice(0).forEach((work) => work({ timeRemaining: () => 50 }))');
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
  expect(open.errors).toEqual([]);
});

it('offers an example where there is no workbook at hand', async () => {
  const page = await browser.newPage({ offline: true });
  await page.goto(pathToFileURL(FILE).href);
  await page.getByRole('button', { name: '例のブックで試す' }).click();
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.getByText(/誤りと未入力が[1-9]\d*件あります/).waitFor();
});

it('says what is wrong with a file that is no workbook, and lets another be chosen', async () => {
  const page = await browser.newPage({ offline: true });
  await page.goto(pathToFileURL(FILE).href);
  const file = { name: 'メモ.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('メモ') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('alert').getByText('Excel').waitFor();
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: EXAMPLE });
  await page.getByRole('heading', { name: /メモ\.xlsx/ }).waitFor();
});

it('has a policy that allows nothing but its own six scripts', () => {
  const [policy = ''] = /(?<=Security-Policy" content=")[^"]+/.exec(readFileSync(FILE, 'utf8')) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[\w+/]{43}='){6};/);
  expect(policy).not.toMatch(/connect-src|https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
});

async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await pathOf(download)) };
}

const pathOf = (download: Download): Promise<string> => download.path();
