/**
 * Patches `<sheetData>`: compares each cell of the file with the engine's and writes those that differ, in content, look or
 * lock. How a cell is written stands in `cell-writer.ts`, what a row's own tag says in `row-attributes.ts`.
 */

import type { ScannedCell, ScannedRow } from '../file/worksheet-scanner';
import { renamedFormula } from '../formulas/renamed-sheets';
import { defaultSizes, PLAIN_TRACK, rowTrack, type TrackData } from '../geometry/sheet-geometry';
import type { LockPlan } from '../protection/lock-plan';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { type CellRange, cellName, MAX_COLUMNS, union } from '../snapshot/cell-reference';
import { type GridSize, isCarried } from '../snapshot/grid-size';
import type { CellData, WorksheetData } from '../snapshot/snapshot';
import type { StyleWriter } from '../styles/style-writer';
import type { TextEdits } from '../xml/text-edits';
import { withAttributes } from '../xml/xml-patch';
import { childOf, type XmlElement } from '../xml/xml-tree';
import {
  type CellContent,
  contentOf,
  EMPTY_CONTENT,
  exceededLimit,
  keepsResult,
  type SharedFormulas,
  sameContent,
  sharedFormulasOf,
  writtenContent,
} from './cell-content';
import { CellReader } from './cell-reader';
import { CellWriter } from './cell-writer';
import { RowAttributes } from './row-attributes';
import type { RowLook } from './row-look';
import type { SaveContext } from './save-context';
import { columnTracks } from './sheet-cells';
import { carriedRuns, runsOf } from './text-runs';

/** What happened to a sheet's contents. */
export interface RowChanges {
  /** Some value or formula is another one now. */
  contents: boolean;
  /** Some cell got, lost or changed a formula. */
  formulas: boolean;
  /** The smallest range around all cells that are new; null when there are none. */
  newCells: CellRange | null;
}

export class RowPatcher {
  readonly changes: RowChanges = { contents: false, formulas: false, newCells: null };
  private readonly reader: CellReader;
  private readonly styles: StyleWriter;
  private readonly shared: SharedFormulas;
  /** Rows that the engine has, ascending; those before `next` are done. */
  private readonly rows: number[];
  private next = 0;
  /** Groups of shared formulas whose written-out formula was changed: the others need their own text now. */
  private readonly broken = new Set<string>();
  /** Where tags without `r` need one as soon as anything is changed. */
  private readonly implicit: { at: number; name: string }[] = [];
  /** Some value or formula of the row at hand is another one now. */
  private inRow = false;
  private columns: TrackData[] = [];
  private hasBegun = false;
  private prefix = '';
  private lines: RowAttributes;
  private writer: CellWriter;

  /**
   * @param grid What the engine was told of at reading; null for a sheet that is new.
   * @param edits Gets the changes.
   * @param locks null leaves the locks as they are.
   */
  constructor(
    private readonly xml: string,
    private readonly sheet: Partial<WorksheetData>,
    private readonly context: SaveContext,
    private readonly grid: GridSize | null,
    private readonly edits: TextEdits,
    private readonly locks: LockPlan | null,
  ) {
    const { book, styles } = context;
    this.styles = styles;
    this.reader = new CellReader(book);
    this.shared = sharedFormulasOf(cellsOf(sheet));
    const locked = Array.from({ length: locks?.rowCount ?? 0 }, (_, row) => row);
    const rows = new Set([...keysOf(sheet.cellData), ...keysOf(sheet.rowData), ...locked]);
    this.rows = [...rows].sort((a, b) => a - b);
    this.writer = new CellWriter('', xml, styles, book.date1904);
    this.lines = new RowAttributes(sheet, styles, locks, { height: 0, width: 0 });
  }

  /** Takes the next row of the file; in the order of the file. */
  patchRow(row: ScannedRow, head: XmlElement): void {
    if (!this.hasBegun) this.begin(head);
    const before = this.newRowsBefore(row.row);
    if (before !== '') this.edits.insert(row.start, before);
    if (this.rows[this.next] === row.row) this.next += 1;
    this.inRow = false;
    const tail = this.patchCells(row);
    const changes = this.changesOf(row, tail !== '');
    if (!row.explicit)
      this.implicit.push({ at: row.start + this.prefix.length + 4, name: String(row.row + 1) });
    const selfClosing = row.closeStart === row.end;
    if (Object.keys(changes).length > 0 || (selfClosing && tail !== '')) {
      this.replaceOpenTag(row, changes, selfClosing ? tail : '');
    }
    if (!selfClosing && tail !== '') this.edits.insert(row.closeStart, tail);
  }

