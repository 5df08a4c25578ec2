/** CSV files of the departments, in UTF-8 or in Shift_JIS. */
import { BYTE_ORDER_MARK, csvText } from '../core/cells/csv-text';
import type { Tab } from '../core/department-tab/tab';
import { exportTable } from '../core/paper/export-table';
import { OWN_SHEETS } from '../core/settings/settings';
import { encodeShiftJis, outsideShiftJis } from './shift-jis';

export const CSV_ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

export interface DepartmentCsv {
  readonly department: string;
  /** null where the encoding lacks some character: then nothing is made, and they are named. */
  readonly bytes: Uint8Array | null;
  readonly lacking: readonly string[];
}

/** A file for each tab with our header, in their order. */
export function departmentCsvs(tabs: readonly Tab[], encoding: CsvEncoding): DepartmentCsv[] {
  return tabs.flatMap((tab) => {
    const rows = OWN_SHEETS.includes(tab.name) ? null : exportTable(tab);
    if (rows === null) return [];
    const text = csvText(rows);
    if (encoding === 'utf-8')
      return [{ department: tab.name, bytes: new TextEncoder().encode(text), lacking: [] }];
    const plain = text.slice(BYTE_ORDER_MARK.length);
    const lacking = outsideShiftJis(plain);
    return [{ department: tab.name, bytes: lacking.length === 0 ? encodeShiftJis(plain) : null, lacking }];
  });
}
