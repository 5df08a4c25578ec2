/** What the tag of a row says by itself: its height, whether it is hidden, and the format of its empty cells. */

import type { ScannedRow } from '../file/worksheet-scanner';
import { fittedHeight, isFitted } from '../geometry/fitted-height';
import { pixelsToPoints, type TrackData } from '../geometry/sheet-geometry';
import type { LockPlan } from '../protection/lock-plan';
import type { CellData, WorksheetData } from '../snapshot/snapshot';
import type { StyleWriter } from '../styles/style-writer';
import { type RowLook, rowLookOf } from './row-look';

/** Of one sheet; rows are 0-based. */
export class RowAttributes {
  /** In px. */
  private readonly defaultHeight: number;

  /**
   * @param locks null leaves the locks as they are.
   * @param sizes The file's default height and width, in px.
   */
  constructor(
    private readonly sheet: Partial<WorksheetData>,
    private readonly styles: StyleWriter,
    private readonly locks: LockPlan | null,
    private readonly sizes: { readonly height: number; readonly width: number },
  ) {
    this.defaultHeight = sheet.defaultRowHeight ?? sizes.height;
  }

  /** @param attributes Those of the row in the file; none for a new one. */
  look(row: number, attributes: ScannedRow['attributes']): RowLook {
    const isApart = this.locks?.needsRowFormat(row) ?? false;
    return rowLookOf(attributes, this.sheet.rowData?.[row], isApart, this.styles);
  }

  /**
   * The attributes in which the engine's row differs from what it was told; null removes one.
   *
   * @param old What the file says of the row.
   * @param hasNewContents Whether some value or formula of the row is another one now: then its height is fitted anew.
   */
  changes(
    old: TrackData,
    row: number,
    look: RowLook,
    hasNewContents: boolean,
  ): Record<string, string | null> {
    const hidden = this.sheet.rowData?.[row]?.hd === 1;
    return {
      ...this.height(old, row, hasNewContents),
      ...(hidden === old.hidden ? {} : { hidden: hidden ? '1' : null }),
      ...this.format(old, row, look),
    };
  }

  private height(old: TrackData, row: number, hasNewContents: boolean): Record<string, string | null> {
    const wanted = this.sheet.rowData?.[row];
    const fitted = hasNewContents && isFitted(wanted) ? this.fitted(row) : 0;
    const height = fitted === 0 ? (wanted?.h ?? null) : fitted > this.defaultHeight ? fitted : null;
    if (height === null) return old.size === null ? {} : { ht: null, customHeight: null };
    if (isFitted(wanted)) return height === old.size ? {} : { ht: String(pixelsToPoints(height)) };
    const isSame = Math.abs(height - (old.size ?? this.defaultHeight)) < 0.5;
    return isSame ? {} : { ht: String(pixelsToPoints(height)), customHeight: '1' };
  }

  private format(old: TrackData, row: number, look: RowLook): Record<string, string | null> {
    const format = look.hasFormat
      ? this.styles.withLock(look.format, this.locks?.row(row) ?? null)
      : look.format;
    if (format === old.format) return {};
    return format ? { s: String(format), customFormat: '1' } : { s: null, customFormat: null };
  }

  private fitted(row: number): number {
    const cells = this.sheet.cellData?.[row] ?? {};
    const flatOf = (style: CellData['s']) => this.styles.flat(style);
    return fittedHeight(row, cells, this.sheet, flatOf, this.sizes.width);
  }
}
