/** What reviewers and the 総務課 open: 履歴 with its filter and its folding, the comments, the review; by keyboard and by axe. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, openBook, paste } from '../open-book';
import { withThreads } from '../with-threads';
import { ALONE } from './alone';
import type { OpenSidebar } from './open-sidebar';

const COMMENTS = readFileSync(join(__dirname, '../../dist-local/Comments.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

/** 所見, a low rating, a change since 提出, comments open and a 履歴 of a year before. */
async function reviewedBook(): Promise<Book> {
  const made = await newBook(['総務課', '税務課']);
  paste(made, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。', '', '回数は？', ''],
    ['', '', '', 2, '広報を行います。', 2, '人手が足りず、広報紙に掲載できませんでした。', '', '', ''],
  ]);
  made
    .sheet('総務課')
    .getRange('I5:J5')
    .setValues([['所見', '回答']]);
  await made.call('changeState', { department: '総務課', handOver: '提出' });
  made.sheet('総務課').getRange('F7').setValue(1);
  made.sheet('総務課').getRange('E7').setNote('部数を書いてください');
  const history = made.sheet('履歴');
  history.insertRowsBefore(2, 2);
  history.getRange('A2:E3').setValues([
    ['2016/05/01 10:00:00', '点検', '総務課', 'soumu@example.lg.jp', '誤り 3件'],
    ['2016/06/01 10:00:00', '点検', '税務課', 'soumu@example.lg.jp', '誤り 1件'],
  ]);
  made.sheet('総務課').activate();
  const bytes = withThreads(await made.host.save(), '総務課', { G6: '何人ですか', F7: '3でよいですか' });
  const book = await openBook({ workbook: bytes });
  book.host.run(COMMENTS);
  book.sheet('総務課').activate();
  return book;
}

/** What has the keyboard, in words; 'BODY' where nothing has. */
const focused = ({ page }: OpenSidebar): Promise<string> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    return element === document.body ? 'BODY' : element.labels?.[0]?.firstChild?.textContent ?? element.textContent.trim();
  })()`);

/** From the beginning of the page, by Tab alone. */
async function tabTo(open: OpenSidebar, text: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await open.page.keyboard.press('Tab');
    if ((await focused(open)).startsWith(text)) return;
  }
  throw new Error(`Tab never came to ${text}`);
}

describe('beside a workbook', () => {
  const { open } = ALONE;
  it('filters and folds 履歴 by keyboard, and the keyboard is never lost', async () => {
    const shown = await open(browser, await reviewedBook(), {});
    const { page, book, violations } = shown;
    await page.locator('.card[data-open="true"]').waitFor();
    await shown.enter();
    await tabTo(shown, '履歴');
    await page.keyboard.press('Enter');
    const history = page.locator('.history');
    await history.getByText(/^\d+件$/).waitFor();
    expect(await violations()).toEqual([]);
    await tabTo(shown, '課');
    await page.keyboard.press('ArrowDown');
    expect(await history.getByRole('combobox').first().inputValue()).not.toBe('');
    await page.keyboard.press('ArrowUp');
    await tabTo(shown, '古い年度の履歴をまとめる');
    await page.keyboard.press('Enter');
    await history.getByText('平成29年度より前の2件を、件数だけの1件にまとめます。').waitFor();
    expect(await violations()).toEqual([]);
    expect(await focused(shown)).toContain('2件を、件数だけの1件に');
    await tabTo(shown, 'やめる');
    await page.keyboard.press('Enter');
    expect(await focused(shown)).toBe('古い年度の履歴をまとめる');
    await page.keyboard.press('Enter');
    await tabTo(shown, 'まとめる');
    await page.keyboard.press('Enter');
    await shown.says('2件の履歴を1件にまとめました。');
    await history.getByText('まとめた記録：2件').waitFor();
    expect(await focused(shown)).not.toBe('BODY');
    expect(await violations()).toEqual([]);
    expect(JSON.stringify(await book.values('履歴', 'A2:B3'))).toContain('古い履歴をまとめた');
  });

  it('opens the review with its comments by keyboard, and each leads to its cell', async () => {
    const shown = await open(browser, await reviewedBook(), {});
    const { page, book, violations } = shown;
    await page.locator('.card[data-open="true"]').waitFor();
    await shown.enter();
    await tabTo(shown, '内容を確認する');
    await page.keyboard.press('Enter');
    await page.getByText('回答のない所見（1件）').waitFor();
    await page.getByText('変わったところ（1か所）').waitFor();
    expect(await violations()).toEqual([]);
    // What is open is there without looking for it.
    await page.getByText('何人ですか').waitFor();
    await tabTo(shown, 'コメントの一覧');
    expect(await violations()).toEqual([]);
    await page
      .getByText('何人ですか')
      .focus()
      .catch(() => undefined);
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(shown)).includes('3でよいですか')) break;
    }
    await page.keyboard.press('Enter');
    for (let look = 0; look < 900 && (await book.selected()) !== '総務課 F7'; look += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await book.selected()).toBe('総務課 F7');
    await shown.enter();
    await page.getByRole('button', { name: '閉じる' }).press('Enter');
    await page.locator('.card[data-open="true"]').first().waitFor();
    expect(await focused(shown)).not.toBe('BODY');
  });

  it('writes the tab 確認一覧 from the review, where somebody has handed in', async () => {
    const shown = await open(browser, await reviewedBook(), {});
    const { page, book } = shown;
    await page.getByRole('button', { name: '内容を確認する' }).press('Enter');
    await page.getByRole('button', { name: '点検して、シート「確認一覧」を書き直す' }).press('Enter');
    await page.getByRole('heading', { name: '点検' }).waitFor();
    await page.getByRole('button', { name: '閉じる' }).waitFor();
    expect(await book.tabs()).toContain('確認一覧');
    expect(JSON.stringify(await book.values('確認一覧', 'A1:F9'))).toContain('広報を行います。');
    const early = await open(browser, await newBook(['総務課']), {});
    await early.page.getByRole('button', { name: '内容を確認する' }).press('Enter');
    await early.page.getByRole('button', { name: '閉じる' }).waitFor();
    expect(await early.page.getByRole('button', { name: /確認一覧/ }).count()).toBe(0);
  });
});
