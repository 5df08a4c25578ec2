/** The tab 設定: the year's settings by their key, and below them the table 課一覧. */

import { type FiscalYear, parseFiscalYear } from '../calendar/fiscal-year';
import { parseJapaneseDate } from '../calendar/japanese-date';
import { type CalendarDate, type CellValue, type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Rating } from '../evaluation/rating';
import { findTreatmentTable, type TreatmentTable } from './treatment-table';

/** The name of a tab while it is being made; Google's names for copies of it contain it. */
export const UNFINISHED_SHEET = '（作成中）';

/** The names of the tabs that are the system's own; no 課 can have one of them. */
export const SETTINGS_SHEET = '設定';
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

/** The key of the town's own form. Apart from {@link SETTING_KEYS}: a workbook without it lacks nothing. */
export const FORM_LABEL = '様式';

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

/** A rating at or below this needs an explanation when 設定 does not say otherwise. */
export const DEFAULT_LIMIT: Rating = 2;

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
  /** {@link DEFAULT_LIMIT} when blank; undefined when unreadable. */
  readonly limit: Rating | undefined;
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

/** Reads 設定. Keys are found in column A above 課一覧; what is not there reads as blank. */
export function readSettings(values: CellValues): Settings {
  const rules = findTreatmentTable(values);
  const table = findDepartmentTable(values, rules);
  const { form, ...cells } = readSettingCells(values, table?.row ?? values.length, rules);
  return {
    cells,
    form,
    fiscalYear: parseFiscalYear(cells.fiscalYear.value),
    ratedOn: parseJapaneseDate(cells.ratedOn.value),
    limit: parseLimit(cells.limit.value),
    departments: table ? readDepartments(values, table) : [],
    table,
    rules,
  };
}

/** Reads 2, 「2以下」 and ２以下; blank gives {@link DEFAULT_LIMIT}, anything else undefined. */
function parseLimit(value: CellValue): Rating | undefined {
  const text = foldText(textOf(value));
  if (text === '') return DEFAULT_LIMIT;
  const digit = /^([1-5])(以下)?$/.exec(text)?.[1];
  return digit === undefined ? undefined : (Number(digit) as Rating);
}

function readSettingCells(
  values: CellValues,
  end: number,
  rules: TreatmentTable | null,
): Record<SettingKey | 'form', SettingCell> {
  const rows = new Map<string, number>();
  for (let row = Math.min(end, values.length) - 1; row >= 0; row -= 1) {
    if (rules !== null && row >= rules.row && row < rules.end && rules.columns.rule === 0) continue;
    rows.set(foldText(textOf(cellAt(values, row, 0))), row);
  }
  const labelled = (label: string): SettingCell => {
    const row = rows.get(foldText(label));
    return { row, value: row === undefined ? '' : cellAt(values, row, 1) };
  };
  const cell = (key: SettingKey): SettingCell => labelled(SETTING_LABELS[key]);
  return {
    form: labelled(FORM_LABEL),
    municipality: cell('municipality'),
    fiscalYear: cell('fiscalYear'),
    ratedOn: cell('ratedOn'),
    deadline: cell('deadline'),
    limit: cell('limit'),
    coordinators: cell('coordinators'),
  };
}

/** The row that names 課名 and at least one more column of 課一覧. */
function findDepartmentTable(values: CellValues, rules: TreatmentTable | null): DepartmentTable | null {
  for (let row = 0; row < values.length; row += 1) {
    const texts = (values[row] ?? []).map((value) => foldText(textOf(value)));
    const columns: Partial<Record<DepartmentField, number>> = {};
    for (const field of DEPARTMENT_FIELDS) {
      const at = texts.indexOf(foldText(DEPARTMENT_LABELS[field]));
      if (at >= 0) columns[field] = at;
    }
    if (columns.name === undefined || Object.keys(columns).length < 2) continue;
    const isBelow = rules !== null && rules.row > row && Object.values(columns).includes(rules.columns.rule);
    return { row, columns, end: isBelow ? rules.row : Number.POSITIVE_INFINITY };
  }
  return null;
}

function readDepartments(values: CellValues, table: DepartmentTable): DepartmentEntry[] {
  const entries: DepartmentEntry[] = [];
  const text = (row: number, field: DepartmentField): string =>
    textOf(cellAt(values, row, table.columns[field])).trim();
  for (let row = table.row + 1; row < Math.min(table.end, values.length); row += 1) {
    const name = textOf(cellAt(values, row, table.columns.name));
    if (isBlankText(name)) continue;
    entries.push({
      row,
      name,
      headTitle: text(row, 'headTitle'),
      headName: text(row, 'headName'),
      report: text(row, 'report'),
      version: Number(text(row, 'version')) || 0,
    });
  }
  return entries;
}
