/** Saves a snapshot over the package it was read from: each part that says the same as before stays byte for byte. */

import type { SaveContext } from '../cells/save-context';
import { type WantedNote, writeNotes } from '../comments/comments-writer';
import { blankWorksheet } from '../file/blank-workbook';
import { readCustomProperties, writeCustomProperties } from '../file/custom-properties';
import type { PackageParts } from '../file/package-parts';
import type { SheetEntry } from '../file/workbook-part';
import { renamedFormats, renamedValidations, renameInParts } from '../formulas/renamed-sheets';
import { printTitleRows } from '../geometry/print-set-up';
import {
  type ProtectedTab,
  protectionProperties,
  readProtectedTabs,
} from '../protection/protection-properties';
import { type SheetLock, sheetLockOf } from '../protection/sheet-lock';
import type { ConditionalRule } from '../snapshot/conditional-rule';
import { CONDITIONAL_RESOURCE, NOTE_RESOURCE, VALIDATION_RESOURCE, YES } from '../snapshot/engine-values';
import type { GridSize } from '../snapshot/grid-size';
import {
  PROTECTION_RESOURCE,
  type ProtectionRecord,
  type ProtectionsBySheet,
} from '../snapshot/protection-record';
import type { ValidationRule, WorkbookData, WorksheetData } from '../snapshot/snapshot';
import type { SheetStep } from '../snapshot/structural-edit';
import { applyStructuralEdits } from '../structure/apply-structural-edits';
import { StyleWriter } from '../styles/style-writer';
import { patchWorksheet, type WantedSheet } from '../worksheet/patch-worksheet';
import { newSheetNames, patchWorkbookPart, relationshipNamespace, type WantedTab } from './patch-workbook';
import { type BookParts, readBookParts } from './read-workbook';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is known of a workbook since it was read. */
export interface OpenedBook {
  /** Whether it is the blank workbook, so that its tab counts as one made here. */
  readonly isMade: boolean;
  /** What the engine was told of each sheet, by sheet id. */
  readonly grids: ReadonlyMap<string, GridSize>;
  /** See ReadBook. */
  readonly formatCount: number;
}

/**
 * A copy of `original` in which the snapshot and the properties are written. `changed` on it is false when all was as before.
 * @param edits The rows and columns inserted, deleted and moved since, and the cells moved, in order.
 * @param isStale Whether programs shall calculate all formulas when they open the file, if anything changed.
 * Throws XlsxRefusal when the file format cannot hold something (see XLSX_MESSAGES).
 */
export function saveWorkbook(
  original: PackageParts,
  { isMade, grids, formatCount }: OpenedBook,
  workbook: WorkbookData,
  properties: ReadonlyMap<string, string>,
  edits: readonly SheetStep[],
  isStale: boolean,
): PackageParts {
  const parts = original.copy();
  const reachable = original.reachable();
  const movedGrids = applyStructuralEdits(parts, grids, edits);
  const isMoved = parts.changed;
  const book = readBookParts(parts);
  const plans = wantedTabs(book.workbookPart.sheets, workbook);
  const newNames = newSheetNames(
    book.workbookPart.sheets,
    plans.map(({ entry, sheet }) => ({ entry, name: sheet?.name ?? entry?.name ?? '' })),
  );
  renameInParts(parts, newNames);
  const styles = new StyleWriter(book.styles, workbook, formatCount);
  const context = { book, styles, palette: book.palette, isMade, newNames };
  const saver = new SheetSaver(parts, book, workbook, movedGrids, context);
  const tabs = plans.map((tab) => saver.save(tab));
  writeStyles(parts, book, styles);
  const { changes } = saver;
  const removed = book.workbookPart.sheets.filter((entry) => !tabs.some((tab) => tab.entry === entry));
  const recalculate = isStale && (isMoved || changes.contents || removed.length > 0);
  const patched = patchWorkbookPart(book.workbookPart, tabs, recalculate);
  if (patched !== book.workbookPart.text) parts.set(book.workbookPart.part, patched);
  for (const { relationshipId } of removed) parts.unrelate(book.workbookPart.part, relationshipId);
  if (isMoved || changes.formulas || removed.length > 0) dropCalculationChain(parts, book.workbookPart.part);
  const allProperties = new Map([...properties, ...protectionProperties(saver.protectedTabs)]);
  writeCustomProperties(parts, allProperties);
  if (parts.changed) dropUnreachable(parts, reachable);
  return parts;
}

