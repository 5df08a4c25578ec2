/** The sentences that people have written: goals and outcomes, cell by cell. */
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
import { type Finding, type Fix, finding, type Rule } from '../../finding';
import { HINT_MESSAGES } from '../../messages/hints';
import { placeIn } from './row-place';

export interface CellText {
  readonly goal: Goal;
  readonly column: 'goal' | 'outcome';
  /** All that the cell holds. */
  readonly text: string;
}

/** Blank cells are left out. */
export function cellTexts(evaluation: Evaluation): CellText[] {
  const texts: CellText[] = [];
  for (const goal of goalsOf(evaluation)) {
    const { goal: aim, outcome } = goal.cells;
    if (aim !== '') texts.push({ goal, column: 'goal', text: aim });
    if (outcome !== '') texts.push({ goal, column: 'outcome', text: outcome });
  }
  return texts;
}

/** A finding at a cell with the one text that it should hold. */
export function textFinding(
  evaluation: Evaluation,
  rule: Rule,
  { goal, column, text }: CellText,
  message: string,
  mended: string | null = null,
): Finding {
  const fix: Fix | undefined =
    mended === null || mended === text ? undefined : { value: mended, label: HINT_MESSAGES.textFix };
  return finding(rule, placeIn(evaluation, goal.row, column), message, fix && { fix });
}
