/** What the spreadsheet services of one host share: the engine, what is selected, and the objects given to scripts. */

import type { Area } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import type { SheetEngine } from '../engine/sheet-engine';
import type { Accounts } from '../kernel/accounts';
import { expose, type HostContext } from '../kernel/service';
import { createUser } from '../state/session';
import type { Toast } from '../ui/screen';
import type { Bounds } from './a1-notation';
import { EditRights } from './edit-rights';
import { sheetNumber } from './sheet-number';
import { outsideSheet, sheetGone } from './spreadsheet-errors';

const TOP_LEFT: Area = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

/** Whose objects a session gives out. They are handed in, for these classes are written over the session. */
export interface SpreadsheetClasses {
  readonly Spreadsheet: new (session: SpreadsheetSession) => object;
  readonly Sheet: new (session: SpreadsheetSession, sheet: EngineSheet) => object;
  readonly Range: new (session: SpreadsheetSession, sheet: EngineSheet, area: Area, bounds: Bounds) => object;
}

const sessions = new WeakMap<SheetEngine, SpreadsheetSession>();

/** One for each engine, made with its SpreadsheetApp; {@link sessionOf} finds it again. Rows and columns are 0-based. */
export class SpreadsheetSession {
  readonly engine: SheetEngine;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** What the person at work may edit. */
  readonly rights: EditRights;
  /** Where `Spreadsheet.toast` shows its messages. */
  readonly toasts: Toast[];
  readonly #context: HostContext;
  readonly #classes: SpreadsheetClasses;
  readonly #sheets = new WeakMap<EngineSheet, GoogleAppsScript.Spreadsheet.Sheet>();
  readonly #selected = new WeakMap<EngineSheet, Area>();
  #activeSheet: EngineSheet | undefined;

  constructor(context: HostContext, engine: SheetEngine, toasts: Toast[], classes: SpreadsheetClasses) {
    this.#context = context;
    this.#classes = classes;
    this.engine = engine;
    this.rights = new EditRights(context, engine.protections);
    this.toasts = toasts;
    sessions.set(engine, this);
    this.spreadsheet = this.expose('Spreadsheet', new classes.Spreadsheet(this));
  }

  /** The host's clock: typed dates without a year take this one's. */
  now(): Date {
    return this.#context.now();
  }

  /** The person at work; the e-mail may be '' or a computer's login name. */
  get person(): { readonly email: string } {
    return this.#context.user;
  }

  get spreadsheetId(): string {
    return this.#context.spreadsheetId;
  }

  /** Whose the spreadsheet is, where the host was told. */
  get owner(): { readonly email: string } | undefined {
    return this.#context.owner;
  }

  /** Which addresses can be given rights. */
  get accounts(): Accounts {
    return this.#context.accounts;
  }

  /** Somebody as scripts see a person. */
  user(email: string): GoogleAppsScript.Base.User {
    return createUser(email, this.#context);
  }

  /** Makes an implementation a service of this host; `Live` is Google's whole class, of which a part is offered. */
  expose<Live>(service: string, target: object): Live {
    return expose(service, target, this.#context.calls) as Live;
  }

  /** The Sheet of a tab: the same object each time. */
  sheet(sheet: EngineSheet): GoogleAppsScript.Spreadsheet.Sheet {
    const known = this.#sheets.get(sheet);
    if (known) return known;
    const made = this.expose<GoogleAppsScript.Spreadsheet.Sheet>(
      'Sheet',
      new this.#classes.Sheet(this, sheet),
    );
    this.#sheets.set(sheet, made);
    return made;
  }

  /** The tab itself. @throws LiveError when the workbook no longer has it. */
  held(sheet: EngineSheet): EngineSheet {
    if (!this.engine.holds(sheet)) throw sheetGone(sheetNumber(sheet));
    return sheet;
  }

  /** The tab, to be changed itself. @throws LiveError when it is gone, or protected from the person at work. */
  changeable(sheet: EngineSheet): EngineSheet {
    this.rights.requireTab(this.held(sheet));
    return sheet;
  }

  /** @throws LiveError when the area reaches beyond the tab's grid. */
  range(sheet: EngineSheet, bounds: Bounds): GoogleAppsScript.Spreadsheet.Range {
    const { rowCount, columnCount } = sheet.layout;
    const { startRow = 0, startColumn = 0, endRow = rowCount - 1, endColumn = columnCount - 1 } = bounds;
    if (
      startRow < 0 ||
      startColumn < 0 ||
      endRow >= rowCount ||
      endColumn >= columnCount ||
      startRow > endRow
    ) {
      throw outsideSheet();
    }
    const area = { startRow, startColumn, endRow, endColumn };
    return this.expose('Range', new this.#classes.Range(this, sheet, area, bounds));
  }

  /** The tab in front: the first one in sight until another is chosen. */
  get activeSheet(): EngineSheet {
    const { sheets } = this.engine;
    const chosen = this.#activeSheet;
    const sheet =
      chosen && sheets.includes(chosen) ? chosen : (sheets.find(({ hidden }) => !hidden) ?? sheets[0]);
    if (sheet === undefined) throw new Error('The workbook has no sheet');
    return sheet;
  }

  activate(sheet: EngineSheet): void {
    this.#activeSheet = sheet;
  }

  /** What is selected in a tab: A1 until something else is. */
  selected(sheet: EngineSheet): Area {
    return this.#selected.get(sheet) ?? TOP_LEFT;
  }

  /** Selects an area, and brings its tab to the front. */
  select(sheet: EngineSheet, area: Area): void {
    this.#activeSheet = sheet;
    this.#selected.set(sheet, area);
  }
}

/** The session of an engine that has a SpreadsheetApp. */
export function sessionOf(engine: SheetEngine): SpreadsheetSession {
  const session = sessions.get(engine);
  if (session === undefined) throw new Error('createSpreadsheetApp has not been called for this engine');
  return session;
}
