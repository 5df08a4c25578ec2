/** The published pages in a browser: what axe finds, on a narrow screen, and on paper. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { departmentPage } from '../../src/core/publish/department-page';
import { guidePage } from '../../src/core/publish/guide-page';
import { indexPage } from '../../src/core/publish/index-page';
import { DEPARTMENTS, publicationOf } from '../core/publish/published-book';
import { launchBrowser } from '../launch-browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const LONG =
  '一つの語が続く英数字ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ https://example.jp/a/very/long/address';
const publication = publicationOf({
  departments: {
    ...DEPARTMENTS,
    税務課: [
      [1, LONG, '', 1, LONG, 2, LONG],
      ['', '', '', 2, '集めます。', '', ''],
    ],
  },
});
const PAGES: readonly (readonly [string, string])[] = [
  [
    'the index',
    indexPage(publication, [{ file: 'a.csv', text: 'データ' }], ({ fileName }) => `${fileName}.html`),
  ],
  ['how to read', guidePage(publication, 'index.html')],
  ...publication.departments.map(
    (each) => [each.name, departmentPage(publication, each, 'index.html')] as const,
  ),
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = (await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )) as { violations: readonly Violation[] };
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

it.each(PAGES)(
  '%s has no fault that axe finds, at 320 pixels and wide, and nothing runs out of a narrow screen',
  async (_, html) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(html);
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  },
);

it.each(PAGES)('%s is read in the same order without its style', async (_, html) => {
  await page.setContent(html);
  const styled = await page.innerText('main');
  await page.setContent(html.replace(/<style>[\s\S]*?<\/style>/, ''));
  expect((await page.innerText('main')).replace(/\s+/g, '')).toBe(styled.replace(/\s+/g, ''));
  expect(await violations()).toEqual([]);
});

it.each(PAGES)('%s prints its table headers on each sheet', async (_, html) => {
  await page.emulateMedia({ media: 'print' });
  await page.setContent(html);
  const displays = (await page.evaluate(
    '[...document.querySelectorAll("thead")].map((each) => getComputedStyle(each).display)',
  )) as string[];
  await page.emulateMedia({ media: 'screen' });
  for (const display of displays) expect(display).toBe('table-header-group');
});
