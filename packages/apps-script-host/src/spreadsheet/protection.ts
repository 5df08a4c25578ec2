/** Protection: what keeps a range or a tab from being edited by others. */

import type { EngineSheet } from '../engine/engine-sheet';
import type { Protected } from '../engine/protections';
import { addressKey, isAddress } from '../kernel/accounts';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { boundsOf, protectedArea } from './protected-area';
import { rangePlace } from './range-place';
import { ProtectionTypes } from './spreadsheet-enums';
import {
  invalidEmail,
  otherProtectionKind,
  protectedCell,
  protectionGone,
  rangeNotFound,
} from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.Protection;
type LiveRange = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;

const NAME = 'SpreadsheetApp.Protection';

class Protection implements Offered<Live, keyof Protection, Protection> {
  readonly #session: SpreadsheetSession;
  readonly #sheet: EngineSheet;
  readonly #entry: Protected;

  constructor(session: SpreadsheetSession, sheet: EngineSheet, entry: Protected) {
    this.#session = session;
    this.#sheet = sheet;
    this.#entry = entry;
  }

  toString(): string {
    return 'Protection';
  }

  getDescription(): string {
    return this.#known.record.description;
  }

  setDescription(description: string): this {
    requireSignature(`${NAME}.setDescription`, [description], ['text']);
    return this.#change({ description: String(description) });
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.#known.record.range === null ? ProtectionTypes.SHEET : ProtectionTypes.RANGE;
  }

  /** The whole tab, with '' as A1 notation, for one of a tab. */
  getRange(): LiveRange {
    const { range } = this.#known.record;
    return this.#session.range(this.#sheet, range === null ? {} : boundsOf(range, this.#sheet.layout));
  }

