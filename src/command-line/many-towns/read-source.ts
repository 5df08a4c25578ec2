/** One file of a town, a workbook or published data, as lines of the tables. */
import { basename } from 'node:path';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import {
  type CheckedDepartment,
  type Criteria,
  checkTab,
  isDraft,
  summarize,
} from '../../core/check/check-tabs';
import { readTreatments } from '../../core/check/rules/rule-treatments';
import { COLUMNS, HEADER_TEXTS } from '../../core/evaluation/header';
import { FIVE_LEVELS, levelNamed, type Scale, scaleOf, usualLimit } from '../../core/evaluation/scale';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { type GoalRecord, goalRecords, type RecordField } from '../../core/publish/goal-record';
import { typeOf } from '../../core/publish/open-data';
import { readEditions } from '../../core/publish/published-editions';
import { townName } from '../../core/publish/town-facts';
import { Refusal } from '../../core/refusal';
import { readWorkbookFile } from '../../files/workbook-file';
import { readGoalRecords } from '../publication/read-goal-records';
import { readBook } from '../script/read-book';
import type { Line, Part } from './tables';

/** @throws Refusal when the file cannot be read or lacks its year or town. */
export async function readBookPart(path: string): Promise<Part> {
  const { tabs, checked, town } = await readBook(readWorkbookFile(path));
  const { settings } = checked;
  if (settings.fiscalYear === undefined) throw new Refusal('data-unreadable', TEXT.noYear, path);
  const name = townName(settings);
  const municipality = keyOf(town.code, name, path);
  const editions = readEditions(tabs);
  const goals = checked.departments.flatMap((department) => {
    const { evaluation } = department;
    if (evaluation === null) return [];
    const edition = editions.of(department.name);
    const records = goalRecords(evaluation, settings, town, {
      isDraft: isDraft(department, checked),
      edition: edition?.edition,
      publishedOn: edition ? isoOf(edition.publishedOn) : '',
    });
    return withFindings(records, department, basename(path));
  });
  const departments = summarize(checked).departments.map(
    ({ name: department, state, progress, goals: all, rated }) => ({
      municipality_code: town.code,
      municipality_name: name,
      department,
      state,
      progress,
      goals: all,
      rated,
      source: basename(path),
    }),
  );
  return { fiscalYear: settings.fiscalYear, municipality, lines: { goals, departments } };
}

const isoOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  [year, month, day].map((each) => String(each).padStart(2, '0')).join('-');

/** The code where there is one, for names change; as the name of a folder. */
function keyOf(code: string, name: string, path: string): string {
  if (code === '' && name === '') throw new Refusal('data-unreadable', TEXT.noTown, path);
  return code === '' ? safeFileName(name).replace(/[=%\s]/g, '_') : code;
}

/** Each goal with the rules that say something of its row, between blanks. */
function withFindings(
  records: readonly GoalRecord[],
  { evaluation, findings }: Pick<CheckedDepartment, 'evaluation' | 'findings'>,
  source: string,
): Line[] {
  const rows = (evaluation?.themes ?? []).flatMap(({ goals }) =>
    goals.filter(({ kind }) => kind !== 'missing').map(({ row }) => row + 1),
  );
  const rules = new Map<number, Set<string>>();
  for (const { row, rule } of findings) {
    const own = rules.get(row) ?? new Set<string>();
    rules.set(row, own.add(rule));
  }
  return records.map((record, at) => {
    const own = rules.get(rows[at] ?? -1) ?? [];
    return { ...lineOf(record), findings: ` ${[...own].join(' ')} `, source };
  });
}

/** What is not known is null, and the key of the year is left out. */
const lineOf = ({ fiscal_year: _, town: __, ...record }: GoalRecord): Line =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      value === '' && typeOf(field as RecordField) !== 'string' ? null : value,
    ]),
  );

/** The parts of published data: mostly one. @throws Refusal when it is other CSV. */
export function readDataParts(path: string): Part[] {
  const groups = new Map<string, GoalRecord[]>();
  for (const record of readGoalRecords(path)) {
    const key = `${record.fiscal_year}\n${record.municipality_code}\n${record.municipality_name}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map((group) => partOf(group, path));
}

function partOf(records: readonly GoalRecord[], path: string): Part {
  const [first] = records as readonly [GoalRecord];
  const fiscalYear = Number(first.fiscal_year);
  if (!Number.isInteger(fiscalYear) || first.fiscal_year === '') {
    throw new Refusal('data-unreadable', TEXT.noYear, path);
  }
  const municipality = keyOf(String(first.municipality_code), String(first.municipality_name), path);
  const names = [...new Set(records.map(({ department }) => String(department)))];
  const parts = names.map((name) => {
    const own = records.filter(({ department }) => department === name);
    const goals = withFindings(own, checkedAgain(name, own), basename(path));
    const rated = own.filter(({ rating }) => rating !== '').length;
    const department = {
      municipality_code: String(first.municipality_code),
      municipality_name: String(first.municipality_name),
      department: name,
      state: '',
      progress: '',
      goals: own.length,
      rated,
      source: basename(path),
    };
    return { goals, department };
  });
  return {
    fiscalYear,
    municipality,
    lines: {
      goals: parts.flatMap(({ goals }) => goals),
      departments: parts.map(({ department }) => department),
    },
  };
}

/** The same rules as in a workbook, by the levels that the data name. */
function checkedAgain(
  name: string,
  records: readonly GoalRecord[],
): Pick<CheckedDepartment, 'evaluation' | 'findings'> {
  const scale = scaleIn(records);
  if (scale.length === 0) return { evaluation: null, findings: [] };
  const low = records
    .filter(({ is_low }) => is_low === true)
    .map(({ rating }) => levelNamed(scale, String(rating))?.rating ?? 0);
  const criteria: Criteria = {
    scale,
    isRated: true,
    limit: Math.max(usualLimit(scale), ...low),
    treatments: readTreatments(null).treatments,
    fiscalYear: Number(records[0]?.fiscal_year),
  };
  const own = [...(records[0]?.town.keys() ?? [])];
  const values = [
    [...COLUMNS.map((column) => HEADER_TEXTS[column][0]), ...own],
    ...records.map(({ town, ...record }) => [
      ...CELLS.map((field) => String(record[field] ?? '')),
      '',
      ...own.map((header) => town.get(header) ?? ''),
    ]),
  ];
  return checkTab({ name, values }, criteria);
}

/** In the order of `COLUMNS`, but for 確認. */
const CELLS: readonly RecordField[] = [
  'theme_number',
  'theme',
  'unit',
  'goal_number',
  'goal',
  'rating',
  'outcome',
];

/** The levels of the first line; [] where nothing is rated. What a level means is known where it was given. */
function scaleIn(records: readonly GoalRecord[]): Scale {
  const symbols = String(records[0]?.scale ?? '')
    .split('/')
    .filter((symbol) => symbol !== '');
  if (symbols.join('/') === FIVE_LEVELS.map(({ symbol }) => symbol).join('/')) return FIVE_LEVELS;
  const meaningOf = (symbol: string): string =>
    String(records.find(({ rating }) => rating === symbol)?.rating_meaning ?? '');
  return scaleOf(symbols.map((symbol) => ({ symbol, meaning: meaningOf(symbol) })));
}
