/** Reads text as a spreadsheet in Japanese does when a person types it into a cell. */
import { isTextFormat } from '@univerjs/core';
import { dayOfSerial, serialFromDate, serialOfDay } from './serial-date';

/** What typed text becomes; `pattern` is the number format that such an entry gives to a cell without one. */
export type TypedInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly pattern?: string }
  | { readonly kind: 'formula'; readonly value: string };

export const DATE_PATTERN = 'yyyy/mm/dd';
export const DATE_TIME_PATTERN = 'yyyy/mm/dd h:mm:ss';

/**
 * Reads text as typed: numbers (also 1,000 and 50% and ¥300), dates (2024/1/5, 2024-1-5, 1/5, 2024年1月5日), times,
 * TRUE and FALSE, formulas; a leading apostrophe makes the rest text. Full-width digits, (1) and dates with an era
 * (H30.3.31, 平成30年3月31日) stay text; Google reads some of those.
 *
 * @param pattern The cell's number format; in a plain text cell ('@') all stays as typed.
 * @param now For the year of an entry like 1/5.
 */
export function readTyped(text: string, pattern: string | undefined, now: Date): TypedInput {
  if (text === '') return { kind: 'empty' };
  if (pattern !== undefined && isTextFormat(pattern)) return { kind: 'text', value: text };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  // Most cells of a form are prose; one look spares them the patterns below.
  if (!/^[ \d.+\-¥￥tTfF]/.test(text)) return { kind: 'text', value: text };
  // A blank of full width stays: it makes the entry text.
  const trimmed = text.replace(/^ +| +$/g, '');
  if (/^(?:true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  return readNumber(trimmed) ?? readDateAndTime(trimmed, now) ?? { kind: 'text', value: text };
}

function readNumber(text: string): TypedInput | undefined {
  const found = /^([+-]?)([¥￥]?)((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (found === null) return undefined;
  const [, sign, currency, digits = '', percent] = found;
  if (!/^[\d.]*\d/.test(digits)) return undefined;
  const magnitude = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(magnitude)) return undefined;
  const value = (sign === '-' ? -magnitude : magnitude) / (percent ? 100 : 1);
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return { kind: 'number', value, pattern: `0${decimals}%` };
  if (currency) return { kind: 'number', value, pattern: `"¥"#,##0${decimals}` };
  if (digits.includes(',')) return { kind: 'number', value, pattern: `#,##0${decimals}` };
  return { kind: 'number', value };
}

function readDateAndTime(text: string, now: Date): TypedInput | undefined {
  const [first = '', second, more] = text.split(/ +/);
  if (more !== undefined) return undefined;
  const day = readDay(first, now);
  const time = readTime(day === undefined ? first : (second ?? ''));
  if (day === undefined) {
    return time === undefined || second !== undefined ? undefined : { kind: 'number', ...time };
  }
  if (second === undefined) return { kind: 'number', ...day };
  return time === undefined
    ? undefined
    : { kind: 'number', value: day.value + time.value, pattern: DATE_TIME_PATTERN };
}

function readDay(text: string, now: Date): { value: number; pattern: string } | undefined {
  const full = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (full) return day(Number(full[1]), Number(full[3]), Number(full[4]), DATE_PATTERN);
  const kanji = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (kanji) return day(Number(kanji[1]), Number(kanji[2]), Number(kanji[3]), 'yyyy"年"m"月"d"日"');
  const short = /^(\d{1,2})([/-])(\d{1,2})$/.exec(text);
  if (short) return day(dayOfSerial(serialFromDate(now)).year, Number(short[1]), Number(short[3]), 'm/d');
  return undefined;
}

function day(
  year: number,
  month: number,
  date: number,
  pattern: string,
): { value: number; pattern: string } | undefined {
  const value = serialOfDay(year, month, date);
  return value === undefined ? undefined : { value, pattern };
}

function readTime(text: string): { value: number; pattern: string } | undefined {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (found === null) return undefined;
  const seconds = Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
  return { value: seconds / 86_400, pattern: found[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}
