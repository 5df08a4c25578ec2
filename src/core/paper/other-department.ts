/** Whether a paper is another 課's than the one that it shall come into. */
import { foldText } from '../cells/folded-text';
import { PAPER_MESSAGES } from '../messages/papers';
import { cellText, type Paper } from './paper';
import type { UnderstoodPaper } from './understand-paper';

/** In characters: what is longer is a sentence, and may speak of any 課. */
const LONGEST_HEADING = 40;

/** So many short texts at the top tell whose the paper is. */
const HEAD = 12;

/**
 * The 課 that the top of a paper names, where it is not the chosen one and that one is named nowhere; mostly none.
 * @param departments The 課 of the book.
 */
export function otherDepartments(paper: Paper, departments: readonly string[], chosen: string): string[] {
  const texts = paper.blocks
    .flatMap((block) => (block.kind === 'line' ? [block.text] : block.rows.flat().map(cellText)))
    .map(foldText)
    .filter((text) => text !== '' && text.length <= LONGEST_HEADING);
  if (texts.some((text) => namesIn(text, departments).includes(chosen))) return [];
  return [...new Set(texts.slice(0, HEAD).flatMap((text) => namesIn(text, departments)))];
}

/** Asks about it first of all; nothing is written before that is answered. @param others What {@link otherDepartments} found. */
export const withOtherDepartments = (
  found: UnderstoodPaper,
  others: readonly string[],
  chosen: string,
): UnderstoodPaper =>
  others.length === 0 || found.rows.length === 0
    ? found
    : { ...found, questions: [PAPER_MESSAGES.otherDepartment(others, chosen), ...found.questions] };

/** Without those that are but a part of a longer one: 社会福祉課 is not 福祉課. */
function namesIn(text: string, departments: readonly string[]): string[] {
  const named = departments.filter((name) => text.includes(foldText(name)));
  return named.filter((name) => !named.some((other) => other !== name && other.includes(name)));
}
