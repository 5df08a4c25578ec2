/** Reads one worksheet part into the engine's form. */
import type {
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  ISheetDataValidationRule,
  IWorksheetData,
} from '@univerjs/core';
import { WorkbookError } from '../../core/errors';
import { XLSX_MESSAGES } from '../../core/messages/workbook';
import { toCellData } from './cell-content';
import { type BookContext, CellReader } from './cell-reader';
import { cellName, MAX_COLUMNS, MAX_ROWS, parseRange } from './cell-reference';
import { colorOf, type Palette } from './colors';
import { readConditionalFormats } from './conditional-formats';
import type { ConditionalRule } from './conditional-rule';
import { readValidations } from './data-validations';
import { NO, YES } from './engine-values';
import type { FileComment } from './read-comments';
import { styleIdOf } from './read-styles';
import {
  defaultSizes,
  isPlain,
  PLAIN_TRACK,
  readColumnSpans,
  readFreeze,
  readGridlines,
  rowTrack,
  spanTrack,
  type TrackData,
  trackFields,
} from './sheet-geometry';
import type { SheetEntry } from './workbook-part';
import { type ScannedCell, type ScannedRow, scanWorksheet } from './worksheet-scanner';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

/** The size of the grid that the engine gets: no smaller than a new sheet, with room behind the last filled cell. */
const MIN_ROWS = 1000;
const MIN_COLUMNS = 26;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 5;

/** How many cells the rectangle from A1 to the last filled cell may have: 10,000 goals use 80,000. */
const MAX_USED_CELLS = 2_000_000;

/** The part of a sheet that the engine sees; what lies outside without content stays in the file alone. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface ReadSheet {
  readonly data: IWorksheetData;
  readonly validations: ISheetDataValidationRule[];
  /** Those that the engine is told of, the strongest first. */
  readonly formats: ConditionalRule[];
  readonly grid: GridSize;
}

/**
 * @param xml The text of the worksheet's part.
 * @param comments The sheet's notes, which count for its size.
 * Throws the parser's Error when the text is broken; WorkbookError 'not-a-workbook' when a cell lies where no cell can be, and
 * 'too-large' when the filled cells reach too far.
 */
