/** What is used here of `papaparse`, for the types that others have made of it bring in all of Node's (`paths` in tsconfig.json). */

export interface ParseStep<Row> {
  readonly data: Row;
  readonly errors: readonly { readonly type: string; readonly code: string }[];
}

/** Reads row by row, and calls `step` with each before it returns; what that throws comes out. */
export function parse<Row>(
  text: string,
  options: {
    readonly delimiter: string;
    readonly skipEmptyLines: boolean;
    readonly step: (row: ParseStep<Row>) => void;
  },
): void;
