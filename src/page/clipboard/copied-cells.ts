/** Cells that were copied or cut in the grid. */

import type { EngineSheet, SheetEngine } from '@jiko-hyoka/apps-script-host/drawing';
import { type Area, formulaCell, gridOver, readTyped } from '@jiko-hyoka/apps-script-host/drawing';
import type { ICellData } from '@univerjs/core';
import { type ClipboardCell, writeHtmlTable } from './html-table';
import type { Block } from './paste-target';
import { writeTabSeparated } from './tab-separated';

/** What other programs get of them. */
export interface CopiedContent {
  readonly plain: string;
  readonly html: string;
}

/** One cell as it was, with its 0-based place; `pattern` is its number format. */
export interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  readonly pattern: string | undefined;
}

export interface CopiedCells {
  /** Stands in the clipboard's HTML, so that a paste knows them again. */
  readonly id: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
  readonly block: Block<CopiedCell>;
}

/** The cells of an area as they are now; those that a merged area covers are blank. */
export function copyCells(
  sheet: EngineSheet,
  area: Area,
  { id, isCut }: Pick<CopiedCells, 'id' | 'isCut'>,
): CopiedCells {
  const hiding = sheet.layout.hiding(area);
  const block = gridOver(area, (row, column): CopiedCell => {
    const cell = hiding(row, column) ? undefined : sheet.cell(row, column);
    return { row, column, cell: { ...cell }, pattern: sheet.numberFormat(row, column) };
  });
  return { id, sheetId: sheet.id, area, isCut, block };
}

/** The cells as they are shown: in quotes where it must be, and as a table. */
export function contentFor(sheet: EngineSheet, area: Area, id: string, now: Date): CopiedContent {
  const hiding = sheet.layout.hiding(area);
  const rows = gridOver(area, (row, column): ClipboardCell => {
    const text = hiding(row, column) ? '' : sheet.display(row, column);
    const isText =
      typeof sheet.value(row, column) === 'string' && readTyped(text, undefined, now).kind !== 'text';
    return { text, isText: text !== '' && isText };
  });
  return {
    plain: writeTabSeparated(rows.map((row) => row.map(({ text }) => text))),
    html: writeHtmlTable(rows, id),
  };
}

/** A copied formula as it is for a cell that many rows below and columns to the right. */
export function movedCell(engine: SheetEngine, cell: ICellData, down: number, right: number): ICellData {
  return cell.f ? formulaCell(engine.movedFormula(cell.f, down, right)) : cell;
}
