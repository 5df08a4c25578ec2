/** The Japanese eras that such evaluations can name: 昭和, 平成, 令和. */
import { type CalendarDate, serialOf } from '../cells/cell-value';

interface Era {
  readonly kanji: string;
  readonly letter: string;
  /** The first day of the era. */
  readonly from: CalendarDate;
  /** The last year of the era that was ever in use; Infinity for the present one. */
  readonly years: number;
}

/** Newest first. Dates of change: 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01. */
const ERAS: readonly Era[] = [
  { kanji: '令和', letter: 'R', from: { year: 2019, month: 5, day: 1 }, years: Number.POSITIVE_INFINITY },
  { kanji: '平成', letter: 'H', from: { year: 1989, month: 1, day: 8 }, years: 31 },
  { kanji: '昭和', letter: 'S', from: { year: 1926, month: 12, day: 25 }, years: 64 },
];

/** The pattern of an era's name at the start of a text that has gone through NFKC: 平成, 平, H, h. */
export const ERA_NAME = '(令和|平成|昭和|令|平|昭|[RHSrhs])';

/**
 * The western year of a year within an era.
 * @param name As matched by {@link ERA_NAME}.
 * @param year 元 or digits.
 * @returns undefined when the era never had that year (平成32, 昭和0).
 */
export function westernYear(name: string, year: string): number | undefined {
  const era = ERAS.find((each) => each.kanji.startsWith(name) || each.letter === name.toUpperCase());
  const count = year === '元' ? 1 : Number(year);
  if (era === undefined || count < 1 || count > era.years) return undefined;
  return era.from.year + count - 1;
}

/** The era and its year on a day; undefined before 昭和. */
export function eraOn(date: CalendarDate): { kanji: string; letter: string; year: number } | undefined {
  const era = ERAS.find((each) => isOnOrAfter(date, each.from));
  return era && { kanji: era.kanji, letter: era.letter, year: date.year - era.from.year + 1 };
}

/** Whether the first day is the second or comes after it. */
export function isOnOrAfter(date: CalendarDate, other: CalendarDate): boolean {
  return serialOf(date) >= serialOf(other);
}
