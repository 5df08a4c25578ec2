/** A paper of an earlier year, whatever file it came from: lines and tables in their order, as plain data. */
import { trimBlanks } from '../cells/folded-text';

/** One paragraph. A line break inside of it is a paragraph too. */
export interface PaperLine {
  readonly text: string;
  /** Whether all of it is bold or a heading. */
  readonly isBold: boolean;
  /** Whether the width of the page may have cut it, so that it goes on in the next line. */
  readonly isCut?: boolean;
}

export interface PaperCell {
  readonly lines: readonly PaperLine[];
  /** How many columns and rows it covers; 1 and more. */
  readonly columns: number;
  readonly rows: number;
  /** Where tables stand inside of it: all that it holds, in its order. Their texts are among the lines too. */
  readonly blocks?: readonly PaperBlock[];
}

export interface PaperTable {
  readonly kind: 'table';
  /** The cells of each row from left to right, as they are written: what a cell above covers is not there. */
  readonly rows: readonly (readonly PaperCell[])[];
  /** The name of the tab that it was in; '' elsewhere. */
  readonly name: string;
}

export interface PaperText extends PaperLine {
  readonly kind: 'line';
}

export type PaperBlock = PaperTable | PaperText;

export interface Paper {
  readonly blocks: readonly PaperBlock[];
}

export const plainLine = (text: string, isBold = false): PaperLine => ({ text, isBold });

/** A cell of its own size with the lines of a text. */
export const plainCell = (text: string): PaperCell => ({
  lines: text.split(/\r\n|\r|\n/).map((line) => plainLine(line)),
  columns: 1,
  rows: 1,
});

/** The lines that say something, without blanks at their ends; a leading full-width blank is an indent and goes too. */
export const filledLines = (lines: readonly PaperLine[]): PaperLine[] =>
  lines.map((line) => ({ ...line, text: trimBlanks(line.text) })).filter(({ text }) => text !== '');

/** A table inside of a cell as lines of that: a row of single lines is one, so that what stands side by side stays so. */
export function linesOfInner({ rows }: PaperTable): PaperLine[] {
  return rows.flatMap((cells) => {
    const filled = cells.map(({ lines }) => filledLines(lines)).filter((lines) => lines.length > 0);
    if (filled.some((lines) => lines.length > 1) || filled.length < 2) return filled.flat();
    const row = filled.flat();
    return [{ text: row.map(({ text }) => text).join('　'), isBold: row.every(({ isBold }) => isBold) }];
  });
}

/** All that a cell says, its lines divided by line feeds; '' for a missing one. */
export const cellText = (cell: PaperCell | undefined): string =>
  cell === undefined
    ? ''
    : filledLines(cell.lines)
        .map(({ text }) => text)
        .join('\n');
