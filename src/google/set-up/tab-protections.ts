/** Reads, adds and removes protections. */
import {
  type Area,
  type FoundProtection,
  isOwnProtection,
  protectionChanges,
  type WantedProtection,
} from '../../core/set-up/tab-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

interface PlacedProtection {
  readonly protection: Protection;
  readonly range: Range;
  /** Of the whole tab. */
  readonly isTab: boolean;
}

/** The address of the person at work in lower case, '' when Google does not tell it. */
export const ownAddress = (): string => Session.getEffectiveUser().getEmail().trim().toLowerCase();

/** All protections of a spreadsheet, or of one tab, of both kinds: two calls, and a few for each of ours. */
function protectionsOf(place: Spreadsheet | Sheet): PlacedProtection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [RANGE, SHEET].flatMap((kind) =>
    place
      .getProtections(kind)
      .map((protection) => ({ protection, range: protection.getRange(), isTab: kind === SHEET })),
  );
}

/** The protections of the whole spreadsheet, or of some tabs, by the name of their tab. */
export function readProtections(places: readonly (Spreadsheet | Sheet)[]): Map<string, FoundProtection[]> {
  const bySheet = new Map<string, FoundProtection[]>();
  for (const placed of places.flatMap(protectionsOf)) {
    const sheet = placed.range.getSheet().getName();
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), foundProtection(placed)]);
  }
  return bySheet;
}

/** People's own protections are read as far as is needed to leave them alone. */
function foundProtection({ protection, range, isTab }: PlacedProtection): FoundProtection {
  const description = protection.getDescription();
  const isOwn = isOwnProtection(description);
  const warningOnly = isOwn && protection.isWarningOnly();
  const access = isOwn && !warningOnly ? accessOf(protection) : { editors: [], forDomain: false };
  return { description, area: isTab ? null : areaOf(range), warningOnly, ...access };
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

/** Gives a tab the wanted protections: ours that differ go, those that are right stay, and people's own too. */
export function mendProtections(sheet: Sheet, wanted: readonly WantedProtection[]): void {
  const present = protectionsOf(sheet);
  const found = present.map(foundProtection);
  const { surplus, missing } = protectionChanges(found, wanted, ownAddress());
  for (const at of surplus) present[at]?.protection.remove();
  addProtections(sheet, missing);
}

/** Adds protections to a tab that has none of them yet. */
export function addProtections(sheet: Sheet, wanted: readonly WantedProtection[]): void {
  for (const each of wanted) addProtection(sheet, each);
}

/** One that fails half way goes again: without its description nobody would know it for ours. */
function addProtection(sheet: Sheet, { description, area, warningOnly, editors }: WantedProtection): void {
  const protection = area === null ? sheet.protect() : rangeOf(sheet, area).protect();
  try {
    protection.setDescription(description);
    if (warningOnly) protection.setWarningOnly(true);
    else keepTo(protection, editors);
  } catch (error) {
    protection.remove();
    throw error;
  }
}

/** Google's own order: whoever runs this is let in first, for they cannot be left out later. */
function keepTo(protection: Protection, editors: readonly string[]): void {
  const me = ownAddress();
  const allowed = [...editors, ...(me.includes('@') ? [me] : [])];
  protection.addEditors([...new Set(allowed)]);
  const others = editorsOf(protection).filter((address) => !allowed.includes(address));
  if (others.length > 0) protection.removeEditors(others);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

/** Whole rows are named as such, so that columns that are added belong to them. */
function rangeOf(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: Area) {
  return lastColumn === null
    ? sheet.getRange(`${firstRow + 1}:${lastRow + 1}`)
    : sheet.getRange(firstRow + 1, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}
