/** The table of 集計: one row per 課 and a total; where it stands, what it should hold, and what of that is missing. */
import { columnLetters } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { repairHeader } from '../department-tab/header-repair';
import { readLastYear } from '../department-tab/last-year';
import type { Tab } from '../department-tab/tab';
import { isNumeric, type Rating, type Scale } from '../evaluation/scale';
import { SUMMARY_TEXTS } from '../messages/set-up';
import { LAST_YEAR_SHEET } from '../settings/settings';
import { countFormulas, lastYearFormulas, NOT_COUNTED, USUAL_ROWS } from './summary-formulas';

/** The columns that every table has, and one for each level, counted from below. */
type FixedField = keyof typeof SUMMARY_TEXTS.columns;
type LevelField = `level${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;
export type SummaryField = FixedField | 'level1' | LevelField;

type ByField<T> = Readonly<Record<FixedField | 'level1', T> & Partial<Record<LevelField, T>>>;

const levelField = (rating: Rating): SummaryField => `level${rating}` as SummaryField;

/** In the order in which they are first written, from column A on. */
export const summaryFields = (scale: Scale): readonly SummaryField[] => [
  ...(['name', 'goals', 'rated', 'flagged'] as const),
  ...scale.map(({ rating }) => levelField(rating)),
  ...(['bar', 'average'] as const),
];

/** A cell of 集計: a text as people read it, or a formula. */
export type SummaryCell = string | { readonly formula: string };
/** A row of 集計 by its columns. */
export type SummaryRow = ByField<SummaryCell>;

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
}

/** 集計 as it is: its values and formulas from cell A1. */
export interface SummarySheet {
  readonly values: CellValues;
  /** '' where a cell has none. */
  readonly formulas: readonly (readonly string[])[];
}

/**
 * Makes the table right: first rows are inserted before 合計, and one below it where last year's counts have no room, then all
 * its rows are written, from the header to the total and last year's.
 */
export interface SummaryChange {
  readonly place: SummaryPlace;
  readonly inserted: number;
  readonly insertsLastYear: boolean;
  /** The header's row first; null leaves a row as it is. */
  readonly rows: readonly (SummaryRow | null)[];
}

/** The header's 0-based row in a tab that holds nothing else. */
export const USUAL_SUMMARY_ROW = 3;

/** At least so many of our header's texts make a row the header. */
const LEAST_COLUMNS = 5;

/** Longest bar in characters: as many as fit into its column. */
const BAR_LENGTH = 40;

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
      isRenamed: levels.some(
        (column) =>
          own.includes(column) &&
          !scale.some(({ rating }) => texts[column] === headerText(levelField(rating), scale)),
      ),
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

/** How many rows the grid of a tab has, which costs a call. */
export type GridRows = (tab: string) => number;

function headerOf(field: SummaryField, scale: Scale): string {
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
 * A lost header cell is put back in its usual place where that is free, else behind the others. Levels that came with
 * another scale take over the columns of the former ones, the lowest first: the list below the table hangs on it.
 */
function columnsIn(texts: readonly string[], scale: Scale): ByField<number> {
  const fields = summaryFields(scale);
  const names = fields.map((field) => headerText(field, scale));
  const former = levelColumns(texts).filter((column) => !names.includes(texts[column] ?? ''));
  const taken = new Map<SummaryField, number>();
  for (const field of [...fields].reverse()) {
    if (!field.startsWith('level') || texts.includes(headerText(field, scale))) continue;
    const column = former.pop();
    if (column !== undefined) taken.set(field, column);
  }
  let behind = texts.length;
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
const rowOf = <T>(scale: Scale, make: (field: SummaryField) => T): ByField<T> =>
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

/**
 * A table that is not there yet, in its usual columns.
 * @param headerRow 0-based.
 * @param names The 課 of 課一覧.
 * @param gridRows Asked for each tab that is counted.
 * @returns Its rows from the header to the total, and last year's.
 */
export function newSummary(
  headerRow: number,
  names: readonly string[],
  tabs: readonly Tab[],
  scale: Scale,
  gridRows: GridRows,
): { readonly place: SummaryPlace; readonly rows: readonly SummaryRow[] } {
  const place: SummaryPlace = {
    headerRow,
    totalRow: headerRow + 1 + names.length,
    columns: columnsIn([], scale),
    scale,
    surplus: [],
    isRenamed: false,
  };
  const body = names.map((name, at) => departmentRow(name, tabs, place, headerRow + 1 + at, 0, gridRows));
  return { place, rows: [headerCells(scale), ...body, totalCells(place), ...lastYearRows(place, tabs)] };
}

/**
 * What it takes to make the table right for the departments; null when it is. Rows keep their 課 and their place, so
 * that notes on them stay true; a 課 that is gone keeps its row; new ones come before 合計.
 * @param gridRows Asked for each tab whose counts have to reach further; without it a tab counts as one of usual size.
 */
export function planSummary(
  sheet: SummarySheet,
  place: SummaryPlace,
  names: readonly string[],
  tabs: readonly Tab[],
  gridRows: GridRows = () => USUAL_ROWS,
): SummaryChange | null {
  const present = presentRows(sheet, place);
  const owners = present.map(({ tab, name }) => (tab !== null && names.includes(tab) ? tab : name));
  const missing = names.filter((name) => !owners.includes(name));
  const hasTotal = textOf(cellAt(sheet.values, place.totalRow, place.columns.name)) === SUMMARY_TEXTS.total;
  // A lost 合計 takes the blank row in its place, unless people have written there.
  const isFree = (sheet.values[place.totalRow] ?? []).every((value) => isBlankText(textOf(value)));
  const filled = owners.map((name) => (isBlankText(name) ? (missing.shift() ?? name) : name));
  const inserted = missing.length + (hasTotal || isFree ? 0 : 1);
  const after = { ...place, totalRow: place.totalRow + missing.length };
  const all = [...filled, ...missing];
  const body = all.map((name, at) =>
    names.includes(name) && all.indexOf(name) === at
      ? departmentRow(name, tabs, after, place.headerRow + 1 + at, present[at]?.lastRow ?? 0, gridRows)
      : null,
  );
  const last = lastYearRows(after, tabs);
  const insertsLastYear = last.length > 0 && !hasRoomBelow(sheet, place);
  const rows = [headerCells(place.scale), ...body, totalCells(after), ...last];
  const isRight =
    inserted === 0 &&
    !insertsLastYear &&
    place.surplus.length === 0 &&
    rows.every((row, at) => row === null || holds(sheet, place.columns, place.headerRow + at, row));
  return isRight ? null : { place: after, inserted, insertsLastYear, rows };
}

/** Whether last year's counts stand below 合計, or can, with a blank row below them. */
function hasRoomBelow({ values }: SummarySheet, { totalRow, columns }: SummaryPlace): boolean {
  const isBlank = (row: number): boolean => (values[row] ?? []).every((value) => isBlankText(textOf(value)));
  return (
    textOf(cellAt(values, totalRow + 1, columns.name)) === LAST_YEAR_SHEET ||
    (isBlank(totalRow + 1) && isBlank(totalRow + 2))
  );
}

interface PresentRow {
  readonly name: string;
  /** The tab that the row's formulas count, which follows when people rename it; null when none. */
  readonly tab: string | null;
  /** The last row that they count. */
  readonly lastRow: number;
}

const COUNTED_RANGE = /(?:'((?:[^']|'')+)'|([^\s'!(),*/+<>=&-]+))!\$[A-Z]+\$\d+:\$[A-Z]+\$(\d+)/;

function presentRows(sheet: SummarySheet, { headerRow, totalRow, columns }: SummaryPlace): PresentRow[] {
  const rows: PresentRow[] = [];
  for (let row = headerRow + 1; row < totalRow; row += 1) {
    const formulas = [columns.goals, columns.level1].map((column) => sheet.formulas[row]?.[column] ?? '');
    const [, quoted, bare, lastRow] = COUNTED_RANGE.exec(formulas.join(' ')) ?? [];
    const tab = quoted?.replace(/''/g, "'") ?? bare ?? null;
    rows.push({ name: textOf(cellAt(sheet.values, row, columns.name)), tab, lastRow: Number(lastRow ?? 0) });
  }
  return rows;
}

const headerCells = (scale: Scale): SummaryRow => rowOf(scale, (field) => headerOf(field, scale));

/** @param row 0-based. @param counted The last row that the present formulas count, 1-based; 0 where there are none. */
function departmentRow(
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
  };
}

function totalCells(place: SummaryPlace): SummaryRow {
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
    ...levelCells(place.scale, sum),
  };
}

/** [] where there is no year before. */
function lastYearRows(place: SummaryPlace, tabs: readonly Tab[]): SummaryRow[] {
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

function holds(
  sheet: SummarySheet,
  columns: SummaryPlace['columns'],
  row: number,
  wanted: SummaryRow,
): boolean {
  return (Object.keys(columns) as SummaryField[]).every((field) => {
    const cell = wanted[field] ?? '';
    const column = columns[field] ?? 0;
    const formula = sheet.formulas[row]?.[column] ?? '';
    if (typeof cell !== 'string') return plainFormula(formula) === plainFormula(cell.formula);
    return formula === '' && textOf(cellAt(sheet.values, row, column)) === cell;
  });
}

/** Programs differ in blanks, in letter case, and in whether they put a sheet's name into quotes. */
const plainFormula = (formula: string): string => formula.replace(/[\s']/g, '').toUpperCase();
