import type { Browser, Page } from 'playwright-core';
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

/** Four goals: the second and third lack something, the others are done. */
async function unfinished(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, DONE],
    ['', '', '', 2, '広報を行います。', '', ''],
    ['', '', '', 3, '点検を行います。', 2, ''],
    ['', '', '', 4, '相談を行います。', 5, '相談を20件受け、成果がありました。'],
  ]);
  paste(book, '税務課', [[1, '徴収', '班', '', '徴収を行います。', 4, DONE]]);
  book.sheet('総務課').activate();
  return book;
}

async function openFill(book: Book): Promise<OpenSidebar> {
  const sidebar = await openSidebar(browser, book);
  await sidebar.says('点検しました');
  await sidebar.page.getByRole('tab', { name: '入力' }).click();
  await sidebar.page.locator('.goal-form, .fill-end').waitFor();
  return sidebar;
}

const goal = ({ page }: OpenSidebar) => page.locator('.goal-text').innerText();

/** Where the field ends and the strip at the bottom begins, and how far anything has been scrolled. */
const BOTTOMS = `({
  field: document.querySelector('.goal-form textarea').getBoundingClientRect().bottom,
  footer: document.querySelector('footer').getBoundingClientRect().top,
  scrolled: document.body.scrollTop + document.scrollingElement.scrollTop + document.querySelector('#panel-fill').scrollTop,
})`;

/** Gives the sidebar's own window this size; false where it stands in a page, whose size is another matter. */
async function resized(page: OpenSidebar['page'], width: number, height: number): Promise<boolean> {
  if (!('setViewportSize' in page)) return false;
  await (page as unknown as Page).setViewportSize({ width, height });
  return true;
}

