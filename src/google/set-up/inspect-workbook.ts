/** Looks at a workbook as far as 初期設定 needs it, and changes nothing. */

import { outgrownWidths } from '../../core/department-tab/column-widths';
import { repairHeader } from '../../core/department-tab/header-repair';
import { readLastYear } from '../../core/department-tab/last-year';
import type { Tab } from '../../core/department-tab/tab';
import { USUAL_HEADER_ROW } from '../../core/department-tab/title-block';
import type { Scale } from '../../core/evaluation/scale';
import type { TabLook } from '../../core/set-up/department-tab-plan';
import type { SetUpState } from '../../core/set-up/set-up-plan';
import type { FoundProtection } from '../../core/set-up/tab-protections';
import {
  HISTORY_SHEET,
  LAST_YEAR_SHEET,
  OWN_SHEETS,
  readSettings,
  SETTINGS_SHEET,
  type Settings,
  SUMMARY_SHEET,
  settingsValues,
  UNFINISHED_SHEET,
} from '../../core/settings/settings';
import { readSummary } from '../summary/summary-sheet';
import { readProtections } from '../workbook/mend-protections';
import { readTabs } from '../workbook/read-tabs';
import { lastGridRow } from '../workbook/sheet-style';
import { hasDropdown } from './rating-dropdown';
import { readHighlights } from './tab-highlights';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Which parts of a workbook are looked at. */
interface Scope {
  /** 設定 and the tabs that matter, as read. */
  readonly tabs: readonly Tab[];
  /** Of the tabs read those that are looked at closely, from the names of 課一覧. */
  readonly close: (listed: readonly string[]) => readonly string[];
  /** Whether 課一覧's formulas, 集計 and the protections of the system's own tabs are looked at. */
  readonly own: boolean;
  /** Of more 課 than this the widths of columns are not asked for: a call for each tab, for what no check depends on. */
  readonly mostForWidths?: number;
  /** Protections are told for all tabs together: a look at some tabs may leave them to the one that follows. */
  readonly leavesLocks?: boolean;
  /** Tabs of which only the protections are looked at; what is told of the rest of them is not true. */
  readonly locksOnly?: readonly string[];
}

type Limits = Pick<Scope, 'mostForWidths' | 'leavesLocks'>;

/**
 * Four calls for each 課's tab beside its values, two for 課一覧, two for 集計, and three for all protections.
 *
 * @param departments Names whose tabs are looked at besides those of 課一覧.
 */
export const inspectWorkbook = (
  spreadsheet: Spreadsheet,
  departments: readonly string[] = [],
  limits: Limits = {},
): SetUpState =>
  inspect(spreadsheet, {
    ...limits,
    tabs: readTabs(spreadsheet),
    close: (listed) => [...listed, ...departments],
    own: true,
  });

/** As {@link inspectWorkbook}, but looks closely at the tabs of these names alone, which need not be there. */
export const inspectBook = (spreadsheet: Spreadsheet, names: readonly string[] = []): SetUpState =>
  inspect(spreadsheet, { tabs: readTabs(spreadsheet), close: () => names, own: true });

/** As {@link inspectWorkbook}, where some tabs of the 課 were read and looked at before, but for their protections. */
export function inspectRest(spreadsheet: Spreadsheet, known: readonly Tab[], limits: Limits): SetUpState {
  const names = known.map(({ name }) => name);
  const others = spreadsheet
    .getSheets()
    .map((sheet) => sheet.getName())
    .filter((name) => !names.includes(name) && !OWN_SHEETS.includes(name));
  const tabs = [...readTabs(spreadsheet, others), ...known];
  return inspect(spreadsheet, { ...limits, tabs, close: (listed) => listed, own: true, locksOnly: names });
}

/** What is told of a tab besides its protections, where those alone are looked at. */
const UNSEEN = { frozenRows: 0, widths: [], hasDropdown: true, highlights: [] };

/** Some tabs of the 課, with 設定, and nothing else. Unfinished tabs are told only among them. */
export const inspectTabs = (
  spreadsheet: Spreadsheet,
  names: readonly string[],
  limits: Limits = {},
): SetUpState =>
  inspect(spreadsheet, {
    ...limits,
    tabs: readTabs(spreadsheet, names),
    close: () => names,
    own: false,
  });

/** 設定, and the tabs that an interrupted run left behind: what comes before all tabs of the 課. */
export const inspectBeginning = (spreadsheet: Spreadsheet): SetUpState => {
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const unfinished = names.filter((name) => name.includes(UNFINISHED_SHEET));
  return inspect(spreadsheet, { tabs: readTabs(spreadsheet, unfinished), close: () => [], own: false });
};

/** The tabs of ours whose header stays in sight; 設定 has none. */
const FROZEN_TABS: readonly string[] = [SUMMARY_SHEET, HISTORY_SHEET];

