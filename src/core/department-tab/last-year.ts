/** The tab 前年度: what each goal was rated last year and what was written of it, for whoever works on this year's. */
import { type CellValue, type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import { HEADER_TEXTS } from '../evaluation/header-texts';
import { SETTING_LABELS } from '../settings/settings';

/** A goal as it was at the end of last year; texts as they stood in its row. */
export interface LastYearGoal {
  /** 平成29年度. */
  readonly year: string;
  readonly department: string;
  readonly title: string;
  readonly goal: string;
  /** Left out where it had none. */
  readonly goalNumber?: string;
  readonly rating: string;
  readonly outcome: string;
}

const [TITLE, GOAL, RATING, OUTCOME] = [
  HEADER_TEXTS.title[0],
  HEADER_TEXTS.goal[0],
  HEADER_TEXTS.rating[0],
  HEADER_TEXTS.outcome[0],
];

/** The header, in the order of the columns. The last one holds what stood in the town's own columns. */
export const LAST_YEAR_HEADER = [
  SETTING_LABELS.fiscalYear,
  '課',
  TITLE,
  GOAL,
  RATING,
  OUTCOME,
  'その他',
] as const;

/** A line of the tab. @param texts All texts of the goal's row by their headers. */
export function lastYearLine(
  year: string,
  department: string,
  texts: Readonly<Record<string, string>>,
): string[] {
  const own = [TITLE, GOAL, RATING, OUTCOME];
  const others = Object.entries(texts).filter(([name]) => !own.includes(name));
  return [
    year,
    department,
    ...own.map((name) => texts[name] ?? ''),
    others.map(([name, text]) => `${name}：${text}`).join('\n'),
  ];
}

/** What {@link lastYearLine} writes of it among the others. */
const NUMBER_LINE = new RegExp(`^${HEADER_TEXTS.goalNumber[0]}：(.+)$`, 'm');

/** All goals of the tab; [] for a tab that is not ours. */
export function readLastYear(values: CellValues): LastYearGoal[] {
  const text = (row: number, column: number): string => textOf(cellAt(values, row, column));
  if (!LAST_YEAR_HEADER.every((name, at) => text(0, at) === name)) return [];
  return values.slice(1).flatMap((_, at): LastYearGoal[] => {
    const [year = '', department = '', title = '', goal = '', rating = '', outcome = '', others = ''] =
      LAST_YEAR_HEADER.map((__, column) => text(at + 1, column));
    const [, goalNumber] = NUMBER_LINE.exec(others) ?? [];
    const number = goalNumber === undefined ? {} : { goalNumber };
    return department === '' ? [] : [{ year, department, title, goal, ...number, rating, outcome }];
  });
}

interface GoalTexts {
  readonly goal: string;
  readonly goalNumber: CellValue;
}

/** From which likeness on, from 0 to 1, a goal is an earlier one in other words. */
const REWORDED = 0.5;

/** So much of a goal is compared. */
const MOST_LETTERS = 400;

/** So many goals of a theme are compared. */
const MOST_COMPARED = 60;

/**
 * What a goal of this year was last year: the one with the same words, of the same theme where several have them, and of the same
 * number where several are left; else the most alike of its theme, of which this year has no goal word for word.
 * @param goals Of one 課.
 * @param present The goals of this year.
 */
export function findLastYear(
  goals: readonly LastYearGoal[],
  present: readonly string[],
): (title: string, goal: GoalTexts) => LastYearGoal | undefined {
  const key = (goal: string, title: string): string => foldText(goal) || `\n${foldText(title)}`;
  const byGoal = new Map<string, LastYearGoal[]>();
  for (const each of goals) {
    const alike = byGoal.get(key(each.goal, each.title));
    if (alike) alike.push(each);
    else byGoal.set(key(each.goal, each.title), [each]);
  }
  const kept = new Set(present.map(foldText));
  const changed = new Map<string, LastYearGoal[]>();
  for (const each of goals) {
    const title = foldText(each.title);
    if (!kept.has(foldText(each.goal))) changed.set(title, (changed.get(title) ?? []).concat(each));
  }
  return (title, { goal, goalNumber }) => {
    const alike = byGoal.get(key(goal, title)) ?? [];
    const ofTheme = alike.filter((each) => foldText(each.title) === foldText(title));
    const open = ofTheme.length === 0 ? alike : ofTheme;
    const same = open.find((each) => each.goalNumber === textOf(goalNumber)) ?? open[0];
    if (same !== undefined || foldText(goal) === '') return same;
    const others = (changed.get(foldText(title)) ?? []).slice(0, MOST_COMPARED);
    const found = others.map((each) => likeness(each.goal, goal));
    const most = Math.max(...found);
    return most < REWORDED ? undefined : others[found.indexOf(most)];
  };
}

/** How many pairs of neighbouring letters two texts share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (text: string): Set<string> => {
    const letters = foldText(text).slice(0, MOST_LETTERS);
    return new Set([...letters].map((_, at) => letters.slice(at, at + 2)).slice(0, -1));
  };
  const [left, right] = [pairs(one), pairs(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
}
