/** From an empty book to finished reports as an official goes it, every item of the menu twice, in both forms of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { readDocx } from '../docx-text';
import { openBook } from '../open-book';
import { bookOf } from '../sidebar/in-page';
import { enter, paste } from './cell-hands';
import { launchForFile } from './file-browser';
import {
  type OpenPage,
  openOfflinePage,
  openServedPage,
  openServedStart,
  openStartPage,
  sidebarIsReady,
} from './open-page';
import { chooseDialog, doInDialog, downloaded, endDialog, latinWords } from './walk-hands';

/** The usual laptop of a town hall. */
const SCREEN = { width: 1366, height: 768 };
const NAME = '平成29年度_自己評価.xlsx';
const LONG = '避難訓練を年2回行います。\n　町内会の参加を80％にします。\n\n・夜間の訓練も行います。';
const REASON = '台風のため一回しか行えませんでした。\n来年度に改めて行います。';

/** As Excel writes cells to the clipboard: breaks and quotes in quoted cells, and ratings that are no numbers. */
const ROWS =
  '2\t情報化\t情報班\t1\t"申請の手続を\n10件に増やします。"\t４\t"10件になりました。\n利用は""2倍""です。"\r\n' +
  '\t\t\t2\t研修を行います。\t④\t研修を3回行い、80人が参加しました。\r\n';
const TAX = '1\t徴収\t収税班\t\t徴収率を99％にします。\t4点\t徴収率は99.2％になりました。\r\n';

interface Form {
  readonly begin: (browser: Browser) => Promise<OpenPage & { readonly folder?: string }>;
  /** Saves a book that has no file yet. */
  readonly saveFirst: (open: OpenPage & { readonly folder?: string }) => Promise<Uint8Array>;
  readonly openAgain: (browser: Browser, book: Uint8Array) => Promise<OpenPage>;
}

const SERVED: Form = {
  begin: openServedStart,
  async saveFirst({ page, status, folder = '' }) {
    await page.keyboard.press('Control+S');
    const dialog = page.getByRole('dialog', { name: '名前を付けて保存' });
    await dialog.getByLabel('新しいファイル名').press('Enter');
    await status.filter({ hasText: '保存しました。' }).waitFor();
    return readFileSync(join(folder, NAME));
  },
  openAgain: (browser, book) => openServedPage(browser, book, SCREEN),
};

const ONE_FILE: Form = {
  // A policy of the office forbids the browser its own dialog.
  begin: (browser) =>
    openStartPage(browser, SCREEN, async (page) => {
      await page.addInitScript(
        "window.showSaveFilePicker = async () => { throw new DOMException('', 'NotAllowedError'); }",
      );
    }),
  async saveFirst(open) {
    const { bytes } = await downloaded(open, () => open.page.keyboard.press('Control+S'));
    await open.page.locator('.saved-state', { hasText: 'ダウンロード済み' }).waitFor();
    return bytes;
  },
  openAgain: (browser, book) => openOfflinePage(browser, book, SCREEN),
};

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it.each([
  ['the served page', SERVED],
  ['the one file', ONE_FILE],
])('is walked from an empty book to finished reports in %s', async (_, form) => {
  const open = await form.begin(browser);
  await open.page.setViewportSize(SCREEN);
  await beginYear(open);
  await writeHeads(open);
  await addFirstGoal(open);
  await pasteGoals(open);
  await correct(open);
  await walkMenu(open);
  await makeReports(open);
  expect(await latinWords(open)).toEqual([]);
  const saved = await form.saveFirst(open);
  expect(open.errors).toEqual([]);
  await open.page.close();
  await lookAgain(await form.openAgain(browser, saved), saved);
});

async function beginYear(open: OpenPage): Promise<void> {
  const { page, sidebar } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).click();
  expect(await page.locator('.field:focus').getAttribute('name')).toBe('year');
  await page.getByLabel('年度').fill('平成29');
  await page.getByLabel('課の名前').fill('総務課、税務課\n');
  await page.getByLabel('提出期限').fill('平成30年4月20日');
  await page.getByRole('button', { name: 'シートを作る' }).click();
  await sidebarIsReady(open);
  await sidebar
    .getByRole('button', { name: /目標を書く/ })
    .first()
    .waitFor();
  expect(await latinWords(open)).toEqual([]);
}

