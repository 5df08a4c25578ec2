/** 自己診断: gathers what the diagnosis needs. It changes nothing. */

import { cellName } from '../core/cells/cell-reference';
import { cellAt } from '../core/cells/cell-value';
import type { Tab } from '../core/department-tab/tab';
import { type Column, findHeader, HEADER_SEARCH_ROWS } from '../core/evaluation/header';
import { UNFINISHED_SET_UP_TEXTS } from '../core/messages/book-standing';
import { Refusal } from '../core/refusal';
import {
  type Diagnosis,
  diagnoseInstallation,
  type ReportLink,
  type TabOddities,
} from '../core/set-up/diagnose-installation';
import { planSetUp, type SetUpState } from '../core/set-up/set-up-plan';
import type { SetUpStep } from '../core/set-up/set-up-step';
import { OWN_SHEETS, readSettings, settingsValues } from '../core/settings/settings';
import { type Answer, answerPatiently } from './call/answer';
import { areReachable } from './report/report-file';
import { parseState, stateKey } from './report/report-state';
import { inspectRest, inspectTabs, inspectWorkbook, settingsIn } from './set-up/inspect-workbook';
import { scriptVersion, VERSION_KEY } from './set-up/script-version';
import { unfinishedIn } from './set-up/set-up-record';
import { refusedIn } from './workbook/mend-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The scopes of the manifest, by the end of their address. */
const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'drive.file', 'userinfo.email'];

/** Old widths of many tabs are left to 初期設定 itself. */
const LIMITS = { mostForWidths: 5 };

/** What was found in some tabs of the 課. */
export interface TabDiagnosis {
  /** As far as the rest of the diagnosis looks at them: the rows in which a header may stand, and how many there are. */
  readonly tabs: readonly Tab[];
  /** What 初期設定 would do there, but for their protections. */
  readonly steps: readonly SetUpStep[];
  readonly oddities: readonly TabOddities[];
}

const NOTHING: TabDiagnosis = { tabs: [], steps: [], oddities: [] };

/** Looks at some tabs of the 課: what {@link diagnose} does not look at then. */
export function diagnoseTabs(names: readonly string[]): Answer<TabDiagnosis> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const state = inspectTabs(spreadsheet, names, { ...LIMITS, leavesLocks: true });
    const plan = planned(() => planSetUp(state, {}));
    const isHere = (step: SetUpStep): boolean => isIn(step, names) && step.kind !== 'protections';
    return {
      steps: plan instanceof Refusal ? [] : plan.filter(isHere),
      tabs: state.tabs.filter(({ name }) => names.includes(name)).map(headOf),
      oddities: odditiesIn(spreadsheet, state, []),
    };
  });
}

const isIn = (step: SetUpStep, names: readonly string[]): boolean =>
  'sheet' in step && names.includes(step.sheet);

/**
 * What is wrong with the installation and how to mend it; plain data, problems first.
 * @param looked What {@link diagnoseTabs} has found in some tabs of the 課; the others are looked at here.
 */
export function diagnose(looked?: TabDiagnosis): Answer<Diagnosis> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const state = looked
      ? inspectRest(spreadsheet, looked.tabs, LIMITS)
      : inspectWorkbook(spreadsheet, [], LIMITS);
    const plan = planned(() => planSetUp(state, {}));
    const { tabs, steps, oddities } = looked ?? NOTHING;
    const names = tabs.map(({ name }) => name);
    const isNew = (step: SetUpStep): boolean => !isIn(step, names) || step.kind === 'protections';
    const stored = PropertiesService.getDocumentProperties().getProperties();
    return diagnoseInstallation({
      tabs: state.tabs,
      plan: plan instanceof Refusal ? plan : [...steps, ...plan.filter(isNew)],
      oddities: [...oddities, ...odditiesIn(spreadsheet, state, tabs)],
      unfinished: leftHalfWay(stored),
      links: reportLinks(state.tabs, stored),
      refused: refusedIn(stored),
      missingScopes: missingScopes(),
      version: scriptVersion(),
      setUpVersion: stored[VERSION_KEY] ?? '',
    });
  });
}

