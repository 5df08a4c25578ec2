/**
 * What each word for a column of a paper means, and the same words with something before or behind them: `header-words.txt` is the table.
 * After a change on purpose, `UPDATE_FINDINGS=1 npx jest test/papers/header-words` writes it anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessRoles } from '../../src/core/paper/column-roles';

const TABLE = join(__dirname, 'header-words.txt');
const [head = '', body = ''] = readFileSync(TABLE, 'utf8').split('\n\n');
const words = body
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '');

const table = (): string[] => words.map((word) => `${word}\t${meaningOf(word)}`);

if (process.env['UPDATE_FINDINGS']) writeFileSync(TABLE, `${head}\n\n${table().join('\n')}\n`);

it('the words for columns mean this', () => {
  expect(table()).toEqual(body.trimEnd().split('\n'));
});

function meaningOf(word: string): string {
  return guessRoles(word.replace(/⏎/g, '\n'))
    .map(({ role, weight }) => `${role} ${weight.toFixed(3)}`)
    .join('、');
}
