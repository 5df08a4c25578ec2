/** Finds or makes the cell format of a changed look, so that protection and all else the engine does not know survive. */

import type { Lock } from '../protection/lock-plan';
import { lookOf } from '../snapshot/conditional-rule';
import type { Nullable, StyleData, WorkbookData } from '../snapshot/snapshot';
import { TextEdits } from '../xml/text-edits';
import { rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { escapeAttribute } from '../xml/xml-text';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { differentialElement } from './differential-styles';
import { differingFields, type FlatStyle, flatStyle, type StyleField } from './flat-style';
import { isLockedFormat, withFormatLock } from './locked-format';
import { builtInId, FIRST_CUSTOM_FORMAT } from './number-formats';
import { formatOfStyleId, type StyleSheet } from './read-styles';
import { StyleTable } from './style-table';

/** A cell's style as the engine gives it: an id of the workbook's styles, the style itself, or nothing. */
export type EngineStyle = Nullable<string | StyleData>;

/** Children in the order that Excel writes, which is the only one that all of its versions read. */
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = 'start left end right top bottom diagonal vertical horizontal'.split(' ');

const FONT_FIELDS: readonly StyleField[] = [
  'font',
  'size',
  'bold',
  'italic',
  'strike',
  'underline',
  'color',
  'baseline',
];
const BORDER_FIELDS: readonly StyleField[] = ['left', 'right', 'top', 'bottom'];
const ALIGNMENT_FIELDS: readonly StyleField[] = ['horizontal', 'vertical', 'wrap', 'rotation'];

export class StyleWriter {
  private readonly fonts: StyleTable;
  private readonly fills: StyleTable;
  private readonly borders: StyleTable;
  private readonly formats: StyleTable;
  private readonly differential: StyleTable;
  private readonly newPatterns = new Map<string, number>();
  private readonly made = new Map<string, number>();
  private readonly locks = new Map<number, boolean>();
  private readonly flats = new Map<string, FlatStyle>();
  private readonly looks: FlatStyle[];

  /**
   * @param workbook The engine's snapshot, for its styles.
   * @param formatCount How many cell formats the sheets name. Where some are lost, new ones must not take their numbers.
   */
  constructor(
    private readonly sheet: StyleSheet,
    private readonly workbook: WorkbookData,
    formatCount: number,
  ) {
    const { text, root } = sheet;
    this.fonts = new StyleTable(text, root, 'fonts');
    this.fills = new StyleTable(text, root, 'fills');
    this.borders = new StyleTable(text, root, 'borders');
    this.formats = new StyleTable(text, root, 'cellXfs', formatCount);
    this.differential = new StyleTable(text, root, 'dxfs');
    this.looks = sheet.formats.map(({ flat }) => flat);
  }

  /**
   * The number of the cell format for a cell with this style.
   * @param base The format that the cell has in the file: kept when it looks the same, else copied with the differences only.
   */
  formatFor(style: EngineStyle, base: number): number {
    const key =
      typeof style === 'string' ? `${base} ${style}` : `${base} ${style ? JSON.stringify(style) : ''}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const format = this.madeFormat(this.flat(style), base);
    this.made.set(key, format);
    return format;
  }

  private madeFormat(wanted: FlatStyle, base: number): number {
    const fields = differingFields(this.looks[base] ?? this.sheet.defaultFlat, wanted);
    if (fields.length === 0) return base;
    return this.formats.indexOf(this.changedFormat(base, fields, wanted));
  }

  /**
   * The number of the cell format for a cell that the file does not have yet.
   * A style that came from the file unchanged means its own format; another one is made from `base` (that of the row or column).
   */
  formatForNew(style: EngineStyle, base: number): number {
    if (!style) return base;
    const own = typeof style === 'string' ? formatOfStyleId(style) : null;
    const look = own === null ? undefined : this.looks[own];
    if (own !== null && look && differingFields(look, this.flat(style)).length === 0) return own;
    return this.formatFor(style, base);
  }

  /**
   * The number of the same cell format, locked or unlocked.
   * @param lock null leaves it as it is. 'named' never gives the default format: excelize takes that of the column for it.
   */
  withLock(format: number, lock: Lock): number {
    const isNamed = lock !== 'named' || format !== 0;
    if (lock === null || (isNamed && this.isLocked(format) === (lock !== false))) return format;
    const key = `${format} lock ${lock}`;
    const made = this.made.get(key) ?? this.formats.indexOf(withFormatLock(this.textOf(format), lock));
    this.made.set(key, made);
    return made;
  }

  private isLocked(format: number): boolean {
    const known = this.locks.get(format) ?? isLockedFormat(this.textOf(format));
    this.locks.set(format, known);
    return known;
  }

  /** A format that is lost looks as the first one does. */
  private textOf(format: number): string {
    return this.formats.textOf(format) || this.formats.textOf(0);
  }

  /** The number format of an engine's style; '' for General. */
  patternOf(style: EngineStyle): string {
    return this.flat(style).format;
  }

  /** The number of the look that a conditional format lays over cells; one of the file that says the same, or a new one. */
  differentialFormat(style: StyleData): number {
    const look = JSON.stringify(lookOf(style));
    const known = this.sheet.differential.findIndex((one) => JSON.stringify(lookOf(one)) === look);
    return known >= 0 ? known : this.differential.indexOf(differentialElement(this.sheet.root.prefix, style));
  }

  /** The changed text of the styles part; null when no format was added. */
  result(): string | null {
    if (!this.formats.changed && !this.differential.changed) return null;
    const edits = new TextEdits();
    this.editPatterns(edits);
    for (const table of [this.fonts, this.fills, this.borders, this.formats, this.differential])
      table.edit(edits);
    return edits.apply(this.sheet.text);
  }

  /** An engine's style, with what the workbook's default style adds to it. */
  flat(style: EngineStyle): FlatStyle {
    if (typeof style !== 'string')
      return style ? flatStyle(style, this.sheet.defaultFlat) : this.sheet.defaultFlat;
    const known = this.flats.get(style);
    if (known) return known;
    const flat = flatStyle(this.workbook.styles[style] ?? {}, this.sheet.defaultFlat);
    this.flats.set(style, flat);
    return flat;
  }

  /** The `<xf>` of a format with some fields changed. */
  private changedFormat(base: number, fields: readonly StyleField[], wanted: FlatStyle): string {
    const element = (this.sheet.formats[base] ?? this.sheet.formats[0])?.element;
    if (!element) throw new Error(`no cell format ${base}`);
    const touches = (group: readonly StyleField[]) => fields.some((field) => group.includes(field));
    const changes: Record<string, string> = {};
    if (touches(FONT_FIELDS)) {
      changes['fontId'] = String(this.font(Number(element.attributes['fontId'] ?? 0), fields, wanted));
      changes['applyFont'] = '1';
    }
    if (fields.includes('fill')) {
      changes['fillId'] = String(this.fill(wanted.fill));
      changes['applyFill'] = '1';
    }
    if (touches(BORDER_FIELDS)) {
      changes['borderId'] = String(this.border(Number(element.attributes['borderId'] ?? 0), fields, wanted));
      changes['applyBorder'] = '1';
    }
    if (fields.includes('format')) {
      changes['numFmtId'] = String(this.pattern(wanted.format));
      changes['applyNumberFormat'] = '1';
    }
    const aligns = touches(ALIGNMENT_FIELDS);
    if (aligns) changes['applyAlignment'] = '1';
    return rebuiltElement(
      this.sheet.text,
      element,
      changes,
      this.formatContent(element, aligns ? fields : [], wanted),
    );
  }

  private formatContent(element: XmlElement, fields: readonly StyleField[], wanted: FlatStyle): string {
    const { text } = this.sheet;
    const alignment = childOf(element, 'alignment');
    const others = element.children.filter((child) => child !== alignment).map((child) => rawOf(text, child));
    const changes: Record<string, string | null> = {};
    if (fields.includes('horizontal')) changes['horizontal'] = wanted.horizontal || null;
    if (fields.includes('vertical')) changes['vertical'] = wanted.vertical || null;
    if (fields.includes('wrap')) changes['wrapText'] = wanted.wrap || null;
    if (fields.includes('rotation')) changes['textRotation'] = wanted.rotation || null;
    const raw = alignment ? rawOf(text, alignment) : `<${element.prefix}alignment/>`;
    const written = withAttributes(raw, changes);
    return (/\s\w+\s*=/.test(written) ? written : '') + others.join('');
  }

  private font(base: number, fields: readonly StyleField[], wanted: FlatStyle): number {
    const { text, root } = this.sheet;
    const element = childrenOf(childOf(root, 'fonts'), 'font')[base];
    const { prefix } = root;
    const tag = (local: string, attribute: string, value: string) =>
      value === '' ? null : `<${prefix}${local} ${attribute}="${escapeAttribute(value)}"/>`;
    const flag = (local: string, value: string) => (value === '' ? null : `<${prefix}${local}/>`);
    const changes: Record<string, string | null> = {};
    if (fields.includes('font')) {
      // Family, character set and theme scheme belong to the old name; the scheme would even win over the new one.
      Object.assign(changes, {
        family: null,
        charset: null,
        scheme: null,
        name: tag('name', 'val', wanted.font),
      });
    }
    if (fields.includes('size')) changes['sz'] = tag('sz', 'val', wanted.size);
    if (fields.includes('bold')) changes['b'] = flag('b', wanted.bold);
    if (fields.includes('italic')) changes['i'] = flag('i', wanted.italic);
    if (fields.includes('strike')) changes['strike'] = flag('strike', wanted.strike);
    if (fields.includes('baseline')) changes['vertAlign'] = tag('vertAlign', 'val', wanted.baseline);
    if (fields.includes('color')) changes['color'] = tag('color', 'rgb', wanted.color && `FF${wanted.color}`);
    if (fields.includes('underline')) {
      changes['u'] = wanted.underline === 'single' ? `<${prefix}u/>` : tag('u', 'val', wanted.underline);
    }
    return this.fonts.indexOf(withChildren(text, element, `${prefix}font`, changes, FONT_ORDER));
  }

  private fill(rgb: string): number {
    if (rgb === '') return 0;
    const { prefix } = this.sheet.root;
    const color = `<${prefix}fgColor rgb="FF${rgb}"/><${prefix}bgColor indexed="64"/>`;
    return this.fills.indexOf(
      `<${prefix}fill><${prefix}patternFill patternType="solid">${color}</${prefix}patternFill></${prefix}fill>`,
    );
  }

  private border(base: number, fields: readonly StyleField[], wanted: FlatStyle): number {
    const { text, root } = this.sheet;
    const element = childrenOf(childOf(root, 'borders'), 'border')[base];
    const changes: Record<string, string | null> = {};
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      if (!fields.includes(side)) continue;
      const [style = '', color = ''] = wanted[side].split(' ');
      const tag = `${root.prefix}${side}`;
      const inner =
        color === '' ? `<${root.prefix}color auto="1"/>` : `<${root.prefix}color rgb="FF${color}"/>`;
      changes[side] = style === '' ? `<${tag}/>` : `<${tag} style="${style}">${inner}</${tag}>`;
      if (side === 'left') changes['start'] = null;
      if (side === 'right') changes['end'] = null;
    }
    return this.borders.indexOf(withChildren(text, element, `${root.prefix}border`, changes, BORDER_ORDER));
  }

  /** The id of a number format, from the file if it is there. */
  private pattern(pattern: string): number {
    const builtIn = builtInId(pattern);
    if (builtIn !== undefined) return builtIn;
    const existing = childrenOf(childOf(this.sheet.root, 'numFmts'), 'numFmt');
    const same = existing.find(({ attributes }) => attributes['formatCode'] === pattern);
    if (same) return Number(same.attributes['numFmtId']);
    const known = this.newPatterns.get(pattern);
    if (known !== undefined) return known;
    const ids = existing.map(({ attributes }) => Number(attributes['numFmtId']) || 0);
    const used = [...ids, ...this.newPatterns.values()];
    const id = used.reduce((most, one) => Math.max(most, one), FIRST_CUSTOM_FORMAT - 1) + 1;
    this.newPatterns.set(pattern, id);
    return id;
  }

  private editPatterns(edits: TextEdits): void {
    const { text, root } = this.sheet;
    const table = new StyleTable(text, root, 'numFmts');
    for (const [pattern, id] of this.newPatterns) {
      table.indexOf(`<${root.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(pattern)}"/>`);
    }
    table.edit(edits);
  }
}

/** An element with some children replaced (or, by null, left out), the others as they were, all in the given order. */
function withChildren(
  xml: string,
  element: XmlElement | undefined,
  tag: string,
  changes: Readonly<Record<string, string | null>>,
  order: readonly string[],
): string {
  const children = new Map<string, string>();
  for (const child of element?.children ?? []) children.set(child.local, rawOf(xml, child));
  for (const [local, written] of Object.entries(changes)) {
    if (written === null) children.delete(local);
    else children.set(local, written);
  }
  const rank = (local: string) => (order.includes(local) ? order.indexOf(local) : order.length);
  const content = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, written]) => written);
  return element
    ? rebuiltElement(xml, element, {}, content.join(''))
    : `<${tag}>${content.join('')}</${tag}>`;
}
