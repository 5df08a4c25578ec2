/** What 初期設定 would still have to do: the difference between a workbook and one that is ready. */

import { type FiscalYear, formatFiscalYear, lastDayOf } from '../calendar/fiscal-year';
import { formatShortJapaneseDate } from '../calendar/japanese-date';
import { cellName } from '../cells/cell-reference';
import { type CalendarDate, type CellValues, cellAt, isErrorValue, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import { repairHeader, withCells } from '../department-tab/header-repair';
import type { Tab } from '../department-tab/tab';
import {
  findTitleLabel,
  type TitleFacts,
  USUAL_HEADER_ROW,
  USUAL_LABELS,
} from '../department-tab/title-block';
import { FIVE_LEVELS, type SymbolLine, scaleOf, symbolOf, usualLimit } from '../evaluation/scale';
import { CALL_MESSAGES } from '../messages/script';
import { Refusal } from '../refusal';
import { coordinatorsOf, editorsOf } from '../settings/addresses';
import { isDepartmentName } from '../settings/department-name';
import { lostTableHeader } from '../settings/department-table-repair';
import { isScaleBroken } from '../settings/level-table';
import {
  HISTORY_SHEET,
  OWN_SHEETS,
  readSettings,
  SETTING_KEYS,
  SETTINGS_SHEET,
  type SettingKey,
  type Settings,
  SUMMARY_SHEET,
  settingsValues,
} from '../settings/settings';
import { findSummary, USUAL_SUMMARY_ROW } from '../summary/summary-place';
import { summaryState } from '../summary/summary-state';
import type { SummarySheet } from '../summary/summary-table';
import { planDepartmentTab, planProtections, type TabLook } from './department-tab-plan';
import { checkNewName } from './new-department-name';
import type { SetUpStep } from './set-up-step';
import { type DepartmentPeople, type FoundProtection, ownTabProtections } from './tab-protections';

/** What the person asks for. Each may be left out where the workbook already says it. */
export interface SetUpRequest {
  readonly fiscalYear?: FiscalYear;
  /** The fiscal year's last day when left out. */
  readonly ratedOn?: CalendarDate;
  /** For 設定 where that has none yet, as with `coordinators`. */
  readonly deadline?: CalendarDate;
  /** Addresses. */
  readonly coordinators?: readonly string[];
  /** For a new 設定, best first; the usual five, without a table, when left out. */
  readonly levels?: readonly SymbolLine[];
  /** Departments that shall be there, besides those of 課一覧. */
  readonly departments?: readonly string[];
}

/** A workbook as far as 初期設定 looks at it. */
export interface SetUpState {
  /** All tabs whose values matter: 設定 and those of the 課. */
  readonly tabs: readonly Tab[];
  /** By the name of a 課's tab; a tab without an entry is not looked at more closely. */
  readonly looks: ReadonlyMap<string, TabLook>;
  /** The protections of the system's own tabs that are there and not blank, by their name. */
  readonly ownTabs: ReadonlyMap<string, readonly FoundProtection[]>;
  /** How many rows of 集計 and 履歴 stay in sight, by the tab's name. */
  readonly frozenRows: ReadonlyMap<string, number>;
  /** The formulas in 課一覧's column 状態, '' where there is none; index 0 is the sheet's row 1. */
  readonly stateFormulas: readonly string[];
  /** Tabs of an interrupted run that nobody has typed into. */
  readonly unfinishedTabs: readonly string[];
  /** null when 集計 is not there. */
  readonly summary: SummarySheet | null;
}

/**
 * The steps that are still to be done, in order; [] when the workbook is ready.
 * @throws Refusal when the year or the departments are neither asked for nor in the workbook, a name cannot
 *   be a tab's, or the levels of 設定 cannot be read: dropdowns and colours would be those of levels that nobody meant.
 */
export function planSetUp(state: SetUpState, request: SetUpRequest): SetUpStep[] {
  const found = settingsValues(state.tabs);
  const cells = lostTableHeader(found);
  // As it will be: who may edit a tab is told by a column of 課一覧.
  const values = cells.length === 0 ? found : withCells(found, cells);
  const settings = readSettings(values);
  if (isScaleBroken(settings)) throw new Refusal('wrong-call', CALL_MESSAGES.levelsBroken, SETTINGS_SHEET);
  const names = departmentNames(settings, request);
  const isNew = isBlankTab(values);
  const levels = isNew ? (request.levels ?? []) : [];
  const scale = levels.length > 0 ? scaleOf(levels) : settings.scale;
  const aim = aimFor({ ...settings, scale }, values, request);
  const isThere = (name: string): boolean => state.tabs.some((tab) => tab.name === name);
  return [
    ...(cells.length === 0 ? [] : [{ kind: 'header-cells', sheet: SETTINGS_SHEET, cells } as const]),
    ...planSettings(isNew, settings, initialSettings({ ...settings, scale }, request), levels),
    ...names
      .filter((name) => !settings.departments.some((entry) => entry.name === name))
      .map((name): SetUpStep => ({ kind: 'department-row', name })),
    ...state.unfinishedTabs.map((sheet): SetUpStep => ({ kind: 'unfinished-tab', sheet })),
    ...names.flatMap((name) => planPresentTab(state, name, aim)),
    ...names.filter((name) => !isThere(name)).map((name): SetUpStep => newTab(name, aim)),
    ...planStateFormulas(state, settings, values, names),
    ...planOwnTabs(state, names, aim.coordinators),
  ];
}

/** How each 課's tab should be, by the name of the 課. */
interface Aim {
  readonly coordinators: readonly string[];
  factsOf(name: string): TitleFacts;
  peopleOf(name: string): DepartmentPeople;
}

const newTab = (name: string, { factsOf, peopleOf }: Aim): SetUpStep => ({
  kind: 'department-tab',
  sheet: name,
  facts: factsOf(name),
  people: peopleOf(name),
});

/** As 設定 says it, or will say it after this run. */
function aimFor(settings: Settings, values: CellValues, request: SetUpRequest): Aim {
  const isNamed = !isBlankText(textOf(settings.cells.coordinators.value));
  const coordinators = isNamed ? coordinatorsOf(settings).readable : (request.coordinators ?? []);
  const fiscalYear = settings.fiscalYear ?? request.fiscalYear;
  const year = fiscalYear === undefined ? '' : formatFiscalYear(fiscalYear);
  const { scale } = settings;
  const limit = settings.limit === undefined || isBlankTab(values) ? usualLimit(scale) : settings.limit;
  const isRated = settings.isRated ?? true;
  return {
    coordinators,
    factsOf: (department) => ({ year, department, limit, scale, isRated }),
    peopleOf: (name) => {
      const entry = settings.departments.find((each) => each.name === name);
      return { coordinators, editors: entry ? editorsOf(settings, values, entry).readable : [] };
    },
  };
}

const isBlankTab = (values: CellValues): boolean =>
  values.every((row) => row.every((value) => isBlankText(textOf(value))));

function planSettings(
  isNew: boolean,
  settings: Settings,
  values: Readonly<Record<SettingKey, string>>,
  levels: readonly SymbolLine[],
): SetUpStep[] {
  if (isNew) return [{ kind: 'settings-sheet', values, levels }];
  const table: SetUpStep[] = settings.table === null ? [{ kind: 'department-table' }] : [];
  return [...missingSettings(settings, values), ...table];
}

function planPresentTab(state: SetUpState, name: string, { factsOf, peopleOf }: Aim): SetUpStep[] {
  const tab = state.tabs.find((each) => each.name === name);
  const look = state.looks.get(name);
  if (tab === undefined || look === undefined) return [];
  return planDepartmentTab(tab, look, { ...peopleOf(name), facts: factsOf(name) });
}

/** One step for all lines of 課一覧 that do not show the 状態 of their tab; with a new tab comes its formula. */
function planStateFormulas(
  { tabs, stateFormulas }: SetUpState,
  settings: Settings,
  values: CellValues,
  names: readonly string[],
): SetUpStep[] {
  const column = settings.table?.columns.state;
  if (settings.table !== null && column === undefined) return [];
  const missing = names.filter((name) => {
    const entry = settings.departments.find((each) => each.name === name);
    const tab = tabs.find((each) => each.name === name);
    if (tab === undefined) return false;
    if (entry === undefined) return true;
    const shown = cellAt(values, entry.row, column);
    // Where the header was lost the formulas were not looked at.
    const known = stateFormulas[entry.row];
    const formula = known ?? '';
    // A word typed over the formula would hide the tab's own 状態; one without a tab's to be shown stays.
    if (formula === '')
      return isBlankText(textOf(shown)) || isErrorValue(shown) || (known !== undefined && hasState(tab));
    return isErrorValue(shown) || !refersTo(formula, name);
  });
  const states = missing.map((name) => ({ name, cell: stateCell(tabs.find((tab) => tab.name === name)) }));
  return states.length === 0 ? [] : [{ kind: 'state-formulas', states }];
}

/** Whether a tab says itself what its 状態 is. */
function hasState({ values }: Tab): boolean {
  const headerRow = repairHeader(values)?.header.row;
  return headerRow !== undefined && findTitleLabel(values, headerRow, 'state') !== null;
}

/** Beside the label of 状態; in a tab that is new or has lost it, where it stands in a new one. */
function stateCell(tab: Tab | undefined): string {
  const headerRow = tab && (repairHeader(tab.values)?.header.row ?? USUAL_HEADER_ROW);
  const found = headerRow === undefined ? null : findTitleLabel(tab?.values ?? [], headerRow, 'state');
  const { row, column } = found ?? USUAL_LABELS.state;
  return cellName(row, column + 1);
}

/** Programs put the name of a tab in quotes or not, as they like. */
const refersTo = (formula: string, sheet: string): boolean =>
  formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replace(/'/g, "''")}'!`);

function planOwnTabs(
  state: SetUpState,
  names: readonly string[],
  coordinators: readonly string[],
): SetUpStep[] {
  const { tabs, ownTabs, summary } = state;
  const settings = readSettings(settingsValues(tabs));
  const steps: SetUpStep[] = [];
  // A tab that is still to be made counts as absent in 集計; it will not when this run has made it.
  const isWhole = names.every((name) => tabs.some((tab) => tab.name === name));
  if (!isWhole || summaryState(summary, names, tabs, settings) !== 'right')
    steps.push({ kind: 'summary-sheet', isNew: !ownTabs.has(SUMMARY_SHEET) });
  if (!ownTabs.has(HISTORY_SHEET)) steps.push({ kind: 'history-sheet' });
  steps.push(...planFrozenRows(state));
  for (const name of OWN_SHEETS) {
    const protections = ownTabs.get(name);
    if (protections !== undefined)
      steps.push(...planProtections(name, { protections }, ownTabProtections(name, coordinators)));
  }
  return steps;
}

/** Other programs lose what stays in sight. 集計 has it only where nothing else stands above the table. */
function planFrozenRows({ frozenRows, summary }: SetUpState): SetUpStep[] {
  const isUsual = findSummary(summary?.values ?? [], FIVE_LEVELS)?.headerRow === USUAL_SUMMARY_ROW;
  const wanted = [
    [SUMMARY_SHEET, isUsual ? USUAL_SUMMARY_ROW + 1 : 0],
    [HISTORY_SHEET, 1],
  ] as const;
  return wanted.flatMap(([sheet, rows]): SetUpStep[] =>
    (frozenRows.get(sheet) ?? rows) < rows ? [{ kind: 'frozen-rows', sheet, rows }] : [],
  );
}

function departmentNames(settings: Settings, request: SetUpRequest): string[] {
  const names = [
    ...new Set([...settings.departments.map((entry) => entry.name), ...(request.departments ?? [])]),
  ];
  const listed = settings.departments.map((entry) => entry.name);
  const refused = names.find((name) => !isDepartmentName(name));
  if (refused !== undefined) {
    throw new Refusal('wrong-call', CALL_MESSAGES.departmentNameRefused(refused), refused);
  }
  names.forEach((name, at) => {
    if (!listed.includes(name)) checkNewName(name, names.slice(0, at));
  });
  if (names.length === 0) throw new Refusal('wrong-call', CALL_MESSAGES.departmentsNeeded, '');
  return names;
}

/** What each key of a new 設定 says. */
function initialSettings(settings: Settings, request: SetUpRequest): Readonly<Record<SettingKey, string>> {
  const fiscalYear = settings.fiscalYear ?? request.fiscalYear;
  if (fiscalYear === undefined) throw new Refusal('wrong-call', CALL_MESSAGES.yearNeeded, '');
  return {
    municipality: '',
    fiscalYear: formatFiscalYear(fiscalYear),
    ratedOn: formatShortJapaneseDate(request.ratedOn ?? lastDayOf(fiscalYear)),
    deadline: request.deadline ? formatShortJapaneseDate(request.deadline) : '',
    limit: symbolOf(settings.scale, usualLimit(settings.scale)),
    coordinators: (request.coordinators ?? []).join(', '),
  };
}

/** The keys that are not there, and those that are blank but need not be. What is typed is never replaced. */
function missingSettings(settings: Settings, values: Readonly<Record<SettingKey, string>>): SetUpStep[] {
  return SETTING_KEYS.filter((key) => {
    const { row, value } = settings.cells[key];
    return row === undefined || (value === '' && values[key] !== '');
  }).map((key) => ({ kind: 'setting', key, value: values[key], row: settings.cells[key].row }));
}
