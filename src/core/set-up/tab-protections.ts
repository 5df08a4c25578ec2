/** Which parts of the workbook are protected, for whom; and what differs from that in a workbook. */
import { COLUMNS, type Header } from '../header';
import { HISTORY_SHEET, SETTINGS_SHEET, SUMMARY_SHEET } from '../settings';
import type { CellPlace } from './title-block';

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

/** A protection as it stands in a tab. */
export interface FoundProtection extends Omit<WantedProtection, 'editors'> {
  /** Addresses in lower case; null where the person at work may not know them, because they may not edit it. */
  readonly editors: readonly string[] | null;
  /** Whether everybody of the Workspace domain may edit. */
  readonly forDomain: boolean;
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
  warningOnly && (description === PROTECTION_NAMES.settings || description === PROTECTION_NAMES.header);

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
  return [];
}

/** Who may do what in a 課's tab. */
export interface DepartmentPeople {
  readonly coordinators: readonly string[];
  /** The 課's own 編集者; [] leaves the tab open to all who may edit the spreadsheet. */
  readonly editors: readonly string[];
}

/**
 * What a 課's tab should have: its title rows and header locked but for the cell of 状態, 確認 with a warning, and the
 * whole tab kept to its own people where 編集者 names them. While no 取りまとめ担当 is named, that last one is left
 * out: it would shut them out.
 *
 * @param stateLabel Where the label 状態 stands, null when the tab has none.
 * @param lastRow 0-based, the last row of the grid.
 */
export function departmentProtections(
  header: Header,
  stateLabel: CellPlace | null,
  lastRow: number,
  { coordinators, editors }: DepartmentPeople,
): WantedProtection[] {
  const wanted = headerAreas(header.row, stateLabel).map((area) =>
    locked(PROTECTION_NAMES.header, area, coordinators),
  );
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

/** The rows down to the header. Of the row of 状態 only its label, for no range can have a hole. */
function headerAreas(headerRow: number, stateLabel: CellPlace | null): Area[] {
  const rows = (firstRow: number, lastRow: number): Area[] =>
    firstRow > lastRow ? [] : [{ firstRow, lastRow, firstColumn: 0, lastColumn: null }];
  if (stateLabel === null) return rows(0, headerRow);
  const { row, column } = stateLabel;
  return [
    ...rows(0, row - 1),
    { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    ...rows(row + 1, headerRow),
  ];
}

/** What has to be done to a tab's protections; `surplus` holds places in the list of those found. */
export interface ProtectionChanges {
  readonly surplus: readonly number[];
  readonly missing: readonly WantedProtection[];
}

/**
 * Compares a tab's protections with the wanted ones. Those of people are never surplus; one of theirs over the whole
 * tab stands for ours there, for Google keeps only one of that kind. One without any description on the very cells of a
 * wanted one is ours: a run was stopped before it could describe it.
 *
 * @param me The person at work in lower case, whom Google does not let shut themselves out; '' when unknown.
 */
export function protectionChanges(
  found: readonly FoundProtection[],
  wanted: readonly WantedProtection[],
  me: string,
): ProtectionChanges {
  const isOurs = ({ description, area }: FoundProtection): boolean =>
    isOwnProtection(description) ||
    (description === '' && wanted.some((each) => coversAsWanted(area, each.area)));
  const foreignTab = found.some((each) => each.area === null && !isOurs(each));
  const missing = wanted.filter((each) => !(foreignTab && each.area === null));
  const surplus: number[] = [];
  found.forEach((each, at) => {
    if (!isOurs(each)) return;
    const fit = missing.findIndex((one) => isAsWanted(each, one, me));
    if (fit >= 0) missing.splice(fit, 1);
    else surplus.push(at);
  });
  return { surplus, missing };
}

function isAsWanted(found: FoundProtection, wanted: WantedProtection, me: string): boolean {
  if (found.description !== wanted.description || found.warningOnly !== wanted.warningOnly) return false;
  if (!coversAsWanted(found.area, wanted.area)) return false;
  if (wanted.warningOnly || found.editors === null) return true;
  const others = (list: readonly string[]): string =>
    list
      .filter((each) => each !== me)
      .sort()
      .join();
  return !found.forDomain && others(found.editors) === others(wanted.editors);
}

function coversAsWanted(found: Area | null, wanted: Area | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  const sameRows = found.firstRow === wanted.firstRow && found.lastRow === wanted.lastRow;
  const reachesEnd =
    wanted.lastColumn === null
      ? found.lastColumn === null || found.lastColumn >= COLUMNS.length - 1
      : found.lastColumn === wanted.lastColumn;
  return sameRows && reachesEnd && found.firstColumn === wanted.firstColumn;
}
