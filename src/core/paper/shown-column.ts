/** A column of a paper, shown to the person who says which is what. */
import type { ColumnRole } from './column-roles';

/** A column as a person sees it who says which is what. */
export interface ShownColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly certainty: number;
  /** The first text below it; '' where there is none. */
  readonly sample: string;
}
