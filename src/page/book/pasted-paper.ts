/** Whether what is about to be pasted is a paper of an earlier year, which cells would garble. */
import type { EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import type { Scale } from '../../core/evaluation/scale';
import { understandPaper } from '../../core/paper/understand-paper';
import { readText } from '../../papers/read-paper';
import type { ClipboardContent } from '../clipboard/clipboard-cells';
import { isDepartmentTab } from './tab-standing';

/** A longer one is looked at when it is chosen as a paper. */
const MOST_CHARACTERS = 2_000_000;

/** From so many rows on it is no evaluation of a 課, and a slip. */
const TOO_MANY_ROWS = 5000;

/** Whether so many rows may come into a tab at once; into one that is no 課's, any number. */
export const takesRows = (rows: number, sheet: EngineSheet): boolean =>
  rows < TOO_MANY_ROWS || !isDepartmentTab(sheet);

/**
 * How many goals the table of a paper has; 0 where it is none, or has the columns of our own tabs.
 * @param scale The levels of the book, as the dialog reads the paper.
 */
export function goalsInPaper({ html, text }: ClipboardContent, scale: Scale): number {
  const source = /<table/i.test(html) ? html : text.includes('\t') ? text : '';
  if (source === '' || source.length > MOST_CHARACTERS) return 0;
  try {
    const options = { scale, department: '', choices: [], further: [] };
    const { goals, columns } = understandPaper(readText('', source), options);
    const roles = columns.map(({ role }) => role);
    const isRated = roles.includes('rating') || roles.includes('outcome');
    return isRated && !roles.includes('goalNumber') ? goals : 0;
  } catch {
    // What cannot be read as a paper is pasted as it is.
    return 0;
  }
}
