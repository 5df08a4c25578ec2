/** Collects the cells of one sheet as its rows are scanned, and says how far they reach. */

import { CELL_WEIGHTS, type SizeLimits } from '../file/size-limits';
import type { ScannedCell, ScannedRow } from '../file/worksheet-scanner';
import {
  formatNumber,
  isPlain,
  PLAIN_TRACK,
  readColumnSpans,
  rowTrack,
  spanTrack,
  type TrackData,
  trackFields,
} from '../geometry/sheet-geometry';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { cellName, MAX_COLUMNS, MAX_ROWS } from '../snapshot/cell-reference';
import { NO, YES } from '../snapshot/engine-values';
import { type GridSize, isCarried } from '../snapshot/grid-size';
import type { CellData, RowData } from '../snapshot/snapshot';
import { styleIdOf } from '../styles/read-styles';
import type { XmlElement } from '../xml/xml-tree';
import { toCellData } from './cell-content';
import { type BookContext, CellReader } from './cell-reader';

/** The size of the grid that the engine gets: no smaller than a new sheet, with room behind the last filled cell. */
const MIN_ROWS = 1000;
const MIN_COLUMNS = 26;
const SPARE_ROWS = 100;
/**
 * So far the grid reaches to rows that have a look only: where rows were inserted into a sheet of 1,000 rows, formulas name all
 * of them. Some files have a look in each row that there is.
 */
const MOST_BLANK_ROWS = 2000;
const SPARE_COLUMNS = 5;

/** How many cells the rectangle from A1 to the last filled cell may have: a table of 10,000 rows and 8 columns uses 80,000. */
const MAX_USED_CELLS = 2_000_000;

/** Collects the rows of one sheet as they are scanned. */
export class SheetCells {
  readonly cellData: Record<number, Record<number, CellData>> = {};
  readonly rowData: Record<number, Partial<RowData>> = {};
  private readonly reader: CellReader;
  /** Cells with a look and no content as row, column, format, …: kept back until the grid's size is known. */
  private readonly emptyCells: number[] = [];
  formatCount = 1;
  private lastRow = -1;
  private lastColumn = -1;
  /** How much the row at hand holds. */
  private found = { filled: 0, text: 0, formulas: 0 };
  /** The place of the row and the cell before, which must stand before the next ones. */
  private rowBefore = -1;
  /** The formats of whole columns; null until the first row shows the head of the sheet. */
  private columns: TrackData[] | null = null;

  constructor(
    book: BookContext,
    private readonly sheetName: string,
    private readonly limits: SizeLimits,
  ) {
    this.reader = new CellReader(book);
  }

  add(row: ScannedRow, head: XmlElement): void {
    this.columns ??= this.columnTracks(head);
    this.checkPlaces(row);
    const track = rowTrack(row.attributes);
    if (!isPlain(track)) this.addRowData(row, track);
    this.noteFormat(formatNumber(row.attributes['s']));
    this.found = { filled: 0, text: 0, formulas: 0 };
    for (const cell of row.cells) this.addCell(cell, row.row, track);
    const { filled, text, formulas } = this.found;
    const { row: rowWeight, bareRow, filled: filledWeight, empty } = CELL_WEIGHTS;
    const ownWeight = row.cells.length > 0 ? rowWeight : isPlain(track) ? 0 : bareRow;
    const weight = ownWeight + filled * filledWeight + (row.cells.length - filled) * empty;
    this.limits.add('cells', this.sheetName, weight);
    this.limits.add('text', this.sheetName, text);
    this.limits.add('formulas', this.sheetName, formulas);
  }

  /** Scripts read the whole rectangle around the filled cells, so that one stray cell far away would exhaust the memory. */
  checkSize(): void {
    const size = (this.lastRow + 1) * (this.lastColumn + 1);
    this.limits.add('reach', this.sheetName, Math.min(size, MAX_USED_CELLS));
    if (size <= MAX_USED_CELLS) return;
    const cell = cellName(this.lastRow, this.lastColumn);
    throw new XlsxRefusal(
      'too-large',
      XLSX_MESSAGES.tooManyCells(this.sheetName, cell, MAX_USED_CELLS),
      `${this.sheetName}!${cell}`,
    );
  }

