/** Does the steps of 初期設定. */
import { cellName } from '../../core/cell-reference';
import { WorkbookError } from '../../core/errors';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import { describeStep, type NewDepartmentTab, type SetUpStep } from '../../core/set-up/set-up-step';
import { type TextCell, USUAL_LABELS } from '../../core/set-up/title-block';
import { reasonOf } from '../answer';
import { addDepartmentRows, showStates } from '../department-list';
import { recordHistory } from '../history';
import { literalText } from '../literal-text';
import { addDepartmentTable, createSettingsSheet, writeSetting } from '../settings-sheet';
import { writeSummary } from '../summary/summary-sheet';
import { createDepartmentTabs } from './department-tab';
import { createHistorySheet } from './history-sheet';
import { setDropdown } from './rating-dropdown';
import { writeHighlights } from './tab-highlights';
import { mendProtections } from './tab-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Apps Script stops a run after six minutes; nothing new is begun after this many milliseconds. */
const LAST_START = 4.5 * 60 * 1000;

/** Steps that stand or fall together: those of one tab, or of 課一覧. */
type Group = readonly SetUpStep[];

/**
 * Does the steps in order and notes in 履歴 those that were done. A tab that cannot be changed stops none of the others.
 *
 * @param beat Called between tabs; keeps the lease alive.
 * @throws WorkbookError (`set-up-incomplete`) naming what could not be done, after all the rest was; doing it again goes on.
 */
export function applySetUp(spreadsheet: Spreadsheet, steps: readonly SetUpStep[], beat: () => void): void {
  const started = Date.now();
  const goOn = (): void => {
    beat();
    if (Date.now() - started > LAST_START) throw new Error(SET_UP_MESSAGES.outOfTime);
  };
  const done: SetUpStep[] = [];
  const failures: string[] = [];
  for (const group of groupSteps(steps)) {
    try {
      goOn();
      applyGroup(spreadsheet, group, goOn);
      // A refusal shall come here, with the tab that it concerns, and not with the next read.
      SpreadsheetApp.flush();
      done.push(...group);
    } catch (error) {
      failures.push(SET_UP_MESSAGES.failed(group.map(describeStep).join('、'), reasonOf(error)));
      if (needsSettings(group)) break;
    }
  }
  // A 履歴 without its header is still to be made; a line in it would pass it off as ready.
  const isHistory = (step: SetUpStep): boolean => step.kind === 'history-sheet';
  if (done.length > 0 && steps.some(isHistory) === done.some(isHistory)) {
    const detail = done.map(describeStep).join('、');
    recordHistory(spreadsheet, { action: SET_UP_MESSAGES.history, target: '', detail });
  }
  if (failures.length > 0) {
    throw new WorkbookError('set-up-incomplete', SET_UP_MESSAGES.incomplete(failures), '');
  }
}

/** Without 設定 and its lines the rest would be built on nothing. */
const needsSettings = ([first]: Group): boolean =>
  first !== undefined &&
  ['settings-sheet', 'setting', 'department-table', 'department-row'].includes(first.kind);

/** Neighbouring steps of the same tab, all new lines of 課一覧, and all new tabs. */
function groupSteps(steps: readonly SetUpStep[]): Group[] {
  const groups: SetUpStep[][] = [];
  let key = '';
  for (const step of steps) {
    const own = keyOf(step);
    const group = groups[groups.length - 1];
    if (group !== undefined && own === key) group.push(step);
    else groups.push([step]);
    key = own;
  }
  return groups;
}

const keyOf = (step: SetUpStep): string =>
  step.kind === 'department-tab' || !('sheet' in step) ? step.kind : `tab ${step.sheet}`;

function applyGroup(spreadsheet: Spreadsheet, group: Group, onMade: () => void): void {
  const rows = group.flatMap((step) => (step.kind === 'department-row' ? [step.name] : []));
  addDepartmentRows(spreadsheet, rows);
  const tabs: NewDepartmentTab[] = group.flatMap((step) => (step.kind === 'department-tab' ? [step] : []));
  if (tabs.length > 0) {
    createDepartmentTabs(spreadsheet, tabs, onMade);
    const cell = cellName(USUAL_LABELS.state.row, USUAL_LABELS.state.column + 1);
    showStates(
      spreadsheet,
      tabs.map(({ facts }) => ({ name: facts.department, cell })),
    );
  }
  for (const step of group) applyStep(spreadsheet, step);
}

/** A step that is done by itself; lines and tabs of the 課 are made together. */
function applyStep(spreadsheet: Spreadsheet, step: SetUpStep): void {
  switch (step.kind) {
    case 'settings-sheet':
      createSettingsSheet(spreadsheet, step.values);
      break;
    case 'setting':
      writeSetting(spreadsheet, step);
      break;
    case 'department-table':
      addDepartmentTable(spreadsheet);
      break;
    case 'state-formulas':
      showStates(spreadsheet, step.states);
      break;
    case 'history-sheet':
      createHistorySheet(spreadsheet);
      break;
    case 'summary-sheet':
      writeSummary(spreadsheet);
      break;
    case 'department-row':
    case 'department-tab':
      break;
    default:
      mendTab(spreadsheet, step);
  }
}

/** Changes of a tab that is there. */
type TabStep = Extract<SetUpStep, { readonly sheet: string }>;

function mendTab(
  spreadsheet: Spreadsheet,
  step: Exclude<TabStep, { readonly kind: 'department-tab' }>,
): void {
  const sheet = spreadsheet.getSheetByName(step.sheet);
  if (sheet === null) return;
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
    case 'dropdown':
      setDropdown(sheet, step);
      break;
    case 'highlights':
      writeHighlights(sheet, step.wanted);
      break;
    case 'protections':
      mendProtections(sheet, step.wanted);
      break;
  }
}

/** One cell after the other: between them may stand what people wrote. */
function writeTexts(sheet: Sheet, cells: readonly TextCell[]): void {
  for (const { row, column, text } of cells) {
    sheet.getRange(row + 1, column + 1).setValue(literalText(text));
  }
}
