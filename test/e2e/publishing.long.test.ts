/** 公表 on the page, from the menu to the disk: the zip and the folder in both forms of the page, and back to the sidebar. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { exampleBytes } from '../papers/seed-shapes';
import {
  closeServers,
  type OpenPage,
  openOfflinePage,
  openServedPage,
  openServedStart,
  sidebarIsReady,
} from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeServers();
});

/** Chooses 公表 and has everything made, with all that stands in the way let pass. */
async function publishAll(open: OpenPage): Promise<FrameLocator> {
  await open.choose('公表');
  const frame = open.page.locator('iframe[title="公表"]').contentFrame();
  await frame.getByRole('heading', { name: /^確かめることが\d+件あります。$/ }).waitFor();
  const reasons = frame.locator('summary', { hasText: 'このまま公表する' });
  for (let left = await reasons.count(); left > 0; left -= 1) {
    await reasons.first().click();
    await frame.getByLabel('このまま公表する理由').first().fill('試しに出すため');
    await frame.getByRole('button', { name: 'このまま公表する' }).first().click();
  }
  // Here comments can be read, and the gate would name them.
  expect(await frame.getByLabel('コメントを一つずつ読み、済ませました').count()).toBe(0);
  await frame.getByRole('button', { name: 'ファイルを作る' }).click();
  await frame.getByRole('button', { name: /zip/ }).waitFor();
  return frame;
}

async function zipOf(
  page: Page,
  frame: FrameLocator,
): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const saving = page.waitForEvent('download');
  await frame.getByRole('button', { name: /zip/ }).click();
  const saved = await saving;
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
  return { name: saved.suggestedFilename(), files };
}

/** Puts all into the folder, and waits for the sentence. */
async function put(frame: FrameLocator, said: string | RegExp): Promise<void> {
  await frame.getByRole('button', { name: 'フォルダーに入れる' }).click();
  await frame.getByText(said).first().waitFor();
}

/** The browser has no window for the question, so it is answered at once, with a folder of the page's own. */
const PICKER = `globalThis.showDirectoryPicker = async () => {
  if (!navigator.userActivation.isActive) throw new DOMException('no press', 'SecurityError');
  if (globalThis.closes) throw new DOMException('closed', 'AbortError');
  if (globalThis.refuses) throw new DOMException('no', 'NotAllowedError');
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('公開', { create: true });
  if (globalThis.removes) await root.removeEntry('公開', { recursive: true });
  return folder;
};`;

it('publishes a draft that is accepted, without asking any other computer, and shows the sidebar again', async () => {
  const open = await openOfflinePage(browser, exampleBytes('h29.xlsx'), undefined, async (opened) => {
    await opened.addInitScript(PICKER);
  });
  const { page } = open;
  const frame = await publishAll(open);
  await page.evaluate('globalThis.refuses = true');
  await put(frame, 'このフォルダーに書き込む許可がありません');
  expect(
    await page.evaluate(
      'crypto.subtle.digest("SHA-256", new Uint8Array()).then((bytes) => bytes.byteLength)',
    ),
  ).toBe(32);
  if (process.env['JIKO_HYOKA_PICTURES'])
    await page.screenshot({ path: `${process.env['JIKO_HYOKA_PICTURES']}/publish.png` });
  const { name, files } = await zipOf(page, frame);
  expect(name).toBe('自己評価書_平成29年度_公表_案.zip');
  expect(Object.keys(files)).toContain('index.html');
  expect(Object.keys(files)).toContain('総務課_自己評価書_平成29年度_案.docx');
  await frame.getByRole('button', { name: 'サイドバーに戻る' }).click();
  await page
    .locator('iframe[title="自己評価"]')
    .contentFrame()
    .getByRole('tab', { name: '報告書' })
    .waitFor();
  expect([open.errors, open.requests.filter((address) => !address.startsWith('file:'))]).toEqual([[], []]);
  await page.close();
});

