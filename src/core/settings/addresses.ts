/** The e-mail addresses that people type into 設定: who collects, and who fills in which 課's tab. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { withoutBlanks } from '../cells/folded-text';
import type { DepartmentEntry, Settings } from './settings';

/** What stands in one cell of addresses. */
export interface Addresses {
  /** In lower case, each once, in the order of the cell. */
  readonly readable: readonly string[];
  /** The pieces that cannot be an address (a name, a half of one), as typed. */
  readonly unreadable: readonly string[];
}

const SEPARATORS = /[,，、;；\s]+/;

/**
 * Reads addresses apart by comma, 読点, blank or line break; full-width letters count as their half-width forms.
 * Whether an account of that name exists is Google's to know.
 */
export function parseAddresses(text: string): Addresses {
  const pieces = text
    .normalize('NFKC')
    .split(SEPARATORS)
    .map(withoutBlanks)
    .filter((piece) => piece !== '');
  const isAddress = (piece: string): boolean => /^[^@<>()]+@[^@<>()]+\.[^@<>()]+$/.test(piece);
  return {
    readable: [...new Set(pieces.filter(isAddress).map((piece) => piece.toLowerCase()))],
    unreadable: pieces.filter((piece) => !isAddress(piece)),
  };
}

/** The addresses of 取りまとめ担当. */
export const coordinatorsOf = (settings: Settings): Addresses =>
  parseAddresses(textOf(settings.cells.coordinators.value));

/**
 * The addresses of a line's 編集者.
 * @param values The tab 設定 from which `settings` was read.
 */
export const editorsOf = (settings: Settings, values: CellValues, entry: DepartmentEntry): Addresses =>
  parseAddresses(textOf(cellAt(values, entry.row, settings.table?.columns.editors)));
