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

const DONE = '予定どおり行い、成果がありました。';
/** Each outcome is its own: the same one for several goals would be a hint. */
const row = (number: number, goal: string, rating: unknown, outcome = `${goal}${DONE}`) => [
  1,
  '防災',
  '室',
  number,
  goal,
  rating,
  outcome,
];

/** Three departments: two fixes, errors, missing entries and warnings in the first. */
async function problems(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課', '会計課']);
  paste(book, '総務課', [
    row(1, '訓練を行います。', 4, ''),
    row(2, '広報を行います。', '４'),
    row(3, '点検を行います。', ''),
    row(4, '相談を行います。', '③'),
  ]);
  paste(book, '税務課', [row(1, '徴収を行います。', 2, '')]);
  paste(book, '会計課', [row(1, '出納を行います。', 5)]);
  book.sheet('総務課').activate();
  return book;
}

async function openFindings(book: Book): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book);
  await sidebar.says('点検しました');
  await sidebar.page.getByRole('tab', { name: /直す/ }).click();
  return sidebar;
}

const places = ({ page }: OpenSidebar) => page.locator('.finding .place bdi').allInnerTexts();
const counted = ({ page }: OpenSidebar) => page.locator('.check-line').filter({ visible: true }).innerText();

describe('the list of findings', () => {
  it('has errors first, then missing entries, then warnings, with what to do', async () => {
    const sidebar = await openFindings(await problems());
    expect(await places(sidebar)).toEqual(['総務課 F7', '総務課 F9', '総務課 F8', '総務課 G6']);
    expect(await sidebar.page.locator('.finding').nth(2).innerText()).toContain(
      '達成度が入力されていません。1〜5の数字を入力してください。',
    );
    expect(await counted(sidebar)).toBe(
      '4件あります（誤り 2件、未入力 1件、注意 1件）。ほかの対象に1件あります。',
    );
  });

  it('groups by department when all are shown', async () => {
    const sidebar = await openFindings(await problems());
    await sidebar.page.getByLabel('対象').selectOption({ label: 'すべて（5件）' });
    expect(await sidebar.page.locator('.group h3').allInnerTexts()).toEqual([
      expect.stringMatching(/^総務課\s*4件$/),
      expect.stringMatching(/^税務課\s*1件$/),
    ]);
  });

  it('filters by need, rule and words, each with its count', async () => {
    const sidebar = await openFindings(await problems());
    const { page } = sidebar;
    await page.getByLabel('誤りと未入力のみ（3件）').check();
    expect(await places(sidebar)).toEqual(['総務課 F7', '総務課 F9', '総務課 F8']);
    expect(await counted(sidebar)).toBe(
      '4件のうち3件が当てはまります（誤り 2件、未入力 1件）。ほかの対象に1件あります。',
    );
    await page.getByText('種類や言葉で絞り込む').click();
    await page.getByLabel('指摘の種類').selectOption({ label: '達成度の書き方（2件）' });
    expect(await places(sidebar)).toEqual(['総務課 F7', '総務課 F9']);
    await page.getByLabel('言葉').fill('相談');
    expect(await places(sidebar)).toEqual(['総務課 F9']);
    await page.getByLabel('言葉').fill('どこにもない');
    expect(await places(sidebar)).toEqual([]);
    await page.getByRole('button', { name: 'すべての指摘を表示' }).click();
    expect(await places(sidebar)).toHaveLength(5);
  });

  it('follows the open tab', async () => {
    const sidebar = await openFindings(await problems());
    await sidebar.book.show('税務課');
    await sidebar.page.getByRole('button', { name: '点検する' }).click();
    await sidebar.page.getByText('税務課 G6').waitFor();
    expect(await places(sidebar)).toEqual(['税務課 G6']);
    await sidebar.book.show('会計課');
    await sidebar.page.getByRole('button', { name: '点検する' }).click();
    await sidebar.page.getByText('この対象に直すところはありません。').waitFor();
  });

  it('selects the cell on Enter and hands the keyboard to the sheet', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    await page.locator('.finding .jump').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says('総務課 F8へ移動しました。');
    expect(await sidebar.isSheetFocused()).toBe(true);
    expect(await sidebar.book.selected()).toBe('総務課 F8');
  });

  it('says so when the tab of a finding is gone, and shows by itself how it is now', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    await sidebar.noticesNothing();
    await sidebar.book.change('総務課', "setName('総務部')");
    await page.locator('.finding .jump').first().click();
    await says('シート「総務課」が見つかりません。');
    expect(await sidebar.isSheetFocused()).toBe(false);
    await page.locator('.finding .place bdi', { hasText: '総務部 F7' }).waitFor();
    expect((await places(sidebar)).filter((place) => place.startsWith('総務課'))).toEqual([]);
    await says('シート「総務課」が見つかりません。');
  });

  it('shows five hundred findings fifty at a time, and the keyboard goes on at the first new one', async () => {
    const book = await shortBook(['総務課']);
    paste(
      book,
      '総務課',
      Array.from({ length: 500 }, (_, at) => row(at + 1, `目標その${at + 1}`, '')),
    );
    book.sheet('総務課').activate();
    const sidebar = await openFindings(book);
    const { page } = sidebar;
    expect(await counted(sidebar)).toBe('500件あります（未入力 500件）。');
    expect(await places(sidebar)).toHaveLength(50);
    await page.getByRole('button', { name: '次の50件を表示（残り450件）' }).click();
    expect(await places(sidebar)).toHaveLength(100);
    expect(await page.locator('.jump:focus .place bdi').innerText()).toBe('総務課 F56');
    await page.getByText('種類や言葉で絞り込む').click();
    await page.getByLabel('言葉').fill('その４９９');
    expect(await places(sidebar)).toEqual(['総務課 F504']);
  });
});