async function writeHeads(open: OpenPage): Promise<void> {
  const { page, sidebar, selected } = open;
  await sidebar.getByRole('button', { name: /課長の氏名を入力する/ }).click();
  const [first = ''] = /^C\d+/.exec(await selected.filter({ hasText: /^C\d+/ }).innerText()) ?? [];
  const row = Number(first.slice(1));
  await open.hasKeyboard();
  for (const [at, head] of ['大塚 正徳', '山田 花子'].entries()) {
    await page.keyboard.insertText(head);
    await page.keyboard.press('Enter');
    await selected.filter({ hasText: `C${row + at + 1}` }).waitFor({ state: 'attached' });
  }
  await check(open);
  await sidebar.getByRole('button', { name: /課長の氏名を入力する/ }).waitFor({ state: 'detached' });
  expect(await bookOf(open).values('設定', `A${row}:C${row + 1}`)).toEqual([
    ['総務課', '総務課長', '大塚 正徳'],
    ['税務課', '税務課長', '山田 花子'],
  ]);
}

async function addFirstGoal(open: OpenPage): Promise<void> {
  const { page, sidebar } = open;
  await sidebar
    .getByRole('button', { name: /目標を書く/ })
    .first()
    .click();
  await sidebar.getByRole('button', { name: '目標を追加' }).click();
  await sidebar.getByLabel('個別事業の名前').fill('防災体制の充実');
  await sidebar.getByLabel('担当').fill('危機管理室');
  await sidebar.getByLabel('目標番号').fill('（１）');
  await sidebar.getByRole('textbox', { name: '目標', exact: true }).fill(LONG);
  await sidebar.getByRole('button', { name: '追加する' }).click();
  await says(open, '目標を追加しました。');
  await sidebar.getByRole('tab', { name: '入力' }).focus();
  await page.keyboard.press('2');
  await sidebar.getByRole('textbox').fill(REASON);
  await sidebar.getByRole('button', { name: '保存して終える' }).click();
  await says(open, '保存しました。');
  const goal = [1, '防災体制の充実', '危機管理室', 1, LONG, 2, REASON, ''];
  expect(await bookOf(open).values('総務課', 'A6:H6')).toEqual([goal]);
}

