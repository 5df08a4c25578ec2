/** Reads the styles part: what each cell format (xf) looks like, in the engine's words. */

import { colorOf, type Palette } from '../snapshot/colors';
import {
  BORDER_STYLES,
  HORIZONTAL,
  UNDERLINE_DOUBLE,
  UNDERLINE_SINGLE,
  VERTICAL,
  WRAP,
  YES,
} from '../snapshot/engine-values';
import type { StyleData } from '../snapshot/snapshot';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';
import { readDifferentialStyles } from './differential-styles';
import { type FlatStyle, flatStyle } from './flat-style';
import { builtInPattern, isDatePattern } from './number-formats';

/** One entry of cellXfs. */
export interface CellFormat {
  readonly element: XmlElement;
  readonly style: StyleData;
  readonly flat: FlatStyle;
  /** True when numbers in it are dates or times. */
  readonly isDate: boolean;
}

/** The styles part of one workbook. */
export interface StyleSheet {
  readonly text: string;
  readonly root: XmlElement;
  /** By the number that cells name in `s`. There is at least one: number 0, the default. */
  readonly formats: readonly CellFormat[];
  /** What conditional formats lay over cells, by the number that they name. */
  readonly differential: readonly StyleData[];
  /** The look of a cell that names no format. */
  readonly defaultStyle: StyleData;
  readonly defaultFlat: FlatStyle;
}

/** The id of a cell format in the snapshot's styles: 'xf' and its number. */
export function styleIdOf(format: number): string {
  return `xf${format}`;
}

/** The inverse of {@link styleIdOf}; null for ids that the engine made. */
export function formatOfStyleId(id: string): number | null {
  const match = /^xf(\d+)$/.exec(id);
  return match ? Number(match[1]) : null;
}

/** @param styles The text and root of the styles part. Throws when it has no cellXfs. */
export function readStyleSheet(styles: { text: string; root: XmlElement }, palette: Palette): StyleSheet {
  const { root } = styles;
  const lists = {
    fonts: childrenOf(childOf(root, 'fonts'), 'font'),
    fills: childrenOf(childOf(root, 'fills'), 'fill'),
    borders: childrenOf(childOf(root, 'borders'), 'border'),
    patterns: new Map(
      childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
        Number(attributes['numFmtId']),
        attributes['formatCode'] ?? '',
      ]),
    ),
  };
  const elements = childrenOf(childOf(root, 'cellXfs'), 'xf');
  const first = elements[0];
  if (!first) throw new Error('no cell formats');
  const defaultStyle = readFormat(first, lists, palette, {});
  const defaultFlat = flatStyle(defaultStyle);
  const formats = elements.map((element): CellFormat => {
    const style = readFormat(element, lists, palette, defaultStyle);
    return { element, style, flat: flatStyle(style, defaultFlat), isDate: isDatePattern(style.n?.pattern) };
  });
  return {
    ...styles,
    formats,
    differential: readDifferentialStyles(root, palette),
    defaultStyle,
    defaultFlat,
  };
}

interface StyleLists {
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly patterns: ReadonlyMap<number, string>;
}

/** Excel follows the ids of an xf whatever its apply… flags say, and so do we. */
function readFormat(xf: XmlElement, lists: StyleLists, palette: Palette, defaults: StyleData): StyleData {
  const style: StyleData = {};
  readFont(lists.fonts[Number(xf.attributes['fontId'] ?? 0)], palette, style);
  const fill = childOf(lists.fills[Number(xf.attributes['fillId'] ?? 0)], 'patternFill');
  const background =
    fill?.attributes['patternType'] === 'solid' ? colorOf(childOf(fill, 'fgColor'), palette) : null;
  if (background) style.bg = { rgb: background };
  readBorder(lists.borders[Number(xf.attributes['borderId'] ?? 0)], palette, style);
  readAlignment(childOf(xf, 'alignment'), style, defaults);
  const id = Number(xf.attributes['numFmtId'] ?? 0);
  const pattern = lists.patterns.get(id) ?? builtInPattern(id);
  if (pattern !== undefined && !/^general$/i.test(pattern)) style.n = { pattern };
  if (!style.bl && defaults.bl) style.bl = 0;
  if (!style.it && defaults.it) style.it = 0;
  return style;
}

function readFont(font: XmlElement | undefined, palette: Palette, style: StyleData): void {
  const name = childOf(font, 'name')?.attributes['val'];
  const size = Number(childOf(font, 'sz')?.attributes['val']);
  const color = colorOf(childOf(font, 'color'), palette);
  const underline = childOf(font, 'u');
  const baseline = childOf(font, 'vertAlign')?.attributes['val'];
  if (name) style.ff = name;
  if (size > 0) style.fs = size;
  if (isOn(childOf(font, 'b'))) style.bl = YES;
  if (isOn(childOf(font, 'i'))) style.it = YES;
  if (isOn(childOf(font, 'strike'))) style.st = { s: YES };
  if (color) style.cl = { rgb: color };
  if (underline && underline.attributes['val'] !== 'none') {
    const double = underline.attributes['val']?.startsWith('double');
    style.ul = { s: YES, t: double ? UNDERLINE_DOUBLE : UNDERLINE_SINGLE };
  }
  if (baseline === 'subscript') style.va = 2;
  if (baseline === 'superscript') style.va = 3;
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && isTrue(element.attributes['val'] ?? '1');
}

const SIDES = { l: ['left', 'start'], r: ['right', 'end'], t: ['top'], b: ['bottom'] } as const;

function readBorder(border: XmlElement | undefined, palette: Palette, style: StyleData): void {
  const sides: NonNullable<StyleData['bd']> = {};
  for (const [key, names] of Object.entries(SIDES)) {
    const side = names.map((name) => childOf(border, name)).find((element) => element !== undefined);
    const kind = BORDER_STYLES.indexOf(side?.attributes['style'] ?? '');
    if (kind <= 0) continue;
    sides[key as keyof typeof SIDES] = {
      s: kind,
      cl: { rgb: colorOf(childOf(side, 'color'), palette) ?? '#000000' },
    };
  }
  if (Object.keys(sides).length > 0) style.bd = sides;
}

function readAlignment(alignment: XmlElement | undefined, style: StyleData, defaults: StyleData): void {
  const { horizontal = '', vertical = '', wrapText, textRotation } = alignment?.attributes ?? {};
  const across = HORIZONTAL.indexOf(horizontal);
  if (across > 0) style.ht = across;
  const down = VERTICAL.indexOf(vertical);
  if (down > 0) style.vt = down;
  else if (defaults.vt) style.vt = 3;
  if (isTrue(wrapText)) style.tb = WRAP;
  else if (defaults.tb) style.tb = 1;
  const turn = Number(textRotation ?? 0);
  if (turn === 255) style.tr = { a: 0, v: YES };
  else if (turn) style.tr = { a: turn <= 90 ? -turn : turn - 90 };
}
