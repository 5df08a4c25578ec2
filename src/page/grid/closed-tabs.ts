/** A tab that is 確定 takes nothing from the person: on the page everybody has the file, and no lock keeps them out. */
import { BY_ENGINE } from '@jiko-hyoka/apps-script-host/drawing';
import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';

/** What changes cells, whatever asks for it. */
const CHANGES: ReadonlySet<string> = new Set(
  [
    AddWorksheetMergeMutation,
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
    RemoveSheetMutation,
    RemoveWorksheetMergeMutation,
    ReorderRangeMutation,
    SetRangeValuesMutation,
    SetWorksheetNameMutation,
  ].map(({ id }) => id),
);

/** What is made of several changes, the first of which may be none of these: it is refused before it begins. */
const COMMANDS =
  /^sheet\.command\.(insert-(row|col|multi|range)|append-row|remove-(row|col|worksheet-merge)|delete-range|move-(range|rows|cols)|auto-|reorder-range|add-worksheet-merge)/;

interface ChangeParams {
  readonly subUnitId?: string;
  readonly visible?: boolean;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

export interface ClosedTabsOptions {
  /** Whether a script is at work, which has rules of its own. */
  readonly isScripted: () => boolean;
  readonly isClosed: (sheetId: string) => boolean;
  /** Called in place of what was asked for. */
  readonly onRefused: (sheetId: string) => void;
}

/** @param injector Of the Univer that draws, when it has its workbook. */
export function refuseInClosedTabs(injector: Injector, options: ClosedTabsOptions): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, how) => {
    if (how?.[BY_ENGINE] || how?.onlyLocal || options.isScripted()) return;
    const sheets = sheetsOf(injector, id, type, (params ?? {}) as ChangeParams);
    const closed = sheets.find((sheetId) => sheetId !== undefined && options.isClosed(sheetId));
    if (closed === undefined) return;
    options.onRefused(closed);
    throw new CustomCommandExecutionError(id);
  });
}

/** The tabs that something would change. */
function sheetsOf(
  injector: Injector,
  id: string,
  type: CommandType | undefined,
  params: ChangeParams,
): (string | undefined)[] {
  if (id === UndoCommandId || id === RedoCommandId) return stepOf(injector, id);
  if (CHANGES.has(id)) return [params.subUnitId, params.from?.subUnitId, params.to?.subUnitId];
  const isEditing = id === SetCellEditVisibleOperation.id && params.visible === true;
  const isCommand = type === CommandType.COMMAND && COMMANDS.test(id);
  return isEditing || isCommand ? [params.subUnitId ?? tabInFront(injector)] : [];
}

function stepOf(injector: Injector, id: string): (string | undefined)[] {
  const steps = injector.get(IUndoRedoService);
  const mutations =
    id === UndoCommandId
      ? steps.pitchTopUndoElement()?.undoMutations
      : steps.pitchTopRedoElement()?.redoMutations;
  return (mutations ?? []).flatMap((each) =>
    CHANGES.has(each.id) ? sheetsOf(injector, each.id, undefined, each.params as ChangeParams) : [],
  );
}

const tabInFront = (injector: Injector): string | undefined =>
  injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
    ?.getActiveSheet()
    ?.getSheetId();
