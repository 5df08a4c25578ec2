/** The table of 集計: one row per 課 and a total; where it stands, what it should hold, and what of that is missing. */
import { columnLetters } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { repairHeader } from '../department-tab/header-repair';
import type { Tab } from '../department-tab/tab';
import { SUMMARY_TEXTS } from '../messages/set-up';
import { countFormulas, NOT_COUNTED, USUAL_ROWS } from './summary-formulas';

export type SummaryField = keyof typeof SUMMARY_TEXTS.columns;

/** In the order in which they are first written, from column A on. */
export const SUMMARY_FIELDS = Object.keys(SUMMARY_TEXTS.columns) as readonly SummaryField[];

/** A cell of 集計: a text as people read it, or a formula. */
export type SummaryCell = string | { readonly formula: string };
/** A row of 集計 by its columns. */
export type SummaryRow = Readonly<Record<SummaryField, SummaryCell>>;

/** Where the table stands; all rows and columns are 0-based. */
export interface SummaryPlace {
  readonly headerRow: number;
  /** The row 合計, or the first free one where it is lost. */
  readonly totalRow: number;
  readonly columns: Readonly<Record<SummaryField, number>>;
}

/** 集計 as it is: its values and formulas from cell A1. */
export interface SummarySheet {
  readonly values: CellValues;
  /** '' where a cell has none. */
  readonly formulas: readonly (readonly string[])[];
}

/** Makes the table right: first rows are inserted before 合計, then all its rows are written, header to total. */
export interface SummaryChange {
  readonly place: SummaryPlace;
  readonly inserted: number;
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
export function findSummary(values: CellValues): SummaryPlace | null {
  for (let row = 0; row < values.length; row += 1) {
    const texts = (values[row] ?? []).map((value) => presentName(foldText(textOf(value))));
    const found = SUMMARY_FIELDS.filter((field) => texts.includes(headerText(field)));
    if (found.length < LEAST_COLUMNS || !found.includes('name')) continue;
    const columns = columnsIn(texts);
    return { headerRow: row, totalRow: findTotal(values, row, columns.name), columns };
  }
  return null;
}

/** How many rows the grid of a tab has, which costs a call. */
export type GridRows = (tab: string) => number;

const headerText = (field: SummaryField): string => foldText(SUMMARY_TEXTS.columns[field]);

function presentName(text: string): string {
  const field = SUMMARY_FIELDS.find((each) => SUMMARY_TEXTS.formerColumns[each] === text);
  return field ? headerText(field) : text;
}

/** A lost header cell is put back in its usual place where that is free, else behind the others. */
function columnsIn(texts: readonly string[]): Record<SummaryField, number> {
  let behind = texts.length;
  const column = (field: SummaryField): number => {
    const found = texts.indexOf(headerText(field));
    if (found >= 0) return found;
    const usual = SUMMARY_FIELDS.indexOf(field);
    if ((texts[usual] ?? '') === '') return usual;
    behind += 1;
    return behind - 1;
  };
  return rowOf(column);
}

/** A record of all fields. */
function rowOf<T>(make: (field: SummaryField) => T): Record<SummaryField, T> {
  return Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, make(field)])) as Record<SummaryField, T>;
}

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
 * @returns Its rows from header to total.
 */
export function newSummary(
  headerRow: number,
  names: readonly string[],
  tabs: readonly Tab[],
  gridRows: GridRows,
): { readonly place: SummaryPlace; readonly rows: readonly SummaryRow[] } {
  const place = { headerRow, totalRow: headerRow + 1 + names.length, columns: columnsIn([]) };
  const body = names.map((name, at) => departmentRow(name, tabs, place, headerRow + 1 + at, 0, gridRows));
  return { place, rows: [headerCells(), ...body, totalCells(place)] };
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
  const rows = [headerCells(), ...body, totalCells(after)];
  const isRight =
    inserted === 0 &&
    rows.every((row, at) => row === null || holds(sheet, place.columns, place.headerRow + at, row));
  return isRight ? null : { place: after, inserted, rows };
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
    const formulas = [columns.goals, columns.level5].map((column) => sheet.formulas[row]?.[column] ?? '');
    const [, quoted, bare, lastRow] = COUNTED_RANGE.exec(formulas.join(' ')) ?? [];
    const tab = quoted?.replace(/''/g, "'") ?? bare ?? null;
    rows.push({ name: textOf(cellAt(sheet.values, row, columns.name)), tab, lastRow: Number(lastRow ?? 0) });
  }
  return rows;
}