function inspect(spreadsheet: Spreadsheet, scope: Scope): SetUpState {
  const { tabs, close, own, mostForWidths = Number.POSITIVE_INFINITY, locksOnly = [] } = scope;
  const settingsTab = tabs.find((tab) => tab.name === SETTINGS_SHEET);
  const settings = readSettings(settingsTab?.values ?? []);
  const names = close(settings.departments.map(({ name }) => name));
  const lastYear = tabs.find((tab) => tab.name === LAST_YEAR_SHEET);
  const summary = own ? readSummary(spreadsheet) : null;
  const hasHistory = own && (spreadsheet.getSheetByName(HISTORY_SHEET)?.getLastRow() ?? 0) > 0;
  // A blank one was left behind by an interrupted run, and is still to be made.
  const ownTabs = [
    ...(own && settingsTab && hasText(settingsTab) ? [SETTINGS_SHEET] : []),
    ...(summary && hasText(summary) ? [SUMMARY_SHEET] : []),
    ...(hasHistory ? [HISTORY_SHEET] : []),
    // Read with 設定; somebody's own tab of that name stays as it is.
    ...(own && lastYear && readLastYear(lastYear.values).length > 0 ? [LAST_YEAR_SHEET] : []),
  ];
  const closeTabs = tabs.filter(({ name }) => names.includes(name) && !OWN_SHEETS.includes(name));
  const locked = scope.leavesLocks ? [] : [...ownTabs, ...closeTabs.map(({ name }) => name)];
  const protections = readProtections(spreadsheet, locked);
  const looks = new Map<string, TabLook>();
  for (const tab of closeTabs) {
    const sheet = spreadsheet.getSheetByName(tab.name);
    const hasWidths = settings.departments.length <= mostForWidths;
    const locks = protections.get(tab.name) ?? [];
    if (sheet === null) continue;
    const look = locksOnly.includes(tab.name)
      ? { ...UNSEEN, lastRow: lastGridRow(sheet), protections: locks }
      : lookAt(sheet, tab, locks, { hasWidths, scale: settings.scale });
    looks.set(tab.name, look);
  }
  return {
    tabs,
    looks,
    ownTabs: new Map(ownTabs.map((name) => [name, protections.get(name) ?? []])),
    frozenRows: new Map(
      FROZEN_TABS.filter((name) => ownTabs.includes(name)).map((name) => [
        name,
        spreadsheet.getSheetByName(name)?.getFrozenRows() ?? 0,
      ]),
    ),
    stateFormulas: own && settingsTab ? readStateFormulas(spreadsheet, settingsTab, settings) : [],
    unfinishedTabs: tabs.filter((tab) => isUnfinished(spreadsheet, tab)).map(({ name }) => name),
    summary,
  };
}

const hasText = ({ values }: Pick<Tab, 'values'>): boolean =>
  values.some((row) => row.some((value) => value !== ''));

/** 設定 as it was read. */
export const settingsIn = ({ tabs }: Pick<SetUpState, 'tabs'>): Settings =>
  readSettings(settingsValues(tabs));

function lookAt(
  sheet: Sheet,
  tab: Tab,
  protections: readonly FoundProtection[],
  { hasWidths, scale }: { readonly hasWidths: boolean; readonly scale: Scale },
): TabLook {
  const lastRow = lastGridRow(sheet);
  const header = repairHeader(tab.values)?.header;
  const column = header?.columns.rating;
  const part = { firstRow: (header?.row ?? 0) + 1, lastRow, column: column ?? 0 };
  const hasCells = column !== undefined && part.firstRow <= lastRow;
  return {
    lastRow,
    frozenRows: sheet.getFrozenRows(),
    widths: header && hasWidths ? outgrownWidths(header, (at) => sheet.getColumnWidth(at + 1)) : [],
    hasDropdown: !hasCells || hasDropdown(sheet, part, scale),
    highlights: readHighlights(sheet),
    protections,
  };
}

/** Left behind by an interrupted run, with no entry and no note of a person in it. */
function isUnfinished(spreadsheet: Spreadsheet, { name, values }: Tab): boolean {
  const sheet = name.includes(UNFINISHED_SHEET) ? spreadsheet.getSheetByName(name) : null;
  // Below the header something stands, were it a formula that gives nothing.
  if (sheet === null || values.length > USUAL_HEADER_ROW + 1) return false;
  return sheet
    .getDataRange()
    .getNotes()
    .every((row) => row.every((note) => note === ''));
}

function readStateFormulas(spreadsheet: Spreadsheet, { values }: Tab, { table }: Settings): string[] {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const column = table?.columns.state;
  if (sheet === null || column === undefined) return [];
  return sheet
    .getRange(1, column + 1, values.length, 1)
    .getFormulas()
    .map(([formula]) => formula ?? '');
}
