/** Two independent readers that judge what a saved file holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';

/** The file as exceljs reads it. */
export async function readWithExceljs(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** One sheet of the file as exceljs reads it. Throws when there is none. */
export async function sheetByExceljs(bytes: Uint8Array, name = '総務課'): Promise<Worksheet> {
  const sheet = (await readWithExceljs(bytes)).getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What the tests use of a file opened by excelize-wasm. */
export interface ExcelizeFile {
  GetCellValue(sheet: string, cell: string): { value: string; error: string | null };
  GetCellFormula(sheet: string, cell: string): { formula: string; error: string | null };
  GetRows(sheet: string, options?: { RawCellValue?: boolean }): { result: string[][]; error: string | null };
  GetSheetList(): { list: string[] };
  GetComments(sheet: string): {
    comments: { Cell: string; Text: string; Paragraph?: { Text: string }[] }[];
    error: string | null;
  };
  GetDataValidations(sheet: string): { dataValidations: ExcelizeRule[]; error: string | null };
  GetColWidth(sheet: string, column: string): { width: number; error: string | null };
  GetRowHeight(sheet: string, row: number): { height: number; error: string | null };
  GetPanes(sheet: string): {
    panes: { Freeze: boolean; XSplit: number; YSplit: number };
    error: string | null;
  };
  GetCellStyle(sheet: string, cell: string): { style: number; error: string | null };
  GetStyle(id: number): { style: { Protection?: { Locked?: boolean } | null }; error: string | null };
  GetSheetProtection(sheet: string): { opts: Record<string, boolean | string>; error: string | null };
  GetPageLayout(sheet: string): { opts: Record<string, unknown>; error: string | null };
  GetDefinedName(): { definedNames: { Name: string; RefersTo: string; Scope: string }[] };
  SetCellValue(sheet: string, cell: string, value: unknown): { error: string | null };
  SetCellFormula(sheet: string, cell: string, formula: string): { error: string | null };
  AddComment(
    sheet: string,
    comment: { Cell: string; Author: string; Paragraph: { Text: string }[] },
  ): { error: string | null };
  NewSheet(name: string): { index: number; error: string | null };
  WriteToBuffer(): { buffer: Uint8Array; error: string | null };
}

/** A data validation as excelize gives it. */
export interface ExcelizeRule {
  Sqref: string;
  Type: string;
  Formula1: string;
  Formula2: string;
  ErrorStyle: string | null;
}

interface Excelize {
  OpenReader(bytes: Uint8Array): ExcelizeFile & { error: string | null };
  NewFile(): ExcelizeFile & { error: string | null };
}

let starting: Promise<Excelize> | null = null;

/**
 * The excelize module; started once per test file. Its way into Node is a dynamic import, which jest's sandbox refuses, so it is
 * loaded as a browser does: without `process`, and from an address.
 */
export function excelize(): Promise<Excelize> {
  starting ??= startExcelize();
  return starting;
}

function startExcelize(): Promise<Excelize> {
  const folder = join(__dirname, '../../../node_modules/excelize-wasm');
  const module: { init?: (address: string) => Promise<Excelize> } = {};
  const load = new Function('exports', 'process', readFileSync(join(folder, 'main.cjs'), 'utf8'));
  load(module, undefined);
  if (!module.init) throw new Error('excelize-wasm has no init');
  const program = readFileSync(join(folder, 'excelize.wasm.gz')).toString('base64');
  return module.init(`data:application/wasm;base64,${program}`);
}

/** The file as excelize reads it. Throws when excelize refuses it. */
export async function readWithExcelize(bytes: Uint8Array): Promise<ExcelizeFile> {
  const file = (await excelize()).OpenReader(bytes);
  if (file.error) throw new Error(file.error);
  return file;
}
