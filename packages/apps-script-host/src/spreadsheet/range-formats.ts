/** How the cells of a Range look: colours, letters, alignment, wrapping, number formats and borders. */

import type { StyleData } from '@jiko-hyoka/lossless-xlsx/engine';
import { gridOver } from '../engine/area';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import {
  BACKGROUND,
  type BorderLines,
  borderAround,
  borderLine,
  type CellFormat,
  FONT_COLOR,
  FONT_FAMILY,
  FONT_LINE,
  FONT_SIZE,
  FONT_STYLE,
  FONT_WEIGHT,
  HORIZONTAL_ALIGNMENT,
  NUMBER_FORMAT,
  VERTICAL_ALIGNMENT,
  WRAP,
  WRAP_STRATEGY,
} from './cell-formats';
import type { RangeBlock } from './range-block';

type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** The part of {@link Range} that is about looks; scripts never meet it by itself. */
export class RangeFormats {
  readonly #block: RangeBlock;

  constructor(block: RangeBlock) {
    this.#block = block;
  }

  clearFormat(): this {
    this.#block.writable.writeStyles(this.#block.area, () => null);
    return this;
  }

  getBackground(): string {
    return this.#format(BACKGROUND);
  }

  getBackgrounds(): string[][] {
    return this.#formats(BACKGROUND);
  }

  setBackground(color: string | null): this {
    return this.#setFormat(BACKGROUND, color);
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.#setFormats(BACKGROUND, 'setBackgrounds', colors);
  }

  getFontColor(): string {
    return this.#format(FONT_COLOR);
  }

  getFontColors(): string[][] {
    return this.#formats(FONT_COLOR);
  }

  setFontColor(color: string | null): this {
    return this.#setFormat(FONT_COLOR, color);
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.#setFormats(FONT_COLOR, 'setFontColors', colors);
  }

  getFontFamily(): string {
    return this.#format(FONT_FAMILY);
  }

  setFontFamily(family: string | null): this {
    return this.#setFormat(FONT_FAMILY, family);
  }

  getFontSize(): number {
    return this.#format(FONT_SIZE);
  }

  getFontSizes(): number[][] {
    return this.#formats(FONT_SIZE);
  }

  /** Whole numbers only, as live. */
  setFontSize(size: number): this {
    if (!Number.isInteger(size)) throw signatureMismatch('SpreadsheetApp.Range.setFontSize', [size]);
    return this.#setFormat(FONT_SIZE, size);
  }

  getFontStyle(): FontStyle {
    return this.#format(FONT_STYLE);
  }

  setFontStyle(style: FontStyle | null): this {
    return this.#setFormat(FONT_STYLE, style);
  }

  getFontWeight(): FontWeight {
    return this.#format(FONT_WEIGHT);
  }

  getFontWeights(): FontWeight[][] {
    return this.#formats(FONT_WEIGHT);
  }

  setFontWeight(weight: FontWeight | null): this {
    return this.#setFormat(FONT_WEIGHT, weight);
  }

  setFontWeights(weights: (FontWeight | null)[][]): this {
    return this.#setFormats(FONT_WEIGHT, 'setFontWeights', weights);
  }

  getFontLine(): FontLine {
    return this.#format(FONT_LINE);
  }

  setFontLine(line: FontLine | null): this {
    return this.#setFormat(FONT_LINE, line);
  }

  getHorizontalAlignment(): string {
    return this.#format(HORIZONTAL_ALIGNMENT);
  }

  getHorizontalAlignments(): string[][] {
    return this.#formats(HORIZONTAL_ALIGNMENT);
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): this {
    return this.#setFormat(HORIZONTAL_ALIGNMENT, alignment);
  }

  getVerticalAlignment(): string {
    return this.#format(VERTICAL_ALIGNMENT);
  }

  getVerticalAlignments(): string[][] {
    return this.#formats(VERTICAL_ALIGNMENT);
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.#setFormat(VERTICAL_ALIGNMENT, alignment);
  }

  getWrap(): boolean {
    return this.#format(WRAP);
  }

  getWraps(): boolean[][] {
    return this.#formats(WRAP);
  }

  setWrap(wraps: boolean): this {
    requireSignature('SpreadsheetApp.Range.setWrap', [wraps], ['boolean']);
    return this.#setFormat(WRAP, wraps);
  }

  getWrapStrategy(): WrapStrategy {
    return this.#format(WRAP_STRATEGY);
  }

  setWrapStrategy(strategy: WrapStrategy): this {
    return this.#setFormat(WRAP_STRATEGY, strategy);
  }

  getNumberFormat(): string {
    return this.#format(NUMBER_FORMAT);
  }

  getNumberFormats(): string[][] {
    return this.#formats(NUMBER_FORMAT);
  }

  setNumberFormat(pattern: string): this {
    requireSignature('SpreadsheetApp.Range.setNumberFormat', [pattern], ['text']);
    return this.#setFormat(NUMBER_FORMAT, pattern);
  }

  setNumberFormats(patterns: string[][]): this {
    return this.#setFormats(NUMBER_FORMAT, 'setNumberFormats', patterns);
  }

  setBorder(...args: unknown[]): this {
    const given = args.length === 6 || args.length === 8;
    if (!given) throw signatureMismatch('SpreadsheetApp.Range.setBorder', args);
    const [top, left, bottom, right, vertical, horizontal] = args as (boolean | null)[];
    const lines = { top, left, bottom, right, vertical, horizontal } as BorderLines;
    const line = borderLine(
      args[6] as string | null,
      args[7] as GoogleAppsScript.Spreadsheet.BorderStyle | null,
    );
    this.#block.writable.writeStyles(this.#block.area, borderAround(this.#block.area, lines, line));
    return this;
  }

  #format<T>(format: CellFormat<T>): T {
    return format.read(this.#block.sheet.style(this.#block.area.startRow, this.#block.area.startColumn));
  }

  #formats<T>(format: CellFormat<T>): T[][] {
    const sheet = this.#block.sheet;
    return gridOver(this.#block.area, (row, column) => format.read(sheet.style(row, column)));
  }

  #setFormat<T>(format: CellFormat<T>, value: T | null): this {
    const style = format.write(value);
    this.#block.writable.writeStyles(this.#block.area, () => style);
    return this;
  }

  #setFormats<T>(format: CellFormat<T>, method: string, values: readonly (readonly (T | null)[])[]): this {
    const grid = this.#block.sized(method, values);
    const styles = new Map<T | null, StyleData>();
    this.#block.writable.writeStyles(this.#block.area, (row, column) => {
      const value = this.#block.from(grid, row, column) ?? null;
      const style = styles.get(value) ?? format.write(value);
      styles.set(value, style);
      return style;
    });
    return this;
  }
}
