/** What 初期設定 would still have to do: the difference between a workbook and one that is ready. */
import type { CalendarDate } from './cell-value';
import type { Tab } from './check-workbook';
import { isDepartmentName } from './department-name';
import { WorkbookError } from './errors';
import { type FiscalYear, formatFiscalYear, lastDayOf } from './fiscal-year';
import { findHeader } from './header';
import { formatShortJapaneseDate } from './japanese-date';
import { CALL_MESSAGES, SET_UP_MESSAGES } from './messages';
import {
  DEFAULT_LIMIT,
  HISTORY_SHEET,
  readSettings,
  SETTING_KEYS,
  SETTINGS_SHEET,
  type SettingKey,
  type Settings,
} from './settings';

/** What the person asks for. Each may be left out where the workbook already says it. */
export interface SetUpRequest {
  readonly fiscalYear?: FiscalYear;
  /** The fiscal year's last day when left out. */
  readonly ratedOn?: CalendarDate;
  /** Departments that shall be there, besides those of 課一覧. */
  readonly departments?: readonly string[];
}

/** One change, small enough to be told in one line. Rows are 0-based. */
export type SetUpStep =
  | { readonly kind: 'settings-sheet'; readonly values: Readonly<Record<SettingKey, string>> }
  | {
      readonly kind: 'setting';
      readonly key: SettingKey;
      readonly value: string;
      readonly row: number | undefined;
    }
  | { readonly kind: 'department-table' }
  | { readonly kind: 'department-row'; readonly name: string }
  | { readonly kind: 'department-tab'; readonly name: string }
  | { readonly kind: 'dropdown'; readonly name: string }
  | { readonly kind: 'history-sheet' };

/** A workbook as far as 初期設定 looks at it. */
export interface SetUpState {
  readonly tabs: readonly Tab[];
  /** The tabs whose 達成度 cells have no dropdown. */
  readonly withoutDropdown: readonly string[];
}

/**
 * The steps that are still to be done, in order; [] when the workbook is ready.
 * @throws WorkbookError when the year or the departments are neither asked for nor in the workbook, or a name cannot
 *   be a tab's.
 */
export function planSetUp(state: SetUpState, request: SetUpRequest): SetUpStep[] {
  const settingsTab = state.tabs.find((tab) => tab.name === SETTINGS_SHEET);
  const settings = readSettings(settingsTab?.values ?? []);
  const names = departmentNames(settings, request);
  const steps: SetUpStep[] = [];
  const values = initialSettings(settings, request);
  if (settingsTab === undefined) {
    steps.push({ kind: 'settings-sheet', values });
  } else {
    steps.push(...missingSettings(settings, values));
    if (settings.table === null) steps.push({ kind: 'department-table' });
  }
  for (const name of names) {
    if (!settings.departments.some((entry) => entry.name === name))
      steps.push({ kind: 'department-row', name });
  }
  for (const name of names) {
    const tab = state.tabs.find((each) => each.name === name);
    if (tab === undefined) steps.push({ kind: 'department-tab', name });
    else if (findHeader(tab.values) && state.withoutDropdown.includes(name))
      steps.push({ kind: 'dropdown', name });
  }
  if (!state.tabs.some((tab) => tab.name === HISTORY_SHEET)) steps.push({ kind: 'history-sheet' });
  return steps;
}

/** A step in one line, for the person to read before it is done. */
export function describeStep(step: SetUpStep): string {
  switch (step.kind) {
    case 'setting':
      return SET_UP_MESSAGES.setting(step.key, step.value);
    case 'department-row':
      return SET_UP_MESSAGES.departmentRow(step.name);
    case 'department-tab':
      return SET_UP_MESSAGES.departmentTab(step.name);
    case 'dropdown':
      return SET_UP_MESSAGES.dropdown(step.name);
    case 'settings-sheet':
      return SET_UP_MESSAGES.settingsSheet;
    case 'department-table':
      return SET_UP_MESSAGES.departmentTable;
    case 'history-sheet':
      return SET_UP_MESSAGES.historySheet;
  }
}

function departmentNames(settings: Settings, request: SetUpRequest): string[] {
  const names = [
    ...new Set([...settings.departments.map((entry) => entry.name), ...(request.departments ?? [])]),
  ];
  const refused = names.find((name) => !isDepartmentName(name));
  if (refused !== undefined) {
    throw new WorkbookError('wrong-call', CALL_MESSAGES.departmentNameRefused(refused), refused);
  }
  if (names.length === 0) throw new WorkbookError('wrong-call', CALL_MESSAGES.departmentsNeeded, '');
  return names;
}

/** What each key of a new 設定 says. */
function initialSettings(settings: Settings, request: SetUpRequest): Readonly<Record<SettingKey, string>> {
  const fiscalYear = settings.fiscalYear ?? request.fiscalYear;
  if (fiscalYear === undefined) throw new WorkbookError('wrong-call', CALL_MESSAGES.yearNeeded, '');
  return {
    municipality: '',
    fiscalYear: formatFiscalYear(fiscalYear),
    ratedOn: formatShortJapaneseDate(request.ratedOn ?? lastDayOf(fiscalYear)),
    deadline: '',
    limit: String(DEFAULT_LIMIT),
    coordinators: '',
  };
}

/** The keys that are not there, and those that are blank but need not be. What is typed is never replaced. */
function missingSettings(settings: Settings, values: Readonly<Record<SettingKey, string>>): SetUpStep[] {
  return SETTING_KEYS.filter((key) => {
    const { row, value } = settings.cells[key];
    return row === undefined || (value === '' && values[key] !== '');
  }).map((key) => ({ kind: 'setting', key, value: values[key], row: settings.cells[key].row }));
}
