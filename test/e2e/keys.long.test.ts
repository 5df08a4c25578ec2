/** What a person types into the sheet arrives there, whatever the script does meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type OpenPage, openOfflinePage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
/** One page for all: each test has rows of its own. */
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await openOfflinePage(browser, EXAMPLE);
  await open.showTab('総務課');
});
afterAll(() => browser.close());

/** Waits until the cell holds exactly this, '' for nothing. */
async function holds(cell: string, text: string | RegExp): Promise<void> {
  await open.select(cell);
  const read = typeof text === 'string' ? new RegExp(`^${`${cell} ${text}`.trim()}$`) : text;
  await open.selected.filter({ hasText: read }).waitFor({ state: 'attached' });
}

/** The script writes 1 into a rating, empties the outcome beside it, and flags that row. */
const writeInto = (row: number): Promise<unknown> =>
  open.inSidebar(`new Promise((resolve) => {
    const write = ({ value }) => {
      const { sheet, goal, ratingText, outcome } = value.find(({ ratingCell }) => ratingCell === 'F${row}');
      google.script.run.withSuccessHandler(({ value }) => resolve(value.map(({ written }) => written))).writeCells([
        { sheet, cell: 'F${row}', goal, oldValue: ratingText, newValue: '1' },
        { sheet, cell: 'G${row}', goal, oldValue: outcome, newValue: '' },
      ]);
    };
    google.script.run.withSuccessHandler(write).getGoals('総務課');
  })`);

it('takes the first key after a jump from the sidebar', async () => {
  const { page, sidebar } = open;
  await open.select('G9');
  await page.keyboard.press('Delete');
  await sidebar.getByRole('tab', { name: /直す/ }).click();
  await sidebar.getByRole('button', { name: '点検する' }).click();
  await sidebar.getByRole('button', { name: /総務課 G9/ }).click();
  await sidebar.getByText('総務課 G9へ移動しました。').waitFor();
  await page.keyboard.type('abcdefghij');
  await page.keyboard.press('Enter');
  await holds('G9', 'abcdefghij');
});

it('keeps up with somebody who types one rating after the other', async () => {
  await open.select('G6:G8');
  await open.page.keyboard.press('Delete');
  await open.select('F6');
  for (const key of ['2', 'Enter', '1', 'Enter', '3', 'Enter']) await open.page.keyboard.press(key);
  await holds('H6', /^H6 達成度が2/);
  await holds('H7', /^H7 達成度が1/);
  await holds('F8', '3');
  await holds('H8', '');
});

it('leaves an entry open while the script writes into other cells', async () => {
  await open.select('G9');
  await open.page.keyboard.type('書きかけの');
  expect(await writeInto(10)).toEqual([true, true]);
  await open.page.keyboard.type('理由');
  await open.page.keyboard.press('Enter');
  await holds('G9', '書きかけの理由');
  await holds('H10', /^H10 達成度が1/);
});

it('leaves kana that are being converted alone while the script writes', async () => {
  await open.select('G11');
  const keyboard = await open.page.context().newCDPSession(open.page);
  const compose = (text: string): Promise<unknown> =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  // What Windows sends for a key that goes to the input method.
  await keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await compose('り');
  await compose('りゆう');
  expect(await writeInto(12)).toEqual([true, true]);
  await compose('理由');
  await keyboard.send('Input.insertText', { text: '理由' });
  await open.page.keyboard.press('Enter');
  await holds('G11', '理由');
  await holds('H12', /^H12 達成度が1/);
});
