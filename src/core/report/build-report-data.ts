/** From a department's evaluation to what its report prints: the 自己評価書, or its goals alone. */

import { formatFiscalYear } from '../calendar/fiscal-year';
import { formatShortJapaneseDate } from '../calendar/japanese-date';
import { textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { findLastYear, type LastYearGoal } from '../department-tab/last-year';
import { type Evaluation, type Goal, goalsOf, goalTextsOf, type Theme } from '../evaluation/evaluation';
import { type FurtherColumn, figureColumn, goalFigures, isSecondRating } from '../evaluation/further-headers';
import { goalLabel } from '../evaluation/goal-number';
import { type Scale, symbolOf } from '../evaluation/scale';
import { PRINTED_TEXTS } from '../messages/report';
import type { Settings } from '../settings/settings';
import type { FurtherTexts, LegendLine, LevelCount, ReportData, ReportGoal } from './report-data';

/**
 * The 自己評価書.
 *
 * @param draft Whether every page shall say 「案」: see `isDraft`.
 * @param lastYear Of this 課, see `lastYearOf`.
 * @returns Plain texts as they are printed; a line of a cell is a paragraph.
 */
export function buildReportData(
  evaluation: Evaluation,
  settings: Settings,
  draft: boolean,
  lastYear: readonly LastYearGoal[] = [],
): ReportData {
  const { department } = evaluation;
  const lastOf = findLastYear(lastYear, goalTextsOf(evaluation));
  const fiscalYear = yearOf(settings);
  return {
    kind: 'evaluation',
    department,
    fiscalYear,
    title: PRINTED_TEXTS.evaluationTitle(department, fiscalYear),
    ratedOn: settings.ratedOn === undefined ? '' : formatShortJapaneseDate(settings.ratedOn),
    legend: legendOf(settings, evaluation.further),
    head: headOf(department, settings),
    draft,
    municipality: municipalityOf(settings),
    counts: countsOf(goalsOf(evaluation), settings),
    themes: evaluation.themes.map((theme) => ({
      ...themeAlone(theme),
      counts: countsOf(
        theme.goals.filter(({ kind }) => kind !== 'missing'),
        settings,
      ),
      ...furtherOf(evaluation, theme.goals),
      goals: theme.goals.map((goal) => ({
        ...goalAlone(goal),
        ...withLastYear(furtherOf(evaluation, [goal]), lastOf(theme.title, goal.cells)),
        ...ratingOf(goal, settings.scale),
        outcome: labelled(goal, goal.outcome),
      })),
    })),
  };
}

/**
 * 「各課の目標」: the same rows at the start of the year, without anything about results. A row without a goal of its
 * own, as where the theme itself is rated, is left to its theme's heading.
 *
 * @param draft Whether every page shall say 「案」: see `isGoalsDraft`.
 */
export function buildGoalsData(evaluation: Evaluation, settings: Settings, draft: boolean): ReportData {
  const { department } = evaluation;
  const fiscalYear = yearOf(settings);
  return {
    kind: 'goals',
    department,
    fiscalYear,
    title: PRINTED_TEXTS.goalsTitle(department, fiscalYear),
    ratedOn: '',
    legend: [],
    head: headOf(department, settings),
    draft,
    municipality: municipalityOf(settings),
    counts: [],
    themes: evaluation.themes.map((theme) => ({
      ...themeAlone(theme),
      counts: [],
      ...furtherOf(evaluation, theme.goals),
      goals: theme.goals
        .filter((goal) => goal.kind === 'goal')
        .map((goal) => ({ ...goalAlone(goal), ...furtherOf(evaluation, [goal]) })),
    })),
  };
}

/**
 * One document of several departments, as a form with `{#departments}` prints it.
 * @param departments What each of them prints, in order; at least one.
 */
export function joinReports(departments: ReportData[], draft: boolean): ReportData {
  const [first] = departments as [ReportData];
  const { municipality, fiscalYear } = first;
  const sum = (at: number): number =>
    departments.reduce((total, { counts }) => total + Number(counts[at]?.count ?? 0), 0);
  return {
    ...first,
    department: PRINTED_TEXTS.all,
    title: PRINTED_TEXTS.allTitle(municipality, fiscalYear),
    head: '',
    state: '',
    draft,
    counts: first.counts.map((line, at) => ({ ...line, count: String(sum(at)) })),
    themes: departments.flatMap(({ themes }) => themes),
    departments,
  };
}

const municipalityOf = ({ cells }: Settings): string => textOf(cells.municipality.value).trim();

const themeAlone = (theme: Theme) => ({
  heading: headingOf(theme),
  number: theme.number,
  name: theme.title.replace(/\s*\n\s*/g, ''),
  unit: theme.unit,
});

const countsOf = (goals: readonly Goal[], settings: Settings): LevelCount[] =>
  legendOf(settings, []).map(({ rating, meaning }, at) => {
    const level = settings.scale.length - at;
    const count = goals.filter((goal) => goal.rating.kind === 'rated' && goal.rating.rating === level).length;
    return { rating, meaning, count: String(count) };
  });

/** Of several goals the first text in each column; with 目標値 and 実績値 also the rate of achievement. */
function furtherOf(evaluation: Evaluation, goals: readonly Goal[]): Pick<ReportGoal, 'further'> {
  const columns = evaluation.further;
  if (columns.length === 0) return {};
  const text = (column: FurtherColumn): string => {
    const at = columns.indexOf(column);
    const texts = goals.map(({ further }) => textOf(further[at] ?? ''));
    return texts.find((each) => !isBlankText(each)) ?? '';
  };
  const further: FurtherTexts = {};
  const printed = withoutDoubledUnit(columns, text);
  for (const column of columns) further[column.name] ??= paragraphsOf(printed(column));
  const [only, second] = goals;
  const figures = only && !second ? goalFigures(columns, only) : null;
  if (figures) further[RATE_TAG] ??= figures.rate === null ? [] : [`${figures.rate}%`];
  return { further };
}

/**
 * Forms print 「{目標値}{単位}」. Where all figures say the unit themselves, 「10回」, the tag of the unit prints nothing; where one
 * alone does, it stands without.
 */
function withoutDoubledUnit(
  columns: readonly FurtherColumn[],
  text: (column: FurtherColumn) => string,
): (column: FurtherColumn) => string {
  const [measure, ...figures] = (['measure', 'target', 'actual'] as const).map((figure) =>
    figureColumn(columns, figure),
  );
  const unit = measure === undefined ? '' : foldText(text(measure));
  const says = (column: FurtherColumn): boolean => foldText(text(column)).endsWith(unit);
  const filled = figures.flatMap((column) => (column && !isBlankText(text(column)) ? [column] : []));
  const doubled = unit === '' ? [] : filled.filter(says);
  if (doubled.length === 0) return text;
  const isInAll = doubled.length === filled.length;
  return (column) => {
    if (isInAll) return column === measure ? '' : text(column);
    return doubled.includes(column) ? foldText(text(column)).slice(0, -unit.length) : text(column);
  };
}

/** A column of the town that has one of these names comes before. */
function withLastYear(
  own: Pick<ReportGoal, 'further'>,
  last: LastYearGoal | undefined,
): Pick<ReportGoal, 'further'> {
  if (last === undefined) return own;
  const [rating, outcome] = LAST_YEAR_TAGS;
  const before = { [rating]: paragraphsOf(last.rating), [outcome]: paragraphsOf(last.outcome) };
  return { further: { ...before, ...own.further } };
}

/** Nothing to explain where nothing is rated, by the department or by a reviewer. */
const legendOf = ({ scale, isRated }: Settings, further: readonly FurtherColumn[]): LegendLine[] =>
  isRated === false && !further.some(isSecondRating)
    ? []
    : scale.map(({ symbol, meaning }) => ({ rating: symbol, meaning }));

/** Symbol and meaning; both '' while there is no rating. */
const ratingOf = ({ rating }: Goal, scale: Scale): Pick<ReportGoal, 'rating' | 'meaning'> => {
  const level = rating.kind === 'rated' ? rating.rating : 0;
  return {
    rating: symbolOf(scale, level),
    meaning: scale.find((each) => each.rating === level)?.meaning ?? '',
  };
};

/** The tag of the rate, which no column holds. */
export const RATE_TAG = '達成率';

/** The tags of what the goal was last year. */
export const LAST_YEAR_TAGS = ['前年度達成度', '前年度効果又は理由'] as const;

/** 「平成29年度」; a report whose 年度 is unreadable is a draft in any case. */
const yearOf = ({ fiscalYear }: Settings): string =>
  fiscalYear === undefined ? PRINTED_TEXTS.unknownYear : formatFiscalYear(fiscalYear);

const goalAlone = (goal: Goal): ReportGoal => ({
  goal: labelled(goal, goal.text),
  rating: '',
  meaning: '',
  outcome: [],
});

/** 「総務課長 大塚 正徳」; '' when 課一覧 has neither. */
function headOf(department: string, settings: Settings): string {
  const entry = settings.departments.find((each) => each.name === department);
  return entry ? [entry.headTitle, entry.headName].filter((text) => text !== '').join(' ') : '';
}

/** 「1. 政策に関する…（政策秘書室）」. A title typed over several lines is one line here. */
export function headingOf(theme: Pick<Theme, 'number' | 'title' | 'unit'>): string {
  const number = theme.number === '' ? '' : `${theme.number}${/\d$/.test(theme.number) ? '. ' : ' '}`;
  const unit = theme.unit === '' ? '' : `（${theme.unit.replace(/^[（(](.*)[）)]$/, '$1')}）`;
  return `${number}${theme.title}${unit}`.replace(/\s*\n\s*/g, '');
}

/** The lines of a cell as paragraphs, the first with the goal's label; [] for a blank cell. */
function labelled(goal: Goal, text: string): string[] {
  if (isBlankText(text)) return [];
  const [first = '', ...rest] = paragraphsOf(text);
  return [goalLabel(goal.number) + first, ...rest];
}

/** Blank lines at both ends and blanks at the ends of lines go; a leading full-width blank is an indent and stays. */
function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029|\v/).map((line) => line.replace(/[\s\u3000]+$/, ''));
  const isFilled = (line: string): boolean => line !== '';
  const first = lines.findIndex(isFilled);
  let last = lines.length;
  while (last > first && lines[last - 1] === '') last -= 1;
  return lines.slice(first, last);
}
