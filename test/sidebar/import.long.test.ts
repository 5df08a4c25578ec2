/** The import dialog in a frame of the size that the script asks Google for: by keyboard alone, without a fault by axe, and narrow. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook } from '../open-book';
import { chooseItem, type OpenSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const PAPER = [
  '番号\t個別事業\t目標\t達成度\t理由\t二次評価\t次年度の方針',
  ...Array.from(
    { length: 12 },
    (_, at) => `${at + 1}\t事業${at + 1}\t目標${at + 1}です。\t4\t月2回開きました。\t3\t続ける`,
  ),
].join('\n');

/** What has the keyboard, and whether one sees it: nothing covers it, and it lies within the window. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const text = (element.textContent || element.name || element.tagName).trim();
  const shows = (x, y) => element.contains(document.elementFromPoint(x, y)) || element === document.elementFromPoint(x, y);
  const middle = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  return { text, isSeen: left >= 0 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight && shows(...middle) };
})()`;

interface Focused {
  readonly text: string;
  readonly isSeen: boolean;
}

/** Presses Tab until something of this text has the keyboard; everything on the way is seen. */
async function tabTo({ page }: OpenSidebar, text: string, most = 200): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused>(FOCUSED);
    expect(focused).toMatchObject({ isSeen: true });
    if (focused.text.includes(text)) return;
  }
  throw new Error(`Tab never came to ${text}`);
}

const sizes = [
  ['as Google shows it', 1080, 640],
  ['in a narrow window', 600, 640],
  ['at 200 %', 540, 320],
] as const;

it.each(sizes)('brings a paper in by keyboard alone, %s', async (_name, width, height) => {
  const made = await newBook(['総務課', '税務課']);
  made.sheet('総務課').activate();
  const dialog = await chooseItem(browser, made, 'importFromMenu');
  const { page, book } = dialog;
  await (page as unknown as Page).setViewportSize({ width, height });
  await page.getByLabel('文書の表や文を貼り付ける').waitFor();
  expect(await dialog.violations()).toEqual([]);
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.tagName')) === 'TEXTAREA') break;
  }
  await page.keyboard.insertText(PAPER);
  await tabTo(dialog, '貼り付けた文を読み取る');
  await page.keyboard.press('Enter');
  await page.getByText('目標 12件、達成度 12件、効果・理由 12件').waitFor();
  expect(await dialog.violations()).toEqual([]);
  await page.getByText('「二次評価」、「次年度の方針」の列は、取り込みません。').waitFor();
  for (const name of ['二次評価', '次年度の方針']) {
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate('document.activeElement.closest("label")?.textContent');
      if (label === name) break;
    }
    await page.keyboard.press(' ');
  }
  await page.getByText('の列は、取り込みません。').waitFor({ state: 'detached' });
  expect(await dialog.violations()).toEqual([]);
  await tabTo(dialog, '12件を「総務課」に書き込む');
  if (process.env['JIKO_HYOKA_PICTURES'])
    await (page as unknown as Page).screenshot({
      path: `${process.env['JIKO_HYOKA_PICTURES']}/import-${width}.png`,
    });
  await page.keyboard.press('Enter');
  await page.getByText('「総務課」の6行目から12件を書き込みました').first().waitFor();
  expect(await dialog.violations()).toEqual([]);
  expect(await book.values('総務課', 'I5:J6')).toEqual([
    ['二次評価', '次年度の方針'],
    [3, '続ける'],
  ]);
  await tabTo(dialog, '閉じる');
  await page.keyboard.press('Enter');
  await dialog.closes();
});