export function readWorksheet(
  xml: string,
  entry: SheetEntry,
  book: BookContext,
  palette: Palette,
  comments: readonly FileComment[],
): ReadSheet {
  const cells = new SheetCells(book, entry.name);
  const sheet = scanWorksheet(xml, (row, head) => cells.add(row, head));
  cells.checkSize();
  const mergeData = readMerges(sheet);
  const freeze = readFreeze(sheet);
  for (const { row, column } of comments) cells.reach(row, column);
  for (const { endRow, endColumn } of mergeData) cells.reach(endRow, endColumn);
  cells.reach(freeze.startRow, freeze.startColumn);
  const grid = cells.gridSize();
  cells.addEmptyCells(grid);
  const sizes = defaultSizes(sheet);
  const data: IWorksheetData = {
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
  return { data, validations: readValidations(sheet, entry.id), formats, grid };
}

/** True when the engine is told of this cell of the file. */
export function isCarried(grid: GridSize, row: number, column: number, hasContent: boolean): boolean {
  return hasContent || (row < grid.rowCount && column < grid.columnCount);
}

/** Collects the rows of one sheet as they are scanned. */
class SheetCells {
  readonly cellData: Record<number, Record<number, ICellData>> = {};
  readonly rowData: Record<number, Partial<IRowData>> = {};
  private readonly reader: CellReader;
  /** Cells with a look and no content as row, column, format, …: kept back until the grid's size is known. */
  private readonly emptyCells: number[] = [];
  private lastRow = -1;
  private lastColumn = -1;
  /** The formats of whole columns; null until the first row shows the head of the sheet. */
  private columns: TrackData[] | null = null;

  constructor(
    book: BookContext,
    private readonly sheetName: string,
  ) {
    this.reader = new CellReader(book);
  }

  add(row: ScannedRow, head: XmlElement): void {
    this.columns ??= columnTracks(head, MAX_COLUMNS);
    this.checkPlaces(row);
    const track = rowTrack(row.attributes);
    if (!isPlain(track)) this.addRowData(row, track);
    for (const cell of row.cells) this.addCell(cell, row.row, track);
  }

  /** Scripts read the whole rectangle around the filled cells, so that one stray cell far away would exhaust the memory. */
  checkSize(): void {
    if ((this.lastRow + 1) * (this.lastColumn + 1) <= MAX_USED_CELLS) return;
    const cell = cellName(this.lastRow, this.lastColumn);
    throw new WorkbookError(
      'too-large',
      XLSX_MESSAGES.tooManyCells(this.sheetName, cell, MAX_USED_CELLS),
      `${this.sheetName}!${cell}`,
    );
  }

  /** A number that is none, or a place outside the sheet, would put cells where nobody looks for them. */
  private checkPlaces({ row, explicit, attributes, cells }: ScannedRow): void {
    if ((attributes['r'] && !explicit) || !Number.isInteger(row) || row >= MAX_ROWS) {
      throw this.outside(attributes['r'] ?? String(row + 1));
    }
    for (const cell of cells) {
      const name = cell.attributes['r'];
      if ((name && !cell.explicit) || cell.column >= MAX_COLUMNS) throw this.outside(name ?? `${row + 1}`);
    }
  }

  private outside(place: string): WorkbookError {
    return new WorkbookError(
      'not-a-workbook',
      XLSX_MESSAGES.outsideSheet(this.sheetName, place),
      this.sheetName,
    );
  }

  /** Makes the grid reach a place; -1 stands for none. */
  reach(row: number, column: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }

  gridSize(): GridSize {
    return {
      rowCount: Math.min(MAX_ROWS, Math.max(MIN_ROWS, this.lastRow + 1 + SPARE_ROWS)),
      columnCount: Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, this.lastColumn + 1 + SPARE_COLUMNS)),
    };
  }

  addEmptyCells(grid: GridSize): void {
    const { emptyCells } = this;
    for (let i = 0; i < emptyCells.length; i += 3) {
      const [row = 0, column = 0, format = 0] = emptyCells.slice(i, i + 3);
      if (isCarried(grid, row, column, false)) this.rowOf(row)[column] = { s: styleIdOf(format) };
    }
  }

  private addRowData(row: ScannedRow, track: TrackData): void {
    const custom = row.attributes['customHeight'];
    const fixed = custom === '1' || custom === 'true';
    this.rowData[row.row] = {
      ...(track.size === null ? {} : { h: track.size, ia: fixed ? NO : YES }),
      ...trackFields(track),
    };
  }

  private addCell(cell: ScannedCell, row: number, track: TrackData): void {
    const content = this.reader.read(cell, row);
    const format = this.reader.formatOf(cell);
    // A cell of the file never takes the look of its row or column; the engine's cells do unless they say otherwise.
    const named = format !== 0 || track.format !== 0 || (this.columns?.[cell.column]?.format ?? 0) !== 0;
    if (content.value === null && content.formula === null) {
      if (named) this.emptyCells.push(row, cell.column, format);
      return;
    }
    const kind = cell.formula?.attributes['t'];
    const isArray = kind === 'array' || kind === 'dataTable';
    const data = toCellData(content, { isError: cell.attributes['t'] === 'e', isArray });
    if (named) data.s = styleIdOf(format);
    this.rowOf(row)[cell.column] = data;
    this.reach(row, cell.column);
  }

  private rowOf(row: number): Record<number, ICellData> {
    const known = this.cellData[row];
    if (known) return known;
    const created: Record<number, ICellData> = {};
    this.cellData[row] = created;
    return created;
  }
}

/** The look of each column up to `count`; PLAIN_TRACK where the file says nothing. */
export function columnTracks(sheet: XmlElement, count: number): TrackData[] {
  const tracks: TrackData[] = [];
  for (const span of readColumnSpans(sheet)) {
    const track = spanTrack(span);
    for (let column = span.first; column <= span.last && column < count; column += 1) tracks[column] = track;
  }
  for (let column = 0; column < tracks.length; column += 1) tracks[column] ??= PLAIN_TRACK;
  return tracks;
}

function readColumns(sheet: XmlElement, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  columnTracks(sheet, count).forEach((track, column) => {
    if (isPlain(track)) return;
    columns[column] = { ...(track.size === null ? {} : { w: track.size }), ...trackFields(track) };
  });
  return columns;
}

/** The merged ranges of a sheet; 0-based, ends inclusive. */
export function readMerges(sheet: XmlElement): IRange[] {
  return childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell')
    .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
    .filter((range) => range !== null)
    .map((range) => ({ ...range }));
}
