/**
 * Each entry of the word lists has a text whose answer hangs on it alone: `*.txt` are the tables, one line for each text, with its
 * answer first and, where it matters, the goal last. Whoever adds a word adds a text; a text that fails without its word is enough.
 * `without-a-text.txt` names the entries for which no text is known: strike one when it gets a text, or goes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportsWith } from './changed-modules';
import { inCore, TABLES, type WordTable } from './tables';
import { commonJs, entriesIn, type WordEntry } from './word-entries';

interface Row {
  readonly answer: string;
  readonly text: string;
  readonly beside: string;
}

const linesOf = (name: string): string[] =>
  (readFileSync(join(__dirname, `${name}.txt`), 'utf8').split('\n\n')[1] ?? '').trimEnd().split('\n');

const rowsOf = ({ name }: WordTable): Row[] =>
  linesOf(name).map((line) => {
    const [answer = '', text = '', beside = ''] = line.split('\t');
    return { answer, text: text.replace(/⏎/g, '\n'), beside };
  });

/** The characters of an entry that stand for themselves: most texts that hang on it contain them. */
const plain = (entry: string): string => entry.replace(/\(\?[:=!<]+|[()|?*\\^$]|\[[^\]]*\]/g, '');

/** With what stands before it, for one word may stand in a list more than once. */
const nameOf = ({ list, entry, before }: WordEntry): string => `${list}\t${before}【${entry}】`;

function withoutText(table: WordTable): string[] {
  const rows = rowsOf(table);
  return Object.entries(table.sources).flatMap(([source, lists]) =>
    entriesIn(commonJs(inCore(source)), lists).flatMap((each) => {
      const asked = exportsWith(inCore(table.asked), inCore(source), each.without);
      const hangs = ({ answer, text, beside }: Row): boolean => table.answer(asked, text, beside) !== answer;
      const isHeld =
        rows.some((row) => row.text.includes(plain(each.entry)) && hangs(row)) || rows.some(hangs);
      return isHeld ? [] : [`${table.name}\t${nameOf(each)}`];
    }),
  );
}

describe.each(TABLES)('the words of $name', (table) => {
  it('answer so', () => {
    const asked = exportsWith(inCore(table.asked), inCore(table.asked), commonJs(inCore(table.asked)));
    const told = rowsOf(table).map((row) => ({ ...row, answer: table.answer(asked, row.text, row.beside) }));
    expect(told).toEqual(rowsOf(table));
  });

  it('have each a text that hangs on it', () => {
    const known = linesOf('without-a-text').filter((line) => line.startsWith(`${table.name}\t`));
    expect(withoutText(table)).toEqual(known);
  });
});
