/** Cell names as people read them. */

/** The letters of a column; 0-based: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 name of a cell; row and column are 0-based. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Both 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place that the A1 name of a cell means; what stands behind the name is left out. */
export function cellPlace(cell: string): CellPlace {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** One cell with the text that belongs there. */
export interface TextCell extends CellPlace {
  readonly text: string;
}
