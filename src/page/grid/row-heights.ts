/** How high the rows of a drawn workbook are, where nothing but their texts says it. */
import { ICommandService, type Injector, type IRange, type Workbook, type Worksheet } from '@univerjs/core';
import { IRenderManagerService, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import {
  CancelMarkDirtyRowAutoHeightOperation,
  type IInsertRowMutationParams,
  InsertRowMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** How many rows of a tab are measured before it is shown: more would keep people waiting. */
const FITTED_AT_ONCE = 500;

/** More than stand on a screen. */
const FITTED_AROUND = 100;

export class RowHeights {
  readonly #injector: Injector;
  readonly #workbook: Workbook;
  /** By a tab's id, how many of its rows were measured before it was shown. */
  readonly #fitted = new Map<string, number>();
  /** By a tab's id, the rows that were written to since {@link fitWritten}. */
  readonly #written = new Map<string, Set<number>>();

  /** @param injector Of the Univer that draws the workbook. */
  constructor(injector: Injector, workbook: Workbook) {
    this.#injector = injector;
    this.#workbook = workbook;
    this.#commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.#remember(params as ISetRangeValuesMutationParams);
      if (id === InsertRowMutation.id) this.#fitInserted(params as IInsertRowMutationParams);
      if (id === RemoveSheetMutation.id) this.#forget((params as IRemoveSheetMutationParams).subUnitId);
    });
  }

  /** Measures the rows that scripts have written to; Univer itself does so only for what a person writes. */
  fitWritten(): void {
    const inFront = this.#workbook.getActiveSheet().getSheetId();
    for (const [sheetId, written] of this.#written) {
      const skeleton = sheetId === inFront ? this.#skeletons?.getSkeleton(sheetId) : undefined;
      if (skeleton)
        this.#measure(
          sheetId,
          skeleton,
          [...written].flatMap((row) => rows(row, row)),
        );
      else this.#fitted.delete(sheetId);
    }
    this.#written.clear();
  }

  /**
   * Files leave the height of most rows to the program that shows them. The first rows of the tab in front are measured when
   * it is first shown, those of a long one when there is time.
   *
   * @param upTo A 0-based row that is measured now in any case, with those around it: its place hangs on all rows above it.
   */
  fit(upTo = 0): void {
    const sheet = this.#workbook.getActiveSheet();
    const sheetId = sheet.getSheetId();
    const skeleton = this.#skeletons?.ensureSkeleton(sheetId);
    if (!skeleton) return;
    const fitted = this.#fitted.get(sheetId) ?? 0;
    const rowCount = sheet.getCellMatrix().getLength();
    const wanted = Math.min(rowCount, Math.max(FITTED_AT_ONCE, upTo + FITTED_AROUND));
    if (fitted >= wanted) return;
    this.#fitted.set(sheetId, wanted);
    this.#measure(sheetId, skeleton, filledRows(sheet, fitted, wanted - 1));
    if (fitted === 0 && wanted < rowCount) {
      this.#measureLater(sheetId, filledRows(sheet, wanted, rowCount - 1));
    }
  }

  #remember({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.#workbook.getUnitId()) return;
    const written = this.#written.get(subUnitId) ?? new Set();
    for (const row of Object.keys(cellValue ?? {})) written.add(Number(row));
    this.#written.set(subUnitId, written);
  }

  /** Univer gives new rows the height of their neighbour, whatever stands there. */
  #fitInserted({ unitId, subUnitId, range }: IInsertRowMutationParams): void {
    if (unitId !== this.#workbook.getUnitId()) return;
    // The other parts of the insertion come first: formats, merged cells.
    setTimeout(() => {
      const skeleton = this.#skeletons?.getSkeleton(subUnitId);
      if (skeleton) this.#measure(subUnitId, skeleton, rows(range.startRow, range.endRow));
    });
  }

  /** Univer would go on to measure a tab that is gone, fail, and measure nothing any more. */
  #forget(sheetId: string): void {
    const params = { unitId: this.#workbook.getUnitId(), id: taskOf(sheetId) };
    this.#commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, params);
  }

  #measure(sheetId: string, skeleton: SpreadsheetSkeleton, ranges: IRange[]): void {
    const rowsAutoHeightInfo = skeleton
      .calculateAutoHeightInRange(ranges)
      .filter(({ row, autoHeight }) => autoHeight && skeleton.getRowHeight(row) !== autoHeight);
    if (rowsAutoHeightInfo.length === 0) return;
    const params = { unitId: this.#workbook.getUnitId(), subUnitId: sheetId, rowsAutoHeightInfo };
    this.#commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params);
  }

  #measureLater(sheetId: string, ranges: readonly IRange[]): void {
    if (ranges.length === 0) return;
    void this.#commands.executeCommand(MarkDirtyRowAutoHeightOperation.id, {
      unitId: this.#workbook.getUnitId(),
      subUnitId: sheetId,
      ranges,
      id: taskOf(sheetId),
    });
  }

  get #skeletons(): SheetSkeletonManagerService | undefined {
    const renderer = this.#injector.get(IRenderManagerService).getRenderById(this.#workbook.getUnitId());
    return renderer?.with(SheetSkeletonManagerService);
  }

  get #commands(): ICommandService {
    return this.#injector.get(ICommandService);
  }
}

const taskOf = (sheetId: string): string => `rows of ${sheetId}`;

/** The rows that hold something: a new tab has a thousand with nothing but borders, whose height nothing changes. */
function filledRows(sheet: Worksheet, first: number, last: number): IRange[] {
  const cells = sheet.getCellMatrix().getMatrix();
  const found: IRange[] = [];
  for (let row = first; row <= last; row += 1) {
    const isFilled = Object.values(cells[row] ?? {}).some((cell) => cell?.v !== undefined || cell?.p);
    if (isFilled) found.push(...rows(row, row));
  }
  return found;
}

const rows = (startRow: number, endRow: number) => [{ startRow, endRow, startColumn: 0, endColumn: 0 }];
