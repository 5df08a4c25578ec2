/** Reads one worksheet part into the engine's form. */

import type { BookContext } from '../cells/cell-reader';
import { columnTracks, SheetCells } from '../cells/sheet-cells';
import type { FileComment } from '../comments/read-comments';
import type { SizeLimits } from '../file/size-limits';
import type { SheetEntry } from '../file/workbook-part';
import { scanWorksheet } from '../file/worksheet-scanner';
import { defaultSizes, isPlain, readFreeze, readGridlines, trackFields } from '../geometry/sheet-geometry';
import { readValidations } from '../rules/data-validations';
import { readConditionalFormats } from '../rules/read-conditional-formats';
import { parseRange } from '../snapshot/cell-reference';
import { colorOf, type Palette } from '../snapshot/colors';
import type { ConditionalRule } from '../snapshot/conditional-rule';
import { NO, YES } from '../snapshot/engine-values';
import type { GridSize } from '../snapshot/grid-size';
import type { ColumnData, Range, ValidationRule, WorksheetData } from '../snapshot/snapshot';
import { childOf, childrenOf, type OnElement, type XmlElement } from '../xml/xml-tree';

export interface ReadSheet {
  readonly data: WorksheetData;
  readonly validations: ValidationRule[];
  /** Those that the engine is told of, the strongest first. */
  readonly formats: ConditionalRule[];
  readonly grid: GridSize;
  /** How many cell formats there must be, by the largest number that rows, columns and cells name. */
  readonly formatCount: number;
}

/** What watches over the reading of a sheet. */
export interface Reading {
  readonly limits: SizeLimits;
  readonly onElement: OnElement;
}

/**
 * @param xml The text of the worksheet's part.
 * @param comments The sheet's notes, which count for its size.
 * Throws the parser's Error when the text is broken; XlsxRefusal 'not-a-workbook' when a cell lies where no cell can be, and
 * 'too-large' when the filled cells reach too far, or there is more than the limits allow.
 */
export function readWorksheet(
  xml: string,
  entry: SheetEntry,
  book: BookContext & { readonly palette: Palette },
  comments: readonly FileComment[],
  { limits, onElement }: Reading,
): ReadSheet {
  const { palette } = book;
  const cells = new SheetCells(book, entry.name, limits);
  const sheet = scanWorksheet(xml, (row, head) => cells.add(row, head), onElement);
  cells.checkSize();
  const mergeData = readMerges(sheet);
  limits.add('merges', entry.name, mergeData.length);
  limits.add(
    'merged',
    entry.name,
    mergeData.reduce((sum, range) => sum + sizeOf(range), 0),
  );
  const freeze = readFreeze(sheet);
  for (const { row, column } of comments) cells.reachNote(row, column);
  for (const { endRow, endColumn } of mergeData) cells.reach(endRow, endColumn);
  cells.reach(freeze.startRow, freeze.startColumn);
  cells.checkGrid();
  const grid = cells.gridSize();
  cells.addEmptyCells(grid);
  const sizes = defaultSizes(sheet);
  const data: WorksheetData = {
    id: entry.id,
    name: entry.name,
    tabColor: colorOf(childOf(childOf(sheet, 'sheetPr'), 'tabColor'), palette) ?? '',
    hidden: entry.hidden ? YES : NO,
    freeze,
    ...grid,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: sizes.width,
    defaultRowHeight: sizes.height,
    mergeData,
    cellData: cells.cellData,
    rowData: cells.rowData,
    columnData: readColumns(sheet, grid.columnCount),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: readGridlines(sheet),
    rightToLeft: NO,
  };
  const rules = readConditionalFormats(sheet, entry.id, grid, { styles: book.styles, palette });
  const formats = rules.flatMap(({ rule }) => (rule ? [rule] : []));
  const validations = readValidations(sheet, entry.id);
  limits.add('rules', entry.name, rules.length + validations.length);
  limits.add(
    'areas',
    entry.name,
    [...formats, ...validations].reduce((sum, { ranges }) => sum + ranges.length, 0),
  );
  return { data, validations, formats, grid, formatCount: cells.formatCount };
}

const sizeOf = ({ startRow, endRow, startColumn, endColumn }: Range): number =>
  (endRow - startRow + 1) * (endColumn - startColumn + 1);

function readColumns(sheet: XmlElement, count: number): Record<number, Partial<ColumnData>> {
  const columns: Record<number, Partial<ColumnData>> = {};
  columnTracks(sheet, count).forEach((track, column) => {
    if (isPlain(track)) return;
    columns[column] = { ...(track.size === null ? {} : { w: track.size }), ...trackFields(track) };
  });
  return columns;
}

/** The merged ranges of a sheet; 0-based, ends inclusive. */
export function readMerges(sheet: XmlElement): Range[] {
  return childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell')
    .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
    .filter((range) => range !== null)
    .map((range) => ({ ...range }));
}
