/** Whether the sheets have changed since a sidebar last looked, at the cost of one light call. */
import type { CellValues } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { OWN_SHEETS } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { readTab } from '../workbook/read-tabs';

/** In the document's cache: a mark that each edit renews. In the person's: the tabs as their sidebar last saw them. */
const EDIT_KEY = 'edit';
const SEEN_KEY = 'seen';
/** The longest that Google keeps a cached value, in seconds. */
const LONGEST = 21_600;

export interface Pulse {
  /** Equal to that of the last overview while nothing has changed. */
  readonly pulse: string;
  /** The open tab when it was a department's at the last overview; else null. */
  readonly activeDepartment: string | null;
}

/** Renews the mark; for the simple trigger, whose own work matters more than a sidebar that is a little late. */
export function noteEdit(): void {
  try {
    CacheService.getDocumentCache()?.put(EDIT_KEY, Utilities.getUuid(), LONGEST);
  } catch {
    // A simple trigger has few rights; whether the cache is among them is not documented.
  }
}

/** Remembers 設定 and the departments' tabs as they were read for an overview and gives its pulse. */
export function takePulse(tabs: readonly Tab[]): string {
  const seen = Object.fromEntries(tabs.map((tab) => [tab.name, digestOf(tab.values)]));
  CacheService.getUserCache().put(SEEN_KEY, JSON.stringify(seen), LONGEST);
  return lastEdit();
}

/**
 * Reads the open tab alone. Edits of other tabs show by the mark of `onEdit`; those that Google drops show when their
 * tab is opened.
 */
export function getPulse(): Answer<Pulse> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getActiveSheet();
    const name = sheet.getName();
    const seen = JSON.parse(CacheService.getUserCache().get(SEEN_KEY) ?? '{}') as Record<string, string>;
    const before = seen[name];
    const now =
      before === undefined
        ? undefined
        : digestOf(readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
    const edited = lastEdit();
    return {
      pulse: before === now ? edited : `${edited} ${now}`,
      activeDepartment: before === undefined || OWN_SHEETS.includes(name) ? null : name,
    };
  });
}

const lastEdit = (): string => CacheService.getDocumentCache()?.get(EDIT_KEY) ?? '';

function digestOf(values: CellValues): string {
  const text = JSON.stringify(values);
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, Utilities.Charset.UTF_8);
  return Utilities.base64Encode(bytes);
}
