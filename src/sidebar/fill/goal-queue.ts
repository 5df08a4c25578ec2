/** Which goals are stepped through, and what has been typed for them. */

import type { Scale } from '../../core/evaluation/scale';
import type { CellEdit, GoalEntry } from '../../core/overview/sidebar-data';

/** What stands in the form; not yet, or not all, in the sheet. */
export interface Draft {
  /** The symbol of a level. */
  readonly rating: string | null;
  readonly outcome: string;
  /** What was typed into columns of the town, by their headers; what nobody has touched is not there. */
  readonly further: Readonly<Record<string, string>>;
}

export const draftOf = ({ rating, outcome }: GoalEntry): Draft => ({ rating, outcome, further: {} });

/** Names a goal while its row stays where it is. */
export const keyOf = ({ sheet, ratingCell, outcomeCell }: GoalEntry): string =>
  `${ratingCell || outcomeCell} ${sheet}`;

export const isCellOf = (
  { sheet, ratingCell, outcomeCell, further }: GoalEntry,
  tab: string,
  cell: string,
): boolean =>
  tab === sheet &&
  (cell === ratingCell || cell === outcomeCell || further.some((each) => each.cell === cell));

/** Whether two readings of a tab mean the same goal, wherever its row is now. */
export const isSameGoal = (one: GoalEntry, other: GoalEntry): boolean =>
  one.theme === other.theme && one.number === other.number && one.goal === other.goal;

/** Whether rating or outcome are missing, or something is wrong with either. */
export const needsEntry = (
  { rating, ratingCell, outcomeCell, findings }: GoalEntry,
  isRated: boolean,
): boolean =>
  (isRated && rating === null && ratingCell !== '') ||
  findings.some(({ cell }) => cell === ratingCell || cell === outcomeCell);

/** What has to be written so that the sheet says what the form says; [] when it does already. */
export function editsOf(entry: GoalEntry, draft: Draft): CellEdit[] {
  const { sheet, goal } = entry;
  const edits: CellEdit[] = [];
  if (draft.rating !== entry.rating && draft.rating !== null && entry.ratingCell !== '') {
    const newValue = draft.rating;
    edits.push({ sheet, cell: entry.ratingCell, goal, oldValue: entry.ratingText, newValue });
  }
  if (draft.outcome !== entry.outcome && entry.outcomeCell !== '') {
    edits.push({ sheet, cell: entry.outcomeCell, goal, oldValue: entry.outcome, newValue: draft.outcome });
  }
  for (const { name, cell, text } of entry.further) {
    const newValue = draft.further[name] ?? text;
    if (newValue !== text) edits.push({ sheet, cell, goal, oldValue: text, newValue });
  }
  return edits;
}

/** The goal as the sheet has it after a write; findings are those of before until it is read again. */
export function withEdit(entry: GoalEntry, { cell, newValue }: CellEdit, scale: Scale): GoalEntry {
  if (cell === entry.ratingCell) {
    const isLevel = scale.some(({ symbol }) => symbol === newValue);
    return { ...entry, rating: isLevel ? newValue : null, ratingText: newValue };
  }
  if (cell === entry.outcomeCell) return { ...entry, outcome: newValue };
  const further = entry.further.map((each) => (each.cell === cell ? { ...each, text: newValue } : each));
  return entry.further.some((each) => each.cell === cell) ? { ...entry, further } : entry;
}
