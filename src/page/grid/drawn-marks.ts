/** The marks on cells that hold what a rule refuses, as they are drawn: they follow what scripts write as well. */
import { ICommandService, type Injector, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { DataValidationCacheService } from '@univerjs/sheets-data-validation';

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
