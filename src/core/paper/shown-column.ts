/** A column of a paper, shown to the person who says which is what. */
import type { ColumnRole } from './column-roles';

/** A column as a person sees it who says which is what. */
export interface ShownColumn {
  /** '' without one. */
  readonly header: string;
  /** What a choice calls it by; no other column of the paper has it. */
  readonly key: string;
  readonly role: ColumnRole;
  readonly certainty: number;
  /** The first text below it; '' where there is none. */
  readonly sample: string;
}