  /** As {@link checkSize}, of what lies around the cells: the engine keeps lists as long as the grid, and a page works through it. */
  checkGrid(): void {
    this.limits.add('grid', this.sheetName, (this.lastRow + 1) * (this.lastColumn + 1));
  }

  /**
   * A number that is none, or a place outside the sheet, would put cells where nobody looks for them; a saving goes through
   * rows and cells from the first to the last.
   */
  private checkPlaces({ row, explicit, attributes, cells }: ScannedRow): void {
    if ((attributes['r'] && !explicit) || !Number.isInteger(row) || row >= MAX_ROWS) {
      throw this.outside(attributes['r'] ?? String(row + 1));
    }
    if (row <= this.rowBefore) throw this.outOfOrder(`${row + 1}`);
    this.rowBefore = row;
    let before = -1;
    for (const { column, explicit: isNamed, attributes: own } of cells) {
      const name = own['r'];
      if ((name && !isNamed) || column >= MAX_COLUMNS) throw this.outside(name ?? cellName(row, column));
      if (column <= before) throw this.outOfOrder(cellName(row, column));
      before = column;
    }
  }

  private outOfOrder(place: string): XlsxRefusal {
    const message = XLSX_MESSAGES.rowsOutOfOrder(this.sheetName, place);
    return new XlsxRefusal('not-a-workbook', message, this.sheetName);
  }

  private columnTracks(head: XmlElement): TrackData[] {
    const spans = readColumnSpans(head);
    this.limits.add('columns', this.sheetName, spans.length);
    // They may not overlap, so that there are never more than columns; each is walked through.
    if (spans.length > MAX_COLUMNS) throw this.outside(`${spans.length}`);
    for (const { attributes } of spans) this.noteFormat(formatNumber(attributes['style']));
    return columnTracks(head, MAX_COLUMNS);
  }

  private noteFormat(format: number): void {
    if (format >= this.formatCount) this.formatCount = format + 1;
  }

  private outside(place: string): XlsxRefusal {
    return new XlsxRefusal(
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

  /** As {@link reach}; but for a note far away from everything the grid does not grow, and the engine is not told of it. */
  reachNote(row: number, column: number): void {
    const size = (Math.max(this.lastRow, row) + 1) * (Math.max(this.lastColumn, column) + 1);
    if (size <= MAX_USED_CELLS) this.reach(row, column);
  }

  gridSize(): GridSize {
    const rows = this.rowBefore + 1;
    const blankRows = rows <= MOST_BLANK_ROWS ? rows : 0;
    return {
      rowCount: Math.min(MAX_ROWS, Math.max(MIN_ROWS, blankRows, this.lastRow + 1 + SPARE_ROWS)),
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
    this.noteFormat(formatNumber(cell.attributes['s']));
    const content = this.reader.read(cell, row);
    const format = this.reader.formatOf(cell);
    // A cell of the file never takes the look of its row or column; the engine's cells do unless they say otherwise.
    const named = format !== 0 || track.format !== 0 || (this.columns?.[cell.column]?.format ?? 0) !== 0;
    if (content.value === null && content.formula === null) {
      if (named) this.emptyCells.push(row, cell.column, format);
      return;
    }
    const { value, formula } = content;
    this.found.filled += 1;
    if (typeof value === 'string') this.found.text += value.length;
    if (formula !== null) this.found.formulas += formula.length;
    const kind = cell.formula?.attributes['t'];
    const isArray = kind === 'array' || kind === 'dataTable';
    const data = toCellData(content, { isError: cell.attributes['t'] === 'e', isArray });
    if (named) data.s = styleIdOf(format);
    this.rowOf(row)[cell.column] = data;
    this.reach(row, cell.column);
  }

  private rowOf(row: number): Record<number, CellData> {
    const known = this.cellData[row];
    if (known) return known;
    const created: Record<number, CellData> = {};
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
