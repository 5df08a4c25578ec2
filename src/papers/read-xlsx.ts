/** The tabs of an .xlsx workbook as a paper: a table each, with merged cells; furigana and hidden tabs are left out. */
import {
  type CellData,
  isDatePattern,
  type StyleData,
  type WorkbookData,
  type WorksheetData,
  XlsxFile,
} from '@jiko-hyoka/lossless-xlsx';
import { dayOfSerial, textOf } from '../core/cells/cell-value';
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import { type Paper, type PaperCell, type PaperTable, plainLine } from '../core/paper/paper';
import { MOST_COLUMNS, MOST_ROWS } from '../core/paper/table-grid';
import { Refusal } from '../core/refusal';

/** @throws XlsxRefusal as {@link XlsxFile.open} does, and Refusal where a tab has more rows than are read. */
export function readXlsx(bytes: Uint8Array): Paper {
  const { workbook } = XlsxFile.open(bytes);
  const blocks = workbook.sheetOrder.flatMap((id): PaperTable[] => {
    const sheet = workbook.sheets[id];
    return sheet === undefined || sheet.hidden === 1 ? [] : [readSheet(sheet, workbook)];
  });
  return { blocks: blocks.filter(({ rows }) => rows.length > 0) };
}

function readSheet(
  { name = '', cellData = {}, mergeData = [] }: Partial<WorksheetData>,
  workbook: WorkbookData,
): PaperTable {
  const places = Object.entries(cellData).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const isFilled = cell.v !== undefined && cell.v !== null && cell.v !== '';
      return isFilled && Number(column) < MOST_COLUMNS
        ? [{ row: Number(row), column: Number(column), cell }]
        : [];
    }),
  );
  const height = places.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = places.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (height > MOST_ROWS) throw new Refusal('too-large', PAPER_FILE_MESSAGES.tooManyRows(MOST_ROWS), name);
  const covered = new Set<string>();
  const spans = new Map<string, { columns: number; rows: number }>();
  for (const { startRow, endRow, startColumn, endColumn } of mergeData) {
    const [bottom, right] = [Math.min(endRow, height - 1), Math.min(endColumn, width - 1)];
    if (bottom < startRow || right < startColumn) continue;
    spans.set(`${startRow},${startColumn}`, {
      columns: right - startColumn + 1,
      rows: bottom - startRow + 1,
    });
    for (let row = startRow; row <= bottom; row += 1) {
      for (let column = startColumn; column <= right; column += 1) {
        if (row !== startRow || column !== startColumn) covered.add(`${row},${column}`);
      }
    }
  }
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => column)
      .filter((column) => !covered.has(`${row},${column}`))
      .map((column): PaperCell => {
        const span = spans.get(`${row},${column}`) ?? { columns: 1, rows: 1 };
        return { lines: linesOf(cellData[row]?.[column], workbook), ...span };
      }),
  );
  return { kind: 'table', name, rows };
}

function linesOf(cell: CellData | undefined, { styles }: WorkbookData) {
  const value = cell?.v;
  if (cell === undefined || value === undefined || value === null || value === '') return [];
  const style: StyleData = (typeof cell.s === 'string' ? styles[cell.s] : cell.s) ?? {};
  return shownText(value, style.n?.pattern ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => plainLine(line, style.bl === 1));
}

/** As far as it matters for ratings and figures: percentages and days. */
function shownText(value: string | number | boolean, pattern: string): string {
  if (typeof value !== 'number') return textOf(value);
  if (pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%'))
    return `${Math.round(value * 1e6) / 1e4}%`;
  return textOf(isDatePattern(pattern) ? dayOfSerial(value) : value);
}
