/** A tab that is 確定 takes nothing from the sheet or the sidebar of the page, until 確定 is lifted. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, paste as put } from '../open-book';
import { pasting } from './cell-hands';
import { closeServers, type OpenPage, openOfflinePage, openServedPage } from './open-page';

jest.setTimeout(300_000);

let browser: Browser;
let closed: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  const book = await newBook(['総務課', '税務課']);
  put(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。']]);
  put(book, '税務課', [[1, '調査', '室', 1, '調査を行います。', 3, '調査を実施し、成果がありました。']]);
  await book.call('changeState', { department: '総務課', handOver: '提出' });
  closed = await book.host.save();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await closeServers();
  closeBooks();
});

/** Waits until a cell reads so. */
async function reads(open: OpenPage, cell: string, text: string): Promise<void> {
  await open.select(cell);
  await open.selected
    .filter({ hasText: new RegExp(`^${`${cell} ${text}`.trim()}$`) })
    .waitFor({ state: 'attached' });
}

it.each([
  ['the one file', (): Promise<OpenPage> => openOfflinePage(browser, closed)],
  ['the served page', (): Promise<OpenPage> => openServedPage(browser, closed)],
] as const)('in %s', async (_, opens) => {
  const open = await opens();
  const { page, sidebar } = open;
  const dialog = page
    .getByRole('dialog')
    .filter({ hasText: '「総務課」は確定しているため、変えませんでした' });
  const isRefused = async (): Promise<void> => {
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await open.showTab('総務課');
  await open.type('G6', '確定の前に直した文です。');
  const card = sidebar.locator('.card[data-open="true"]');
  await card.getByText('取りまとめ担当の操作').click();
  await card.getByRole('button', { name: '確定する' }).click();
  await card.getByRole('button', { name: '確定する' }).click();
  // The page asks once for the name that 履歴 shall tell.
  const name = page.getByRole('dialog').getByRole('textbox');
  await name.fill('総務 花子');
  await name.press('Enter');
  await card.getByText('状態： 確定').waitFor();

  await open.select('F6');
  await page.keyboard.press('2');
  await isRefused();
  await open.select('F6');
  await page.keyboard.press('Delete');
  await isRefused();
  await open.select('G8');
  await page.evaluate(pasting({ 'text/plain': '貼り付けた文\r\n' }));
  await isRefused();
  await page.getByRole('button', { name: '元に戻す', exact: true }).first().click();
  await isRefused();
  await reads(open, 'F6', '4');
  await reads(open, 'G6', '確定の前に直した文です。');
  await reads(open, 'G8', '');

  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByText('確定しているので、直すときは').waitFor();
  await sidebar.getByRole('tab', { name: '状況' }).click();
  await card.getByText('取りまとめ担当の操作').click();
  await card.getByRole('button', { name: '確定を解く' }).click();
  await card.getByLabel('理由').fill('誤字があるため');
  await card.getByRole('button', { name: '確定を解く' }).click();
  await card.getByText('状態： 提出').waitFor();
  await open.type('G6', '解いてから直した文です。');
  await reads(open, 'G6', '解いてから直した文です。');
  await open.showTab('税務課');
  await open.type('F6', '4');
  await reads(open, 'F6', '4');
  expect(open.errors).toEqual([]);
});
