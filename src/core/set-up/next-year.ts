/** What of a workbook goes into the next year: its themes and goals do, what was rated and written of them does not. */
import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../calendar/fiscal-year';
import { formatShortJapaneseDate, parseJapaneseDate } from '../calendar/japanese-date';
import { type CalendarDate, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Evaluation } from '../evaluation/evaluation';
import { townColumns } from '../hand-over/kept-rows';
import { NEXT_YEAR_MESSAGES } from '../messages/next-year';
import { Refusal } from '../refusal';
import type { Settings } from '../settings/settings';

/** Columns of the town that belong to the goal itself. */
const CARRIED = ['目標値', '単位'].map(foldText);

/**
 * The year that is begun.
 * @param typed 平成30, 2018; '' for the one after the present.
 * @throws Refusal (`wrong-call`) when either cannot be read, or it is not later than the present one.
 */
export function nextYearOf({ fiscalYear, cells }: Settings, typed: string): FiscalYear {
  if (fiscalYear === undefined)
    throw new Refusal('wrong-call', NEXT_YEAR_MESSAGES.yearUnknown(textOf(cells.fiscalYear.value)), '');
  if (isBlankText(typed)) return fiscalYear + 1;
  const year = parseFiscalYear(typed);
  if (year === undefined || year <= fiscalYear) {
    const [present, next] = [fiscalYear, fiscalYear + 1].map(formatFiscalYear) as [string, string];
    throw new Refusal('wrong-call', NEXT_YEAR_MESSAGES.yearWrong(typed, present, next), typed);
  }
  return year;
}

/** A cell of 設定 with its new value; `row` is 0-based. */
export interface NewSetting {
  readonly row: number;
  readonly value: string;
}

/** 年度, 評価基準日 and 提出期限 as they are in that year; what is blank or cannot be read stays. */
export function nextSettings({ cells, fiscalYear, ratedOn }: Settings, year: FiscalYear): NewSetting[] {
  const years = year - (fiscalYear ?? year);
  const setting = (row: number | undefined, value: string | undefined): NewSetting[] =>
    row === undefined || value === undefined ? [] : [{ row, value }];
  const deadline = parseJapaneseDate(cells.deadline.value);
  return [
    ...setting(cells.fiscalYear.row, formatFiscalYear(year)),
    ...setting(cells.ratedOn.row, ratedOn && formatShortJapaneseDate(laterBy(years, ratedOn))),
    ...setting(cells.deadline.row, deadline && formatShortJapaneseDate(laterBy(years, deadline))),
  ].sort((one, other) => one.row - other.row);
}

/** The same day of a later year; 2月29日 becomes 28日 where there is none. */
export function laterBy(years: number, { year, month, day }: CalendarDate): CalendarDate {
  const later = { year: year + years, month, day };
  const isLeap = new Date(Date.UTC(later.year, 1, 29)).getUTCMonth() === 1;
  return month === 2 && day === 29 && !isLeap ? { ...later, day: 28 } : later;
}

/** The columns of a tab that are emptied, 0-based: ratings and outcomes, 確認, and the town's own but those of the goal itself. */
export function clearedColumns(evaluation: Evaluation): number[] {
  const { rating, outcome, flag } = evaluation.header.columns;
  const town = townColumns(evaluation)
    .filter(({ name }) => !CARRIED.includes(foldText(name).replace(/\(.*\)$/, '')))
    .map(({ at }) => at);
  const ours = [rating, outcome, flag].filter((column): column is number => column !== undefined);
  return [...ours, ...town].sort((one, other) => one - other);
}
