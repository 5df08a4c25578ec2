/** Turns the scanned cells of one sheet into contents: shared strings looked up, shared formulas written out, dates in days. */

import type { ScannedCell } from '../file/worksheet-scanner';
import { withoutFunctionPrefixes } from '../formulas/formula-names';
import { FormulaTexts } from '../formulas/formula-texts';
import { formatNumber } from '../geometry/sheet-geometry';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { DAYS_TO_1904 } from '../styles/number-formats';
import type { StyleSheet } from '../styles/read-styles';
import { readText } from '../xml/xml-text';
import type { CellContent } from './cell-content';
import { EMPTY_CONTENT } from './cell-content';
import type { TextItems } from './text-runs';

/** What all sheets of one workbook share. */
export interface BookContext {
  /** null when the file has no table of texts. */
  readonly strings: readonly string[] | null;
  /** The same as they are written. */
  readonly items: TextItems;
  readonly styles: StyleSheet;
  readonly date1904: boolean;
}

/** Reads the cells of one sheet; they must come in the order of the file, because shared formulas refer back. */
export class CellReader {
  private readonly formulas = new FormulaTexts();

  constructor(private readonly book: BookContext) {}

  /** The cell format that the cell names; 0 when it names none or one that does not exist. */
  formatOf(cell: ScannedCell): number {
    const format = formatNumber(cell.attributes['s']);
    return this.book.styles.formats[format] ? format : 0;
  }

  /** @param row 0-based. */
  read(cell: ScannedCell, row: number): CellContent {
    if (cell.value === null && cell.inline === null && cell.formula === null) return EMPTY_CONTENT;
    const formula = this.formula(cell, row);
    const value = this.value(cell);
    return formula === null && value === null ? EMPTY_CONTENT : { formula, value };
  }

  private formula(cell: ScannedCell, row: number): string | null {
    const formula = this.formulas.of(cell, row);
    return formula === null ? null : withoutFunctionPrefixes(formula);
  }

  private value(cell: ScannedCell): CellContent['value'] {
    const type = cell.attributes['t'] ?? 'n';
    if (type === 'inlineStr') return readText(cell.inline ?? cell.value ?? '') || null;
    const text = cell.value;
    if (text === '' && type === 'str' && cell.formula) return '';
    if (text === null || text === '') return null;
    if (type === 's') return this.sharedText(Number(text)) || null;
    if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
    if (type === 'str') return readText(text);
    if (type === 'e') return text;
    if (type === 'd') return isoSerial(text);
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    return this.book.date1904 && this.book.styles.formats[this.formatOf(cell)]?.isDate
      ? number + DAYS_TO_1904
      : number;
  }

  /** A text that is lost must not look like a blank cell. */
  private sharedText(index: number): string {
    const { strings } = this.book;
    if (strings === null) {
      const part = 'xl/sharedStrings.xml';
      throw new XlsxRefusal('not-a-workbook', XLSX_MESSAGES.partMissing(part), part);
    }
    const text = strings[index];
    if (text === undefined) throw new Error(`no text ${index}`);
    return text;
  }
}

/** Days since 1899-12-30 of an ISO 8601 date or date and time, as strict files hold them; the text itself when it is none. */
function isoSerial(text: string): number | string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (!match) return text;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
