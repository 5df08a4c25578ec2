/** The sentences that people have written: goals and outcomes, cell by cell. */
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
import { type Finding, type Fix, finding, type Rule } from '../../finding';
import { HINT_MESSAGES } from '../../messages/hints';
import { placeIn } from './row-place';
import { lookAt, type TextLook } from './text-signs';

/** A goal with what stands in its two cells. */
export interface GoalLook {
  readonly goal: Goal;
  readonly aim: TextLook;
  readonly outcome: TextLook;
}

/** Of each goal, in their order. */
export const looksAt = (evaluation: Evaluation): GoalLook[] =>
  goalsOf(evaluation).map((goal) => ({
    goal,
    aim: lookAt(goal.cells.goal),
    outcome: lookAt(goal.cells.outcome),
  }));

export interface CellText {
  readonly goal: Goal;
  readonly column: 'goal' | 'outcome';
  /** All that the cell holds. */
  readonly text: string;
  /** See {@link TextLook}. */
  readonly signs: number;
}

/** Blank cells are left out. */
export function cellTexts(looks: readonly GoalLook[]): CellText[] {
  const texts: CellText[] = [];
  for (const { goal, aim, outcome } of looks) {
    const { cells } = goal;
    if (cells.goal !== '') texts.push({ goal, column: 'goal', text: cells.goal, signs: aim.signs });
    if (cells.outcome !== '')
      texts.push({ goal, column: 'outcome', text: cells.outcome, signs: outcome.signs });
  }
  return texts;
}

/** Those in which one of the signs is. */
export function holding(cells: readonly CellText[], signs: number): CellText[] {
  const found: CellText[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as CellText;
    if ((cell.signs & signs) !== 0) found.push(cell);
  }
  return found;
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
