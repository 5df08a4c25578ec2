/** The text that a cell shows, by its number format. */
import { isDefaultFormat, isTextFormat, numfmt } from '@univerjs/core';
import { dayOfSerial, serialOfDay } from './serial-date';

/** Japanese eras, latest first; Meiji counts from its switch to the solar calendar, as Excel's formats do. */
const ERAS = [
  { name: '令和', letter: 'R', from: serialOfDay(2019, 5, 1) ?? 0, firstYear: 2019 },
  { name: '平成', letter: 'H', from: serialOfDay(1989, 1, 8) ?? 0, firstYear: 1989 },
  { name: '昭和', letter: 'S', from: serialOfDay(1926, 12, 25) ?? 0, firstYear: 1926 },
  { name: '大正', letter: 'T', from: serialOfDay(1912, 7, 30) ?? 0, firstYear: 1912 },
  { name: '明治', letter: 'M', from: serialOfDay(1873, 1, 1) ?? 0, firstYear: 1868 },
] as const;

const datePatterns = new Map<string, boolean>();

/** Whether a number format shows a number as a date or a time. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined || isDefaultFormat(pattern)) return false;
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = numfmt.isValidFormat(pattern) && (numfmt.isDateFormat(pattern) || hasEraField(pattern));
    datePatterns.set(pattern, known);
  }
  return known;
}

/** The text of a number in a cell with a number format; one that cannot be read counts as none. */
export function displayNumber(value: number, pattern: string | undefined): string {
  if (pattern === undefined || isDefaultFormat(pattern) || isTextFormat(pattern))
    return numfmt.format('General', value);
  const withEra = isDatePattern(pattern) ? withEraWritten(pattern, value) : pattern;
  return numfmt.isValidFormat(withEra)
    ? numfmt.format(withEra, value, { locale: 'ja' })
    : numfmt.format('General', value);
}

/** Formats know text apart from fields by quotes and backslashes. */
const FIELDS = /"[^"]*"|\\.|\[[^\]]*\]|g+|e+/gi;

function hasEraField(pattern: string): boolean {
  return [...pattern.matchAll(FIELDS)].some(([part]) => /^[ge]/i.test(part)) && !/General/i.test(pattern);
}

/** Puts the era in the place of the fields ggg and e, which the number format library shows as 西暦. */
function withEraWritten(pattern: string, serial: number): string {
  if (!hasEraField(pattern)) return pattern;
  const { year } = dayOfSerial(serial);
  const era = ERAS.find(({ from }) => serial >= from);
  const yearOfEra = era === undefined ? year : year - era.firstYear + 1;
  return pattern.replace(FIELDS, (part) => {
    if (/^e/i.test(part)) return `"${String(yearOfEra).padStart(part.length > 1 ? 2 : 1, '0')}"`;
    if (!/^g/i.test(part)) return part;
    if (era === undefined) return '';
    return `"${[era.letter, era.name.slice(0, 1), era.name][Math.min(part.length, 3) - 1] ?? ''}"`;
  });
}
