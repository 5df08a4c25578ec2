/** The sheet on the page shows what a person needs to see of it: whole texts, the book's face, the tab and the cell that are meant. */
import type { Browser, Page } from 'playwright-core';
import { newBook, paste } from '../open-book';
import { enter } from './cell-hands';
import { drawnCell, drawnStripes, headsIn } from './drawn-cells';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openStartPage, sidebarIsReady } from './open-page';
import { downloaded } from './walk-hands';

const DONE = '予定どおり行い、成果がありました。';
const NOTE_BOX = 'textarea[data-u-comp=note-textarea]';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** Waits until it is so: Univer draws some moments after a change. */
async function comesTrue(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let attempt = 1; attempt < 900; attempt += 1) {
    if (JSON.stringify(await look()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await look()).toEqual(wanted);
}

const heights = async (open: OpenPage, first: number, last: number): Promise<number[]> =>
  (await headsIn(open)).rows.slice(first - 1, last).map(([top, bottom]) => bottom - top);

it('shows blank lines, in the middle of a text and at its end, as high as others', async () => {
  const book = await newBook(['総務課']);
  const sheet = book.host.globals.SpreadsheetApp.getActive().insertSheet('メモ');
  const texts = ['あ\nう\nい', 'あ\n\nい', 'あ\nい\n', '\n\nい', 'あ'];
  sheet.getRange(2, 2, texts.length + 1, 1).setWrap(true);
  sheet.getRange(2, 2, texts.length, 1).setValues(texts.map((text) => [text]));
  const open = await openOfflinePage(browser, await book.host.save());
  await open.showTab('メモ');
  await enter(open, 'B7', { text: 'あ' }, 'Alt+Enter', 'Alt+Enter', { text: 'い' }, 'Enter');
  const [whole = 0] = await heights(open, 2, 2);
  await comesTrue(() => heights(open, 2, 5), [whole, whole, whole, whole]);
  await comesTrue(() => heights(open, 7, 7), [whole]);
  expect((await heights(open, 6, 6))[0]).toBeLessThan(whole);
  expect(await drawnStripes(open, 2, 'B', 3)).toEqual([true, true, true]);
  for (const row of [3, 7]) expect(await drawnStripes(open, row, 'B', 3)).toEqual([true, false, true]);
  expect(await drawnStripes(open, 5, 'B', 3)).toEqual([false, false, true]);
});

/** Where the browser has no dialog for a file's place, the book is a download. */
const withoutPicker = async (page: Page): Promise<void> => {
  await page.addInitScript(
    "window.showSaveFilePicker = async () => { throw new DOMException('', 'NotAllowedError'); }",
  );
};

it('draws a tab that was just made as it is drawn when the book is opened again', async () => {
  const open = await openStartPage(browser, { width: 1366, height: 768 }, withoutPicker);
  const { page } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).click();
  await page.getByLabel('年度').fill('平成29');
  await page.getByLabel('課の名前').fill('総務課');
  await page.getByRole('button', { name: 'シートを作る' }).click();
  await sidebarIsReady(open);
  await open.showTab('総務課');
  await open.type('B6', '防災');
  await open.type('E6', '防災訓練を行い、備えを確かめます。'.repeat(3));
  await open.type('F6', '4');
  await open.type('E60', '書式のない所');
  await open.type('J6', '表の外');
  const cells = [
    [1, 'E'],
    [5, 'G'],
    [6, 'B'],
    [6, 'E'],
    [6, 'F'],
    [7, 'F'],
  ] as const;
  const draw = async (from: OpenPage): Promise<unknown[]> => {
    const drawn: unknown[] = await heights(from, 1, 12);
    for (const [row, column] of cells) drawn.push(await drawnCell(from, row, column));
    return drawn;
  };
  const { bytes } = await downloaded(open, () =>
    page.getByRole('button', { name: '保存', exact: true }).click(),
  );
  const again = await openOfflinePage(browser, bytes, { width: 1366, height: 768 });
  await again.showTab('総務課');
  const made = await draw(open);
  await comesTrue(() => draw(again), made);
});

it('gives an inserted row the height of what is in it, and lets no dropdown hang over its row', async () => {
  const book = await newBook(['総務課']);
  const goal = (text: string) => ['', '', '', '', text, 4, DONE.repeat(4)];
  paste(book, '総務課', [goal('一'), goal('二')]);
  const open = await openOfflinePage(browser, await book.host.save());
  await open.showTab('総務課');
  const [high = 0] = await heights(open, 6, 6);
  await open.select('E7');
  await open.page.getByRole('button', { name: '行を挿入' }).click();
  await comesTrue(async () => (await heights(open, 7, 8)).map((height) => height > high / 2), [false, true]);
  await open.page.getByRole('button', { name: '元に戻す', exact: true }).click();
  await comesTrue(() => heights(open, 6, 7), [high, high]);
  // The lowest of seven stripes of an unused row has nothing in it, the middle has the button.
  expect(await drawnStripes(open, 10, 'F', 7)).toMatchObject({ 3: true, 6: false });
});

