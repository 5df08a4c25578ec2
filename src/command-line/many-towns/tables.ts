/** The tables of many towns: their columns, and where their parts lie. */
import { join } from 'node:path';
import { type FieldType, RECORD_FIELDS, typeOf } from '../../core/publish/open-data';

export const TABLES = ['goals', 'departments'] as const;
export type Table = (typeof TABLES)[number];

export interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DATE' | 'BOOLEAN';
}

const SQL_TYPES: Readonly<Record<FieldType, Column['type']>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

const text = (name: string): Column => ({ name, type: 'VARCHAR' });
const number = (name: string): Column => ({ name, type: 'INTEGER' });
const key = (name: string): Column => ({ name, type: 'BIGINT' });

/** The keys of a part: they are in the names of its folders and not in its file, as other programs expect it. */
export const KEYS: readonly Column[] = [number('fiscal_year'), text('municipality')];

/** Without the keys. A rating stays a text, so that nobody adds letters and numbers up. */
export const COLUMNS: Readonly<Record<Table, readonly Column[]>> = {
  goals: [
    ...RECORD_FIELDS.filter((field) => field !== 'fiscal_year').map((field) => ({
      name: field,
      type: SQL_TYPES[typeOf(field)],
    })),
    // Of the columns that towns add, those that mean the same in all of them.
    text('target'),
    text('actual'),
    text('measure'),
    number('achievement_rate'),
    text('second_rating'),
    text('findings'),
    text('source'),
    // Texts are long, and a year has hundreds of thousands: years are compared by these.
    key('goal_key'),
    key('outcome_key'),
  ],
  departments: [
    text('municipality_code'),
    text('municipality_name'),
    text('department'),
    text('state'),
    text('progress'),
    number('goals'),
    number('rated'),
    text('source'),
  ],
};

/** A line of a table; null where nothing is known. */
export type Line = Readonly<Record<string, string | number | boolean | null>>;

/** One town's year. */
export interface Part {
  readonly fiscalYear: number;
  /** The town's code, or its name where it has none: safe as the name of a folder. */
  readonly municipality: string;
  readonly lines: Readonly<Record<Table, readonly Line[]>>;
}

/** data/goals/fiscal_year=2017/municipality=123226 */
export const partFolder = (
  data: string,
  table: Table,
  { fiscalYear, municipality }: Omit<Part, 'lines'>,
): string => join(data, table, `fiscal_year=${fiscalYear}`, `municipality=${municipality}`);

/** All towns of a year in one file: thousands of small ones are slow to open. It is made anew from the parts. */
export const yearFile = (data: string, table: Table, fiscalYear: number | string): string =>
  join(data, 'years', `${table}-${fiscalYear}.parquet`);
