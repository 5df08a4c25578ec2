/** The page 公表: the gate, the answers, and what comes out, which is what the command line makes of the same workbook. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { OBSTACLE_KINDS } from '../../src/core/messages/publish-gate';
import { runCli } from '../command-line/run-cli';
import { docxLines } from '../docx-text';
import { gatedBook, PLANTED } from '../gated-book';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, openBook, paste } from '../open-book';
import { withThreads } from '../with-threads';
import { chooseItem, itAlone } from './open-sidebar';

const COMMENTS = readFileSync(join(__dirname, '../../dist-local/Comments.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());
jest.setTimeout(300_000);

/** @param outcome Of 総務課; a telephone number stands in it where none is given. */
async function closedBook(
  outcome = '訓練を実施し、代表電話 043-123-4567 を設けました。',
  options: { pdfOf?: (docx: Uint8Array) => Uint8Array } = {},
): Promise<Book> {
  const book = await newBook(['総務課', '税務課'], options);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 4, outcome]]);
  paste(book, '税務課', [[1, '収納', '', 1, '収納率を上げます。', 5, '収納率が上がりました。']]);
  for (const department of ['総務課', '税務課']) {
    for (const handOver of ['提出', '確定']) await book.call('changeState', { department, handOver });
  }
  return book;
}

itAlone('lets nothing out until each thing is answered, and makes what the command line makes', async () => {
  const before = await closedBook();
  const shown = await chooseItem(browser, before, 'publishFromMenu');
  const { page, book, says, violations } = shown;
  await page.getByRole('heading', { name: '確かめることが1件あります。' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: '2課を公表する' }).click();
  await page.getByText('あと1件を確かめると、公表できます。').waitFor();

  await page.getByRole('button', { name: /個人を特定する情報/ }).click();
  expect(await book.selected()).toBe('総務課 G6');
  await page.locator('summary', { hasText: 'このまま公表する' }).click();
  await page.getByLabel('このまま公表する理由').fill('代表電話のため');
  await page.getByRole('button', { name: 'このまま公表する' }).click();
  await page.getByRole('heading', { name: '差しつかえはありません。' }).waitFor();
  await page.getByLabel('コメントを一つずつ読み、済ませました').check();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: '2課を公表する' }).click();
  await says('総務課、税務課を公表しました。');
  expect(await violations()).toEqual([]);
  expect(await book.values('総務課', 'B3')).toEqual([['公表']]);

  const saving = (page as unknown as Page).waitForEvent('download');
  await page.getByRole('button', { name: /zip/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('自己評価書_平成29年度_公表.zip');
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));

  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
  writeFileSync(join(folder, 'book.xlsx'), await before.host.save());
  const { status, json } = runCli(folder, 'publish', 'book.xlsx', '--out', 'pub', '--json');
  expect([status, json.obstacles.map((each: { accepted: boolean }) => each.accepted)]).toEqual([0, [true]]);
  const made = readdirSync(join(folder, 'pub')).filter((name) => !/\.(?:pdf|txt)$/.test(name));
  expect(Object.keys(files).sort()).toEqual(made.sort());
  for (const name of made) {
    // Pages link to PDF where the command line made it.
    if (name !== 'index.html')
      expect([name, Buffer.from(files[name] ?? []).equals(readFileSync(join(folder, 'pub', name)))]).toEqual([
        name,
        true,
      ]);
  }
  rmSync(folder, { recursive: true });

  // Known again.
  const again = await chooseItem(browser, before, 'publishFromMenu');
  await again.page.getByRole('heading', { name: '差しつかえはありません。' }).waitFor();
  await again.page.getByText('このまま公表すると決めたもの（1件）').click();
  await again.page.getByText('理由：代表電話のため（soumu@example.lg.jp）').waitFor();
});

itAlone('names the comments that are not done where they can be read, in place of the tick', async () => {
  const closed = await closedBook();
  closed.sheet('税務課').getRange('E6').setNote('読みました');
  const bytes = await closed.host.save();
  const made = await openBook({ workbook: withThreads(bytes, '税務課', { F6: '根拠は？' }) });
  made.host.run(COMMENTS);
  const { page, book } = await chooseItem(browser, made, 'publishFromMenu');
  await page.getByRole('heading', { name: '確かめることが2件あります。' }).waitFor();
  expect(await page.getByLabel('コメントを一つずつ読み、済ませました').count()).toBe(0);
  await page.getByRole('button', { name: /済んでいないコメント.*「根拠は？」/s }).click();
  expect(await book.selected()).toBe('税務課 F6');
});

itAlone('leads to each kind of thing, and keeps in 履歴 why it was left', async () => {
  const made = await openBook({ workbook: await gatedBook() });
  made.host.run(COMMENTS);
  const { page, book, says, violations } = await chooseItem(browser, made, 'publishFromMenu');
  await page.getByRole('heading', { name: `確かめることが${PLANTED.length}件あります。` }).waitFor();
  for (const { kind, department, cell, remedy } of PLANTED) {
    const item = page
      .locator('li.finding')
      .filter({ has: page.locator('.obstacle-kind', { hasText: new RegExp(`^${OBSTACLE_KINDS[kind]}$`) }) })
      .filter({ hasText: remedy });
    await item.locator('button.jump').click();
    expect([kind, await book.selected()]).toEqual([kind, `${department} ${cell || 'A1'}`]);
    await item.locator('summary').click();
    await item.getByLabel('このまま公表する理由').fill(`理由は${kind}`);
    await item.getByRole('button', { name: 'このまま公表する' }).click();
    // What is answered is folded away.
    await page.getByText(`理由：理由は${kind}`, { exact: true }).waitFor({ state: 'attached' });
  }
  await page.getByRole('heading', { name: '差しつかえはありません。' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: /^\d課を公表する$/ }).click();
  await says('公表しました。');
  const history = String(await book.values('履歴', 'A1:E60'));
  for (const { kind } of PLANTED) expect([kind, history.split(`理由は${kind}`).length]).toEqual([kind, 2]);
});

