/** The lines of the tables of texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordTable } from './tables';

export interface Row {
  readonly answer: string;
  readonly text: string;
  readonly beside: string;
}

/** The lines below the sentence that a table begins with. */
export const linesOf = (name: string): string[] =>
  (readFileSync(join(__dirname, `${name}.txt`), 'utf8').split('\n\n')[1] ?? '').trimEnd().split('\n');

export const rowsOf = ({ name, isTextFirst }: WordTable): Row[] =>
  linesOf(name).map((line) => {
    const [first = '', second = '', beside = ''] = line.split('\t');
    const [answer, text] = isTextFirst ? [second, first] : [first, second];
    return { answer, text: text.replace(/⏎/g, '\n'), beside };
  });
