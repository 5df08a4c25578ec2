/** Cells of the engine and values of a script, turned into each other. */
import { CellValueType, type ICellData, isTextFormat, type Nullable } from '@univerjs/core';
import { displayNumber, isDatePattern } from './display-text';
import { dateFromSerial, isDate, serialFromDate } from './serial-date';
import { DATE_PATTERN, DATE_TIME_PATTERN, readTyped } from './typed-input';

/** What a script reads from a cell; '' for an empty one, a formula error as its text ('#REF!'). */
export type CellValue = string | number | boolean | Date;

/** Whether a cell holds something: a value or a formula. A note, a colour or a rule alone is no content. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (cell.v !== undefined && cell.v !== null && cell.v !== '') || !!cell.f || !!cell.si;
}

/** @param pattern Gives the cell's number format: it makes a number a date. */
export function readValue(
  cell: Nullable<ICellData>,
  pattern: (cell: ICellData) => string | undefined,
): CellValue {
  if (!cell) return '';
  const { v } = cell;
  if (v === undefined || v === null) return '';
  if (typeof v === 'boolean' || cell.t === CellValueType.BOOLEAN) return v === true || v === 1 || v === '1';
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === 'string' && cell.t !== CellValueType.NUMBER) return v;
  const number = Number(v);
  return isDatePattern(pattern(cell)) ? dateFromSerial(number) : number;
}

/** The text that a cell shows. */
export function displayText(cell: Nullable<ICellData>, pattern: () => string | undefined): string {
  const value = readValue(cell, () => undefined);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? displayNumber(value, pattern()) : String(value);
}

/** The cell that a script's value becomes. Text is read as if it were typed; a Date brings its number format along. */
export function writtenCell(value: unknown, pattern: () => string | undefined, now: Date): ICellData {
  if (value === null || value === undefined || value === '') return emptied();
  if (typeof value === 'string') return typedCell(value, pattern(), now);
  if (typeof value === 'boolean') return filled(Number(value), CellValueType.BOOLEAN);
  if (isDate(value)) return dateCell(value, pattern());
  if (typeof value === 'bigint') return filled(Number(value), CellValueType.NUMBER);
  if (typeof value !== 'number') return filled(String(value), CellValueType.STRING);
  return Number.isFinite(value) ? filled(value, CellValueType.NUMBER) : filled('#NUM!', CellValueType.STRING);
}

/** A formula's cell; the sign '=' is put before a formula without one, and '' empties the cell. */
export function formulaCell(formula: string): ICellData {
  if (formula === '') return emptied();
  return { ...emptied(), f: formula.startsWith('=') ? formula : `=${formula}` };
}

/**
 * What clears a cell's content when it is merged into the cell; its style stays.
 * `custom` holds the mark of an error value that was read from a file.
 */
export function emptied(): ICellData {
  return { v: null, t: null, f: null, si: null, p: null, custom: null };
}

function filled(v: string | number, t: CellValueType): ICellData {
  return { ...emptied(), v, t };
}

function typedCell(text: string, pattern: string | undefined, now: Date): ICellData {
  const typed = readTyped(text, pattern, now);
  if (typed.kind === 'empty') return emptied();
  if (typed.kind === 'formula') return formulaCell(typed.value);
  if (typed.kind === 'text') return filled(typed.value, CellValueType.STRING);
  if (typed.kind === 'boolean') return filled(Number(typed.value), CellValueType.BOOLEAN);
  const cell = filled(typed.value, CellValueType.NUMBER);
  const keepsOwn = pattern !== undefined && (isDatePattern(pattern) || !isDatePattern(typed.pattern));
  return typed.pattern === undefined || keepsOwn ? cell : { ...cell, s: { n: { pattern: typed.pattern } } };
}

function dateCell(date: Date, pattern: string | undefined): ICellData {
  const serial = serialFromDate(date);
  const cell = filled(serial, CellValueType.NUMBER);
  if (isDatePattern(pattern) || isTextFormat(pattern)) return cell;
  return { ...cell, s: { n: { pattern: Number.isInteger(serial) ? DATE_PATTERN : DATE_TIME_PATTERN } } };
}
