/**
 * Each entry of the word lists has a text whose answer hangs on it alone: `*.txt` are the tables, one line for each text, with its
 * answer first and, where it matters, the goal last. Whoever adds a word adds a text; a text that fails without its word is enough.
 * `without-a-text.txt` names the entries for which no text is known: strike one when it gets a text, or goes.
 */
import { exportsWith } from './changed-modules';
import { linesOf, type Row, rowsOf } from './table-rows';
import { inCore, TABLES } from './tables';
import { commonJs, entriesIn, type WordEntry } from './word-entries';

/** The characters of an entry that stand for themselves: most texts that hang on it contain them. */
const plain = (entry: string): string => entry.replace(/\(\?[:=!<]+|[()|?*\\^$]|\[[^\]]*\]/g, '');

/** With what stands before it, for one word may stand in a list more than once. */
const nameOf = (source: string, { list, entry, before }: WordEntry): string =>
  `${source}\t${list}\t${before}【${entry}】`;

/** Each entry, and whether no text of any table hangs on it. */
function openEntries(): Map<string, boolean> {
  const open = new Map<string, boolean>();
  for (const table of TABLES) {
    const rows = rowsOf(table);
    for (const [source, lists] of Object.entries(table.sources)) {
      for (const each of entriesIn(commonJs(inCore(source)), lists)) {
        const name = nameOf(source, each);
        if (open.get(name) === false) continue;
        const asked = exportsWith(inCore(table.asked), inCore(source), each.without);
        const hangs = ({ answer, text, beside }: Row): boolean =>
          table.answer(asked, text, beside) !== answer;
        const word = plain(each.entry);
        open.set(name, !rows.some((row) => row.text.includes(word) && hangs(row)) && !rows.some(hangs));
      }
    }
  }
  return open;
}

it('each entry has a text that hangs on it', () => {
  const open = [...openEntries()].flatMap(([name, isOpen]) => (isOpen ? [name] : []));
  expect(open).toEqual(linesOf('without-a-text'));
});
