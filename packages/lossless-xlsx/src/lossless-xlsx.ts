/** Opens an .xlsx workbook, and saves it with what was changed; all else keeps its bytes. */

export type { CellComment, CommentReply } from './comments/comment-ledger';
export { type NameEnding, nameEndingOf } from './file/name-ending';
export { XlsxRefusal, type XlsxRefusalCode } from './refusal/xlsx-refusal';
export type {
  CellData,
  ColumnData,
  Range,
  RowData,
  StyleData,
  ValidationRule,
  WorkbookData,
  WorksheetData,
} from './snapshot/snapshot';
export type { CellMove, SheetStep, StructuralEdit } from './snapshot/structural-edit';
export { isDatePattern } from './styles/number-formats';
export { XlsxFile } from './workbook/xlsx-file';
