/** What the person at work may edit, by the protections of the workbook. */

import { type Area, overlaps } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import { isCovered, type Protected, type Protections } from '../engine/protections';
import { type Accounts, addressKey, isAddress } from '../kernel/accounts';
import type { HostContext } from '../kernel/service';
import { protectedCell } from './spreadsheet-errors';

/** Of one person, for as long as the host has the workbook open; protections that change meanwhile hold at once. */
export class EditRights {
  readonly #email: string;
  readonly #isOwner: boolean;
  readonly #accounts: Accounts;
  readonly #protections: Protections;

  /**
   * Of the person as the host was told. The owner may do everything. A workbook on a disk names none: without one whoever
   * comes without an e-mail address ('' or a computer's login name) has the file and counts as its owner.
   */
  constructor({ user, owner, accounts }: HostContext, protections: Protections) {
    this.#email = user.email;
    this.#isOwner =
      owner === undefined ? !isAddress(user.email) : addressKey(user.email) === addressKey(owner.email);
    this.#accounts = accounts;
    this.#protections = protections;
  }

  /** Whether a protection lets this person edit. */
  allows({ record }: Protected): boolean {
    if (this.#isOwner || record.warningOnly || record.access !== 'listed') return true;
    return record.editors.some((editor) => this.#accounts.isMeant(this.#email, editor));
  }

  /** @throws LiveError unless every protection of every cell lets this person edit. */
  requireCells(sheet: EngineSheet, area: Area): void {
    const refused = this.#refusing(sheet).some(({ record }) =>
      record.range ? overlaps(record.range, area) : !isCovered(area, record.unprotected),
    );
    if (refused) throw protectedCell();
  }

  /** For what concerns a tab itself, as its name or widths. @throws LiveError when the tab is protected; ranges in it do not matter. */
  requireTab(sheet: EngineSheet): void {
    if (this.#refusing(sheet).some(({ record }) => record.range === null)) throw protectedCell();
  }

  /** For deleting a tab. @throws LiveError when anything in it is protected. */
  requireAll(sheet: EngineSheet): void {
    if (this.#refusing(sheet).length > 0) throw protectedCell();
  }

  /** @param at The 0-based line before which new ones come. @throws LiveError when that is inside something protected. */
  requireInsertion(sheet: EngineSheet, axis: 'rows' | 'columns', at: number): void {
    this.requireTab(sheet);
    const refused = this.#refusing(sheet).some(({ record: { range } }) => {
      if (range === null) return false;
      return axis === 'rows'
        ? range.startRow < at && at <= range.endRow
        : range.startColumn < at && at <= range.endColumn;
    });
    if (refused) throw protectedCell();
  }

  /** @param lines The whole rows or columns that shall go. @throws LiveError when one of them has something protected. */
  requireDeletion(sheet: EngineSheet, lines: Area): void {
    this.requireTab(sheet);
    this.requireCells(sheet, lines);
  }

  #refusing(sheet: EngineSheet): Protected[] {
    return this.#protections.of(sheet.id).filter((entry) => !this.allows(entry));
  }
}
