/** The tab 設定: the year's settings by their key, and below them the table 課一覧. */

import { type FiscalYear, parseFiscalYear } from '../calendar/fiscal-year';
import { parseJapaneseDate } from '../calendar/japanese-date';
import { type CalendarDate, type CellValue, type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { FIVE_LEVELS, levelNamed, type Rating, type Scale, usualLimit } from '../evaluation/scale';
import { findLevelTable, type LevelTable } from './level-table';
import { findTreatmentTable, type TreatmentTable } from './treatment-table';

/** The name of a tab while it is being made; Google's names for copies of it contain it. */
export const UNFINISHED_SHEET = '（作成中）';

/** The names of the tabs that are the system's own; no 課 can have one of them. */
export const SETTINGS_SHEET = '設定';

/** What stands in 設定; [] where it is not among the tabs. */
export const settingsValues = (
  tabs: readonly { readonly name: string; readonly values: CellValues }[],
): CellValues => tabs.find(({ name }) => name === SETTINGS_SHEET)?.values ?? [];
export const SUMMARY_SHEET = '集計';
export const HISTORY_SHEET = '履歴';
/** Made when something is first mended; see `kept-cells.ts`. */
export const KEPT_SHEET = '控え';
/** What the 課 rated and wrote last year; made when a new year is begun. */
export const LAST_YEAR_SHEET = '前年度';
/** For reviewers without the menu; see `review-list.ts`. */
export const REVIEW_SHEET = '確認一覧';
export const OWN_SHEETS: readonly string[] = [
  SETTINGS_SHEET,
  SUMMARY_SHEET,
  HISTORY_SHEET,
  KEPT_SHEET,
  LAST_YEAR_SHEET,
  REVIEW_SHEET,
];

export type SettingKey = 'municipality' | 'fiscalYear' | 'ratedOn' | 'deadline' | 'limit' | 'coordinators';

/** The text of each key in column A of 設定. */
export const SETTING_LABELS: Readonly<Record<SettingKey, string>> = {
  municipality: '団体名',
  fiscalYear: '年度',
  ratedOn: '評価基準日',
  deadline: '提出期限',
  limit: '理由が必要な達成度',
  coordinators: '取りまとめ担当',
};

export const SETTING_KEYS = Object.keys(SETTING_LABELS) as readonly SettingKey[];

/** The key of the town that rates nothing. Apart from {@link SETTING_KEYS}, as {@link FORM_LABEL}. */
export const RATING_LABEL = '達成度の記入';

/** The key of the town's own form. Apart from {@link SETTING_KEYS}: a workbook without it lacks nothing. */
export const FORM_LABEL = '様式';

/** What 設定 says for what is published; see `town-facts.ts`. Apart from {@link SETTING_KEYS}, as {@link FORM_LABEL}. */
export const TOWN_LABELS = {
  code: '全国地方公共団体コード',
  licence: 'データの利用条件',
  withheld: '公表しない列',
};

const KEYS = new Set(
  [...Object.values(SETTING_LABELS), RATING_LABEL, FORM_LABEL, ...Object.values(TOWN_LABELS)].map(foldText),
);

/** Whether a text is one of all these keys: a line of 課一覧 that begins so is a setting, and no 課. */
export const isSettingKey = (text: string): boolean => KEYS.has(foldText(text));

export type DepartmentField =
  | 'name'
  | 'headTitle'
  | 'headName'
  | 'editors'
  | 'state'
  | 'report'
  | 'version'
  | 'madeAt'
  | 'madeBy';

/** The header of 課一覧. */
export const DEPARTMENT_LABELS: Readonly<Record<DepartmentField, string>> = {
  name: '課名',
  headTitle: '職名',
  headName: '氏名',
  editors: '編集者',
  state: '状態',
  report: '報告書',
  version: '版',
  madeAt: '作成日時',
  madeBy: '作成者',
};

export const DEPARTMENT_FIELDS = Object.keys(DEPARTMENT_LABELS) as readonly DepartmentField[];

/** One setting as it stands: its text, and the 0-based row of its key (undefined when the key is not there). */
export interface SettingCell {
  readonly value: CellValue;
  readonly row: number | undefined;
}

/** A row of 課一覧; `row` is the sheet's 0-based row. */
export interface DepartmentEntry {
  readonly row: number;
  readonly name: string;
  readonly headTitle: string;
  readonly headName: string;
  /** As its formula shows it; '' without it. */
  readonly state: string;
  /** The link of the last report, '' when none was made. */
  readonly report: string;
  /** How often a report was made. */
  readonly version: number;
}

export interface Settings {
  readonly cells: Readonly<Record<SettingKey, SettingCell>>;
  /** The link, id or path of the town's own form; a blank value stands for the built-in one. */
  readonly form: SettingCell;
  /** undefined when unreadable, as with `ratedOn`. */
  readonly fiscalYear: FiscalYear | undefined;
  readonly ratedOn: CalendarDate | undefined;
  /** The level up to which a reason is needed, counted from below; {@link usualLimit} when blank; undefined when unreadable. */
  readonly limit: Rating | undefined;
  readonly scale: Scale;
  /** The table of the levels; null without it. */
  readonly levels: LevelTable | null;
  /** Whether goals are rated at all; undefined when unreadable. */
  readonly isRated: boolean | undefined;
  readonly ratingEntry: SettingCell;
  readonly departments: readonly DepartmentEntry[];
  readonly table: DepartmentTable | null;
  /** The table 点検の規則; null without it. */
  readonly rules: TreatmentTable | null;
}

/** Where 課一覧 stands in 設定: its header's row and columns, 0-based. */
export interface DepartmentTable {
  readonly row: number;
  /** The first row below it that belongs to another table; Infinity where nothing does. */
  readonly end: number;
  readonly columns: Readonly<Partial<Record<DepartmentField, number>>>;
}

/** Reads 設定. Keys are found in column A, mostly above 課一覧; what is not there reads as blank. */
export function readSettings(values: CellValues): Settings {
  const rules = findTreatmentTable(values);
  const levels = findLevelTable(values);
  const others = [
    ...(rules === null ? [] : [{ ...rules, columns: Object.values(rules.columns) }]),
    ...(levels === null ? [] : [levels]),
  ];
  const scale = levels?.scale ?? FIVE_LEVELS;
  const table = findDepartmentTable(values, others);
  const { form, ratingEntry, ...cells } = readSettingCells(values, others);
  return {
    cells,
    form,
    scale,
    levels,
    ratingEntry,
    isRated: parseRated(ratingEntry.value),
    fiscalYear: parseFiscalYear(cells.fiscalYear.value),
    ratedOn: parseJapaneseDate(cells.ratedOn.value),
    limit: parseLimit(cells.limit.value, scale),
    departments: table ? readDepartments(values, table) : [],
    table,
    rules,
  };
}

/** Another table of 設定. */
type OtherTable = Pick<LevelTable, 'row' | 'end' | 'columns'>;

/**
 * Reads a symbol of the scale, 2, 「2以下」 and ２以下; a number that is no symbol counts the levels from below, as the 2 that
 * stood there before the town had levels of its own. Blank gives {@link usualLimit}, anything else undefined.
 */
function parseLimit(value: CellValue, scale: Scale): Rating | undefined {
  const text = foldText(textOf(value)).replace(/以下$/, '');
  if (foldText(textOf(value)) === '') return usualLimit(scale);
  const named = levelNamed(scale, text)?.rating;
  const hasNumbers = scale.some(({ symbol }) => /\d/.test(symbol));
  const counted = /^\d+$/.test(text) && !hasNumbers ? Number(text) : 0;
  return named ?? (counted >= 1 && counted < scale.length ? counted : undefined);
}

/** The limit in force. */
export const limitOf = ({ limit, scale }: Pick<Settings, 'limit' | 'scale'>): Rating =>
  limit ?? usualLimit(scale);

const RATED_TEXTS: readonly string[] = ['', 'あり', '有', '有り', 'する', '必要', '必須', 'はい'];
const UNRATED_TEXTS: readonly string[] = ['なし', '無', '無し', 'しない', '不要', 'いいえ'];

function parseRated(value: CellValue): boolean | undefined {
  const text = foldText(textOf(value));
  if (UNRATED_TEXTS.includes(text)) return false;
  return RATED_TEXTS.includes(text) ? true : undefined;
}

function readSettingCells(
  values: CellValues,
  others: readonly OtherTable[],
): Record<SettingKey | 'form' | 'ratingEntry', SettingCell> {
  const rows = new Map<string, number>();
  for (let row = values.length - 1; row >= 0; row -= 1) {
    if (others.some((other) => row >= other.row && row < other.end && other.columns.includes(0))) continue;
    rows.set(foldText(textOf(cellAt(values, row, 0))), row);
  }
  const labelled = (label: string): SettingCell => {
    const row = rows.get(foldText(label));
    return { row, value: row === undefined ? '' : cellAt(values, row, 1) };
  };
  const cell = (key: SettingKey): SettingCell => labelled(SETTING_LABELS[key]);
  return {
    form: labelled(FORM_LABEL),
    ratingEntry: labelled(RATING_LABEL),
    municipality: cell('municipality'),
    fiscalYear: cell('fiscalYear'),
    ratedOn: cell('ratedOn'),
    deadline: cell('deadline'),
    limit: cell('limit'),
    coordinators: cell('coordinators'),
  };
}

/** The row that names 課名 and at least one more column of 課一覧. */
function findDepartmentTable(values: CellValues, others: readonly OtherTable[]): DepartmentTable | null {
  for (let row = 0; row < values.length; row += 1) {
    const texts = (values[row] ?? []).map((value) => foldText(textOf(value)));
    const columns: Partial<Record<DepartmentField, number>> = {};
    for (const field of DEPARTMENT_FIELDS) {
      const at = texts.indexOf(foldText(DEPARTMENT_LABELS[field]));
      if (at >= 0) columns[field] = at;
    }
    if (columns.name === undefined || Object.keys(columns).length < 2) continue;
    const own = Object.values(columns);
    const below = others.filter((other) => other.row > row && other.columns.some((at) => own.includes(at)));
    return { row, columns, end: Math.min(Number.POSITIVE_INFINITY, ...below.map((other) => other.row)) };
  }
  return null;
}

/** What 課一覧 shows as the 状態 of each 課. */
export const statesIn = ({ departments }: Settings): readonly string[] =>
  departments.map(({ state }) => state);

function readDepartments(values: CellValues, table: DepartmentTable): DepartmentEntry[] {
  const entries: DepartmentEntry[] = [];
  const text = (row: number, field: DepartmentField): string =>
    textOf(cellAt(values, row, table.columns[field])).trim();
  for (let row = table.row + 1; row < Math.min(table.end, values.length); row += 1) {
    const name = textOf(cellAt(values, row, table.columns.name));
    if (isBlankText(name) || isSettingKey(name)) continue;
    entries.push({
      row,
      name,
      headTitle: text(row, 'headTitle'),
      headName: text(row, 'headName'),
      state: text(row, 'state'),
      report: text(row, 'report'),
      version: Number(text(row, 'version')) || 0,
    });
  }
  return entries;
}
