/** The data as they are published: one CSV with a line per goal, a dictionary of its columns, and a Table Schema for programs. */
import { csvText, harmlessText } from '../cells/csv-text';
import { excerpt, isBlankText } from '../cells/folded-text';
import { printableText } from '../form/printable-text';
import { DATA_TEXTS as TEXT } from '../messages/publish';
import type { GoalRecord, RecordField } from './goal-record';
import type { Publication } from './publication';
import { roleOfName } from './town-columns';

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

/** The town's own columns behind the usual ones. */
export function dataCsv(records: readonly GoalRecord[]): string {
  const own = townFields(records);
  return csvText([
    [...RECORD_FIELDS.map(headerOf), ...own.map(({ name }) => name)],
    ...records.map((record) => [
      ...RECORD_FIELDS.map((field) => written(record[field])),
      ...own.map(({ name }) => written(record.town.get(name) ?? '')),
    ]),
  ]);
}

function written(value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? TEXT.yes : TEXT.no;
  return typeof value === 'string' ? printableText(value) : value;
}

/** A column of the data, in words. */
interface DataField {
  readonly name: string;
  /** Its name for programs. */
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  readonly example: string;
}

const usualFields = (): DataField[] =>
  RECORD_FIELDS.map((field) => {
    const [name, description, example] = TEXT.columns[field];
    return { name, title: field, type: typeOf(field), description, example };
  });

/** The town's own columns that say something, in the order in which they come up. */
function townFields(records: readonly GoalRecord[]): DataField[] {
  const names = new Set(records.flatMap(({ town }) => [...town.keys()]));
  const examples = new Map<string, string>();
  for (const { town } of records) {
    for (const [name, text] of town) if (!examples.has(name) && !isBlankText(text)) examples.set(name, text);
  }
  const known = new Set<string>();
  return [...names].flatMap((name): DataField[] => {
    const example = examples.get(name);
    if (example === undefined) return [];
    const role = roleOfName(name);
    const [title, description] = role === undefined ? [name, TEXT.townDescription] : TEXT.known[role];
    // Two columns may mean the same, as 二次評価 and 外部評価 do.
    const isFirst = !known.has(title);
    known.add(title);
    return [
      {
        name,
        title: isFirst ? title : name,
        // A town that keeps its own rate may write it as it likes.
        type:
          role === 'rate' && records.every(({ town }) => /^\d*$/.test(town.get(name) ?? ''))
            ? 'integer'
            : 'string',
        description,
        example: excerpt(printableText(example).replace(/\n/g, ' '), LONGEST_EXAMPLE),
      },
    ];
  });
}

const LONGEST_EXAMPLE = 60;

export const dictionaryCsv = (records: readonly GoalRecord[]): string =>
  csvText([
    TEXT.dictionaryHeader,
    ...[...usualFields(), ...townFields(records)].map(({ name, title, type, description, example }) => [
      name,
      title,
      TEXT.types[type],
      description,
      example,
    ]),
  ]);

/**
 * Of https://specs.frictionlessdata.io/table-schema/, with what the file is besides.
 * @param csvFile The name of the file that holds the records.
 */
export function tableSchema(
  { municipality, year, town }: Publication,
  records: readonly GoalRecord[],
  csvFile: string,
): string {
  const fields = [...usualFields(), ...townFields(records)].map(({ name, title, type, description }) => ({
    // As the header of the file has it.
    name: harmlessText(name),
    title,
    type,
    description,
    ...(type === 'boolean' ? { trueValues: [TEXT.yes], falseValues: [TEXT.no] } : {}),
  }));
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
