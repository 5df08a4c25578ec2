/** まとめて直す: every fix that has exactly one answer, with what stood there kept in 控え and told in 履歴. */
import { cellPlace } from '../../core/cells/cell-reference';
import { cellAt, textOf } from '../../core/cells/cell-value';
import { type Criteria, criteriaOf } from '../../core/check/check-tabs';
import { ruleNamed } from '../../core/check/rules/rule-treatments';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader } from '../../core/evaluation/header';
import type { Finding, Rule } from '../../core/finding';
import { type FixResult, type PlannedFix, planFixes } from '../../core/fixes/fix-plan';
import { lastMended } from '../../core/fixes/kept-cells';
import { FIX_MESSAGES } from '../../core/messages/fixes';
import { EDIT_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import { readSettings, settingsValues } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { hasTime } from '../call/run-clock';
import { closedRefusal } from '../workbook/closed-tab';
import { recordHistoryLines } from '../workbook/history';
import { LOOKS_OF_ALL, looksOf, withMerges } from '../workbook/read-merges';
import { readTabs } from '../workbook/read-tabs';
import { keepCells, markKept, readKeptCells } from './kept-sheet';
import { hasTrueFlags, readLooks, renewFlags, writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface FixRequest {
  /** Names of the departments; left out for all. */
  readonly departments?: readonly string[];
  /** Names of rules, English or Japanese; left out for all. */
  readonly rules?: readonly string[];
  /** Only these findings, as a person has seen them; left out for all. */
  readonly chosen?: readonly ChosenFix[];
  /** What several calls mend together has the same one, of eight characters, and is taken back together; left out for one call. */
  readonly id?: string;
  /** Only tells what would be done. */
  readonly dryRun?: boolean;
}

/** A finding with a fix as it stood on the screen. */
export interface ChosenFix {
  readonly rule: Rule;
  readonly sheet: string;
  readonly cell: string;
  readonly goal: string;
  readonly oldValue: string;
}

export interface FixAnswer {
  readonly fixes: readonly FixResult[];
  /** Whether anything was written. */
  readonly changed: boolean;
}

/** A cell with what all its fixes make of it. */
interface MendedCell {
  readonly cell: string;
  /** 0-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly rules: readonly Rule[];
  readonly before: string;
  readonly after: string;
}

/** Mends what is asked for. Nothing but the cells that the answer names is written, and 確認 where it was true. */
export function fixFindings(request: FixRequest = {}): Answer<FixAnswer> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const names = request.chosen ? sheetsOf(request.chosen) : request.departments;
    const looks = names ? looksOf(names) : LOOKS_OF_ALL;
    const tabs = patiently(() => withMerges(spreadsheet, readTabs(spreadsheet, names), looks));
    const refused = (request.chosen ?? []).flatMap((chosen) => refusalOf(chosen, tabs));
    const planned = planFixes(tabs, names, wanted(request, refused));
    if (request.dryRun)
      return { fixes: [...refused, ...planned.map((fix) => resultOf(fix, false, ''))], changed: false };
    const id = String(request.id || Utilities.getUuid()).slice(0, 8);
    const fixes = mend(spreadsheet, tabs, planned, id);
    return { fixes: [...refused, ...fixes], changed: fixes.some(({ written }) => written) };
  });
}

const sheetsOf = (places: readonly { readonly sheet: string }[]): string[] => [
  ...new Set(places.map(({ sheet }) => sheet)),
];

function wanted({ rules, chosen }: FixRequest, refused: readonly FixResult[]): (finding: Finding) => boolean {
  const named = rules?.map((typed) => {
    const rule = ruleNamed(typed);
    if (rule === undefined) throw new Refusal('wrong-call', FIX_MESSAGES.ruleUnknown(typed), typed);
    return rule;
  });
  const isIn = (
    places: readonly ChosenFix[] | readonly FixResult[],
    { rule, sheet, cell }: Finding,
  ): boolean => places.some((place) => place.rule === rule && place.sheet === sheet && place.cell === cell);
  return (finding) =>
    (named === undefined || named.includes(finding.rule)) &&
    (chosen === undefined || (isIn(chosen, finding) && !isIn(refused, finding)));
}