it('closes the box of a note when the person goes on', async () => {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [['', '', '', '', '訓練を行います。', 4, DONE]]);
  book.sheet('総務課').getRange('E6').setNote('数字を確かめる');
  const open = await openOfflinePage(browser, await book.host.save());
  const { page } = open;
  await open.showTab('総務課');
  const box = page.locator(NOTE_BOX);
  const show = async (): Promise<void> => {
    await open.select('D6');
    await page.keyboard.press('ArrowRight');
    await box.waitFor();
  };
  const leavings: Readonly<Record<string, () => Promise<void>>> = {
    Escape: () => page.keyboard.press('Escape'),
    'an arrow': () => page.keyboard.press('ArrowDown'),
    'several cells': async () => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
    },
    'the name box': () => open.select('G9'),
    'another tab': () => open.showTab('集計'),
  };
  for (const [name, leave] of Object.entries(leavings)) {
    await show();
    await leave();
    await box.waitFor({ state: 'detached' }).catch(() => expect(`${name}: the box is open`).toBe(''));
  }
  // Out of its text the keyboard comes back to the sheet, and what was written stays.
  await open.showTab('総務課');
  await show();
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('。済み');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await open.hasKeyboard();
  const shown = async (): Promise<string> => {
    await show();
    return box.inputValue();
  };
  await comesTrue(shown, '数字を確かめる。済み');
});

it('has the tab in front in sight among the names after tabs were added', async () => {
  const names = [
    '総務課',
    '税務住民課',
    '福祉課',
    '建設課',
    '教育委員会事務局',
    '産業振興課',
    '出納室',
    '議会事務局',
  ];
  const book = await newBook(names);
  book.sheet('設定').activate();
  const open = await openOfflinePage(browser, await book.host.save());
  const { page, sidebar } = open;
  // A click is what Univer remembers as the tab to be held in sight.
  await open.showTab('総務課');
  await open.showTab('設定');
  await open.choose('課を追加');
  await sidebar.getByRole('textbox').first().fill('会計課、監査委員事務局、農業委員会事務局');
  await sidebar.getByRole('button', { name: '追加する' }).click();
  await sidebar.getByText('を追加しました').first().waitFor();
  await comesTrue(() => page.evaluate(IN_SIGHT), ['設定', true]);
});

/** The name of the tab in front, and whether it is within the strip of the names. */
const IN_SIGHT = `(() => {
  const strip = document.querySelector('[data-u-comp=slide-tab-bar]');
  const tab = strip.querySelector('[aria-selected=true]');
  const [seen, name] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  return [tab.textContent, name.left >= seen.left && name.right <= seen.right];
})()`;

it('takes what is being typed before the script does what a person asks', async () => {
  const book = await newBook(['総務課', '税務課']);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 2, '']]);
  const open = await openOfflinePage(browser, await book.host.save());
  const { page, sidebar } = open;
  await open.showTab('総務課');
  const type = async (cell: string, text: string): Promise<void> => {
    await open.select(cell);
    await page.keyboard.type(text);
  };
  await type('G6', '大雨のため中止し、翌月に延期しました。');
  await open.choose('点検');
  const dialog = page.frameLocator('dialog iframe');
  await dialog
    .getByText(/入力済み 1課/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await type('G6', '　');
  await sidebar.getByRole('button', { name: '点検する' }).click();
  await sidebar.locator('#status', { hasText: '1件あります' }).waitFor();
  expect(open.errors).toEqual([]);
});

it('keeps what is being typed open while the sidebar looks at the workbook by itself', async () => {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 2, '']]);
  const open = await openOfflinePage(browser, await book.host.save());
  const { page } = open;
  await open.showTab('総務課');
  await open.select('G6');
  await page.keyboard.type('大雨の');
  await open.inSidebar('new Promise((done) => google.script.run.withSuccessHandler(done).getPulse())');
  await page.keyboard.type('ため');
  await page.keyboard.press('Enter');
  await open.selected.filter({ hasText: 'G7' }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await open.selected.filter({ hasText: 'G6 大雨のため' }).waitFor({ state: 'attached' });
});