  /** Adds the rows behind the last one; call it once with the whole tree, after all rows. */
  finish(root: XmlElement): void {
    if (!this.hasBegun) this.begin(root);
    const data = childOf(root, 'sheetData');
    if (!data) throw new Error('no sheetData');
    const tail = this.newRowsBefore(Number.POSITIVE_INFINITY);
    if (tail !== '') {
      if (data.closeStart < data.end) this.edits.insert(data.closeStart, tail);
      else this.edits.replace(data.start, data.end, `<${data.name}>${tail}</${data.name}>`);
    }
    if (this.edits.isEmpty) return;
    for (const { at, name } of this.implicit) this.edits.insert(at, ` r="${name}"`);
  }

  private begin(head: XmlElement): void {
    this.hasBegun = true;
    this.columns = columnTracks(head, MAX_COLUMNS);
    this.lines = new RowAttributes(this.sheet, this.styles, this.locks, defaultSizes(head));
    this.prefix = head.prefix;
    this.writer = new CellWriter(head.prefix, this.xml, this.styles, this.context.book.date1904);
  }

  /** Patches the cells that are there, inserts new ones between them, and gives those that belong behind the last. */
  private patchCells(row: ScannedRow): string {
    const wanted = this.sheet.cellData?.[row.row] ?? {};
    const look = this.lines.look(row.row, row.attributes);
    const columns = this.columnsOf(row.row, look);
    let next = 0;
    const newCellsBefore = (column: number) => {
      let written = '';
      for (; (columns[next] ?? column) < column; next += 1) {
        written += this.newCell(row.row, columns[next] ?? 0, wanted[columns[next] ?? 0], look);
      }
      return written;
    };
    for (const cell of row.cells) {
      const before = newCellsBefore(cell.column);
      if (before !== '') this.edits.insert(cell.start, before);
      if (columns[next] === cell.column) next += 1;
      this.patchCell(cell, row.row, wanted[cell.column] ?? undefined);
    }
    return newCellsBefore(Number.POSITIVE_INFINITY);
  }

  private patchCell(cell: ScannedCell, row: number, wanted: CellData | undefined): void {
    const before = this.reader.read(cell, row);
    const after = this.renamed(wanted ? contentOf(wanted, row, cell.column, this.shared) : EMPTY_CONTENT);
    const hasContent = before.value !== null || before.formula !== null;
    const oldFormat = this.reader.formatOf(cell);
    const isUntold = !wanted && this.grid && !isCarried(this.grid, row, cell.column, hasContent);
    const look = isUntold ? oldFormat : this.styles.formatFor(wanted?.s, oldFormat);
    const format = this.styles.withLock(look, this.locks?.cell(row, cell.column, false) ?? null);
    const group = cell.formula?.attributes['t'] === 'shared' ? cell.formula.attributes['si'] : undefined;
    const orphaned = group !== undefined && this.broken.has(group);
    const sameFormula = before.formula === after.formula;
    const same = isUntold || sameContent(before, after) || keepsResult(before, after);
    if (same && !(orphaned && after.formula !== null)) {
      if (format !== oldFormat)
        this.edits.replace(cell.start, cell.end, this.writer.restyled(cell, row, format));
      else if (!cell.explicit) this.noteImplicit(cell, row);
      return;
    }
    if (!same) this.noteContents();
    if (!sameFormula) {
      this.changes.formulas = true;
      if (group !== undefined && cell.formula?.text) this.broken.add(group);
    }
    const keepsFormula = sameFormula && after.formula !== null && !orphaned;
    this.edits.replace(
      cell.start,
      cell.end,
      this.writer.changed(
        cell,
        row,
        wanted,
        same ? before : this.written(after, row, cell.column),
        format,
        keepsFormula,
        same ? null : this.runs(cell, before, after),
      ),
    );
  }

  /** A text that was corrected in places keeps the looks of its parts, bold and red. */
  private runs(cell: ScannedCell, before: CellContent, after: CellContent): string | null {
    if (typeof before.value !== 'string' || typeof after.value !== 'string') return null;
    if (before.formula !== null || after.formula !== null || this.prefix !== '') return null;
    const inside = this.xml.slice(cell.openEnd, cell.end);
    const content =
      cell.inline === null
        ? this.context.book.items.content(Number(cell.value))
        : inside.slice(inside.indexOf('<is>') + 4, inside.indexOf('</is>'));
    const runs = runsOf(content, before.value);
    return runs && carriedRuns(runs, after.value);
  }

  /** The engine lets most formulas follow a renamed tab, but not those over a run of tabs. */
  private renamed(content: CellContent): CellContent {
    if (content.formula === null) return content;
    const formula = renamedFormula(content.formula, this.context.newNames);
    return formula === content.formula ? content : { ...content, formula };
  }

  private noteContents(): void {
    this.changes.contents = true;
    this.inRow = true;
  }