const headerCells = (): SummaryRow => rowOf((field) => SUMMARY_TEXTS.columns[field]);

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
  const counts = header === null ? null : countFormulas({ name, header, lastRow: lastRow() });
  const [level5, level4, level3, level2, level1] = counts?.levels ?? [];
  const scale = `MIN(1,${BAR_LENGTH}/MAX(1,${goalsOfAll(place)}))`;
  const cell = (text: string | undefined): SummaryCell =>
    text === undefined || text === NOT_COUNTED ? NOT_COUNTED : { formula: text };
  return {
    ...derivedCells(place, row, scale),
    name,
    goals: cell(counts?.goals),
    flagged: cell(counts?.flagged),
    level5: cell(level5),
    level4: cell(level4),
    level3: cell(level3),
    level2: cell(level2),
    level1: cell(level1),
  };
}

function totalCells(place: SummaryPlace): SummaryRow {
  const { headerRow, totalRow, columns } = place;
  const sum = (field: SummaryField): SummaryCell => {
    const letters = columnLetters(columns[field]);
    return { formula: `=SUM(${letters}${headerRow + 2}:${letters}${Math.max(totalRow, headerRow + 2)})` };
  };
  const goals = `${columnLetters(columns.goals)}${totalRow + 1}`;
  return {
    ...derivedCells(place, totalRow, `MIN(1,${BAR_LENGTH}/MAX(1,${goals}))`),
    name: SUMMARY_TEXTS.total,
    goals: sum('goals'),
    flagged: sum('flagged'),
    level5: sum('level5'),
    level4: sum('level4'),
    level3: sum('level3'),
    level2: sum('level2'),
    level1: sum('level1'),
  };
}

/** The 目標数 of all 課, for bars that can be compared. */
function goalsOfAll({ headerRow, totalRow, columns }: SummaryPlace): string {
  const letters = columnLetters(columns.goals);
  return `${letters}$${headerRow + 2}:${letters}$${totalRow}`;
}

/** What follows from the counts of its own row: rated goals, the bar, the average. */
function derivedCells(
  { columns }: SummaryPlace,
  row: number,
  scale: string,
): Pick<SummaryRow, 'rated' | 'bar' | 'average'> {
  const at = (field: SummaryField): string => `${columnLetters(columns[field])}${row + 1}`;
  const levels = [at('level5'), at('level4'), at('level3'), at('level2'), at('level1')];
  // The digit itself tells the level, so that neither colour nor a legend is needed; one is one goal, unless too many.
  const parts = levels.map((cell, index) => `REPT("${5 - index}",ROUND(${cell}*${scale},0))`);
  const unrated = `REPT("-",ROUND(MAX(0,${at('goals')}-${at('rated')})*${scale},0))`;
  const points = levels.map((cell, index) => `${cell}*${5 - index}`).join('+');
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
  return SUMMARY_FIELDS.every((field) => {
    const cell = wanted[field];
    const formula = sheet.formulas[row]?.[columns[field]] ?? '';
    if (typeof cell !== 'string') return plainFormula(formula) === plainFormula(cell.formula);
    return formula === '' && textOf(cellAt(sheet.values, row, columns[field])) === cell;
  });
}

/** Programs differ in blanks, in letter case, and in whether they put a sheet's name into quotes. */
const plainFormula = (formula: string): string => formula.replace(/[\s']/g, '').toUpperCase();
