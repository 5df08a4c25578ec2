/** The ready questions are SQL that BigQuery reads too, as far as a parser of its dialect can tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface BigQueryParser {
  astify(sql: string): { readonly type: string } | { readonly type: string }[];
}
const { Parser } = require('node-sql-parser/build/bigquery') as { Parser: new () => BigQueryParser };

const FOLDER = join(__dirname, '../../questions');
const FILES = readdirSync(FOLDER);

it.each(FILES)('%s is one SELECT of BigQuery', (name) => {
  const parsed = [new Parser().astify(readFileSync(join(FOLDER, name), 'utf8'))].flat();
  expect(parsed.map(({ type }) => type)).toEqual(['select']);
});

it('is refused where it is not', () => {
  expect(() => new Parser().astify('SELECT FROM WHERE')).toThrow();
});