/** Not while somebody may be at work on it. */
function leftHalfWay(stored: Readonly<Record<string, string>>): string {
  const left = unfinishedIn(stored);
  return left === null || left.held ? '' : UNFINISHED_SET_UP_TEXTS.notice(left.action, left.since);
}

const headOf = ({ name, values }: Tab): Tab => ({
  name,
  values: values.map((row, at) => (at < HEADER_SEARCH_ROWS ? row : [])),
});

/** @param looked The tabs that were looked at before. */
function odditiesIn(spreadsheet: Spreadsheet, state: SetUpState, looked: readonly Tab[]): TabOddities[] {
  const count = settingsIn(state).departments.length;
  return state.tabs
    .filter(({ name }) => !looked.some((tab) => tab.name === name))
    .flatMap((tab) => odditiesOf(spreadsheet, tab, count));
}

function planned<T>(plan: () => T): T | Refusal {
  try {
    return plan();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Whether a column is hidden costs a call for each: what people have to fill in comes first. */
const ASKED_COLUMNS: readonly Column[] = [
  ...(['rating', 'outcome', 'goal', 'goalNumber'] as const),
  ...(['title', 'unit', 'number', 'flag'] as const),
];

/** Of many tabs only the first one is asked for. */
const MOST_QUESTIONS = 30;
const columnsFor = (tabs: number): number => Math.max(1, Math.floor(MOST_QUESTIONS / Math.max(tabs, 1)));

/**
 * A call for each tab of a 課 and more where there are few tabs, one for merged cells, and one where ratings stand.
 * @param count How many 課 there are.
 */
function odditiesOf(spreadsheet: Spreadsheet, { name, values }: Tab, count: number): TabOddities[] {
  const sheet = spreadsheet.getSheetByName(name);
  const header = OWN_SHEETS.includes(name) ? null : findHeader(values);
  if (sheet === null || header === null) return [];
  const hidden = ASKED_COLUMNS.slice(0, columnsFor(count)).filter((column) => {
    const at = header.columns[column];
    return at !== undefined && sheet.isColumnHiddenByUser(at + 1);
  });
  const rows = values.length - header.row - 1;
  if (rows < 1) return [{ name, hidden, merged: [], formulas: [] }];
  const merged = sheet.getRange(header.row + 2, 1, rows, values[0]?.length ?? 1).getMergedRanges();
  const { rating } = header.columns;
  const isRated = values
    .slice(header.row + 1)
    .some((_, at) => cellAt(values, header.row + 1 + at, rating) !== '');
  const formulas =
    rating === undefined || !isRated ? [] : sheet.getRange(header.row + 2, rating + 1, rows, 1).getFormulas();
  return [
    {
      name,
      hidden,
      merged: merged.map((range) => range.getA1Notation()),
      formulas: formulas.flatMap(([formula], at) =>
        formula === '' || formula === undefined ? [] : [cellName(header.row + 1 + at, rating ?? 0)],
      ),
    },
  ];
}

/** One or a few calls of Drive. @param stored The document's properties. */
function reportLinks(
  tabs: readonly Tab[],
  stored: Readonly<Record<string, string | undefined>>,
): ReportLink[] {
  const values = settingsValues(tabs);
  const settings = readSettings(values);
  const linked = settings.departments
    .filter((entry) => cellAt(values, entry.row, settings.table?.columns.report) !== '')
    .map(({ name }) => ({ name, id: parseState(stored[stateKey('evaluation', name)]).id }));
  const ids = linked.flatMap(({ id }) => id ?? []);
  const reachable = areReachable(ids);
  return linked.map(({ name: department, id }) => {
    if (id === undefined) return { department, state: 'unknown' };
    return { department, state: reachable[ids.indexOf(id)] ? 'reachable' : 'gone' };
  });
}

/** The type definitions lack it; Google has it since people may grant a part of the scopes. */
interface AuthorizationInfo {
  getAuthorizedScopes(): readonly string[] | null;
}

/** null when Google does not tell. */
function missingScopes(): string[] | null {
  try {
    const info: unknown = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    const granted = (info as AuthorizationInfo).getAuthorizedScopes();
    return granted && SCOPES.filter((scope) => !granted.some((each) => each.endsWith(`/${scope}`)));
  } catch {
    return null;
  }
}
