import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, paste, shortBook } from '../open-book';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const row = (goal: string, rating: unknown, outcome = `${goal}予定どおり行い、成果がありました。`) => [
  1,
  '防災',
  '室',
  '',
  goal,
  rating,
  outcome,
];

async function twoDepartments() {
  const book = await shortBook(['総務課', '税務課']);
  book.sheet('設定').getRange('B4').setValue('H30.4.20');
  paste(book, '総務課', [
    row('訓練を行います。', 5),
    row('広報を行います。', 2, ''),
    row('点検を行います。', ''),
  ]);
  paste(book, '税務課', [row('相談を行います。', 4)]);
  book.sheet('総務課').activate();
  return book;
}

describe('the view 状況', () => {
  it('shows the department of the open tab first and the others when asked', async () => {
    const { page, says } = await openSidebar(browser, await twoDepartments());
    await says('点検しました。誤りと未入力が2件あります。');
    const card = page.locator('.card[data-open="true"]');
    expect(await card.locator('h3').innerText()).toBe('総務課');
    expect(await page.locator('.other').isVisible()).toBe(false);
    await page.getByText('ほかの課（1課）').click();
    expect(await page.locator('.other > summary').innerText()).toMatch(/税務課\s*入力済み/);
  });

  it('tells in words how many goals are rated, what is wrong and how the levels lie', async () => {
    const { page, says } = await openSidebar(browser, await twoDepartments());
    await says('点検しました');
    const card = page.locator('.card[data-open="true"]');
    expect(await card.locator('.rated').innerText()).toMatch(/^入力中\s*達成度 2／3件$/);
    expect(await card.locator('.severity').allInnerTexts()).toEqual([
      expect.stringMatching(/^誤り\s*1$/),
      expect.stringMatching(/^未入力\s*1$/),
    ]);
    expect(await card.locator('.levels li').allInnerTexts()).toEqual([
      expect.stringMatching(/^達成度5\s*1件$/),
      expect.stringMatching(/^達成度2\s*1件$/),
      expect.stringMatching(/^未入力\s*1件$/),
    ]);
    expect(await card.locator('.bar span').allInnerTexts()).toEqual(['5', '2', '']);
  });

  it('counts the days to the deadline, and says when it is over', async () => {
    const book = await twoDepartments();
    const first = await openSidebar(browser, book);
    await first.says('点検しました');
    expect(await first.page.locator('.deadline').innerText()).toMatch(/提出期限　H30\.4\.20\s*あと10日/);
    await first.book.change('設定', "getRange('B4').setValue('H30.4.9')");
    await first.page.getByRole('button', { name: '点検する' }).click();
    await first.page.getByText('1日過ぎています').waitFor();
    await first.book.change('設定', "getRange('B4').setValue('H29.4.9')");
    await first.page.getByRole('button', { name: '点検する' }).click();
    await first.page.getByText('1年以上過ぎています').waitFor();
  });

  it('leads from a card to the findings and to the entry of that department', async () => {
    const { page, says } = await openSidebar(browser, await twoDepartments());
    await says('点検しました');
    await page.getByRole('button', { name: '指摘を見る' }).click();
    expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('直す');
    expect(await page.getByLabel('対象').locator('option:checked').innerText()).toBe('総務課（2件）');
    await page.getByRole('tab', { name: '状況' }).click();
    await page.getByRole('button', { name: '順に入力する' }).click();
    await page.getByRole('group', { name: '達成度' }).waitFor();
    expect(await page.locator('.goal-text').innerText()).toBe('広報を行います。');
  });

  it('is never green for a 課 without goals, nor for a town whose deadline has passed', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [row('訓練を行います。', 5)]);
    book.sheet('設定').getRange('B4').setValue('H30.4.9');
    book.sheet('設定').activate();
    const { page, says } = await openSidebar(browser, book);
    await says('点検しました。誤りと未入力はありません。');
    expect(await page.locator('.progress-counts li').allInnerTexts()).toEqual([
      expect.stringMatching(/^未着手\s*1課$/),
      expect.stringMatching(/^入力済み\s*1課$/),
    ]);
    const colours = await page.evaluate(
      "[...document.querySelectorAll('.total *, .other summary *')].map((each) => [each.textContent, getComputedStyle(each).color])",
    );
    const green = (colours as [string, string][]).filter(([, colour]) => colour === 'rgb(25, 122, 75)');
    expect(new Set(green.map(([text]) => text))).toEqual(new Set(['', '入力済み']));
    expect(green.filter(([text]) => text !== '')).toHaveLength(1);
    expect(
      await page.locator('.other', { hasText: '総務課' }).locator('[data-progress=complete]').count(),
    ).toBe(2);
  });

  it('lists what is left, and each leads to where it is done', async () => {
    const book = await shortBook(['総務課', '税務課', '会計課']);
    paste(book, '総務課', [row('訓練を行います。', 5), row('点検を行います。', '')]);
    paste(book, '税務課', [row('広報を行います。', 2, '')]);
    book.sheet('設定').activate();
    const sidebar = await openSidebar(browser, book);
    const { page, says } = sidebar;
    await says('点検しました');
    const step = (title: string) => page.locator('.next-steps').getByRole('button', { name: title });
    expect(await page.locator('.next-steps button .support').allInnerTexts()).toEqual([
      '設定シートに入力します',
      '設定シートの課一覧に入力します（あと3課）',
      '会計課',
      '未入力 1件　総務課',
      '誤り 1件　税務課',
    ]);
    await step('課長の氏名を入力する').click();
    await says('設定 C10へ移動しました。');
    expect(await sidebar.book.selected()).toBe('設定 C10');
    await step('低い達成度の理由を書く').click();
    expect(await page.locator('.jump .place bdi').allInnerTexts()).toEqual(['税務課 G6']);
    await page.getByRole('tab', { name: '状況' }).click();
    await step('達成度を入力する').click();
    await page.locator('.goal-form').waitFor();
    expect(await page.locator('.goal-text').innerText()).toBe('点検を行います。');
  });

  it('offers a mail to each 課, and copies the text', async () => {
    const book = await shortBook(['総務課', '税務課']);
    book.sheet('設定').getRange('D10').setValue('soumu@example.lg.jp、kacho@example.lg.jp');
    const { page, violations } = await openSidebar(browser, book);
    await page.getByText('お知らせの文').click();
    const mail = page.getByRole('link', { name: 'メールをメールソフトで開く' });
    await mail.nth(1).waitFor();
    const links = await mail.evaluateAll((all) =>
      all.map((each) => [each.textContent, each.getAttribute('href')]),
    );
    expect(links).toEqual([
      [
        '総務課へのメールをメールソフトで開く',
        expect.stringMatching(/^mailto:soumu@example\.lg\.jp,kacho@example\.lg\.jp\?subject=/),
      ],
      ['税務課へのメールをメールソフトで開く', expect.stringMatching(/^mailto:\?subject=/)],
    ]);
    await page.getByText('課一覧の「編集者」にアドレスのない課の宛先は').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '文をコピーする' }).click();
    await page.getByText('文をコピーしました。').first().waitFor();
  });

  it('leads to 提出 and 確定 of a 課 in its place, and counts the 状態', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [row('訓練を行います。', 5)]);
    paste(book, '税務課', [row('広報を行います。', 5)]);
    await book.call('changeState', { department: '税務課', handOver: '提出' });
    book.sheet('総務課').activate();
    const { page, says } = await openSidebar(browser, book);
    await says('点検しました');
    await page.getByText('状態：作成中 1課、提出 1課').waitFor();
    const step = (title: string) => page.locator('.next-steps').getByRole('button', { name: title });
    await step('提出する').click();
    const focused = (name: string) => page.locator(`.hand-over[data-department="${name}"] :focus`);
    expect(await focused('総務課').innerText()).toBe('提出する');
    await step('内容を確かめて確定する').click();
    expect(await focused('税務課').innerText()).toBe('提出を取り下げる');
    expect(await focused('税務課').isVisible()).toBe(true);
    expect(await page.locator('.other summary .amount').first().innerText()).toMatch(/^提出\s*入力済み$/);
  });

  it('lists the notes of a 課 with who wrote them, on demand, and each leads to its cell', async () => {
    const start = await twoDepartments();
    start.sheet('総務課').getRange('G7').setNote('次長:\n理由を書いてください。');
    start.sheet('総務課').getRange('E8').setNote('数字を確かめる');
    const { page, says, book, calls, violations } = await openSidebar(browser, start);
    await says('点検しました');
    expect(await calls()).not.toContain('getNotes');
    const notes = page.locator('.card[data-open="true"] .notes');
    await notes.locator('summary').click();
    await notes.locator('li').first().waitFor();
    expect(await notes.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^次長\s*総務課 G7[\s\S]*目標：\S[\s\S]*理由を書いてください。$/),
      expect.stringMatching(/^（名前なし）\s*総務課 E8[\s\S]*数字を確かめる$/),
    ]);
    expect(await violations()).toEqual([]);
    await notes.getByRole('button', { name: /E8/ }).click();
    await says('総務課 E8へ移動しました。');
    expect(await book.selected()).toBe('総務課 E8');
    await book.change('総務課', "getRange('E8').clearNote()");
    await page.getByRole('button', { name: '点検する' }).click();
    await notes.locator('li').nth(1).waitFor({ state: 'detached' });
  });

  it('says at last that all is done', async () => {
    const book = await shortBook(['総務課']);
    paste(book, '総務課', [row('訓練を行います。', 5)]);
    book.sheet('設定').getRange('B4').setValue('H30.4.20');
    book.sheet('設定').getRange('C10').setValue('大塚 正徳');
    const { page, says } = await openSidebar(browser, book);
    await says('点検しました');
    await page.locator('.next-steps').getByRole('button', { name: '報告書を作る' }).click();
    await page.getByRole('button', { name: 'この課の報告書を作る' }).click();
    await says('1課の報告書を作りました。');
    await page.getByRole('tab', { name: '状況' }).click();
    expect(await page.locator('.next-steps').innerText()).toMatch(/すべて終わりました。/);
  });

  it('says that a department has no goals yet, and lists all while the open tab is none of theirs', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('設定').activate();
    const { page, says } = await openSidebar(browser, book);
    await says('点検しました');
    expect(await page.locator('.others > summary').innerText()).toBe('すべての課（1課）');
    await page.locator('.other > summary').click();
    expect(await page.getByText('目標がまだありません').isVisible()).toBe(true);
  });
});
