/** Colours of a workbook: RGB, theme colours with a tint, and the old indexed palette, all as '#RRGGBB'. */

import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import type { Nullable } from './snapshot';

/** ECMA-376 part 1, 18.8.27; 64 and 65 are the system's text and background. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The order in which `theme="n"` counts; dark and light stand the other way round in the theme itself. */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
const OFFICE_THEME =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

/** What is needed to read any colour element of one workbook. */
export interface Palette {
  /** Twelve RRGGBB values in the order of `theme="n"`. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** @param theme The root of the theme part. @param styleSheet The root of the styles part, which may bring its own palette. */
export function readPalette(theme: XmlElement | undefined, styleSheet: XmlElement | undefined): Palette {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const themeColors = THEME_ORDER.map((name, i) => {
    const color = childOf(scheme, name)?.children[0];
    return color?.attributes['lastClr'] ?? color?.attributes['val'] ?? OFFICE_THEME[i] ?? '000000';
  });
  const own = childrenOf(childOf(childOf(styleSheet, 'colors'), 'indexedColors'), 'rgbColor');
  const indexed = own.length > 0 ? own.map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6)) : INDEXED;
  return { theme: themeColors, indexed };
}

/** The colour of a `<color>`, `<fgColor>` or `<tabColor>` element; null for automatic ones. */
export function colorOf(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { rgb, theme, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? palette.indexed[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
}

/** ECMA-376 part 1, 18.8.19: the luminance moves towards black (tint < 0) or white (tint > 0). */
function tinted(rgb: string, tint: number): string {
  if (!tint) return rgb;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((i) => Number.parseInt(rgb.slice(i, i + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const newChroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (value: number) => moved + (chroma === 0 ? 0 : ((value - light) / chroma) * newChroma);
  return [red, green, blue].map((value) => hex(channel(value))).join('');
}

function hex(share: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, share)) * 255);
  return byte.toString(16).padStart(2, '0');
}

/** '#abc', '#aabbcc' and 'rgb(1, 2, 3)' as 'RRGGBB'; null for anything else. */
export function plainRgb(color: Nullable<string>): string | null {
  const text = color?.trim() ?? '';
  const long = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text)?.[1];
  if (long) return long.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  return channels
    ? channels
        .slice(1)
        .map((value) => hex(Number(value) / 255))
        .join('')
        .toUpperCase()
    : null;
}
