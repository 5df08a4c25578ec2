/** Widths, heights and panes: the file's units and the engine's pixels. */

import type { ScannedAttributes } from '../file/worksheet-scanner';
import { parseCell } from '../snapshot/cell-reference';
import { NO, YES } from '../snapshot/engine-values';
import type { WorksheetData } from '../snapshot/snapshot';
import { styleIdOf } from '../styles/read-styles';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';

/** Pixels of one digit in the usual 11-point default fonts (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_WIDTH = 7;
const DEFAULT_HEIGHT = 15;

/** Characters of the default font to pixels. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_WIDTH)) / 256) * DIGIT_WIDTH);
}

/** The inverse of {@link widthToPixels}, which gives the same pixels again. */
export function pixelsToWidth(pixels: number): number {
  return Math.round((pixels / DIGIT_WIDTH) * 10_000) / 10_000;
}

/** Points to pixels at 96 dots per inch. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Pixels at 96 dots per inch to points, not rounded. */
export function pixelsToPoints(pixels: number): number {
  return (pixels * 3) / 4;
}

/** The sheet's default column width and row height in pixels. */
export function defaultSizes(sheet: XmlElement): { width: number; height: number } {
  const { defaultColWidth, baseColWidth, defaultRowHeight } =
    childOf(sheet, 'sheetFormatPr')?.attributes ?? {};
  // Without a width Excel takes so many digits and 5 pixels of room, rounded up to 8 pixels.
  const base = Math.ceil(((Number(baseColWidth) || 8) * DIGIT_WIDTH + 5) / 8) * 8;
  return {
    width: defaultColWidth === undefined ? base : widthToPixels(Number(defaultColWidth)),
    height: pointsToPixels(Number(defaultRowHeight) || DEFAULT_HEIGHT),
  };
}

/** A `<col>` element: one look for the columns from `first` to `last`, 0-based and inclusive. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The column spans of a sheet in the order of the file; those that name no columns are left out. */
export function readColumnSpans(sheet: XmlElement): ColumnSpan[] {
  return childrenOf(childOf(sheet, 'cols'), 'col')
    .map(({ attributes }) => ({
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      attributes,
    }))
    .filter(({ first, last }) => Number.isInteger(first) && first >= 0 && first <= last);
}

/** The number of a cell format that an element names in `s` or `style`; 0 when it names none. The format may be missing. */
export function formatNumber(text: string | undefined): number {
  const format = Number(text ?? 0);
  return Number.isInteger(format) && format >= 0 ? format : 0;
}

/** A width or height; null for what is none. */
function sizeOf(text: string | undefined, toPixels: (size: number) => number): number | null {
  const size = Number(text ?? Number.NaN);
  return Number.isFinite(size) ? toPixels(size) : null;
}

/** What the engine is told of a column or row; empty when it is as all others. */
export interface TrackData {
  /** Pixels. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** The cell format of cells that are not in the file. */
  readonly format: number;
}

export const PLAIN_TRACK: TrackData = { size: null, hidden: false, format: 0 };

/** The look of one span. */
export function spanTrack(span: ColumnSpan): TrackData {
  const { width, hidden, style } = span.attributes;
  return {
    size: sizeOf(width, widthToPixels),
    hidden: isTrue(hidden),
    format: formatNumber(style),
  };
}

/** The look of a row by the attributes of its element. */
export function rowTrack(attributes: ScannedAttributes): TrackData {
  const format = isTrue(attributes['customFormat']) ? formatNumber(attributes['s']) : 0;
  return {
    size: sizeOf(attributes['ht'], pointsToPixels),
    hidden: isTrue(attributes['hidden']),
    format,
  };
}

/** True when there is nothing to tell the engine. */
export function isPlain(track: TrackData): boolean {
  return track.size === null && !track.hidden && track.format === 0;
}

/** The engine's fields that columns and rows share. */
export function trackFields(track: TrackData): { hd?: 1; s?: string } {
  return { ...(track.hidden ? { hd: YES } : {}), ...(track.format ? { s: styleIdOf(track.format) } : {}) };
}

/** The frozen rows and columns of a sheet; all zero when nothing is frozen. */
export function readFreeze(sheet: XmlElement): WorksheetData['freeze'] {
  const view = childOf(childOf(sheet, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  const state = pane?.attributes['state'];
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) {
    return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  }
  const top = parseCell(view?.attributes['topLeftCell'] ?? 'A1') ?? { row: 0, column: 0 };
  const xSplit = Math.trunc(Number(pane.attributes['xSplit'] ?? 0));
  const ySplit = Math.trunc(Number(pane.attributes['ySplit'] ?? 0));
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? top.row + ySplit : -1,
    startColumn: xSplit > 0 ? top.column + xSplit : -1,
  };
}

/** 1 unless the sheet's view hides its grid lines. */
export function readGridlines(sheet: XmlElement): 0 | 1 {
  const shown = childOf(childOf(sheet, 'sheetViews'), 'sheetView')?.attributes['showGridLines'];
  return shown !== undefined && !isTrue(shown) ? NO : YES;
}
