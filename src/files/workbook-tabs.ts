/** The tabs of a workbook file as plain data, without the engine: what its formulas last came to is taken as it stands. */
import { type CellData, isDatePattern, type WorkbookData, XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { type CellValue, dayOfSerial } from '../core/cells/cell-value';
import type { Tab } from '../core/department-tab/tab';
import { refusedAt } from '../core/refusal';

export interface WorkbookTabs {
  readonly tabs: readonly Tab[];
  /** Whether some formula has no result: a program wrote it that does not calculate. */
  readonly needsCalculation: boolean;
}

/**
 * @param path For the refusal's place.
 * @throws Refusal when the bytes are no workbook that can be used.
 */
export function readWorkbookTabs(path: string, bytes: Uint8Array): WorkbookTabs {
  const workbook = openWorkbook(path, bytes);
  const found = workbook.sheetOrder.map((id) => readSheet(workbook, id));
  return {
    tabs: found.map(({ tab }) => tab),
    needsCalculation: found.some(({ needsCalculation }) => needsCalculation),
  };
}

function openWorkbook(path: string, bytes: Uint8Array): WorkbookData {
  try {
    return XlsxFile.open(bytes).workbook;
  } catch (error) {
    throw refusedAt(path, error);
  }
}

function readSheet(workbook: WorkbookData, id: string): { tab: Tab; needsCalculation: boolean } {
  const { name = '', cellData = {}, mergeData = [], hidden } = workbook.sheets[id] ?? {};
  const rows = Object.entries(cellData).flatMap(([row, line]) => {
    const cells = Object.entries(line).filter(([, cell]) => hasValue(cell) || isFormula(cell));
    return cells.length === 0 ? [] : [{ row: Number(row), cells }];
  });
  let [height, width] = [0, 0];
  // One by one: as the arguments of one call, the cells of some thousand goals are more than the stack takes.
  for (const { row, cells } of rows) {
    height = Math.max(height, row + 1);
    for (const [column] of cells) width = Math.max(width, Number(column) + 1);
  }
  const values: CellValue[][] = Array.from({ length: height }, () => new Array<CellValue>(width).fill(''));
  let needsCalculation = false;
  for (const { row, cells } of rows) {
    for (const [column, cell] of cells) {
      if (cell.v === undefined || cell.v === null) needsCalculation = true;
      (values[row] as CellValue[])[Number(column)] = plainValue(cell, workbook);
    }
  }
  const merges = mergeData.map(({ startRow, endRow, startColumn, endColumn }) => ({
    firstRow: startRow,
    lastRow: endRow,
    firstColumn: startColumn,
    lastColumn: endColumn,
  }));
  return { tab: { name, values, merges, isHidden: hidden === 1 }, needsCalculation };
}

const hasValue = ({ v }: CellData): boolean => v !== undefined && v !== null && v !== '';
const isFormula = ({ f, si }: CellData): boolean => Boolean(f) || Boolean(si);

const TEXT_TYPES = [1, 4];
const NUMBER_TYPE = 2;
const BOOLEAN_TYPE = 3;

/** As `Range.getValues` gives it, with days for dates. */
function plainValue(cell: CellData, workbook: WorkbookData): CellValue {
  const { v, t } = cell;
  if (v === undefined || v === null) return '';
  if (typeof v === 'boolean' || t === BOOLEAN_TYPE) return v === true || v === 1 || v === '1';
  if (TEXT_TYPES.includes(t ?? 0)) return String(v);
  if (typeof v === 'string' && t !== NUMBER_TYPE) return v;
  const number = Number(v);
  return isDatePattern(patternOf(cell, workbook)) ? dayOfSerial(number) : number;
}

function patternOf({ s }: CellData, { styles }: WorkbookData): string {
  const style = typeof s === 'string' ? styles[s] : s;
  return (style as { n?: { pattern?: string } | null } | null | undefined)?.n?.pattern ?? '';
}
