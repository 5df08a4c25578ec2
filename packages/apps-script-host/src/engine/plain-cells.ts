/** Keeps documents and carriage returns out of the cells, whoever writes: each cell holds its text with line feeds. */

import { withLineFeeds } from '@jiko-hyoka/lossless-xlsx/text';
import { CellValueType, type ICellData, ICommandService, type Nullable } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { textOfDocument } from './document-text';
import type { UniverCore } from './univer-core';

/** Looks from now on at each write before it is made. */
export function keepCellsPlain(core: UniverCore): void {
  core.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { cellValue } = params as ISetRangeValuesMutationParams;
    for (const line of Object.values(cellValue ?? {})) {
      for (const cell of Object.values(line as Record<number, Nullable<ICellData>>)) makePlain(cell);
    }
  });
}

/** In place: the mutation is kept for being repeated. */
function makePlain(cell: Nullable<ICellData>): void {
  if (!cell) return;
  if (cell.p) Object.assign(cell, { v: textOfDocument(cell.p), t: CellValueType.STRING, p: null });
  else if (typeof cell.v === 'string') cell.v = withLineFeeds(cell.v);
}
