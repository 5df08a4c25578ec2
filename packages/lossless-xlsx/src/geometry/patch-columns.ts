/** Patches `<cols>`: widths, hidden columns, their formats and the locks of these. */

import type { LockPlan } from '../protection/lock-plan';
import { MAX_COLUMNS } from '../snapshot/cell-reference';
import type { GridSize } from '../snapshot/grid-size';
import type { WorksheetData } from '../snapshot/snapshot';
import type { StyleWriter } from '../styles/style-writer';
import { escapeAttribute } from '../xml/xml-text';
import type { XmlElement } from '../xml/xml-tree';
import {
  type ColumnSpan,
  defaultSizes,
  PLAIN_TRACK,
  pixelsToWidth,
  readColumnSpans,
  spanTrack,
} from './sheet-geometry';

/**
 * The new `<cols>` element, '' when no column needs one, or null when nothing changed.
 * @param grid The columns that the engine was told of; null for a new sheet. Those beyond stay as they are.
 * @param locks null leaves the locks as they are.
 */
export function patchedColumns(
  root: XmlElement,
  sheet: Partial<WorksheetData>,
  styles: StyleWriter,
  grid: GridSize | null,
  locks: LockPlan | null,
): string | null {
  const spans = readColumnSpans(root);
  // Where spans overlap, the last one holds, as the engine was told.
  const strongest = [...spans].reverse();
  const count = Math.min(
    MAX_COLUMNS,
    Math.max(
      grid?.columnCount ?? 0,
      locks?.columnCount ?? 0,
      ...Object.keys(sheet.columnData ?? {}).map((key) => Number(key) + 1),
    ),
  );
  const defaultWidth = sheet.defaultColumnWidth ?? defaultSizes(root).width;
  const changed = new Map<number, Record<string, string>>();
  for (let column = 0; column < count; column += 1) {
    const span = strongest.find(({ first, last }) => first <= column && column <= last);
    const lock = (format: number) => styles.withLock(format, locks?.column(column) ?? null);
    const attributes = changedAttributes(span, sheet.columnData?.[column], styles, defaultWidth, lock);
    if (attributes) changed.set(column, attributes);
  }
  const kept = unchangedPieces(spans, changed);
  const locked =
    locks &&
    withLockedTail(kept, count, defaultWidth, (format) =>
      styles.withLock(format, locks.column(MAX_COLUMNS - 1)),
    );
  if (changed.size === 0 && !locked) return null;
  const written = merged([...(locked ?? kept), ...newPieces(changed)]).map((span) =>
    columnElement(root.prefix, span),
  );
  return written.length === 0 ? '' : `<${root.prefix}cols>${written.join('')}</${root.prefix}cols>`;
}

/** The attributes of one column when the engine's differ from what it was told; null when they agree. */
function changedAttributes(
  span: ColumnSpan | undefined,
  wanted: NonNullable<WorksheetData['columnData']>[number] | undefined,
  styles: StyleWriter,
  defaultWidth: number,
  lock: (format: number) => number,
): Record<string, string> | null {
  const old = span ? spanTrack(span) : PLAIN_TRACK;
  const size = wanted?.w ?? null;
  const sameSize = size === old.size || Math.abs((size ?? defaultWidth) - (old.size ?? defaultWidth)) < 0.5;
  const hidden = wanted?.hd === 1;
  const format = lock(wanted?.s ? styles.formatForNew(wanted.s, old.format) : 0);
  if (sameSize && hidden === old.hidden && format === old.format) return null;
  const attributes: Record<string, string> = { ...span?.attributes };
  for (const name of ['min', 'max', 'hidden', 'style']) delete attributes[name];
  if (!sameSize) {
    attributes['width'] = String(pixelsToWidth(size ?? defaultWidth));
    attributes['customWidth'] = '1';
    delete attributes['bestFit'];
  }
  attributes['width'] ??= String(pixelsToWidth(defaultWidth));
  if (hidden) attributes['hidden'] = '1';
  if (format) attributes['style'] = String(format);
  return attributes;
}

/**
 * The spans with the columns from `count` to the end of the sheet locked or unlocked, so that one can type there too; null
 * when they are already.
 */
function withLockedTail(
  spans: readonly ColumnSpan[],
  count: number,
  defaultWidth: number,
  lock: (format: number) => number,
): ColumnSpan[] | null {
  const pieces = spans.flatMap((span) =>
    span.first < count && span.last >= count
      ? [
          { ...span, last: count - 1 },
          { ...span, first: count },
        ]
      : [span],
  );
  const tail = pieces.filter(({ first }) => first >= count).sort((a, b) => a.first - b.first);
  const free = [...tail, { first: MAX_COLUMNS, last: MAX_COLUMNS }].map(({ first }, i) => ({
    first: (tail[i - 1]?.last ?? count - 1) + 1,
    last: first - 1,
    attributes: { width: String(pixelsToWidth(defaultWidth)) },
  }));
  const changed = [...tail, ...free.filter(({ first, last }) => first <= last)].flatMap(
    (span): ColumnSpan[] => {
      const { format } = spanTrack(span);
      const style = lock(format);
      return style === format ? [] : [{ ...span, attributes: { ...span.attributes, style: String(style) } }];
    },
  );
  if (changed.length === 0) return null;
  const starts = new Set(changed.map(({ first }) => first));
  return [...pieces.filter(({ first }) => !starts.has(first)), ...changed];
}

/** What is left of the file's spans where no column was changed. */
function unchangedPieces(spans: readonly ColumnSpan[], changed: ReadonlyMap<number, unknown>): ColumnSpan[] {
  const pieces: ColumnSpan[] = [];
  const cuts = [...changed.keys()].sort((a, b) => a - b);
  for (const span of spans) {
    let first = span.first;
    for (const cut of cuts) {
      if (cut < first || cut > span.last) continue;
      if (cut > first) pieces.push({ ...span, first, last: cut - 1 });
      first = cut + 1;
    }
    if (first <= span.last) pieces.push({ ...span, first });
  }
  return pieces;
}

function newPieces(changed: ReadonlyMap<number, Record<string, string>>): ColumnSpan[] {
  return [...changed].map(([column, attributes]) => ({ first: column, last: column, attributes }));
}

/** The spans in order; neighbours that look the same become one. */
function merged(spans: readonly ColumnSpan[]): ColumnSpan[] {
  const result: ColumnSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = result[result.length - 1];
    if (before && before.last + 1 === span.first && look(before) === look(span)) {
      result[result.length - 1] = { ...before, last: span.last };
    } else result.push(span);
  }
  return result;
}

function look(span: ColumnSpan): string {
  const { min, max, ...rest } = span.attributes;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function columnElement(prefix: string, span: ColumnSpan): string {
  const attributes = { ...span.attributes, min: String(span.first + 1), max: String(span.last + 1) };
  const { min, max, ...rest } = attributes;
  const written = Object.entries({ min, max, ...rest }).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${prefix}col${written.join('')}/>`;
}
