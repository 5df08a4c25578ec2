/** The goals of a paper, block by block: from its tables, and where they give none, from its text. */
import { trimBlanks } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { PAPER_MESSAGES as TEXT } from '../messages/papers';
import { type ColumnRole, guessRoles } from './column-roles';
import { namesDepartment, readDepartmentHeading } from './department-heading';
import { type FoundColumn, type FoundHeader, findColumns, isOfGoals } from './find-columns';
import type { GoalDraft } from './goal-draft';
import {
  countedHeading,
  type Heading,
  mayBeHeading,
  NO_HEADING,
  readHeadingLine,
  unitBelow,
} from './heading';
import { joinedTables } from './join-tables';
import { isBareName } from './labelled-text';
import { withLabelsBelow } from './labels-below';
import { readLabel } from './line-label';
import type { Paper, PaperBlock, PaperTable } from './paper';
import type { PaperOptions } from './paper-options';
import { looksLikeRating } from './paper-rating';
import { cardTables, namedRows } from './read-card';
import { readColumnOrder } from './read-column-order';
import { type ProseLine, readProse } from './read-prose';
import { readTable } from './read-table';
import type { ShownColumn } from './shown-column';
import { type Grid, gridOf, isFullWidth, slotText } from './table-grid';
import type { TableContext } from './table-groups';

/** What the tables of a paper are found to have while they are read. */
export interface Found {
  readonly columns: ShownColumn[];
  /** The 課 that columns of tables name, where the wanted one is among them and where it is not. */
  readonly beside: Set<string>;
  readonly others: Set<string>;
  /** What stands above goals as a heading. */
  readonly headings: Heading[];
  /** Texts over the whole width of a table that are no goals. */
  readonly rowsLeft: string[];
  /** The names of the last card. */
  cardNames: readonly string[];
}

export interface ReadGoals {
  readonly drafts: readonly GoalDraft[];
  /** What of the paper could not be read. */
  readonly questions?: readonly string[];
}

/** @param found Gets what the tables have. @throws RangeError where a cell holds more than can be weighed. */
export function readBlocks(paper: Paper, options: PaperOptions, found: Found): ReadGoals {
  const drafts: GoalDraft[] = [];
  let heading: Heading = NO_HEADING;
  let goalAbove: { number: string; text: string } | null = null;
  // Chapters with headings of their own below them.
  let chapters: Heading[] = [];
  let hasGoals = true;
  const joined = withLabelsBelow(joinedTables(paper, options), options);
  const counted = countedLines(
    joined.map(({ block }) => block),
    options.scale,
  );
  let named: boolean | undefined;
  const isNamedElsewhere = (): boolean => {
    named ??= joined.some(({ block }) => block.kind === 'table' && namesWanted(block, options));
    return named;
  };
  for (const { block, at } of joined) {
    if (block.kind === 'line') {
      const unit = unitBelow(block.text);
      if (unit !== '' && heading.title !== '') {
        heading = heading.unit === '' ? { ...heading, unit } : heading;
        continue;
      }
      const label = readLabel(block.text);
      const heads = counted.get(block);
      const line = heads === undefined ? readHeadingLine(block) : heads;
      const isBelow =
        label !== null && heading.style === 'dot' && ['paren', 'circled', 'half'].includes(label.style);
      if (isBelow) goalAbove = { number: label.number, text: label.rest };
      else if (line !== null) {
        // 「政策１　…」 above 「施策１　…」 comes in nowhere.
        if (!hasGoals && heading.number !== '' && heading.style !== 'part') chapters.push(heading);
        [heading, goalAbove, hasGoals] = [line, null, false];
      }
      if (line?.style === 'part') chapters.push(line);
      continue;
    }
    const own = readOneTable(block, at, { heading, goalAbove, isNamedElsewhere }, options, found);
    drafts.push(...own);
    if (own.length === 0) continue;
    found.headings.push(...chapters, heading);
    // Where the table has its own goals, the one above it is the heading of all of them.
    const above = goalAbove?.text ?? '';
    if (own.every(({ goal }) => goal !== above)) found.headings.push({ ...NO_HEADING, title: above });
    [chapters, hasGoals] = [[], true];
  }
  return drafts.length > 0 ? { drafts } : readText(proseOf(paper), options.scale);
}

