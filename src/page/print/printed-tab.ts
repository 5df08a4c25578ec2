/** What of a tab goes onto paper, as plain data: its texts, their looks, and which rows are repeated on each page. */

import type { Area, EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import {
  BooleanNumber,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { findHeader, HEADER_SEARCH_ROWS } from '../../core/evaluation/header';

/** A cell of the printed table. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Properties of CSS. */
  readonly look: Readonly<Record<string, string>>;
}

export interface PrintedTab {
  readonly name: string;
  /** Widths of the columns as parts of the page's width; together 1. */
  readonly widths: readonly number[];
  /** Wider than a standing A4 page. */
  readonly isWide: boolean;
  /** Size of the type on paper to that on the screen; at most 1. */
  readonly scale: number;
  /** Rows above the header, printed once. */
  readonly title: readonly (readonly PrintedCell[])[];
  /** Repeated on each page; empty where the tab has no header. */
  readonly header: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
}

/** Of an A4 page between margins of 12 mm, standing and lying, in pixels. */
const STANDING = ((210 - 24) / 25.4) * 96;
const LYING = ((297 - 24) / 25.4) * 96;
const POINT = 4 / 3;
const USUAL_SIZE = 11;
/** Smaller type cannot be read on paper; what is wider then loses its proportions. */
const LEAST_SCALE = 0.6;

/** The tab down to its last row with content, without hidden rows and columns. */
export function printedTab(sheet: EngineSheet): PrintedTab {
  const last = sheet.lastContent();
  const columns = upTo(last.column).filter((column) => !sheet.layout.columnHidden(column));
  const rows = upTo(last.row).filter((row) => !sheet.layout.rowHidden(row));
  const width = columns.reduce((sum, column) => sum + sheet.layout.columnWidth(column), 0);
  const isWide = width > STANDING;
  const scale = Math.max(LEAST_SCALE, Math.min(1, (isWide ? LYING : STANDING) / width));
  const header = headerRow(sheet, last.column);
  const print = (printed: readonly number[]): PrintedCell[][] =>
    printed.map((row) => printedRow(sheet, row, columns, printed, scale));
  return {
    name: sheet.name,
    widths: columns.map((column) => sheet.layout.columnWidth(column) / width),
    isWide,
    scale,
    title: print(rows.filter((row) => row < header)),
    header: print(rows.filter((row) => row === header)),
    body: print(rows.filter((row) => row > header)),
  };
}

/** Of a 課 the row that names the columns, elsewhere the last of the frozen ones; -1 for none. */
function headerRow(sheet: EngineSheet, lastColumn: number): number {
  const texts = upTo(HEADER_SEARCH_ROWS - 1).map((row) =>
    upTo(lastColumn).map((column) => sheet.display(row, column)),
  );
  return findHeader(texts)?.row ?? sheet.layout.frozen.rows - 1;
}

/** @param rows Those of the same part of the table: a merged area is cut where its part ends. */
function printedRow(
  sheet: EngineSheet,
  row: number,
  columns: readonly number[],
  rows: readonly number[],
  scale: number,
): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let covered = -1;
  for (const column of columns) {
    if (column <= covered) continue;
    const [merge] = sheet.layout.mergesIn(areaOf(row, column));
    const first = { row: merge ? firstIn(rows, merge.startRow) : row, column: merge?.startColumn ?? column };
    covered = merge?.endColumn ?? column;
    if (first.row !== row) continue; // A cell further up reaches down to here.
    const style = sheet.style(merge?.startRow ?? row, first.column);
    const text = sheet.display(merge?.startRow ?? row, first.column);
    if (!merge && style.tb !== WrapStrategy.WRAP) covered = reachOf(sheet, row, column, columns, text);
    cells.push({
      text,
      columns: columns.filter((each) => each >= column && each <= covered).length,
      rows: merge ? rows.filter((each) => each >= merge.startRow && each <= merge.endRow).length : 1,
      look: lookOf(style, sheet.value(row, first.column), scale),
    });
  }
  return cells;
}

/** The last column over which a text without wrapping runs: up to the next one with content, as on the screen. */
function reachOf(
  sheet: EngineSheet,
  row: number,
  column: number,
  columns: readonly number[],
  text: string,
): number {
  if (text === '') return column;
  const next = columns.find(
    (each) =>
      each > column && (sheet.hasContent(row, each) || sheet.layout.mergesIn(areaOf(row, each)).length > 0),
  );
  return (next ?? Number.POSITIVE_INFINITY) - 1;
}

function lookOf(style: IStyleData, value: unknown, scale: number): Record<string, string> {
  const look: Record<string, string> = {
    'font-size': `${(style.fs ?? USUAL_SIZE) * POINT * scale}px`,
    'text-align':
      style.ht === HorizontalAlign.CENTER
        ? 'center'
        : style.ht === HorizontalAlign.RIGHT || (!style.ht && typeof value === 'number')
          ? 'right'
          : 'left',
    'vertical-align':
      style.vt === VerticalAlign.TOP ? 'top' : style.vt === VerticalAlign.MIDDLE ? 'middle' : 'bottom',
  };
  if (style.bl === BooleanNumber.TRUE) look['font-weight'] = 'bold';
  if (style.it === BooleanNumber.TRUE) look['font-style'] = 'italic';
  const lines = [style.ul?.s ? 'underline' : '', style.st?.s ? 'line-through' : ''].filter(Boolean);
  if (lines.length > 0) look['text-decoration'] = lines.join(' ');
  if (style.cl?.rgb) look['color'] = style.cl.rgb;
  if (style.bg?.rgb) look['background-color'] = style.bg.rgb;
  for (const [side, border] of [
    ['top', style.bd?.t],
    ['right', style.bd?.r],
    ['bottom', style.bd?.b],
    ['left', style.bd?.l],
  ] as const) {
    if (isDrawn(border)) look[`border-${side}`] = `1px solid ${border.cl.rgb ?? '#000'}`;
  }
  return look;
}

const isDrawn = (border: Nullable<IBorderStyleData>): border is IBorderStyleData => !!border?.s;

const firstIn = (rows: readonly number[], start: number): number => rows.find((row) => row >= start) ?? start;

const areaOf = (row: number, column: number): Area => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at);
