/** goal-missing, theme-missing, number-gap, number-duplicate, number-date, goal-number-form and cell-error. */
import { isCalendarDate, textOf } from '../../cells/cell-value';
import { type Evaluation, goalsOf, type Theme } from '../../evaluation/evaluation';
import { type Column, HEADER_TEXTS } from '../../evaluation/header';
import { type Finding, finding, type Rule } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { HINT_MESSAGES } from '../../messages/hints';
import { findingsOf, NOTHING } from './each-goal';
import { isInOrder, startsOver } from './order-rules';
import { placeIn } from './row-place';

/** Whether the rows make themes with goals, numbered one after the other and each there once. */
export function checkStructure(evaluation: Evaluation): Finding[] {
  return [
    ...checkGoals(evaluation),
    ...findingsOf(evaluation.themes, (theme) => checkNumbers(evaluation, theme)),
    ...checkDates(evaluation),
    ...checkNumberForms(evaluation),
    ...checkErrorCells(evaluation),
  ];
}

function checkGoals(evaluation: Evaluation): Finding[] {
  const { columns } = evaluation.header;
  const findings: Finding[] = [];
  const say = (rule: Rule, row: number, column: Column, message: string): void => {
    if (columns[column] !== undefined)
      findings.push(finding(rule, placeIn(evaluation, row, column), message));
  };
  for (const { title, goals } of evaluation.themes) {
    for (const { row, kind } of goals) {
      if (kind === 'missing') say('goal-missing', row, 'goal', FINDING_MESSAGES.goalMissing);
      if (title === '') say('theme-missing', row, 'title', FINDING_MESSAGES.themeMissing);
    }
  }
  return findings;
}

/** Goals numbered (1), (3), or two of them (2). Texts that are no number are left alone. */
function checkNumbers(evaluation: Evaluation, theme: Theme): readonly Finding[] {
  if (isInOrder(theme)) return NOTHING;
  const findings: Finding[] = [];
  const all = new Set(theme.goals.map((goal) => Number(goal.number)));
  const seen = new Set<number>();
  for (const goal of theme.goals) {
    const number = Number(goal.number);
    if (goal.number === '' || !Number.isInteger(number)) continue;
    const place = () => placeIn(evaluation, goal.row, 'goalNumber');
    if (startsOver(goal, number, seen)) seen.clear();
    else if (seen.has(number)) {
      findings.push(finding('number-duplicate', place(), FINDING_MESSAGES.numberDuplicate(number)));
    } else if (number > 1 && !all.has(number - 1)) {
      findings.push(finding('number-gap', place(), FINDING_MESSAGES.numberGap(number)));
    }
    seen.add(number);
  }
  return findings;
}

/** 1-1 in 番号 or 目標番号, as a spreadsheet reads it. Where the month is the theme's number, the day is the goal's. */
function checkDates(evaluation: Evaluation): Finding[] {
  return evaluation.dateCells.map(({ row, column, date }) => {
    const theme = evaluation.themes.find(({ goals }) => goals.some((goal) => goal.row === row));
    const isOfTheme = column === 'goalNumber' && theme?.number === String(date.month);
    const fix = isOfTheme
      ? { value: String(date.day), label: FINDING_MESSAGES.numberDateFix(textOf(date), date.day) }
      : undefined;
    const message = FINDING_MESSAGES.numberDate(HEADER_TEXTS[column][0], textOf(date), fix?.value ?? null);
    return finding('number-date', placeIn(evaluation, row, column), message, fix && { fix });
  });
}

/**
 * (1), ① and １ are read and printed as 1: a tab that writes all its numbers so is left alone. Where forms are mixed, each that
 * is no bare number is said, and Excel's -1 always.
 */
function checkNumberForms(evaluation: Evaluation): Finding[] {
  const goals = goalsOf(evaluation);
  // Bare numbers are of one form, and right; nearly all tabs have no others.
  if (goals.every(({ number, cells: { goalNumber } }) => textOf(goalNumber) === number)) return [];
  const numbers = goals
    .filter(({ number, cells: { goalNumber } }) => /^\d+$/.test(number) && !isCalendarDate(goalNumber))
    .map(({ row, number, cells: { goalNumber } }) => ({ row, number, typed: textOf(goalNumber).trim() }));
  const isMixed = new Set(numbers.map(({ typed }) => formOf(typed))).size > 1;
  return numbers.flatMap(({ row, number, typed }) => {
    const isChanged = typed.startsWith('-');
    if (typed === number || !(isMixed || isChanged)) return [];
    const place = placeIn(evaluation, row, 'goalNumber');
    const fix = { value: number, label: HINT_MESSAGES.goalNumberFix(typed, number) };
    const message = isChanged
      ? HINT_MESSAGES.goalNumberChanged(typed, number)
      : HINT_MESSAGES.goalNumberForm(typed, number);
    return [finding('goal-number-form', place, message, { fix })];
  });
}

/** How a number is written, whichever it is: 「(9)」, 「①」. */
const formOf = (typed: string): string =>
  typed
    .replace(/[0-9]+/g, '9')
    .replace(/[０-９]+/g, '９')
    .replace(/[①-⑳]/g, '①')
    .replace(/[⑴-⒇]/g, '⑴');

function checkErrorCells(evaluation: Evaluation): Finding[] {
  return evaluation.errorCells.map(({ row, column, text }) =>
    finding('cell-error', { sheet: evaluation.department, row, column }, FINDING_MESSAGES.cellError(text)),
  );
}
