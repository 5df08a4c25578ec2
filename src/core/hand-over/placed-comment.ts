/** A remark of a reviewer with where it belongs. Plain data (docs/promises.md). */

export interface CommentPost {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

export interface PlacedComment extends CommentPost {
  /** The name of its tab. */
  readonly department: string;
  /** A1 name. */
  readonly cell: string;
  /** The goal of its row; '' elsewhere. */
  readonly goal: string;
  readonly replies: readonly CommentPost[];
  /** Whether it is marked as done. */
  readonly done: boolean;
}
