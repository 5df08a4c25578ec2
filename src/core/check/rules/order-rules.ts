/** rows-out-of-order: rows that were sorted by hand, so that a goal may stand under another theme than its own. */
import { type Evaluation, type Goal, goalsOf, type Theme } from '../../evaluation/evaluation';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { findingsOf, NOTHING } from './each-goal';
import { placeIn } from './row-place';

/** A goal without a theme in its row is given the theme above; where the order speaks against that, it is said. */
export function checkOrder(evaluation: Evaluation): Finding[] {
  return [
    ...checkThemes(evaluation),
    ...findingsOf(evaluation.themes, (theme) => checkGoals(evaluation, theme)),
  ];
}

/** Whether a goal is numbered (1) again while its row names no theme. @param seen The numbers of the theme's goals above. */
export const startsOver = (goal: Goal, number: number, seen: ReadonlySet<number>): boolean =>
  number === 1 && seen.has(1) && goal.inheritsTheme;

/** Whether a theme's goals are numbered one after the other, as nearly all are. */
export const isInOrder = ({ goals }: Theme): boolean =>
  goals.every(({ number }, at) => number === String(at + 1));

/** Once for a tab: the first theme whose number is lower than the one above. */
function checkThemes(evaluation: Evaluation): Finding[] {
  const themes = evaluation.themes.filter(({ number }) => /^\d+$/.test(number));
  const at = themes.findIndex(
    (theme, index) => Number(theme.number) < Number(themes[index - 1]?.number ?? 0),
  );
  const [before, theme] = [themes[at - 1], themes[at]];
  if (before === undefined || theme === undefined) return [];
  const rows = goalsOf(evaluation)
    .filter((goal) => goal.inheritsTheme)
    .map((goal) => goal.row + 1);
  const message = FINDING_MESSAGES.themesOutOfOrder(before.number, theme.number, rows);
  return [finding('rows-out-of-order', placeIn(evaluation, theme.row, 'number'), message)];
}

function checkGoals(evaluation: Evaluation, theme: Theme): readonly Finding[] {
  if (isInOrder(theme)) return NOTHING;
  const seen = new Set<number>();
  return theme.goals.flatMap((goal) => {
    const number = Number(goal.number);
    const again = startsOver(goal, number, seen);
    seen.add(number);
    if (!again) return [];
    const message = FINDING_MESSAGES.goalStartsOver(theme.title);
    return [finding('rows-out-of-order', placeIn(evaluation, goal.row, 'title'), message)];
  });
}
