/** A tab as it was read. */
import type { CellValues } from '../cells/cell-value';
import type { MergedArea } from '../evaluation/merged-areas';

/** A tab and its values from cell A1. */
export interface Tab {
  readonly name: string;
  readonly values: CellValues;
  /** Its merged areas among the entries; undefined where they were not looked up. */
  readonly merges?: readonly MergedArea[];
  /** Out of sight in the tab strip: nobody means it by a name that is nearly its own. */
  readonly isHidden?: boolean;
}
