/** Looks at a workbook as far as 初期設定 needs it, and changes nothing. */
import type { Tab } from '../../core/check-workbook';
import type { TabLook } from '../../core/set-up/department-tab-plan';
import { repairHeader } from '../../core/set-up/header-repair';
import type { SetUpState } from '../../core/set-up/set-up-plan';
import type { FoundProtection } from '../../core/set-up/tab-protections';
import { UNFINISHED_SHEET, USUAL_HEADER_ROW } from '../../core/set-up/title-block';
import { OWN_SHEETS, readSettings, SETTINGS_SHEET } from '../../core/settings';
import { readTabs } from '../read-tabs';
import { readSummary } from '../summary/summary-sheet';
import { hasDropdown } from './rating-dropdown';
import { readHighlights } from './tab-highlights';
import { ownAddress, readProtections } from './tab-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Four calls for each 課's tab beside its values, two and a few for each of our protections, two for 課一覧 and two for
 * 集計.
 *
 * @param departments Names whose tabs are looked at besides those of 課一覧.
 */
export function inspectWorkbook(spreadsheet: Spreadsheet, departments: readonly string[] = []): SetUpState {
  return inspect(spreadsheet, readProtections([spreadsheet]), (listed) => [...listed, ...departments]);
}

/** As {@link inspectWorkbook}, but of all tabs of the 課 looks at one alone, which need not be there. */
export function inspectDepartment(spreadsheet: Spreadsheet, name: string): SetUpState {
  const sheet = spreadsheet.getSheetByName(name);
  return inspect(spreadsheet, readProtections(sheet ? [sheet] : []), () => [name]);
}

/** @param namesOf The names of the tabs to look at, from those of 課一覧. */
function inspect(
  spreadsheet: Spreadsheet,
  protections: ReadonlyMap<string, readonly FoundProtection[]>,
  namesOf: (listed: readonly string[]) => readonly string[],
): SetUpState {
  const tabs = readTabs(spreadsheet);
  const settingsTab = tabs.find((tab) => tab.name === SETTINGS_SHEET);
  const settings = readSettings(settingsTab?.values ?? []);
  const names = namesOf(settings.departments.map(({ name }) => name));
  const looks = new Map<string, TabLook>();
  const unfinishedTabs: string[] = [];
  for (const tab of tabs) {
    const sheet = spreadsheet.getSheetByName(tab.name);
    if (sheet === null || OWN_SHEETS.includes(tab.name)) continue;
    if (names.includes(tab.name)) looks.set(tab.name, lookAt(sheet, tab, protections.get(tab.name) ?? []));
    else if (isUnfinished(sheet, tab)) unfinishedTabs.push(tab.name);
  }
  // A blank one was left behind by an interrupted run, and is still to be made.
  const ownTabs = OWN_SHEETS.filter((name) => (spreadsheet.getSheetByName(name)?.getLastRow() ?? 0) > 0);
  return {
    tabs,
    looks,
    ownTabs: new Map(ownTabs.map((name) => [name, protections.get(name) ?? []])),
    stateFormulas: settingsTab ? readStateFormulas(spreadsheet, settings.table?.columns.state) : [],
    unfinishedTabs,
    summary: readSummary(spreadsheet),
    me: ownAddress(),
  };
}

function lookAt(sheet: Sheet, tab: Tab, protections: readonly FoundProtection[]): TabLook {
  const lastRow = sheet.getMaxRows() - 1;
  const header = repairHeader(tab.values)?.header;
  const column = header?.columns.rating;
  const part = { firstRow: (header?.row ?? 0) + 1, lastRow, column: column ?? 0 };
  const hasCells = column !== undefined && part.firstRow <= lastRow;
  return {
    lastRow,
    frozenRows: sheet.getFrozenRows(),
    hasDropdown: !hasCells || hasDropdown(sheet, part),
    highlights: readHighlights(sheet),
    protections,
  };
}

/** Left behind by an interrupted run, with no entry and no note of a person in it. */
function isUnfinished(sheet: Sheet, { name, values }: Tab): boolean {
  if (!name.includes(UNFINISHED_SHEET)) return false;
  const entries = values.slice(USUAL_HEADER_ROW + 1);
  const isBlank = entries.every((row) => row.every((value) => value === ''));
  return (
    isBlank &&
    sheet
      .getDataRange()
      .getNotes()
      .every((row) => row.every((note) => note === ''))
  );
}

/** @param column 0-based; undefined where 課一覧 has no such column. */
function readStateFormulas(spreadsheet: Spreadsheet, column: number | undefined): string[] {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  if (sheet === null || column === undefined) return [];
  return sheet
    .getRange(1, column + 1, Math.max(sheet.getLastRow(), 1), 1)
    .getFormulas()
    .map(([formula]) => formula ?? '');
}
