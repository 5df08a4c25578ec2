/** The fiscal year: April to March, a western year inside (2017), 平成29年度 on paper. */

import type { CalendarDate } from '../cells/cell-value';
import { type CellValue, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import { ERA_NAME, eraOn, isOnOrAfter, westernYear } from './era';

/** The western year in which the fiscal year begins. */
export type FiscalYear = number;

const ERA_YEAR = new RegExp(`^${ERA_NAME}(元|\\d{1,2})(年度?)?$`);
const WESTERN_YEAR = /^(\d{4})(年度?)?$/;
const FIRST_YEAR = 1926;
const LAST_YEAR = 2199;

/**
 * Reads 平成29, H29, 平成29年度, 令和元年度, 2017 or 2017年度, in any width.
 * @returns The western year, or undefined when it is not a fiscal year. 平成31 and 令和元 are both 2019.
 */
export function parseFiscalYear(value: CellValue): FiscalYear | undefined {
  const text = foldText(textOf(value));
  const western = WESTERN_YEAR.exec(text);
  if (western) return inRange(Number(western[1]));
  const era = ERA_YEAR.exec(text);
  // Stryker disable next-line StringLiteral: a match has both groups.
  return era ? inRange(westernYear(era[1] ?? '', era[2] ?? '') ?? 0) : undefined;
}

/** 平成29年度; the year in which an era began is 元: 2019 gives 令和元年度, for 令和 began one month into it. */
export function formatFiscalYear(year: FiscalYear): string {
  const era = eraOn({ year, month: 5, day: 1 });
  if (era === undefined) return `${year}年度`;
  return `${era.kanji}${era.year === 1 ? '元' : era.year}年度`;
}

/** The last day of the fiscal year, the usual 評価基準日. */
export const lastDayOf = (year: FiscalYear): CalendarDate => ({ year: year + 1, month: 3, day: 31 });

/** Whether a day lies in the fiscal year or in the one after it. */
export function isWithinTwoYearsFrom(date: CalendarDate, year: FiscalYear): boolean {
  return (
    isOnOrAfter(date, { year, month: 4, day: 1 }) && !isOnOrAfter(date, { year: year + 2, month: 4, day: 1 })
  );
}

function inRange(year: number): FiscalYear | undefined {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
