/** 提出 on the page by the keyboard alone: refused, to what is left, to the sheet and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openServedPage, until } from './open-page';

const PROBLEMS = readFileSync(join(__dirname, '../../examples/h29-with-problems.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** What has the keyboard in the sidebar, its text in one line; '' where nothing has. */
async function focused(open: OpenPage): Promise<string> {
  const text = await open.inSidebar(
    "document.activeElement === document.body || !document.hasFocus() ? '' : document.activeElement.innerText",
  );
  return String(text).replace(/\s+/g, ' ');
}

/** Presses Tab until the element with such a text has the keyboard. */
async function tabTo(open: OpenPage, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await open.page.keyboard.press('Tab');
    if (text.test(await focused(open))) return;
  }
  throw new Error(`Not reached: ${text}`);
}

it.each([
  ['the served page', openServedPage],
  ['the page in one file', openOfflinePage],
])(
  'keeps the place of the keyboard on %s',
  async (_, openPage: (browser: Browser, workbook: Uint8Array) => Promise<OpenPage>) => {
    const open = await openPage(browser, PROBLEMS);
    const { page, sidebar } = open;
    await open.showTab('総務課');
    await sidebar.getByRole('heading', { name: '総務課', exact: true }).waitFor();
    await open.select('A1');
    await page.keyboard.press('F6');
    await open.hasKeyboard('.script-page');
    await tabTo(open, /^提出する$/);
    await page.keyboard.press('Enter');
    await tabTo(open, /^提出する$/);
    await page.keyboard.press('Enter');
    const name = page.getByRole('dialog', { name: 'メモと履歴に残す名前' });
    await name.getByLabel('名前', { exact: true }).fill('山田　花子');
    await page.keyboard.press('Enter');
    // The dialog stood around the frame: the keyboard comes back into it, to what was refused.
    await sidebar.locator('.refused:focus').waitFor();
    expect(await focused(open)).toContain('6件残っているため、提出できません');
    await page.keyboard.press('Tab');
    const first = await focused(open);
    expect(first).toMatch(/総務課 [A-Z]\d+/);
    await page.keyboard.press('Enter');
    await open.hasKeyboard();
    const [cell = ''] = /[A-Z]\d+/.exec(first) ?? [];
    expect(await open.selected.innerText()).toMatch(new RegExp(`^${cell}\\b`));
    // Back from the sheet it stands where it left.
    await page.keyboard.press('F6');
    await open.hasKeyboard('.script-page');
    await sidebar.locator('.refused .jump:focus').waitFor();
    expect(await focused(open)).toBe(first);
    // Whoever comes by the mouse goes where they press.
    await open.select('A1');
    await sidebar.getByRole('tab', { name: '直す' }).click();
    expect(await focused(open)).toMatch(/^直す/);
    expect(open.errors).toEqual([]);
  },
);

it('hands the text of a reminder to the mail program, and leaves the page as it is', async () => {
  const open = await openServedPage(browser, PROBLEMS);
  const { page, sidebar } = open;
  // In place of the browser's, which hands it to a program that no test has.
  await page.evaluate(
    'globalThis.opened = []; globalThis.open = (...asked) => { opened.push(asked); return null; }',
  );
  await sidebar.getByText('お知らせの文').click();
  await sidebar.getByRole('link', { name: '総務課へのメールをメールソフトで開く' }).click();
  await page.evaluate(until('opened.length > 0'));
  const [[href, target]] = (await page.evaluate('opened')) as [[string, string]];
  expect(decodeURIComponent(href)).toMatch(
    /^mailto:\?subject=平成29年度自己評価の記入のお願い（総務課）&body=総務課　御中/,
  );
  expect(target).toBe('_blank');
});
