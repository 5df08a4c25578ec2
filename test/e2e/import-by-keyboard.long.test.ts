/** A paper brought in by the keyboard alone, from the menu to taking it back; what has the keyboard is always seen. */
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, openBook } from '../open-book';
import { exampleBytes } from '../papers/seed-shapes';
import { runAxe } from '../sidebar/axe';
import { saved } from './cell-hands';
import { closeServers, type OpenPage, openOfflinePage, openServedPage, until } from './open-page';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await closeBooks();
  await closeServers();
});

/** A goal over two lines, as a PDF cuts them. */
const CUT =
  '1. 税の相談（班）\n(1) 夜間にも相談の窓口を\n開く。\n達成度：4\n理由：月に二回開き、四十人が来た。\n';
const TABLE =
  '個別事業\t目標\t結果の別\t理由\n税の相談\t夜間に開く\t4\t月2回開いた。\n税の相談\t予約を受ける\t3\t電話で受けた。';

interface Focused {
  readonly tag: string;
  readonly text: string;
  readonly isSeen: boolean;
}

const FOCUSED = `(() => {
  const element = document.activeElement;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const label = element.labels?.[0]?.textContent ?? element.closest('label')?.textContent ?? '';
  const hit = document.elementFromPoint(x, y);
  return {
    tag: element.tagName,
    text: (label || element.textContent).trim(),
    isSeen: bottom > 0 && top < innerHeight && (element.contains(hit) || hit?.contains(element) === true),
  };
})()`;

const isDialogThere = `document.querySelector('.dialog iframe') !== null`;

async function frameOf({ page }: OpenPage): Promise<Frame> {
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** Presses a key until what has the keyboard in the frame bears this text; everything on the way is seen. */
async function go({ page }: OpenPage, frame: Frame, key: string, text: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    const focused = await frame.evaluate<Focused>(FOCUSED);
    // The whole page of the frame has it for a moment when it comes in.
    if (focused.tag === 'BODY') continue;
    expect(focused).toMatchObject({ isSeen: true });
    if (focused.text.startsWith(text)) return;
  }
  throw new Error(`${key} never came to ${text}`);
}

async function chooseByKeys({ page }: OpenPage, button: string, item: string): Promise<void> {
  const text = `document.activeElement.textContent`;
  for (let step = 0; step < 60; step += 1) {
    if ((await page.evaluate<string>(text)).startsWith(button)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.evaluate(until(`document.activeElement.getAttribute('role') === 'menuitem'`));
  for (let step = 0; step < 40 && (await page.evaluate<string>(text)) !== item; step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.evaluate(until(isDialogThere));
}

interface Saving {
  readonly open: OpenPage;
  /** The book as 保存 leaves it. */
  readonly book: () => Promise<Uint8Array>;
}

async function oneFile(): Promise<Saving> {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'));
  return { open, book: () => saved(open) };
}

async function servedPage(): Promise<Saving> {
  const open = await openServedPage(browser, exampleBytes('h29.xlsx'));
  const book = async (): Promise<Uint8Array> => {
    await open.page.getByRole('button', { name: '保存', exact: true }).click();
    await open.page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();
    return open.book();
  };
  return { open, book };
}

it.each([
  ['the one file', oneFile],
  ['the served page', servedPage],
] as const)('in %s', async (_name, opens) => {
  const { open, book } = await opens();
  const { page, sidebar } = open;
  await open.showTab('総務課');
  await open.select('B5');
  await open.selected.filter({ hasText: /^B5 個別事業/ }).waitFor({ state: 'attached' });
  await page.evaluate(`document.querySelector('.menu button').focus()`);
  await chooseByKeys(open, '自己評価', '前年度の文書を取り込む');
  const dialog = page.getByRole('dialog').frameLocator('iframe');
  await dialog.getByRole('heading', { name: '取り込む文書' }).waitFor();
  const frame = await frameOf(open);

  // A file, whose cut line is joined.
  await go(open, frame, 'Tab', 'ファイルを選ぶ');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(CUT) });
  await dialog.locator('h2:focus', { hasText: '読み取った内容' }).waitFor();
  await go(open, frame, 'Shift+Tab', '元の文');
  for (const key of ['Control+Home', 'ArrowDown', 'End', 'Delete']) await page.keyboard.press(key);
  await go(open, frame, 'Tab', '直した文をもう一度読み取る');
  await page.keyboard.press('Enter');
  await dialog.getByText('夜間にも相談の窓口を開く。', { exact: false }).last().waitFor();
  expect(await runAxe(frame)).toEqual([]);

  // Another paper, one column of which is to be named.
  await go(open, frame, 'Tab', '別の文書にする');
  await page.keyboard.press('Enter');
  await dialog.locator('h2:focus', { hasText: '取り込む文書' }).waitFor();
  await go(open, frame, 'Tab', '文書の表や文を貼り付ける');
  await page.keyboard.insertText(TABLE);
  await go(open, frame, 'Tab', '貼り付けた文を読み取る');
  await page.keyboard.press('Enter');
  await dialog.locator('h2:focus', { hasText: '読み取った内容' }).waitFor();
  // The tick for a column of the tab bears the same name, without an example.
  await go(open, frame, 'Tab', '結果の別 例：');
  const role = `document.activeElement.value`;
  await page.keyboard.press('Home');
  for (let step = 0; step < 12 && (await frame.evaluate<string>(role)) !== 'rating'; step += 1)
    await page.keyboard.press('ArrowDown');
  await dialog.getByText('目標 2件、達成度 2件、効果・理由 2件').waitFor();
  expect(await runAxe(frame)).toEqual([]);
  await go(open, frame, 'Tab', '2件を「総務課」に書き込む');
  await page.keyboard.press('Enter');
  await dialog.locator('p:focus', { hasText: '「総務課」の15行目から2件を書き込みました' }).waitFor();
  await go(open, frame, 'Tab', '閉じる');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate(until(`document.activeElement.textContent.startsWith('自己評価')`));
  const rows = async () => {
    await page.getByText('未保存の変更あり').waitFor();
    return (await openBook({ workbook: await book() })).values('総務課', 'E15:F16');
  };
  expect(await rows()).toEqual([
    ['夜間に開く', 4],
    ['予約を受ける', 3],
  ]);

  await sidebar.getByRole('tab', { name: /^直す/ }).focus();
  await page.keyboard.press('Enter');
  const fold = sidebar.locator('summary', { hasText: '元に戻す' });
  await fold.waitFor();
  await fold.press('Enter');
  const undo = sidebar.getByRole('button', { name: /元に戻す$/ });
  await undo.press('Enter');
  await undo.waitFor({ state: 'detached' });
  expect(await rows()).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(open.errors).toEqual([]);
  await page.close();
});