async function pasteGoals(open: OpenPage): Promise<void> {
  const { page, status } = open;
  await open.showTab('総務課');
  expect(await paste(open, 'A7', { 'text/plain': ROWS })).toBe('11件を貼り付けました。2件は直せます。');
  await page.getByRole('button', { name: '2件を直す' }).click();
  await status.filter({ hasText: '貼り付けた2件を直しました。' }).waitFor();
  expect(await bookOf(open).values('総務課', 'D7:G8')).toEqual([
    ['1', '申請の手続を\n10件に増やします。', 4, '10件になりました。\n利用は"2倍"です。'],
    ['2', '研修を行います。', 4, '研修を3回行い、80人が参加しました。'],
  ]);
  await enter(open, 'F8', { text: '５' }, 'Enter');
  expect(await bookOf(open).values('総務課', 'F8')).toEqual([[5]]);
  await enter(open, 'F8', { text: '③' }, 'Enter');
  await page.getByRole('button', { name: '「3」を入力する' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open.select('G9');
  expect(await bookOf(open).values('総務課', 'F8')).toEqual([[3]]);
  await open.showTab('税務課');
  expect(await paste(open, 'A6', { 'text/plain': TAX })).toBe('6件を貼り付けました。1件は直せます。');
}

/** What the check finds, mended in the sidebar. */
async function correct(open: OpenPage): Promise<void> {
  const { sidebar } = open;
  await check(open);
  await says(open, '点検しました。誤りと未入力が1件あります。');
  await sidebar.getByRole('tab', { name: /^直す/ }).click();
  await sidebar.getByRole('button', { name: '直す 税務課 F6' }).click();
  await sidebar.getByRole('tab', { name: '直す', exact: true }).waitFor();
  expect(await bookOf(open).values('税務課', 'F6:H6')).toEqual([[4, '徴収率は99.2％になりました。', '']]);
}

async function walkMenu(open: OpenPage): Promise<void> {
  for (const _ of ['once', 'again']) {
    await chooseDialog(open, '点検');
    expect(await latinWords(open)).toEqual([]);
    await open.page.frameLocator('dialog iframe').getByText('2課：入力済み 2課。').first().waitFor();
    await endDialog(open, '閉じる');
  }
  await walkSetUp(open);
  await walkDepartments(open);
  for (const said of ['作成しました', '変更なし（前回の報告書のまま）']) {
    await open.showTab('総務課');
    await chooseDialog(open, '報告書を作成');
    await doInDialog(open, '作成する', said);
  }
  await chooseDialog(open, '報告書を作成');
  await endDialog(open, '取りやめ');
  await walkForms(open);
  for (const _ of ['once', 'again']) {
    const dialog = await chooseDialog(open, '自己診断');
    await dialog.getByText('直すところ 0件、確かめるところ 1件').first().waitFor();
    expect(await latinWords(open)).toEqual([]);
    await endDialog(open, '閉じる');
  }
}

/** With nothing to do, then with a lost header: given up first. */
async function walkSetUp(open: OpenPage): Promise<void> {
  const dialog = await chooseDialog(open, '初期設定');
  await dialog.getByText('直すところはありません。').first().waitFor();
  await endDialog(open, '閉じる');
  await open.showTab('総務課');
  await open.select('F5');
  await open.page.keyboard.press('Delete');
  for (const button of ['取りやめ', '初期設定を行う'] as const) {
    await chooseDialog(open, '初期設定');
    await dialog.getByText('見出しと説明1か所').first().waitFor();
    expect(await latinWords(open)).toEqual([]);
    if (button === '取りやめ') await endDialog(open, button);
    else await doInDialog(open, button, '初期設定が終わりました（1件）。');
  }
  expect(await bookOf(open).values('総務課', 'F5')).toEqual([['達成度']]);
}

/** A department is added, refused the second time, renamed, and named as before. */
async function walkDepartments(open: OpenPage): Promise<void> {
  for (const said of ['「会計課」を追加しました。', '「会計課」は、すでに']) {
    const dialog = await chooseDialog(open, '課を追加');
    await dialog.getByLabel('追加する課の名前').fill('会計課');
    await dialog.getByRole('button', { name: '追加する' }).click();
    await dialog.locator('main').getByText(said).first().waitFor();
    await endDialog(open, said.includes('すでに') ? '取りやめ' : '閉じる');
  }
  for (const [from, to] of [
    ['会計課', '出納課'],
    ['出納課', '会計課'],
  ] as const) {
    const dialog = await chooseDialog(open, '課を改名');
    await dialog.getByLabel('名前を変える課').selectOption(from);
    await dialog.getByLabel('新しい名前').fill(to);
    await doInDialog(open, '改名する', `「${from}」を「${to}」に改名しました。`);
  }
  expect(await bookOf(open).tabs()).toEqual(['設定', '総務課', '税務課', '会計課', '集計', '履歴']);
}

/** Two forms are made; then the reports are to be made with the built-in one again. */
async function walkForms(open: OpenPage): Promise<void> {
  const { sidebar } = open;
  await chooseDialog(open, '様式を作る');
  await endDialog(open, '取りやめ');
  for (const _ of ['once', 'again']) {
    await chooseDialog(open, '様式を作る');
    await doInDialog(open, '様式を作る', /Word で開いて直し/);
  }
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.locator('.form-section > summary').click();
  await sidebar.getByRole('button', { name: '最初の様式に戻す' }).click();
  await says(open, '最初から付いている様式に戻しました。');
}

async function makeReports(open: OpenPage): Promise<void> {
  const { page, sidebar } = open;
  await check(open);
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByText('複数の課をまとめて作る').click();
  await sidebar.getByRole('button', { name: '選んだ3課の報告書を作る' }).click();
  await sidebar.getByText(/3課：作成 \d課（うち案 1課）/).waitFor();
  const zip = await downloaded(open, () => page.getByRole('button', { name: 'ZIP でダウンロード' }).click());
  const reports = unzipSync(zip.bytes);
  expect(Object.keys(reports)).toEqual(
    expect.arrayContaining([
      '総務課_自己評価書_平成29年度.docx',
      '税務課_自己評価書_平成29年度.docx',
      '会計課_自己評価書_平成29年度_案.docx',
    ]),
  );
  const { paragraphs, rows } = readDocx(reports['総務課_自己評価書_平成29年度.docx'] ?? new Uint8Array());
  expect(paragraphs.join()).toContain('大塚 正徳');
  expect(rows).toContainEqual([`(1) ${LONG}`, '2', `(1) ${REASON}`]);
}

/** In another window, as on another day. */
async function lookAgain(open: OpenPage, saved: Uint8Array): Promise<void> {
  expect(await open.page.locator('.saved-state').innerText()).toBe('変更なし');
  await open.sidebar.getByText('入力済み').first().waitFor();
  await open.showTab('総務課');
  expect(await bookOf(open).values('総務課', 'E6:G6')).toEqual([[LONG, 2, REASON]]);
  expect(open.errors).toEqual([]);
  const book = await openBook({ workbook: saved });
  expect(book.values('総務課', 'D7:F8')).toEqual([
    ['1', '申請の手続を\n10件に増やします。', 4],
    ['2', '研修を行います。', 3],
  ]);
  expect(await book.call('setUpWorkbook', {})).toEqual([]);
}

async function check(open: OpenPage): Promise<void> {
  await open.sidebar.getByRole('button', { name: '点検する' }).click();
  await says(open, /^点検しました。/);
}

const says = ({ sidebar }: OpenPage, text: string | RegExp): Promise<void> =>
  sidebar.locator('#status', { hasText: text }).waitFor({ state: 'attached' });
