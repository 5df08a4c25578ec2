/** Rows of a 課's tab for tests, in the standard order of columns below a standard header. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import type { Evaluation } from '../../../src/core/evaluation/evaluation';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';

export const HEADER_ROW: readonly string[] = [
  '番号',
  '個別事業',
  '担当',
  '目標番号',
  '目標',
  '達成度',
  '目標達成の効果又は達成できなかった理由等',
  '確認',
];

/** 番号, 個別事業, 担当, 目標番号, 目標, 達成度, 効果又は理由; what is left out at the end is blank. */
export type TabRow = readonly CellValue[];

/** The header is row 1, so the first of the rows is row 2 of the sheet. */
export function tabValues(rows: readonly TabRow[]): CellValue[][] {
  return [[...HEADER_ROW], ...rows.map((row) => HEADER_ROW.map((_, at) => row[at] ?? ''))];
}

export function evaluationOf(rows: readonly TabRow[]): Evaluation {
  const values = tabValues(rows);
  const header = findHeader(values);
  if (header === null) throw new Error('The rows have no header.');
  return readEvaluation('総務課', values, header);
}
