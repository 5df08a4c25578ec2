/** What all sheets of a workbook share while it is saved. */
import type { NewSheetNames } from '../formulas/renamed-sheets';
import type { Palette } from '../snapshot/colors';
import type { StyleWriter } from '../styles/style-writer';
import type { BookContext } from './cell-reader';

/** What all sheets of one saving share. */
export interface SaveContext {
  readonly book: BookContext;
  readonly styles: StyleWriter;
  readonly palette: Palette;
  readonly newNames: NewSheetNames;
}
