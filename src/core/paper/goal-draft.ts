/** A goal as it was read from a paper, with what is doubtful about it. */
import type { Heading } from './heading';

/** Why a row is not quite sure; each has a sentence of its own in `messages/papers.ts`. */
export type DoubtKind =
  | 'column-guessed'
  | 'column-rival'
  | 'counts-differ'
  | 'order-only'
  | 'column-order'
  | 'paragraphs-unclear'
  | 'label-differs'
  | 'joined'
  | 'mark-by-place'
  | 'pattern'
  | 'no-theme';

export interface Doubt {
  readonly kind: DoubtKind;
  /** What is left of the confidence, 0 to 1. */
  readonly factor: number;
  /** Whether a person must look before anything is written. */
  readonly asks: boolean;
}

export interface GoalDraft {
  readonly heading: Heading;
  readonly goalNumber: string;
  /** '' where the theme itself is rated. */
  readonly goal: string;
  /** As it is written; '' for none. */
  readonly rating: string;
  /** Of a mark that stands for a level; '' elsewhere. */
  readonly level: string;
  readonly outcome: string;
  /** Texts of further columns by their headers. */
  readonly own: Readonly<Record<string, string>>;
  readonly doubts: readonly Doubt[];
  /** The block of the paper and the row of its table, 0-based, where it stands. */
  readonly place: PaperPlace;
}

export interface PaperPlace {
  readonly block: number;
  readonly row: number;
}

const DOUBTS: Readonly<Record<DoubtKind, Omit<Doubt, 'kind'>>> = {
  'column-guessed': { factor: 0.85, asks: false },
  'column-rival': { factor: 0.5, asks: true },
  'counts-differ': { factor: 0.4, asks: true },
  'order-only': { factor: 0.9, asks: false },
  'column-order': { factor: 0.6, asks: true },
  'paragraphs-unclear': { factor: 0.5, asks: true },
  'label-differs': { factor: 0.5, asks: true },
  joined: { factor: 0.95, asks: false },
  'mark-by-place': { factor: 0.6, asks: true },
  pattern: { factor: 0.6, asks: true },
  'no-theme': { factor: 0.8, asks: false },
};

export const doubtOf = (kind: DoubtKind): Doubt => ({ kind, ...DOUBTS[kind] });