describe('fixes', () => {
  it('takes one press, and the sheet then has the number', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    expect(await page.locator('.fix .before-after').first().innerText()).toMatch(/４\s*直した内容\s*4/);
    await page.getByRole('button', { name: '直す 総務課 F7' }).click();
    await says('1件を書き込みました。');
    expect(await sidebar.book.values('総務課', 'F7')).toEqual([[4]]);
    expect(await places(sidebar)).toEqual(['総務課 F9', '総務課 F8', '総務課 G6']);
    // The button is gone with its finding; the keyboard is at the place where it was.
    expect(await page.evaluate('document.activeElement.closest(".finding") !== null')).toBe(true);
  });

  it('applies several after a preview, without those that are left out', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    await page.getByRole('button', { name: 'まとめて確かめる' }).click();
    expect(await page.locator('h3:focus').innerText()).toBe('まとめて直す');
    await page.getByRole('checkbox', { name: /総務課 F9/ }).uncheck();
    await page.getByRole('button', { name: '選んだ1件を直す' }).click();
    await says('1件を書き込みました。');
    expect(await sidebar.book.values('総務課', 'F7:F9')).toEqual([[4], [''], ['③']]);
  });

  it('puts back what was mended together, from what the workbook has kept', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    await page.getByRole('button', { name: 'まとめて確かめる' }).click();
    await page.getByRole('button', { name: '選んだ2件を直す' }).click();
    await says('2件を書き込みました。');
    expect(await sidebar.book.values('総務課', 'F7:F9')).toEqual([[4], [''], [3]]);
    await page.getByText('まとめて直したものを元に戻す').filter({ visible: true }).click();
    await page.getByRole('button', { name: 'この2件を元に戻す' }).click();
    await says('2件を元に戻しました。');
    expect(await sidebar.book.values('総務課', 'F7:F9')).toEqual([['４'], [''], ['③']]);
    await page.getByText('元に戻すものはありません。').waitFor();
  });

  it('puts back an import that added a column, in several calls', async () => {
    const book = await shortBook();
    const rows = Array.from({ length: 7 }, (_, at) => ({
      ...{ number: String(at + 1), theme: `事業${at}`, unit: '室', goalNumber: '1', goal: `目標${at}` },
      ...{ rating: '4', outcome: `行いました${at}`, columns: { 備考: `備考${at}` } },
    }));
    const request = { department: '総務課', lastRow: 0, source: 'a.docx', addColumns: ['備考'], rows };
    await book.call('writeImport', request);
    expect(book.values('総務課', 'I5:I6')).toEqual([['備考'], ['備考0']]);
    book.sheet('総務課').activate();
    const sidebar = await openFindings(book);
    await sidebar.page.getByText('まとめて直したものを元に戻す').filter({ visible: true }).click();
    await sidebar.page.getByText(/が前年度の文書から取り込んだセル（\d+件）$/).waitFor();
    await sidebar.page.getByRole('button', { name: /^この.*件を元に戻す$/ }).click();
    await sidebar.page.getByText('元に戻すものはありません。').waitFor();
    expect((await sidebar.book.values('総務課', 'A6:G12')).flat().join('')).toBe('');
    expect((await sidebar.book.values('総務課', 'I5:I12')).flat().join('')).toBe('');
  });

  it('asks for a choice when none is left', async () => {
    const { page, says } = await openFindings(await problems());
    await page.getByRole('button', { name: 'まとめて確かめる' }).click();
    for (const box of await page.locator('.fix-preview input').all()) await box.uncheck();
    await page.getByRole('button', { name: '選んだ0件を直す' }).click();
    await says('直すものが選ばれていません。');
  });

  it('is taken back with one press', async () => {
    const sidebar = await openFindings(await problems());
    const { page, says } = sidebar;
    await page.getByRole('button', { name: '直す 総務課 F7' }).click();
    await says('1件を書き込みました。');
    await page.getByText('ここで変えたもの（1件）').filter({ visible: true }).click();
    await page.getByRole('button', { name: '元に戻す 総務課 F7' }).click();
    await says('総務課 F7を元に戻しました。');
    expect(await sidebar.book.values('総務課', 'F7')).toEqual([['４']]);
    expect(await page.locator('.changes').count()).toBe(0);
  });

  it('is refused in words when the row has changed meanwhile', async () => {
    const sidebar = await openFindings(await problems());
    const { page } = sidebar;
    await sidebar.noticesNothing();
    await sidebar.book.change('総務課', "getRange('E7').setValue('別の目標です。')");
    await page.getByRole('button', { name: '直す 総務課 F7' }).click();
    await page.locator('#status', { hasText: '総務課 F7：' }).waitFor();
    expect(await sidebar.book.values('総務課', 'F7')).toEqual([['４']]);
  });
});
