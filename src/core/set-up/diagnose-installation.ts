/** 自己診断: what is wrong with the installation, as people read it. Faults of entries are 点検's business. */

import { parseJapaneseDate } from '../calendar/japanese-date';
import { cellName, columnLetters } from '../cells/cell-reference';
import { cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { checkTabs } from '../check/check-tabs';
import type { Tab } from '../department-tab/tab';
import { type Column, HEADER_TEXTS } from '../evaluation/header';
import { type Finding, needsWork } from '../finding';
import { DIAGNOSIS_MESSAGES } from '../messages/diagnosis';
import { Refusal } from '../refusal';
import { addressCells, coordinatorsOf, refusedAddresses } from '../settings/addresses';
import {
  DEPARTMENT_FIELDS,
  DEPARTMENT_LABELS,
  readSettings,
  SETTING_KEYS,
  SETTING_LABELS,
  SETTINGS_SHEET,
  type Settings,
  settingsValues,
} from '../settings/settings';
import { describeStep, type SetUpStep } from './set-up-step';

/** `problem`: something does not work; `warning`: it works, but people should know. */
export type DiagnosisState = 'ok' | 'warning' | 'problem';

/** One thing that was looked at. `howToMend` is '' where nothing is wrong, or where `what` says it already. */
export interface DiagnosisItem {
  readonly state: DiagnosisState;
  readonly what: string;
  /** The tab, and the cell or column where there is one. */
  readonly where: string;
  readonly howToMend: string;
}

/** Problems first. */
export interface Diagnosis {
  readonly counts: Readonly<Record<DiagnosisState, number>>;
  readonly items: readonly DiagnosisItem[];
}

/** What the rows of a 課 hold besides values. Columns are those of its header. */
export interface TabOddities {
  readonly name: string;
  readonly hidden: readonly Column[];
  /** A1 names of merged areas below the header. */
  readonly merged: readonly string[];
  /** A1 names of rating cells that hold a formula. */
  readonly formulas: readonly string[];
}

/** Whether a remembered report can be reached; `unknown` when the script did not make the file that 課一覧 names. */
export interface ReportLink {
  readonly department: string;
  readonly state: 'reachable' | 'gone' | 'unknown';
}

/** What the diagnosis is made from. */
export interface Installation {
  readonly tabs: readonly Tab[];
  /** What 初期設定 would do; an error in words where it could do nothing. */
  readonly plan: readonly SetUpStep[] | Refusal;
  /** What was left half way, a sentence; '' when nothing was. */
  readonly unfinished: string;
  readonly oddities: readonly TabOddities[];
  readonly links: readonly ReportLink[];
  /** The addresses that Google refuses, whether they still stand in 設定 or not. */
  readonly refused: readonly string[];
  /** Scopes that are not granted; null when Google does not tell. */
  readonly missingScopes: readonly string[] | null;
  /** The script's own version, and the one that last did 初期設定; '' when none is noted. */
  readonly version: string;
  readonly setUpVersion: string;
}

/** Looks at everything in turn; what has no fault gives one line. */
export function diagnoseInstallation(installation: Installation): Diagnosis {
  const { tabs, plan, oddities, links } = installation;
  const parts: readonly [string, readonly DiagnosisItem[]][] = [
    [DIAGNOSIS_MESSAGES.set.setUp, [...unfinishedItems(installation), ...planItems(plan)]],
    [DIAGNOSIS_MESSAGES.set.tabs, [...findingItems(tabs), ...settingsItems(tabs)]],
    [DIAGNOSIS_MESSAGES.set.people, peopleItems(installation)],
    [DIAGNOSIS_MESSAGES.set.entries, oddities.flatMap(oddityItems)],
    [DIAGNOSIS_MESSAGES.set.links, links.flatMap(linkItems)],
    [DIAGNOSIS_MESSAGES.set.rights, rightItems(installation.missingScopes)],
    [DIAGNOSIS_MESSAGES.set.version, versionItems(installation)],
  ];
  const items = parts.flatMap(([name, found]) =>
    found.length > 0 ? found : [item('ok', DIAGNOSIS_MESSAGES.fine(name), '', '')],
  );
  const of = (state: DiagnosisState): DiagnosisItem[] => items.filter((each) => each.state === state);
  const [problem, warning, ok] = [of('problem'), of('warning'), of('ok')];
  return {
    counts: { problem: problem.length, warning: warning.length, ok: ok.length },
    items: [...problem, ...warning, ...ok],
  };
}

const item = (state: DiagnosisState, what: string, where: string, howToMend: string): DiagnosisItem => ({
  state,
  what,
  where,
  howToMend,
});

const unfinishedItems = ({ unfinished }: Installation): DiagnosisItem[] =>
  unfinished === '' ? [] : [item('problem', unfinished, '', DIAGNOSIS_MESSAGES.runSetUp)];

/** Each step that 初期設定 still has to do is a fault that it mends. */
function planItems(plan: Installation['plan']): DiagnosisItem[] {
  if (plan instanceof Refusal) {
    return [item('problem', plan.message, plan.place, DIAGNOSIS_MESSAGES.runSetUp)];
  }
  return plan.map((step) =>
    item(
      'problem',
      DIAGNOSIS_MESSAGES.undone(describeStep(step)),
      'sheet' in step ? step.sheet : '',
      DIAGNOSIS_MESSAGES.runSetUp,
    ),
  );
}

/** The findings that are not about entries: lost headers, lost and unknown tabs, 設定 that cannot be read. */
function findingItems(tabs: readonly Tab[]): DiagnosisItem[] {
  try {
    const { findings, departments } = checkTabs(tabs);
    const all = [...findings, ...departments.flatMap((department) => department.findings)];
    return all
      .filter(({ rule }) => /^(header|department|settings|date)-/.test(rule))
      .map((finding) => item(stateOf(finding), finding.message, `${finding.sheet} ${finding.cell}`, ''));
  } catch (error) {
    // Without 設定 or any tab of a 課; planItems tells what is missing.
    if (error instanceof Refusal) return [item('problem', error.message, error.place, '')];
    throw error;
  }
}

/** What 設定 says twice, and columns that 課一覧 lacks; both are read without a word otherwise. */
function settingsItems(tabs: readonly Tab[]): DiagnosisItem[] {
  const values = settingsValues(tabs);
  const { table, departments } = readSettings(values);
  const { keyTwice, departmentTwice, columnMissing, mendTwice, mendColumn } = DIAGNOSIS_MESSAGES;
  const above = values.slice(0, table?.row ?? values.length);
  const keys = above.map((_, row) => foldText(textOf(cellAt(above, row, 0))));
  const twice = (name: string, row: number, what: string): DiagnosisItem =>
    item('warning', what, `${SETTINGS_SHEET} ${cellName(row, table?.columns.name ?? 0)}`, mendTwice(name));
  const items = SETTING_KEYS.map((key) => SETTING_LABELS[key]).flatMap((label) => {
    const row = keys.lastIndexOf(foldText(label));
    return row === keys.indexOf(foldText(label)) ? [] : [twice(label, row, keyTwice(label))];
  });
  for (const [at, { name, row }] of departments.entries()) {
    if (departments.findIndex((entry) => entry.name === name) < at)
      items.push(twice(name, row, departmentTwice(name)));
  }
  const missing =
    table === null ? [] : DEPARTMENT_FIELDS.filter((field) => table.columns[field] === undefined);
  const where = `${SETTINGS_SHEET} ${(table?.row ?? 0) + 1}行目`;
  return [
    ...items,
    ...missing.map((field) =>
      item('warning', columnMissing(DEPARTMENT_LABELS[field]), where, mendColumn(DEPARTMENT_LABELS[field])),
    ),
  ];
}

const stateOf = (finding: Finding): DiagnosisState => (needsWork(finding) ? 'problem' : 'warning');

/** Addresses and the deadline in 設定. */
function peopleItems({ tabs, refused }: Installation): DiagnosisItem[] {
  const values = tabs.find((tab) => tab.name === SETTINGS_SHEET)?.values;
  if (values === undefined) return [];
  const settings = readSettings(values);
  const items = [...coordinatorItems(settings), ...deadlineItems(settings)];
  const cells = addressCells(settings, values);
  const { addressUnreadable, mendAddress, addressRefused, mendRefused } = DIAGNOSIS_MESSAGES;
  for (const { of, cell, unreadable } of cells) {
    if (unreadable.length > 0)
      items.push(item('warning', addressUnreadable(of, unreadable), placeIn(cell), mendAddress));
  }
  for (const { of, cell, address } of refusedAddresses(cells, refused))
    items.push(item('problem', addressRefused(of, address), placeIn(cell), mendRefused));
  return items;
}

function coordinatorItems(settings: Settings): DiagnosisItem[] {
  const { readable, unreadable } = coordinatorsOf(settings);
  const where = placeOf(settings, 'coordinators');
  if (readable.length + unreadable.length > 0) return [];
  return [item('warning', DIAGNOSIS_MESSAGES.noCoordinators, where, DIAGNOSIS_MESSAGES.mendCoordinators)];
}

/** A blank deadline is allowed; one that cannot be read would be shown to nobody. */
function deadlineItems(settings: Settings): DiagnosisItem[] {
  const { value } = settings.cells.deadline;
  if (isBlankText(textOf(value)) || parseJapaneseDate(value) !== undefined) return [];
  const message = DIAGNOSIS_MESSAGES.deadlineUnreadable(textOf(value));
  return [item('warning', message, placeOf(settings, 'deadline'), DIAGNOSIS_MESSAGES.mendDeadline)];
}

const placeIn = (cell: string): string => `${SETTINGS_SHEET} ${cell}`;

function placeOf(settings: Settings, key: 'coordinators' | 'deadline'): string {
  const { row } = settings.cells[key];
  return row === undefined ? SETTINGS_SHEET : `${SETTINGS_SHEET} ${columnLetters(1)}${row + 1}`;
}

function oddityItems({ name, hidden, merged, formulas }: TabOddities): DiagnosisItem[] {
  const { hiddenColumns, mergedCells, ratingFormulas, mendHidden, mendMerged, mendFormulas } =
    DIAGNOSIS_MESSAGES;
  const items: DiagnosisItem[] = [];
  if (hidden.length > 0) {
    const texts = hidden.map((column) => HEADER_TEXTS[column][0]);
    items.push(item('warning', hiddenColumns(texts), name, mendHidden));
  }
  if (merged.length > 0) items.push(item('warning', mergedCells(merged), name, mendMerged));
  if (formulas.length > 0) items.push(item('warning', ratingFormulas(formulas), name, mendFormulas));
  return items;
}

function linkItems({ department, state }: ReportLink): DiagnosisItem[] {
  if (state === 'reachable') return [];
  const { linkGone, linkUnknown, mendGone, mendUnknown } = DIAGNOSIS_MESSAGES;
  return state === 'gone'
    ? [item('problem', linkGone(department), SETTINGS_SHEET, mendGone)]
    : [item('warning', linkUnknown(department), SETTINGS_SHEET, mendUnknown)];
}

function rightItems(missing: readonly string[] | null): DiagnosisItem[] {
  const { scopesUntold, scopesMissing, mendScopes } = DIAGNOSIS_MESSAGES;
  if (missing === null) return [item('warning', scopesUntold, '', mendScopes)];
  return missing.length === 0 ? [] : [item('problem', scopesMissing(missing), '', mendScopes)];
}

/** A workbook in which 初期設定 finds nothing to do fits the script, whichever version made it. */
function versionItems({ plan, version, setUpVersion }: Installation): DiagnosisItem[] {
  const fits = !(plan instanceof Refusal) && plan.length === 0;
  if (fits || version === setUpVersion) return [];
  const message = DIAGNOSIS_MESSAGES.versionDiffers(version, setUpVersion);
  return [item('warning', message, '', DIAGNOSIS_MESSAGES.runSetUp)];
}
