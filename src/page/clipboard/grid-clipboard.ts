/** Copying, cutting and pasting in the grid, in place of Univer's own: texts arrive whole, and a tab keeps its look. */

import { formatA1 } from '@jiko-hyoka/apps-script-host';
import type {
  Area,
  EngineSheet,
  MoveHindrance,
  SheetArea,
  SheetEngine,
} from '@jiko-hyoka/apps-script-host/drawing';
import { hasContent } from '@jiko-hyoka/apps-script-host/drawing';
import { type ICellData, ICommandService, type Injector, ObjectMatrix } from '@univerjs/core';
import {
  type IMoveRangeCommandParams,
  MoveRangeCommand,
  SetRangeValuesCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from '@univerjs/sheets-ui';
import { cellName } from '../../core/cells/cell-reference';
import type { Grid, GridPlace } from '../grid/grid';
import { type ClipboardContent, contentOf, readClipboard } from './clipboard-cells';
import { type CopiedCells, contentFor, copyCells, movedCell } from './copied-cells';
import { moveCells } from './move-cells';
import { type Block, forIncoming, pasteArea } from './paste-target';
import { cellFromHere, cellFromOutside } from './pasted-cell';

/** What a paste brought. */
export interface Pasted extends GridPlace {
  /** How many cells came in with something in them. */
  readonly count: number;
}

/** Why a paste was not made: a merged area would cover a value, a comment or what a slip of the mouse hits would be lost, there are too many rows, or the tab is 確定. */
export interface PasteHindrance {
  readonly kind: 'merge' | 'filled' | 'rows' | 'closed' | MoveHindrance['kind'];
  /** As A1; for too many rows, how many there are; for a closed tab its name. */
  readonly place: string;
}

export interface GridClipboardOptions {
  readonly engine: SheetEngine;
  readonly grid: Grid;
  readonly now: () => Date;
  readonly onPasted: (pasted: Pasted) => void;
  /** Called in place of a paste that would lose something. */
  readonly onHindered: (hindrance: PasteHindrance) => void;
  /** Whether a tab takes so many rows at once. */
  readonly takesRows: (rows: number, sheet: EngineSheet) => boolean;
  readonly isClosed: (sheet: EngineSheet) => boolean;
  /** Called before something from outside is pasted into a tab. @returns Whether it asks first, and pastes by itself or not. */
  readonly asksFirst: (content: ClipboardContent, sheet: EngineSheet, pasteAsIs: () => void) => boolean;
}

/** These two are asked for by name, and bring no values. */
const LOOKS: ReadonlySet<string> = new Set([
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH,
]);

/** What a piece of the clipboard becomes at a 0-based place. */
type Become<Piece> = (piece: Piece, row: number, column: number) => ICellData;

type DraggedCells = IMoveRangeCommandParams;

/** A cell that a paste fills. */
interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

export class GridClipboard {
  readonly #injector: Injector;
  readonly #options: GridClipboardOptions;
  #copied: CopiedCells | null = null;

  /** From now on Univer's commands and keys come here. */
  constructor(injector: Injector, options: GridClipboardOptions) {
    this.#injector = injector;
    this.#options = options;
    const service = injector.get(ISheetClipboardService);
    const copyContent = service.generateCopyContent.bind(service);
    const pasteLook = service.paste.bind(service);
    const own: Partial<ISheetClipboardService> = {
      generateCopyContent: (unitId, sheetId, range, copying) => {
        const content = copyContent(unitId, sheetId, range, copying);
        const sheet = this.#sheet(sheetId);
        if (!content || !sheet) return content;
        const isCut = `${copying?.copyType}` === 'CUT';
        this.#copied = copyCells(sheet, range, { id: content.copyId, isCut });
        return { ...content, ...contentFor(sheet, range, content.copyId, options.now()) };
      },
      legacyPaste: async (html = '', text = '') => this.#paste({ html, text }),
      paste: async (item, kind = '') =>
        LOOKS.has(kind) ? pasteLook(item, kind) : this.#paste(await contentOf(item)),
      pasteByCopyId: async (id) => this.#copied?.id === id && this.#pasteCopied(this.#copied),
    };
    Object.assign(service, own);
    injector.get(SheetInterceptorService).interceptBeforeCommand({
      performCheck: async ({ id, params }) =>
        id !== MoveRangeCommand.id || this.#mayDrag(params as DraggedCells),
    });
  }

  /** Cells that are dragged take their comments along too, and cover nothing: a hand may slip. */
  #mayDrag({ fromRange, toRange, fromSubUnitId, toSubUnitId }: DraggedCells): boolean {
    const { sheetId } = this.#options.grid.selected;
    const [source, sheet] = [this.#sheet(fromSubUnitId ?? sheetId), this.#sheet(toSubUnitId ?? sheetId)];
    if (!source || !sheet) return true;
    if (this.#isClosed(source, sheet)) return false;
    const place = firstFilled(sheet, toRange, source === sheet ? fromRange : null);
    if (place !== null) this.#options.onHindered({ kind: 'filled', place });
    return place === null && !this.#isHindered({ sheet: source, area: fromRange }, { sheet, area: toRange });
  }

  /** @returns Whether anything was pasted, as of the methods below. */
  #paste(content: ClipboardContent, isAsked = false): boolean {
    const copied = this.#copied;
    if (copied && content.html.includes(`data-copy-id="${copied.id}"`)) return this.#pasteCopied(copied);
    const sheet = isAsked ? undefined : this.#sheet(this.#options.grid.selected.sheetId);
    const block = readClipboard(content);
    if (sheet && this.#isClosed(sheet)) return false;
    if (sheet && !this.#isTaken(block, sheet)) return false;
    if (sheet && this.#options.asksFirst(content, sheet, () => this.#paste(content, true))) return true;
    return this.#write(
      block,
      (sheet) => (cell, row, column) =>
        cellFromOutside(cell, sheet.numberFormat(row, column), this.#options.now()),
    );
  }

  #isTaken({ length }: Block<unknown>, sheet: EngineSheet): boolean {
    const isTaken = this.#options.takesRows(length, sheet);
    if (!isTaken) this.#options.onHindered({ kind: 'rows', place: String(length) });
    return isTaken;
  }

  #pasteCopied(copied: CopiedCells): boolean {
    if (copied.isCut) return this.#move(copied);
    const { engine } = this.#options;
    return this.#write(copied.block, (sheet) => (piece, row, column) => {
      const moved = movedCell(engine, piece.cell, row - piece.row, column - piece.column);
      return cellFromHere(moved, piece.pattern, sheet.numberFormat(row, column));
    });
  }

  #write<Piece>(block: Block<Piece>, becomeIn: (sheet: EngineSheet) => Become<Piece>): boolean {
    const { sheetId, area: selected } = this.#options.grid.selected;
    const sheet = this.#sheet(sheetId);
    if (!sheet || block.length === 0 || this.#isClosed(sheet)) return false;
    const area = pasteArea(sheet, selected, block);
    const cells = this.#filled(sheet, area, block, becomeIn(sheet));
    if (!cells) return false;
    const value = new ObjectMatrix<ICellData>();
    for (const { row, column, cell } of cells) value.setValue(row, column, cell);
    const params = { subUnitId: sheetId, value: value.getMatrix() };
    this.#injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
    this.#finish({ sheetId, area }, cells);
    return true;
  }

  #move({ sheetId, area: from }: CopiedCells): boolean {
    const { sheetId: targetId, area: selected } = this.#options.grid.selected;
    const [source, sheet] = [this.#sheet(sheetId), this.#sheet(targetId)];
    if (!source || !sheet || this.#isClosed(source, sheet)) return false;
    // As they are now: what was typed into them since they were cut goes too.
    const { block } = copyCells(source, from, { id: '', isCut: true });
    const area = pasteArea(sheet, firstCell(selected), block);
    if (this.#isHindered({ sheet: source, area: from }, { sheet, area })) return false;
    const cells = this.#filled(sheet, area, block, ({ cell, pattern }, row, column) =>
      cellFromHere(cell, pattern, sheet.numberFormat(row, column)),
    );
    if (!cells) return false;
    const places = new Map(cells.map(({ row, column, cell }) => [`${row},${column}`, cell]));
    moveCells(
      this.#injector,
      { sheet: source, area: from },
      { sheet, area },
      (row, column) => places.get(`${row},${column}`) ?? { ...sheet.cell(row, column) },
    );
    this.#copied = null;
    this.#injector.get(ISheetClipboardService).removeMarkSelection();
    this.#finish({ sheetId: targetId, area }, cells);
    return true;
  }

  /** Whether one of the tabs takes nothing; the person is told. */
  #isClosed(...sheets: EngineSheet[]): boolean {
    const closed = sheets.find((sheet) => this.#options.isClosed(sheet));
    if (closed) this.#options.onHindered({ kind: 'closed', place: closed.name });
    return closed !== undefined;
  }

  /** Whether comments would be lost if cells went elsewhere; the person is told. */
  #isHindered(from: SheetArea, to: SheetArea): boolean {
    const hindrance = this.#options.engine.threads.hindrance(from, to);
    if (!hindrance) return false;
    const { kind, row, column } = hindrance;
    this.#options.onHindered({ kind, place: cellName(row, column) });
    return true;
  }

  /** The cells that can be seen; null, with a word to the person, where something would come into a covered one. */
  #filled<Piece>(
    sheet: EngineSheet,
    area: Area,
    block: Block<Piece>,
    become: Become<Piece>,
  ): FilledCell[] | null {
    sheet.layout.growTo(area.endRow + 1, area.endColumn + 1);
    const hiding = sheet.layout.hiding(area);
    const cells: FilledCell[] = [];
    let inTheWay: Area | undefined;
    forIncoming(block, area, (piece, row, column) => {
      const cell = become(piece, row, column);
      const merge = hiding(row, column);
      if (!merge) cells.push({ row, column, cell });
      else if (hasContent(cell)) inTheWay ??= merge;
    });
    if (inTheWay) this.#options.onHindered({ kind: 'merge', place: formatA1(inTheWay) });
    return inTheWay ? null : cells;
  }

  #finish(place: GridPlace, cells: readonly FilledCell[]): void {
    this.#options.grid.select(place);
    this.#options.onPasted({ ...place, count: cells.filter(({ cell }) => hasContent(cell)).length });
  }

  #sheet(id: string): EngineSheet | undefined {
    return this.#options.engine.sheets.find((sheet) => sheet.id === id);
  }
}

const firstCell = ({ startRow, startColumn }: Area): Area => ({
  startRow,
  startColumn,
  endRow: startRow,
  endColumn: startColumn,
});

/** The A1 name of the first cell of an area with something in it, those that move away left out; null for none. */
function firstFilled(sheet: EngineSheet, area: Area, moving: Area | null): string | null {
  const last = sheet.lastContent();
  for (let row = area.startRow; row <= Math.min(area.endRow, last.row); row += 1) {
    for (let column = area.startColumn; column <= Math.min(area.endColumn, last.column); column += 1) {
      const goes = moving !== null && isIn(moving, row, column);
      if (!goes && sheet.hasContent(row, column)) return cellName(row, column);
    }
  }
  return null;
}

const isIn = ({ startRow, endRow, startColumn, endColumn }: Area, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