it('puts the same files beside the served workbook, leaves alone what is the same or another’s, and says why nothing could be put there', async () => {
  const open = await openServedPage(browser, exampleBytes('h29.xlsx'));
  const frame = await publishAll(open);
  const { files } = await zipOf(open.page, frame);
  const names = Object.keys(files);
  const folder = join(open.folder, 'book_公表');

  writeFileSync(folder, 'a file of that name');
  await put(frame, 'この場所にはフォルダーを作れないか、書き込めません');
  expect(readFileSync(folder, 'utf8')).toBe('a file of that name');
  rmSync(folder);

  await put(
    frame,
    `フォルダー「book_公表」に入れました：新しく${names.length}個、作り直し0個、変更なし0個。`,
  );
  expect(readdirSync(folder).sort()).toEqual([...names, 'SHA256SUMS.txt'].sort());
  for (const name of names)
    expect([name, Buffer.from(files[name] ?? []).equals(readFileSync(join(folder, name)))]).toEqual([
      name,
      true,
    ]);

  const made = names.map((name) => statSync(join(folder, name)).mtimeMs);
  writeFileSync(join(folder, 'index.html'), 'changed by somebody');
  await put(
    frame,
    `新しく0個、作り直し0個、変更なし${names.length - 1}個、ほかの人が直したためそのまま1個。`,
  );
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('changed by somebody');
  expect(names.filter((name, at) => statSync(join(folder, name)).mtimeMs !== made[at])).toEqual([
    'index.html',
  ]);

  const pdf = (names.find((name) => name.endsWith('.docx')) ?? '').replace('.docx', '.pdf');
  writeFileSync(join(folder, pdf), '%PDF');
  utimesSync(join(folder, pdf), 1e9, 1e9);
  await put(frame, `次の PDF は前に作ったもので、今回の文書と違います：${pdf}。`);

  writeFileSync(join(open.folder, 'book.xlsx'), exampleBytes('h29-with-problems.xlsx'));
  await put(frame, '別の人かプログラムに変更されたか動かされたため、フォルダーに何も入れませんでした。');
  expect(open.errors.filter((error) => !/40[049]|409/.test(error))).toEqual([]);
  await open.page.close();
});

/** Of the folder inside of the chosen one: each file's name with its length, or what `change` gives. */
const IN_FOLDER = (body: string): string => `(async () => {
  const chosen = await (await navigator.storage.getDirectory()).getDirectoryHandle('公開', { create: true });
  const folder = await chosen.getDirectoryHandle('book_公表', { create: true });
  const write = async (name, text) => {
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  };
  const read = async (name) => (await (await folder.getFileHandle(name)).getFile()).text();
  ${body}
})()`;
const NAMES = IN_FOLDER(
  'const names = []; for await (const name of folder.keys()) names.push(name); return names.sort();',
);

// Without a server the browser gives a page no folder of its own: the same workbook from a file, in the page of a server.
it('puts the same files into a folder that the person chooses, where the workbook is a file', async () => {
  const open = await openServedStart(browser, undefined, async (page) => {
    await page.addInitScript(PICKER);
  });
  const file = {
    name: 'book.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(exampleBytes('h29.xlsx')),
  };
  await open.page.locator('input[type=file]').setInputFiles(file);
  await sidebarIsReady(open);
  const { page } = open;
  const frame = await publishAll(open);
  const { files } = await zipOf(page, frame);
  const names = Object.keys(files);

  await page.evaluate('globalThis.refuses = true');
  await put(frame, 'このフォルダーに書き込む許可がありません');
  await page.evaluate('globalThis.refuses = false; globalThis.closes = true');
  await frame.getByRole('button', { name: 'フォルダーに入れる' }).click();
  await frame.getByText('許可がありません').waitFor({ state: 'detached' });
  await page.evaluate('globalThis.closes = false');

  await page.evaluate('globalThis.removes = true');
  await put(frame, 'フォルダーが見つかりません');
  await page.evaluate('globalThis.removes = false');

  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await put(frame, '容量が足りません');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await page.evaluate(NAMES)).toEqual([]);

  // What a browser leaves of a file that it was writing when it was closed.
  await page.evaluate(IN_FOLDER(`await folder.getFileHandle('index.html', { create: true });`));
  await put(
    frame,
    `フォルダー「公開/book_公表」に入れました：新しく${names.length}個、作り直し0個、変更なし0個。`,
  );
  expect(await page.evaluate(NAMES)).toEqual([...names, 'SHA256SUMS.txt'].sort());
  const index = new TextDecoder().decode(files['index.html']);
  expect(await page.evaluate(IN_FOLDER(`return read('index.html');`))).toBe(index);

  await page.evaluate(IN_FOLDER(`await write('index.html', 'changed by somebody');`));
  await put(
    frame,
    `新しく0個、作り直し0個、変更なし${names.length - 1}個、ほかの人が直したためそのまま1個。`,
  );
  expect(await page.evaluate(IN_FOLDER(`return read('index.html');`))).toBe('changed by somebody');

  const docx = names.find((name) => name.endsWith('.docx')) ?? '';
  const pdf = docx.replace('.docx', '.pdf');
  await page.evaluate(IN_FOLDER(`await write('${pdf}', '%PDF');`));
  await put(frame, `変更なし${names.length - 1}個`);
  expect(await frame.getByText('次の PDF は').count()).toBe(0);
  await page.evaluate(IN_FOLDER(`await folder.removeEntry('${docx}');`));
  await put(frame, `次の PDF は前に作ったもので、今回の文書と違います：${pdf}。`);
  expect(open.errors).toEqual([]);
  await page.close();
});