  private noteImplicit(cell: ScannedCell, row: number): void {
    this.implicit.push({ at: cell.start + this.prefix.length + 2, name: cellName(row, cell.column) });
  }

  /** @throws XlsxRefusal for more than Excel takes in a cell. */
  private written(content: CellContent, row: number, column: number): CellContent {
    const limit = exceededLimit(content);
    if (limit === null) return writtenContent(content);
    const place = cellName(row, column);
    throw new XlsxRefusal(
      'unexpected',
      XLSX_MESSAGES.textTooLong(this.sheet.name ?? '', place, limit),
      place,
    );
  }

  private newRowsBefore(limit: number): string {
    let written = '';
    for (; (this.rows[this.next] ?? limit) < limit; this.next += 1)
      written += this.newRow(this.rows[this.next] ?? 0);
    return written;
  }

  private newRow(row: number): string {
    const wanted = this.sheet.cellData?.[row] ?? {};
    const look = this.lines.look(row, {});
    this.inRow = false;
    const cells = this.columnsOf(row, look).map((column) => this.newCell(row, column, wanted[column], look));
    const attributes = this.lines.changes(PLAIN_TRACK, row, look, this.inRow);
    const content = cells.join('');
    if (content === '' && Object.keys(attributes).length === 0) return '';
    const tag = `${this.prefix}row`;
    return `${withAttributes(`<${tag} r="${row + 1}">`, attributes)}${content}</${tag}>`;
  }

  /** '' for a cell that would say nothing. */
  private newCell(row: number, column: number, given: CellData | null | undefined, look: RowLook): string {
    const cell = given ?? {};
    const columnFormat = this.columns[column]?.format ?? 0;
    // A format that is new cannot be what another is made from.
    const base = (cell.s ? look.oldFormat : look.format) || columnFormat;
    const lock = this.locks?.cell(row, column, true) ?? null;
    const format = this.styles.withLock(this.styles.formatForNew(cell.s, base), lock);
    const inherited = look.hasFormat
      ? this.styles.withLock(look.format, this.locks?.row(row) ?? null)
      : this.styles.withLock(columnFormat, this.locks?.column(column) ?? null);
    const content = this.written(contentOf(cell, row, column, this.shared), row, column);
    if (content === EMPTY_CONTENT && format === inherited) return '';
    if (content !== EMPTY_CONTENT) this.noteContents();
    if (content.formula !== null) this.changes.formulas = true;
    const single = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    this.changes.newCells = this.changes.newCells ? union(this.changes.newCells, single) : single;
    return this.writer.created(row, column, cell, content, format);
  }

  private changesOf(row: ScannedRow, hasNewCells: boolean): Record<string, string | null> {
    const look = this.lines.look(row.row, row.attributes);
    const changes = this.lines.changes(rowTrack(row.attributes), row.row, look, this.inRow);
    // `spans` only speeds up reading; a wrong one is worse than none.
    if (hasNewCells && row.attributes['spans']) changes['spans'] = null;
    return changes;
  }

  /** The columns in which the engine has a cell, or the locks need one, ascending. */
  private columnsOf(row: number, look: RowLook): number[] {
    const cells = keysOf(this.sheet.cellData?.[row]);
    const own = this.locks?.ownCells(row, look.hasFormat) ?? [];
    // A format of the row comes before those of the columns and would hide their looks; behind the grid nobody sees them.
    const told = this.columns.slice(0, this.grid?.columnCount);
    const hidden = look.isNew ? told.flatMap(({ format }, column) => (format ? column : [])) : [];
    if (own.length + hidden.length === 0) return cells;
    return [...new Set([...cells, ...own, ...hidden])].sort((a, b) => a - b);
  }

  private replaceOpenTag(row: ScannedRow, changes: Record<string, string | null>, content: string): void {
    let open = withAttributes(this.xml.slice(row.start, row.openEnd), changes);
    if (content !== '') open = `${open.replace(/\s*\/>$/, '>')}${content}</${this.prefix}row>`;
    if (!row.explicit) {
      this.implicit.pop();
      open =
        withAttributes(open.slice(0, open.indexOf('>') + 1), { r: String(row.row + 1) }) +
        open.slice(open.indexOf('>') + 1);
    }
    this.edits.replace(row.start, row.openEnd, open);
  }
}

/** The numbers of an engine's matrix or list that hold something, ascending. */
function keysOf(matrix: object | undefined): number[] {
  return matrix ? Object.keys(matrix).map(Number) : [];
}

function* cellsOf(sheet: Partial<WorksheetData>): Iterable<readonly [number, number, CellData]> {
  for (const [row, columns] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell) yield [Number(row), Number(column), cell];
    }
  }
}
