/** What protects a range or a tab: plain data, as the engine's snapshot and the file's own properties carry it. */
import { type CellRange, rangeName } from './cell-reference';

/** Who may edit: all who may edit the workbook, all of its owner's domain, or the listed ones only. */
export type ProtectionAccess = 'spreadsheet' | 'domain' | 'listed';

export interface ProtectionRecord {
  /** The protected cells, null for the whole tab. 0-based; an open end, as in D:F, is the last line that a file can have. */
  readonly range: CellRange | null;
  /** '' where nobody has described it. */
  readonly description: string;
  /** Everybody may edit and is only warned; whoever is listed does not matter then. */
  readonly warningOnly: boolean;
  readonly access: ProtectionAccess;
  /** E-mail addresses, each once. */
  readonly editors: readonly string[];
  /** The cells of a protected tab that stay open to all. */
  readonly unprotected: readonly CellRange[];
}

/** Whether two lists lock the same cells. */
export function sameProtections(
  one: readonly ProtectionRecord[],
  other: readonly ProtectionRecord[],
): boolean {
  return JSON.stringify(one.map(lockOf)) === JSON.stringify(other.map(lockOf));
}

const lockOf = ({ range, access, unprotected }: ProtectionRecord) => [
  range && rangeName(range),
  access,
  unprotected.map(rangeName),
];

/** Protections in the order in which they were made, by the engine's id of the tab. */
export type ProtectionsBySheet = Readonly<Record<string, readonly ProtectionRecord[]>>;

/** The name under which they lie among the snapshot's resources, beside those of the engine's plugins. */
export const PROTECTION_RESOURCE = 'LOSSLESS_XLSX_PROTECTION';