describe('the view 入力', () => {
  it('steps through what is missing, and the sheet has it then', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page, says } = sidebar;
    expect(await page.getByText('2件中1件目').isVisible()).toBe(true);
    expect(await goal(sidebar)).toBe('(2) 広報を行います。');
    await page.getByRole('radio', { name: '3 目標を一部達成した。' }).check();
    await page.getByRole('textbox').fill(DONE);
    expect(await page.locator('.count').innerText()).toBe('17文字');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:H7')).toEqual([[3, DONE, '']]);
    expect(await goal(sidebar)).toBe('(3) 点検を行います。');
    expect(await page.locator('h3:focus').innerText()).toBe('1. 防災（室）');
    await page.getByRole('textbox').fill('雨のため延期しましたが、翌月に行います。');
    await page.getByRole('button', { name: '保存して終える' }).click();
    await page.getByText('最後まで進みました。').waitFor();
    expect(await sidebar.book.values('総務課', 'G8')).toEqual([['雨のため延期しましたが、翌月に行います。']]);
    expect(await page.getByRole('tab', { name: /直す/ }).innerText()).toBe('直す');
  });

  it('needs nothing but the keyboard', async () => {
    const book = await unfinished();
    const sidebar = await openSidebar(browser, book);
    const { page, says } = sidebar;
    await says('点検しました');
    await sidebar.enter();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('group', { name: '達成度' }).waitFor();
    for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type(DONE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:G7')).toEqual([[4, DONE]]);
  });

  it('says at once when a low rating lacks its reason', async () => {
    const { page } = await openFill(await unfinished());
    const outcome = page.getByRole('textbox');
    expect(await outcome.getAttribute('aria-invalid')).toBe('false');
    await page.getByRole('radio', { name: /^2 / }).check();
    const error = page.locator('.outcome .field-error');
    expect(await error.innerText()).toContain('達成できなかった理由が書かれていません');
    expect(await outcome.getAttribute('aria-invalid')).toBe('true');
    await outcome.fill('特になし');
    expect(await error.innerText()).toContain('「特になし」では達成できなかった理由がわかりません');
    await outcome.fill('雨のため延期しましたが、翌月に行います。');
    expect(await error.innerText()).toBe('');
  });

  it('keeps what was typed while other views and goals are looked at', async () => {
    const sidebar = await openFill(await unfinished());
    const { page } = sidebar;
    await page.getByRole('textbox').fill('書きかけの効果');
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    await page.getByRole('tab', { name: '状況' }).click();
    await page.getByRole('tab', { name: '入力' }).click();
    await page.getByRole('button', { name: '前へ' }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('書きかけの効果');
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    expect(await page.getByText('保存していない入力が1件あります。').isVisible()).toBe(true);
    expect(await page.getByText('入力か見直しの要る目標が、まだ2件あります。').isVisible()).toBe(true);
  });

  it('keeps what was typed while another department is filled in, and a goal that is being added', async () => {
    const sidebar = await openFill(await unfinished());
    const { page } = sidebar;
    const department = page.getByRole('combobox', { name: '課' });
    await page.getByRole('textbox').fill('書きかけの効果');
    await department.selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    await department.selectOption('総務課');
    expect(await page.getByRole('textbox').inputValue()).toBe('書きかけの効果');
    await page.getByRole('tab', { name: '入力' }).focus();
    await page.keyboard.press('3');
    expect(await page.locator('.rating input:checked').count()).toBe(1);
    expect(await page.locator('.rating input:focus').inputValue()).toBe('3');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:G7')).toEqual([[3, '書きかけの効果']]);
    await page.getByRole('button', { name: '目標を追加' }).click();
    const text = page.getByRole('textbox', { name: '目標', exact: true });
    await text.fill('書きかけの目標');
    await sidebar.book.show('税務課');
    await page.getByRole('button', { name: '点検する' }).click();
    await sidebar.says('点検しました');
    expect(await text.inputValue()).toBe('書きかけの目標');
  });

  it('writes nothing over what was entered while another department was looked at', async () => {
    const sidebar = await openFill(await unfinished());
    const { page } = sidebar;
    const department = page.getByRole('combobox', { name: '課' });
    await page.getByRole('textbox').fill('書きかけの効果');
    await department.selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    await sidebar.book.edit('総務課', 'F7', 4);
    await sidebar.book.edit('総務課', 'G7', DONE);
    await department.selectOption('総務課');
    expect(await page.getByRole('textbox').inputValue()).toBe('書きかけの効果');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await page.locator('.goal-form .notice').waitFor();
    expect(await sidebar.book.values('総務課', 'F7:G7')).toEqual([[4, DONE]]);
    await page.getByRole('button', { name: 'シートの今の内容を読み込む' }).click();
    await sidebar.says('シートの今の内容を読み込みました。');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('保存しました。');
    expect(await sidebar.book.values('総務課', 'F7:G7')).toEqual([[4, '書きかけの効果']]);
  });

  it('writes nothing over a goal that has changed, and keeps the text for where its row is now', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page } = sidebar;
    await page.getByRole('textbox').fill(DONE);
    await sidebar.noticesNothing();
    await sidebar.book.change('総務課', 'insertRowsBefore(7, 1)');
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await page.locator('.goal-form .notice').waitFor();
    expect(await sidebar.book.values('総務課', 'G7:G8')).toEqual([[''], ['']]);
    await page.getByRole('button', { name: 'シートの今の内容を読み込む' }).click();
    await sidebar.says('シートの今の内容を読み込みました。');
    expect(await goal(sidebar)).toBe('(2) 広報を行います。');
    expect(await page.getByRole('textbox').inputValue()).toBe(DONE);
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('保存しました。');
    expect(await sidebar.book.values('総務課', 'G7:G8')).toEqual([[''], [DONE]]);
  });

  it('steps through all goals on demand', async () => {
    const sidebar = await openFill(await unfinished());
    await sidebar.page.getByLabel('入力の済んだ目標も順に見る').check();
    expect(await sidebar.page.getByText('4件中2件目').isVisible()).toBe(true);
    await sidebar.page.getByRole('button', { name: '前へ' }).click();
    expect(await goal(sidebar)).toBe('(1) 訓練を行います。');
  });

  it('lets the first goal of a department be written here, with its theme', async () => {
    const sidebar = await openSidebar(browser, await shortBook(['総務課']));
    const { page, book, says } = sidebar;
    await says('点検しました');
    await page
      .getByRole('button', { name: /目標を書く/ })
      .first()
      .click();
    await page.getByText('総務課のシートには目標がまだありません。').waitFor();
    expect(await page.getByRole('button', { name: '報告書へ進む' }).count()).toBe(0);
    await page.getByRole('button', { name: '目標を追加' }).click();
    await page.getByRole('button', { name: '追加する' }).click();
    expect(await page.locator('.field-error p').allInnerTexts()).toEqual([
      '個別事業の名前を入力してください。',
    ]);
    await page.getByLabel('個別事業の名前').fill('防災力の向上');
    await page.getByLabel('担当').fill('総務班');
    await page.getByLabel('目標番号').fill('（１）');
    await page.getByLabel('目標', { exact: true }).fill('=訓練を行います。');
    await page.getByRole('button', { name: '追加する' }).click();
    await says('目標を追加しました。');
    expect(await book.values('総務課', 'A6:F7')).toEqual([
      [1, '防災力の向上', '総務班', 1, '=訓練を行います。', ''],
      ['', '', '', '', '', ''],
    ]);
    expect(await goal(sidebar)).toBe('(1) =訓練を行います。');
  });

  it('takes the reason for a refusal away when another department is chosen', async () => {
    const book = await unfinished();
    const sidebar = await openFill(book);
    const { page } = sidebar;
    await page.getByRole('textbox').fill(DONE);
    await sidebar.noticesNothing();
    await sidebar.book.change('総務課', "getRange('E7').setValue('別の目標です。')");
    await page.getByRole('button', { name: '保存して次へ' }).click();
    await sidebar.says('7行目の目標が、画面に出ていたものと違う');
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    expect(await page.locator('#status').textContent()).toBe('');
  });

  it('says so when a department lacks nothing', async () => {
    const { page } = await openFill(await unfinished());
    await page.getByRole('combobox', { name: '課' }).selectOption('税務課');
    await page.getByText('税務課に、入力が必要な目標はありません。').waitFor();
    await page.getByRole('button', { name: '報告書へ進む' }).click();
    expect(await page.getByRole('heading', { name: '報告書を作る' }).isVisible()).toBe(true);
  });

  it('has rating and reason in sight together in a window of 494 pixels, however long the goal is', async () => {
    const book = await shortBook(['総務課']);
    const long = '自主防災組織の結成を促し、全地区で避難訓練を一回以上行い、備蓄を呼びかけます。'.repeat(4);
    paste(book, '総務課', [[1, '防災', '室', 1, long, '', '']]);
    book.sheet('総務課').activate();
    const { page } = await openFill(book);
    if (!(await resized(page, 300, 494))) return;
    const bottoms = (await page.evaluate(BOTTOMS)) as { field: number; footer: number; scrolled: number };
    expect(bottoms.scrolled).toBe(0);
    expect(bottoms.field).toBeLessThanOrEqual(bottoms.footer);
    await page.getByRole('button', { name: '続きを読む' }).click();
    expect(
      await page.evaluate(
        "{ const text = document.querySelector('.goal-text'); text.scrollHeight <= text.clientHeight + 1 }",
      ),
    ).toBe(true);
  });

  it('takes the keys 1 to 5 for the rating, but not within a text', async () => {
    const sidebar = await openFill(await unfinished());
    const { page } = sidebar;
    await page.keyboard.press('4');
    expect(await page.locator('.rating :checked').getAttribute('value')).toBe('4');
    expect(await page.locator('.rating input:focus').getAttribute('value')).toBe('4');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2回行い、5人が参加しました。');
    expect(await page.locator('.rating :checked').getAttribute('value')).toBe('4');
    expect(await page.getByRole('textbox').inputValue()).toBe('2回行い、5人が参加しました。');
    await page.getByRole('tab', { name: '状況' }).click();
    await page.keyboard.press('1');
    await page.getByRole('tab', { name: '入力' }).click();
    expect(await page.locator('.rating :checked').getAttribute('value')).toBe('4');
  });
});

