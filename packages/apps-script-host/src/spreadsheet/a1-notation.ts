/** Names of cells and areas: A1 notation and R1C1 notation, as `Sheet.getRange` reads them. */
import { columnIndex, columnName } from '@jiko-hyoka/lossless-xlsx/engine';
import type { Area } from '../engine/area';

/** An area of 0-based rows and columns; an undefined end is open, as in `5:7`, `D:F` and `A2:C`. */
export interface Bounds {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly endRow?: number;
  readonly endColumn?: number;
}

/**
 * Reads `C3`, `$C$3:d4`, `5:7`, `D:F`, `A2:C`, `R2C2:R4C5`, each also behind `Sheet!`, `'Sheet name'!` or `!` alone.
 * Corners may come in any order. `RC1` is the cell of column RC, as at Google.
 *
 * @returns undefined when it is none of these.
 */
export function parseA1(text: string): { sheetName?: string; bounds: Bounds } | undefined {
  const [, quoted, bare, place = ''] =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))?!)?([^!]+)$/.exec(text.trim()) ?? [];
  const bounds = parseR1C1(place) ?? parsePlace(place);
  if (bounds === undefined) return undefined;
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  return sheetName === undefined ? { bounds } : { sheetName, bounds };
}

/** The A1 notation of an area; its open ends stay open, and '' where all of them are. */
export function formatA1(bounds: Bounds): string {
  const start = corner(bounds.startColumn, bounds.startRow);
  const end = corner(bounds.endColumn, bounds.endRow);
  if (start === '' && end === '') return '';
  return start === end && /\d/.test(start) && bounds.startColumn !== undefined ? start : `${start}:${end}`;
}

/** An area with a sheet's name before it, with `$` signs: what a formula calls a fixed area. */
export function absoluteReference(sheetName: string, area: Area): string {
  const fixed = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const quoted = `'${sheetName.replaceAll("'", "''")}'`;
  return `=${quoted}!${fixed(area.startRow, area.startColumn)}:${fixed(area.endRow, area.endColumn)}`;
}

function corner(column: number | undefined, row: number | undefined): string {
  return `${column === undefined ? '' : columnName(column)}${row === undefined ? '' : row + 1}`;
}

function parseR1C1(text: string): Bounds | undefined {
  const found = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
  if (found === null) return undefined;
  const [row, column] = [Number(found[1]) - 1, Number(found[2]) - 1];
  const [otherRow, otherColumn] = [Number(found[3] ?? found[1]) - 1, Number(found[4] ?? found[2]) - 1];
  return spanned([row, otherRow], [column, otherColumn]);
}

function parsePlace(text: string): Bounds | undefined {
  const [first, second, more] = text.split(':').map(parseCorner);
  if (first === undefined || more !== undefined || text.split(':').length > 2) return undefined;
  if (!text.includes(':')) {
    return first.row === undefined || first.column === undefined
      ? undefined
      : spanned([first.row], [first.column]);
  }
  if (second === undefined || (first.column === undefined) !== (second.column === undefined))
    return undefined;
  const rows = [first.row, second.row].filter((row) => row !== undefined);
  const columns = [first.column, second.column].filter((column) => column !== undefined);
  if (rows.length === 1) return { ...spanned(rows, columns), endRow: undefined };
  return spanned(rows, columns);
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const found = /^\$?([A-Z]{1,3})?\$?(\d+)?$/i.exec(text);
  if (found === null || text === '') return undefined;
  const [, letters, digits] = found;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
    ...(letters === undefined ? {} : { column: columnIndex(letters) }),
  };
}

function spanned(rows: readonly number[], columns: readonly number[]): Bounds | undefined {
  if ([...rows, ...columns].some((each) => each < 0)) return undefined;
  return {
    ...(rows.length === 0 ? {} : { startRow: Math.min(...rows), endRow: Math.max(...rows) }),
    ...(columns.length === 0 ? {} : { startColumn: Math.min(...columns), endColumn: Math.max(...columns) }),
  };
}
