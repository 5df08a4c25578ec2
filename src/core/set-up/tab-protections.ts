/** Which parts of the workbook are protected, for whom; and what differs from that in a workbook. */

import type { CellPlace } from '../cells/cell-reference';
import { COLUMNS, type Header } from '../evaluation/header';
import {
  HISTORY_SHEET,
  KEPT_SHEET,
  LAST_YEAR_SHEET,
  REVIEW_SHEET,
  SETTINGS_SHEET,
  SUMMARY_SHEET,
} from '../settings/settings';

/** A block of cells; rows and columns are 0-based and both ends belong to it. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  /** null: to the end of the row, whatever columns are added. */
  readonly lastColumn: number | null;
}

/** A protection as it should be. It is found again by its description, so that none is ever stacked on another. */
export interface WantedProtection {
  readonly description: string;
  /** null: the whole tab. */
  readonly area: Area | null;
  /** Google asks before each edit, and lets it pass. */
  readonly warningOnly: boolean;
  /** Addresses in lower case; the spreadsheet's owner may edit in any case. [] where it only warns. */
  readonly editors: readonly string[];
}

/** How the script left a lock: whom it wanted to let in, and whom Google named as its editors then. Sorted. */
export interface LockMemory {
  readonly wanted: readonly string[];
  readonly editors: readonly string[];
  /** Whom Google refused; they are tried again when somebody else is wanted. */
  readonly refused?: readonly string[];
}

/** A protection as it stands in a tab. */
export interface FoundProtection extends Omit<WantedProtection, 'editors'> {
  /** Addresses in lower case; null where the person at work may not know them, because they may not edit it. */
  readonly editors: readonly string[] | null;
  /** Whether everybody of the Workspace domain may edit. */
  readonly forDomain: boolean;
  /** Left out where the script has no memory of it. */
  readonly left?: LockMemory | undefined;
}

/** What all our descriptions begin with. */
const OWN_PREFIX = '自己評価：';

/** How each kind is found again; the tab's name is not in it, so that a renamed tab keeps its protections. */
export const PROTECTION_NAMES = {
  settings: `${OWN_PREFIX}設定`,
  header: `${OWN_PREFIX}見出し`,
  flag: `${OWN_PREFIX}確認`,
  department: `${OWN_PREFIX}課`,
  summary: `${OWN_PREFIX}集計`,
  history: `${OWN_PREFIX}履歴`,
  kept: `${OWN_PREFIX}控え`,
  lastYear: `${OWN_PREFIX}前年度`,
  review: `${OWN_PREFIX}確認一覧`,
};

/** Whether a protection is ours, by its description. */
export const isOwnProtection = (description: string): boolean => description.startsWith(OWN_PREFIX);

/**
 * Locked for all but the 取りまとめ担当; while none is named nobody could be let in, so it only warns.
 * @param coordinators Addresses.
 */
const locked = (
  description: string,
  area: Area | null,
  coordinators: readonly string[],
): WantedProtection => ({
  description,
  area,
  warningOnly: coordinators.length === 0,
  editors: coordinators,
});

/** Whether a protection would lock, were a 取りまとめ担当 named. */
export const isOpenLock = ({ description, warningOnly }: WantedProtection): boolean =>
  warningOnly &&
  [PROTECTION_NAMES.settings, PROTECTION_NAMES.header, PROTECTION_NAMES.department].includes(description);

/** Scripts run as the person who clicks, and have to write there; so these only warn. */
const warning = (description: string, area: Area | null): WantedProtection => ({
  description,
  area,
  warningOnly: true,
  editors: [],
});

/** What one of the system's own tabs should have; [] for any other name. */
export function ownTabProtections(name: string, coordinators: readonly string[]): WantedProtection[] {
  if (name === SETTINGS_SHEET) return [locked(PROTECTION_NAMES.settings, null, coordinators)];
  if (name === SUMMARY_SHEET) return [warning(PROTECTION_NAMES.summary, null)];
  if (name === HISTORY_SHEET) return [warning(PROTECTION_NAMES.history, null)];
  if (name === LAST_YEAR_SHEET) return [locked(PROTECTION_NAMES.lastYear, null, coordinators)];
  if (name === REVIEW_SHEET) return [warning(PROTECTION_NAMES.review, null)];
  if (name === KEPT_SHEET) return [warning(PROTECTION_NAMES.kept, null)];
  return [];
}

/** Who may do what in a 課's tab. */
export interface DepartmentPeople {
  readonly coordinators: readonly string[];
  /** The 課's own 編集者; [] leaves the tab open to all who may edit the spreadsheet. */
  readonly editors: readonly string[];
  /** Whether its 状態 keeps the tab to the 取りまとめ担当: 確定 and 公表. */
  readonly isClosed?: boolean;
}

/**
 * What a 課's tab should have: its header locked with the rows between it and 状態, 確認 with a warning, and the whole tab
 * kept to its own people where 編集者 names them. While no 取りまとめ担当 is named, that last one is left out: it would
 * shut them out. One lock, because each takes Google seconds; the rows above 状態, which nothing reads, are open.
 * A tab that is closed has that one lock alone, for the 取りまとめ担当: with others in it, a workbook file would take it for the
 * tab of its people, and leave its entries open.
 *
 * @param stateLabel Where the label 状態 stands, null when the tab has none.
 * @param lastRow 0-based, the last row of the grid.
 */
