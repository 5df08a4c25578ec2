/**
 * The protections of a workbook. Univer's own are left aside: they are asynchronous, let its facade write through them and
 * empty what is read then (0.25.1), and they know neither warnings nor open cells in a protected tab.
 */

import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  movedRange,
  PROTECTION_RESOURCE,
  type ProtectionRecord,
  type ProtectionsBySheet,
  type StructuralEdit,
} from '@jiko-hyoka/lossless-xlsx/engine';
import { Rectangle } from '@univerjs/core';
import type { Area } from './area';
import type { EditJournal } from './edit-journal';

/** One protection; the very object is what it is known by. */
export interface Protected {
  readonly sheetId: string;
  readonly record: ProtectionRecord;
}

/** As it is kept: a change replaces the record. */
interface Entry extends Protected {
  record: ProtectionRecord;
}

/** A new protection keeps nobody out. */
const NEW_RECORD: ProtectionRecord = {
  range: null,
  description: '',
  warningOnly: false,
  access: 'spreadsheet',
  editors: [],
  unprotected: [],
};

/** Keeps them and lets them follow rows and columns. It stops nobody: who may edit is asked of `EditRights`. */
export class Protections {
  #entries: Entry[];
  /** What there was before each step, for its return when a deletion is undone. */
  readonly #before = new WeakMap<StructuralEdit, readonly { entry: Entry; record: ProtectionRecord }[]>();

  /** @param workbook The snapshot that the engine starts from. */
  constructor(workbook: WorkbookData, journal: EditJournal) {
    const bySheet = readResource(workbook);
    this.#entries = Object.entries(bySheet).flatMap(([sheetId, records]) =>
      records.map((record) => ({ sheetId, record })),
    );
    journal.onEdit((edit, undone) => this.#follow(edit, undone));
  }

  /** Those of one tab, the oldest first. */
  of(sheetId: string): readonly Protected[] {
    return this.#entries.filter((entry) => entry.sheetId === sheetId);
  }

  /** Whether it has not been removed, by itself or with its cells. */
  holds(entry: Protected): boolean {
    return this.#entries.some((one) => one === entry);
  }

  /** @param range null for the whole tab; open ends as in {@link ProtectionRecord}. */
  add(sheetId: string, range: Area | null): Protected {
    const entry = { sheetId, record: { ...NEW_RECORD, range } };
    this.#entries.push(entry);
    return entry;
  }

  /** One that is gone stays so. */
  change(entry: Protected, changes: Partial<ProtectionRecord>): void {
    const known = this.#entries.find((one) => one === entry);
    if (known) known.record = { ...known.record, ...changes };
  }

  remove(entry: Protected): void {
    this.#entries = this.#entries.filter((one) => one !== entry);
  }

  /** Puts them into a snapshot; those of tabs that are gone are left out. */
  putInto(snapshot: WorkbookData): void {
    const bySheet: Record<string, ProtectionRecord[]> = {};
    for (const { sheetId, record } of this.#entries) {
      if (snapshot.sheets[sheetId] === undefined) continue;
      bySheet[sheetId] = [...(bySheet[sheetId] ?? []), record];
    }
    const others = (snapshot.resources ?? []).filter(({ name }) => name !== PROTECTION_RESOURCE);
    snapshot.resources = [...others, { name: PROTECTION_RESOURCE, data: JSON.stringify(bySheet) }];
  }

  #follow(edit: StructuralEdit, undone: StructuralEdit | null): void {
    const own = this.#entries.filter(({ sheetId }) => sheetId === edit.sheetId);
    this.#before.set(
      edit,
      own.map((entry) => ({ entry, record: entry.record })),
    );
    for (const entry of own) {
      const range = entry.record.range && movedArea(entry.record.range, edit);
      if (entry.record.range && !range) this.remove(entry);
      const unprotected = entry.record.unprotected.flatMap((area) => movedArea(area, edit) ?? []);
      entry.record = { ...entry.record, range, unprotected };
    }
    // Taking a deletion back brings the very cells back, with what protected them.
    for (const { entry, record } of (undone?.kind === 'delete' && this.#before.get(undone)) || []) {
      if (!this.holds(entry)) this.#entries.push(entry);
      entry.record = { ...entry.record, range: record.range, unprotected: record.unprotected };
    }
  }
}

/** Whether all cells of an area lie in some of the others. */
export function isCovered(area: Area, others: readonly Area[]): boolean {
  return Rectangle.subtractMulti([{ ...area }], [...others]).length === 0;
}

/** Open ends stay open; null when all of its cells are gone. */
function movedArea(area: Area, edit: StructuralEdit): Area | null {
  const moved = movedRange(area, [edit]);
  return (
    moved && {
      ...moved,
      ...(area.endRow === MAX_ROWS - 1 ? { endRow: area.endRow } : {}),
      ...(area.endColumn === MAX_COLUMNS - 1 ? { endColumn: area.endColumn } : {}),
    }
  );
}

function readResource(workbook: WorkbookData): ProtectionsBySheet {
  const data = workbook.resources?.find(({ name }) => name === PROTECTION_RESOURCE)?.data;
  return data ? (JSON.parse(data) as ProtectionsBySheet) : {};
}
