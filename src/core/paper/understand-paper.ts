/** From a paper to the rows that it gives, with what is sure, what is asked, and what does not add up. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { COLUMN_ROLE_TEXTS, PAPER_FILE_MESSAGES, PAPER_MESSAGES as TEXT } from '../messages/papers';
import { OWN_SHEETS } from '../settings/settings';
import { type ColumnRole, guessRoles } from './column-roles';
import { namesDepartment, readDepartmentHeading } from './department-heading';
import { withUnits } from './figure-units';
import { type ColumnChoice, type FoundHeader, findColumns } from './find-columns';
import { doubtOf, type GoalDraft } from './goal-draft';
import { type Heading, NO_HEADING, readHeadingLine } from './heading';
import { type ImportedRow, importedRow } from './imported-row';
import { readLabel } from './line-label';
import { type Paper, type PaperBlock, type PaperTable, plainCell } from './paper';
import { looksLikeRating } from './paper-rating';
import { cardTables, namedRows } from './read-card';
import { readColumnOrder } from './read-column-order';
import { type ProseLine, readProse } from './read-prose';
import { readTable } from './read-table';
import { filledSlots, type Grid, gridOf, slotText } from './table-grid';
import type { TableContext } from './table-groups';

export interface PaperOptions {
  /** The levels of the book. */
  readonly scale: Scale;
  /** The 課 whose rows are wanted; '' for all. */
  readonly department: string;
  /** The 課 of the book. */
  readonly departments?: readonly string[];
  /** Whether a person has said that the paper is of the wanted 課. */
  readonly isSure?: boolean;
  readonly choices: readonly ColumnChoice[];
  /** The headers of the book's own further columns. */
  readonly further: readonly string[];
  /** false where the book rates nothing: then nobody asks for ratings. */
  readonly isRated?: boolean;
}

/** A column as a person sees it who says which is what. */
export interface ShownColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly certainty: number;
  /** The first text below it; '' where there is none. */
  readonly sample: string;
}

export interface UnderstoodPaper {
  /** How many goals were found; more than there are rows where they are too many. */
  readonly goals: number;
  readonly rows: readonly ImportedRow[];
  /** Of the whole paper, the totals first. */
  readonly questions: readonly string[];
  /** What is good to know and needs no answer. */
  readonly notes: readonly string[];
  readonly columns: readonly ShownColumn[];
  /** Whether a column of 課 names others alone, and nobody has said that it is right so. */
  readonly isForeign: boolean;
}

/** So many goals no 課 has; a table of the whole town has them. */
export const MOST_GOALS = 500;

/** What the tables of a paper are found to have while they are read. */
interface Found {
  readonly columns: ShownColumn[];
  /** The 課 that columns of tables name, where the wanted one is among them and where it is not. */
  readonly beside: Set<string>;
  readonly others: Set<string>;
}

export function understandPaper(paper: Paper, options: PaperOptions): UnderstoodPaper {
  const found: Found = { columns: [], beside: new Set(), others: new Set() };
  const read = readWithinBounds(paper, options, found);
  if (read === null) return failed(found.columns, PAPER_FILE_MESSAGES.tooLong);
  const { drafts, questions = [] } = read;
  if (drafts.length > MOST_GOALS)
    return { ...failed(found.columns, TEXT.tooManyGoals(drafts.length, MOST_GOALS)), goals: drafts.length };
  if (drafts.length === 0)
    return failed(found.columns, questions[0] ?? TEXT.nothingFound[kindOfNothing(paper)]);
  const named = withUnits(withBookNames(drafts, options.further), options.further);
  const said = options.choices.map(({ column }) => column);
  const placed = [...options.further, ...said];
  const joined = withResults(named, found.columns, placed);
  const explained = withOutcomes(joined.drafts, placed);
  const taken = [joined.header, explained.header];
  const columns = found.columns.map((column) =>
    taken.includes(column.header) ? { ...column, role: 'outcome' as const, certainty: GUESSED } : column,
  );
  const rows = withThemes(explained.drafts).map((draft) => importedRow(draft, options.scale));
  const counts = [
    ...(options.isRated === false ? [] : [countOf('rating', rows, columns)]),
    countOf('outcome', rows, columns),
  ];
  const remarks = remarksOn(rows, counts, unnamed(named, options));
  const whose = remarksOnDepartments(found, options);
  return {
    goals: rows.length,
    rows,
    questions: [...whose.questions, ...questions, ...remarks.questions],
    notes: [...whose.notes, ...remarks.notes],
    columns,
    isForeign: whose.questions.length > 0,
  };
}

/** How many rows of a table are its header and what stands above that; 0 for none. */
export const headerRows = (table: PaperTable, scale: Scale): number =>
  findColumns(gridOf(table), scale, [])?.bottom ?? 0;