itAlone('goes on where it was stopped, and asks again where the workbook changed meanwhile', async () => {
  const made = await closedBook('訓練を実施し、成果がありました。');
  const shown = await chooseItem(browser, made, 'publishFromMenu');
  const { page, book, says, hold } = shown;
  await page.getByLabel('コメントを一つずつ読み、済ませました').check();
  const release = await hold('changeState');
  await page.getByRole('button', { name: '2課を公表する' }).click();
  await page.getByText('総務課の状態を「公表」にしています…').first().waitFor();
  await page.getByRole('button', { name: '止める' }).click();
  await release();
  await says('止めました。総務課は公表済みです。');
  await page.getByRole('button', { name: '1課を公表する' }).waitFor();
  expect([await book.values('総務課', 'B3'), await book.values('税務課', 'B3')]).toEqual([
    [['公表']],
    [['確定']],
  ]);
  await page.getByRole('button', { name: 'もう一度確かめる' }).click();
  await page.getByRole('button', { name: '1課を公表する' }).waitFor();
  await book.change('税務課', `getRange('G6').setValue('お問い合わせは 043-765-4321 へ。')`);
  await page.getByRole('button', { name: '1課を公表する' }).click();
  await says('確かめている間にブックが変わりました。');
  expect(await book.values('税務課', 'B3')).toEqual([['確定']]);
  // The number, and that a closed 課 was changed.
  await page.getByRole('heading', { name: '確かめることが2件あります。' }).waitFor();
});

itAlone(
  'makes no files of what somebody wrote while one department after the other was published',
  async () => {
    const made = await closedBook('訓練を実施し、成果がありました。');
    const { page, book, says, hold } = await chooseItem(browser, made, 'publishFromMenu');
    await page.getByLabel('コメントを一つずつ読み、済ませました').check();
    const release = await hold('changeState');
    await page.getByRole('button', { name: '2課を公表する' }).click();
    await page.getByText('総務課の状態を「公表」にしています…').first().waitFor();
    await book.change('税務課', `getRange('G6').setValue('お問い合わせは 043-765-4321 へ。')`);
    await release();
    await says('公表している間にブックが変わりました。総務課、税務課の状態は「公表」になりましたが、');
    await page.getByRole('heading', { name: '確かめることが1件あります。' }).waitFor();
    expect(await page.getByRole('button', { name: /zip/ }).count()).toBe(0);
  },
);

itAlone(
  'fills one folder in Drive department by department, stops, goes on, and leaves alone what is the same',
  async () => {
    const made = await closedBook('ＫＰＩを定め、訓練を実施しました。', {
      pdfOf: (docx) => new TextEncoder().encode(`%PDF ${docx.length}`),
    });
    const shown = await chooseItem(browser, made, 'publishFromMenu');
    const { page, hold, violations } = shown;
    await page.getByText('読む人のために見ておくとよいこと（1件').click();
    await page.getByRole('button', { name: /説明のない略語/ }).click();
    expect(await shown.book.selected()).toBe('総務課 G6');
    await page.getByLabel('コメントを一つずつ読み、済ませました').check();
    await page.getByRole('button', { name: '2課を公表する' }).click();
    const put = page.getByRole('button', { name: 'ドライブのフォルダーに入れる' });
    const release = await hold('putPublished');
    await put.click();
    await page.getByText('総務課のファイルを入れています…').first().waitFor();
    await page.getByRole('button', { name: '止める' }).click();
    await release();
    await page.getByText('止めました。もう一度行うと、続きから行います。').first().waitFor();
    await put.click();
    await page.getByText(/^フォルダーに入れました：新しく\d+個/).waitFor();
    expect(await violations()).toEqual([]);
    const files = [...made.host.files];
    const names = files.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          '自己評価書_平成29年度_公表',
          '総務課_自己評価書_平成29年度.docx',
          '総務課_自己評価書_平成29年度.pdf',
        ],
        ...[
          '総務課_自己評価書_平成29年度.html',
          '総務課_自己評価書_平成29年度.csv',
          'index.html',
          'リンク一覧.docx',
        ],
      ]),
    );
    const index = new TextDecoder().decode(made.host.files.get('index.html'));
    for (const [, file = ''] of index.matchAll(/href="([^"]+)"/g)) expect(names).toContain(decodeURI(file));
    const links = docxLines(made.host.files.get('リンク一覧.docx') ?? new Uint8Array());
    expect(links).toContain('memory:総務課_自己評価書_平成29年度.pdf');
    await put.click();
    await page.getByText(`変更なし${names.length - 1}個。`).waitFor();
    expect([...made.host.files]).toEqual(files);
  },
);
