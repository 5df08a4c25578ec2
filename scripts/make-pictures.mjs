/**
 * Makes the pictures of both READMEs anew, in docs/images/, by the browser of the tests over what was built:
 *   npm run pictures
 * It needs a Japanese typeface (Noto Sans CJK JP; on Debian `apt-get install fonts-noto-cjk`), and says so without one.
 *   npm run pictures -- --short
 * shows that it still runs: one picture, in a folder that is removed again, with or without that typeface.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isShort = process.argv.includes('--short');
const folder = isShort ? mkdtempSync(join(tmpdir(), 'jiko-hyoka-pictures-')) : join(root, 'docs/images');
const book = join(root, 'examples/h29-with-problems.xlsx');

const browser = await launchBrowser();
try {
  await requireJapaneseType();
  mkdirSync(folder, { recursive: true });
  if (isShort) await tryReport();
  else {
    await drawPage();
    await drawReport();
    await drawCheck();
  }
} finally {
  await browser.close();
  if (isShort) rmSync(folder, { recursive: true, force: true });
}

/** The picture that takes the longest way: page, sidebar, print. */
async function tryReport() {
  await drawReport();
  process.stderr.write(
    `The short form: report.png has ${statSync(join(folder, 'report.png')).size} bytes.\n`,
  );
}

/** The tests' own way to a browser; it is TypeScript. */
async function launchBrowser() {
  const outfile = join(root, 'out/pictures/launch-browser.cjs');
  await build({
    entryPoints: [join(root, 'test/launch-browser.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile,
  });
  return createRequire(import.meta.url)(outfile).launchBrowser();
}

/** Two characters that look the same are both the box that stands for a missing one. */
async function requireJapaneseType() {
  const page = await browser.newPage();
  const isThere = await page.evaluate(`(() => {
    const drawn = (text) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      pen.font = '40px "Noto Sans CJK JP", sans-serif';
      pen.fillText(text, 0, 50);
      return canvas.toDataURL();
    };
    return drawn('評') !== drawn('価');
  })()`);
  await page.close();
  if (isThere) return;
  const advice =
    'No Japanese typeface: install Noto Sans CJK JP (on Debian: apt-get install fonts-noto-cjk).';
  if (!isShort) throw new Error(advice);
  process.stderr.write(`${advice}\n`);
}

/** The one-file page with a workbook, as on the usual screen of a town hall. */
async function openPage(workbook) {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'ja-JP',
    offline: true,
  });
  await page.goto(pathToFileURL(join(root, 'dist-local/jiko-hyoka.html')).href);
  await page.locator('input[type=file]').first().setInputFiles(workbook);
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.locator('[role=status]', { hasText: '点検しました' }).first().waitFor({ timeout: 120_000 });
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: '総務課' }).first().click();
  await page.waitForTimeout(1500); // The canvas says nothing when it is drawn.
  return { page, sidebar };
}

async function drawPage() {
  const { page, sidebar } = await openPage(book);
  await page.screenshot({ path: join(folder, 'page.png') });
  const frame = page.locator('.sidebar iframe');
  await sidebar.getByRole('tab', { name: '直す' }).click();
  await page.waitForTimeout(500);
  await frame.screenshot({ path: join(folder, 'sidebar-todo.png') });
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByRole('radio').first().waitFor();
  await page.waitForTimeout(500);
  await frame.screenshot({ path: join(folder, 'sidebar-fill.png') });
  await page.close();
}

/** The report as it is printed from the sidebar: its own HTML, in columns as large as the type area of A4. */
async function drawReport() {
  const { page, sidebar } = await openPage(join(root, 'examples/h29.xlsx'));
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByRole('button', { name: '内容を見る' }).click();
  await sidebar.locator('.paper').waitFor();
  const frame = await (await page.locator('.sidebar iframe').elementHandle()).contentFrame();
  const [style, report] = await frame.evaluate(
    "[document.querySelector('style').textContent, document.querySelector('.printed-report').outerHTML]",
  );
  await page.close();
  const paper = await browser.newPage({ viewport: { width: 1700, height: 1180 }, javaScriptEnabled: false });
  await paper.emulateMedia({ media: 'print' });
  await paper.setContent(`<!DOCTYPE html><html lang="ja"><style>${style}</style><style>
    html, body { height: auto; background: #d0d0d0; container-type: normal; }
    .sheets { position: relative; display: flex; gap: 8mm; width: max-content; padding: 5mm; }
    .sheet { width: 210mm; height: 297mm; background: #ffffff; }
    .columns { position: absolute; top: 25mm; left: 25mm; width: 388mm; height: 257mm; column-width: 170mm; column-gap: 48mm; column-fill: auto; }
  </style><div class="sheets"><div class="sheet"></div><div class="sheet"></div><div class="columns">${report}</div></div></html>`);
  await paper.locator('.sheets').screenshot({ path: join(folder, 'report.png') });
  await paper.close();
}

/** What the command prints, as a terminal shows it. */
async function drawCheck() {
  const command = ['dist-local/cli.cjs', 'check', 'examples/h29-with-problems.xlsx'];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  await page.setContent(`<!DOCTYPE html><html lang="ja"><style>
    body { margin: 0; background: #1e1e1e; color: #f2f2f2; }
    pre { display: inline-block; margin: 0; padding: 12px; font: 15px/1.3 "Noto Sans Mono CJK JP", monospace; }
  </style><pre></pre></html>`);
  await page.locator('pre').evaluate(
    (element, text) => {
      element.textContent = text;
    },
    `$ node ${command.join(' ')}\n${stderr}${stdout}`,
  );
  await page.locator('pre').screenshot({ path: join(folder, 'check.png') });
  await page.close();
}
