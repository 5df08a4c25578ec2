/** The page of all departments: counts per level first, then the low ratings with their explanations, then what else there is. */

import { isBlankText } from '../cells/folded-text';
import { goalLabel } from '../evaluation/goal-number';
import { PAGE_TEXTS as TEXT } from '../messages/publish';
import { headingOf } from '../report/build-report-data';
import { levelInWords, levelList } from './department-page';
import type { GoalRecord } from './goal-record';
import {
  cell,
  definitions,
  element,
  escaped,
  linkTo,
  NUMBERS,
  page,
  paragraphs,
  rowHeader,
  table,
} from './html';
import { countLevels, UNRATED } from './level-counts';
import type { Publication, PublishedDepartment } from './publication';

/** A file beside the pages: its name, and what the link says. */
export interface Material {
  readonly file: string;
  readonly text: string;
}

/** @param pageOf The name of a department's page. */
export function indexPage(
  publication: Publication,
  materials: readonly Material[],
  pageOf: (department: PublishedDepartment) => string,
): string {
  const { departments, municipality, year } = publication;
  // The levels are the workbook's, so the first report has them.
  const { legend = [], counts = [] } = departments[0]?.report ?? {};
  const body = [
    element('p', TEXT.indexLead),
    publication.isDraft ? element('p', TEXT.draftNote) : '',
    definitions([
      [TEXT.municipality, escaped(municipality)],
      [TEXT.fiscalYear, escaped(publication.bothYears)],
      [TEXT.ratedOn, escaped(publication.ratedOn)],
      [TEXT.licence, escaped(publication.town.licence)],
    ]),
    ...(counts.length === 0
      ? [pageLinks(departments, pageOf)]
      : [
          element('h2', TEXT.counts),
          countsOf(departments, pageOf),
          levelList(legend),
          element('h2', TEXT.low),
          lowGoals(publication),
        ]),
    element('h2', TEXT.material),
    `<ul>\n${materials.map(({ file, text }) => `<li>${linkTo(file, text)}</li>\n`).join('')}</ul>\n`,
  ];
  const title = TEXT.indexTitle(municipality, year);
  return page(publication.isDraft ? `${title}（${TEXT.draft}）` : title, body.join('\n'));
}

/** Where a town rates nothing there is nothing to count. */
const pageLinks = (
  departments: readonly PublishedDepartment[],
  pageOf: (department: PublishedDepartment) => string,
): string =>
  `<ul>\n${departments.map((each) => `<li>${linkTo(pageOf(each), each.name)}</li>\n`).join('')}</ul>\n`;

function countsOf(
  departments: readonly PublishedDepartment[],
  pageOf: (department: PublishedDepartment) => string,
): string {
  const total = countLevels(departments.map(({ report }) => report));
  const levels = [...total.keys()].filter((rating) => rating !== UNRATED || total.get(rating) !== 0);
  const numbers = (counts: ReadonlyMap<string, number>): string =>
    levels.map((rating) => cell(String(counts.get(rating) ?? 0))).join('');
  const rows = departments.map(
    (department) =>
      rowHeader(linkTo(pageOf(department), department.name)) + numbers(countLevels([department.report])),
  );
  const columns = [
    TEXT.department,
    ...levels.map((rating) => (rating === UNRATED ? TEXT.unrated : TEXT.levelColumn(rating))),
  ];
  return table(columns, [...rows, rowHeader(escaped(TEXT.total)) + numbers(total)], NUMBERS);
}

function lowGoals({ departments, limitLabel }: Publication): string {
  const low = departments.flatMap(({ name, records, report }) =>
    records.filter(({ is_low }) => is_low === true).map((record) => ({ name, record, report })),
  );
  if (low.length === 0) return element('p', TEXT.noLow(limitLabel));
  const rows = low.map(
    ({ name, record, report }) =>
      rowHeader(escaped(name)) +
      cell(paragraphs(goalOf(record))) +
      cell(escaped(levelInWords(String(record.rating), report))) +
      cell(paragraphs(reasonOf(record))),
  );
  return `${element('p', TEXT.lowLead(limitLabel))}\n${table([TEXT.department, TEXT.goals, TEXT.level, TEXT.reason], rows)}`;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => !isBlankText(line));

/** Blank cells say nothing to somebody who listens: a town may let a low rating pass without a reason. */
function reasonOf({ outcome }: GoalRecord): string[] {
  const lines = linesOf(String(outcome));
  return lines.length === 0 ? [TEXT.noReason] : lines;
}

/** With the theme, for the numbers of goals begin anew in each; of a theme that is rated itself, its title. */
function goalOf({ goal, goal_number, theme, theme_number }: GoalRecord): string[] {
  const heading = headingOf({ number: String(theme_number), title: String(theme), unit: '' });
  if (goal === '') return [`${heading}${TEXT.wholeTheme}`];
  const text = goalLabel(String(goal_number)) + goal;
  return heading === '' ? [text] : [heading, text];
}
