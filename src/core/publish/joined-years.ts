/** Several years of a town in one file: the lines of earlier years before those of this one. Nothing is counted, for levels may have changed. */
import { foldText } from '../cells/folded-text';
import { PUBLISHED_DATA_MESSAGES as TEXT } from '../messages/published-data';
import { Refusal } from '../refusal';
import type { GoalRecord } from './goal-record';

/** What a file holds of one year. */
export interface YearOfRecords {
  /** As the person wrote it. */
  readonly path: string;
  readonly fiscalYear: number;
  readonly records: readonly GoalRecord[];
}

/** The book that is published. */
export interface ThisYear {
  readonly code: string;
  readonly municipality: string;
  readonly fiscalYear: number | undefined;
}

/** Groups the lines of a file by their year, which may be several. @throws Refusal where a line has none. */
export function yearsIn(path: string, records: readonly GoalRecord[]): YearOfRecords[] {
  const years = new Map<number, GoalRecord[]>();
  for (const record of records) {
    const year = record.fiscal_year;
    if (typeof year !== 'number') throw new Refusal('data-unreadable', TEXT.lineWithoutYear, path);
    const group = years.get(year);
    if (group) group.push(record);
    else years.set(year, [record]);
  }
  return [...years].map(([fiscalYear, group]) => ({ path, fiscalYear, records: group }));
}

/**
 * @param given What the person named: each year once, and of this town.
 * @param kept What the file of years held before: it gives way to both.
 * @returns The lines of all years but this one, from the oldest.
 * @throws Refusal where a year comes twice, or a file is of another town.
 */
export function earlierRecords(
  thisYear: ThisYear,
  given: readonly YearOfRecords[],
  kept: readonly YearOfRecords[],
): GoalRecord[] {
  const years = new Map<number, YearOfRecords>();
  for (const each of kept) {
    if (each.fiscalYear !== thisYear.fiscalYear && isOfTown(each, thisYear)) years.set(each.fiscalYear, each);
  }
  const named = new Map<number, string>();
  for (const each of given) {
    const { path, fiscalYear } = each;
    const refuse = (message: string): Refusal => new Refusal('wrong-call', message, path);
    if (!isOfTown(each, thisYear)) throw refuse(TEXT.otherTown(townOf(each), thisYear.municipality));
    if (fiscalYear === thisYear.fiscalYear) throw refuse(TEXT.thisYear(fiscalYear));
    const other = named.get(fiscalYear);
    if (other !== undefined) throw refuse(TEXT.yearTwice(fiscalYear, other));
    named.set(fiscalYear, path);
    years.set(fiscalYear, each);
  }
  return [...years.values()]
    .sort((one, other) => one.fiscalYear - other.fiscalYear)
    .flatMap(({ records }) => records);
}

const townOf = ({ records }: YearOfRecords): string => String(records[0]?.municipality_name ?? '');

/** By the code where both have one: towns have been renamed. */
const isOfTown = ({ records }: YearOfRecords, { code, municipality }: ThisYear): boolean =>
  records.every((record) =>
    record.municipality_code !== '' && code !== ''
      ? record.municipality_code === code
      : foldText(String(record.municipality_name)) === foldText(municipality),
  );
