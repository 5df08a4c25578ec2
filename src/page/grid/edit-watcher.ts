/** Finds out what a person has changed in the grid, as Google's `onEdit` tells it. */

import type { Area } from '@jiko-hyoka/apps-script-host/drawing';
import {
  CommandType,
  type IAccessor,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  IUniverInstanceService,
  Rectangle,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  type IMoveRangeMutationParams,
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';

/** Cells that were changed together. */
export interface GridEdit {
  readonly sheetId: string;
  readonly area: Area;
  /** The cell of before where the area is one cell; undefined where that was empty. */
  readonly before?: ICellData;
}

/** After these, cells stand elsewhere; Google fires `onChange` for them and not `onEdit`. */
const STRUCTURAL: ReadonlySet<string> = new Set(
  [
    InsertRowMutation,
    RemoveRowMutation,
    InsertColMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
  ].map(({ id }) => id),
);

/** Univer sets row heights while it draws; nobody has changed anything then. */
const NO_CHANGE: ReadonlySet<string> = new Set([SetWorksheetRowAutoHeightMutation.id]);

type Cells = Map<string, { row: number; column: number; before: ICellData | undefined }>;

/**
 * Univer's own event of changed values lies: it also comes for what scripts write, for results of formulas, and twice
 * for a refused entry. So the mutations themselves are watched, and one turn later the cells are compared with what
 * they held before.
 */
export class EditWatcher {
  readonly #workbook: Workbook;
  readonly #onEdits: (edits: readonly GridEdit[]) => void;
  readonly #onChange: () => void;
  #touched = new Map<string, Cells>();
  #moved = false;
  #ignoring = 0;
  #scheduled = false;

  /**
   * @param injector Of the Univer that draws, after the workbook came in.
   * @param onEdits Gets what was typed, pasted, filled or deleted, a turn later and once per range; [] where the cells hold
   *   the same as before.
   * @param onChange Called for every change of the workbook, scripts' too.
   */
  constructor(injector: IAccessor, onEdits: (edits: readonly GridEdit[]) => void, onChange: () => void) {
    this.#workbook = currentWorkbook(injector);
    this.#onEdits = onEdits;
    this.#onChange = onChange;
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => this.#watch(command, options?.onlyLocal === true));
  }

  /** Does something whose writes are not the person's, as a script's; only what happens before its first await counts. */
  ignoring<T>(work: () => T): T {
    this.#ignoring += 1;
    try {
      return work();
    } finally {
      this.#ignoring -= 1;
    }
  }

  /** Whether what happens now is not the person's. */
  get isIgnoring(): boolean {
    return this.#ignoring > 0;
  }

  #watch(command: ICommandInfo, onlyLocal: boolean): void {
    if (command.type !== CommandType.MUTATION || !this.#isOurs(command)) return;
    const scripted = this.#ignoring > 0;
    if (onlyLocal && !scripted) return;
    if (!NO_CHANGE.has(command.id) && !command.id.startsWith('formula.')) this.#onChange();
    if (scripted) return;
    if (STRUCTURAL.has(command.id)) this.#moved = true;
    else if (command.id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
      this.#remember(subUnitId, cellValue);
    } else if (command.id === MoveRangeMutation.id) {
      const { from, to } = command.params as IMoveRangeMutationParams;
      this.#remember(from.subUnitId, from.value);
      this.#remember(to.subUnitId, to.value);
    } else return;
    this.#schedule();
  }

  /** The editors of cells are documents of their own. */
  #isOurs({ params }: ICommandInfo): boolean {
    return (params as { unitId?: string } | undefined)?.unitId === this.#workbook.getUnitId();
  }

  /** What the cells hold before the mutation; the oldest memory of a turn counts. */
  #remember(sheetId: string, cells: object | undefined): void {
    const worksheet = this.#workbook.getSheetBySheetId(sheetId);
    if (!worksheet || !cells) return;
    const known: Cells = this.#touched.get(sheetId) ?? new Map();
    this.#touched.set(sheetId, known);
    for (const [rowKey, line] of Object.entries(cells)) {
      for (const columnKey of Object.keys(line ?? {})) {
        const key = `${rowKey},${columnKey}`;
        if (known.has(key)) continue;
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const cell = worksheet.getCellRaw(row, column);
        known.set(key, { row, column, before: cell ? { ...cell } : undefined });
      }
    }
  }

  /** A turn later a refused entry has been taken back, and a paste has written all its parts. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const [touched, moved] = [this.#touched, this.#moved];
      this.#touched = new Map();
      this.#moved = false;
      if (moved) return;
      this.#onEdits([...touched].flatMap(([sheetId, cells]) => this.#editsOf(sheetId, cells)));
    }, 0);
  }

  #editsOf(sheetId: string, cells: Cells): GridEdit[] {
    const worksheet = this.#workbook.getSheetBySheetId(sheetId);
    if (!worksheet) return [];
    const changed = [...cells.values()].filter(
      ({ row, column, before }) =>
        contentOf(before) !== contentOf(worksheet.getCellRaw(row, column) ?? undefined),
    );
    if (changed.length === 0) return [];
    const areas = Rectangle.mergeRanges([...cells.values()].map(({ row, column }) => cellArea(row, column)));
    return areas
      .filter((area) => changed.some(({ row, column }) => Rectangle.contains(area, cellArea(row, column))))
      .map((area) => {
        const before = cells.get(`${area.startRow},${area.startColumn}`)?.before;
        return isOneCell(area) && before ? { sheetId, area, before } : { sheetId, area };
      });
  }
}

/** What was entered into a cell: a formula stands for its results, however they change. */
function contentOf(cell: ICellData | undefined): string {
  if (!cell) return '';
  if (cell.f || cell.si) return JSON.stringify(['formula', cell.f ?? cell.si]);
  const value = cell.v ?? '';
  return value === '' ? '' : JSON.stringify(value);
}

const cellArea = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

const isOneCell = (area: Area): boolean =>
  area.startRow === area.endRow && area.startColumn === area.endColumn;

function currentWorkbook(injector: IAccessor): Workbook {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('Univer has no workbook');
  return workbook;
}
