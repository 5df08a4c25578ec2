/** For a page that draws the open sheet and takes what a person types there: the engine behind a host. */
export { isSameTabName, otherTabNames, tabNameFault } from '@jiko-hyoka/lossless-xlsx/engine';
export { type Area, columnsOf, gridOver, rowsOf } from './engine/area';
export type { MoveHindrance, SheetArea } from './engine/comment-threads';
export { isDatePattern } from './engine/display-text';
export { DOCUMENT_END, documentOfText, textOfDocument } from './engine/document-text';
export { emptied, formulaCell, hasContent, readValue, writtenCell } from './engine/engine-cell';
export type { EngineSheet } from './engine/engine-sheet';
export type { FormulaPlace, FormulaResult } from './engine/formula-evaluator';
export type { FormulaSpot } from './engine/recalculation';
export type { SheetEngine } from './engine/sheet-engine';
export { readTyped } from './engine/typed-input';
export { BY_ENGINE, isStrict } from './engine/univer-core';
export { editOf, enteredText } from './spreadsheet/edit-event';
export { type SpreadsheetSession, sessionOf } from './spreadsheet/spreadsheet-session';
