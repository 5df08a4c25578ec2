/** The looks that conditional formats lay over cells (`<dxf>`): only what differs from the cell's own look is said. */

import { colorOf, type Palette } from '../snapshot/colors';
import { lookOf } from '../snapshot/conditional-rule';
import type { StyleData } from '../snapshot/snapshot';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';

/** All differential looks of a workbook, by the number that rules name in `dxfId`. @param styleSheet The root of the styles part. */
export function readDifferentialStyles(styleSheet: XmlElement, palette: Palette): StyleData[] {
  return childrenOf(childOf(styleSheet, 'dxfs'), 'dxf').map((dxf) => readStyle(dxf, palette));
}

function readStyle(dxf: XmlElement, palette: Palette): StyleData {
  const style: StyleData = {};
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  // The other way round than in cell formats: a solid fill has its colour in bgColor (ECMA-376 part 1, 18.8.14 and 18.8.32).
  const fill = colorOf(childOf(pattern, 'bgColor'), palette) ?? colorOf(childOf(pattern, 'fgColor'), palette);
  const color = colorOf(childOf(font, 'color'), palette);
  if (fill) style.bg = { rgb: fill };
  if (color) style.cl = { rgb: color };
  const bold = flag(font, 'b');
  const italic = flag(font, 'i');
  const strike = flag(font, 'strike');
  const underline = childOf(font, 'u');
  if (bold !== null) style.bl = bold;
  if (italic !== null) style.it = italic;
  if (strike !== null) style.st = { s: strike };
  if (underline) style.ul = { s: underline.attributes['val'] === 'none' ? 0 : 1 };
  return style;
}

function flag(font: XmlElement | undefined, local: string): 0 | 1 | null {
  const element = childOf(font, local);
  if (!element) return null;
  return isTrue(element.attributes['val'] ?? '1') ? 1 : 0;
}

/** The `<dxf>` element of a look. The prefix ends in ':' or is empty. */
export function differentialElement(prefix: string, style: StyleData): string {
  const { fill, color, bold, italic, strike, underline } = lookOf(style);
  const tag = (local: string, value: string | undefined, off: string) =>
    value === undefined ? '' : `<${prefix}${local}${value === '1' ? '' : ` val="${off}"`}/>`;
  const font =
    tag('b', bold, '0') +
    tag('i', italic, '0') +
    tag('strike', strike, '0') +
    tag('u', underline, 'none') +
    (color === undefined ? '' : `<${prefix}color rgb="FF${color}"/>`);
  const fonts = font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`;
  const fills =
    fill === undefined
      ? ''
      : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="FF${fill}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${fonts}${fills}</${prefix}dxf>`;
}
