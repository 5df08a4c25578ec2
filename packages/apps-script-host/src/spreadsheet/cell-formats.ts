/** The formats of cells: what Apps Script calls them, and how the engine keeps them. */

import type { StyleData } from '@jiko-hyoka/lossless-xlsx/engine';
import type { Area } from '../engine/area';
import {
  BooleanNumber,
  BorderStyleTypes,
  ColorKit,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  isDefaultFormat,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '../engine/engine-terms';
import { CSS_COLORS } from './css-colors';
import { BorderStyles, WrapStrategies } from './spreadsheet-enums';

/** One format: how to read it from a style, and what to merge into a style for it; null puts the default back. */
export interface CellFormat<T> {
  readonly read: (style: StyleData) => T;
  readonly write: (value: T | null) => StyleData;
}

/** What Google shows for a cell with the automatic number format (noted on live Apps Script). */
const AUTOMATIC_NUMBER_FORMAT = '0.###############';

/** As #rrggbb, white where a cell has none. */
export const BACKGROUND: CellFormat<string> = {
  read: ({ bg }) => hexColor(bg?.rgb) ?? '#ffffff',
  write: (color) => ({ bg: colorStyle(color) }),
};

/** As #rrggbb, black where a cell has none. */
export const FONT_COLOR: CellFormat<string> = {
  read: ({ cl }) => hexColor(cl?.rgb) ?? '#000000',
  write: (color) => ({ cl: colorStyle(color) }),
};

/** The font's name; Arial where a cell has none, as at Google. */
export const FONT_FAMILY: CellFormat<string> = {
  read: ({ ff }) => ff ?? 'Arial',
  write: (family) => ({ ff: family }),
};

/** In points. */
export const FONT_SIZE: CellFormat<number> = {
  read: ({ fs }) => fs ?? 10,
  write: (size) => ({ fs: size ?? undefinedAsNull() }),
};

/** 'bold' or 'normal'. */
export const FONT_WEIGHT: CellFormat<GoogleAppsScript.Spreadsheet.FontWeight> = {
  read: ({ bl }) => (bl ? 'bold' : 'normal'),
  write: (weight) => ({ bl: weight === 'bold' ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
};

/** 'italic' or 'normal'. */
export const FONT_STYLE: CellFormat<GoogleAppsScript.Spreadsheet.FontStyle> = {
  read: ({ it }) => (it ? 'italic' : 'normal'),
  write: (style) => ({ it: style === 'italic' ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
};

/** 'underline', 'line-through' or 'none'; of a cell with both lines the first is told. */
export const FONT_LINE: CellFormat<GoogleAppsScript.Spreadsheet.FontLine> = {
  read: ({ ul, st }) => (ul?.s ? 'underline' : st?.s ? 'line-through' : 'none'),
  write: (line) => ({
    ul: line === 'underline' ? { s: BooleanNumber.TRUE } : undefinedAsNull(),
    st: line === 'line-through' ? { s: BooleanNumber.TRUE } : undefinedAsNull(),
  }),
};

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  'general-left': HorizontalAlign.UNSPECIFIED,
};

/** Live Apps Script takes 'normal' and calls it 'general-left' (noted there). */
export const HORIZONTAL_ALIGNMENT: CellFormat<string> = {
  read: ({ ht }) => keyOf(HORIZONTAL, ht) ?? 'general',
  write: (alignment) => ({ ht: constantOf(HORIZONTAL, alignment === 'normal' ? 'general-left' : alignment) }),
};

const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** 'top', 'middle' or 'bottom', the last by default. */
export const VERTICAL_ALIGNMENT: CellFormat<string> = {
  read: ({ vt }) => keyOf(VERTICAL, vt) ?? 'bottom',
  write: (alignment) => ({ vt: constantOf(VERTICAL, alignment) }),
};

/** Live Apps Script calls a cell without a strategy wrapped and overflowing at once. */
export const WRAP: CellFormat<boolean> = {
  read: ({ tb }) => !tb || tb === WrapStrategy.WRAP,
  write: (wraps) => ({ tb: wraps === null ? null : wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
};

type LiveWrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

const STRATEGIES: readonly (readonly [LiveWrapStrategy, WrapStrategy])[] = [
  [WrapStrategies.OVERFLOW, WrapStrategy.OVERFLOW],
  [WrapStrategies.WRAP, WrapStrategy.WRAP],
  [WrapStrategies.CLIP, WrapStrategy.CLIP],
];

/** OVERFLOW by default. */
export const WRAP_STRATEGY: CellFormat<LiveWrapStrategy> = {
  read: ({ tb }) => STRATEGIES.find(([, kept]) => kept === tb)?.[0] ?? WrapStrategies.OVERFLOW,
  write: (strategy) => ({ tb: STRATEGIES.find(([live]) => live === strategy)?.[1] ?? null }),
};

/** The pattern; the automatic format has one of its own at Google. */
export const NUMBER_FORMAT: CellFormat<string> = {
  read: ({ n }) =>
    isDefaultFormat(n?.pattern) ? AUTOMATIC_NUMBER_FORMAT : (n?.pattern ?? AUTOMATIC_NUMBER_FORMAT),
  write: (pattern) => ({ n: pattern === null || /^general$/i.test(pattern) ? null : { pattern } }),
};

/** Which lines `Range.setBorder` draws: true for a line, false for none, null for what there was. */
export interface BorderLines {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

const LINE_STYLES: readonly (readonly [GoogleAppsScript.Spreadsheet.BorderStyle, BorderStyleTypes])[] = [
  [BorderStyles.SOLID, BorderStyleTypes.THIN],
  [BorderStyles.SOLID_MEDIUM, BorderStyleTypes.MEDIUM],
  [BorderStyles.SOLID_THICK, BorderStyleTypes.THICK],
  [BorderStyles.DASHED, BorderStyleTypes.DASHED],
  [BorderStyles.DOTTED, BorderStyleTypes.DOTTED],
  [BorderStyles.DOUBLE, BorderStyleTypes.DOUBLE],
];

/** One line of a border; black and solid by default. */
export function borderLine(
  color: string | null | undefined,
  style: GoogleAppsScript.Spreadsheet.BorderStyle | null | undefined,
): IBorderStyleData {
  const s = LINE_STYLES.find(([live]) => live === style)?.[1] ?? BorderStyleTypes.THIN;
  return { s, cl: { rgb: hexColor(color) ?? '#000000' } };
}

/** The borders of an area's cells, by their 0-based places; cells in a like place get the same object. */
export function borderAround(
  { startRow, startColumn, endRow, endColumn }: Area,
  lines: BorderLines,
  line: IBorderStyleData,
): (row: number, column: number) => StyleData {
  const styles = new Map<string, StyleData>();
  return (row, column) => {
    const sides = {
      t: row === startRow ? lines.top : lines.horizontal,
      b: row === endRow ? lines.bottom : lines.horizontal,
      l: column === startColumn ? lines.left : lines.vertical,
      r: column === endColumn ? lines.right : lines.vertical,
    };
    const key = Object.values(sides).join();
    const style = styles.get(key) ?? { bd: cellBorder(sides, line) };
    styles.set(key, style);
    return style;
  };
}

function cellBorder(sides: Record<string, boolean | null>, line: IBorderStyleData): IBorderData {
  const drawn = Object.entries(sides).filter(([, wanted]) => wanted !== null);
  return Object.fromEntries(drawn.map(([side, wanted]) => [side, wanted ? { ...line } : null]));
}

/** As `#rrggbb` in small letters, from any way CSS writes colours; undefined for what is no colour. */
export function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const named = CSS_COLORS.get(color.trim().toLowerCase());
  if (named !== undefined) return named;
  const kit = new ColorKit(color);
  return kit.isValid ? kit.toHexString().toLowerCase().slice(0, 7) : undefined;
}

/** Live Apps Script takes a colour that is none without a word, and shows the default. */
function colorStyle(color: string | null): { rgb: string } | null {
  const rgb = hexColor(color);
  return rgb === undefined ? null : { rgb };
}

function keyOf(table: Record<string, number>, value: Nullable<number>): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function constantOf<T>(table: Record<string, T>, key: string | null): T | null {
  return key === null ? null : (table[key] ?? null);
}

/** Univer's types leave out that null takes these properties away, which its code does. */
function undefinedAsNull(): undefined {
  return null as unknown as undefined;
}
