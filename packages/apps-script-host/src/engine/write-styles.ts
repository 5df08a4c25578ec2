/**
 * Changes the styles of many cells at once. Univer works each cell's style out by itself, at some 30 µs a cell; but where
 * two cells had the same style and change in the same way, they have the same one again.
 */
import { type ICellData, type IStyleData, ObjectMatrix, type Worksheet } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from './area';
import type { UniverCore } from './univer-core';

/** What to merge into a cell's own style (null takes a property away); null takes the whole style away, undefined nothing. */
export type StyleChange = IStyleData | null | undefined;

/** A cell for which Univer works the style out, and the cells that get the same one. */
interface Group {
  readonly row: number;
  readonly column: number;
  readonly others: { readonly row: number; readonly column: number }[];
}

/**
 * @param change What happens to a cell, by its 0-based place. Give the same object for cells that change in the same way:
 *   that is what makes it fast.
 */
export function writeStyles(
  core: UniverCore,
  worksheet: Worksheet,
  area: Area,
  change: (row: number, column: number) => StyleChange,
): void {
  const changes = new ObjectMatrix<ICellData>();
  const groups = new Groups();
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const style = change(row, column);
      const cell = worksheet.getCellRaw(row, column) ?? undefined;
      if (style === undefined || (style === null && !cell?.s)) continue;
      if (groups.join(row, column, style, cell)) continue;
      // A copy, for Univer takes nulls out of what it merges.
      changes.setValue(row, column, { s: structuredClone(style) });
    }
  }
  core.runFormatting(SetRangeValuesMutation, {
    subUnitId: worksheet.getSheetId(),
    cellValue: changes.getMatrix(),
  });
  for (const group of groups.all) spread(worksheet, group);
}

/** Sorts cells by the style that they have and by what shall change in it. */
class Groups {
  readonly all: Group[] = [];
  readonly #byChange = new Map<IStyleData | null, Map<string, Group>>();

  /** @returns False for a cell that Univer has to change, as the first one of its kind. */
  join(row: number, column: number, style: IStyleData | null, cell: ICellData | undefined): boolean {
    if (!isPlain(style, cell)) return false;
    const groups = this.#byChange.get(style) ?? new Map<string, Group>();
    this.#byChange.set(style, groups);
    const key = String(cell?.s ?? '');
    const known = groups.get(key);
    if (known) {
      known.others.push({ row, column });
      return true;
    }
    const group = { row, column, others: [] };
    groups.set(key, group);
    this.all.push(group);
    return false;
  }
}

/** Whether a change reaches nothing but the style: number formats turn values into text. */
function isPlain(style: IStyleData | null, cell: ICellData | undefined): boolean {
  if (cell === undefined) return true;
  if (typeof cell.s === 'object') return false;
  return style?.n === undefined || cell.v === undefined || cell.v === null;
}

function spread(worksheet: Worksheet, { row, column, others }: Group): void {
  const matrix = worksheet.getCellMatrix();
  const s = matrix.getValue(row, column)?.s;
  for (const other of others) {
    const cell = matrix.getValue(other.row, other.column);
    if (s) {
      // In place, as Univer does: other parts of it hold on to the object.
      if (cell) cell.s = s;
      else matrix.setValue(other.row, other.column, { s });
    } else if (cell) {
      delete cell.s;
      if (Object.keys(cell).length === 0) matrix.realDeleteValue(other.row, other.column);
    }
  }
}
