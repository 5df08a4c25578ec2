/** goal-missing, theme-missing, number-gap, number-duplicate, row-duplicate and cell-error. */
import { cellName } from '../cell-reference';
import { type Evaluation, goalsOf, type Theme } from '../evaluation';
import { type Finding, finding } from '../finding';
import { foldText } from '../folded-text';
import { FINDING_MESSAGES } from '../messages/findings';
import { placeIn } from './row-place';

/** Whether the rows make themes with goals, numbered one after the other and each there once. */
export function checkStructure(evaluation: Evaluation): Finding[] {
  return [
    ...checkGoals(evaluation),
    ...evaluation.themes.flatMap((theme) => checkNumbers(evaluation, theme)),
    ...checkDuplicates(evaluation),
    ...checkErrorCells(evaluation),
  ];
}

function checkGoals(evaluation: Evaluation): Finding[] {
  const { columns } = evaluation.header;
  const goalless =
    columns.goal === undefined
      ? []
      : evaluation.themes.flatMap((theme) => theme.goals.filter((goal) => goal.kind === 'missing'));
  const untitled = columns.title === undefined ? [] : evaluation.themes.filter((theme) => theme.title === '');
  return [
    ...goalless.map((goal) =>
      finding('goal-missing', placeIn(evaluation, goal.row, 'goal'), FINDING_MESSAGES.goalMissing),
    ),
    ...untitled.flatMap((theme) =>
      theme.goals.map((goal) =>
        finding('theme-missing', placeIn(evaluation, goal.row, 'title'), FINDING_MESSAGES.themeMissing),
      ),
    ),
  ];
}

/** Goals numbered (1), (3), or two of them (2). Texts that are no number are left alone. */
function checkNumbers(evaluation: Evaluation, theme: Theme): Finding[] {
  const findings: Finding[] = [];
  const all = new Set(theme.goals.map((goal) => Number(goal.number)));
  const seen = new Set<number>();
  for (const goal of theme.goals) {
    const number = Number(goal.number);
    if (goal.number === '' || !Number.isInteger(number)) continue;
    const place = () => placeIn(evaluation, goal.row, 'goalNumber');
    if (seen.has(number)) {
      findings.push(finding('number-duplicate', place(), FINDING_MESSAGES.numberDuplicate(number)));
    } else if (number > 1 && !all.has(number - 1)) {
      findings.push(finding('number-gap', place(), FINDING_MESSAGES.numberGap(number)));
    }
    seen.add(number);
  }
  return findings;
}

/** The same goal twice in one tab: most likely a row that was pasted again. */
function checkDuplicates(evaluation: Evaluation): Finding[] {
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const goal of goalsOf(evaluation)) {
    const text = foldText(goal.text);
    const before = first.get(text);
    if (text === '') continue;
    if (before === undefined) {
      first.set(text, goal.row);
    } else {
      const place = placeIn(evaluation, goal.row, 'goal');
      findings.push(finding('row-duplicate', place, FINDING_MESSAGES.rowDuplicate(before + 1)));
    }
  }
  return findings;
}

function checkErrorCells(evaluation: Evaluation): Finding[] {
  return evaluation.errorCells.map(({ row, column, text }) =>
    finding(
      'cell-error',
      { sheet: evaluation.department, cell: cellName(row, column) },
      FINDING_MESSAGES.cellError(text),
    ),
  );
}
