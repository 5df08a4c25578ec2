import { HtmlValidate } from 'html-validate';
import { departmentPage } from '../../../src/core/publish/department-page';
import { guidePage } from '../../../src/core/publish/guide-page';
import { indexPage } from '../../../src/core/publish/index-page';
import type { Publication } from '../../../src/core/publish/publication';
import { DEPARTMENTS, publicationOf, REASON, SETTINGS } from './published-book';

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'heading-level': 'error', 'no-inline-style': 'error', 'wcag/h63': 'error' },
});

function pagesOf(publication: Publication): string[] {
  return [
    indexPage(
      publication,
      [{ file: '自己評価書 1.csv', text: 'データ' }],
      ({ fileName }) => `${fileName}.html`,
    ),
    guidePage(publication, 'index.html'),
    ...publication.departments.map((each) => departmentPage(publication, each, 'index.html')),
  ];
}

/** What the validator says of a page; '' when it is valid. */
async function faultsOf(html: string): Promise<string> {
  const { results } = await VALIDATOR.validateString(html);
  return results
    .flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))
    .join('\n');
}

/** What one reads without any style. */
const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\n+/g, '\n');

it('are valid HTML', async () => {
  for (const html of pagesOf(publicationOf())) expect(await faultsOf(html)).toBe('');
});

it('are valid HTML with columns of the town', async () => {
  const further = ['目標値', '実績値', '二次評価', '中間'];
  const rows = [[1, '文書', '', 1, '進めます。', 4, '進みました。', '', 10, 9, 4, '一\n二']] as const;
  for (const html of pagesOf(publicationOf({ further, departments: { 総務課: rows } })))
    expect(await faultsOf(html)).toBe('');
});

it('are valid HTML without 団体名, 年度, goals and low ratings', async () => {
  const book = {
    settings: [
      ['年度', ''],
      ['課名', '職名'],
      ['総務課', ''],
    ],
    departments: { 総務課: [] },
  };
  for (const html of pagesOf(publicationOf(book))) expect(await faultsOf(html)).toBe('');
});

it('run nothing of what stands in the cells', async () => {
  const hostile =
    '<script>alert(1)</script> &lt; "><img src=x onerror=alert(1)> \u0000\u0008 \ud800 ]]> --> {{7*7}} 髙﨑𠮷';
  const rows = [[1, hostile, hostile, 1, hostile, 2, hostile]] as const;
  const publication = publicationOf({
    settings: [
      ['団体名', hostile],
      ['年度', '2017'],
      ['課名', '氏名'],
      ['総務課', hostile],
    ],
    departments: { 総務課: rows },
  });
  for (const html of pagesOf(publication)) {
    expect(await faultsOf(html)).toBe('');
    expect(html).not.toMatch(/<(?:script|img)/);
  }
  const [, , page = ''] = pagesOf(publication);
  expect(page).toContain('髙﨑𠮷');
});

it('say the levels in words', () => {
  const [, , page = ''] = pagesOf(publicationOf());
  expect(textOf(page)).toContain('\n2　目標をほとんど達成できなかった。\n');
});

it('name both eras, the edition and the day, and what has changed since the edition before', () => {
  const edition = {
    edition: 2,
    publishedOn: { year: 2018, month: 6, day: 1 },
    changes: ['(1) 達成度 3 → 4'],
  };
  const [, , page = ''] = pagesOf(publicationOf({ editions: { 総務課: edition } }));
  for (const text of [
    '平成29年度（西暦2017年度）',
    '平成30年3月31日（西暦2018年3月31日）',
    '平成30年6月1日（西暦2018年6月1日）',
    '第2版',
    '(1) 達成度 3 → 4',
  ]) {
    expect(textOf(page)).toContain(`\n${text}\n`);
  }
  expect(page).not.toContain('この自己評価書は案です');
});

it('begin with the counts, then tell the low ratings with their explanations', () => {
  const [index = ''] = pagesOf(publicationOf());
  const text = textOf(index);
  expect(text).toMatch(/\n合計\n1\n1\n0\n1\n0\n/);
  expect(text.indexOf('達成度ごとの件数')).toBeLessThan(text.indexOf('達成度の低い目標とその理由'));
  expect(text.indexOf(REASON)).toBeGreaterThan(text.indexOf('達成度の低い目標とその理由'));
});

it('say 案 of a draft, and count what is not rated', () => {
  const publication = publicationOf({
    departments: { ...DEPARTMENTS, 税務課: [[1, '収納', '', '', '集めます。', '', '']] },
  });
  const [index = '', , , page = ''] = pagesOf(publication);
  expect(textOf(index)).toContain('（案）');
  expect(textOf(page)).toMatch(/\n未記入\n1件\n/);
});

it('count the levels of the town, whatever they are called, and none where nothing is rated', async () => {
  const own = [...SETTINGS, ['', '', ''], ['段階', '記号', '意味'], ['1', 'A', '達成'], ['2', 'B', '未達成']];
  const rows = {
    総務課: [
      [1, '文書', '', 1, '進めます。', 'A', '進みました。'],
      ['', '', '', 2, '集めます。', 'B', REASON],
    ],
  } as const;
  const [index = '', , page = ''] = pagesOf(publicationOf({ settings: own, departments: rows }));
  expect(textOf(index)).toContain('\n達成度 A\n達成度 B\n総務課\n1\n1\n');
  expect(textOf(page)).toContain('\nB　未達成\n');
  const unrated = publicationOf({
    settings: [...SETTINGS.slice(0, 5), ['達成度の記入', 'しない'], ...SETTINGS.slice(5)],
    departments: rows,
  });
  for (const html of pagesOf(unrated)) {
    expect(await faultsOf(html)).toBe('');
    expect(textOf(html)).not.toContain('達成度ごとの件数');
  }
});

it('say of a low rating that went out without a reason that there is none, and of which theme it is', () => {
  const rows = [
    [1, '文書', '行政班', 1, '電子化を進めます。', 1, ''],
    [2, '広報', '', 1, '広報紙を出します。', 2, '印刷機が故障し、発行できませんでした。'],
  ] as const;
  const [index = ''] = pagesOf(publicationOf({ departments: { 総務課: rows } }));
  const low = textOf(index.slice(index.indexOf('<h2>達成度の低い目標'))).split('\n');
  expect(low).toContain('（理由の記入がありません）');
  expect(low.filter((line) => /文書|広報/.test(line))).toEqual([
    '1. 文書',
    '2. 広報',
    '(1) 広報紙を出します。',
  ]);
});
