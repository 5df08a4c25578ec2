/** The marks on cells that hold what a rule refuses, as they are drawn: they follow what scripts write as well. */
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import {
  DataValidationCacheService,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';

/**
 * Univer remembers which cells it found wrong, and forgets that for what a person writes. The engine's quiet writes, which
 * touch no formula (univer-core.ts), it passes over.
 *
 * @param injector Of the Univer that draws.
 */
export function followQuietWrites(injector: Injector): void {
  const marks = injector.get(DataValidationCacheService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || !options?.onlyLocal) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const range = new ObjectMatrix(cellValue).getDataRange();
    if (range.endRow >= 0) marks.markRangeDirty(unitId, subUnitId, [range], true);
  });
}

/**
 * Tabs that are not in front are looked through when the browser has time. By then another workbook may be open in their
 * place, or a script may have removed the tab; Univer would throw where nobody can catch it.
 *
 * @param injector Of the Univer that draws.
 */
export function passOverGoneTabs(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(subUnitId) ? validate(unitId, subUnitId, ranges) : [];
  };
}
