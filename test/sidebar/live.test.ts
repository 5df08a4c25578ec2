import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, paste, shortBook } from '../open-book';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

/** Passes by itself: it is too short for the sidebar's own clock. */
const A_MOMENT = 'new Promise((resolve) => setTimeout(resolve, 10))';

const DONE = '予定どおり行い、成果がありました。';

async function oneGoal(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [[1, '防災', '室', '', '訓練を行います。', 4, DONE]]);
  paste(book, '税務課', [[1, '徴収', '班', '', '徴収を行います。', 4, DONE]]);
  book.sheet('総務課').activate();
  return book;
}

async function open(book: Book): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book, { ownClock: true });
  await sidebar.says('点検しました。誤りと未入力はありません。');
  return sidebar;
}

const hide = ({ page }: OpenSidebar, hidden: boolean) =>
  page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${hidden ? 'hidden' : 'visible'}' });
    document.dispatchEvent(new Event('visibilitychange'));
  `);

describe('while the sheet is edited', () => {
  it('shows the edit at the next light question, ten seconds apart', async () => {
    const sidebar = await open(await oneGoal());
    expect(await sidebar.calls()).toEqual(['getOverview']);
    await sidebar.page.clock.runFor(9_900);
    expect(await sidebar.calls()).toEqual(['getOverview']);
    await sidebar.book.edit('総務課', 'F6', 2);
    await sidebar.book.edit('総務課', 'G6', '');
    await sidebar.page.clock.runFor(100);
    await sidebar.says('点検しました。誤りと未入力が1件あります。');
    expect(await sidebar.calls()).toEqual(['getOverview', 'getPulse', 'lookAgain']);
  });

  it('says that it is checking again until the new result is there', async () => {
    const sidebar = await open(await oneGoal());
    const release = await sidebar.hold('lookAgain');
    await sidebar.book.edit('総務課', 'F6', '');
    await sidebar.page.clock.runFor(10_500);
    await sidebar.says('シートが変更されました。点検し直しています…');
    expect(await sidebar.page.locator('.check-line').innerText()).toBe(
      '点検し直しています（下は前の結果です）…',
    );
    await release();
    await sidebar.says('誤りと未入力が1件あります。');
  });

  it('asks nothing more than the light question while nothing changes', async () => {
    const sidebar = await open(await oneGoal());
    await sidebar.page.clock.runFor(10_500);
    await sidebar.page.clock.runFor(10_000);
    expect(await sidebar.calls()).toEqual(['getOverview', 'getPulse', 'getPulse']);
  });

  it('asks more calmly when nothing has changed for two minutes, until the person comes', async () => {
    const sidebar = await open(await oneGoal());
    const asked = async (): Promise<number> =>
      (await sidebar.calls()).filter((name) => name === 'getPulse').length;
    const pass = async (seconds: number): Promise<number> => {
      const before = await asked();
      for (let at = 0; at < seconds; at += 10) await sidebar.page.clock.runFor(10_000);
      return (await asked()) - before;
    };
    expect(await pass(120)).toBeGreaterThan(9);
    expect(await pass(120)).toBeLessThan(6);
    await sidebar.page.evaluate("dispatchEvent(new Event('focus'))");
    expect(await pass(60)).toBeGreaterThan(4);
    expect((await sidebar.calls()).filter((name) => name !== 'getPulse')).toEqual(['getOverview']);
  });

  it('leaves no question out when the one before came some milliseconds late', async () => {
    const sidebar = await open(await oneGoal());
    const late = (by: number) => sidebar.page.evaluate(`globalThis.late = ${by}`);
    await sidebar.page.evaluate('{ const { now } = Date; Date.now = () => now() + late; }');
    await late(5);
    await sidebar.page.clock.runFor(10_010);
    await late(0);
    await sidebar.page.clock.runFor(10_010);
    expect(await sidebar.calls()).toEqual(['getOverview', 'getPulse', 'getPulse']);
  });

  it('asks nothing while it is hidden, and at once when it is seen again', async () => {
    const sidebar = await open(await oneGoal());
    await hide(sidebar, true);
    await sidebar.page.clock.runFor(60_000);
    expect(await sidebar.calls()).toEqual(['getOverview']);
    await sidebar.book.edit('総務課', 'F6', '');
    await hide(sidebar, false);
    await sidebar.says('誤りと未入力が1件あります。');
  });

  it('follows the person to another tab without checking again', async () => {
    const sidebar = await open(await oneGoal());
    await sidebar.book.show('税務課');
    await sidebar.page.clock.runFor(10_500);
    await sidebar.page.locator('.card[data-open="true"] h3', { hasText: '税務課' }).waitFor();
    // Where a page tells of the other tab, it asks once more than where the person must be waited for.
    expect(new Set(await sidebar.calls())).toEqual(new Set(['getOverview', 'getPulse']));
    expect((await sidebar.calls()).filter((name) => name === 'getOverview')).toHaveLength(1);
  });

  it('asks soon when the person comes to it, and once for those who come and go', async () => {
    const sidebar = await open(await oneGoal());
    await sidebar.page.clock.runFor(2_000);
    await sidebar.book.show('税務課');
    const come = () => sidebar.page.evaluate("dispatchEvent(new Event('focus'))");
    await come();
    await come();
    await sidebar.page.clock.runFor(100);
    await sidebar.page.locator('.card[data-open="true"] h3', { hasText: '税務課' }).waitFor();
    await come();
    expect(await sidebar.calls()).toEqual(['getOverview', 'getPulse']);
    await sidebar.page.clock.runFor(1_000);
    expect(await sidebar.calls()).toEqual(['getOverview', 'getPulse', 'getPulse']);
  });

  it('keeps the keyboard where it is when the list changes under it', async () => {
    const book = await oneGoal();
    await book.host.edit('総務課', 'G6', '');
    await book.host.edit('税務課', 'G6', '');
    const sidebar = await open(book);
    await sidebar.page.getByRole('tab', { name: '直す' }).click();
    await sidebar.page.getByLabel('対象').selectOption({ label: 'すべて（2件）' });
    await sidebar.page.locator('.jump').nth(0).focus();
    await sidebar.book.edit('総務課', 'G6', DONE);
    await sidebar.page.clock.runFor(10_500);
    await sidebar.page.getByText('1件あります（').first().waitFor();
    // Its finding is gone; the next one stands in its place.
    expect(await sidebar.page.locator('.jump:focus .place bdi').innerText()).toBe('税務課 G6');
  });
});

describe('what the person did last', () => {
  /** Writes a rating in 入力, and hears the result of the check only after a question has come in between. */
  async function save(sidebar: OpenSidebar): Promise<void> {
    const { page } = sidebar;
    await page.getByRole('tab', { name: '入力' }).click();
    await page.getByLabel('入力の済んだ目標も順に見る').check();
    await page.getByRole('radio', { name: /^5/ }).check();
    await page.evaluate(`{
      globalThis.said = [];
      const line = document.querySelector('#status');
      new MutationObserver(() => said.push(line.textContent)).observe(line, { characterData: true, childList: true, subtree: true });
    }`);
    const release = await sidebar.hold('lookAgain');
    await page.getByRole('button', { name: /^保存して/ }).click();
    while (!(await sidebar.calls()).includes('lookAgain')) await page.evaluate(A_MOMENT);
    await page.clock.runFor(10_500);
    await release();
    await sidebar.says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F6')).toEqual([[5]]);
  }
  const said = ({ page }: OpenSidebar) => page.evaluate<string[]>('said');

  it('stays said while nobody else changes anything: an own write is no news', async () => {
    const sidebar = await open(await oneGoal());
    await save(sidebar);
    for (let at = 0; at < 3; at += 1) await sidebar.page.clock.runFor(10_000);
    expect(await said(sidebar)).toEqual(['保存しています…', '保存しました。']);
    expect(await sidebar.calls()).toContain('getPulse');
  });

  it('stays said when a change shows nowhere, and gives way to one that does', async () => {
    const sidebar = await open(await oneGoal());
    await save(sidebar);
    const looks = async (): Promise<number> =>
      (await sidebar.calls()).filter((name) => name === 'lookAgain').length;
    const before = await looks();
    await sidebar.book.edit('税務課', 'G6', `${DONE}よかったです。`);
    while ((await looks()) === before) await sidebar.page.clock.runFor(1_000);
    await sidebar.page.locator('.spinner').waitFor({ state: 'detached' });
    expect((await said(sidebar)).at(-1)).toBe('保存しました。');
    await sidebar.book.edit('税務課', 'F6', '');
    await sidebar.page.clock.runFor(10_500);
    await sidebar.says('点検しました。誤りと未入力が1件あります。');
    expect(await said(sidebar)).toEqual([
      '保存しています…',
      '保存しました。',
      '点検しました。誤りと未入力が1件あります。',
    ]);
  });
});

describe('a call that fails', () => {
  const fail = async (sentence: string): Promise<OpenSidebar> => {
    const sidebar = await open(await oneGoal());
    await sidebar.refuse(sentence);
    await sidebar.page.getByRole('button', { name: '点検する' }).click();
    return sidebar;
  };

  it('says that there is no connection, and goes on by itself when there is one again', async () => {
    const sidebar = await open(await oneGoal());
    const connect = (isOnline: boolean) =>
      sidebar.page.evaluate(
        `void Object.defineProperty(navigator, 'onLine', { configurable: true, value: ${isOnline} })`,
      );
    await connect(false);
    await sidebar.refuse('');
    await sidebar.page.getByRole('button', { name: '点検する' }).click();
    await sidebar.says('通信ができません。');
    expect(await sidebar.page.locator('.notice').innerText()).toContain('前の点検の結果です');
    await connect(true);
    await sidebar.refuse(null);
    await sidebar.page.clock.runFor(10_500);
    await sidebar.page.locator('.notice').waitFor({ state: 'detached' });
  });

  it.each([
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      '複数の Google アカウント',
    ],
    ['Service invoked too many times for one day: spreadsheet.', '一日の利用上限に達しました'],
    ['There are too many scripts running simultaneously for this Google user account.', '少し待ってから'],
    ['Exceeded maximum execution time', '処理が時間の上限（6分）を超えて'],
    ['You are trying to edit a protected cell or object.', '保護されているセルか、編集の権限がない'],
    ['Something else', '処理を終えられませんでした（Something else）'],
  ])('explains %j', async (sentence, words) => {
    const sidebar = await fail(sentence);
    await sidebar.says(words);
    expect(await sidebar.page.locator('.notice').innerText()).toContain(words);
  });

  it.each([
    ['Service Spreadsheets timed out while accessing document with id x.', '一時的な問題が起きました'],
    ['Service invoked too many times in a short time: spreadsheets.', '一日の上限ではありません'],
  ])('is asked once more after %j, and then told', async (sentence, words) => {
    const sidebar = await fail(sentence);
    const asked = async (): Promise<number> =>
      (await sidebar.calls()).filter((name) => name === 'getOverview').length;
    while ((await asked()) < 3) await sidebar.page.clock.runFor(500);
    await sidebar.says(words);
    expect(await asked()).toBe(3);
    await sidebar.refuse(null);
    await sidebar.page.getByRole('button', { name: 'もう一度' }).click();
    await sidebar.says('点検しました');
    expect(await sidebar.page.locator('.notice').count()).toBe(0);
  });

  it('is told in full once: in the view, and to ears in the status line', async () => {
    const { page, says } = await fail('You are trying to edit a protected cell or object.');
    await says('保護されているセルか、編集の権限がない');
    const shown = (await page.locator('.notice').innerText()).split('\n')[0] ?? '';
    expect(await page.locator('#status').innerText()).toBe(shown);
    expect(await page.evaluate("document.querySelector('#status').offsetWidth")).toBe(1);
    expect(await page.locator('.status-line [aria-hidden=true]').last().innerText()).toBe(
      'できませんでした。理由は上に出ています。',
    );
  });

  it('can be tried again', async () => {
    const sidebar = await fail('Something else');
    await sidebar.says('処理を終えられませんでした');
    // The question every ten seconds would find by itself that calls get through again.
    await sidebar.hold('getPulse');
    await sidebar.refuse(null);
    await sidebar.page.getByRole('button', { name: 'もう一度' }).click();
    await sidebar.says('点検しました');
    expect(await sidebar.page.locator('.notice').count()).toBe(0);
  });
});
