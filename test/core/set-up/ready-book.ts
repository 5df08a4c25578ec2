/** A workbook of two 課 in which 初期設定 finds nothing to do; tests take something away. */
import type { CellValue, CellValues } from '../../../src/core/cells/cell-value';
import type { Tab } from '../../../src/core/department-tab/tab';
import { titleCells } from '../../../src/core/department-tab/title-block';
import { COLUMNS, findHeader, HEADER_TEXTS } from '../../../src/core/evaluation/header';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import type { TabLook } from '../../../src/core/set-up/department-tab-plan';
import { ratingHighlights } from '../../../src/core/set-up/rating-highlights';
import type { SetUpState } from '../../../src/core/set-up/set-up-plan';
import { departmentProtections, ownTabProtections } from '../../../src/core/set-up/tab-protections';
import type { SummaryField } from '../../../src/core/summary/summary-place';
import { newSummary, type SummarySheet } from '../../../src/core/summary/summary-table';

export const SOUMU = 'soumu@example.lg.jp';
const KAKARI = 'kakari@example.lg.jp';
export const LAST_ROW = 999;

export const SETTINGS: CellValues = [
  ['団体名', '○○町'],
  ['年度', '平成29年度'],
  ['評価基準日', 'H30.3.31'],
  ['提出期限', 'H30.4.20'],
  ['理由が必要な達成度', 2],
  ['取りまとめ担当', SOUMU],
  [''],
  ['課名', '職名', '氏名', '編集者', '状態', '報告書', '版', '作成日時', '作成者'],
  ['総務課', '総務課長', '大塚', KAKARI, '作成中', '', '', '', ''],
  ['税務課', '税務課長', '', '', '作成中', '', '', '', ''],
];

/** The values with some cells replaced, by row and column from 0. */
export const replaced = (
  values: CellValues,
  cells: readonly (readonly [number, number, CellValue])[],
): CellValues => {
  const rows = values.map((row) => [...row]);
  for (const [row, column, value] of cells) (rows[row] ?? [])[column] = value;
  return rows;
};

/** A tab as 初期設定 makes it, with one goal. */
export function tabOf(department: string): CellValues {
  const rows: CellValue[][] = Array.from({ length: 4 }, () => COLUMNS.map(() => ''));
  const facts = { year: '平成29年度', department, limit: 2, scale: FIVE_LEVELS, isRated: true };
  for (const { row, column, text } of titleCells(facts)) (rows[row] ?? [])[column] = text;
  const header = COLUMNS.map((column) => HEADER_TEXTS[column][0]);
  return [...rows, header, [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施しました。', '']];
}

export function lookOf(values: CellValues, editors: readonly string[]): TabLook {
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  const people = { coordinators: [SOUMU], editors };
  return {
    lastRow: LAST_ROW,
    frozenRows: 5,
    widths: [],
    hasDropdown: true,
    highlights: ratingHighlights(header, LAST_ROW, 2, FIVE_LEVELS),
    protections: departmentProtections(header, { row: 2, column: 0 }, LAST_ROW, people).map((each) => ({
      ...each,
      forDomain: false,
    })),
  };
}

const ownTab = (name: string) =>
  [name, ownTabProtections(name, [SOUMU]).map((each) => ({ ...each, forDomain: false }))] as const;

/** 集計 as it is made, with the header of a list without a line below it. */
function summaryOf(tabs: readonly Tab[]): SummarySheet {
  const { place, rows } = newSummary(3, ['総務課', '税務課'], tabs, FIVE_LEVELS, () => LAST_ROW + 1);
  const values: CellValue[][] = [['自己評価の集計'], [], []];
  const formulas: string[][] = [[], [], []];
  const fields = Object.entries(place.columns) as [SummaryField, number][];
  for (const row of rows) {
    const cells = fields.map(([field]) => row[field] ?? '');
    values.push(cells.map((cell) => (typeof cell === 'string' ? cell : 0)));
    formulas.push(cells.map((cell) => (typeof cell === 'string' ? '' : cell.formula)));
  }
  const header = fields.map(
    ([field]) =>
      Object.entries({
        name: '課',
        goals: '個別事業',
        level1: '達成度',
        bar: '目標',
        average: '達成できなかった理由等',
      }).find(([key]) => key === field)?.[1] ?? '',
  );
  return { values: [...values, [], ['達成度が2以下の目標（0件）'], header], formulas };
}

export function readyState(): SetUpState {
  const [soumu, zeimu] = [tabOf('総務課'), tabOf('税務課')];
  const tabs = [
    { name: '設定', values: SETTINGS },
    { name: '総務課', values: soumu },
    { name: '税務課', values: zeimu },
  ];
  return {
    tabs,
    looks: new Map([
      ['総務課', lookOf(soumu, [KAKARI])],
      ['税務課', lookOf(zeimu, [])],
    ]),
    ownTabs: new Map(['設定', '集計', '履歴'].map(ownTab)),
    frozenRows: new Map([
      ['集計', 4],
      ['履歴', 1],
    ]),
    stateFormulas: ['', '', '', '', '', '', '', '', "='総務課'!B3", '=税務課!B3'],
    unfinishedTabs: [],
    summary: summaryOf(tabs),
  };
}