/**
 * Lines that are counted in kanji or letters, and the heading that each is: 「一　…」, and right above a table 「Ａ　…」. Among others of
 * its kind it is of a list of levels or of points, and null.
 */
function countedLines(blocks: readonly PaperBlock[], scale: Scale): Map<PaperBlock, Heading | null> {
  const filled = blocks.filter((block) => block.kind === 'table' || trimBlanks(block.text) !== '');
  const counted = filled.map(countedOf);
  return new Map(
    filled.flatMap((block, at): [PaperBlock, Heading | null][] => {
      const heading = counted[at];
      if (!heading) return [];
      const isListed = [counted[at - 1], counted[at + 1]].some(
        (other) => other && other.isLetter === heading.isLetter && other.style === heading.style,
      );
      const isNone = heading.isLetter && filled[at + 1]?.kind !== 'table';
      return [[block, isListed || isNone || looksLikeRating(heading.title, scale) ? null : heading]];
    }),
  );
}

function countedOf(block: PaperBlock): ReturnType<typeof countedHeading> {
  const text = block.kind === 'line' ? trimBlanks(block.text) : '';
  return text === '' || !mayBeHeading(text) || readLabel(text) !== null ? null : countedHeading(text);
}

/** A paper without tables, whatever the order in which its parts were copied. */
function readText(lines: readonly ProseLine[], scale: Scale): ReadGoals {
  const inColumns = readColumnOrder(lines, scale);
  if (inColumns !== null) {
    const { drafts, goals, ratings, outcomes } = inColumns;
    return drafts.length > 0
      ? { drafts }
      : { drafts, questions: [TEXT.columnOrder(goals, ratings, outcomes)] };
  }
  const { drafts, left } = readProse(lines, scale);
  const isMixed =
    hasHeader(lines) && drafts.some(({ rating }) => rating !== '' && !isRatingLine(rating, scale));
  if (isMixed) return { drafts: [], questions: [TEXT.nothingFound.interleaved] };
  return { drafts, questions: drafts.length === 0 || left.length === 0 ? [] : [TEXT.goalsLeft(left)] };
}

/** Whether two columns are named in lines below each other, as no text does that says something under each name. */
const hasHeader = (lines: readonly ProseLine[]): boolean => {
  const filled = lines.filter(({ text }) => trimBlanks(text) !== '');
  return filled.some(({ text }, at) => isBareName(text) && isBareName(filled[at + 1]?.text ?? ''));
};

/** The first line of a rating; a sentence is none. */
const isRatingLine = (rating: string, scale: Scale): boolean =>
  looksLikeRating(rating.split('\n')[0] ?? '', scale);

const proseOf = (paper: Paper): ProseLine[] =>
  paper.blocks.flatMap((block, at) => (block.kind === 'line' ? [{ ...block, block: at }] : []));

interface Above {
  readonly heading: Heading;
  readonly goalAbove: { readonly number: string; readonly text: string } | null;
  /** Whether a table of the paper, this one or another, names the wanted 課 in a column. */
  readonly isNamedElsewhere: () => boolean;
}

