/** What the cells of a row look like that are not in the file. */

import type { ScannedAttributes } from '../file/worksheet-scanner';
import { rowTrack } from '../geometry/sheet-geometry';
import type { Nullable, RowData } from '../snapshot/snapshot';
import type { StyleWriter } from '../styles/style-writer';
import { isTrue } from '../xml/xml-tree';

/** Formats are without regard to locks; 0 stands for none. */
export interface RowLook {
  readonly format: number;
  /** The format that the row has in the file. */
  readonly oldFormat: number;
  /** False where the columns' formats count. */
  readonly hasFormat: boolean;
  /** Whether the row gets a format for the sake of its lock alone. */
  readonly isNew: boolean;
}

/**
 * @param attributes Those of the row in the file.
 * @param wanted The engine's row.
 * @param isApart Whether the row is locked where the columns are not, or the reverse.
 */
export function rowLookOf(
  attributes: ScannedAttributes,
  wanted: Nullable<Partial<RowData>>,
  isApart: boolean,
  styles: StyleWriter,
): RowLook {
  const oldFormat = rowTrack(attributes).format;
  const format = wanted?.s ? styles.formatForNew(wanted.s, oldFormat) : 0;
  const had = isTrue(attributes['customFormat']);
  const isNew = !had && !format && isApart;
  return { format, oldFormat, hasFormat: had || format !== 0 || isNew, isNew };
}
