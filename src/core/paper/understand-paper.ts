/** From a paper to the rows that it gives, with what is sure, what is asked, and what does not add up. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { PAPER_FILE_MESSAGES, PAPER_MESSAGES as TEXT } from '../messages/papers';
import { readDepartmentHeading } from './department-heading';
import { withUnits } from './figure-units';
import { findColumns } from './find-columns';
import type { Heading } from './heading';
import { type ImportedRow, importedRow } from './imported-row';
import { innerTexts, withoutFrames } from './open-frames';
import type { Paper, PaperBlock, PaperTable } from './paper';
import type { PaperOptions } from './paper-options';
import { countOf, remarksOn, unnamed } from './paper-remarks';
import { type Found, type ReadGoals, readBlocks } from './read-blocks';
import { withBookNames, withOutcomes, withResults, withThemes } from './settled-drafts';
import type { ShownColumn } from './shown-column';
import { filledSlots, gridOf } from './table-grid';
import { unfolded } from './unfold-rows';

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

/** How sure it is that a column of remarks holds the outcomes. */
const GUESSED = 0.7;

export function understandPaper(written: Paper, options: PaperOptions): UnderstoodPaper {
  const found: Found = {
    columns: [],
    beside: new Set(),
    others: new Set(),
    headings: [],
    rowsLeft: [],
    cardNames: [],
  };
  const blocks = unfolded(withoutFrames(written.blocks, options));
  const paper: Paper = { blocks };
  const read = readWithinBounds(paper, options, found);
  if (read === null) return failed(found.columns, PAPER_FILE_MESSAGES.tooLong);
  const { drafts, questions = [] } = read;
  if (drafts.length > MOST_GOALS)
    return { ...failed(found.columns, TEXT.tooManyGoals(drafts.length, MOST_GOALS)), goals: drafts.length };
  if (drafts.length === 0)
    return failed(found.columns, questions[0] ?? TEXT.nothingFound[kindOfNothing(paper)]);
  const named = withUnits(withBookNames(drafts, options.further, options.scale), options.further);
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
  // What a person has said of a column is certain.
  const unread = columns.filter(
    ({ header, role, certainty }) => header === '' && role === 'ignored' && certainty < 1,
  );
  const whose = remarksOnDepartments(found, options);
  return {
    goals: rows.length,
    rows,
    questions: [...whose.questions, ...questions, ...remarks.questions],
    notes: [
      ...whose.notes,
      ...remarks.notes,
      ...remarksOnLeft(rows, found.headings, blocks, options.departments),
      ...(found.rowsLeft.length === 0 ? [] : [TEXT.rowsLeft(found.rowsLeft)]),
      ...(unread.length === 0 ? [] : [TEXT.withoutHeader(unread.map(({ key }) => key))]),
    ],
    columns,
    isForeign: whose.questions.length > 0,
  };
}

/** What of the paper comes in nowhere, or in another shape. */
function remarksOnLeft(
  rows: readonly ImportedRow[],
  headings: readonly Heading[],
  blocks: readonly PaperBlock[],
  departments: readonly string[] = [],
): string[] {
  const themes = new Set(rows.map(({ theme }) => foldText(theme)));
  const left = headings
    .map(({ title }) => title)
    .filter((title) => title !== '' && !themes.has(foldText(title)))
    // Whose the paper is has its own remarks.
    .filter((title) => readDepartmentHeading(title, departments) === null);
  const inner = innerTexts(blocks);
  return [
    ...(left.length === 0 ? [] : [TEXT.headingsLeft([...new Set(left)])]),
    ...(inner.length === 0 ? [] : [TEXT.innerTables(inner)]),
  ];
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

/** null where a cell holds more goals and paragraphs than can be weighed against each other. */
function readWithinBounds(paper: Paper, options: PaperOptions, found: Found): ReadGoals | null {
  try {
    return readBlocks(paper, options, found);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
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
