/** 直したものを元に戻す: puts back what stood in the cells that were mended together last, whoever mended them, and when. */
import { cellName, cellPlace } from '../../core/cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../../core/cells/cell-value';
import { criteriaOf } from '../../core/check/check-tabs';
import { ruleNamed } from '../../core/check/rules/rule-treatments';
import type { Tab } from '../../core/department-tab/tab';
import { furtherHeaders, isTypedInto } from '../../core/evaluation/further-headers';
import { COLUMNS, findHeader, HEADER_TEXTS, type Header } from '../../core/evaluation/header';
import type { FixResult } from '../../core/fixes/fix-plan';
import { type KeptLine, type KeptState, lastMended } from '../../core/fixes/kept-cells';
import { FIX_MESSAGES } from '../../core/messages/fixes';
import { IMPORT_MESSAGES } from '../../core/messages/papers';
import { EDIT_MESSAGES } from '../../core/messages/script';
import { OWN_SHEETS } from '../../core/settings/settings';
import { type Answer, answer, answerPatiently } from '../call/answer';
import { hasTime } from '../call/run-clock';
import { closedRefusal } from '../workbook/closed-tab';
import { recordHistoryLines } from '../workbook/history';
import { readSettingsSheet } from '../workbook/read-settings-sheet';
import { readTab } from '../workbook/read-tabs';
import type { FixAnswer } from './fix-findings';
import { markKept, readKeptCells } from './kept-sheet';
import { hasTrueFlags, renewFlags, writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What was mended together last and can still be put back; null where there is nothing. */
export interface LastFix {
  /** 2018/04/10 10:00:00 */
  readonly at: string;
  readonly by: string;
  /** Whether papers were brought in, and nothing was mended. */
  readonly isImport: boolean;
  readonly cells: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export function getLastFix(): Answer<LastFix | null> {
  return answerPatiently(() => {
    const lines = lastMended(readKeptCells(SpreadsheetApp.getActiveSpreadsheet()));
    const [first] = lines;
    if (first === undefined) return null;
    const cells = lines.map(({ sheet, cell, before, after }) => ({
      sheet,
      cell,
      before: textOf(before),
      after,
    }));
    return { at: first.at, by: first.by, isImport: first.rules === IMPORT_MESSAGES.action, cells };
  });
}

/**
 * Puts it back. What somebody has changed since stays as it is; what is refused can be tried again.
 * @param chosen Only these of its cells, as {@link getLastFix} names them: some a call of many, and none that the person has not seen;
 *   left out for all.
 */
export function undoFixes(chosen?: readonly KeptPlace[]): Answer<FixAnswer> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const lines = lastMended(readKeptCells(spreadsheet));
    const isChosen = (line: KeptPlace): boolean =>
      !chosen ||
      chosen.some(
        ({ sheet, cell, after }) => sheet === line.sheet && cell === line.cell && after === line.after,
      );
    const names = [...new Set(lines.filter(isChosen).map(({ sheet }) => sheet))];
    const fixes = names.flatMap((name) =>
      undoTab(
        spreadsheet,
        name,
        lines.filter(({ sheet }) => sheet === name),
        isChosen,
      ),
    );
    return { fixes, changed: lines.length > 0 };
  });
}

type KeptPlace = Pick<KeptLine, 'sheet' | 'cell' | 'after'>;

