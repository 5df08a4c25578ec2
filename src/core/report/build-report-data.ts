/** From a department's evaluation to what its report prints. */

import type { Evaluation, Goal, Theme } from '../evaluation';
import { formatFiscalYear } from '../fiscal-year';
import { isBlankText } from '../folded-text';
import { goalLabel } from '../goal-number';
import { formatShortJapaneseDate } from '../japanese-date';
import { RATING_LEVELS } from '../rating';
import type { Settings } from '../settings';
import type { ReportData } from './report-data';

/** The text that stands where 年度 is unreadable; such a report is a draft in any case. */
const UNKNOWN_YEAR = '　　年度';

/**
 * @param draft Whether every page shall say 「案」.
 * @returns Plain texts as they are printed; a line of a cell is a paragraph.
 */
export function buildReportData(evaluation: Evaluation, settings: Settings, draft: boolean): ReportData {
  const { department } = evaluation;
  const fiscalYear = settings.fiscalYear === undefined ? UNKNOWN_YEAR : formatFiscalYear(settings.fiscalYear);
  return {
    department,
    fiscalYear,
    title: `${department}の目標（${fiscalYear}）自己評価書`,
    ratedOn: settings.ratedOn === undefined ? '' : formatShortJapaneseDate(settings.ratedOn),
    legend: RATING_LEVELS.map(({ rating, meaning }) => ({ rating, meaning })),
    head: headOf(department, settings),
    draft,
    themes: evaluation.themes.map((theme) => ({
      heading: headingOf(theme),
      goals: theme.goals.map((goal) => ({
        goal: labelled(goal, goal.text),
        rating: goal.rating.kind === 'rated' ? String(goal.rating.rating) : '',
        outcome: labelled(goal, goal.outcome),
      })),
    })),
  };
}

/** 「総務課長 大塚 正徳」; '' when 課一覧 has neither. */
function headOf(department: string, settings: Settings): string {
  const entry = settings.departments.find((each) => each.name === department);
  return entry ? [entry.headTitle, entry.headName].filter((text) => text !== '').join(' ') : '';
}

/** 「1. 政策に関する…（政策秘書室）」. A title typed over several lines is one line here. */
export function headingOf(theme: Theme): string {
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
