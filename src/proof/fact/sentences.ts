/** Google's sentences that several facts expect. */

export const RANGE_NOT_FOUND = 'Range not found';
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const dataSize = (what: 'rows' | 'columns', data: number, range: number): string =>
  `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;

export const violatesRule = (cell: string): string =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
