/** Where the table of 集計 stands, and which of its columns is what. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Rating, Scale } from '../evaluation/scale';
import { SUMMARY_TEXTS } from '../messages/set-up';

/** The columns that every table has, and one for each level, counted from below. */
type FixedField = keyof typeof SUMMARY_TEXTS.columns;
/** Levels that not every town has. */
export type LevelField = `level${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;
/** A column of the table. */
export type SummaryField = FixedField | 'level1' | LevelField;

/** One thing for each column; the levels are those of the scale. */
export type ByField<T> = Readonly<Record<FixedField | 'level1', T> & Partial<Record<LevelField, T>>>;

/** The column that counts a level. */
export const levelField = (rating: Rating): SummaryField => `level${rating}` as SummaryField;

/** In the order in which they are first written, from column A on. */
export const summaryFields = (scale: Scale): readonly SummaryField[] => [
  ...(['name', 'goals', 'rated', 'flagged'] as const),
  ...scale.map(({ rating }) => levelField(rating)),
  ...(['bar', 'average', 'state'] as const),
];

/** Where the table stands; all rows and columns are 0-based. */
export interface SummaryPlace {
  readonly headerRow: number;
  /** The row 合計, or the first free one where it is lost. */
  readonly totalRow: number;
  readonly columns: ByField<number>;
  readonly scale: Scale;
  /** Columns of levels that the scale has no more, and whether any of its own took the place of another. */
  readonly surplus: readonly number[];
  readonly isRenamed: boolean;
  /** How many columns are to be put before which one, so that levels which are more than before stand side by side; null for none. */
  readonly room: { readonly before: number; readonly count: number } | null;
}

/** The header's 0-based row in a tab that holds nothing else. */
export const USUAL_SUMMARY_ROW = 3;

/** At least so many of our header's texts make a row the header. */
const LEAST_COLUMNS = 5;

/** Finds the table by its header's texts, in any column; null when it is not there. */
export function findSummary(values: CellValues, scale: Scale): SummaryPlace | null {
  for (let row = 0; row < values.length; row += 1) {
    const texts = (values[row] ?? []).map((value) => presentName(foldText(textOf(value))));
    const found = summaryFields(scale).filter((field) => texts.includes(headerText(field, scale)));
    if (found.length < LEAST_COLUMNS || !found.includes('name')) continue;
    const columns = columnsIn(texts, scale);
    const own: readonly number[] = Object.values(columns);
    const levels = levelColumns(texts);
    return {
      headerRow: row,
      totalRow: findTotal(values, row, columns.name),
      columns,
      scale,
      surplus: levels.filter((column) => !own.includes(column)),
      isRenamed: scale.some(({ rating }) => {
        const column = columns[levelField(rating) as LevelField] ?? -1;
        return levels.includes(column) && texts[column] !== headerText(levelField(rating), scale);
      }),
      room: roomFor(texts, scale),
    };
  }
  return null;
}

/** The columns of levels, of whatever scale, that stand as we write them: one beside the other before the bars. */
function levelColumns(texts: readonly string[]): number[] {
  const bar = texts.indexOf(foldText(SUMMARY_TEXTS.columns.bar));
  const columns: number[] = [];
  for (let at = bar - 1; at >= 0 && LEVEL_HEADER.test(texts[at] ?? ''); at -= 1) columns.unshift(at);
  return columns;
}

const LEVEL_HEADER = /^達成度.{1,12}$/;

/** The places of all levels where those of 設定 are not the ones that the table has, with free columns before them; [] else. */
function placesOfOtherLevels(texts: readonly string[], scale: Scale): number[] {
  const present = levelColumns(texts);
  const isSame = scale.every(({ rating }) => texts.includes(headerText(levelField(rating), scale)));
  if (isSame || present.length === 0) return [];
  let first = present[0] ?? 0;
  while (first > 0 && texts[first - 1] === '') first -= 1;
  const last = present[present.length - 1] ?? 0;
  return first === 0 ? present : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function roomFor(texts: readonly string[], scale: Scale): SummaryPlace['room'] {
  const places = placesOfOtherLevels(texts, scale);
  const [before] = levelColumns(texts);
  const count = scale.length - places.length;
  return before === undefined || places.length === 0 || count <= 0 ? null : { before, count };
}

/** The text above a column. */
export function headerOf(field: SummaryField, scale: Scale): string {
  const level = scale.find(({ rating }) => levelField(rating) === field);
  return level ? SUMMARY_TEXTS.level(level.symbol) : SUMMARY_TEXTS.columns[field as FixedField];
}

const headerText = (field: SummaryField, scale: Scale): string => foldText(headerOf(field, scale));

function presentName(text: string): string {
  const { columns, formerColumns } = SUMMARY_TEXTS;
  const field = (Object.keys(columns) as FixedField[]).find((each) => formerColumns[each] === text);
  return field ? foldText(columns[field]) : text;
}

/**
 * A lost header cell is put back in its usual place where that is free, else behind the others. Levels of another scale take over
 * the columns of the former ones, in their order, the lowest last: the list below the table hangs on that column.
 */
export function columnsIn(texts: readonly string[], scale: Scale): ByField<number> {
  const fields = summaryFields(scale);
  const places = placesOfOtherLevels(texts, scale);
  const taken = new Map<SummaryField, number>();
  for (const { rating } of [...scale].reverse()) {
    const column = places.pop();
    if (column !== undefined) taken.set(levelField(rating), column);
  }
  let behind = Math.max(texts.length, fields.length);
  const column = (field: SummaryField): number => {
    const found = taken.get(field) ?? texts.indexOf(headerText(field, scale));
    if (found >= 0) return found;
    const usual = fields.indexOf(field);
    if ((texts[usual] ?? '') === '') return usual;
    behind += 1;
    return behind - 1;
  };
  return rowOf(scale, column);
}

/** A record of all fields. */
export const rowOf = <T>(scale: Scale, make: (field: SummaryField) => T): ByField<T> =>
  Object.fromEntries(summaryFields(scale).map((field) => [field, make(field)])) as unknown as ByField<T>;

/** Blank rows before 合計 are those that an interrupted run has inserted. */
function findTotal(values: CellValues, headerRow: number, column: number): number {
  const name = (row: number): string => textOf(cellAt(values, row, column));
  let end = headerRow + 1;
  while (end < values.length && name(end) !== SUMMARY_TEXTS.total && !isBlankText(name(end))) end += 1;
  let row = end;
  while (row < values.length && isBlankText(name(row))) row += 1;
  return name(row) === SUMMARY_TEXTS.total ? row : end;
}
