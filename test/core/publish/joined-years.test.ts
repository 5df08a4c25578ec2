import papaparse from 'papaparse';
import { earlierRecords, yearsIn } from '../../../src/core/publish/joined-years';
import type { Format } from '../../../src/core/publish/output-formats';
import { productsOf } from '../../../src/core/publish/products';
import { isRefusal } from '../../../src/core/refusal';
import { type Book, DEPARTMENTS, publicationOf, SETTINGS } from './published-book';

const { Schema } = require('tableschema') as {
  Schema: {
    load(
      descriptor: unknown,
    ): Promise<{ errors: readonly Error[]; castRow(row: readonly string[]): unknown[] }>;
  };
};

const settingsOf = (changes: Readonly<Record<string, string>>): string[][] =>
  SETTINGS.map(([key = '', value = '', ...rest]) => [key, changes[key] ?? value, ...rest]);
const LETTERS = [
  ['段階', '記号', '意味'],
  ['1', 'A', '達成'],
  ['2', 'B', '一部達成'],
  ['3', 'C', '未達成'],
];

const recordsOf = (book: Book) => publicationOf(book).departments.flatMap(({ records }) => records);
const H27 = recordsOf({
  settings: [...settingsOf({ 年度: '平成27' }), ['', '', ''], ...LETTERS],
  departments: { 総務課: [[1, '文書', '', 1, '進めます。', 'B', '進みました。']] },
});
const H28 = recordsOf({
  settings: settingsOf({ 年度: '平成28' }),
  further: ['目標値', '実績値', '二次評価'],
  departments: { 総務課: [[1, '文書', '', 1, '進めます。', 4, '進みました。', '', 10, 9, 3]] },
});
const THIS = { code: '123226', municipality: '例示町', fiscalYear: 2017 };

const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isRefusal(error)) return `${error.place}：${error.message}`;
    throw error;
  }
  return '';
};

function filesOf(earlier: ReturnType<typeof earlierRecords>): Map<string, string> {
  const products = productsOf({
    publication: publicationOf(),
    formats: new Set<Format>(['html', 'csv']),
    documents: new Map(),
    own: () => true,
    isWhole: true,
    earlier,
  });
  return new Map(
    products.flatMap(({ name, content }) =>
      content instanceof Uint8Array ? [[name, new TextDecoder().decode(content)] as const] : [],
    ),
  );
}

describe('several years in one file', () => {
  const earlier = earlierRecords(THIS, [...yearsIn('b.csv', H28), ...yearsIn('a.xlsx', H27)], []);
  const files = filesOf(earlier);
  const csv = files.get('自己評価書_各年度.csv') ?? '';
  const [header = [], ...rows] = papaparse.parse<string[]>(csv, { skipEmptyLines: true }).data;
  const column = (name: string): (string | undefined)[] => rows.map((row) => row[header.indexOf(name)]);

  it('stand from the oldest, each line with its year and its own levels, and nothing is added up', () => {
    expect(column('年度')).toEqual(['2015', '2016', '2017', '2017', '2017']);
    expect(column('年度_和暦').slice(0, 2)).toEqual(['平成27年度', '平成28年度']);
    expect(column('達成度')).toEqual(['B', '4', '4', '2', '5']);
    expect(column('達成度の段階').slice(0, 2)).toEqual(['A/B/C', '5/4/3/2/1']);
    expect(files.get('index.html')).not.toMatch(/達成度 B|<td>6</);
  });

  it('have a column that one year lacks, blank in the others', () => {
    expect(column('達成率')).toEqual(['', '90', '', '', '']);
    expect(column('二次評価')).toEqual(['', '3', '', '', '']);
    expect(files.get('自己評価書_平成29年度.csv')).not.toContain('二次評価');
  });

  it('are what their own Table Schema says, linked from the page of all departments', async () => {
    const schema = await Schema.load(JSON.parse(files.get('table-schema-years.json') ?? ''));
    expect(schema.errors).toEqual([]);
    for (const row of rows) expect(schema.castRow(row)).toHaveLength(header.length);
    expect(files.get('index.html')).toContain('各年度のデータ（CSV）');
    expect(files.get('data-dictionary.csv')).toContain('二次評価');
  });

  it('are not made where there is one year alone', () => {
    expect([...filesOf([]).keys()].filter((name) => /各年度|years/.test(name))).toEqual([]);
    expect(filesOf([]).get('index.html')).not.toContain('各年度');
  });
});

