/** A town of twelve 課 at Google's prices, in the sidebar: no call takes a minute, and what a call has lost is made good. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, openBook, paste } from '../open-book';
import { chooseItem, type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const NAMES = Array.from({ length: 12 }, (_, at) => `第${at + 1}課`);
const NEW = ['会計課', '福祉課', '土木課', '商工課'];
/** What the browser says of an answer that did not arrive. */
const LOST = 'NetworkError: HTTP 0';
const LONGEST_CALL = 60;

interface Town {
  readonly book: Book;
  readonly user: { email: string };
  /** The seconds of each call but the light question, by its name, in order. */
  readonly calls: [name: string, seconds: number][];
  /** The next call of this function does its work, and its answer is lost. */
  loseAnswer(name: string): void;
}

async function town(): Promise<Town> {
  const made = await newBook(NAMES);
  const user = { email: 'soumu@example.lg.jp' };
  const book = await openBook({ prices: true, user, workbook: await made.host.save() });
  const calls: Town['calls'] = [];
  let lost = '';
  const call = book.host.call.bind(book.host);
  book.host.call = async (name, ...args) => {
    try {
      const value = await call(name, ...args);
      if (name !== lost) return value;
    } finally {
      if (name !== 'getPulse') calls.push([name, book.host.spent]);
    }
    lost = '';
    throw new Error(LOST);
  };
  return { book, user, calls, loseAnswer: (name) => (lost = name) };
}

const button = ({ page }: OpenSidebar, name: string | RegExp) => page.getByRole('button', { name });
const shows = ({ page }: OpenSidebar, text: string | RegExp) => page.getByText(text).first().waitFor();
const timesOf = ({ calls }: Town, name: string): number => calls.filter(([called]) => called === name).length;
const longCalls = ({ calls }: Town) => calls.filter(([, seconds]) => seconds >= LONGEST_CALL);
const historyOf = ({ book }: Town, action: string) =>
  book.values('履歴', 'A2:E30').filter(([, done]) => done === action);

it('自己診断 looks at each tab once, in two calls', async () => {
  const there = await town();
  there.book.sheet('第2課').setFrozenRows(0);
  const task = await chooseItem(browser, there.book, 'diagnoseFromMenu');
  await shows(task, '直すところ 1件');
  expect(timesOf(there, 'diagnoseTabs')).toBe(1);
  expect(timesOf(there, 'diagnose')).toBe(1);
  expect(longCalls(there)).toEqual([]);
});