export function departmentProtections(
  header: Header,
  stateLabel: CellPlace | null,
  lastRow: number,
  { coordinators, editors, isClosed }: DepartmentPeople,
): WantedProtection[] {
  if (isClosed) return [locked(PROTECTION_NAMES.department, null, coordinators)];
  const firstRow = stateLabel === null ? 0 : stateLabel.row + 1;
  const headerArea = { firstRow, lastRow: header.row, firstColumn: 0, lastColumn: null };
  const wanted = [locked(PROTECTION_NAMES.header, headerArea, coordinators)];
  const flag = header.columns.flag;
  if (flag !== undefined && lastRow > header.row) {
    const area = { firstRow: header.row + 1, lastRow, firstColumn: flag, lastColumn: flag };
    wanted.push(warning(PROTECTION_NAMES.flag, area));
  }
  if (editors.length > 0 && coordinators.length > 0) {
    const all = [...new Set([...coordinators, ...editors])];
    wanted.push({ description: PROTECTION_NAMES.department, area: null, warningOnly: false, editors: all });
  }
  return wanted;
}

/** What has to be done to a tab's protections, in this order; `at` and `surplus` are places in the list of those found. */
export interface ProtectionChanges {
  /** Ours that stand and differ: they are changed in place. */
  readonly changed: readonly { readonly at: number; readonly wanted: WantedProtection }[];
  readonly missing: readonly WantedProtection[];
  /** Only when the others stand. */
  readonly surplus: readonly number[];
}

/**
 * Compares a tab's protections with the wanted ones. Those of people are never changed; one of theirs over the whole
 * tab stands for ours there, for Google keeps only one of that kind. One without any description on the very cells of a
 * wanted one is ours: a run was stopped before it could describe it.
 */
export function protectionChanges(
  found: readonly FoundProtection[],
  wanted: readonly WantedProtection[],
): ProtectionChanges {
  const isOurs = ({ description, area }: FoundProtection): boolean =>
    isOwnProtection(description) ||
    (description === '' && wanted.some((each) => coversAsWanted(area, each.area)));
  const foreignTab = found.some((each) => each.area === null && !isOurs(each));
  const missing = wanted.filter((each) => !(foreignTab && each.area === null));
  const ours = found.map((each, at) => ({ each, at })).filter(({ each }) => isOurs(each));
  const changed: { at: number; wanted: WantedProtection }[] = [];
  const match = (
    fits: (one: FoundProtection, other: WantedProtection) => boolean,
    isRight: boolean,
  ): void => {
    for (const pair of [...ours]) {
      const fit = missing.findIndex((one) => fits(pair.each, one));
      if (fit < 0) continue;
      const [one] = missing.splice(fit, 1);
      ours.splice(ours.indexOf(pair), 1);
      if (!isRight && one !== undefined) changed.push({ at: pair.at, wanted: one });
    }
  };
  match(isAsWanted, true);
  match((one, other) => isNamed(one, other) && coversAsWanted(one.area, other.area), false);
  match((one, other) => isNamed(one, other) && (one.area === null) === (other.area === null), false);
  // Where one of people's stands for the only one of ours, the others have to stay.
  const surplus = missing.length + changed.length === 0 && foreignTab ? [] : ours.map(({ at }) => at);
  return { changed, missing, surplus };
}

const isNamed = ({ description }: FoundProtection, wanted: WantedProtection): boolean =>
  description === wanted.description || description === '';

/**
 * Google's lists name more than were asked for: the owner, whoever put the lock on, the members of a group, other
 * spellings. A list that is still as the script left it is right as long as the same people are wanted.
 */
function isAsWanted(found: FoundProtection, wanted: WantedProtection): boolean {
  if (found.description !== wanted.description || !coversAsWanted(found.area, wanted.area)) return false;
  const { editors, left } = found;
  if (isRefusedWhole(wanted, left?.refused)) return true;
  if (found.warningOnly !== wanted.warningOnly) return false;
  // What was refused is forgotten by one more run, and so tried again when it is typed again.
  const isSettled = left?.refused === undefined;
  if (wanted.warningOnly) return isSettled;
  if (editors === null) return true;
  const isAsLeft =
    left !== undefined && sameAddresses(left.wanted, wanted.editors) && sameAddresses(left.editors, editors);
  return !found.forDomain && (isAsLeft || (isSettled && sameAddresses(editors, wanted.editors)));
}

/** Whether nobody of the wanted can be let in: a lock stays then as it was. */
export const isRefusedWhole = ({ editors }: WantedProtection, refused: readonly string[] = []): boolean =>
  editors.length > 0 && editors.every((address) => refused.includes(address));

/** In any order. */
export const sameAddresses = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/**
 * Who has to leave a lock: all who are not wanted; but of those whom Google named besides after the last run nobody, for
 * they may be the members of a group.
 */
export function unwantedEditors(
  editors: readonly string[],
  wanted: readonly string[],
  left: LockMemory | undefined,
): string[] {
  const cameBesides = (address: string): boolean =>
    left?.editors.includes(address) === true && !left.wanted.includes(address);
  return editors.filter((address) => !wanted.includes(address) && !cameBesides(address));
}

/** Whether a protection covers the cells that are wanted; columns that were added belong to whole rows. */
export function coversAsWanted(found: Area | null, wanted: Area | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  const sameRows = found.firstRow === wanted.firstRow && found.lastRow === wanted.lastRow;
  const reachesEnd =
    wanted.lastColumn === null
      ? found.lastColumn === null || found.lastColumn >= COLUMNS.length - 1
      : found.lastColumn === wanted.lastColumn;
  return sameRows && reachesEnd && found.firstColumn === wanted.firstColumn;
}
