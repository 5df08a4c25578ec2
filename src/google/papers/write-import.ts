/** Brings read papers into a 課's tab: into blank rows behind what is there, with what stood there kept in 控え and told in 履歴. */
import { cellPlace } from '../../core/cells/cell-reference';
import { type CellValue, cellAt } from '../../core/cells/cell-value';
import { foldText } from '../../core/cells/folded-text';
import { criteriaOf } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { furtherHeaders } from '../../core/evaluation/further-headers';
import { findHeader, HEADER_TEXTS, type Header, INPUT_COLUMNS } from '../../core/evaluation/header';
import { readRating } from '../../core/evaluation/rating';
import { isBlank } from '../../core/evaluation/row-values';
import type { Scale } from '../../core/evaluation/scale';
import type { KeptLine } from '../../core/fixes/kept-cells';
import { saysAgainstRule } from '../../core/google-fault';
import { IMPORT_MESSAGES as TEXT } from '../../core/messages/papers';
import { spokenReason } from '../../core/messages/translate-fault';
import { addedHeaders } from '../../core/paper/added-headers';
import { type ImportCell, importCells, type WrittenRow } from '../../core/paper/import-cells';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { OWN_SHEETS, type Settings } from '../../core/settings/settings';
import { type Answer, answer, answerPatiently } from '../call/answer';
import { patiently } from '../call/patience';
import { keepCells, markKept, readKeptCells } from '../fixes/kept-sheet';
import { hasTrueFlags, readLooks, renewFlags } from '../fixes/write-tab';
import { closedRefusal } from '../workbook/closed-tab';
import { noteEdit } from '../workbook/edit-marks';
import { recordHistory } from '../workbook/history';
import { needsMark } from '../workbook/literal-text';
import { readSettingsSheet } from '../workbook/read-settings-sheet';
import { readTab } from '../workbook/read-tabs';
import { styleHeader } from '../workbook/sheet-style';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a person must know before something is brought in. */
export interface ImportPlace {
  /** The levels of the book, best first. */
  readonly levels: Scale;
  /** false where the book rates nothing. */
  readonly isRated: boolean;
  /** The headers of the tab's further columns. */
  readonly further: readonly string[];
  /** The last row that has an entry, from 1; 0 for none. */
  readonly lastRow: number;
  /** Whether the tab takes no entries because it is 確定. */
  readonly isClosed: boolean;
}

export interface ImportRequest {
  readonly department: string;
  readonly rows: readonly WrittenRow[];
  /** The last row that had an entry when the person looked; what came since is not written behind unseen. */
  readonly lastRow: number;
  /** The names of the files, for 履歴. */
  readonly source: string;
  /** Columns of the rows for which the tab gets a header that it does not have. */
  readonly addColumns?: readonly string[];
}

export interface ImportAnswer {
  readonly written: number;
  /** The first row that was written, from 1. */
  readonly firstRow: number;
}

export function getImportPlace(department: string): Answer<ImportPlace> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tab, header } = targetOf(spreadsheet, department);
    const settings = readSettingsSheet(spreadsheet);
    const { scale, isRated } = settings;
    return {
      levels: scale,
      isRated: isRated !== false,
      further: furtherHeaders(header).map(({ name }) => name),
      lastRow: lastEntry(tab, header) + 1,
      isClosed: closedRefusal(tab.name, tab.values, settings) !== '',
    };
  });
}

/** All rows or none. */
export function writeImport(request: ImportRequest): Answer<ImportAnswer> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { sheet, tab, header } = targetOf(spreadsheet, request.department);
    const last = lastEntry(tab, header);
    if (last + 1 !== request.lastRow) throw refused(tab, TEXT.changed);
    const settings = readSettingsSheet(spreadsheet);
    const closed = closedRefusal(tab.name, tab.values, settings);
    if (closed !== '') throw refused(tab, closed);
    const first = Math.max(last, header.row) + 1;
    const added = headersFor(request, tab, header);
    const cells = cellsOf(request, tab, header, { first, added }, settings.scale);
    if (first + request.rows.length > sheet.getMaxRows())
      throw refused(tab, TEXT.rowsMissing(request.rows.length));
    const area = sheet.getRange(first + 1, 1, request.rows.length, sheet.getLastColumn());
    if (area.getMergedRanges().length > 0) throw refused(tab, TEXT.merged);
    write(spreadsheet, sheet, tab, settings, [added, cells]);
    recordHistory(spreadsheet, {
      action: TEXT.action,
      target: tab.name,
      detail: TEXT.detail(
        request.rows.length,
        first + 1,
        `${request.source}`,
        added.map(({ text }) => text),
      ),
    });
    return { written: request.rows.length, firstRow: first + 1 };
  });
}

const refused = (tab: Tab, message: string): Refusal => new Refusal('import-not-possible', message, tab.name);

function targetOf(spreadsheet: Spreadsheet, department: string): { sheet: Sheet; tab: Tab; header: Header } {
  const name = `${department}`;
  const sheet = OWN_SHEETS.includes(name) ? null : spreadsheet.getSheetByName(name);
  const tab = sheet && readTab(sheet, spreadsheet.getSpreadsheetTimeZone(), name);
  const header = tab && findHeader(tab.values);
  if (!sheet || !tab || !header) throw new Refusal('department-not-found', TEXT.tabMissing, name);
  return { sheet, tab, header };
}

/** 0-based; -1 where there is none. */
function lastEntry({ values }: Tab, header: Header): number {
  for (let row = values.length - 1; row > header.row; row -= 1) {
    const isEntry = INPUT_COLUMNS.some((column) => !isBlank(cellAt(values, row, header.columns[column])));
    if (isEntry) return row;
  }
  return -1;
}

