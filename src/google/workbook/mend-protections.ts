/** Reads, adds, changes and removes protections. */
import { saysInvalidAddress } from '../../core/google-fault';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import { reasonOf } from '../../core/reason';
import {
  type Area,
  coversAsWanted,
  type FoundProtection,
  isOwnProtection,
  isRefusedWhole,
  type LockMemory,
  protectionChanges,
  sameAddresses,
  unwantedEditors,
  type WantedProtection,
} from '../../core/set-up/tab-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** How the script left a tab's locks, in the document's properties: by the tab's name behind this, and in it by description. */
export const LOCKS_KEY = 'jiko-hyoka.locks.';

type Memories = Readonly<Record<string, LockMemory | undefined>>;

interface PlacedProtection {
  readonly protection: Protection;
  readonly range: Range;
  /** Of the whole tab. */
  readonly isTab: boolean;
}

/** The address of the person at work in lower case, '' when Google does not tell it. */
const ownAddress = (): string => Session.getEffectiveUser().getEmail().trim().toLowerCase();

/** All protections of a spreadsheet, or of one tab, of both kinds: two calls; what is asked of them is cheap. */
function protectionsOf(place: Spreadsheet | Sheet): PlacedProtection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [RANGE, SHEET].flatMap((kind) =>
    place
      .getProtections(kind)
      .map((protection) => ({ protection, range: protection.getRange(), isTab: kind === SHEET })),
  );
}

/** The protections of some tabs by the name of their tab: three calls for all of them. */
export function readProtections(
  spreadsheet: Spreadsheet,
  names: readonly string[],
): Map<string, FoundProtection[]> {
  const bySheet = new Map<string, FoundProtection[]>(names.map((name) => [name, []]));
  const [only] = names;
  const sheet = names.length === 1 && only !== undefined ? spreadsheet.getSheetByName(only) : null;
  if (names.length === 0 || (names.length === 1 && sheet === null)) return bySheet;
  const stored = PropertiesService.getDocumentProperties().getProperties();
  for (const placed of protectionsOf(sheet ?? spreadsheet)) {
    const name = only !== undefined && sheet ? only : placed.range.getSheet().getName();
    bySheet.get(name)?.push(foundProtection(placed, parseMemories(stored[LOCKS_KEY + name])));
  }
  return bySheet;
}

const parseMemories = (text: string | null | undefined): Memories => JSON.parse(text ?? '{}') as Memories;

