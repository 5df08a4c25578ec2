/** Does the steps of 初期設定. */

import type { TextCell } from '../../core/cells/cell-reference';
import { cellName } from '../../core/cells/cell-reference';
import type { Tab } from '../../core/department-tab/tab';
import { USUAL_LABELS } from '../../core/department-tab/title-block';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import { spokenReason } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { describeStep, type SetUpStep } from '../../core/set-up/set-up-step';
import { patiently } from '../call/patience';
import { hasTime } from '../call/run-clock';
import { writeSummary } from '../summary/summary-sheet';
import { addDepartmentRows, showStates } from '../workbook/department-list';
import { recordHistory } from '../workbook/history';
import { literalText } from '../workbook/literal-text';
import { mendProtections } from '../workbook/mend-protections';
import { addDepartmentTable, createSettingsSheet, writeSetting } from '../workbook/settings-sheet';
import { createDepartmentTab, type Pattern } from './department-tab';
import { createHistorySheet } from './history-sheet';
import { setDropdown } from './rating-dropdown';
import { writeHighlights } from './tab-highlights';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What came of some steps. */
export interface Applied {
  readonly done: readonly SetUpStep[];
  /** A sentence for each thing that could not be done, with its reason. */
  readonly failures: readonly string[];
}

/** What some steps need of the run that they belong to. */
export interface SetUpRun {
  /** Called between tabs; keeps the lease alive where that takes long. */
  readonly beat?: () => void;
  /** The pattern of the new tabs, made when it is first asked for. */
  readonly pattern: Pattern;
  /** All tabs as they are, where no step changes one of the 課: they need not be read again for 集計. */
  readonly tabs?: readonly Tab[];
}

/** Steps that stand or fall together: those of one tab, or of 課一覧. */
type Group = readonly SetUpStep[];

/**
 * Does the steps in order. What cannot be done stops nothing else, in its own tab neither; only without 設定 and its lines
 * the rest would be built on nothing.
 */
export function applySteps(spreadsheet: Spreadsheet, steps: readonly SetUpStep[], run: SetUpRun): Applied {
  const done: SetUpStep[] = [];
  const failures: string[] = [];
  for (const group of groupSteps(steps)) {
    const applied = applyGroup(spreadsheet, group, run);
    done.push(...applied.done);
    failures.push(...applied.failures);
    if (applied.done.length < group.length && (needsSettings(group) || !hasTime())) break;
  }
  if (!hasTime() && done.length < steps.length)
    failures.push(SET_UP_MESSAGES.outOfTime(steps.length - done.length));
  return { done, failures };
}

/** Notes in 履歴 what was done. A 履歴 without its header is still to be made; a line in it would pass it off as ready. */
export function recordSetUp(
  spreadsheet: Spreadsheet,
  steps: readonly SetUpStep[],
  done: Applied['done'],
): void {
  const isHistory = (step: SetUpStep): boolean => step.kind === 'history-sheet';
  if (done.length === 0 || steps.some(isHistory) !== done.some(isHistory)) return;
  recordHistory(spreadsheet, {
    action: SET_UP_MESSAGES.history,
    target: '',
    detail: done.map(describeStep).join('、'),
  });
}

/** @throws Refusal (`set-up-incomplete`) naming what could not be done; doing it again goes on. */
export function refuseIncomplete(failures: Applied['failures']): void {
  if (failures.length > 0) throw new Refusal('set-up-incomplete', SET_UP_MESSAGES.incomplete(failures), '');
}

const needsSettings = ([first]: Group): boolean =>
  first !== undefined &&
  ['settings-sheet', 'setting', 'department-table', 'department-row'].includes(first.kind);

/** Neighbouring steps of the same tab, all new lines of 課一覧, and all new tabs. */
function groupSteps(steps: readonly SetUpStep[]): Group[] {
  const groups: SetUpStep[][] = [];
  let key = '';
  for (const step of steps) {
    const own = step.kind === 'department-tab' || !('sheet' in step) ? step.kind : `tab ${step.sheet}`;
    const group = groups[groups.length - 1];
    if (group !== undefined && own === key) group.push(step);
    else groups.push([step]);
    key = own;
  }
  return groups;
}