it('課を追加 that was stopped is gone on with by another person, in one line of 履歴 for each', async () => {
  const there = await town();
  const task = await chooseItem(browser, there.book, 'addDepartmentFromMenu');
  await task.page.getByLabel('追加する課の名前').fill(NEW.join('、'));
  const release = await task.hold('setUpTabs');
  await button(task, '追加する').click();
  await button(task, '停止').click();
  await release();
  await shows(task, /停止しました。残りは1シートです。/);
  there.user.email = 'second@example.lg.jp';
  const other = await chooseItem(browser, there.book, 'addDepartmentFromMenu');
  await other.page.getByLabel('追加する課の名前').fill(NEW.join('、'));
  await button(other, '追加する').click();
  await shows(other, /を追加しました。/);
  expect(await there.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  expect(historyOf(there, '課を追加').map(([, , , by]) => by)).toHaveLength(2);
  expect(longCalls(there)).toEqual([]);
});

it('課を追加 whose last answer is lost is gone on with at one press, and stands in 履歴 once', async () => {
  const there = await town();
  const task = await chooseItem(browser, there.book, 'addDepartmentFromMenu');
  await task.page.getByLabel('追加する課の名前').fill(NEW.join('、'));
  there.loseAnswer('finishSetUp');
  await button(task, '追加する').click();
  await shows(task, /通信ができません/);
  await button(task, '続ける').click();
  await shows(task, /を追加しました。/);
  expect(historyOf(there, '課を追加')).toHaveLength(1);
  expect(await there.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
});

it('初期設定 whose first answer is lost is gone on with by the same page at one press', async () => {
  const there = await town();
  there.book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
  const task = await chooseItem(browser, there.book, 'setUpFromMenu');
  there.loseAnswer('beginSetUp');
  await button(task, '初期設定を行う').click();
  await shows(task, /通信ができません/);
  await button(task, '続ける').click();
  await shows(task, /初期設定が終わりました/);
  expect(await there.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  expect(longCalls(there)).toEqual([]);
});

it('reports of all are gone on with by the same page where the first answer was lost', async () => {
  const there = await town();
  const sidebar = await openSidebar(browser, there.book);
  await sidebar.page.getByRole('tab', { name: '報告書' }).click();
  await sidebar.page.getByText('複数の課をまとめて作る').click();
  there.loseAnswer('startRun');
  await button(sidebar, '選んだ12課の報告書を作る').click();
  await shows(sidebar, /通信ができません/);
  const release = await sidebar.hold('makeReportInRun');
  await button(sidebar, '残りの12課を作る').click();
  await button(sidebar, '停止').click();
  await release();
  await sidebar.says('停止しました。1課を終え、11課が残っています。');
  const again = await sidebar.hold('makeReportInRun');
  await button(sidebar, '残りの11課を作る').click();
  await sidebar.says('2／12　第2課を作っています…');
  await again();
  await sidebar.says('11課の報告書を作りました。');
  expect(there.book.values('設定', 'G10:G21').flat()).toEqual(Array(12).fill(1));
  expect(longCalls(there)).toEqual([]);
});

it('課を改名 whose answer is lost is known as done when it is asked for again', async () => {
  const there = await town();
  const task = await chooseItem(browser, there.book, 'renameDepartmentFromMenu');
  await task.page.getByLabel('名前を変える課').selectOption('第3課');
  await task.page.getByLabel('新しい名前').fill('健康福祉課');
  there.loseAnswer('renameDepartment');
  await button(task, '改名する').click();
  await shows(task, /通信ができません/);
  await button(task, '改名する').click();
  await shows(task, '「第3課」を「健康福祉課」に改名しました。');
  expect(historyOf(there, '課を改名')).toHaveLength(1);
  expect(longCalls(there)).toEqual([]);
});

it('まとめて直す goes some tabs a call, stops, goes on, and is taken back as it was done', async () => {
  const there = await town();
  for (const name of NAMES)
    paste(
      there.book,
      name,
      [1, 2, 3].map((number) => [
        1,
        '防災',
        '室',
        number,
        `訓練${number}を行います。`,
        '４',
        '成果がありました。',
      ]),
    );
  const sidebar = await openSidebar(browser, there.book);
  const mended = () =>
    NAMES.flatMap((name) => there.book.values(name, 'F6:F8').flat()).filter((is) => is === 4);
  await sidebar.page.getByRole('tab', { name: /^直す/ }).click();
  await button(sidebar, 'まとめて確かめる').click();
  const release = await sidebar.hold('fixFindings');
  await button(sidebar, '選んだ36件を直す').click();
  await sidebar.says('18／36件　第1課、第2課、第3課');
  await button(sidebar, '停止').click();
  await release();
  await sidebar.says('停止しました。18件を直し、18件は直していません。');
  expect(mended()).toHaveLength(18);
  await button(sidebar, 'まとめて確かめる').click();
  there.loseAnswer('fixFindings');
  await button(sidebar, '選んだ18件を直す').click();
  await shows(sidebar, /通信ができません/);
  await button(sidebar, '直さずに戻る').click();
  expect(mended()).toHaveLength(36);
  await sidebar.page.getByText('まとめて直したものを元に戻す').filter({ visible: true }).click();
  await button(sidebar, 'この18件を元に戻す').click();
  await sidebar.says('18件を元に戻しました。');
  await button(sidebar, 'この18件を元に戻す').click();
  await shows(sidebar, '元に戻すものはありません。');
  expect(mended()).toEqual([]);
  await button(sidebar, 'まとめて確かめる').click();
  await button(sidebar, '選んだ36件を直す').click();
  await sidebar.says('36件を書き込みました。');
  await sidebar.page.getByText('まとめて直したものを元に戻す').filter({ visible: true }).click();
  await button(sidebar, 'この36件を元に戻す').click();
  await sidebar.says('36件を元に戻しました。');
  expect(mended()).toEqual([]);
  expect(longCalls(there)).toEqual([]);
});
