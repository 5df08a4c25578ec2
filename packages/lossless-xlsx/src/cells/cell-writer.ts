/** Writes the `<c>` elements of one sheet. */

import type { ScannedCell } from '../file/worksheet-scanner';
import { withFunctionPrefixes } from '../formulas/formula-names';
import { cellName } from '../snapshot/cell-reference';
import type { CellData } from '../snapshot/snapshot';
import { DAYS_TO_1904, isDatePattern } from '../styles/number-formats';
import type { StyleWriter } from '../styles/style-writer';
import { unclosed, withAttributes } from '../xml/xml-patch';
import { dropForbidden, encodeXstring, escapeText, textElement } from '../xml/xml-text';
import { type CellContent, isErrorText } from './cell-content';

/** The type attribute and the value element of a cell. */
interface WrittenValue {
  readonly type: string | null;
  readonly xml: string;
}

export class CellWriter {
  /**
   * @param prefix The sheet's element prefix, '' or with its colon.
   * @param xml The sheet's text, from which unchanged pieces are taken.
   */
  constructor(
    private readonly prefix: string,
    private readonly xml: string,
    private readonly styles: StyleWriter,
    private readonly date1904: boolean,
  ) {}

  /** A cell that the file does not have; 0-based place. */
  created(row: number, column: number, cell: CellData, content: CellContent, format: number): string {
    const value = this.value(content, cell, isMarkedError(cell));
    const style = format === 0 ? '' : ` s="${format}"`;
    const type = value.type === null ? '' : ` t="${value.type}"`;
    const inner = this.formula(content.formula) + value.xml;
    const open = `<${this.prefix}c r="${cellName(row, column)}"${style}${type}`;
    return inner === '' ? `${open}/>` : `${open}>${inner}</${this.prefix}c>`;
  }

  /** A cell of the file with another format and the same content. */
  restyled(old: ScannedCell, row: number, format: number): string {
    const open = this.xml.slice(old.start, old.openEnd);
    return (
      withAttributes(open, { r: cellName(row, old.column), s: String(format) }) +
      this.xml.slice(old.openEnd, old.end)
    );
  }

  /**
   * A cell of the file with another content. Attributes and extensions that are not ours stay.
   * @param keepsFormula True when the formula element may stay as it is written.
   * @param runs The content of the `<is>` of a text whose parts have looks of their own; null for any other.
   */
  changed(
    old: ScannedCell,
    row: number,
    cell: CellData | undefined,
    content: CellContent,
    format: number,
    keepsFormula: boolean,
    runs: string | null,
  ): string {
    const { xml, prefix } = this;
    const wasError = old.attributes['t'] === 'e';
    const value =
      runs === null
        ? this.value(content, cell, wasError || isMarkedError(cell))
        : { type: 'inlineStr', xml: `<is>${runs}</is>` };
    const formula =
      keepsFormula && old.formula
        ? xml.slice(old.formula.start, old.formula.end)
        : this.formula(content.formula);
    const inner = formula + value.xml + xml.slice(old.extensionStart, old.extensionEnd);
    const open = unclosed(
      withAttributes(xml.slice(old.start, old.openEnd), {
        r: cellName(row, old.column),
        s: format === 0 && !old.attributes['s'] ? null : String(format),
        t: value.type,
        // Metadata of the old value (cell and value metadata, ECMA-376 part 1, 18.3.1.4): it would contradict the new one.
        ...(old.attributes['cm'] && !keepsFormula ? { cm: null } : {}),
        ...(old.attributes['vm'] ? { vm: null } : {}),
      }),
    );
    return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
  }

  private formula(formula: string | null): string {
    if (formula === null) return '';
    return `<${this.prefix}f>${escapeText(dropForbidden(withFunctionPrefixes(formula)))}</${this.prefix}f>`;
  }

  private value(content: CellContent, cell: CellData | undefined, error: boolean): WrittenValue {
    const { value, formula } = content;
    if (value === null) return { type: null, xml: '' };
    if (typeof value === 'boolean') return { type: 'b', xml: this.plain(value ? '1' : '0') };
    if (typeof value === 'number') return this.number(value, cell);
    if (isErrorText(value) && (error || formula !== null)) return { type: 'e', xml: this.plain(value) };
    if (formula !== null) return { type: 'str', xml: this.plain(escapeText(encodeXstring(value))) };
    const { prefix } = this;
    return { type: 'inlineStr', xml: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>` };
  }

  private number(value: number, cell: CellData | undefined): WrittenValue {
    if (!Number.isFinite(value)) return { type: 'e', xml: this.plain('#NUM!') };
    const shifts = this.date1904 && isDatePattern(this.styles.patternOf(cell?.s) || undefined);
    return { type: null, xml: this.plain(String(shifts ? value - DAYS_TO_1904 : value)) };
  }

  private plain(text: string): string {
    return `<${this.prefix}v>${text}</${this.prefix}v>`;
  }
}

function isMarkedError(cell: CellData | undefined): boolean {
  return cell?.custom?.['isErrorValue'] === true;
}