/** A kept line with the place where its cell is now, or why it is not put back. */
interface Target {
  readonly line: KeptLine;
  /** 0-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly message: string;
  readonly state: KeptState;
}

/** @param all Also those that are not put back now: rows that have moved are found by what moved with them. */
function undoTab(
  spreadsheet: Spreadsheet,
  name: string,
  all: readonly KeptLine[],
  isChosen: (line: KeptLine) => boolean,
): FixResult[] {
  const lines = all.filter(isChosen);
  const sheet = OWN_SHEETS.includes(name) ? null : spreadsheet.getSheetByName(name);
  const refused = (message: string): FixResult[] =>
    lines.map((line) => resultOf({ line, ...cellPlace(line.cell), message }));
  if (sheet === null) return refused(EDIT_MESSAGES.tabMissing(name));
  if (!hasTime()) return refused(FIX_MESSAGES.outOfTime);
  const settings = readSettingsSheet(spreadsheet);
  const criteria = criteriaOf(settings);
  const tab = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
  const closed = closedRefusal(name, tab.values, settings);
  if (closed !== '') return refused(closed);
  const targets = targetsOf(all, tab).filter(({ line }) => isChosen(line));
  const open = targets.filter(({ state }) => state === 'mended');
  const messages = writeTab(
    sheet,
    open.map(({ row, column, line }) => ({ row, column, value: line.before, format: line.format })),
    criteria.scale,
  );
  const results = targets.map((target): Target => {
    const at = open.indexOf(target);
    if (at < 0) return target;
    const message = messages[at] ?? '';
    return { ...target, message, state: message === '' ? 'undone' : 'mended' };
  });
  markKept(spreadsheet, results);
  // Those that were back already, or never written, are nothing to tell.
  const told = results.filter((result) => result.message !== '' || !targets.includes(result));
  recordUndone(spreadsheet, name, told);
  if (lines.every(({ isFlagged }) => isFlagged) && hasTrueFlags(tab, criteria)) {
    renewFlags(sheet, tab, criteria);
  }
  return told.map(resultOf);
}

function recordUndone(spreadsheet: Spreadsheet, name: string, targets: readonly Target[]): void {
  const undone = targets.filter(({ message }) => message === '');
  const entries = undone.map(({ line, row, column }) => ({
    action: FIX_MESSAGES.undo,
    target: name,
    detail: FIX_MESSAGES.detail(rulesOf(line), cellName(row, column), line.after, textOf(line.before)),
  }));
  recordHistoryLines(spreadsheet, entries);
}

const rulesOf = ({ rules }: KeptLine) => rules.split(',').flatMap((rule) => ruleNamed(rule) ?? []);

/**
 * Rows and columns may have moved since: a column is found again by its header, and a row by its goal and by what the cell
 * holds; where several rows are alike, the one that moved as far as the others did. A cell that holds already what shall
 * be put back was never written, or is back.
 */
function targetsOf(lines: readonly KeptLine[], { values }: Tab): Target[] {
  const header = findHeader(values);
  const columns = header?.columns ?? {};
  // 控え can be written into by everybody: nothing but entries is put back from it, and headers that an import added.
  const first = header?.row ?? values.length;
  const looked = lines.map((line) => {
    const place = cellPlace(line.cell);
    const named = COLUMNS.find((each) => HEADER_TEXTS[each][0] === line.column);
    const column = (named && columns[named]) ?? place.column;
    const says = (at: number): string => textOf(cellAt(values, at, column));
    const isGoal = (at: number): boolean => textOf(cellAt(values, at, columns.goal)) === line.goal;
    const isOurs = (at: number): boolean =>
      at > first || (at === first && header !== null && isAddedColumn(lines, values, header, column));
    const rows = values
      .map((_, at) => at)
      .filter((at) => says(at) === line.after && isGoal(at) && isOurs(at));
    return { line, row: place.row, column, says, isGoal, rows };
  });
  const moves = new Set(
    looked.flatMap(({ row, rows }) => (rows.length === 1 ? rows.map((only) => only - row) : [])),
  );
  return looked.map(({ line, row, column, says, isGoal, rows }): Target => {
    const target = (at: number, message: string, state: KeptState): Target => ({
      line,
      row: at,
      column,
      message,
      state,
    });
    const none = target(row, EDIT_MESSAGES.noEntryCell(line.sheet, line.cell), 'changed');
    const isBack = says(row) === textOf(line.before);
    // An import that stopped before it wrote a header of its own has left nothing there to put back.
    if (header === null || !isTypedInto(header, column)) return isBack ? target(row, '', 'undone') : none;
    if (rows.includes(row)) return target(row, '', 'mended');
    const near = rows.length === 1 ? rows : rows.filter((at) => moves.has(at - row));
    const [only, second] = near;
    if (only !== undefined && second === undefined) return target(only, '', 'mended');
    if (row <= first) return none;
    if (isBack) return target(row, '', 'undone');
    const message = isGoal(row)
      ? FIX_MESSAGES.changedSince(line.sheet, line.cell, says(row))
      : FIX_MESSAGES.moved(line.sheet, line.cell);
    return target(row, message, 'changed');
  });
}

/** Whether a column is the town's, and holds nothing but what is put back. */
const isAddedColumn = (
  lines: readonly KeptLine[],
  values: CellValues,
  header: Header,
  column: number,
): boolean =>
  furtherHeaders(header).some(({ at }) => at === column) &&
  values.every((row, at) => {
    const text = textOf(row[column] ?? '');
    const isPutBack = ({ cell, before, after }: KeptLine): boolean =>
      before === '' && after === text && cellPlace(cell).column === column;
    return at < header.row || text === '' || lines.some(isPutBack);
  });

/** As a fix: from what stands there to what stood there. */
const resultOf = ({ line, row, column, message }: Omit<Target, 'state'>): FixResult => ({
  rule: line.rules,
  sheet: line.sheet,
  cell: cellName(row, column),
  before: line.after,
  after: textOf(line.before),
  written: message === '',
  message,
});
