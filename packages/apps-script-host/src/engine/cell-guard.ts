/** Looks whether cells hold what a formula needs for the engine's result to be Excel's. */

import { isErrorText } from '@jiko-hyoka/lossless-xlsx/engine';
import type { ICellData, Worksheet } from '@univerjs/core';
import type { Area } from './area';
import type { CellGuard } from './trusted-functions';

/** @param area Cells that the formula names. */
export function holdsPlain(guard: CellGuard, worksheet: Worksheet, area: Area): boolean {
  const { startRow, startColumn, endRow, endColumn } = area;
  if (guard.areas && !isPlainArea(worksheet, area)) return false;
  if (startRow !== endRow || startColumn !== endColumn) return true;
  const cell = worksheet.getCellRaw(startRow, startColumn) ?? undefined;
  return (!guard.numbers || !looksLikeNumber(cell)) && (!guard.keys || isKey(cell));
}

function isPlainArea(worksheet: Worksheet, { startRow, startColumn, endRow, endColumn }: Area): boolean {
  const lastRow = Math.min(endRow, worksheet.getRowCount() - 1);
  const lastColumn = Math.min(endColumn, worksheet.getColumnCount() - 1);
  for (let row = startRow; row <= lastRow; row += 1) {
    for (let column = startColumn; column <= lastColumn; column += 1) {
      const cell = worksheet.getCellRaw(row, column) ?? undefined;
      if (isErrorText(cell?.v) || looksLikeNumber(cell)) return false;
    }
  }
  return true;
}

/** Texts with which a program may calculate: 「１２」, "1.0", "2018/3/31", "TRUE". */
function looksLikeNumber(cell: ICellData | undefined): boolean {
  const text = textOf(cell)?.normalize('NFKC').trim();
  return text !== undefined && /^(?:[-+(¥$.,]*\d|true$|false$)/i.test(text);
}

function isKey(cell: ICellData | undefined): boolean {
  const { v } = cell ?? {};
  if (v === undefined || v === null || v === '' || v === 0 || isErrorText(v)) return false;
  const text = textOf(cell);
  return text === undefined || (!looksLikeNumber(cell) && !/[<>=*?~]/.test(text));
}

/** undefined for what is no text. */
const textOf = (cell: ICellData | undefined): string | undefined =>
  typeof cell?.v === 'string' ? cell.v : undefined;
