/** The sentences that people have written: goals and outcomes, cell by cell. */
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
import { type Finding, type Fix, finding, type Rule } from '../../finding';
import { HINT_MESSAGES } from '../../messages/hints';
import { placeIn } from './row-place';
import { signsOf } from './text-signs';

/** A goal with what stands in its two cells. */
export interface GoalLook {
  readonly goal: Goal;
  /** The signs of the texts, see `text-signs.ts`. */
  readonly aim: number;
  readonly outcome: number;
}

/** Of each goal, in their order. */
export const looksAt = (evaluation: Evaluation): GoalLook[] =>
  goalsOf(evaluation).map((goal) => ({
    goal,
    aim: signsOf(goal.cells.goal),
    outcome: signsOf(goal.cells.outcome),
  }));

export interface CellText {
  readonly goal: Goal;
  readonly column: 'goal' | 'outcome';
  /** All that the cell holds. */
  readonly text: string;
  /** See `text-signs.ts`. */
  readonly signs: number;
}

/** Blank cells are left out. */
export function cellTexts(looks: readonly GoalLook[]): CellText[] {
  const texts: CellText[] = [];
  for (const { goal, aim, outcome } of looks) {
    const { cells } = goal;
    if (cells.goal !== '') texts.push({ goal, column: 'goal', text: cells.goal, signs: aim });
    if (cells.outcome !== '') texts.push({ goal, column: 'outcome', text: cells.outcome, signs: outcome });
  }
  return texts;
}

/** Those in which one of the signs is. */
export const holding = (cells: readonly CellText[], signs: number): CellText[] =>
  cells.filter((cell) => (cell.signs & signs) !== 0);

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