/** The addresses that Google refuses. @param stored The document's properties. */
export const refusedIn = (stored: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(stored)
    .filter((key) => key.startsWith(LOCKS_KEY))
    .flatMap((key) => Object.values(parseMemories(stored[key])))
    .flatMap((memory) => memory?.refused ?? []);

/** People's own protections are read as far as is needed to leave them alone. */
function foundProtection(
  { protection, range, isTab }: PlacedProtection,
  memories: Memories,
): FoundProtection {
  const description = protection.getDescription();
  const isOwn = isOwnProtection(description);
  const warningOnly = isOwn && protection.isWarningOnly();
  const access = isOwn && !warningOnly ? accessOf(protection) : { editors: [], forDomain: false };
  const area = isTab ? null : areaOf(range);
  return { description, area, warningOnly, left: memories[description], ...access };
}

/** Google tells it only to those who may edit the protection (reference of class Protection, getEditors). */
function accessOf(protection: Protection): Pick<FoundProtection, 'editors' | 'forDomain'> {
  try {
    return { editors: editorsOf(protection), forDomain: protection.canDomainEdit() };
  } catch {
    return { editors: null, forDomain: false };
  }
}

const areaOf = (range: Range): Area => ({
  firstRow: range.getRow() - 1,
  lastRow: range.getLastRow() - 1,
  firstColumn: range.getColumn() - 1,
  lastColumn: range.getLastColumn() - 1,
});

const editorsOf = (protection: Protection): string[] =>
  protection.getEditors().map((user) => user.getEmail().toLowerCase());

/**
 * Gives a tab the wanted protections. Ours that differ are changed in place, those that are right stay, and people's own
 * too; what is missing comes first and what is too much goes last, so that nothing is ever open meanwhile.
 *
 * @returns A sentence for each address that Google refuses; the rest is locked without it.
 */
export const mendProtections = (sheet: Sheet, wanted: readonly WantedProtection[]): string[] =>
  giveProtections(sheet, wanted, protectionsOf(sheet));

/** As {@link mendProtections}, for a tab that has none yet: they need not be looked for. */
export const addProtections = (sheet: Sheet, wanted: readonly WantedProtection[]): string[] =>
  giveProtections(sheet, wanted, []);

function giveProtections(
  sheet: Sheet,
  wanted: readonly WantedProtection[],
  present: readonly PlacedProtection[],
): string[] {
  const isNew = present.length === 0 && wanted.every(({ warningOnly }) => warningOnly);
  const memory = isNew ? null : openMemory(sheet);
  const found = present.map((each) => foundProtection(each, memory?.locks ?? {}));
  const { changed, missing, surplus } = protectionChanges(found, wanted);
  const locks = Object.fromEntries(
    wanted.map(({ description }) => [description, memory?.locks[description]]),
  );
  const refused: string[] = [];
  const note = (aim: WantedProtection, lock: Lock): void => {
    locks[aim.description] = lock.memory;
    refused.push(...lock.refused);
  };
  for (const aim of missing) note(aim, addProtection(sheet, aim));
  for (const { at, wanted: aim } of changed) {
    const [placed, old] = [present[at], found[at]];
    if (placed && old) note(aim, changeProtection(sheet, placed.protection, old, aim));
  }
  for (const at of surplus) present[at]?.protection.remove();
  memory?.keep(locks);
  return [...new Set(refused)].map((address) => SET_UP_MESSAGES.addressRefused(sheet.getName(), address));
}

/** One call, and one more where something is to be remembered. */
function openMemory(sheet: Sheet): { readonly locks: Memories; keep(locks: Memories): void } {
  const key = LOCKS_KEY + sheet.getName();
  const properties = PropertiesService.getDocumentProperties();
  const locks = parseMemories(properties.getProperty(key));
  return {
    locks,
    keep: (after) => {
      const text = JSON.stringify(after);
      if (text !== JSON.stringify(locks)) properties.setProperty(key, text);
    },
  };
}

/** How a lock came out. */
interface Lock {
  /** undefined where Google names exactly those who are wanted. */
  readonly memory?: LockMemory;
  readonly refused: readonly string[];
}

/** One that fails half way goes again: without its description nobody would know it for ours. */
function addProtection(sheet: Sheet, wanted: WantedProtection): Lock {
  const { description, area } = wanted;
  const protection = area === null ? sheet.protect() : rangeOf(sheet, area).protect();
  try {
    protection.setDescription(description);
    return keepTo(protection, wanted, null);
  } catch (error) {
    protection.remove();
    throw error;
  }
}

function changeProtection(
  sheet: Sheet,
  protection: Protection,
  found: FoundProtection,
  wanted: WantedProtection,
): Lock {
  const { description, area, warningOnly } = wanted;
  if (found.description !== description) protection.setDescription(description);
  if (area !== null && !coversAsWanted(found.area, area)) protection.setRange(rangeOf(sheet, area));
  if (found.warningOnly && !warningOnly) protection.setWarningOnly(false);
  return keepTo(protection, wanted, found);
}

/**
 * Lets in those who are wanted, one by one, and then the others out. Whoever runs this is let in too: they could not be
 * left out, and Google refuses to remove the group that they come by while they are not named themselves. Where nobody
 * of the wanted can be let in, a lock stays as it was, and a new one only warns: it would leave one person inside.
 *
 * @param found As it stood before; null for a new one.
 */
function keepTo(protection: Protection, wanted: WantedProtection, found: FoundProtection | null): Lock {
  const { warningOnly, editors } = wanted;
  if (warningOnly) {
    if (found?.warningOnly !== true) protection.setWarningOnly(true);
    return { refused: [] };
  }
  const before = editorsOf(protection);
  const isIn = (address: string): boolean => before.includes(address) || letIn(protection, address);
  const refused = editors.filter((address) => !isIn(address));
  if (isRefusedWhole(wanted, refused)) {
    if (found === null || found.warningOnly) protection.setWarningOnly(true);
    return { refused, memory: { wanted: [], editors: [], ...found?.left, refused } };
  }
  const me = ownAddress();
  const others = unwantedEditors(before, [...editors, me], found?.left);
  if (me.includes('@') && !editors.includes(me)) isIn(me);
  if (others.length > 0) removeOthers(protection, others, editors, refused);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  const after = editorsOf(protection).sort();
  if (sameAddresses(after, editors)) return { refused };
  const memory = { wanted: [...editors].sort(), editors: after };
  return { refused, memory: refused.length === 0 ? memory : { ...memory, refused } };
}

/** Somebody who is wanted may stand in the list in another spelling, and be among the others: they are let in again. */
function removeOthers(
  protection: Protection,
  others: string[],
  editors: readonly string[],
  refused: readonly string[],
): void {
  const named = editorsOf(protection);
  protection.removeEditors(others);
  for (const address of editors)
    if (!named.includes(address) && !refused.includes(address)) protection.addEditor(address);
}

/** An address that is no Google account, or mistyped, is refused: "Invalid email: …". */
function letIn(protection: Protection, address: string): boolean {
  try {
    protection.addEditor(address);
    return true;
  } catch (error) {
    if (saysInvalidAddress(reasonOf(error), address)) return false;
    throw error;
  }
}

/** Whole rows are named as such, so that columns that are added belong to them. */
function rangeOf(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: Area) {
  return lastColumn === null
    ? sheet.getRange(`${firstRow + 1}:${lastRow + 1}`)
    : sheet.getRange(firstRow + 1, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}
