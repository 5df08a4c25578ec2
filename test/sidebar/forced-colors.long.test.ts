/** The sidebar in the few colours that a person has chosen for all programs, and without movement. */
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

async function twoGoals(): Promise<Book> {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', '４', DONE],
    ['', '', '', 2, '広報を行います。', 5, DONE],
    ['', '', '', 3, '相談を行います。', 2, ''],
  ]);
  book.sheet('総務課').activate();
  return book;
}

async function openForced(): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, await twoGoals());
  await sidebar.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await sidebar.says('点検しました');
  return sidebar;
}

/** The colour of an element's lower border; 'none' where nothing of it is to be seen. */
const BORDER = `(element, pseudo) => {
  const { borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(element, pseudo);
  const isSeen = borderBottomStyle !== 'none' && borderBottomWidth !== '0px' &&
    borderBottomColor !== getComputedStyle(document.body).backgroundColor;
  return isSeen ? borderBottomColor : 'none';
}`;

/** Buttons, fields and cards in the open view without a border that is seen; the card of a finding bounds its button. */
const unbounded = ({ page }: OpenSidebar): Promise<unknown> =>
  page.evaluate(`(() => {
    const border = ${BORDER};
    return [...document.querySelectorAll('[role=tabpanel]:not([hidden]) :is(button, select, textarea, .card, .finding, .rating label), .check')]
      .filter((element) => element.checkVisibility() && !element.matches('.jump, label.check'))
      .filter((element) => border(element) === 'none')
      .map((element) => element.outerHTML);
  })()`);

describe('in forced colours', () => {
  it('bounds every control and card, and the open view is told by a line', async () => {
    const sidebar = await openForced();
    const { page } = sidebar;
    for (const view of ['状況', '直す', '入力', '報告書']) {
      await page.getByRole('tab', { name: view }).click();
      await page.locator('[role=tabpanel]:visible button').first().waitFor();
      expect(await unbounded(sidebar)).toEqual([]);
      const lines = await page.evaluate(
        `[...document.querySelectorAll('[role=tab]')].map((tab) => (${BORDER})(tab, '::after') !== 'none')`,
      );
      expect(lines).toEqual(['状況', '直す', '入力', '報告書'].map((name) => name === view));
    }
  });

  it('parts the levels of the bar by lines, with their digits on the ground', async () => {
    const { page } = await openForced();
    const parts =
      (await page.evaluate(`[...document.querySelectorAll('.card .bar > span')].map((part, at) => {
      const { color, backgroundColor, borderLeftWidth, borderLeftColor } = getComputedStyle(part);
      const line = borderLeftWidth !== '0px' && borderLeftColor !== backgroundColor;
      return [part.textContent, color !== backgroundColor, line];
    })`)) as unknown[];
    expect(parts).toEqual([
      ['5', true, false],
      ['2', true, true],
      ['', true, true],
    ]);
  });

  it('tells the chosen rating by its border, and the keyboard by an outline', async () => {
    const { page } = await openForced();
    await page.getByRole('tab', { name: '入力' }).click();
    await page.getByRole('radio', { name: /^3 / }).check();
    const borders = (await page.evaluate(
      `[...document.querySelectorAll('.rating label')].map((label) => (${BORDER})(label))`,
    )) as string[];
    expect(new Set(borders.filter((_, at) => at !== 2)).size).toBe(1);
    expect(borders[2]).not.toBe(borders[1]);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      '(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))',
    );
    expect(outline).toEqual(['solid', '4px']);
  });
});

describe('movement', () => {
  it('is there while a check is under way, and is not for those who want none', async () => {
    const sidebar = await openForced();
    const { page } = sidebar;
    await sidebar.hold('getOverview');
    await page.getByRole('button', { name: '点検する' }).click();
    await page.locator('footer .spinner').waitFor();
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate('document.getAnimations().length')).toBe(1);
  });
});
