/** What residents read on each page, line by line: of a draft with all that there is, of a 課 without goals, of a town that rates nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { departmentPage } from '../../../src/core/publish/department-page';
import { guidePage } from '../../../src/core/publish/guide-page';
import { indexPage } from '../../../src/core/publish/index-page';
import type { Publication } from '../../../src/core/publish/publication';
import type { TabRow } from '../check/department-tab';
import { DEPARTMENTS, publicationOf, SETTINGS } from './published-book';

/** UPDATE_PAGES=1 writes it anew; read the difference. */
const EXPECTED = join(__dirname, 'whole-pages.txt');

const ROWS = [
  [
    1,
    '文書',
    '行政班',
    1,
    '電子化を進めます。',
    4,
    '予定した文書を\nすべて電子化しました。',
    '',
    '続ける。',
    3,
  ],
  ['', '', '', 2, '要綱を改めます。', '', '', '', '', ''],
  [2, '広報', '', '', '', 2, '要綱の改正が\n\n間に合いませんでした。', '', '', ''],
] as unknown as readonly TabRow[];

const DRAFT = publicationOf({
  further: ['次年度の方針', '二次評価'],
  departments: { 総務課: ROWS, 税務課: [] },
  editions: {
    総務課: {
      edition: 2,
      publishedOn: { year: 2018, month: 6, day: 1 },
      changes: ['達成度：「2」を「3」に訂正'],
    },
  },
});
const UNRATED = publicationOf({ settings: [['達成度の記入', 'なし'], ...SETTINGS] });
/** Levels of which one has no words, and nothing that is low. */
const LETTERS = publicationOf({
  settings: [
    ...SETTINGS,
    ['', '', ''],
    ['段階', '記号', '意味'],
    ['3', 'A', '達成'],
    ['2', 'B', ''],
    ['1', 'C', '未達成'],
  ],
  departments: {
    総務課: [[1, '文書', '', 1, '電子化を進めます。', 'B', 'できました。']],
    税務課: [],
  } as never,
});

/** The text of a page's own part: a cell in bars, a line for each row, heading, paragraph and term. */
const linesOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<\/p><p>/g, '／')
    .replace(/<a href="([^"]*)">/g, (_, file: string) => `[${decodeURIComponent(file)}] `)
    .replace(/<\/t[dh]>/g, '｜')
    .replace(/<dt>/g, '・')
    .replace(/<\/dt>/g, '：')
    .replace(/<h(\d)>/g, (_, level: string) => `${'#'.repeat(Number(level))} `)
    .replace(/<[^>]*>/g, '')
    .replace(/\n{2,}/g, '\n');

const departmentOf = (publication: Publication, at: number, index = ''): string => {
  const department = publication.departments[at];
  if (department === undefined) throw new Error('no department');
  return departmentPage(publication, department, index);
};
const indexOf = (publication: Publication): string =>
  indexPage(publication, [{ file: 'a b.csv', text: 'データ' }], ({ name }) => `${name}.html`);

/** A goal before any 個別事業, beside what is low and has a number. */
const PLAIN = publicationOf({
  departments: {
    総務課: [['', '', '', 1, '電子化を進めます。', 4, 'できました。']],
    税務課: DEPARTMENTS['総務課'] ?? [],
  },
});

const PAGES: readonly (readonly [string, string])[] = [
  ['a 課 with all that there is', departmentOf(DRAFT, 0, 'index.html')],
  ['a 課 without goals', departmentOf(DRAFT, 1)],
  ['a 課 of a town that rates nothing', departmentOf(UNRATED, 0)],
  ['a 課 of a town with letters', departmentOf(LETTERS, 0)],
  ['a 課 with a goal without 個別事業', departmentOf(PLAIN, 0)],
  ['all 課', indexOf(DRAFT)],
  ['all 課 with a low goal that has a number', indexOf(PLAIN)],
  ['all 課 where nothing is rated', indexOf(UNRATED)],
  ['all 課 where nothing is low', indexOf(LETTERS)],
  ['how to read it', guidePage(DRAFT, 'index.html')],
  ['how to read it where nothing is rated', guidePage(UNRATED, 'index.html')],
];

it('say what stands in whole-pages.txt', () => {
  const text = PAGES.map(([name, html]) => `==== ${name}${linesOf(html)}\n`).join('\n');
  if (process.env['UPDATE_PAGES']) writeFileSync(EXPECTED, text);
  expect(text.split('\n')).toEqual(readFileSync(EXPECTED, 'utf8').split('\n'));
});

it('are left as they are by whatever a town’s own styles are', () => {
  const [, style = ''] = /<style>\n([\s\S]*)\n<\/style>/.exec(departmentOf(DRAFT, 0)) ?? [];
  const selectors = style.match(/[^{}@]+(?=\{[^{}]*\})/g) ?? [];
  expect(selectors.length).toBeGreaterThan(5);
  expect(selectors.every((each) => each.includes('.jiko-hyoka'))).toBe(true);
});
