/** For an engine that runs over the snapshot of an open workbook: how things move with rows and columns, and what rides along. */
export { isErrorText } from './cells/cell-content';
export { isArrayFormula, resultMark, storedFormulaOf } from './cells/stored-result';
export { type CellPlace, placeInMove, placesAfter } from './comments/comment-places';
export { movedConditionalRules } from './rules/move-conditional-rules';
export { movedValidations } from './rules/move-validations';
export type { NamedEdit } from './rules/rule-move';
export {
  cellName,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeName,
} from './snapshot/cell-reference';
export {
  type ConditionalRule,
  clipped,
  type RuleConfig,
} from './snapshot/conditional-rule';
export { CONDITIONAL_RESOURCE, THREAD_RESOURCE, VALIDATION_RESOURCE } from './snapshot/engine-values';
export {
  PROTECTION_RESOURCE,
  type ProtectionRecord,
  type ProtectionsBySheet,
} from './snapshot/protection-record';
export { otherTabNames, type StyleData, type ValidationRule, type WorkbookData } from './snapshot/snapshot';
export {
  type CellMove,
  isStructural,
  movedLine,
  movedRange,
  type SheetStep,
  type StructuralEdit,
} from './snapshot/structural-edit';
export { isSameTabName, tabNameFault } from './workbook/tab-names';
export type { SheetDrawings } from './worksheet/sheet-drawings';
