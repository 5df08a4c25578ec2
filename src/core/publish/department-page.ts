/** The page of one department. */
import { PAGE_TEXTS as TEXT } from '../messages/publish';
import type { ReportData, ReportGoal, ReportTheme } from '../report/report-data';
import { cell, definitions, element, escaped, linkTo, page, paragraphs, rowHeader, table } from './html';
import { countLevels, UNRATED } from './level-counts';
import type { Publication, PublishedDepartment } from './publication';
import type { TownColumn } from './town-columns';

/** @param indexFile The name of the page of all departments; '' where none is made. */
export function departmentPage(
  publication: Publication,
  department: PublishedDepartment,
  indexFile: string,
): string {
  const { report, columns } = department;
  const body = [
    report.draft ? element('p', TEXT.draftNote) : '',
    definitions([
      [TEXT.municipality, escaped(publication.municipality)],
      [TEXT.fiscalYear, escaped(publication.bothYears)],
      [TEXT.head, escaped(report.head)],
      [TEXT.ratedOn, escaped(publication.ratedOn)],
      [TEXT.publishedOn, escaped(department.publishedOn)],
      [TEXT.edition, department.edition === undefined ? '' : escaped(TEXT.editionOf(department.edition))],
    ]),
    ...(report.counts.length === 0 ? [] : levelsOf(report)),
    element('h2', TEXT.goalsHeading),
    report.themes.length === 0
      ? element('p', TEXT.noGoals)
      : report.themes.map((theme) => themeTable(theme, report, columns)).join(''),
    changesOf(department.changes),
    indexFile === '' ? '' : `<p>${linkTo(indexFile, TEXT.backToIndex)}</p>\n`,
  ];
  return page(titleOf(report), body.join('\n'));
}

/** All levels with their words; one may have none. */
export const levelList = (legend: ReportData['legend']): string =>
  definitions(
    legend.map(({ rating, meaning }) => [rating, escaped(meaning === '' ? TEXT.noMeaning : meaning)]),
  );

/** Nothing where a town rates nothing. */
const levelsOf = (report: ReportData): string[] => [
  element('h2', TEXT.levels),
  levelList(report.legend),
  element('h2', TEXT.counts),
  countsOf(report),
];

const titleOf = ({ title, draft }: ReportData): string => (draft ? `${title}（${TEXT.draft}）` : title);

/** 「4　目標を概ね達成した。」: never the sign alone. */
export function levelInWords(rating: string, { legend }: ReportData): string {
  if (rating === UNRATED) return TEXT.unrated;
  const meaning = legend.find((each) => each.rating === rating)?.meaning ?? '';
  return meaning === '' ? rating : `${rating}　${meaning}`;
}

function countsOf(report: ReportData): string {
  const rows = [...countLevels([report])]
    .filter(([rating, count]) => rating !== UNRATED || count > 0)
    .map(
      ([rating, count]) =>
        rowHeader(escaped(levelInWords(rating, report))) + cell(escaped(TEXT.countUnit(count))),
    );
  return table([TEXT.level, TEXT.countColumn], rows);
}

function themeTable(
  { heading, goals }: ReportTheme,
  report: ReportData,
  columns: readonly TownColumn[],
): string {
  const isRated = report.counts.length > 0;
  const ofTown = goals.map((goal) => townTextsOf(goal, report, columns));
  const hasOwn = ofTown.some((html) => html !== '');
  const rows = goals.map(
    ({ goal, rating, outcome }, at) =>
      rowHeader(paragraphs(goal.length === 0 ? [TEXT.wholeTheme] : goal)) +
      (isRated ? cell(escaped(levelInWords(rating, report))) : '') +
      cell(paragraphs(outcome)) +
      (hasOwn ? cell(ofTown[at] ?? '') : ''),
  );
  const title = heading === '' ? TEXT.noTheme : heading;
  const headers = [
    TEXT.goals,
    ...(isRated ? [TEXT.level] : []),
    TEXT.outcome,
    ...(hasOwn ? [TEXT.townColumns] : []),
  ];
  return `${element('h3', title)}\n${table(headers, rows)}`;
}

/** One list in one cell, however many columns a town has: a table of ten columns cannot be read on a telephone. */
const townTextsOf = ({ further }: ReportGoal, report: ReportData, columns: readonly TownColumn[]): string =>
  definitions(
    columns.map(({ name, tag, role }) => {
      const lines = further?.[tag] ?? [];
      if (role !== 'secondRating') return [name, paragraphs(lines)];
      return [name, lines.length === 0 ? '' : escaped(levelInWords(lines.join(' '), report))];
    }),
  );

const changesOf = (changes: readonly string[]): string =>
  changes.length === 0
    ? ''
    : `${element('h2', TEXT.changes)}\n<ul>\n${changes.map((line) => `${element('li', line)}\n`).join('')}</ul>\n`;
