/** The e-mail addresses that people type into 設定: who collects, and who fills in which 課's tab. */
import { cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { withoutBlanks } from '../cells/folded-text';
import { type DepartmentEntry, SETTING_LABELS, type Settings } from './settings';

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

/** A cell of 設定 that holds addresses. */
export interface AddressCell extends Addresses {
  /** In A1 notation. */
  readonly cell: string;
  /** 取りまとめ担当, or the 課 whose 編集者 it holds. */
  readonly of: string;
}

/** All of them, those that are blank too. @param values The tab 設定 from which `settings` was read. */
export const addressCells = (settings: Settings, values: CellValues): AddressCell[] => [
  {
    ...coordinatorsOf(settings),
    cell: cellName(settings.cells.coordinators.row ?? 0, 1),
    of: SETTING_LABELS.coordinators,
  },
  ...settings.departments.map((entry) => ({
    ...editorsOf(settings, values, entry),
    cell: cellName(entry.row, settings.table?.columns.editors ?? 0),
    of: entry.name,
  })),
];

/** An address that Google refuses, and where it is to be corrected. */
export type RefusedAddress = Pick<AddressCell, 'cell' | 'of'> & { readonly address: string };

/** @param refused As Google has refused them; those that no longer stand in 設定 are left out. */
export const refusedAddresses = (
  cells: readonly AddressCell[],
  refused: readonly string[],
): RefusedAddress[] =>
  cells.flatMap(({ cell, of, readable }) =>
    readable.filter((address) => refused.includes(address)).map((address) => ({ cell, of, address })),
  );