it.each([
  [
    'another town',
    recordsOf({
      settings: settingsOf({ 年度: '平成28', 団体名: '見本市', 全国地方公共団体コード: '011002' }),
    }),
    '「見本市」のデータです。',
  ],
  ['the year that is published', recordsOf({}), '公表するブックと同じ平成29年度です。'],
  ['a year that another file has', H28, '平成28年度が a.xlsx にもあります。'],
])('refuses %s', (_, records, sentence) => {
  const given = [...yearsIn('a.xlsx', H28), ...yearsIn('b.csv', records)];
  expect(refusalOf(() => earlierRecords(THIS, given, []))).toContain(`b.csv：${sentence}`);
});

it('keeps the years of the file that stands there, but for those that are given anew or published now', () => {
  const old = H28.map((record) => ({ ...record, goal: '古い' }));
  const kept = yearsIn('old.csv', [...H27, ...old, ...recordsOf({ departments: DEPARTMENTS })]);
  const years = earlierRecords(THIS, yearsIn('b.csv', H28), kept);
  expect(years.map(({ fiscal_year, goal }) => [fiscal_year, goal])).toEqual([
    [2015, '進めます。'],
    [2016, '進めます。'],
  ]);
});

const OF = { ...H28[0] } as (typeof H28)[number];
const line = (municipality_code: string, municipality_name: string): (typeof H28)[number] => ({
  ...OF,
  municipality_code,
  municipality_name,
});

it.each([
  // By the code where both have one, for towns have been renamed; by the name else, in any width.
  ['123226', '旧例示町', '123226', true],
  ['123226', '例示町', '011002', false],
  ['', '例示町', '123226', true],
  ['', '例示 町', '123226', true],
  ['', '見本市', '123226', false],
  ['123226', '例示町', '', true],
  ['123226', '見本市', '', false],
])('takes a line with the code %j of %s for the town with the code %j: %s', (code, name, own, isOurs) => {
  const records = [line(own, '例示町'), line(code, name)];
  const refused = refusalOf(() => earlierRecords({ ...THIS, code: own }, yearsIn('a.csv', records), []));
  expect(refused === '').toBe(isOurs);
  const kept = earlierRecords({ ...THIS, code: own }, [], yearsIn('a.csv', records));
  expect(kept).toHaveLength(isOurs ? 2 : 0);
});

it('keeps the lines of a year together, in their order', () => {
  const records = [
    { ...OF, goal: '一' },
    { ...OF, fiscal_year: 2014, goal: '二' },
    { ...OF, goal: '三' },
  ];
  expect(
    yearsIn('a.csv', records).map(({ path, fiscalYear, records: own }) => [
      path,
      fiscalYear,
      own.map(({ goal }) => goal),
    ]),
  ).toEqual([
    ['a.csv', 2016, ['一', '三']],
    ['a.csv', 2014, ['二']],
  ]);
});

it('refuses as a fault of the data, or of the call', () => {
  const codeOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (isRefusal(error)) return error.code;
    }
    return '';
  };
  expect(codeOf(() => yearsIn('a.csv', [{ ...OF, fiscal_year: '' }]))).toBe('data-unreadable');
  expect(codeOf(() => earlierRecords(THIS, yearsIn('a.csv', recordsOf({})), []))).toBe('wrong-call');
});

it('refuses a line without a year', () => {
  expect(refusalOf(() => yearsIn('a.csv', [{ ...H28[0], fiscal_year: '' } as never]))).toContain(
    '年度のない行',
  );
});
