import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, paste, shortBook } from '../open-book';
import { itAlone, type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DEPARTMENTS = ['総務課', '税務課', '会計課'];
const DONE = '予定どおり行い、成果がありました。';

/** The first department is done, the second lacks a rating. */
async function twoDepartments(): Promise<Book> {
  const book = await shortBook(DEPARTMENTS);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 4, DONE]]);
  paste(book, '税務課', [[1, '徴収', '班', '', '徴収を行います。', '', '']]);
  paste(book, '会計課', [[1, '出納', '班', '', '出納を行います。', 5, DONE]]);
  book.sheet('総務課').activate();
  return book;
}

/** @param before Is done when the sidebar is open, before the view is. */
async function openReports(
  book: Book,
  before?: (sidebar: OpenSidebar) => Promise<unknown>,
): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book);
  await sidebar.says('点検しました');
  await before?.(sidebar);
  await sidebar.page.getByRole('tab', { name: '報告書' }).click();
  return sidebar;
}

/** Those whose report there is, as a draft or not. */
async function made({ book }: OpenSidebar): Promise<string[]> {
  const files = DEPARTMENTS.map(async (name) => {
    const report = `${name}_自己評価書_平成29年度`;
    return (await book.file(`${report}.docx`)) ?? (await book.file(`${report}_案.docx`));
  });
  const bytes = await Promise.all(files);
  return DEPARTMENTS.filter((_, at) => bytes[at] !== null);
}

const results = ({ page }: OpenSidebar) => page.locator('.result .result-head').allInnerTexts();