/** Where the tab has its further columns, by their folded headers; 0-based. */
const placesOf = (header: Header) =>
  new Map(furtherHeaders(header).map(({ name, at }): [string, number] => [foldText(name), at]));

/** The header cells that are added, left to right. @throws Refusal where a name would pass for a column of the tab's own. */
function headersFor({ addColumns }: ImportRequest, tab: Tab, header: Header): ImportCell[] {
  const places = placesOf(header);
  const names = (addColumns ?? []).map((name) => `${name}`).filter((name) => !places.has(foldText(name)));
  const cells = addedHeaders(names, tab.values, header);
  if (cells === null) throw refused(tab, TEXT.columnTaken(names));
  return cells.map((cell) => ({ ...cell, isNumber: false }));
}

/** @throws Refusal where something would be lost, or come below another theme. */
function cellsOf(
  { rows }: ImportRequest,
  tab: Tab,
  header: Header,
  { first, added }: { readonly first: number; readonly added: readonly ImportCell[] },
  scale: Scale,
): ImportCell[] {
  const places = new Map<string, number>([
    ...placesOf(header),
    ...added.map(({ text, column }): [string, number] => [foldText(text), column]),
  ]);
  if (
    rows.length === 0 ||
    rows.some(({ rating }) => !isBlank(rating) && readRating(rating, scale).kind !== 'rated')
  ) {
    throw refused(tab, TEXT.ratingUnknown);
  }
  if (first > header.row + 1 && isBlank(rows[0]?.theme ?? '')) throw refused(tab, TEXT.themeMissing);
  const { cells, missing } = importCells(
    rows,
    first,
    (column) => header.columns[column],
    (name) => places.get(foldText(name)),
  );
  const [column] = missing;
  if (column !== undefined) throw refused(tab, TEXT.columnMissing(HEADER_TEXTS[column][0]));
  return cells;
}

/** The headers that are added, and the entries. */
type Blocks = readonly [readonly ImportCell[], readonly ImportCell[]];

/** New columns look like the others; they may lie beyond the grid. */
function makeRoom(sheet: Sheet, added: readonly ImportCell[]): void {
  const [first] = added;
  if (first === undefined) return;
  const columns = sheet.getMaxColumns();
  const missing = first.column + added.length - columns;
  if (missing > 0) sheet.insertColumnsAfter(columns, missing);
  const rows = sheet.getMaxRows() - first.row;
  sheet
    .getRange(first.row + 1, first.column + 1, rows, added.length)
    .setWrap(true)
    .setVerticalAlignment('top');
  styleHeader(sheet.getRange(first.row + 1, first.column + 1, 1, added.length));
}

/** What stands there is kept first: a stop between the two is nothing to take back. */
function write(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  tab: Tab,
  settings: Settings,
  [added, cells]: Blocks,
): void {
  const criteria = criteriaOf(settings);
  const isFlagged = hasTrueFlags(tab, criteria);
  const id = Utilities.getUuid().slice(0, 8);
  try {
    makeRoom(sheet, added);
  } catch (error) {
    throw refused(tab, TEXT.notWritten(spokenReason(reasonOf(error))));
  }
  const filled = readLooks(
    sheet,
    [...added, ...cells].filter(({ text }) => text !== ''),
  ).map((cell) => ({ ...cell, after: cell.text, rules: [TEXT.action] }));
  keepCells(spreadsheet, tab, filled, { id, isFlagged });
  try {
    patiently(() => {
      writeBlocks(sheet, added);
      writeBlocks(sheet, cells);
      SpreadsheetApp.flush();
    });
  } catch (error) {
    takeBack(spreadsheet, sheet, [added, cells], id);
    const reason = reasonOf(error);
    throw refused(tab, saysAgainstRule(reason) ? TEXT.againstRule : TEXT.notWritten(spokenReason(reason)));
  }
  noteEdit(tab.name);
  if (isFlagged) renewFlags(sheet, tab, criteria);
}

/** A call for each column, and one more where a text might be taken for something else. */
function writeBlocks(sheet: Sheet, cells: readonly ImportCell[]): void {
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const own = cells.filter((cell) => cell.column === column);
    const range = sheet.getRange((own[0]?.row ?? 0) + 1, column + 1, own.length, 1);
    if (own.some(({ text, isNumber }) => !isNumber && needsMark(text))) range.setNumberFormat('@');
    range.setValues(
      own.map(({ text, isNumber }): CellValue[] => [
        isNumber && /^\d+$/.test(text) ? Number(text) : text,
      ]) as string[][],
    );
  }
}

/** Blank cells become blank again, column by column, for one of them is refused; what is not blank then, 控え still tells. */
function takeBack(spreadsheet: Spreadsheet, sheet: Sheet, blocks: Blocks, id: string): void {
  try {
    for (const cells of blocks) {
      for (const column of new Set(cells.map((cell) => cell.column)))
        blankAgain(
          sheet,
          cells.filter((cell) => cell.column === column),
        );
    }
    const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
    const isBlankNow = ({ cell }: KeptLine): boolean => {
      const { row, column } = cellPlace(cell);
      return isBlank(cellAt(values, row, column));
    };
    const lines = readKeptCells(spreadsheet).filter((line) => line.id === id && isBlankNow(line));
    markKept(
      spreadsheet,
      lines.map((line) => ({ line, state: 'refused' })),
    );
  } catch {
    // A second fault of the same kind; the first one is told.
  }
}

function blankAgain(sheet: Sheet, cells: readonly ImportCell[]): void {
  try {
    writeBlocks(
      sheet,
      cells.map((cell) => ({ ...cell, text: '' })),
    );
    SpreadsheetApp.flush();
  } catch {
    // It could not be written before either.
  }
}