  /** @throws LiveError for one of a tab, and for a range of another tab. */
  setRange(range: LiveRange): this {
    const { sheet, bounds } = rangePlace(range, `${NAME}.setRange`);
    if (this.#known.record.range === null) throw otherProtectionKind();
    if (sheet !== this.#sheet) throw rangeNotFound();
    return this.#change({ range: protectedArea(bounds) });
  }

  isWarningOnly(): boolean {
    return this.#known.record.warningOnly;
  }

  /** Editors and warnings exclude each other: whoever was listed is forgotten (Sheets API reference, ProtectedRange.warningOnly). */
  setWarningOnly(warningOnly: boolean): this {
    requireSignature(`${NAME}.setWarningOnly`, [warningOnly], ['boolean']);
    if (warningOnly === this.#editable.record.warningOnly) return this;
    return this.#change({ warningOnly, access: 'spreadsheet', editors: [] });
  }

  canEdit(): boolean {
    return this.#session.rights.allows(this.#known);
  }

  /** With the owner; empty in a new one, although all may edit then (issuetracker 442636162), and where there is only a warning. */
  getEditors(): User[] {
    const { editors, access, warningOnly } = this.#editable.record;
    const { owner } = this.#session;
    const isLock = !warningOnly && access !== 'spreadsheet';
    const all = isLock && owner !== undefined ? distinct([owner.email, ...editors]) : editors;
    return all.map((editor) => this.#session.user(editor));
  }

  addEditor(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(`${NAME}.addEditor`, args);
    return this.#list('addEditor', args, (editors, given) => [...editors, ...given]);
  }

  addEditors(editors: unknown[]): this {
    return this.#list('addEditors', editors, (known, given) => [...known, ...given]);
  }

  removeEditor(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(`${NAME}.removeEditor`, args);
    return this.removeEditors(args);
  }

  /** Neither the owner nor the person at work can be removed (reference of class Protection). */
  removeEditors(editors: unknown[]): this {
    return this.#list('removeEditors', editors, (known, given) => {
      const gone = new Set(given.map(addressKey));
      return known.filter((editor) => !gone.has(addressKey(editor)));
    });
  }

  canDomainEdit(): boolean {
    return this.#editable.record.access !== 'listed';
  }

  /** A file belongs to no domain: true lets everybody edit again. */
  setDomainEdit(editable: boolean): this {
    requireSignature(`${NAME}.setDomainEdit`, [editable], ['boolean']);
    if (editable) return this.#change({ access: 'domain' });
    return this.#change({ access: 'listed', editors: this.#withMe(this.#editable.record.editors) });
  }

  getUnprotectedRanges(): LiveRange[] {
    const { unprotected } = this.#known.record;
    return unprotected.map((area) => this.#session.range(this.#sheet, boundsOf(area, this.#sheet.layout)));
  }

  /** @throws LiveError for one of a range, and for ranges of another tab; the wording of the latter is not verified. */
  setUnprotectedRanges(ranges: LiveRange[]): this {
    requireSignature(`${NAME}.setUnprotectedRanges`, [ranges], ['array']);
    if (this.#known.record.range !== null) throw otherProtectionKind();
    const unprotected = ranges.map((range) => {
      const { sheet, bounds } = rangePlace(range, `${NAME}.setUnprotectedRanges`);
      if (sheet !== this.#sheet) throw rangeNotFound();
      return protectedArea(bounds);
    });
    return this.#change({ unprotected });
  }

  remove(): void {
    this.#session.engine.protections.remove(this.#editable);
  }

  // Internals

  /** @throws LiveError when it has been removed. */
  get #known(): Protected {
    const { engine } = this.#session;
    if (!engine.holds(this.#sheet) || !engine.protections.holds(this.#entry)) throw protectionGone();
    return this.#entry;
  }

  /** @throws LiveError when the person at work may not change it. */
  get #editable(): Protected {
    if (!this.#session.rights.allows(this.#known)) throw protectedCell();
    return this.#entry;
  }

  #change(changes: Partial<Protected['record']>): this {
    this.#session.engine.protections.change(this.#editable, changes);
    return this;
  }

  /** Once somebody is named, those who are not are kept out. With a warning only nobody is. */
  #list(
    method: string,
    named: unknown,
    change: (editors: readonly string[], given: readonly string[]) => readonly string[],
  ): this {
    if (!Array.isArray(named)) throw signatureMismatch(`${NAME}.${method}`, [named]);
    const given = named
      .map((each) => addressOf(each, method))
      .filter((each) => each !== this.#nameless)
      .map((each) => {
        const account = this.#session.accounts.find(each);
        if (account === null) throw invalidEmail(each);
        return account;
      });
    const { record } = this.#editable;
    if (record.warningOnly) return this;
    const access = record.access === 'spreadsheet' ? 'listed' : record.access;
    return this.#change({ access, editors: this.#withMe(change(record.editors, given)) });
  }

  /** The person at work stays among the editors; each address stands there once. */
  #withMe(editors: readonly string[]): string[] {
    const { email } = this.#session.person;
    return distinct(isAddress(email) ? [...editors, email.trim()] : editors);
  }

  /** The login name of a person without an address, who is in no list; undefined for all others. */
  get #nameless(): string | undefined {
    const { email } = this.#session.person;
    return isAddress(email) ? undefined : email;
  }
}

/** Each address once, in its first spelling. */
function distinct(addresses: readonly string[]): string[] {
  const keys = addresses.map(addressKey);
  return addresses.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** A protection as scripts get it. */
export function exposedProtection(session: SpreadsheetSession, sheet: EngineSheet, entry: Protected): Live {
  return session.expose('Protection', new Protection(session, sheet, entry));
}

/**
 * The protections of a tab of one kind, the oldest first.
 *
 * @throws LiveError when `type` is no ProtectionType.
 */
export function protectionsOf(
  session: SpreadsheetSession,
  sheet: EngineSheet,
  type: GoogleAppsScript.Spreadsheet.ProtectionType,
  method: string,
): Live[] {
  const wantsTabs = type === ProtectionTypes.SHEET;
  if (!wantsTabs && type !== ProtectionTypes.RANGE) throw signatureMismatch(method, [type]);
  return session.engine.protections
    .of(sheet.id)
    .filter(({ record }) => (record.range === null) === wantsTabs)
    .map((entry) => exposedProtection(session, sheet, entry));
}

/** The address of an editor, who is given by it or as a User. */
function addressOf(editor: unknown, method: string): string {
  if (typeof editor === 'string') return editor.trim();
  const user = (typeof editor === 'object' ? editor : null) as Partial<User> | null;
  if (typeof user?.getEmail !== 'function') throw signatureMismatch(`${NAME}.${method}`, [editor]);
  return user.getEmail().trim();
}
