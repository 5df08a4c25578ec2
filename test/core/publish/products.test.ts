/** Which files a publication becomes, in each format, and what they say where something is missing. */
import { strFromU8 } from 'fflate';
import { draftNames } from '../../../src/core/publish/draft-names';
import {
  cell,
  definitions,
  element,
  escaped,
  linkTo,
  page,
  paragraphs,
} from '../../../src/core/publish/html';
import { type ProductSource, productsOf } from '../../../src/core/publish/products';
import { readDocx } from '../../docx-text';
import { DEPARTMENTS, documentsOf, publicationOf, SETTINGS } from './published-book';

const publication = publicationOf();
const documents = new Map(documentsOf(publication).map(({ name, docx }) => [name, docx]));
const ALL: ProductSource = {
  ...{ publication, documents, formats: new Set(['docx', 'pdf', 'html', 'csv'] as const) },
  ...{ own: () => true, isWhole: true },
};
const names = (change: Partial<ProductSource>): string[] =>
  productsOf({ ...ALL, ...change }).map(({ department, format, name }) => `${department} ${format} ${name}`);
const contentOf = (file: string, change: Partial<ProductSource> = {}): string => {
  const product = productsOf({ ...ALL, ...change }).find(({ name }) => name === file);
  return product?.content instanceof Uint8Array
    ? strFromU8(product.content)
    : (product?.content.message ?? '');
};

const OF_SOUMU = ['docx', 'html', 'csv'].map((kind) => `総務課 ${kind} 総務課_自己評価書_平成29年度.${kind}`);
const OF_ZEIMU = OF_SOUMU.map((line) => line.replace(/総務課/g, '税務課'));
const WHOLE = [
  '全課 docx 自己評価書_平成29年度_全課版.docx',
  '全課 html index.html',
  '全課 html how-to-read.html',
  '全課 csv 自己評価書_平成29年度.csv',
  '全課 csv data-dictionary.csv',
  '全課 csv table-schema.json',
];

it.each<[string, Partial<ProductSource>, string[]]>([
  ['of all', {}, [...OF_SOUMU, ...OF_ZEIMU, ...WHOLE]],
  ['of one 課 beside all together', { own: (name) => name === '税務課' }, [...OF_ZEIMU, ...WHOLE]],
  ['of 課 without all together', { isWhole: false }, [...OF_SOUMU, ...OF_ZEIMU]],
  [
    'in one format',
    { formats: new Set(['csv'] as const) },
    [OF_SOUMU[2], OF_ZEIMU[2], ...WHOLE.slice(3)] as string[],
  ],
  ['in PDF alone, which is made of others', { formats: new Set(['pdf'] as const) }, []],
  [
    'without Word documents',
    { documents: new Map() },
    [...OF_SOUMU.slice(1), ...OF_ZEIMU.slice(1), ...WHOLE.slice(1)],
  ],
])('makes the files %s', (_, change, files) => {
  expect(names(change)).toEqual(files);
});

it('calls files of a draft so', () => {
  const draft = publicationOf({
    departments: { ...DEPARTMENTS, 総務課: [[1, '文書', '', 1, '電子化を進めます。', '', '']] },
  });
  expect(names({ publication: draft, formats: new Set(['csv'] as const) })).toContain(
    '全課 csv 自己評価書_平成29年度_案.csv',
  );
});

describe('全課版', () => {
  const FILE = '自己評価書_平成29年度_全課版.docx';

  it('has the departments in their order, whichever was made first', () => {
    const reversed = new Map([...documents].reverse());
    const product = productsOf({ ...ALL, documents: reversed }).find(({ name }) => name === FILE);
    const { paragraphs: lines } = readDocx(product?.content as Uint8Array);
    expect(lines[0]).toContain('平成29年度');
    expect(lines.slice(2, 4).map((line) => line.trim().slice(0, 2))).toEqual(['総務', '税務']);
  });

  it('says which reports are not there', () => {
    const one = new Map([...documents].slice(0, 1));
    expect(contentOf(FILE, { documents: one })).toBe(
      '税務課の報告書がないため、全課版を作れませんでした。先にその報告書を作ってください。',
    );
  });

  it('says where reports cannot be joined', () => {
    const broken = new Map([...documents].map(([name]) => [name, new Uint8Array([80, 75, 3, 4])]));
    expect(contentOf(FILE, { documents: broken })).toMatch(/。$/);
  });

  it('is the one that the form has made of them all', () => {
    const joint = new Uint8Array([1, 2, 3]);
    const product = productsOf({ ...ALL, documents: new Map([['全課', joint]]) }).find(
      ({ name }) => name === FILE,
    );
    expect(product?.content).toBe(joint);
  });
});

