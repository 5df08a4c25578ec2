/** The texts of the word lists are answered as their tables say; `word-lists.long.test.ts` asks whether each entry has one. */
import { exportsWith } from './changed-modules';
import { rowsOf } from './table-rows';
import { inCore, TABLES } from './tables';
import { commonJs } from './word-entries';

it.each(TABLES)('the texts of $name have these answers', (table) => {
  const asked = exportsWith(inCore(table.asked), inCore(table.asked), commonJs(inCore(table.asked)));
  const told = rowsOf(table).map((row) => ({ ...row, answer: table.answer(asked, row.text, row.beside) }));
  expect(told).toEqual(rowsOf(table));
});
