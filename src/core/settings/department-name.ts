/** Names of 課, which are the names of their tabs. */
import { isBlankText } from '../cells/folded-text';
import { isSettingKey, OWN_SHEETS, UNFINISHED_SHEET } from './settings';

/**
 * What Excel refuses in a tab's name; Sheets is laxer, but the workbook must open in both. And "!", which stands between
 * tab and cell in a formula: not every program reads it as part of a name, not even in quotes.
 */
const REFUSED = /[:\\/?*[\]!\u0000-\u001f\u007f]|^'|'$/;
const LONGEST_NAME = 31;

/** Excel keeps this name, in any case, for its list of changes, and repairs a workbook that has such a tab. */
const RESERVED = 'history';

/** Splits what a person typed or pasted: names apart by comma, 読点, line break or, from a spreadsheet's row, tab. Blanks around them go, doubles too. */
export function splitNames(text: string): string[] {
  const names = text.split(/[,，、\n\t]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether a tab can have this name in Sheets and in Excel, and is not one of the system's own, a key of 設定, nor that of a tab in the making. */
export function isDepartmentName(name: string): boolean {
  return (
    !isBlankText(name) &&
    name.length <= LONGEST_NAME &&
    !REFUSED.test(name) &&
    name.normalize('NFKC').toLowerCase() !== RESERVED &&
    !OWN_SHEETS.includes(name) &&
    !isSettingKey(name) &&
    !name.includes(UNFINISHED_SHEET)
  );
}

/** The usual title of the head, 総務課長; '' where it cannot be told from the name (会計). */
export const headTitleOf = (department: string): string =>
  /[課局室部所係班館園校署]$/.test(department) ? `${department}長` : '';
