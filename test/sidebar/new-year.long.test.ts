import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, openBook } from '../open-book';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

describe('over an empty workbook', () => {
  it('begins the year by one form, and leads on to what is next', async () => {
    const { page, book, violations } = await openSidebar(browser, await openBook());
    await page.getByRole('heading', { name: '新しい年度を始める' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.getByLabel('年度').fill('平成29');
    await page.getByLabel('課の名前').fill('総務課\n税務住民課');
    await page.getByLabel('提出期限').fill('H30.4.20');
    await page.getByLabel('取りまとめ担当').fill('soumu@example.lg.jp');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'シートを作る' }).click();
    await page.locator('.next-steps').waitFor();
    expect(await book.tabs()).toEqual(
      expect.arrayContaining(['設定', '総務課', '税務住民課', '集計', '履歴']),
    );
    expect((await book.values('設定', 'B4:B6')).flat()).toEqual(['H30.4.20', '2', 'soumu@example.lg.jp']);
    expect(await page.locator('.next-steps button .step-text > :first-child').allInnerTexts()).toEqual([
      '課長の氏名を入力する',
      '目標を書く',
    ]);
  });

  it('says at each field what is wrong with it, and goes to the first', async () => {
    const { page, book, says, violations } = await openSidebar(browser, await openBook());
    await page.getByLabel('年度').fill('来年');
    await page.getByLabel('取りまとめ担当').fill('総務太郎');
    await page.getByRole('button', { name: 'シートを作る' }).click();
    await says('入力を確かめてください（3か所）。');
    expect(await page.locator('.error:not(:empty)').allInnerTexts()).toEqual([
      expect.stringContaining('＊年度の「来年」を読み取れません'),
      '＊課の名前を一つ以上入力してください。',
      expect.stringContaining('＊取りまとめ担当の「総務太郎」は'),
    ]);
    expect(await page.locator('input:focus').getAttribute('name')).toBe('year');
    expect(await violations()).toEqual([]);
    expect(await book.tabs()).toHaveLength(1);
  });

  it('is not disturbed by the questions whether anything has changed', async () => {
    const { page, says, calls } = await openSidebar(browser, await openBook(), { ownClock: true });
    await page.getByLabel('課の名前').fill('総務課');
    await page.getByLabel('年度').fill('');
    await page.getByRole('button', { name: 'シートを作る' }).click();
    await says('入力を確かめてください');
    const before = (await calls()).length;
    await page.clock.runFor(21_000);
    expect((await calls()).length).toBeGreaterThan(before);
    await says('入力を確かめてください');
    expect(await page.getByLabel('課の名前').inputValue()).toBe('総務課');
  });
});

it('leads to 初期設定 where 設定 is there and no tab of a 課', async () => {
  const start = await newBook(['総務課']);
  start.host.globals.SpreadsheetApp.getActive().deleteSheet(start.sheet('総務課'));
  const { page, book, violations } = await openSidebar(browser, start);
  await page.getByText('課のシートが一つもありません').waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: '初期設定を行う' }).click();
  await page.locator('form').getByRole('button', { name: '初期設定を行う' }).click();
  await page.getByRole('button', { name: '閉じる' }).click();
  await page.locator('.next-steps').waitFor();
  expect(await book.tabs()).toContain('総務課');
});
