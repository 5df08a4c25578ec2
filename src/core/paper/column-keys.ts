/** What a person calls a column by where its header is another's too, or where it has none. */
import { foldText } from '../cells/folded-text';
import { COLUMN_KEYS } from '../messages/papers';

/**
 * One for each column: its header's text; for the second of a header and those behind it that with its place among them; for a
 * column without a header its place in the table.
 * @param headers From left to right; '' without one.
 */
export function columnKeys(headers: readonly string[]): string[] {
  const folded = headers.map(foldText);
  return headers.map((header, at) => {
    if (folded[at] === '') return COLUMN_KEYS.withoutHeader(at + 1);
    const before = folded.slice(0, at).filter((text) => text === folded[at]).length;
    return before === 0 ? header : COLUMN_KEYS.again(header, before + 1);
  });
}
