/** One file of a town, a workbook or published data, as lines of the tables. */
import { basename } from 'node:path';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { foldText, isBlankText } from '../../core/cells/folded-text';
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
import type { KnownColumn } from '../../core/messages/publish';
import { type GoalRecord, goalRecords, type RecordField } from '../../core/publish/goal-record';
import { typeOf } from '../../core/publish/open-data';
import { readEditions } from '../../core/publish/published-editions';
import { roleOfName } from '../../core/publish/town-columns';
import { townName } from '../../core/publish/town-facts';
import { Refusal } from '../../core/refusal';
import { readWorkbookFile } from '../../files/workbook-file';
import { readGoalRecords } from '../publication/read-goal-records';
import { readBook } from '../script/read-book';
import type { Line, Part } from './tables';
import { textKey } from './text-key';

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
    return withFindings(records, department, municipality, basename(path));
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

/** Each goal with the rules that say something of its row, between blanks, and by what it is known again in other years. */
function withFindings(
  records: readonly GoalRecord[],
  { evaluation, findings }: Pick<CheckedDepartment, 'evaluation' | 'findings'>,
  municipality: string,
  source: string,
): Line[] {
  const rows = (evaluation?.themes ?? []).flatMap(({ goals }) =>
    goals.filter(({ kind }) => kind !== 'missing').map(({ row }) => row + 1),
  );
  const columns = knownColumns(records);
  const rules = new Map<number, Set<string>>();
  for (const { row, rule } of findings) {
    const own = rules.get(row) ?? new Set<string>();
    rules.set(row, own.add(rule));
  }
  return records.map((record, at) => {
    const own = rules.get(rows[at] ?? -1) ?? [];
    return {
      ...lineOf(record),
      ...townValues(record, columns),
      ...keysOf(record, municipality),
      findings: ` ${[...own].join(' ')} `,
      source,
    };
  });
}

/** The same goal of the same 課 has the same number each year; where a theme itself is rated, its name is the goal. */
function keysOf({ department, theme, goal, outcome }: GoalRecord, municipality: string): Line {
  const text = String(goal === '' ? theme : goal);
  return {
    goal_key: isBlankText(text) ? null : textKey(municipality, String(department), text),
    outcome_key: isBlankText(String(outcome)) ? null : textKey(String(outcome)),
  };
}

/** What stands in the first column of each meaning. @param columns Its name by the meaning, see {@link knownColumns}. */
function townValues({ town }: GoalRecord, columns: ReadonlyMap<KnownColumn, string>): Line {
  const textOf = (role: KnownColumn): string => town.get(columns.get(role) ?? '') ?? '';
  // A town that keeps its own rate may write it as it likes.
  const [, rate] = /^(\d{1,9})%?$/.exec(foldText(textOf('rate'))) ?? [];
  return {
    target: textOf('target'),
    actual: textOf('actual'),
    measure: textOf('measure'),
    achievement_rate: rate === undefined ? null : Number(rate),
    second_rating: textOf('secondRating'),
  };
}

function knownColumns(records: readonly GoalRecord[]): Map<KnownColumn, string> {
  const columns = new Map<KnownColumn, string>();
  for (const name of records[0]?.town.keys() ?? []) {
    const role = roleOfName(name);
    if (role !== undefined && !columns.has(role)) columns.set(role, name);
  }
  return columns;
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
    const goals = withFindings(own, checkedAgain(name, own), municipality, basename(path));
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