/** Step by step, so that one that Google refuses takes none of the others with it. Each step may be done twice. */
function applyGroup(spreadsheet: Spreadsheet, group: Group, run: SetUpRun): Applied {
  const done: SetUpStep[] = [];
  const reasons = new Map<string, SetUpStep[]>();
  const notes: string[] = [];
  const attempt = (steps: Group, work: () => void): void => {
    try {
      patiently(work);
      done.push(...steps.filter((step) => !done.includes(step)));
    } catch (error) {
      const reason = spokenReason(reasonOf(error));
      reasons.set(reason, [...(reasons.get(reason) ?? []), ...steps]);
      for (const step of steps) if (done.includes(step)) done.splice(done.indexOf(step), 1);
    }
  };
  const units = group[0]?.kind === 'department-row' ? [group] : group.map((step) => [step]);
  for (const unit of units) {
    if (!hasTime()) break;
    run.beat?.();
    attempt(unit, () => notes.push(...applyUnit(spreadsheet, unit, run)));
  }
  // A refusal shall come here, with the tab that it concerns, and not with the next read.
  const all = [...done];
  if (all.length > 0) {
    attempt(all, () => {
      showNewStates(spreadsheet, all);
      if (!all.every(isLocks)) SpreadsheetApp.flush();
    });
  }
  const failures = [...reasons].map(([reason, steps]) =>
    SET_UP_MESSAGES.failed(steps.map(describeStep).join('、'), reason),
  );
  return { done, failures: [...failures, ...notes] };
}

/** What changes locks asks Google for their editors afterwards, which takes the place of a flush. */
const isLocks = (step: SetUpStep): boolean =>
  step.kind === 'protections' && step.wanted.some(({ warningOnly }) => !warningOnly);

/** In 課一覧, of the tabs that are new. */
function showNewStates(spreadsheet: Spreadsheet, steps: Group): void {
  const cell = cellName(USUAL_LABELS.state.row, USUAL_LABELS.state.column + 1);
  const states = steps.flatMap((step) =>
    step.kind === 'department-tab' ? [{ name: step.facts.department, cell }] : [],
  );
  if (states.length > 0) showStates(spreadsheet, states);
}

/** @returns What the person has to know although it is done. */
function applyUnit(spreadsheet: Spreadsheet, unit: Group, run: SetUpRun): readonly string[] {
  const [step] = unit;
  if (step === undefined) return [];
  switch (step.kind) {
    case 'settings-sheet':
      createSettingsSheet(spreadsheet, step.values, step.levels);
      return [];
    case 'setting':
      writeSetting(spreadsheet, step);
      return [];
    case 'department-table':
      addDepartmentTable(spreadsheet);
      return [];
    case 'department-row':
      addDepartmentRows(
        spreadsheet,
        unit.flatMap((each) => (each.kind === 'department-row' ? [each.name] : [])),
      );
      return [];
    case 'state-formulas':
      showStates(spreadsheet, step.states);
      return [];
    case 'history-sheet':
      createHistorySheet(spreadsheet);
      return [];
    case 'summary-sheet':
      writeSummary(spreadsheet, run.tabs);
      return [];
    case 'department-tab':
      return createDepartmentTab(spreadsheet, step, run.pattern);
    default:
      return mendTab(spreadsheet, step);
  }
}

/** Changes of a tab that is there. */
type TabStep = Extract<SetUpStep, { readonly sheet: string }>;

function mendTab(
  spreadsheet: Spreadsheet,
  step: Exclude<TabStep, { readonly kind: 'department-tab' }>,
): readonly string[] {
  const sheet = spreadsheet.getSheetByName(step.sheet);
  if (sheet === null) return [];
  switch (step.kind) {
    case 'unfinished-tab':
      spreadsheet.deleteSheet(sheet);
      break;
    case 'header-cells':
    case 'title-cells':
      writeTexts(sheet, step.cells);
      break;
    case 'frozen-rows':
      sheet.setFrozenRows(step.rows);
      break;
    case 'widths':
      for (const { column, width } of step.widths) sheet.setColumnWidth(column + 1, width);
      break;
    case 'dropdown':
      setDropdown(sheet, step, step.scale);
      break;
    case 'highlights':
      writeHighlights(sheet, step.wanted);
      break;
    case 'protections':
      return mendProtections(sheet, step.wanted);
  }
  return [];
}

/** One cell after the other: between them may stand what people wrote. */
function writeTexts(sheet: Sheet, cells: readonly TextCell[]): void {
  for (const { row, column, text } of cells) {
    sheet.getRange(row + 1, column + 1).setValue(literalText(text));
  }
}
