/** 自己診断: gathers what the diagnosis needs. It changes nothing. */

import { cellName } from '../core/cell-reference';
import { cellAt } from '../core/cell-value';
import type { Tab } from '../core/check-workbook';
import { type Diagnosis, diagnoseInstallation, type ReportLink, type TabOddities } from '../core/diagnosis';
import { WorkbookError } from '../core/errors';
import { COLUMNS, findHeader } from '../core/header';
import { planSetUp } from '../core/set-up/set-up-plan';
import type { SetUpStep } from '../core/set-up/set-up-step';
import { OWN_SHEETS, readSettings, SETTINGS_SHEET } from '../core/settings';
import { type Answer, answer } from './answer';
import { inspectBook, inspectTabs, inspectWorkbook } from './set-up/inspect-workbook';
import { scriptVersion, setUpVersion } from './set-up/script-version';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The scopes of the manifest, by the end of their address. */
const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'drive.file', 'userinfo.email'];

/** What was found in some tabs of the 課. */
export interface TabDiagnosis {
  /** What 初期設定 would do there. */
  readonly steps: readonly SetUpStep[];
  readonly oddities: readonly TabOddities[];
}

/** Looks at some tabs of the 課: what {@link diagnose} does not look at then. */
export function diagnoseTabs(names: readonly string[]): Answer<TabDiagnosis> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const state = inspectTabs(spreadsheet, names);
    const plan = planned(() => planSetUp(state, {}));
    const isHere = (step: SetUpStep): boolean => 'sheet' in step && names.includes(step.sheet);
    return {
      steps: plan instanceof WorkbookError ? [] : plan.filter(isHere),
      oddities: state.tabs.flatMap((tab) => odditiesOf(spreadsheet, tab)),
    };
  });
}

/**
 * What is wrong with the installation and how to mend it; plain data, problems first.
 * @param looked What {@link diagnoseTabs} has found in the tabs of the 課; they are looked at here when it is left out.
 */
export function diagnose(looked?: TabDiagnosis): Answer<Diagnosis> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const state = looked ? inspectBook(spreadsheet) : inspectWorkbook(spreadsheet);
    const plan = planned(() => planSetUp(state, {}));
    return diagnoseInstallation({
      tabs: state.tabs,
      plan: plan instanceof WorkbookError ? plan : [...(looked?.steps ?? []), ...plan],
      oddities: looked?.oddities ?? state.tabs.flatMap((tab) => odditiesOf(spreadsheet, tab)),
      links: reportLinks(state.tabs),
      missingScopes: missingScopes(),
      version: scriptVersion(),
      setUpVersion: setUpVersion(),
    });
  });
}

function planned<T>(plan: () => T): T | WorkbookError {
  try {
    return plan();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

/** Ten calls for each tab of a 課: one for each of its columns, and two for its cells. */
function odditiesOf(spreadsheet: Spreadsheet, { name, values }: Tab): TabOddities[] {
  const sheet = spreadsheet.getSheetByName(name);
  const header = OWN_SHEETS.includes(name) ? null : findHeader(values);
  if (sheet === null || header === null) return [];
  const hidden = COLUMNS.filter((column) => {
    const at = header.columns[column];
    return at !== undefined && sheet.isColumnHiddenByUser(at + 1);
  });
  const rows = values.length - header.row - 1;
  if (rows < 1) return [{ name, hidden, merged: [], formulas: [] }];
  const merged = sheet.getRange(header.row + 2, 1, rows, values[0]?.length ?? 1).getMergedRanges();
  const { rating } = header.columns;
  const formulas =
    rating === undefined ? [] : sheet.getRange(header.row + 2, rating + 1, rows, 1).getFormulas();
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

/** One call for all remembered files, and one for each of them. */
function reportLinks(tabs: readonly Tab[]): ReportLink[] {
  const values = tabs.find((tab) => tab.name === SETTINGS_SHEET)?.values ?? [];
  const settings = readSettings(values);
  const stored = PropertiesService.getDocumentProperties().getProperties();
  return settings.departments
    .filter((entry) => cellAt(values, entry.row, settings.table?.columns.report) !== '')
    .map((entry) => {
      const known = stored[`jiko-hyoka.report.${entry.name}`];
      const file = JSON.parse(known ?? 'null') as { readonly id?: unknown } | null;
      const state = typeof file?.id !== 'string' ? 'unknown' : isReachable(file.id) ? 'reachable' : 'gone';
      return { department: entry.name, state };
    });
}

function isReachable(id: string): boolean {
  try {
    const file = Drive?.Files.get(id, { fields: 'id,trashed', supportsAllDrives: true });
    return file !== undefined && !file.trashed;
  } catch {
    return false;
  }
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
