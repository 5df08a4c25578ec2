/** A cell's look as a flat list of texts: the common ground on which the file's and the engine's styles are compared. */

import { plainRgb } from '../snapshot/colors';
import { BORDER_STYLES, HORIZONTAL, UNDERLINE_DOUBLE, VERTICAL, WRAP, YES } from '../snapshot/engine-values';
import type { StyleData } from '../snapshot/snapshot';

/** '' means "not set" in every field; colours are RRGGBB; a border is 'style RRGGBB'. */
export interface FlatStyle {
  readonly font: string;
  /** Points. */
  readonly size: string;
  readonly bold: string;
  readonly italic: string;
  readonly strike: string;
  /** 'single' or 'double'. */
  readonly underline: string;
  readonly color: string;
  /** 'subscript' or 'superscript'. */
  readonly baseline: string;
  readonly fill: string;
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: string;
  /** As the file counts: 0-90 up, 91-180 down, 255 stacked. */
  readonly rotation: string;
  readonly format: string;
}

export type StyleField = keyof FlatStyle;

/** Fields that a style without them takes from the workbook's default style. */
const INHERITED: readonly StyleField[] = ['font', 'size', 'bold', 'italic', 'horizontal', 'vertical', 'wrap'];

/** The flat form of an engine style. @param defaults The flat default style of the workbook. */
export function flatStyle(style: StyleData, defaults?: FlatStyle): FlatStyle {
  const flat: Record<StyleField, string> = {
    font: style.ff ?? '',
    size: style.fs === undefined ? '' : String(style.fs),
    bold: flag(style.bl),
    italic: flag(style.it),
    strike: style.st?.s === YES ? '1' : '',
    underline: style.ul?.s === YES ? (style.ul.t === UNDERLINE_DOUBLE ? 'double' : 'single') : '',
    color: plainRgb(style.cl?.rgb) ?? '',
    baseline: style.va === 2 ? 'subscript' : style.va === 3 ? 'superscript' : '',
    fill: plainRgb(style.bg?.rgb) ?? '',
    left: flatBorder(style.bd?.l),
    right: flatBorder(style.bd?.r),
    top: flatBorder(style.bd?.t),
    bottom: flatBorder(style.bd?.b),
    horizontal: style.ht ? (HORIZONTAL[style.ht] ?? '') : '',
    vertical: style.vt ? (VERTICAL[style.vt] ?? '') : '',
    wrap: style.tb === undefined || style.tb === null ? '' : style.tb === WRAP ? '1' : '0',
    rotation: flatRotation(style.tr),
    format: flatFormat(style.n?.pattern),
  };
  for (const field of INHERITED) {
    if (flat[field] === '') flat[field] = defaults?.[field] ?? '';
  }
  if (flat.vertical === 'bottom') flat.vertical = '';
  for (const field of ['bold', 'italic', 'wrap'] as const) {
    if (flat[field] === '0') flat[field] = '';
  }
  return flat;
}

/** The fields in which two styles differ. */
export function differingFields(a: FlatStyle, b: FlatStyle): StyleField[] {
  return (Object.keys(a) as StyleField[]).filter((field) => a[field] !== b[field]);
}

function flag(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

type Border = NonNullable<Exclude<StyleData['bd'], void>>['l'];

function flatBorder(border: Border): string {
  const style = border ? BORDER_STYLES[border.s] : undefined;
  return !border || !style || style === 'none' ? '' : `${style} ${plainRgb(border.cl?.rgb) ?? ''}`;
}

/** The engine turns clockwise, the file counter-clockwise (ECMA-376 part 1, 18.8.1). */
function flatRotation(rotation: StyleData['tr']): string {
  if (!rotation) return '';
  if (rotation.v === YES) return '255';
  if (!rotation.a) return '';
  return String(rotation.a < 0 ? -rotation.a : 90 + rotation.a);
}

function flatFormat(pattern: string | undefined): string {
  return pattern === undefined || /^general$/i.test(pattern) ? '' : pattern;
}
