/** What is known of a paper before it is read: whose it is, the book's levels and columns, and what a person has said of it. */
import type { Scale } from '../evaluation/scale';
import type { ColumnChoice } from './find-columns';

export interface PaperOptions {
  /** The levels of the book. */
  readonly scale: Scale;
  /** The 課 whose rows are wanted; '' for all. */
  readonly department: string;
  /** The 課 of the book. */
  readonly departments?: readonly string[];
  /** Whether a person has said that the paper is of the wanted 課. */
  readonly isSure?: boolean;
  readonly choices: readonly ColumnChoice[];
  /** The headers of the book's own further columns. */
  readonly further: readonly string[];
  /** false where the book rates nothing: then nobody asks for ratings. */
  readonly isRated?: boolean;
}
