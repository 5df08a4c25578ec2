/** What the rows of 集計 should hold: the counts of each 課, what follows from them, and 合計. */
import { columnLetters } from '../cells/cell-reference';
import { repairHeader } from '../department-tab/header-repair';
import { readLastYear } from '../department-tab/last-year';
import type { Tab } from '../department-tab/tab';
import { isNumeric, type Scale } from '../evaluation/scale';
import { SUMMARY_TEXTS } from '../messages/set-up';
import { LAST_YEAR_SHEET } from '../settings/settings';
import { countFormulas, lastYearFormulas, NOT_COUNTED, stateFormula } from './summary-formulas';
import {
  type ByField,
  headerOf,
  type LevelField,
  levelField,
  rowOf,
  type SummaryField,
  type SummaryPlace,
} from './summary-place';

/** A cell of 集計: a text as people read it, or a formula. */
export type SummaryCell = string | { readonly formula: string };
/** A row of 集計 by its columns. */
export type SummaryRow = ByField<SummaryCell>;

/** Longest bar in characters: as many as fit into its column. */
const BAR_LENGTH = 40;

/** How many rows the grid of a tab has, which costs a call. */
export type GridRows = (tab: string) => number;

/** The texts above the columns. */
export const headerCells = (scale: Scale): SummaryRow => rowOf(scale, (field) => headerOf(field, scale));

/** The row of a 課. @param row 0-based. @param counted The last row that the present formulas count, 1-based; 0 where there are none. */
export function departmentRow(
  name: string,
  tabs: readonly Tab[],
  place: SummaryPlace,
  row: number,
  counted: number,
  gridRows: GridRows,
): SummaryRow {
  const values = tabs.find((tab) => tab.name === name)?.values ?? [];
  const header = repairHeader(values)?.header ?? null;
  // Rows that people insert or delete move the end of the ranges; any end below the entries is right.
  const lastRow = () => (counted >= values.length ? counted : gridRows(name));
  const counts = header === null ? null : countFormulas({ name, header, lastRow: lastRow() }, place.scale);
  const length = `MIN(1,${BAR_LENGTH}/MAX(1,${goalsOfAll(place)}))`;
  const cell = (text: string | undefined): SummaryCell =>
    text === undefined || text === NOT_COUNTED ? NOT_COUNTED : { formula: text };
  return {
    ...levelCells(place.scale, (_, at) => cell(counts?.levels[at])),
    ...derivedCells(place, row, length),
    name,
    goals: cell(counts?.goals),
    flagged: cell(counts?.flagged),
    state: cell(header === null ? undefined : stateFormula(name, values, header.row)),
  };
}

/** The row 合計. */
export function totalCells(place: SummaryPlace): SummaryRow {
  const { headerRow, totalRow, columns } = place;
  const sum = (field: SummaryField): SummaryCell => {
    const letters = columnLetters(columns[field] ?? 0);
    return { formula: `=SUM(${letters}${headerRow + 2}:${letters}${Math.max(totalRow, headerRow + 2)})` };
  };
  const goals = `${columnLetters(columns.goals)}${totalRow + 1}`;
  return {
    ...derivedCells(place, totalRow, `MIN(1,${BAR_LENGTH}/MAX(1,${goals}))`),
    name: SUMMARY_TEXTS.total,
    goals: sum('goals'),
    flagged: sum('flagged'),
    state: '',
    ...levelCells(place.scale, sum),
  };
}

/** Last year's counts, as they stand below 合計; [] where there is no year before. */
export function lastYearRows(place: SummaryPlace, tabs: readonly Tab[]): SummaryRow[] {
  const values = tabs.find(({ name }) => name === LAST_YEAR_SHEET)?.values ?? [];
  if (readLastYear(values).length === 0) return [];
  const row = place.totalRow + 1;
  const { goals, levels } = lastYearFormulas(values.length, place.scale);
  const count = `${columnLetters(place.columns.goals)}${row + 1}`;
  return [
    {
      ...levelCells(place.scale, (_, at) => ({ formula: levels[at] ?? '' })),
      ...derivedCells(place, row, `MIN(1,${BAR_LENGTH}/MAX(1,${count}))`),
      name: LAST_YEAR_SHEET,
      goals: { formula: goals },
      flagged: '',
      state: '',
    },
  ];
}

/** The cells of the levels, best first. */
const levelCells = (
  scale: Scale,
  make: (field: SummaryField, at: number) => SummaryCell,
): Pick<SummaryRow, 'level1'> & Partial<Record<LevelField, SummaryCell>> =>
  Object.fromEntries(
    scale.map(({ rating }, at) => [levelField(rating), make(levelField(rating), at)]),
  ) as unknown as Pick<SummaryRow, 'level1'>;

/**
 * What stands for each level in the bars, so that neither colour nor a legend is needed: the symbol where it is one
 * character, else the level counted from below.
 */
export function barMarks(scale: Scale): string[] {
  const isShort = scale.every(({ symbol }) => Array.from(symbol).length === 1);
  return scale.map(({ symbol, rating }) => (isShort ? symbol : String(rating % 10)));
}

/** The 目標数 of all 課, for bars that can be compared. */
function goalsOfAll({ headerRow, totalRow, columns }: SummaryPlace): string {
  const letters = columnLetters(columns.goals);
  return `${letters}$${headerRow + 2}:${letters}$${totalRow}`;
}

/** What follows from the counts of its own row: rated goals, the bar, the average. */
function derivedCells(
  { columns, scale }: SummaryPlace,
  row: number,
  length: string,
): Pick<SummaryRow, 'rated' | 'bar' | 'average'> {
  const at = (field: SummaryField): string => `${columnLetters(columns[field] ?? 0)}${row + 1}`;
  const levels = scale.map(({ rating }) => at(levelField(rating)));
  // One is one goal, unless there are too many.
  const marks = barMarks(scale);
  const parts = levels.map((cell, index) => `REPT("${marks[index]}",ROUND(${cell}*${length},0))`);
  const unrated = `REPT("-",ROUND(MAX(0,${at('goals')}-${at('rated')})*${length},0))`;
  const areNumbers = scale.every(({ symbol }) => isNumeric(symbol));
  const points = scale
    .map(({ symbol, rating }, index) => `${levels[index]}*${areNumbers ? symbol : rating}`)
    .join('+');
  return {
    rated: { formula: `=SUM(${levels.join(',')})` },
    bar: { formula: `=IFERROR(${[...parts, unrated].join('&')},"")` },
    average: { formula: `=IFERROR(ROUND((${points})/${at('rated')},1),"")` },
  };
}