function remarksOnDepartments(
  { beside, others }: Found,
  { department, isSure }: PaperOptions,
): Pick<UnderstoodPaper, 'questions' | 'notes'> {
  return {
    questions: others.size === 0 || isSure ? [] : [TEXT.rowsOfOthers([...others], department)],
    notes: beside.size < 2 ? [] : [TEXT.rowsTaken([...beside], department)],
  };
}

const failed = (columns: readonly ShownColumn[], question: string): UnderstoodPaper => ({
  goals: 0,
  rows: [],
  questions: [question],
  notes: [],
  columns,
  isForeign: false,
});

interface ReadGoals {
  readonly drafts: readonly GoalDraft[];
  /** What of the paper could not be read. */
  readonly questions?: readonly string[];
}

/** null where a cell holds more goals and paragraphs than can be weighed against each other. */
function readWithinBounds(paper: Paper, options: PaperOptions, found: Found): ReadGoals | null {
  try {
    return readBlocks(paper, options, found);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readBlocks(paper: Paper, options: PaperOptions, found: Found): ReadGoals {
  const drafts: GoalDraft[] = [];
  let heading: Heading = NO_HEADING;
  let goalAbove: { number: string; text: string } | null = null;
  for (const { block, at } of joinedTables(paper, options)) {
    if (block.kind === 'line') {
      const label = readLabel(block.text);
      const named = readHeadingLine(block);
      const isBelow =
        label !== null && heading.style === 'dot' && ['paren', 'circled', 'half'].includes(label.style);
      if (isBelow) goalAbove = { number: label.number, text: label.rest };
      else if (named !== null) [heading, goalAbove] = [named, null];
      continue;
    }
    drafts.push(...readOneTable(block, at, { heading, goalAbove }, options, found));
  }
  return drafts.length > 0 ? { drafts } : readText(proseOf(paper), options.scale);
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
  return { drafts, questions: drafts.length === 0 || left.length === 0 ? [] : [TEXT.goalsLeft(left)] };
}

const proseOf = (paper: Paper): ProseLine[] =>
  paper.blocks.flatMap((block, at) =>
    block.kind === 'line' ? [{ text: block.text, isBold: block.isBold, block: at }] : [],
  );

interface Above {
  readonly heading: Heading;
  readonly goalAbove: { readonly number: string; readonly text: string } | null;
}

function readOneTable(
  table: PaperTable,
  block: number,
  above: Above,
  { scale, department, departments = [], choices }: PaperOptions,
  found: Found,
): GoalDraft[] {
  const grid = gridOf(table);
  const read = (one: Grid, header: FoundHeader): GoalDraft[] => {
    noteColumns(one, header, found.columns);
    const own = { department, departments };
    const wanted = hasDepartment(one, header, own) ? department : '';
    if (department !== '') {
      const names = wanted === '' ? found.others : found.beside;
      for (const name of namedDepartments(one, header, departments)) names.add(name);
    }
    const context = { ...own, block, scale, department: wanted, ...above };
    return readTable(one, departmentAsUnit(header, wanted), context);
  };
  const header = findColumns(grid, scale, choices);
  const named = namedRows(grid, scale, (row) => header === null || row < header.top || row >= header.bottom);
  const below = header === null ? 0 : grid.length - header.bottom;
  const isFull =
    header !== null && FULL.every((role) => header.columns.some((column) => column.role === role));
  if ((named >= 2 && !isFull) || (header !== null && named >= 1 && named * 2 >= below) || header === null) {
    const cards = cardTables(grid, scale).flatMap((card) => {
      const one = gridOf(card);
      const inside = findColumns(one, scale, choices);
      return inside === null || !isOfGoals(inside) ? [] : read(one, inside);
    });
    if (cards.length > 0) return cards;
  }
  return header === null || !isOfGoals(header, above.goalAbove !== null || above.heading.title !== '')
    ? []
    : read(grid, header);
}

/** With these a header leaves no doubt that the table has a row for each goal, whatever its cells are called. */
const FULL: readonly ColumnRole[] = ['goal', 'rating', 'outcome'];

/** A table of levels or of stamps is none of goals. */
function isOfGoals({ columns }: FoundHeader, isBelowOne = false): boolean {
  const has = (...roles: readonly ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const isRated = has('rating') || columns.some(({ level }) => level !== '');
  return (
    (has('goal', 'themeGoal', 'title') && (isRated || has('outcome'))) ||
    (isBelowOne && isRated && has('outcome')) ||
    (has('goal', 'themeGoal') && has('title', 'number'))
  );
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
  for (const { at, header: name, role, certainty } of header.columns) {
    if (name === '' || columns.some((known) => known.header === name)) continue;
    const sample =
      grid
        .slice(header.bottom)
        .map((row) => slotText(row[at]))
        .find((text) => text !== '') ?? '';
    columns.push({ header: name, role, certainty, sample });
  }
}

interface PlacedBlock {
  readonly block: PaperBlock;
  readonly at: number;
}

/** A table that goes on behind a page's end is one with the table before it; headings between them become rows of it. */
function joinedTables({ blocks }: Paper, { scale, department }: PaperOptions): PlacedBlock[] {
  const joined: PlacedBlock[] = [];
  let open: { at: number; rows: PaperTable['rows'][number][]; width: number; index: number } | null = null;
  let between: PlacedBlock[] = [];
  const named = blocks.some(
    (block) => block.kind === 'table' && foldText(block.name) === foldText(department) && block.name !== '',
  );
  blocks.forEach((block, at) => {
    if (block.kind === 'line') {
      between.push({ block, at });
      return;
    }
    const isForeign =
      block.name !== '' &&
      (named ? foldText(block.name) !== foldText(department) : OWN_SHEETS.includes(block.name));
    if (isForeign) return;
    const grid = gridOf(block);
    const width = grid[0]?.length ?? 0;
    const hasHeader = findColumns(grid, scale, []) !== null || namedRows(grid, scale, () => true) > 1;
    if (open !== null && !hasHeader && width === open.width) {
      const headings = between.flatMap(({ block: line }) =>
        line.kind === 'line' && readHeadingLine(line) !== null ? [line] : [],
      );
      open.rows.push(...headings.map((line) => [{ ...plainCell(line.text), columns: width }]), ...block.rows);
      joined[open.index] = { block: { ...block, rows: open.rows }, at: open.at };
    } else {
      joined.push(...between, { block, at });
      open = hasHeader ? { at, rows: [...block.rows], width, index: joined.length - 1 } : null;
    }
    between = [];
  });
  return [...joined, ...between];
}

/** 「二次」 in a paper is the book's 「二次評価」, where no column of the paper has that name itself. */
function withBookNames(drafts: readonly GoalDraft[], further: readonly string[]): GoalDraft[] {
  const names = new Set(drafts.flatMap(({ own }) => Object.keys(own).map(foldText)));
  const ofBook = new Map(further.map((name) => [foldText(name), name]));
  const bookName = (name: string): string => {
    const whole = `${foldText(name)}評価`;
    return ofBook.has(foldText(name)) || names.has(whole) ? name : (ofBook.get(whole) ?? name);
  };
  return drafts.map((draft) => ({
    ...draft,
    own: Object.fromEntries(Object.entries(draft.own).map(([name, text]) => [bookName(name), text])),
  }));
}

interface Explained {
  readonly drafts: readonly GoalDraft[];
  /** Of the column that was taken for an outcome; null for none. */
  readonly header: string | null;
}

/** Why goals were missed stands in a column of its own beside what was done: the book has one for both. */
const OF_MISSED = /できなかった|未達成/;

function withResults(
  drafts: readonly GoalDraft[],
  columns: readonly ShownColumn[],
  placed: readonly string[],
): Explained {
  const known = placed.map(foldText);
  const hasReasons = columns.some(({ role, header }) => role === 'outcome' && OF_MISSED.test(header));
  const results = columns.find(
    ({ role, header }) =>
      role === 'own' && !known.includes(foldText(header)) && guessRoles(header)[0]?.role === 'outcome',
  )?.header;
  if (!hasReasons || results === undefined) return { drafts, header: null };
  const together = drafts.map((draft) => {
    const { [results]: done = '', ...own } = draft.own;
    const outcome = [done, draft.outcome].filter((text) => text !== '').join('\n');
    return { ...draft, outcome, own, doubts: [...draft.doubts, doubtOf('column-guessed')] };
  });
  return { drafts: together, header: results };
}

const GUESSED = 0.7;
/** A paper without any column of reasons may have them as remarks, where the book has no column for those. */
const REMARKS = /所見|コメント|説明|備考|意見|講評|課題|振り返り|考察|分析/;

function withOutcomes(drafts: readonly GoalDraft[], placed: readonly string[]): Explained {
  if (drafts.some(({ outcome }) => outcome !== '')) return { drafts, header: null };
  const names = new Set(drafts.flatMap(({ own }) => Object.keys(own)));
  const known = placed.map(foldText);
  const [only, second] = [...names].filter((name) => REMARKS.test(name) && !known.includes(foldText(name)));
  if (only === undefined || second !== undefined) return { drafts, header: null };
  const filled = drafts.map((draft) => {
    const { [only]: outcome = '', ...own } = draft.own;
    return { ...draft, outcome, own, doubts: [...draft.doubts, doubtOf('column-guessed')] };
  });
  return { drafts: filled, header: only };
}

/** Without any theme a short or numbered goal is the theme itself; a sentence is left as a goal, and it is said. */
function withThemes(drafts: readonly GoalDraft[]): GoalDraft[] {
  return drafts.map((draft): GoalDraft => {
    if (draft.heading.title !== '' || draft.goal === '') return draft;
    const isTitle = draft.goal.length <= 60 && !/[。．]/.test(draft.goal) && !draft.goal.includes('\n');
    if (!isTitle) return { ...draft, doubts: [...draft.doubts, doubtOf('no-theme')] };
    return {
      ...draft,
      heading: { ...draft.heading, number: draft.goalNumber, title: draft.goal },
      goalNumber: '',
      goal: '',
    };
  });
}

/** How many rows have something that each should have. */
interface Count {
  readonly role: 'rating' | 'outcome';
  readonly filled: number;
  /** Whether the paper has a place for it: where it has none, nothing is missing in it. */
  readonly hasPlace: boolean;
}

const filledOf = (role: Count['role'], rows: readonly ImportedRow[]): number =>
  rows.filter((row) => row[role] !== '').length;

const countOf = (
  role: Count['role'],
  rows: readonly ImportedRow[],
  columns: readonly ShownColumn[],
): Count => {
  const filled = filledOf(role, rows);
  return { role, filled, hasPlace: filled > 0 || columns.some((column) => column.role === role) };
};

/** Columns whose header says nothing, and whose texts are what the paper seems to lack. */
interface Unnamed {
  readonly ratings: readonly string[];
  readonly outcomes: readonly string[];
}

function unnamed(drafts: readonly GoalDraft[], { scale, further, choices, isRated }: PaperOptions): Unnamed {
  // A person's word, and a place in the tab, say what a column is.
  const known = [...further, ...choices.map(({ column }) => column)].map(foldText);
  const names = [...new Set(drafts.flatMap(({ own }) => Object.keys(own)))].filter(
    (name) => !known.includes(foldText(name)) && guessRoles(name).length === 0,
  );
  const mostlyHolding = (test: (text: string) => boolean): string[] =>
    names.filter((name) => {
      const texts = drafts.flatMap(({ own }) => (own[name] ? [own[name]] : []));
      return texts.filter(test).length * 2 > texts.length;
    });
  const hasRatings = drafts.some(({ rating, level }) => rating !== '' || level !== '');
  const hasOutcomes = drafts.some(({ outcome }) => outcome !== '');
  return {
    ratings: isRated === false || hasRatings ? [] : mostlyHolding((text) => looksLikeRating(text, scale)),
    outcomes: hasOutcomes ? [] : mostlyHolding((text) => isSentence(text) && !looksLikeRating(text, scale)),
  };
}

const isSentence = (text: string): boolean => text.length >= 6 && /[ぁ-ん]/.test(text);

function remarksOn(
  rows: readonly ImportedRow[],
  counts: readonly Count[],
  { ratings, outcomes }: Unnamed,
): Pick<UnderstoodPaper, 'questions' | 'notes'> {
  const differing = counts.filter((count) => count.filled < rows.length);
  const totals =
    differing.length === 0
      ? []
      : [TEXT.totals(rows.length, filledOf('rating', rows), filledOf('outcome', rows))];
  // A plan has a place for neither: nothing is missing in it.
  const isAsked = counts.some(({ hasPlace }) => hasPlace);
  const further = [...new Set(rows.flatMap(({ columns }) => Object.keys(columns)))];
  return {
    questions: [
      ...(isAsked ? totals : []),
      ...(isAsked ? differing : []).flatMap(({ role, filled }) =>
        filled > 0 || (role === 'rating' ? ratings : outcomes).length > 0 ? [] : [TEXT.noneFound[role]],
      ),
      ...(ratings.length === 0 ? [] : [TEXT.unnamed(COLUMN_ROLE_TEXTS.rating, ratings)]),
      ...(outcomes.length === 0 ? [] : [TEXT.unnamed(COLUMN_ROLE_TEXTS.outcome, outcomes)]),
    ],
    notes: [
      ...(isAsked ? [] : totals),
      ...(further.length === 0 ? [] : [TEXT.furtherColumns(further)]),
      ...(rows.some(({ theme }) => theme === '') ? [TEXT.noTheme] : []),
    ],
  };
}

type Nothing = keyof typeof TEXT.nothingFound;

/** Why nothing was found, so that the sentence can say what to do. */
function kindOfNothing({ blocks }: Paper): Nothing {
  const lines = blocks.filter((block) => block.kind === 'line');
  const tables = blocks.filter(
    (block) =>
      block.kind === 'table' &&
      filledSlots(block.rows.flat().map((cell) => ({ cell, top: 0, left: 0 }))).length > 0,
  );
  if (tables.length > 0) return 'columns';
  const gaps = lines.filter(({ text }) => /\S(?:[ \u3000]{3,})\S/.test(text)).length;
  if (lines.length === 0) return 'empty';
  return gaps * 4 > lines.length ? 'interleaved' : 'prose';
}
