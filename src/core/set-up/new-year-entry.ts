/** What a person types to begin a year: what of it cannot be used, before anything is asked of the script. */

import { formatFiscalYear, parseFiscalYear } from '../calendar/fiscal-year';
import { parseJapaneseDate } from '../calendar/japanese-date';
import type { CalendarDate } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import { NEW_YEAR_TEXTS as TEXT } from '../messages/new-year';
import { CALL_MESSAGES } from '../messages/script';
import { USUAL_LEVELS } from '../messages/usual-levels';
import { parseAddresses } from '../settings/addresses';
import { splitNames } from '../settings/department-name';
import { namesFault } from './new-department-name';

/** The fields as they were typed. */
export interface NewYear {
  readonly year: string;
  /** Names apart by line break, comma, 読点 or tab. */
  readonly departments: string;
  readonly deadline: string;
  readonly coordinators: string;
  /** A key of USUAL_LEVELS; '' for the five from 5 to 1. */
  readonly levels: string;
}

export type NewYearField = Exclude<keyof NewYear, 'levels'>;

/** One sentence for each field that cannot be used. 提出期限 and 取りまとめ担当 may be blank. */
export type NewYearFaults = Readonly<Partial<Record<NewYearField, string>>>;

export function newYearFaults(entry: NewYear): NewYearFaults {
  const faults: Record<NewYearField, string> = {
    year: yearFault(entry.year),
    departments: departmentsFault(splitNames(entry.departments)),
    deadline: deadlineFault(entry.deadline),
    coordinators: coordinatorsFault(entry.coordinators),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== ''));
}

function yearFault(typed: string): string {
  if (isBlankText(typed)) return TEXT.yearNeeded;
  return parseFiscalYear(typed) === undefined ? CALL_MESSAGES.yearUnreadable(typed) : '';
}

function departmentsFault(names: readonly string[]): string {
  return names.length === 0 ? TEXT.departmentsNeeded : namesFault(names);
}

function deadlineFault(typed: string): string {
  const isRight = isBlankText(typed) || parseJapaneseDate(typed) !== undefined;
  return isRight ? '' : CALL_MESSAGES.deadlineUnreadable(typed);
}

function coordinatorsFault(typed: string): string {
  const { unreadable } = parseAddresses(typed);
  return unreadable.length === 0 ? '' : CALL_MESSAGES.addressUnreadable(unreadable);
}

/** The entry, without faults, as the script takes it; what is blank is left out. */
export function newYearRequest({ year, departments, deadline, coordinators, levels: chosen }: NewYear) {
  const levels = USUAL_LEVELS[chosen] ?? [];
  return {
    ...(levels.length === 0 ? {} : { levels }),
    year,
    departments: splitNames(departments),
    ...(isBlankText(deadline) ? {} : { deadline }),
    ...(isBlankText(coordinators) ? {} : { coordinators }),
  };
}

/** The fiscal year of a day, as it is typed: what the form begins with. */
export const fiscalYearOn = ({ year, month }: CalendarDate): string =>
  formatFiscalYear(month >= 4 ? year : year - 1);