describe('the view 報告書', () => {
  it('shows the report first, from the data that the form is filled with', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page } = sidebar;
    await page.getByRole('button', { name: '内容を見る' }).click();
    const paper = page.locator('.paper');
    await paper.waitFor();
    expect(await paper.locator('h3').innerText()).toBe('総務課の目標（平成29年度）自己評価書');
    expect(await paper.locator('h4').innerText()).toBe('1. 防災（室）');
    expect(await paper.locator('.printed-goal').innerText()).toMatch(
      new RegExp(`^\\(1\\) 訓練を行います。\\s+達成度　4\\s+\\(1\\) ${DONE}$`),
    );
    expect(await sidebar.calls()).not.toContain('makeReportInRun');
    await page.getByRole('combobox', { name: '課' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '戻る' }).click();
    const look = page.getByRole('button', { name: '内容を見る' });
    await page.locator('button:focus', { hasText: '内容を見る' }).waitFor();
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    await look.click();
    await page.locator('.draft-mark').first().waitFor();
    expect(await paper.locator('.draft-mark').innerText()).toBe('案');
  });

  // A browser of the tests prints whole pages, never one frame of them.
  itAlone('prints the report that is shown, on A4 with its head on each page, and nothing else', async () => {
    const book = await twoDepartments();
    const goals = Array.from({ length: 30 }, (_, at) => `<b>目標</b>その${at + 1}。`);
    paste(
      book,
      '会計課',
      goals.map((goal, at) => [
        at === 0 ? 1 : '',
        at === 0 ? '出納' : '',
        '',
        at + 1,
        goal,
        at === 3 ? '' : 4,
        DONE,
      ]),
    );
    const { page } = await openReports(book);
    await page.getByRole('combobox', { name: '課' }).selectOption('会計課');
    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.getByRole('button', { name: '印刷' }).waitFor();

    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.printed-report');
    expect(await page.locator('body').innerText()).toBe(await printed.innerText());
    expect((await printed.locator('thead').innerText()).trim()).toMatch(
      /^案\s+個別事業とその目標\s+達成度\s+目標達成の効果又は達成できなかった理由等$/,
    );
    const [row] = await printed.locator('tbody tr', { hasText: 'その5。' }).allInnerTexts();
    expect(row?.split(/\t|\n/).filter(Boolean)).toEqual(['(5) <b>目標</b>その5。', '4', `(5) ${DONE}`]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
      points.map((size) => Math.round((Number(size) / 72) * 25.4)).join(),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes)).toEqual(new Set(['210,297']));

    // Another view in front of it is printed as it is.
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: '状況' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await printed.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('prints the columns of the town below each goal that has something in them', async () => {
    const book = await shortBook(['会計課']);
    paste(book, '会計課', [
      [1, '出納', '', 1, '納付を早めます。', 4, DONE],
      ['', '', '', 2, '帳票を減らします。', 4, DONE],
    ]);
    const sheet = book.sheet('会計課');
    const column = sheet.getLastColumn() + 1;
    sheet.getRange(5, column).setValue('次年度の方針');
    sheet.getRange(6, column).setValue('窓口でも\n受け付けます。');
    const { page } = await openReports(book);
    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.getByRole('button', { name: '印刷' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const own = await page.locator('.printed-report .printed-further').allInnerTexts();
    expect(own.map((text) => text.split(/\n+/).filter(Boolean))).toEqual([
      ['次年度の方針', '窓口でも', '受け付けます。'],
    ]);
    await page.emulateMedia({ media: 'screen' });
  });

  it('makes the report of one department, and says beforehand whether it will be a draft', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page, says } = sidebar;
    expect(await page.locator('.draft-state').innerText()).toBe('「案」は付きません。');
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await says('1課の報告書を作りました。');
    expect(await results(sidebar)).toEqual([expect.stringMatching(/総務課\s*作成しました$/)]);
    expect(await page.locator('.result .file').innerText()).toContain('総務課_自己評価書_平成29年度.docx');
    expect(await made(sidebar)).toEqual(['総務課']);
    expect(await page.locator('h3:focus').innerText()).toBe('結果');
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    expect(await page.locator('.draft-state').innerText()).toContain('誤りと未入力が1件残っているので');
  });

  it('makes those that are chosen, with the number and the name of the one at work', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page, says } = sidebar;
    await page.getByText('複数の課をまとめて作る').click();
    expect(await page.getByText('うち1課は「案」になります。').isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: '総務課' }).uncheck();
    const release = await sidebar.hold('makeReportInRun');
    await page.getByRole('button', { name: '選んだ2課の報告書を作る' }).click();
    await says('1／2　税務課を作っています…');
    const bar = page.getByRole('progressbar', { name: '報告書の作成' });
    expect(await bar.getAttribute('aria-valuenow')).toBe('0');
    expect(await bar.getAttribute('aria-valuemax')).toBe('2');
    await release();
    await says('2課の報告書を作りました。');
    expect(await results(sidebar)).toEqual([
      expect.stringMatching(/税務課\s*作成しました\s*案$/),
      expect.stringMatching(/会計課\s*作成しました$/),
    ]);
    expect(await page.locator('.run-total').innerText()).toBe('2課：作成 2課（うち案 1課）');
  });

  it('stops after the department at work, and goes on with the rest', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page, says } = sidebar;
    await page.getByText('複数の課をまとめて作る').click();
    const release = await sidebar.hold('makeReportInRun');
    await page.getByRole('button', { name: '選んだ3課の報告書を作る' }).click();
    await says('1／3　総務課を作っています…');
    await page.getByRole('button', { name: '停止' }).click();
    await says('今の課が終わると止まります…');
    await release();
    await says('停止しました。1課を終え、2課が残っています。');
    expect(await made(sidebar)).toEqual(['総務課']);
    await page.getByRole('button', { name: '残りの2課を作る' }).click();
    await says('2課の報告書を作りました。');
    expect(await made(sidebar)).toEqual(DEPARTMENTS);
    expect(await results(sidebar)).toHaveLength(3);
  });

  it('tells who is at work when another run is under way', async () => {
    const book = await twoDepartments();
    const { runId } = await book.call('startRun', {
      departments: ['総務課'],
      kind: 'evaluation',
      force: false,
    });
    const sidebar = await openReports(book);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await page.locator('.results .notice').waitFor();
    // In a frame of the page somebody else works than who began the run.
    expect(await page.locator('#status').innerText()).toMatch(
      /ご自分の前の作業の終わりを待っています。|soumu@example.lg.jpさんの作業中です。/,
    );
    expect(await made(sidebar)).toEqual([]);
    await sidebar.book.call('endRun', runId);
    await page.getByRole('button', { name: '残りの1課を作る' }).click();
    await sidebar.says('1課の報告書を作りました。');
  });

  it('says why a report failed and makes it again', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page } = sidebar;
    await sidebar.noticesNothing();
    await sidebar.book.change('総務課', "setName('総務部')");
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await sidebar.says('1課は作れませんでした。');
    expect(await page.locator('.result .refusal').innerText()).toContain('総務課');
    await sidebar.book.change('総務部', "setName('総務課')");
    await page.getByRole('button', { name: 'もう一度作る 総務課' }).click();
    await sidebar.says('1課の報告書を作りました。');
    expect(await results(sidebar)).toEqual([expect.stringMatching(/総務課\s*作成しました$/)]);
  });

  it('shows calmly what has not changed, and makes it again when that is chosen', async () => {
    const sidebar = await openReports(await twoDepartments(), ({ book }) =>
      book.call('makeReport', '総務課'),
    );
    const { page } = sidebar;
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await sidebar.says('1課は変更がないため、前回の報告書のままです。');
    expect(await results(sidebar)).toEqual([expect.stringMatching(/総務課\s*変更なし/)]);
    expect(await sidebar.book.values('設定', 'G10')).toEqual([[1]]);
    await page.getByRole('checkbox', { name: '変わっていなくても作り直す' }).check();
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await sidebar.says('1課の報告書を作りました。');
    expect(await results(sidebar)).toEqual([expect.stringMatching(/総務課\s*作り直しました$/)]);
    expect(await sidebar.book.values('設定', 'G10')).toEqual([[2]]);
  });

  it('lets the person choose what becomes of a report that was corrected by hand', async () => {
    const name = '総務課_自己評価書_平成29年度.docx';
    const sidebar = await openReports(await twoDepartments(), async ({ book }) => {
      await book.call('makeReport', '総務課');
      await book.setClock('2018-04-11T01:00:00Z');
      await book.run(`
        const bytes = Drive.Files.export('${name}', '${DOCX}', { alt: 'media' }).getBytes();
        Drive.Files.update({}, '${name}', Utilities.newBlob(bytes, '${DOCX}', '${name}'));
      `);
      await book.change('総務課', `getRange('G6').setValue('${DONE}翌年度も行います。')`);
    });
    const { page } = sidebar;
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await page.locator('.result .report-note', { hasText: '手で直されています' }).waitFor();
    expect(await page.locator('.result button').allInnerTexts()).toEqual([
      expect.stringContaining('新しい版を作る'),
      expect.stringContaining('上書きする'),
    ]);
    await page.getByRole('button', { name: '新しい版を作る 総務課' }).click();
    await sidebar.says('1課の報告書を作りました。');
    expect(await page.locator('.report-note').innerText()).toContain('そのまま残し');
    expect(await made(sidebar)).toEqual(['総務課']);
    expect(await sidebar.book.file('総務課_自己評価書_平成29年度_第2版.docx')).not.toBeNull();
  });

  it('offers to go on with a run that somebody left, when nobody is at work on it any more', async () => {
    const sidebar = await openReports(await twoDepartments(), async ({ book }) => {
      await book.setClock('2018-04-10T05:00:00Z');
      const run = { departments: DEPARTMENTS, kind: 'evaluation', force: false } as const;
      const { runId } = await book.call('startRun', run);
      await book.call('makeReportInRun', runId, '総務課');
    });
    const { page } = sidebar;
    await page.getByText('14時03分から続けられます').waitFor();
    await sidebar.book.setClock('2018-04-10T05:04:00Z');
    await page.getByRole('button', { name: 'もう一度確かめる' }).click();
    await page.getByRole('button', { name: '前回の続き（2／3）から作る' }).click();
    await sidebar.says('2課の報告書を作りました。');
    expect(await results(sidebar)).toEqual([
      expect.stringContaining('税務課'),
      expect.stringContaining('会計課'),
    ]);
    expect(await made(sidebar)).toEqual(DEPARTMENTS);
    expect(await sidebar.book.call('getUnfinishedRun')).toBeNull();
  });

  it('makes 各課の目標, and shows them without ratings first', async () => {
    const book = await twoDepartments();
    const sidebar = await openReports(book);
    const { page } = sidebar;
    await page.getByRole('radio', { name: '各課の目標' }).check();
    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.locator('.printed-goal').waitFor();
    expect(await page.locator('.paper').innerText()).not.toContain('達成度');
    await page.getByRole('button', { name: '戻る' }).click();
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await sidebar.says('1課の報告書を作りました。');
    expect(await sidebar.book.file('総務課_各課の目標_平成29年度.docx')).not.toBeNull();
    expect(await made(sidebar)).toEqual([]);
  });

  it('stops at a limit of Google, which the next ones would meet too', async () => {
    const sidebar = await openReports(await twoDepartments());
    const { page } = sidebar;
    await page.getByText('複数の課をまとめて作る').click();
    const release = await sidebar.hold('makeReportInRun');
    await page.getByRole('button', { name: '選んだ3課の報告書を作る' }).click();
    await sidebar.says('1／3　総務課を作っています…');
    await sidebar.refuse('Exception: Service invoked too many times for one day: drive.');
    await release();
    await page.locator('.results .notice', { hasText: '24時間で戻ります' }).waitFor();
    expect(await page.locator('.result[data-state="waiting"]').count()).toBe(3);
  });

  it('leaves the rest to be gone on with when the connection breaks', async () => {
    const sidebar = await openReports(await twoDepartments());
    const { page } = sidebar;
    await page.getByText('複数の課をまとめて作る').click();
    const release = await sidebar.hold('makeReportInRun');
    await page.getByRole('button', { name: '選んだ3課の報告書を作る' }).click();
    await sidebar.says('1／3　総務課を作っています…');
    await sidebar.refuse('NetworkError: Connection failure due to HTTP 0');
    await release();
    await page.locator('.results .notice', { hasText: '通信ができません。' }).waitFor();
    await sidebar.refuse(null);
    await page.getByRole('button', { name: '残りの3課を作る' }).click();
    await sidebar.says('3課の報告書を作りました。');
  });
});
