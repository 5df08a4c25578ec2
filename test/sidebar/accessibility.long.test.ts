import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, paste } from '../open-book';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const DONE = '予定どおり行い、成果がありました。';

async function problems(): Promise<Book> {
  const book = await newBook(['総務課', '農業委員会事務局']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', '４', DONE],
    ['', '', '', 2, '広報を行います。', '③', ''],
    ['', '', '', 4, '点検を行います。', 1, ''],
    ['', '', '', 5, '相談を行います。', '', ''],
  ]);
  paste(book, '農業委員会事務局', [[1, '農地', '班', '', '農地を守ります。', 5, DONE]]);
  book.sheet('総務課').activate();
  return book;
}

/** Each state of the sidebar: how to bring it about from the first view. */
const STATES: readonly (readonly [
  string,
  () => Promise<Book>,
  (sidebar: OpenSidebar) => Promise<unknown>,
])[] = [
  [
    'an empty department',
    () => newBook(['総務課']),
    ({ page }) => page.locator('.other summary').first().click(),
  ],
  ['the standing', problems, ({ page }) => page.getByText('ほかの課（1課）').click()],
  [
    'findings',
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: /直す/ }).click();
      await page.getByText('種類や言葉で絞り込む').click();
    },
  ],
  [
    'a preview of fixes',
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: /直す/ }).click();
      await page.getByRole('button', { name: 'まとめて確かめる' }).click();
    },
  ],
  [
    'changes that can be undone',
    problems,
    async ({ page, says }) => {
      await page.getByRole('tab', { name: /直す/ }).click();
      await page.getByRole('button', { name: '直す 総務課 F6' }).click();
      await says('1件を書き込みました。');
      await page.getByText('ここで変えたもの').filter({ visible: true }).click();
    },
  ],
  ...(['目標を追加', '目標の文を直す', '目標を消す'] as const).map((name): (typeof STATES)[number] => [
    name,
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: '入力' }).click();
      await page.getByRole('button', { name }).click();
      await page.locator('.goal-task .buttons').waitFor();
    },
  ]),
  [
    'filling',
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: '入力' }).click();
      await page.getByRole('radio').first().check();
      await page.getByRole('radio').last().check();
    },
  ],
  [
    'reports',
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: '報告書' }).click();
      await page.getByText('複数の課をまとめて作る').click();
    },
  ],
  [
    'the preview of a report',
    problems,
    async ({ page }) => {
      await page.getByRole('tab', { name: '報告書' }).click();
      await page.getByRole('button', { name: '内容を見る' }).click();
      await page.locator('.paper').waitFor();
    },
  ],
  [
    'a run',
    problems,
    async (sidebar) => {
      const { page } = sidebar;
      await page.getByRole('tab', { name: '報告書' }).click();
      await page.getByText('複数の課をまとめて作る').click();
      await sidebar.hold('makeReportInRun');
      await page.getByRole('button', { name: /^選んだ/ }).click();
      await page.getByRole('progressbar').waitFor();
    },
  ],
  [
    'results',
    problems,
    async ({ page, says }) => {
      await page.getByRole('tab', { name: '報告書' }).click();
      await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
      await says('1課の報告書を作りました。');
    },
  ],
  [
    'an unfinished run',
    async () => {
      const book = await problems();
      const departments = ['総務課', '税務課'];
      const { runId } = await book.call('startRun', { departments, kind: 'evaluation', force: false });
      await book.call('endRun', runId);
      return book;
    },
    async ({ page }) => {
      await page.getByRole('tab', { name: '報告書' }).click();
      await page.getByRole('button', { name: /^前回の続き/ }).waitFor();
    },
  ],
  [
    'a failed call',
    problems,
    async (sidebar) => {
      await sidebar.refuse('PERMISSION_DENIED');
      await sidebar.page.getByRole('button', { name: '点検する' }).click();
      await sidebar.page.locator('.notice').waitFor();
    },
  ],
  [
    '500 findings',
    async () => {
      const book = await newBook(['総務課']);
      paste(
        book,
        '総務課',
        Array.from({ length: 500 }, (_, at) => [1, '防災', '室', at + 1, `目標その${at + 1}`, '', '']),
      );
      book.sheet('総務課').activate();
      return book;
    },
    ({ page }) => page.getByRole('tab', { name: /直す/ }).click(),
  ],
];

/** Whether nothing stands out to the right, in the page or in the open view. */
const WIDTHS = `[document.documentElement, document.querySelector('[role=tabpanel]:not([hidden])')]
  .map((element) => element.scrollWidth - element.clientWidth)`;

describe.each(STATES)('%s', (_, makeBook, bringAbout) => {
  it('has no fault that axe finds, and holds text of twice the size in its width', async () => {
    const sidebar = await openSidebar(browser, await makeBook());
    await sidebar.says('点検しました');
    await bringAbout(sidebar);
    expect(await sidebar.violations()).toEqual([]);
    expect(await sidebar.page.evaluate(WIDTHS)).toEqual([0, 0]);
    await sidebar.page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await sidebar.page.evaluate(WIDTHS)).toEqual([0, 0]);
    expect(await sidebar.violations()).toEqual([]);
    expect(sidebar.requests).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches every view and everything in it, and shows where it is', async () => {
    const sidebar = await openSidebar(browser, await problems());
    const { page, says } = sidebar;
    await says('点検しました');
    await sidebar.enter();
    await page.keyboard.press('Tab');
    for (const view of ['状況', '直す', '入力', '報告書']) {
      expect(await page.locator('[role=tab]:focus').innerText()).toContain(view);
      expect(await page.locator('[role=tab]:focus').getAttribute('aria-selected')).toBe('true');
      await page.locator('[role=tabpanel]:visible h2').waitFor();
      if (view === '入力') await page.getByRole('radio').first().waitFor();
      expect(await unreached(page)).toEqual([]);
      await page.locator('[role=tab][aria-selected=true]').focus();
      await page.keyboard.press('ArrowRight');
    }
    expect(await page.locator('[role=tab]:focus').innerText()).toBe('状況');
  });

  /** Presses Tab through the view, and returns what can be used with a mouse but was not reached. */
  async function unreached(page: OpenSidebar['page']): Promise<unknown> {
    await page.evaluate('globalThis.reached = new Set()');
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const atEnd = await page.evaluate(`{
        const { activeElement } = document;
        reached.add(activeElement);
        if (activeElement !== document.body && !activeElement.matches(':focus-visible')) throw new Error('unseen focus');
        activeElement.closest('footer') !== null
      }`);
      if (atEnd) break;
    }
    return page.evaluate(`[...document.querySelectorAll('[role=tabpanel]:not([hidden]) :is(button, a, select, textarea, summary, input[type=checkbox], input[type=search])')]
      .filter((element) => element.checkVisibility() && !reached.has(element))
      .map((element) => element.textContent || element.outerHTML)`);
  }
});
