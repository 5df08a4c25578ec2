/** Days as Japanese offices write them: H30.3.31, 平成30年3月31日, 2018/3/31. */
import { type CalendarDate, type CellValue, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import { ERA_NAME, eraOn, westernYear } from './era';

const DAY = '(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?';
const ERA_DATE = new RegExp(`^${ERA_NAME}(元|\\d{1,2})${DAY}$`);
const WESTERN_DATE = new RegExp(`^(\\d{4})${DAY}$`);

/**
 * Reads H30.3.31, 平30.3.31, 平成30年3月31日, 令和元年5月1日, 2018-03-31, 2018/3/31 in any width, and real date cells.
 * @returns undefined when there is no such day (平成30年2月30日) or the text is something else.
 */
export function parseJapaneseDate(value: CellValue): CalendarDate | undefined {
  const text = foldText(textOf(value)).replace(/[。、]$/, '');
  const western = WESTERN_DATE.exec(text);
  if (western) return existingDay(Number(western[1]), western[2], western[3]);
  const era = ERA_DATE.exec(text);
  // Stryker disable next-line StringLiteral: a match has both groups.
  return era ? existingDay(westernYear(era[1] ?? '', era[2] ?? '') ?? Number.NaN, era[3], era[4]) : undefined;
}

/** H30.3.31; a day before 昭和 as 1900.3.31. */
export function formatShortJapaneseDate(date: CalendarDate): string {
  const era = eraOn(date);
  return `${era ? era.letter + era.year : date.year}.${date.month}.${date.day}`;
}

/** 平成30年3月31日, 令和元年5月1日; a day before 昭和 as 1900年3月31日. */
export function formatLongJapaneseDate(date: CalendarDate): string {
  const era = eraOn(date);
  const year = era ? `${era.kanji}${era.year === 1 ? '元' : era.year}` : `${date.year}`;
  return `${year}年${date.month}月${date.day}日`;
}

/** 2018-03-31, as programs write days. */
export const formatWesternDate = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A day that its month has not lies in the month after it or before it. */
function existingDay(
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
): CalendarDate | undefined {
  const [month, day] = [Number(monthText), Number(dayText)];
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
  return exists ? { year, month, day } : undefined;
}
