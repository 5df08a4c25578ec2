/** Where Univer's formulas (0.25.1) answer as Excel's and not as those of Google Sheets, or wrongly. */
import type { IRange } from '@univerjs/core';
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FUNCTION_NAMES_LOOKUP,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { UniverCore } from './univer-core';

let isMended = false;

/**
 * To be called before the first formula is read.
 *
 * @param onDoubt Called where a formula is given what Excel, whose grid is larger, would not give it.
 */
export function mendFormulas(core: UniverCore, onDoubt: () => void): void {
  if (!isMended) {
    mendMissingTabs();
    rememberWholeTexts();
  }
  isMended = true;
  keepOffsetInGrid(core, onDoubt);
}

/** What names a tab that is not there is #REF!; Univer says #VALUE!. */
function mendMissingTabs(): void {
  const { prototype } = BaseReferenceObject;
  const { iterator, getFirstCell } = prototype;
  prototype.getFirstCell = function (this: BaseReferenceObject) {
    return namesMissingTab(this) ? ErrorValueObject.create(ErrorType.REF) : getFirstCell.call(this);
  };
  prototype.iterator = function (this: BaseReferenceObject, callback) {
    if (!namesMissingTab(this)) return iterator.call(this, callback);
    const { startRow, startColumn } = this.getRangePosition();
    callback(ErrorValueObject.create(ErrorType.REF), startRow, startColumn);
  };
}

/**
 * Univer finds again what it has read of a text from 65 letters on by a number of 32 bits: of two formulas with one number the
 * second is calculated as the first. All its caches are of one class, which it gives away by this one only.
 */
function rememberWholeTexts(): void {
  const cache = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { _hash?(text: string): string };
  if (typeof cache._hash !== 'function') throw new Error('Univer names its cached texts otherwise');
  cache._hash = (text) => text;
}

const namesMissingTab = (reference: BaseReferenceObject): boolean =>
  !reference.getForcedSheetId() && reference.getForcedSheetName() !== '';

/** In Sheets a reference ends with the grid, and OFFSET that leaves it is out of bounds; elsewhere there is room for ever. */
function keepOffsetInGrid(core: UniverCore, onDoubt: () => void): void {
  const offset = core.injector.get(IFunctionService).getExecutor(FUNCTION_NAMES_LOOKUP.OFFSET);
  if (!offset) throw new Error('Univer has no OFFSET');
  const create = offset.createReferenceObject;
  offset.createReferenceObject = (reference: BaseReferenceObject, range: IRange) => {
    const isInside =
      range.endRow < reference.getActiveSheetRowCount() &&
      range.endColumn < reference.getActiveSheetColumnCount();
    if (isInside) return create.call(offset, reference, range);
    onDoubt();
    return ErrorValueObject.create(ErrorType.REF);
  };
}