describe('goals in the view 入力', () => {
  const rows = (sidebar: OpenSidebar, a1: string) => sidebar.book.values('総務課', a1);

  /** Two themes; the first has one goal without a number. */
  async function twoThemes(): Promise<OpenSidebar> {
    const book = await shortBook(['総務課']);
    paste(book, '総務課', [
      [1, '防災', '室', '', '訓練を行います。', '', ''],
      [2, '財政', '班', 1, '健全化します。', 4, DONE],
      ['', '', '', 2, '公表します。', 2, '雨のため延期しましたが、翌月に行います。'],
    ]);
    book.sheet('総務課').activate();
    return openFill(book);
  }

  it('are added below the others, where nothing is moved, and taken back in one press', async () => {
    const sidebar = await twoThemes();
    const { page, says } = sidebar;
    await page.getByRole('button', { name: '目標を追加' }).click();
    expect(await page.getByLabel('個別事業').locator('option:checked').innerText()).toBe('1. 防災（室）');
    expect(await page.getByLabel('目標番号').inputValue()).toBe('2');
    await page.getByLabel('目標', { exact: true }).fill('備蓄を増やします。');
    await page.getByRole('button', { name: '追加する' }).click();
    await says('目標を追加しました。');
    expect(await rows(sidebar, 'A6:E9')).toEqual([
      [1, '防災', '室', 1, '訓練を行います。'],
      [2, '財政', '班', 1, '健全化します。'],
      ['', '', '', 2, '公表します。'],
      [1, '防災', '室', 2, '備蓄を増やします。'],
    ]);
    expect(await goal(sidebar)).toBe('(2) 備蓄を増やします。');
    expect(await page.locator('h3:focus').innerText()).toBe('1. 防災（室）');
    const { departments } = await sidebar.book.call('getOverview');
    expect(departments[0]?.findings.map(({ rule }) => rule)).not.toContain('rows-out-of-order');
    await page.locator('#panel-fill .changes summary').click();
    await page
      .locator('#panel-fill')
      .getByRole('button', { name: /元に戻す/ })
      .click();
    await says('「目標を追加：備蓄を増やします。」を元に戻しました。');
    expect(await rows(sidebar, 'A6:E9')).toEqual([
      [1, '防災', '室', '', '訓練を行います。'],
      [2, '財政', '班', 1, '健全化します。'],
      ['', '', '', 2, '公表します。'],
      ['', '', '', '', ''],
    ]);
  });

  it('are corrected, and what was typed for them stays', async () => {
    const sidebar = await twoThemes();
    const { page, says } = sidebar;
    await page.getByRole('textbox').fill('書きかけの効果');
    await page.getByRole('button', { name: '目標の文を直す' }).click();
    await page.getByLabel('目標', { exact: true }).fill('訓練を二回行います。');
    await page.getByRole('button', { name: '直す', exact: true }).click();
    await says('目標の文を直しました。');
    expect(await rows(sidebar, 'D6:E6')).toEqual([['', '訓練を二回行います。']]);
    expect(await goal(sidebar)).toBe('訓練を二回行います。');
    expect(await page.getByRole('textbox').inputValue()).toBe('書きかけの効果');
    await page.getByRole('button', { name: /^保存して/ }).click();
    await says('保存しました。');
    expect(await rows(sidebar, 'E6:G6')).toEqual([['訓練を二回行います。', '', '書きかけの効果']]);
  });

  it('are taken out with what was entered; their row, its note and the theme of others stay', async () => {
    const sidebar = await twoThemes();
    const { page, says, book } = sidebar;
    await book.change('総務課', "getRange('G7').setNote('確認者：次長')");
    await page.getByLabel('入力の済んだ目標も順に見る').check();
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
    expect(await goal(sidebar)).toBe('(1) 健全化します。');
    await page.getByRole('button', { name: '目標を消す' }).click();
    await page.getByText('個別事業の名前は、下の目標のために残ります。').waitFor();
    await page.getByRole('button', { name: '消す', exact: true }).click();
    await says('目標を消しました。');
    expect(await rows(sidebar, 'A7:H8')).toEqual([
      [2, '財政', '班', '', '', '', '', ''],
      ['', '', '', 2, '公表します。', 2, '雨のため延期しましたが、翌月に行います。', ''],
    ]);
    expect(
      await book.run("return SpreadsheetApp.getActive().getSheetByName('総務課').getRange('G7').getNote()"),
    ).toBe('確認者：次長');
    expect(await goal(sidebar)).toBe('(2) 公表します。');
    await page.locator('#panel-fill .changes summary').click();
    await page
      .locator('#panel-fill')
      .getByRole('button', { name: /元に戻す/ })
      .click();
    await says('を元に戻しました。');
    expect(await rows(sidebar, 'A7:G7')).toEqual([[2, '財政', '班', 1, '健全化します。', 4, DONE]]);
  });

  it('are not written into a row that somebody has taken meanwhile; the next try finds another', async () => {
    const sidebar = await twoThemes();
    const { page, says, book } = sidebar;
    await page.getByRole('button', { name: '目標を追加' }).click();
    await page.getByLabel('個別事業').selectOption({ label: '2. 財政（班）' });
    await page.getByLabel('目標', { exact: true }).fill('監査を受けます。');
    await sidebar.noticesNothing();
    await book.change('総務課', "getRange('E9').setValue('ほかの人の目標')");
    await page.getByRole('button', { name: '追加する' }).click();
    await says('9行目の目標が、画面に出ていたものと違う');
    expect(await rows(sidebar, 'D9:E9')).toEqual([['', 'ほかの人の目標']]);
    expect(await page.getByLabel('目標', { exact: true }).inputValue()).toBe('監査を受けます。');
    await page.getByRole('button', { name: '追加する' }).click();
    await says('目標を追加しました。');
    expect(await rows(sidebar, 'A9:E10')).toEqual([
      ['', '', '', '', 'ほかの人の目標'],
      ['', '', '', 3, '監査を受けます。'],
    ]);
  });
});
