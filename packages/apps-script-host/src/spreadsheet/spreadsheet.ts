/** Spreadsheet: the workbook that the host has open. */

import type { EngineSheet } from '../engine/engine-sheet';
import { SPREADSHEET_TIME_ZONE } from '../engine/serial-date';
import { requireSignature } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { parseA1 } from './a1-notation';
import { protectionsOf } from './protection';
import { rangePlace } from './range-place';
import { engineSheetOf } from './sheet';
import { lastSheet, lastVisibleSheet, rangeNotFound } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';
import { requireTabName } from './tab-name';

type Live = GoogleAppsScript.Spreadsheet.Spreadsheet;
type LiveSheet = GoogleAppsScript.Spreadsheet.Sheet;
type LiveRange = GoogleAppsScript.Spreadsheet.Range;

/** Google's name for a new tab where the interface is Japanese. */
const NEW_SHEET_NAME = 'シート';

/** How long a toast stays when the script does not say, in seconds. */
const TOAST_SECONDS = 5;

/** There is one workbook in a host: whatever opens or finds one gives this. */
export class Spreadsheet implements Offered<Live, keyof Spreadsheet, Spreadsheet> {
  readonly #session: SpreadsheetSession;

  constructor(session: SpreadsheetSession) {
    this.#session = session;
  }

  toString(): string {
    return 'Spreadsheet';
  }

  getId(): string {
    return this.#session.spreadsheetId;
  }

  getUrl(): string {
    return 'local:workbook';
  }

  getName(): string {
    return this.#session.engine.name;
  }

  getSpreadsheetTimeZone(): string {
    return SPREADSHEET_TIME_ZONE;
  }

  getSpreadsheetLocale(): string {
    return 'ja_JP';
  }

  getSheets(): LiveSheet[] {
    return this.#session.engine.sheets.map((sheet) => this.#session.sheet(sheet));
  }

  getNumSheets(): number {
    return this.#session.engine.sheets.length;
  }

  getSheetByName(name: string): LiveSheet | null {
    const sheet = this.#session.engine.sheetNamed(String(name));
    return sheet ? this.#session.sheet(sheet) : null;
  }

  getSheetById(id: number): LiveSheet | null {
    return this.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
  }

  getActiveSheet(): LiveSheet {
    return this.#session.sheet(this.#session.activeSheet);
  }

  setActiveSheet(sheet: LiveSheet): LiveSheet {
    this.#session.activate(engineSheetOf(sheet, 'SpreadsheetApp.Spreadsheet.setActiveSheet'));
    return sheet;
  }

  getActiveRange(): LiveRange {
    return this.getActiveSheet().getActiveRange() as LiveRange;
  }

  setActiveRange(range: LiveRange): LiveRange {
    const { sheet, area } = rangePlace(range, 'SpreadsheetApp.Spreadsheet.setActiveRange');
    this.#session.select(sheet, area);
    return range;
  }

  /** A1 notation, also of another tab than the active one: `設定!B2`. */
  getRange(a1Notation: string): LiveRange {
    requireSignature('SpreadsheetApp.Spreadsheet.getRange', [a1Notation], ['text']);
    const parsed = parseA1(String(a1Notation));
    if (parsed === undefined) throw rangeNotFound();
    const { sheetName, bounds } = parsed;
    const sheet =
      sheetName === undefined ? this.#session.activeSheet : this.#session.engine.sheetNamed(sheetName);
    if (sheet === undefined) throw rangeNotFound();
    return this.#session.range(sheet, bounds);
  }

  /** (), (index), (name) or (name, index); the index is 0-based, and by default the place behind the active tab. */
  insertSheet(...args: unknown[]): LiveSheet {
    requireSignature('SpreadsheetApp.Spreadsheet.insertSheet', args, ['', 'number', 'text', 'text number']);
    const { engine } = this.#session;
    const given = args.find((each) => typeof each === 'string');
    const index =
      args.find((each) => typeof each === 'number') ?? engine.sheets.indexOf(this.#session.activeSheet) + 1;
    const name = given === undefined ? this.#freeName() : String(given);
    requireTabName(engine, name);
    const place = Math.min(Math.max(0, Math.trunc(Number(index))), engine.sheets.length);
    const sheet = engine.insertSheet(name, place);
    this.#session.activate(sheet);
    return this.#session.sheet(sheet);
  }

  deleteSheet(sheet: LiveSheet): void {
    this.#remove(engineSheetOf(sheet, 'SpreadsheetApp.Spreadsheet.deleteSheet'));
  }

  deleteActiveSheet(): LiveSheet {
    this.#remove(this.#session.activeSheet);
    return this.getActiveSheet();
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  /** @param position Counted from 1. */
  moveActiveSheet(position: number): void {
    requireSignature('SpreadsheetApp.Spreadsheet.moveActiveSheet', [position], ['number']);
    const { engine, activeSheet } = this.#session;
    engine.moveSheet(activeSheet, Math.min(Math.max(1, Math.trunc(position)), engine.sheets.length) - 1);
  }

  /** Those of all tabs, tab by tab. */
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const method = 'SpreadsheetApp.Spreadsheet.getProtections';
    return this.#session.engine.sheets.flatMap((sheet) => protectionsOf(this.#session, sheet, type, method));
  }

  toast(...args: unknown[]): void {
    requireSignature('SpreadsheetApp.Spreadsheet.toast', args, ['text', 'text text', 'text text number']);
    const [message, title = '', timeout = TOAST_SECONDS] = args;
    this.#session.toasts.push({ message: String(message), title: String(title), timeout: Number(timeout) });
  }

  #remove(sheet: EngineSheet): void {
    const { sheets } = this.#session.engine;
    if (sheets.length === 1) throw lastSheet();
    if (sheets.every((each) => each === sheet || each.hidden)) throw lastVisibleSheet();
    this.#session.rights.requireAll(sheet);
    this.#session.engine.removeSheet(sheet);
  }

  #freeName(): string {
    const { engine } = this.#session;
    let number = engine.sheets.length + 1;
    while (engine.sheetNamed(`${NEW_SHEET_NAME}${number}`)) number += 1;
    return `${NEW_SHEET_NAME}${number}`;
  }
}