/** A tab and, where the engine knows it, its sheet. */
interface TabPlan {
  readonly entry: SheetEntry | null;
  readonly sheet: Partial<WorksheetData> | null;
  /** The engine's id; '' for tabs that it does not know. */
  readonly id: string;
}

/** The engine's order; tabs that it does not know (charts) stay behind the tab that they stood behind. */
function wantedTabs(entries: readonly SheetEntry[], workbook: WorkbookData): TabPlan[] {
  const tabs = workbook.sheetOrder.map((id): TabPlan => {
    const entry = entries.find((one) => one.part !== null && one.id === id) ?? null;
    return { entry, sheet: workbook.sheets[id] ?? {}, id };
  });
  entries.forEach((entry, i) => {
    if (entry.part !== null) return;
    const before = entries.slice(0, i).reverse();
    const neighbour = before.map((one) => tabs.findIndex((tab) => tab.entry === one)).find((at) => at >= 0);
    tabs.splice((neighbour ?? -1) + 1, 0, { entry, sheet: null, id: '' });
  });
  return tabs;
}

/** Saves one sheet after the other and adds up what happened. */
class SheetSaver {
  readonly changes = { contents: false, formulas: false };
  /** The tabs with protections, in the order of the tabs. */
  readonly protectedTabs: ProtectedTab[] = [];
  private readonly protections: ProtectionsBySheet;
  /** The protections of the tabs whose lock was written by us, by the tab's name. */
  private readonly locked: ReadonlyMap<string, readonly ProtectionRecord[]>;
  private readonly notes: Record<string, Record<string, Record<string, WantedNote>>>;
  private readonly validations: Record<string, ValidationRule[]>;
  private readonly formats: Record<string, ConditionalRule[]> | null;

  constructor(
    private readonly parts: PackageParts,
    private readonly book: BookParts,
    workbook: WorkbookData,
    private readonly grids: ReadonlyMap<string, GridSize>,
    private readonly context: SaveContext & { readonly isMade: boolean },
  ) {
    this.protections = resource(workbook, PROTECTION_RESOURCE);
    const tabs = readProtectedTabs(readCustomProperties(parts));
    this.locked = new Map(tabs.filter(({ locks }) => locks).map((tab) => [tab.name, tab.protections]));
    this.notes = resource(workbook, NOTE_RESOURCE);
    this.validations = resource(workbook, VALIDATION_RESOURCE);
    const keepsFormats = workbook.resources?.some(({ name }) => name === CONDITIONAL_RESOURCE);
    this.formats = keepsFormats ? resource(workbook, CONDITIONAL_RESOURCE) : null;
  }

  save({ entry, sheet, id }: TabPlan): WantedTab {
    if (!sheet) {
      const { name = '', hidden = false, relationshipId = '' } = entry ?? {};
      return { entry, name, hidden, relationshipId, titles: null };
    }
    const existing = entry?.part ?? null;
    const { part, relationshipId } =
      existing === null || !entry
        ? this.createPart()
        : { part: existing, relationshipId: entry.relationshipId };
    const isMade = existing === null || this.context.isMade;
    this.savePart(part, sheet, id, {
      grid: existing === null ? null : (this.grids.get(id) ?? null),
      isMade,
      lock: this.lockOf(part, sheet, id, entry?.name),
    });
    const titles = isMade ? printTitleRows(sheet) : null;
    return { entry, name: sheet.name ?? '', hidden: sheet.hidden === YES, relationshipId, titles };
  }

