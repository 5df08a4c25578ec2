/** The data as they are published: one CSV with a line per goal, a dictionary of its columns, and a Table Schema for programs. */
import { csvText } from '../cells/csv-text';
import { printableText } from '../form/printable-text';
import { DATA_TEXTS as TEXT } from '../messages/publish';
import type { GoalRecord, RecordField } from './goal-record';
import type { Publication } from './publication';

/** In the order of the columns. */
export const RECORD_FIELDS = Object.keys(TEXT.columns) as readonly RecordField[];

export type FieldType = keyof typeof TEXT.types;

const TYPES: Partial<Record<RecordField, FieldType>> = {
  fiscal_year: 'integer',
  edition: 'integer',
  rated_on: 'date',
  published_on: 'date',
  is_low: 'boolean',
  is_draft: 'boolean',
};

export const typeOf = (field: RecordField): FieldType => TYPES[field] ?? 'string';

/** The header of a column. */
export const headerOf = (field: RecordField): string => TEXT.columns[field][0];

export const dataCsv = (records: readonly GoalRecord[]): string =>
  csvText([
    RECORD_FIELDS.map(headerOf),
    ...records.map((record) => RECORD_FIELDS.map((field) => written(record[field]))),
  ]);

function written(value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? TEXT.yes : TEXT.no;
  return typeof value === 'string' ? printableText(value) : value;
}

export const dictionaryCsv = (): string =>
  csvText([
    TEXT.dictionaryHeader,
    ...RECORD_FIELDS.map((field) => {
      const [name, description, example] = TEXT.columns[field];
      return [name, field, TEXT.types[typeOf(field)], description, example];
    }),
  ]);

/** Of https://specs.frictionlessdata.io/table-schema/, inside a Data Package that names the file. @param csvFile Its name. */
export function tableSchema({ municipality, year, town }: Publication, csvFile: string): string {
  const fields = RECORD_FIELDS.map((field) => {
    const [name, description] = TEXT.columns[field];
    const type = typeOf(field);
    return {
      name,
      title: field,
      type,
      description,
      ...(type === 'boolean' ? { trueValues: [TEXT.yes], falseValues: [TEXT.no] } : {}),
    };
  });
  const content = {
    title: TEXT.title(municipality, year),
    description: TEXT.apostrophe,
    path: csvFile,
    encoding: 'utf-8',
    ...(town.licence === '' ? {} : { licence: town.licence }),
    missingValues: [''],
    fields,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
