/** The header row of a 課's tab: columns are found by their text, in any order. */
import { type CellValue, type CellValues, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { isClearOutcome, isShapedAs } from './header-shapes';
import {
  bareHeader,
  COLUMNS,
  type Column,
  columnNamed,
  HEADER_TEXTS,
  isAnothers,
  joinedNames,
  LIKELY_TEXTS,
  SECOND_RATING,
  THEME_AND_GOAL_TEXT,
} from './header-texts';
import { nearestOf } from './nearest-header';
import { isKnownName, MID_YEAR_WORD } from './town-headers';

export { COLUMNS, type Column, HEADER_TEXTS } from './header-texts';

/** Whether a cell's whole text is one of a column's header texts. */
export const namesColumn = (value: CellValue, column: Column): boolean =>
  columnNamed(textOf(value)) === column;

/** The columns that people fill in. */
export const INPUT_COLUMNS: readonly Column[] = COLUMNS.filter((column) => column !== 'flag');

/** A header is looked for in this many rows from the top. */
export const HEADER_SEARCH_ROWS = 20;

/** How many different columns a row must name to be our header row; two can be chance in somebody else's table. */
const LEAST_COLUMNS = 3;

/** With other towns' texts among them it takes one more, and a rating: 番号, 事業名 and 実績 stand in many a table. */
const LEAST_LIKELY_COLUMNS = 4;

/** Shapes are looked at where so many columns are named by their own texts, or where all of {@link NEEDED} are there. */
const LEAST_SURE_BESIDE_SHAPES = 2;

/** Without these a table is hardly an evaluation. */
const NEEDED: readonly Column[] = ['goal', 'rating', 'outcome'];

/** A row with so many of the texts that 初期設定 writes is ours: what is strange in it was changed by a slip, and is said. */
const LEAST_OWN = 6;

/** Where the header stands; rows and columns are 0-based. A column that is missing has no entry in `columns`. */
export interface Header {
  /** The row above the entries; the lower one of a header of two lines. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** What the header says of each column, both lines of it read together; '' where it says nothing. */
  readonly names: readonly string[];
  /** Whether the column of the goals holds the themes too, each as a line 「1. 題（班）」 above its goals. */
  readonly themesAmongGoals: boolean;
  readonly missing: readonly { column: Column; nearest: string | null }[];
  /** The second and later places of a column that is found twice; the first is the one in `columns`. */
  readonly duplicates: readonly { column: Column; at: number; first: number }[];
  /** Columns that several headers may mean, none of them by its own text; `others` are the ones not taken. */
  readonly guesses: readonly { column: Column; at: number; others: readonly number[] }[];
}

/**
 * Finds our header: of the first 20 rows the one that names most columns, or two of them read together, as group headers
 * over two lines are. null when the tab has none.
 */
export function findHeader(values: CellValues): Header | null {
  const known = FOUND.get(values);
  if (known !== undefined) return known;
  const header = lookForHeader(values);
  FOUND.set(values, header);
  return header;
}

/** Each step of a check asks for it, and nobody changes values once they are read. */
const FOUND = new WeakMap<CellValues, Header | null>();

function lookForHeader(values: CellValues): Header | null {
  let best: HeaderRow | null = null;
  const rows = Math.min(values.length, HEADER_SEARCH_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const lines = [values[row] ?? [], values[row + 1] ?? []] as const;
    const single = readHeaderRow(row, lines[0].map(oneText));
    if (isHeader(single) && (!best || isBetter(single, best))) best = single;
    const double = single.namesAny && row + 1 < rows ? readDouble(single, lines) : null;
    if (double && isHeader(double) && (!best || best === single || isBetter(double, best))) best = double;
    // Nothing is better than one that names all columns by their own texts.
    if (best?.sure === COLUMNS.length) break;
  }
  return best && nameNearest(best);
}

/** A row as it may be the header; `strangers` are its texts that name no column. */
interface HeaderRow extends Omit<Header, 'missing'> {
  readonly missing: readonly Column[];
  readonly strangers: readonly string[];
  /** How many columns are named by their own texts. */
  readonly sure: number;
  /** Whether it names anything at all: most rows do not, and are no upper line of a header. */
  readonly namesAny: boolean;
}

function isHeader({ columns, sure }: HeaderRow): boolean {
  if (sure >= LEAST_COLUMNS) return true;
  return columns.rating !== undefined && Object.keys(columns).length >= LEAST_LIKELY_COLUMNS;
}

const isBetter = (one: HeaderRow, other: HeaderRow): boolean =>
  one.missing.length < other.missing.length ||
  (one.missing.length === other.missing.length && one.sure > other.sure);

/** What a cell of the header may say, the likeliest first. */
type Texts = readonly string[];

const oneText = (value: CellValue): Texts => [textOf(value)];

/** Below 「評価」 it says who rates, or when, and is no rating. */
const RATERS =
  /^(?:自己|一次|二次|内部|外部|課長|部長|最終|中間|年度末|期末|[上下]半?期|通期)(?:評価|評定|判定)?$/;

const isRater = (text: string): boolean => RATERS.test(foldText(text)) || isShapedAs('rating', text);

/**
 * Two rows as one header: below a group (「目標」 over two columns) the lower line says which column it is, together
 * with the group's name or alone; a cell that is blank there is merged with the one above.
 *
 * @param single The upper row by itself.
 * @returns null where the lower row names nothing that the upper does not, and so is an entry.
 */
function readDouble(
  single: HeaderRow,
  [upper, lower]: readonly [readonly CellValue[], readonly CellValue[]],
): HeaderRow | null {
  const { row, columns, missing } = single;
  let group = '';
  const names: string[] = [];
  let hasTowns = false;
  const texts = Array.from({ length: Math.max(upper.length, lower.length) }, (_, at): Texts => {
    const above = textOf(upper[at] ?? '');
    const below = textOf(lower[at] ?? '');
    if (!isBlankText(above)) group = above;
    const name = isBlankText(below) ? above : joinedName(group, below);
    names.push(name);
    if (isBlankText(below) && isKnownName(above)) hasTowns = true;
    if (isBlankText(below) || isOfAnother(group, below)) return [name];
    return [`${group}${below}`, below, ...(isRater(below) ? [`${group}(${below})`] : [])];
  });
  const own = readHeaderRow(row, lower.map(oneText));
  // A row that names a goal is a header by itself, or an entry.
  const isRated =
    own.columns.goal === undefined && isRater(textOf(lower[columns.rating ?? lower.length] ?? ''));
  if (!own.namesAny && !isRated) return null;
  const double = readHeaderRow(row + 1, texts, names);
  const most = Math.min(own.missing.length, missing.length + (isRated ? 1 : 0));
  // A lower line that is whole by itself still stands below 「所見」, where that is merged over both.
  const isWhole = hasTowns && isHeader(own) && double.missing.length === own.missing.length;
  return double.missing.length < most || isWhole ? double : null;
}

/** 「二次」 above 「評価」, and what stands below 「二次評価」: no rating of the department's own, and no reason for it. */
const isOfAnother = (group: string, below: string): boolean =>
  SECOND_RATING.test(foldText(group)) && /rating|outcome/.test(columnNamed(below) ?? '');

/** What two lines say together: a name that is known, with the group's in front or behind; else mostly the lower line alone. */
function joinedName(group: string, below: string): string {
  const joined = `${group}${below}`;
  // 「所見」 of the middle of the year is not the one that stands at its end.
  const isMidYear = MID_YEAR_WORD.test(group);
  const asGroup = columnNamed(below) === 'rating' ? group : '';
  const names = [joined, ...(isMidYear ? [] : [below, `${below}${group}`]), asGroup];
  const isOneText = isMidYear || isOfAnother(group, below) || /の\s*$/.test(group);
  return names.find(isKnownName) ?? (isOneText ? joined : below);
}

/** Only for the row that is the header: the comparisons cost more than all the rest of the search. */
function nameNearest({ missing, strangers, sure: _, namesAny: __, ...header }: HeaderRow): Header {
  return {
    ...header,
    missing: missing.map((column) => ({ column, nearest: nearestHeader(column, strangers) })),
  };
}

function readHeaderRow(
  row: number,
  cells: readonly Texts[],
  names: readonly string[] = cells.flat(),
): HeaderRow {
  const columns: Partial<Record<Column, number>> = {};
  const duplicates: { column: Column; at: number; first: number }[] = [];
  const rest: { text: string; at: number }[] = [];
  let themesAmongGoals = false;
  let isOnlyRating = false;
  let own = 0;
  cells.forEach((texts, at) => {
    const column = firstOf(texts, columnNamed);
    const first = column && columns[column];
    if (column === undefined) {
      const [text = ''] = texts;
      if (isBlankText(text)) return;
      if (bareHeader(text) === THEME_AND_GOAL && columns.goal === undefined) {
        columns.goal = at;
        themesAmongGoals = true;
      } else rest.push({ text, at });
    } else if (first === undefined) {
      columns[column] = at;
      if (column === 'rating') isOnlyRating = !texts.some((text) => bareHeader(text) === OWN_RATING);
      if (texts.some((text) => foldText(text) === foldText(HEADER_TEXTS[column][0]))) own += 1;
    } else {
      duplicates.push({ column, at, first });
    }
  });
  const sure = Object.keys(columns).length;
  const likely = takeLikely(columns, rest, own);
  const last = columns.rating === undefined ? lastRating(rest) : undefined;
  if (last !== undefined) columns.rating = last;
  const selfRatings = isOnlyRating ? rest.filter(({ text }) => SELF_RATING.test(bareHeader(text))) : [];
  duplicates.push(
    ...selfRatings.map(({ at }) => ({ column: 'rating' as const, at, first: columns.rating ?? at })),
  );
  const isThere = (column: Column): boolean =>
    columns[column] !== undefined || (themesAmongGoals && AMONG_GOALS.includes(column));
  return {
    row,
    columns,
    names,
    themesAmongGoals,
    missing: COLUMNS.filter((column) => !isThere(column)),
    duplicates: [...duplicates, ...likely.duplicates],
    guesses: likely.guesses,
    strangers: rest.filter(({ at }) => !Object.values(columns).includes(at)).map(({ text }) => text),
    sure,
    namesAny: Object.keys(columns).length > 0,
  };
}

const OWN_RATING = foldText(HEADER_TEXTS.rating[0]);
/** Beside a mere 「評価」 either may be the department's own. */
const SELF_RATING = /^(?:自己|一次)(?:評価|評定|判定|採点)(?:結果|区分|ランク)?$/;

const LAST = /^(?:最終|下半?期)の?|[(（]?(?:最終|下半?期)[)）]?$/;

/** 「最終評価」 is somebody else's beside the department's own; beside 「中間評価」 alone it is the department's at the year's end. */
function lastRating(rest: readonly { readonly text: string; readonly at: number }[]): number | undefined {
  const isRating = (text: string): boolean => columnNamed(text) === 'rating';
  if (!rest.some(({ text }) => MID_YEAR_WORD.test(text))) return undefined;
  const isLast = (text: string): boolean => LAST.test(text) && isRating(text.replace(LAST, ''));
  return rest.find(({ text }) => isLast(text))?.at;
}

const THEME_AND_GOAL = foldText(THEME_AND_GOAL_TEXT);
const AMONG_GOALS: readonly Column[] = ['number', 'title', 'unit', 'goalNumber'];

function firstOf<T>(texts: Texts, find: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Fills what is missing by other towns' texts. Two that may be the rating are duplicates, for a wrong one would be printed
 * as the department's own; of the others the likeliest is taken, and said.
 *
 * @param own How many columns have the text that 初期設定 writes.
 */
function takeLikely(
  columns: Partial<Record<Column, number>>,
  rest: readonly { readonly text: string; readonly at: number }[],
  own: number,
): Pick<Header, 'duplicates' | 'guesses'> {
  const sure = Object.keys(columns).length;
  const isLike = (column: Column, text: string): boolean =>
    (LIKELY_TEXTS[column] ?? []).some((each) => joinedNames(each) === joinedNames(bareHeader(text))) ||
    isShapedAs(column, text);
  const hasNeeded = (): boolean =>
    NEEDED.every((column) => columns[column] !== undefined || rest.some(({ text }) => isLike(column, text)));
  const isTowns = own < LEAST_OWN && (sure >= LEAST_SURE_BESIDE_SHAPES || hasNeeded());
  const duplicates: { column: Column; at: number; first: number }[] = [];
  const guesses: { column: Column; at: number; others: readonly number[] }[] = [];
  const taken = new Set<number>();
  for (const column of LIKELY_ORDER) {
    if (columns[column] !== undefined) continue;
    const free = rest.filter(({ at, text }) => !taken.has(at) && !isAnothers(text));
    const known = (LIKELY_TEXTS[column] ?? []).flatMap((text) =>
      free.filter((each) => joinedNames(bareHeader(each.text)) === joinedNames(foldText(text))),
    );
    const shaped = free.filter(({ text }) =>
      isTowns ? isShapedAs(column, text) : own >= LEAST_OWN && column === 'outcome' && isClearOutcome(text),
    );
    const found = [...new Set([...known, ...shaped])].map(({ at }) => at);
    const [at, ...others] = found;
    if (at === undefined) continue;
    columns[column] = at;
    taken.add(at);
    if (others.length === 0) continue;
    if (column !== 'rating') guesses.push({ column, at, others });
    else {
      const rivals = others.filter((other) => bareHeader(textAt(rest, other)) !== LEAST_LIKELY_RATING);
      duplicates.push(...rivals.map((other) => ({ column, at: other, first: at })));
    }
  }
  return { duplicates, guesses };
}

/** Is the rating only where nothing else is. */
const LEAST_LIKELY_RATING = foldText('達成状況');

/** The rating first: what it leaves may be the outcome. */
const LIKELY_ORDER: readonly Column[] = ['rating', ...COLUMNS.filter((column) => column !== 'rating')];

const textAt = (cells: readonly { readonly text: string; readonly at: number }[], at: number): string =>
  cells.find((each) => each.at === at)?.text ?? '';

/**
 * The header text that most likely was meant for a column. Towns that rank their themes may number them so; 課長コメント is
 * not to be changed into the department's own.
 */
const nearestHeader = (column: Column, strangers: readonly string[]): string | null =>
  nearestOf(
    [...HEADER_TEXTS[column], ...(ALSO_NEAR[column] ?? [])],
    strangers.filter((text) => column !== 'outcome' || !SECOND_RATING.test(foldText(text))),
  );

const ALSO_NEAR: Readonly<Partial<Record<Column, readonly string[]>>> = {
  number: ['順位'],
  outcome: ['結果', '状況', 'コメント'],
};
