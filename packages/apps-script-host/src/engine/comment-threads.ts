/**
 * The threaded comments of the file. Neither scripts nor the page see them, but they go with their cells, and a cell can have
 * one comment alone: a note or a thread.
 */

import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import { type CellPlace, placesAfter, THREAD_RESOURCE } from '@jiko-hyoka/lossless-xlsx/engine';
import { type Area, overlaps } from './area';
import type { EditJournal } from './edit-journal';
import type { EngineSheet } from './engine-sheet';
import { rulesIn } from './rule-resource';

/** Cells of a tab. */
export interface SheetArea {
  readonly sheet: EngineSheet;
  readonly area: Area;
}

/** Why cells cannot go elsewhere; both name the cell that is in the way, 0-based. */
export type MoveHindrance = { readonly kind: 'comment-there' | 'thread-to-other-tab' } & CellPlace;

/** Tells where the threads of the file are by now. Nothing here adds, answers or removes one. */
export class CommentThreads {
  readonly #read: Readonly<Record<string, readonly CellPlace[]>>;
  readonly #journal: EditJournal;

  /** @param workbook The snapshot that the engine starts from. */
  constructor(workbook: WorkbookData, journal: EditJournal) {
    this.#read = rulesIn<CellPlace>(workbook.resources, THREAD_RESOURCE);
    this.#journal = journal;
  }

  /**
   * What would be lost if cells went with their comments to another place; null for nothing.
   * @param to As large as `from`.
   */
  hindrance(from: SheetArea, to: SheetArea): MoveHindrance | null {
    const isOtherTab = from.sheet.id !== to.sheet.id;
    const [thread] = this.#in(from);
    if (isOtherTab && thread) return { kind: 'thread-to-other-tab', ...thread };
    const there = this.#commented(to).filter((place) => isOtherTab || !overlaps(from.area, cellAt(place)));
    const arriving = new Set(
      this.#commented(from).map(
        ({ row, column }) =>
          `${row + to.area.startRow - from.area.startRow},${column + to.area.startColumn - from.area.startColumn}`,
      ),
    );
    const met = there.find(({ row, column }) => arriving.has(`${row},${column}`));
    return met ? { kind: 'comment-there', ...met } : null;
  }

  #commented(place: SheetArea): CellPlace[] {
    const { sheet, area } = place;
    const notes = sheet.notes
      .read(area)
      .flatMap((line, down) =>
        line.flatMap((note, right) =>
          note === '' ? [] : { row: area.startRow + down, column: area.startColumn + right },
        ),
      );
    return [...notes, ...this.#in(place)];
  }

  #in({ sheet, area }: SheetArea): CellPlace[] {
    const steps = this.#journal.steps.filter(({ sheetId }) => sheetId === sheet.id);
    return placesAfter(this.#read[sheet.id] ?? [], steps).flatMap((place) =>
      place && overlaps(area, cellAt(place)) ? place : [],
    );
  }
}

const cellAt = ({ row, column }: CellPlace): Area => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