/** What has changed since the person saw it is not mended unseen. */
function refusalOf({ rule, sheet, cell, goal, oldValue }: ChosenFix, tabs: readonly Tab[]): FixResult[] {
  const values = tabs.find(({ name }) => name === sheet)?.values ?? [];
  const header = findHeader(values);
  const { row, column } = cellPlace(cell);
  const present = textOf(cellAt(values, row, column));
  const isSame = header !== null && textOf(cellAt(values, row, header.columns.goal)) === goal;
  if (isSame && present === oldValue) return [];
  const message = isSame
    ? EDIT_MESSAGES.valueChanged(sheet, cell, present)
    : EDIT_MESSAGES.goalChanged(sheet, row + 1);
  return [{ rule, sheet, cell, before: oldValue, after: oldValue, written: false, message }];
}

const resultOf = ({ rule, sheet, cell, before, after }: PlannedFix, written: boolean, message: string) => {
  return { rule, sheet, cell, before, after, written, message };
};

/** All tabs one after the other; what there is no time for is told. */
function mend(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  planned: readonly PlannedFix[],
  id: string,
): FixResult[] {
  const settings = readSettings(settingsValues(tabs));
  return sheetsOf(planned).flatMap((name) => {
    const steps = planned.filter(({ sheet }) => sheet === name);
    const tab = tabs.find((each) => each.name === name);
    if (tab === undefined || !hasTime())
      return steps.map((fix) => resultOf(fix, false, FIX_MESSAGES.outOfTime));
    const closed = closedRefusal(name, tab.values, settings);
    if (closed !== '') return steps.map((fix) => resultOf(fix, false, closed));
    const messages = mendTab(spreadsheet, tab, steps, id, criteriaOf(settings));
    return steps.map((fix) => resultOf(fix, messages.get(fix.cell) === '', messages.get(fix.cell) ?? ''));
  });
}

/**
 * First what stands there is kept, then it is written over: a stop between the two is nothing to take back.
 * @returns A sentence for each cell, '' where it was written.
 */
function mendTab(
  spreadsheet: Spreadsheet,
  tab: Tab,
  steps: readonly PlannedFix[],
  id: string,
  criteria: Criteria,
): Map<string, string> {
  const sheet = spreadsheet.getSheetByName(tab.name);
  if (sheet === null) return new Map();
  const messages = new Map<string, string>();
  const cells = readLooks(sheet, cellsOf(steps)).filter(({ cell, formula }) => {
    if (formula !== '') messages.set(cell, FIX_MESSAGES.formula(tab.name, cell));
    return formula === '';
  });
  // Where nobody has checked the tab yet, 確認 is left alone: a change that is taken back leaves nothing behind.
  const isFlagged = hasTrueFlags(tab, criteria);
  keepCells(spreadsheet, tab, cells, { id, isFlagged });
  const written = writeTab(
    sheet,
    cells.map(({ row, column, after }) => ({ row, column, value: after })),
    criteria.scale,
  );
  cells.forEach(({ cell }, at) => {
    messages.set(cell, written[at] ?? '');
  });
  const isWritten = ({ cell }: { cell: string }): boolean => messages.get(cell) === '';
  if (!cells.every(isWritten)) forgetUnwritten(spreadsheet, id, tab.name, isWritten);
  recordHistoryLines(
    spreadsheet,
    cells.filter(isWritten).map(({ cell, rules, before, after }) => ({
      action: FIX_MESSAGES.fix,
      target: tab.name,
      detail: FIX_MESSAGES.detail(rules, cell, before, after),
    })),
  );
  if (isFlagged) renewFlags(sheet, tab, criteria);
  return messages;
}

/** The steps by their cells. */
function cellsOf(steps: readonly PlannedFix[]): MendedCell[] {
  const cells = new Map<string, MendedCell>();
  for (const { cell, row, column, rule, before: present, after } of steps) {
    const { rules, before } = cells.get(cell) ?? { rules: [], before: present };
    cells.set(cell, { cell, row, column, rules: [...rules, rule], before, after });
  }
  return [...cells.values()];
}

/** What could not be written is nothing to put back. */
function forgetUnwritten(
  spreadsheet: Spreadsheet,
  id: string,
  sheet: string,
  isWritten: (cell: { cell: string }) => boolean,
): void {
  const lines = lastMended(readKeptCells(spreadsheet)).filter(
    (line) => line.id === id && line.sheet === sheet,
  );
  markKept(
    spreadsheet,
    lines.filter((line) => !isWritten(line)).map((line) => ({ line, state: 'refused' })),
  );
}
