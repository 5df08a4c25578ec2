/** Which tabs have changed since a sidebar last read them, at the cost of one light call. */
import type { CellValues } from '../../core/cells/cell-value';
import { type CheckedWorkbook, type Criteria, criteriaOf } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import type { Pulse } from '../../core/overview/sidebar-data';
import { OWN_SHEETS, SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';
import { editMarks } from '../workbook/edit-marks';
import { readableNames, readTab } from '../workbook/read-tabs';

/** By what a tab is known to be as it was. */
interface SeenTab {
  /** The mark of its last edit, as it was before the tab was read. */
  readonly edit: string;
  /** Rows and columns: Google calls no trigger when some are deleted or inserted. */
  readonly size: string;
  /** Of its contents; '' for a tab that is no department's. */
  readonly digest: string;
}

/** What a sidebar has seen: it keeps this text and sends it along, so that nothing has to be remembered for it. */
export interface Seen {
  readonly criteria: Criteria;
  /** The names in 課一覧. */
  readonly listed: readonly string[];
  readonly tabs: Readonly<Record<string, SeenTab>>;
}

export const parseSeen = (pulse: string): Seen => JSON.parse(pulse) as Seen;

/** @param edits The marks of all `tabs`, taken before these were read. */
export function pulseOf(
  { settings, departments }: CheckedWorkbook,
  tabs: readonly Tab[],
  edits: readonly string[],
): string {
  const names = [SETTINGS_SHEET, ...departments.map(({ name }) => name)];
  const seen: Seen = {
    ...ruling(settings),
    tabs: Object.fromEntries(
      tabs.map((tab, at) => [tab.name, seenTab(tab, edits[at] ?? '', names.includes(tab.name))]),
    ),
  };
  return JSON.stringify(seen);
}

/** What 設定 says that all departments depend on. */
export const ruling = (settings: Settings): Omit<Seen, 'tabs'> => ({
  criteria: criteriaOf(settings),
  listed: settings.departments.map(({ name }) => name),
});

/** @param edit Its mark, taken before it was read. */
export const seenTab = ({ values }: Tab, edit: string, isWatched: boolean): SeenTab => ({
  edit,
  size: sizeText(values.length, values[0]?.length ?? 0),
  digest: isWatched ? digestOf(values) : '',
});

/**
 * Reads no tab, unless it is to look: edits show by the marks, and rows that came or went in the open tab by its size.
 *
 * @param pulse Of the last overview; null where there was none yet.
 * @param look Reads the open tab as well, for what no trigger tells: edits that Google drops, scripts, sorting.
 */
export function getPulse(pulse: string | null = null, look = false): Answer<Pulse> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (pulse === null) return { changed: null, activeDepartment: null };
    const { tabs } = parseSeen(pulse);
    const sheet = spreadsheet.getActiveSheet();
    const open = sheet.getName();
    const isWatched = (tabs[open]?.digest ?? '') !== '';
    const activeDepartment = isWatched && !OWN_SHEETS.includes(open) ? open : null;
    const names = readableNames(spreadsheet);
    if (names.length !== Object.keys(tabs).length || names.some((name) => tabs[name] === undefined))
      return { changed: null, activeDepartment };
    const edits = editMarks(names);
    const changed = names.filter((name, at) => tabs[name]?.edit !== edits[at]);
    const isOpenChanged = (before: SeenTab): boolean => {
      const range = sheet.getDataRange();
      if (before.size !== sizeText(range.getNumRows(), range.getNumColumns())) return true;
      return look && before.digest !== digestOf(readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
    };
    const before = tabs[open];
    if (before && isWatched && !changed.includes(open) && isOpenChanged(before)) changed.push(open);
    return { changed, activeDepartment };
  });
}

const sizeText = (rows: number, columns: number): string => `${rows}x${columns}`;

function digestOf(values: CellValues): string {
  const text = JSON.stringify(values);
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, Utilities.Charset.UTF_8);
  return bytes.join();
}