function readOneTable(
  table: PaperTable,
  block: number,
  { isNamedElsewhere, ...above }: Above,
  { scale, department, departments = [], choices }: PaperOptions,
  found: Found,
): GoalDraft[] {
  const grid = gridOf(table);
  const read = (one: Grid, written: FoundHeader): GoalDraft[] => {
    const header = titleAsGoal(written, above.heading);
    noteColumns(one, header, found.columns);
    const own = { department, departments };
    const others = department === '' ? [] : namedDepartments(one, header, departments);
    // Where a table of the paper has rows of the wanted 課, one that names others alone has none.
    const isWanted = hasDepartment(one, header, own) || (others.length > 0 && isNamedElsewhere());
    const wanted = isWanted ? department : '';
    for (const name of others) (isWanted ? found.beside : found.others).add(name);
    const context = {
      ...own,
      block,
      scale,
      department: wanted,
      ...above,
      headings: found.headings,
      rowsLeft: found.rowsLeft,
    };
    return readTable(one, departmentAsUnit(header, wanted), context);
  };
  const header = findColumns(grid, scale, choices);
  const named = namedRows(grid, scale, (row) => header === null || row < header.top || row >= header.bottom);
  const below = header === null ? 0 : grid.length - header.bottom;
  const isFull =
    header !== null && FULL.every((role) => header.columns.some((column) => column.role === role));
  const isMostlyNamed = named >= 2 || (named >= 1 && named * 2 >= below);
  if (header === null || (isMostlyNamed && !isFull)) {
    const cards = cardTables(grid, scale, found.cardNames).flatMap((card) => {
      const one = gridOf(card);
      const inside = findColumns(one, scale, choices);
      if (inside === null || !isOfGoals(inside)) return [];
      found.cardNames = inside.columns.map(({ header: name }) => name);
      return read(one, inside);
    });
    if (cards.length > 0) return cards;
  }
  return header === null || !isOfGoals(header, above.goalAbove !== null || above.heading.title !== '')
    ? []
    : read(grid, header);
}

/** With these a header leaves no doubt that the table has a row for each goal, whatever its cells are called. */
const FULL: readonly ColumnRole[] = ['goal', 'rating', 'outcome'];

function namesWanted(table: PaperTable, options: PaperOptions): boolean {
  const { scale, choices, department, departments = [] } = options;
  const grid = gridOf(table);
  const header = findColumns(grid, scale, choices);
  return header !== null && hasDepartment(grid, header, { department, departments });
}

function hasDepartment(
  grid: Grid,
  { columns, bottom }: FoundHeader,
  { department, departments }: Pick<TableContext, 'department' | 'departments'>,
): boolean {
  const column = columns.find(({ role }) => role === 'department');
  if (column === undefined || department === '') return false;
  return grid.slice(bottom).some((row) => namesDepartment(slotText(row[column.at]), department, departments));
}

/** The 課 that a column of a table names; a 班 is none. */
function namedDepartments(
  grid: Grid,
  { columns, bottom }: FoundHeader,
  departments: readonly string[],
): string[] {
  const column = columns.find(({ role }) => role === 'department');
  if (column === undefined) return [];
  const texts = new Set(grid.slice(bottom).map((row) => slotText(row[column.at])));
  return [...texts].flatMap((text) => {
    const named = readDepartmentHeading(text, departments);
    return named?.isSure ? [named.name] : [];
  });
}

/** 「取組」 may be a theme or a goal; below the heading of a theme it is the goals. */
function titleAsGoal(header: FoundHeader, { title }: Heading): FoundHeader {
  const hasGoals = header.columns.some(({ role }) => role === 'goal' || role === 'themeGoal');
  const mayBeGoal = ({ header: name }: FoundColumn): boolean =>
    guessRoles(name).some(({ role }) => role === 'goal');
  if (hasGoals || title === '') return header;
  return {
    ...header,
    columns: header.columns.map((column) =>
      column.role === 'title' && column.certainty < 1 && mayBeGoal(column)
        ? { ...column, role: 'goal' }
        : column,
    ),
  };
}

/** Where all rows are of one 課, who does the work stands there. */
function departmentAsUnit(header: FoundHeader, wanted: string): FoundHeader {
  const hasUnit = header.columns.some(({ role }) => role === 'unit');
  if (wanted !== '') return header;
  return {
    ...header,
    columns: header.columns.map((column) =>
      column.role === 'department' ? { ...column, role: hasUnit ? 'ignored' : 'unit' } : column,
    ),
  };
}

function noteColumns(grid: Grid, header: FoundHeader, columns: ShownColumn[]): void {
  for (const { at, header: name, key, role, certainty } of header.columns) {
    if (columns.some((known) => known.key === key)) continue;
    const sample =
      grid
        .slice(header.bottom)
        .filter((row) => !isFullWidth(row))
        .map((row) => slotText(row[at]))
        .find((text) => text !== '') ?? '';
    // Nothing can be said of an empty column without a header.
    if (name !== '' || sample !== '') columns.push({ header: name, key, role, certainty, sample });
  }
}
