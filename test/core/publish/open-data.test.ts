import papaparse from 'papaparse';
import { csvText, plainCell } from '../../../src/core/cells/csv-text';
import { dataCsv, dictionaryCsv, RECORD_FIELDS, tableSchema } from '../../../src/core/publish/open-data';
import { parseTownCode } from '../../../src/core/publish/town-facts';
import { publicationOf, REASON } from './published-book';

/** The Table Schema library of the Frictionless Data project; it brings no types. */
const { Schema } = require('tableschema') as {
  Schema: { load(descriptor: unknown): Promise<TableSchema> };
};
interface TableSchema {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  castRow(row: readonly string[]): unknown[];
}

const rowsOf = (csv: string): string[][] =>
  papaparse.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

const publication = publicationOf();
const records = publication.departments.flatMap((each) => each.records);

describe('the data', () => {
  const csv = dataCsv(records);

  it('are a line per goal in UTF-8 with a mark, with both years, the code and the words of the rating', () => {
    expect(csv.startsWith('\ufeff全国地方公共団体コード,団体名,年度,年度_和暦,')).toBe(true);
    const [header = [], first, second, third] = rowsOf(csv).map((row) => row);
    const named = (row: string[] = []) => Object.fromEntries(header.map((name, at) => [name, row[at]]));
    expect(named(first)).toMatchObject({
      全国地方公共団体コード: '123226',
      年度: '2017',
      年度_和暦: '平成29年度',
      評価基準日: '2018-03-31',
      達成度: '4',
      達成度の意味: '目標を概ね達成した。',
      理由が必要な達成度: 'いいえ',
      案: 'いいえ',
    });
    expect(named(second)).toMatchObject({ 達成度: '2', 理由が必要な達成度: 'はい', 効果又は理由: REASON });
    expect(named(third)).toMatchObject({
      個別事業: '収納',
      目標: '',
      効果又は理由: '収納率が上がりました。\n納期内の納付も増えました。',
    });
    expect(rowsOf(csv)).toHaveLength(4);
  });

  it('are what their Table Schema says, by another library', async () => {
    const descriptor = JSON.parse(tableSchema(publication, records, 'data.csv'));
    const schema = await Schema.load(descriptor);
    expect(schema.errors).toEqual([]);
    expect(schema.valid).toBe(true);
    const [, ...rows] = rowsOf(csv);
    for (const row of rows) expect(schema.castRow(row)).toHaveLength(RECORD_FIELDS.length);
    // It refuses what is of another type.
    const wrong = [...(rows[0] ?? [])];
    wrong[RECORD_FIELDS.indexOf('fiscal_year')] = '平成29';
    expect(() => schema.castRow(wrong)).toThrow();
  });

  it('have a dictionary with a line for each column, in its order', () => {
    const [header = []] = rowsOf(csv);
    const [, ...lines] = rowsOf(dictionaryCsv(records));
    expect(lines.map(([name]) => name)).toEqual(header);
    for (const line of lines) expect(line.filter((cell) => cell === '')).toEqual([]);
  });
});

describe('a cell of CSV', () => {
  const hostile = [
    '=1+1',
    '+1+1',
    '-1+cmd|calc',
    '@SUM(A1)',
    '＝1+1',
    ' =1+1',
    '\t=1',
    '\r=1',
    '\n=1',
    "'=1",
    '-',
    '－',
    '-5',
    '+81',
    'a"b',
    'a,b',
    '',
    '　字下げ',
    '一\n二',
  ];

  it('is never what a spreadsheet would run, and reads back as it was', () => {
    const rows = rowsOf(csvText(hostile.map((text) => [text, '.'])));
    for (const [cell = ''] of rows) {
      if (!/^(?:[-+]?\d*|－)$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
    expect(rows.map(([cell = '']) => plainCell(cell))).toEqual(hostile);
  });

  it('stays a number where it is one', () => {
    expect(csvText([[-5, '-5']])).toBe('\ufeff-5,-5\r\n');
  });
});

it.each([
  ['123226', '123226'],
  ['011002', '011002'],
  ['271004', '271004'],
  ['271008', undefined],
  ['11002', '011002'],
  ['１２３２２６', '123226'],
  ['123225', undefined],
  ['12322', undefined],
  ['酒々井町', undefined],
])('reads the town code %s as %s', (typed, code) => {
  expect(parseTownCode(typed)).toBe(code);
});
