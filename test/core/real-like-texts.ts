/** Goals and outcomes as departments write them, of the table of explanations: for generated tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINES = readFileSync(join(__dirname, 'texts/low-rating-explanations.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

export const GOALS: readonly string[] = LINES.map(([, , goal = '']) => goal);
export const OUTCOMES: readonly string[] = LINES.map(([, , , text = '']) => text.replace(/\\n/g, '\n'));
