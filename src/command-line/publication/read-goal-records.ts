/** Published data read back: what `dataCsv` wrote, also after a spreadsheet has saved it again in its own way. */
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { plainCell } from '../../core/cells/csv-text';
import { isBlankText } from '../../core/cells/folded-text';
import { DATA_TEXTS } from '../../core/messages/publish';
import { PUBLISHED_DATA_MESSAGES as TEXT } from '../../core/messages/published-data';
import type { GoalRecord, RecordField } from '../../core/publish/goal-record';
import { headerOf, RECORD_FIELDS, typeOf } from '../../core/publish/open-data';
import { parseTownCode } from '../../core/publish/town-facts';
import { Refusal } from '../../core/refusal';
import { decodeText } from '../../papers/decode-text';

/** Without these a line says nothing; any other column may be missing, as in the data of an older program. */
const NEEDED: readonly RecordField[] = [
  'municipality_name',
  'fiscal_year',
  'department',
  'theme',
  'goal',
  'rating',
  'outcome',
];

/**
 * @returns A record for each line, in their order; what is missing is ''. Columns beside the usual ones are the town's.
 * @throws Refusal 'data-unreadable' when it is other CSV.
 */
export function readGoalRecords(path: string): GoalRecord[] {
  const text = decodeText(readFileSync(path)).replace(/^\ufeff/, '');
  const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' });
  const [header = [], ...rows] = data;
  if (header[0] === DATA_TEXTS.dictionaryHeader[0])
    throw new Refusal('data-unreadable', TEXT.dictionary, path);
  const places = new Map(RECORD_FIELDS.map((field) => [field, header.indexOf(headerOf(field))]));
  const missing = NEEDED.filter((field) => (places.get(field) ?? -1) < 0);
  if (missing.length === NEEDED.length) throw new Refusal('data-unreadable', TEXT.notData, path);
  if (missing.length > 0)
    throw new Refusal('data-unreadable', TEXT.columnsMissing(missing.map(headerOf)), path);
  const usual = new Set(places.values());
  const own = header.flatMap((name, at) =>
    usual.has(at) || isBlankText(name) ? [] : [{ name: plainCell(name), at }],
  );
  return rows.map((row): GoalRecord => {
    const cell = (at: number): string => plainCell(row[at] ?? '');
    const fields = RECORD_FIELDS.map((field) => [field, typed(field, cell(places.get(field) ?? -1))]);
    return { ...Object.fromEntries(fields), town: new Map(own.map(({ name, at }) => [name, cell(at)])) };
  });
}

/** Spreadsheets write 2018-06-01 as 2018/6/1, and a code without the zero at its start. */
function typed(field: RecordField, cell: string): string | number | boolean {
  if (field === 'municipality_code') return parseTownCode(cell) ?? cell;
  const type = typeOf(field);
  if (type === 'boolean') return cell === '' ? '' : cell === DATA_TEXTS.yes;
  if (type === 'integer') return /^\d+$/.test(cell) ? Number(cell) : '';
  if (type === 'date') return dayOf(cell);
  return cell;
}

function dayOf(cell: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(cell) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}