  /** @param oldName The tab's name in the file. */
  private lockOf(part: string, sheet: Partial<WorksheetData>, id: string, oldName?: string): SheetLock {
    const protections = this.protections[id] ?? [];
    const before = this.locked.get(oldName ?? '') ?? null;
    const lock = sheetLockOf(this.parts.text(part) ?? '', protections, before);
    if (protections.length > 0) {
      this.protectedTabs.push({ name: sheet.name ?? '', locks: lock.isOurs, protections });
    }
    return lock;
  }

  private savePart(
    part: string,
    sheet: Partial<WorksheetData>,
    id: string,
    own: Pick<WantedSheet, 'grid' | 'isMade' | 'lock'>,
  ): void {
    const { root } = this.book.workbookPart;
    const notes = Object.values(this.notes[id] ?? {}).flatMap((columns) => Object.values(columns));
    const drawingId = writeNotes(this.parts, part, notes, root.uri, own.grid);
    const drawing = drawingId === null ? null : { id: drawingId, namespace: relationshipNamespace(root) };
    const xml = this.parts.text(part) ?? '';
    const hides =
      sheet.hidden === YES && this.book.workbookPart.sheets.some((one) => one.id === id && !one.hidden);
    const { newNames } = this.context;
    const validations = renamedValidations(this.validations[id] ?? [], newNames);
    const formats = this.formats && renamedFormats(this.formats[id] ?? [], newNames);
    const wanted = { sheet, validations, formats, hides, drawing, ...own };
    const patched = patchWorksheet(xml, wanted, this.context);
    if (patched.xml !== xml) this.parts.set(part, patched.xml);
    for (const name of ['contents', 'formulas'] as const) {
      this.changes[name] ||= patched.changes[name];
    }
  }

  private createPart(): { part: string; relationshipId: string } {
    const { part: workbookPart, root } = this.book.workbookPart;
    const part = this.parts.freeName('xl/worksheets/sheet', '.xml');
    this.parts.set(part, blankWorksheet(root.uri, root.prefix));
    this.parts.declare(part, `${SHEET_TYPE}.worksheet+xml`);
    return { part, relationshipId: this.parts.relate(workbookPart, 'worksheet', part) };
  }
}

/** A plugin's data in the snapshot; an empty object when there is none. */
function resource<T extends object>(workbook: WorkbookData, name: string): T {
  const data = workbook.resources?.find((one) => one.name === name)?.data;
  return (data ? JSON.parse(data) : {}) as T;
}

function writeStyles(parts: PackageParts, book: BookParts, styles: StyleWriter): void {
  const text = styles.result();
  if (text === null) return;
  const workbookPart = book.workbookPart.part;
  const target = parts.relationships(workbookPart).find(({ kind }) => kind === 'styles')?.target;
  const part = target ?? 'xl/styles.xml';
  const isThere = parts.find(part) !== undefined;
  parts.set(part, text);
  if (!isThere) parts.declare(part, `${SHEET_TYPE}.styles+xml`);
  if (target === undefined) parts.relate(workbookPart, 'styles', part);
}

/** The order of calculation names cells that may hold no formula any more; programs make a new one. */
function dropCalculationChain(parts: PackageParts, workbookPart: string): void {
  const chain = parts.relationships(workbookPart).find(({ kind }) => kind === 'calcChain');
  if (!chain) return;
  parts.unrelate(workbookPart, chain.id);
  parts.remove(chain.target);
}

/** Takes out what only a removed sheet needed. Parts that nothing named before are left alone. */
function dropUnreachable(parts: PackageParts, before: ReadonlySet<string>): void {
  const now = parts.reachable();
  for (const part of before) {
    if (!now.has(part)) parts.remove(part);
  }
}
