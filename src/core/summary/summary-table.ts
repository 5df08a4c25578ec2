/** The table of 集計, one row per 課 and a total: made anew, and what is missing in one that is there. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import type { Tab } from '../department-tab/tab';
import type { Scale } from '../evaluation/scale';
import { SUMMARY_TEXTS } from '../messages/set-up';
import { LAST_YEAR_SHEET } from '../settings/settings';
import {
  departmentRow,
  type GridRows,
  headerCells,
  lastYearRows,
  type SummaryRow,
  totalCells,
} from './summary-cells';
import { USUAL_ROWS } from './summary-formulas';
import { columnsIn, type SummaryField, type SummaryPlace } from './summary-place';

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
    room: null,
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
