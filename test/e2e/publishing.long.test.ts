/** 公表 in the page that is one file: from the menu to the zip on the disk, and back to the sidebar. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { exampleBytes } from '../papers/seed-shapes';
import { openOfflinePage } from './open-page';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('publishes a draft that is accepted, without asking any other computer, and shows the sidebar again', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  const { page } = open;
  await open.choose('公表');
  const frame = page.locator('iframe[title="公表"]').contentFrame();
  await frame.getByRole('heading', { name: /^確かめることが\d+件あります。$/ }).waitFor();
  const reasons = frame.locator('summary', { hasText: 'このまま公表する' });
  for (let left = await reasons.count(); left > 0; left -= 1) {
    await reasons.first().click();
    await frame.getByLabel('このまま公表する理由').first().fill('試しに出すため');
    await frame.getByRole('button', { name: 'このまま公表する' }).first().click();
  }
  // Here comments can be read, and the gate would name them.
  expect(await frame.getByLabel('コメントを一つずつ読み、済ませました').count()).toBe(0);
  await frame.getByRole('button', { name: 'ファイルを作る' }).click();
  await frame.getByRole('button', { name: /zip/ }).waitFor();
  if (process.env['JIKO_HYOKA_PICTURES'])
    await page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/publish.png` });
  const saving = page.waitForEvent('download');
  await frame.getByRole('button', { name: /zip/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('自己評価書_平成29年度_公表_案.zip');
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await saved.path()))));
  expect(names).toContain('index.html');
  expect(names).toContain('総務課_自己評価書_平成29年度_案.docx');
  await frame.getByRole('button', { name: 'サイドバーに戻る' }).click();
  await page
    .locator('iframe[title="自己評価"]')
    .contentFrame()
    .getByRole('tab', { name: '報告書' })
    .waitFor();
  expect([open.errors, open.requests.filter((address) => !address.startsWith('file:'))]).toEqual([[], []]);
  await page.close();
});
