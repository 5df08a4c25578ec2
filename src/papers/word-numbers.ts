/** The numbers that Word writes before paragraphs by itself: 「1. 」, 「(1) 」, 「①」. */
import { attributesOf, scanXml } from '../core/form/scan-xml';

export interface Numbering {
  /** The text before the next paragraph of a list at a level, counted on with each call; '' for bullets and unknown lists. */
  next(id: string, level: number): string;
  ofStyle(style: string): { readonly id: string; readonly level: number } | null;
  /** Whether a style is a heading's, and so bold whatever its runs say. */
  isHeading(style: string): boolean;
}

interface Level {
  readonly format: string;
  /** 「(%1)」 */
  readonly text: string;
  readonly start: number;
}

/** @param numbering The part word/numbering.xml; '' without one. @param styles word/styles.xml. */
export function numberingOf(numbering: string, styles: string): Numbering {
  const { lists, abstracts } = readNumbering(numbering);
  const { numbers, headings } = readStyles(styles);
  const counts = new Map<string, number[]>();
  const levelsOf = (id: string): Level[] => abstracts.get(lists.get(id) ?? '') ?? [];
  return {
    next(id, level) {
      const levels = levelsOf(id);
      const own = levels[level];
      if (own === undefined || own.format === 'bullet' || own.format === 'none') return '';
      const list = lists.get(id) ?? id;
      const count = counts.get(list) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(list, count);
      const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return asWritten(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
      });
      return text === '' ? '' : `${text} `;
    },
    ofStyle: (style) => numbers.get(style) ?? null,
    isHeading: (style) => headings.has(style),
  };
}

function asWritten(count: number, format: string): string {
  if (/enclosedCircle/i.test(format) && count <= 20) return String.fromCharCode(0x2460 + count - 1);
  if (/aiueo/i.test(format)) return 'アイウエオカキクケコ'[count - 1] ?? String(count);
  if (/upperRoman/.test(format)) return 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'[count - 1] ?? String(count);
  if (/upperLetter/.test(format)) return String.fromCharCode(64 + Math.min(count, 26));
  if (/lowerLetter/.test(format)) return String.fromCharCode(96 + Math.min(count, 26));
  return String(count);
}

function readNumbering(xml: string) {
  const abstracts = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let abstract: { format: string; text: string; start: number }[] = [];
  let level = { format: 'decimal', text: '', start: 1 };
  let list = '';
  scanXml(xml, {
    open: (name, written) => {
      const attributes = attributesOf(written);
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = [];
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
      } else if (name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        const at = Number(attributes['w:ilvl']) || 0;
        if (at >= 0 && at < 9 && list === '') abstract[at] = level;
      } else if (name === 'w:start') level.start = Number(value) || 1;
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId' && list !== '') lists.set(list, value);
    },
    close: (name) => {
      if (name === 'w:num') list = '';
    },
    text: () => undefined,
  });
  return { abstracts, lists };
}

function readStyles(xml: string) {
  const numbers = new Map<string, { id: string; level: number }>();
  const headings = new Set<string>();
  let style = '';
  scanXml(xml, {
    open: (name, written) => {
      const attributes = attributesOf(written);
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (name === 'w:name' && /^heading \d/i.test(value)) headings.add(style);
      else if (name === 'w:numId' && style !== '')
        numbers.set(style, { id: value, level: numbers.get(style)?.level ?? 0 });
      else if (name === 'w:ilvl' && style !== '')
        numbers.set(style, { id: numbers.get(style)?.id ?? '', level: Number(value) || 0 });
    },
    close: (name) => {
      if (name === 'w:style') style = '';
    },
    text: () => undefined,
  });
  return { numbers, headings };
}
