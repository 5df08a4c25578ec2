/** Looks up merged cells where they may hide entries: Google tells them only tab by tab, one call each. */

import type { Tab } from '../../core/department-tab/tab';
import { findHeader, type Header } from '../../core/evaluation/header';
import { ENTRY_COLUMNS, type MergedArea, mergeLikelihood } from '../../core/evaluation/merged-areas';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many tabs may be looked at, and the least likelihood (see {@link mergeLikelihood}) that is worth it. */
export interface MergeLooks {
  readonly most: number;
  readonly least: 1 | 2;
}

/** What a check of all may cost beside a call for each tab is five. */
export const LOOKS_OF_ALL: MergeLooks = { most: 3, least: 1 };
/** The sidebar asks for more besides, and is opened by everybody. */
export const LOOKS_OF_OVERVIEW: MergeLooks = { most: 2, least: 1 };
/** Of those five, writing needs four for 集計 and 履歴. */
export const LOOKS_OF_ALL_WRITING: MergeLooks = { most: 1, least: 2 };
export const looksOf = (departments: readonly string[]): MergeLooks => ({
  most: departments.length,
  least: 1,
});

/** The tabs with the merged cells of those where they most likely hide something; the others keep what 確認 remembers. */
export function withMerges(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tabs: readonly Tab[],
  { most, least }: MergeLooks,
): Tab[] {
  const found = new Map<Tab, readonly MergedArea[]>();
  const likely = tabs
    .map((tab) => ({ tab, header: findHeader(tab.values), likelihood: 0 }))
    .map((each) => ({ ...each, likelihood: each.header ? mergeLikelihood(each.tab.values, each.header) : 0 }))
    .filter(({ likelihood }) => likelihood >= least)
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, most);
  for (const { tab, header } of likely) {
    const sheet = spreadsheet.getSheetByName(tab.name);
    if (sheet && header) found.set(tab, readMerges(sheet, tab, header));
  }
  return tabs.map((tab) => {
    const merges = found.get(tab);
    return merges ? { ...tab, merges } : tab;
  });
}

/** The merged areas that reach into the columns of the entries; one call. */
export function readMerges(sheet: Sheet, { values }: Pick<Tab, 'values'>, header: Header): MergedArea[] {
  const columns = ENTRY_COLUMNS.flatMap((column) => header.columns[column] ?? []);
  const rows = values.length - header.row - 1;
  if (columns.length === 0 || rows < 1) return [];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return sheet
    .getRange(header.row + 2, first + 1, rows, last - first + 1)
    .getMergedRanges()
    .map((range) => ({
      firstRow: range.getRow() - 1,
      lastRow: range.getLastRow() - 1,
      firstColumn: range.getColumn() - 1,
      lastColumn: range.getLastColumn() - 1,
    }));
}