it.each(sizes)('shows the buttons whole where something is still asked, %s', async (_name, width, height) => {
  const dialog = await chooseItem(browser, await newBook(['総務課']), 'importFromMenu');
  const { page } = dialog;
  await (page as unknown as Page).setViewportSize({ width, height });
  await page
    .getByLabel('文書の表や文を貼り付ける')
    .fill('個別事業\t目標\t評価\n税の相談\t夜間に開く\t【4・3】');
  await page.getByRole('button', { name: '貼り付けた文を読み取る' }).press('Enter');
  const write = page.getByRole('button', { name: /書き込む$/ });
  await write.press('Enter');
  await page.getByText('まだ書き込めません').first().waitFor();
  expect(await dialog.violations()).toEqual([]);
  for (let look = 0; look < 1_800; look += 1) {
    const box = await write.boundingBox();
    if (box && box.y >= 0 && box.y + box.height <= height) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const box = await write.boundingBox();
  expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  if (process.env['JIKO_HYOKA_PICTURES'])
    await (page as unknown as Page).screenshot({
      path: `${process.env['JIKO_HYOKA_PICTURES']}/import-asked-${width}.png`,
    });
});

it.each(sizes)('goes from one place that is asked about to the next, %s', async (_name, width, height) => {
  const dialog = await chooseItem(browser, await newBook(['総務課']), 'importFromMenu');
  const { page } = dialog;
  await (page as unknown as Page).setViewportSize({ width, height });
  const asked = [5, 20];
  const lines = Array.from(
    { length: 30 },
    (_, at) => `事業${at + 1}\t目標${at + 1}\t${asked.includes(at + 1) ? '【4・3】' : 4}\t開いた。`,
  );
  await page.getByLabel('文書の表や文を貼り付ける').fill(['個別事業\t目標\t評価\t理由', ...lines].join('\n'));
  await page.getByRole('button', { name: '貼り付けた文を読み取る' }).press('Enter');
  const next = { name: '次の確かめるところへ' };
  const row = (at: number) => page.locator('.import-row').nth(at - 1);
  const isAt = async (at: number): Promise<void> => {
    await row(at).locator('h3:focus').waitFor();
    expect(await page.evaluate<Focused>(FOCUSED)).toMatchObject({ isSeen: true });
  };
  await page.getByRole('button', next).first().press('Enter');
  await isAt(5);
  expect(await dialog.violations()).toEqual([]);
  // Only another 達成度 can help: a tick would change nothing.
  expect(await row(5).getByLabel('確かめました').count()).toBe(0);
  await row(5).getByRole('button', next).press('Enter');
  await isAt(20);
  await row(20).getByRole('button', next).press('Enter');
  await isAt(5);
  await row(5).getByLabel('達成度').selectOption('4');
  await page.getByText('確かめるところが1件残っています。').waitFor();
  await page.getByRole('button', next).first().press('Enter');
  await isAt(20);
  await row(20).getByLabel('達成度').selectOption('3');
  await page.getByText('確かめるところはありません。').waitFor();
  expect(await page.getByRole('button', next).count()).toBe(0);
});

it('has the keyboard at the top again where another paper is wanted', async () => {
  const dialog = await chooseItem(browser, await newBook(['総務課']), 'importFromMenu');
  const { page } = dialog;
  await page.getByLabel('文書の表や文を貼り付ける').fill(PAPER);
  await page.getByRole('button', { name: '貼り付けた文を読み取る' }).press('Enter');
  await page.getByRole('button', { name: '別の文書にする' }).press('Enter');
  await page.locator('h2:focus', { hasText: '取り込む文書' }).waitFor();
});

it('says before anything is read that the 課 is 確定, and again where it is tried all the same', async () => {
  const made = await newBook(['総務課', '税務課']);
  const state = made.sheet('総務課').getRange('B3');
  state.setValue('確定');
  const dialog = await chooseItem(browser, made, 'importFromMenu');
  const { page, book } = dialog;
  const sentence = page.locator('.notice', { hasText: '「総務課」は確定しているため、取り込めません。' });
  await sentence.waitFor();
  await page.getByLabel('文書の表や文を貼り付ける').fill(PAPER);
  await page.getByRole('button', { name: '貼り付けた文を読み取る' }).press('Enter');
  await page.getByRole('button', { name: '12件を「総務課」に書き込む' }).press('Enter');
  await page.locator('.import-hindrance', { hasText: '取りまとめ担当が先に「確定を解く」' }).waitFor();
  expect(await page.getByText('書き込みます').count()).toBe(0);
  expect(await dialog.violations()).toEqual([]);
  expect(await dialog.calls()).not.toContain('writeImport');
  expect(await book.values('総務課', 'E6')).toEqual([['']]);
  await page.locator('select').first().selectOption('税務課');
  await sentence.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '12件を「税務課」に書き込む' }).press('Enter');
  await page.getByText('「税務課」の6行目から12件を書き込みました').first().waitFor();
});

it('goes on telling why nothing was written', async () => {
  const made = await newBook(['総務課']);
  const dialog = await chooseItem(browser, made, 'importFromMenu');
  const { page, book } = dialog;
  await page.getByLabel('文書の表や文を貼り付ける').fill(PAPER);
  await page.getByRole('button', { name: '貼り付けた文を読み取る' }).press('Enter');
  await page.getByText('シートの最初の行から書き込みます。').waitFor();
  // Somebody else has begun meanwhile.
  made.sheet('総務課').getRange('E6').setValue('ほかの人の目標');
  const write = page.getByRole('button', { name: '12件を「総務課」に書き込む' });
  await write.press('Enter');
  // What the tab now holds has been looked at again by then.
  await page.getByText('シートの6行目までに入力があります。').waitFor();
  await page.locator('.notice', { hasText: '確かめている間に、シートの入力が変わりました。' }).waitFor();
  expect(await book.values('総務課', 'E6:E7')).toEqual([['ほかの人の目標'], ['']]);
  expect(await dialog.violations()).toEqual([]);
  await write.press('Enter');
  await page.getByText('「総務課」の7行目から12件を書き込みました').first().waitFor();
});

/** The beginnings of files that are no papers, a table of something else, and one too large to be read at all. */
const UNREADABLE: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  size: number,
  said: string,
])[] = [
  ['a.pdf', '%PDF-1.7', 0, 'PDF のファイルは読めません'],
  [
    'a.doc',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    4096,
    '古い形式（.doc、.xls など）',
  ],
  ['a.docx', 'PK\u0003\u0004', 0, '文書が壊れていて読めません'],
  ['a.txt', '', 0, 'ファイルの中身が空'],
  ['a.csv', '品名,値段\nりんご,100\n', 0, '目標、達成度、効果・理由の列が見つかりません'],
  ['b.docx', 'PK', 60 * 1024 * 1024, '文書が 50 MB を超える'],
];

it('says of each file that is no paper what it is and what to do, and writes nothing', async () => {
  const dialog = await chooseItem(browser, await newBook(['総務課']), 'importFromMenu');
  const { page, book } = dialog;
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-papers-'));
  for (const [name, content, size, said] of UNREADABLE) {
    const path = join(folder, name);
    writeFileSync(path, content);
    if (size > 0) truncateSync(path, size);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.locator('.notice', { hasText: said }).waitFor();
    expect(await dialog.violations()).toEqual([]);
    const another = page.getByRole('button', { name: '別の文書にする' });
    if ((await another.count()) > 0) {
      // Nothing is offered to be written where there is nothing.
      expect(await page.getByRole('button', { name: /書き込む$/ }).count()).toBe(0);
      expect(await page.getByText('書き込みます').count()).toBe(0);
      await another.press('Enter');
    }
  }
  rmSync(folder, { recursive: true, force: true });
  expect(await dialog.calls()).not.toContain('writeImport');
  expect(await book.values('総務課', 'A6:G6')).toEqual([['', '', '', '', '', '', '']]);
});
