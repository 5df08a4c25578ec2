/** 提出, 差戻し, 確定 and looking at what has changed, in the sidebar. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, openBook, paste } from '../open-book';
import { chooseItem, itAlone, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

async function filledBook() {
  const book = await newBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', 2, '広報を行います。', 2, '人手が足りず、広報紙に掲載できませんでした。'],
  ]);
  book.sheet('総務課').activate();
  return book;
}

it('hands in after the report was seen, is sent back with a reason, and shows what has changed', async () => {
  const { page, book, says, violations } = await openSidebar(browser, await filledBook());
  const card = page.locator('.card[data-open="true"]');
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByText('報告書の内容を確かめる').click();
  await card.locator('.paper').getByText('訓練を行います。').waitFor();
  expect(await violations()).toEqual([]);
  await card.getByRole('button', { name: '提出する' }).click();
  await says('総務課の状態を「提出」にしました。');
  expect(await page.locator('.hand-over:focus').count()).toBe(1);
  // Who works on the page has no address.
  await card.getByText(/^提出：(soumu@example.lg.jp|\(不明な利用者\))（2018\/04\/10/).waitFor();
  expect(await book.values('総務課', 'B3')).toEqual([['提出']]);

  await book.setClock('2018-04-10T02:00:00Z');
  await card.getByText('取りまとめ担当の操作').click();
  await card.getByRole('button', { name: '差し戻す' }).click();
  await card.getByRole('button', { name: '差し戻す' }).click();
  await card.getByText(/差戻しには理由が要ります/).waitFor();
  await card.getByLabel('理由').fill('(2)の回数を書いてください。');
  await card.getByRole('button', { name: '差し戻す' }).click();
  await card.getByText('理由：(2)の回数を書いてください。').waitFor();

  await book.edit('総務課', 'F7', 3);
  await page.getByRole('button', { name: '点検する' }).click();
  await card.getByText('提出などの後に変わったところ').click();
  await card.getByText(/^差戻し（2018.*の後に1か所変わっています。$/).waitFor();
  expect(await card.locator('.row-changes li').innerText()).toMatch(
    /達成度\s*総務課 F7[\s\S]*広報を行います。[\s\S]*前：\s*2\s*今：\s*3/,
  );
  await book.setClock('2018-04-11T01:00:00Z');
  // Handed in again, it is still seen what was done about the 差戻し.
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByText(/^提出（2018.*の後に変わったところはありません。$/).waitFor();
  await card.getByLabel('比べる時点').selectOption('最後の差戻し');
  await card.getByText(/^差戻し（2018.*の後に1か所変わっています。$/).waitFor();
  await card.getByLabel('比べる時点').selectOption('最後の確定');
  await card.getByText('確定の記録がないので、比べるものがありません。').waitFor();
  await card.getByLabel('比べる時点').selectOption('日付を選ぶ');
  await card.getByText('日付を選んでください。').waitFor();
  await card.getByLabel(/^日付/).fill('2018-04-09');
  await card.getByText(/^提出（2018.*の後に1か所変わっています。$/).waitFor();
  expect(await violations()).toEqual([]);
});

it('tells which copies a day has, and compares with the one of a time', async () => {
  const { page, book, violations } = await openSidebar(browser, await filledBook());
  const hand = async (clock: string, handOver: string, rating: number): Promise<void> => {
    await book.setClock(clock);
    await book.edit('総務課', 'F6', rating);
    await book.call('changeState', { department: '総務課', handOver, reason: '根拠を。' });
  };
  await hand('2018-04-10T01:00:00Z', '提出', 4);
  await hand('2018-04-10T02:00:00Z', '差戻し', 4);
  await hand('2018-04-10T03:30:05Z', '提出', 5);
  await page.getByRole('button', { name: '点検する' }).click();
  const card = page.locator('.card[data-open="true"]');
  await card.getByText('提出などの後に変わったところ').click();
  await card.getByText('提出（2018/04/10 12:30:05）の後に変わったところはありません。').waitFor();
  await card.getByLabel('比べる時点').selectOption('日付を選ぶ');
  await card.getByLabel(/^日付/).fill('2018-04-10');
  const others = card.getByText('総務課には、同じ日の10:00:00、11:00:00に控えた内容もあります。');
  await others.waitFor();
  expect(await violations()).toEqual([]);
  await card.getByLabel(/^時刻/).fill('11:30');
  await card.getByText('差戻し（2018/04/10 11:00:00）の後に1か所変わっています。').waitFor();
  expect(await others.count()).toBe(0);
  expect(await card.locator('.row-changes li').innerText()).toMatch(/総務課 F6[\s\S]*前：\s*4\s*今：\s*5/);
  await card.getByLabel(/^時刻/).fill('10:00:00');
  await card.getByText('提出（2018/04/10 10:00:00）の後に1か所変わっています。').waitFor();
});

it('shows a reviewer without a choice what was mended, of all 課 too, and then what came after their own look', async () => {
  const { page, book, says, violations } = await openSidebar(browser, await filledBook());
  const hand = async (clock: string, handOver: string): Promise<void> => {
    await book.setClock(clock);
    await book.call('changeState', { department: '総務課', handOver, reason: '根拠を。' });
  };
  await hand('2018-04-10T01:00:00Z', '提出');
  await hand('2018-04-10T02:00:00Z', '差戻し');
  await book.edit('総務課', 'F6', 5);
  await hand('2018-04-10T03:00:00Z', '提出');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByText('差戻し（2018/04/10 11:00:00）の後に1か所変わっています。').waitFor();
  await page.getByRole('combobox').first().selectOption('すべての課');
  await page.getByText('総務課：差戻し（2018/04/10 11:00:00）の後に1か所変わっています。').waitFor();
  await page.getByText(/^課を選ぶと、「ここまで確認した」を押せます。/).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('combobox').first().selectOption('総務課');
  await book.setClock('2018-04-10T04:00:00Z');
  await page.getByRole('button', { name: 'ここまで確認した' }).click();
  await says('総務課を確認したことを控えました。');
  // What was seen just now is told no more, without a check.
  await page.getByText('確認済（2018/04/10 13:00:00）の後に変わったところはありません。').waitFor();
  await book.edit('総務課', 'F7', 1);
  await page.getByRole('button', { name: '点検する' }).click();
  await page.getByText('確認済（2018/04/10 13:00:00）の後に1か所変わっています。').waitFor();
  expect(await page.locator('.row-changes li', { hasText: '前：' }).innerText()).toContain('総務課 F7');
});

it('points at 所見 in a 差戻し, and keeps who has read all comments, as 履歴 shows', async () => {
  const made = await filledBook();
  made
    .sheet('総務課')
    .getRange('I5:J6')
    .setValues([
      ['所見', '回答'],
      ['回数は？', ''],
    ]);
  await made.call('changeState', { department: '総務課', handOver: '提出' });
  const { page, book, says, violations } = await openSidebar(browser, made);
  const card = page.locator('.card[data-open="true"]');
  await card.getByText('取りまとめ担当の操作').click();
  await card.getByRole('button', { name: '差し戻す' }).click();
  await card.getByLabel(/^I6　訓練を行います。：回数は？$/).check();
  expect(await violations()).toEqual([]);
  await card.getByRole('button', { name: '差し戻す' }).click();
  await card.getByText('理由：所見に回答してください：I6「訓練を行います。」').waitFor();
  await card.getByText(/^回答のない所見が1件あります/).waitFor();
  await book.edit('総務課', 'J6', '3回です。');
  await page.getByRole('button', { name: '点検する' }).click();
  await card.getByText(/^回答のない所見が/).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByText('コメントの確認：まだ記録がありません。').waitFor();
  await page.getByLabel('コメントをすべて確認した').check();
  await page.getByRole('button', { name: 'ここまで確認した' }).click();
  await says('総務課を確認したことを控えました。');
  await page.getByText(/^コメントの確認：(soumu@example.lg.jp|\(不明な利用者\))（2018\/04\/10/).waitFor();
  await page.getByRole('button', { name: '閉じる' }).click();
  const history = page.locator('.history');
  await history.getByText('履歴', { exact: true }).click();
  await history.getByLabel('種類').selectOption('コメントをすべて確認');
  await history.getByText('1件', { exact: true }).waitFor();
  await history.getByRole('combobox').first().selectOption('総務課');
  await history.getByText('1件', { exact: true }).waitFor();
});

it('leads from what stops 提出 to its cells, and takes it away as it is mended', async () => {
  const made = await filledBook();
  made
    .sheet('総務課')
    .getRange('F6:G7')
    .setValues([
      ['', '訓練を実施し、成果がありました。'],
      [2, ''],
    ]);
  const { page, book, says, violations } = await openSidebar(browser, made);
  const card = page.locator('.card[data-open="true"]');
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByRole('button', { name: '提出する' }).click();
  const refused = card.locator('.hand-over-form');
  await refused.getByText('直すところが2件残っているため、提出できません。').waitFor();
  await page.getByText('できませんでした。理由は上に出ています。').waitFor();
  expect(await refused.locator('.jump .place bdi').allInnerTexts()).toEqual(['総務課 F6', '総務課 G7']);
  expect(await refused.locator('.refused:focus').count()).toBe(1);
  expect(await violations()).toEqual([]);
  await refused.getByRole('button', { name: /総務課 G7/ }).click();
  await says('総務課 G7へ移動しました。');
  expect(await book.selected()).toBe('総務課 G7');

  await book.edit('総務課', 'G7', '人手が足りず、広報紙に掲載できませんでした。');
  await page.getByRole('button', { name: '点検する' }).click();
  await refused.getByText('直すところが1件残っているため、提出できません。').waitFor();
  await card.getByRole('button', { name: '提出する' }).click();
  await page.getByText('できませんでした。理由は上に出ています。').waitFor();
  await book.edit('総務課', 'F6', 4);
  await card.getByRole('button', { name: 'やめる' }).click();
  await page.getByText('できませんでした。理由は上に出ています。').waitFor({ state: 'detached' });
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByText(/^提出：/).waitFor();
  expect(await page.getByText('できませんでした').count()).toBe(0);
});

it('shows a 課 that is 確定 as such, and offers nothing to be entered there', async () => {
  const { page, book, violations } = await openSidebar(browser, await filledBook());
  const card = page.locator('.card[data-open="true"]');
  await card.getByRole('button', { name: '順に入力する' }).waitFor();
  for (const button of ['提出する', '確定する']) {
    if (button === '確定する') await card.getByText('取りまとめ担当の操作').click();
    await card.getByRole('button', { name: button }).click();
    await card.getByRole('button', { name: button }).click();
    await card.locator('.hand-over-form').waitFor({ state: 'detached' });
  }
  expect(await book.values('総務課', 'B3')).toEqual([['確定']]);
  await card.getByRole('button', { name: '順に入力する' }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '入力' }).click();
  await page.getByText('確定しているので、直すときは').waitFor();
  expect(await page.locator('.goal-form, .fill-end').count()).toBe(0);
  expect(await violations()).toEqual([]);
  await page.getByRole('combobox', { name: /^課/ }).selectOption('税務課');
  await page.getByText('確定しているので、直すときは').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '目標を追加' }).waitFor();
});

// A browser of the tests prints whole pages, never one frame of them.
itAlone('prints the report that is read before 提出, and nothing else', async () => {
  const { page, violations } = await openSidebar(browser, await filledBook());
  const card = page.locator('.card[data-open="true"]');
  await card.getByRole('button', { name: '提出する' }).click();
  await card.getByText('報告書の内容を確かめる').click();
  await card.getByRole('button', { name: '印刷' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const printed = card.locator('.printed-report');
  expect(await printed.innerText()).toMatch(/自己評価書[\s\S]*訓練を行います。/);
  expect(await page.locator('body').innerText()).toBe(await printed.innerText());
  // Once it is folded again the sidebar is printed as it is.
  await page.emulateMedia({ media: 'screen' });
  await card.getByText('報告書の内容を確かめる').click();
  await printed.waitFor({ state: 'detached' });
});

it('keeps a hand-over that was begun, and its reason, with its own 課', async () => {
  const { page, book, calls } = await openSidebar(browser, await filledBook());
  const card = page.locator('.card[data-open="true"]');
  const look = async (name: string): Promise<void> => {
    await book.show(name);
    await page.getByRole('button', { name: '点検する' }).click();
    await card.getByRole('heading', { name }).waitFor();
  };
  await book.call('changeState', { department: '総務課', handOver: '提出', reason: '' });
  await look('税務課');
  await look('総務課');
  await card.getByText('取りまとめ担当の操作').click();
  await card.getByRole('button', { name: '差し戻す' }).press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('(2)の回数を書いてください。');
  await look('税務課');
  await card.getByRole('button', { name: '提出する' }).waitFor();
  expect(await card.getByLabel('理由').count()).toBe(0);
  expect(await card.getByRole('button', { name: '差し戻す' }).count()).toBe(0);
  await look('総務課');
  expect(await card.getByLabel('理由').inputValue()).toBe('\n(2)の回数を書いてください。');
  expect(await calls()).not.toContain('changeState');
});

it('shows reviewers the 課 whose tab is open now, not the one of the menu before', async () => {
  const names = ['総務課', '税務課', '福祉課', '建設課', '会計課', '学校教育課'];
  const { page, book } = await chooseItem(browser, await newBook(names), 'addDepartmentFromMenu');
  await page.getByRole('button', { name: '取りやめ' }).click();
  await book.show('税務課');
  await page.getByRole('button', { name: '点検する' }).click();
  await page.locator('.card[data-open="true"]').getByRole('heading', { name: '税務課' }).waitFor();
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByText('達成度が2以下の目標（0件）').waitFor();
  expect(await page.getByRole('combobox').first().inputValue()).toBe('税務課');
});

it('shows reviewers low ratings with their explanations, of all 課 and of one', async () => {
  const { page, book, says, violations } = await openSidebar(browser, await filledBook());
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByRole('combobox').first().selectOption('');
  await page.getByText('達成度が2以下の目標（1件）').waitFor();
  await page.getByText('人手が足りず、広報紙に掲載できませんでした。').waitFor();
  await page.getByRole('combobox').first().selectOption('総務課');
  await page.getByRole('button', { name: 'ここまで確認した' }).click();
  await says('総務課を確認したことを控えました。');
  await book.edit('総務課', 'G7', '人手が足りませんでした。来年度は人を増やします。');
  await page.getByLabel('比べる時点').selectOption('自分が前に確認した時');
  await page.getByText('変わったところ（1か所）').waitFor();
  await page.getByRole('combobox').first().selectOption('');
  await page.getByText('比べるものがない課：税務課').waitFor();
  expect(await violations()).toEqual([]);
});

it('makes a copied spreadsheet the next year’s, and leads on to 初期設定', async () => {
  const first = await filledBook();
  await first.call('setUpWorkbook', {});
  const person = { email: 'soumu@example.lg.jp' };
  const copy = await openBook({
    workbook: await first.host.copy(),
    ...{ user: person, owner: person, spreadsheetId: 'copy' },
  });
  const { page, book, violations } = await openSidebar(browser, copy);
  await page.locator('.notice').getByRole('button', { name: '次の年度を始める' }).click();
  await page.getByText(/^引き継ぐもの/).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: '次の年度を始める' }).click();
  await page
    .getByText(/^平成30年度のブックになりました/)
    .first()
    .waitFor();
  expect(await book.values('総務課', 'E6:G6')).toEqual([['訓練を行います。', '', '']]);
  await page.getByRole('button', { name: '保護を付け直す' }).click();
  await page.getByText('コピーに入っていないもの').waitFor();
});