describe('pages', () => {
  it('say of each file what it is', () => {
    const texts = [...contentOf('index.html').matchAll(/<li><a [^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/（Word）$/), expect.stringMatching(/（PDF）$/)]),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  const links = (html: string): string[] =>
    [...html.matchAll(/href="([^"]*)"/g)].map(([, file = '']) => decodeURIComponent(file));

  it('link to what is made beside them, and to nothing else', () => {
    expect(links(contentOf('index.html'))).toEqual([
      ...['総務課', '税務課'].map((name) => `${name}_自己評価書_平成29年度.html`),
      'how-to-read.html',
      ...['docx', 'pdf'].map((kind) => `自己評価書_平成29年度_全課版.${kind}`),
      ...['自己評価書_平成29年度.csv', 'data-dictionary.csv', 'table-schema.json'],
    ]);
    expect(links(contentOf('index.html', { formats: new Set(['html'] as const) })).slice(2)).toEqual([
      'how-to-read.html',
    ]);
    expect(links(contentOf('how-to-read.html'))).toEqual(['index.html']);
  });

  it('of a department link back where there is a page of all', () => {
    const file = '総務課_自己評価書_平成29年度.html';
    expect(links(contentOf(file))).toEqual(['index.html']);
    expect(links(contentOf(file, { isWhole: false }))).toEqual([]);
  });

  it('of a town that rates nothing link to the departments and count nothing', () => {
    const unrated = publicationOf({ settings: [['達成度の記入', 'なし'], ...SETTINGS] });
    const html = contentOf('index.html', { publication: unrated });
    expect(links(html).slice(0, 2)).toEqual(
      ['総務課', '税務課'].map((name) => `${name}_自己評価書_平成29年度.html`),
    );
    expect(html).not.toContain('<table>');
  });

  it('hold every text as text', () => {
    expect(escaped(`<a href="x" onclick='y'>&amp;`)).toBe(
      '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;',
    );
    expect(element('p', '<b>')).toBe('<p>&lt;b&gt;</p>');
    expect(linkTo('a b&"c.html', '<x>')).toBe('<a href="a%20b%26%22c.html">&lt;x&gt;</a>');
    expect(paragraphs(['一', '<二>'])).toBe('<p>一</p><p>&lt;二&gt;</p>');
    expect(cell('<p>一</p>')).toBe('<td><p>一</p></td>');
    expect(page('<題>', '')).toContain('<title>&lt;題&gt;</title>');
    expect(page('<題>', '')).toContain('<h1>&lt;題&gt;</h1>');
  });

  it('leave out what is not known of a list, and a list of nothing', () => {
    expect(
      definitions([
        ['年度', '平成29'],
        ['公表日', ''],
      ]),
    ).toBe('<dl>\n<dt>年度</dt><dd>平成29</dd>\n</dl>\n');
    expect(definitions([['公表日', '']])).toBe('');
  });
});

/** As macOS and some spreadsheets write ガ課. */
const GA_IN_TWO = 'ガ課'.normalize('NFD');

it('names of files are different where those of two 課 come to one', () => {
  const two = publicationOf({
    settings: SETTINGS.slice(0, -2),
    departments: { A課: [], a課: [], Ａ課: [], ガ課: [], [GA_IN_TWO]: [] },
  });
  expect(two.departments.map(({ fileName }) => fileName)).toEqual([
    'A課_自己評価書_平成29年度_案',
    'a課_自己評価書_平成29年度_案 (2)',
    'Ａ課_自己評価書_平成29年度_案',
    'ガ課_自己評価書_平成29年度_案',
    `${GA_IN_TWO}_自己評価書_平成29年度_案 (2)`,
  ]);
});

it('knows what a file was called as a draft, also one of several of a name', () => {
  expect(draftNames(['課_平成29年度.html', '課_平成29年度 (2).html'], ['課_平成29年度 (2)_案.html'])).toEqual(
    [
      '課_平成29年度_案.html',
      '課_平成29年度_未確定_案.html',
      '課_平成29年度_未確定.html',
      '課_平成29年度_案 (2).html',
      '課_平成29年度_未確定_案 (2).html',
      '課_平成29年度_未確定 (2).html',
    ],
  );
});

it('does not take the document of a 課 of that name for the one of 全課', () => {
  const named = publicationOf({
    settings: SETTINGS.slice(0, -2),
    departments: { 総務課: DEPARTMENTS['総務課'] ?? [], 全課: DEPARTMENTS['税務課'] ?? [] },
  });
  const own = new Map(documentsOf(named).map(({ name, docx }) => [name, docx]));
  const whole = productsOf({ ...ALL, publication: named, documents: own }).find(({ name }) =>
    name.endsWith('_全課版.docx'),
  );
  const { paragraphs } = readDocx(Buffer.from(whole?.content as Uint8Array));
  expect(paragraphs.join('\n')).toContain('総務課の目標');
});
