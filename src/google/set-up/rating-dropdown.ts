/** The dropdown of the rating cells: 1 to 5, and nothing else. */
import { SHEET_TEXTS } from '../../core/messages/set-up';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const LEVELS = ['1', '2', '3', '4', '5'];

/** The cells of a column; rows and column are 0-based, and both rows belong to them. */
export interface ColumnPart {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

const cellsOf = (sheet: Sheet, { firstRow, lastRow, column }: ColumnPart) =>
  sheet.getRange(firstRow + 1, column + 1, lastRow - firstRow + 1, 1);

/** Gives every cell the dropdown, in one call; what stands in the cells stays, even where it breaks the rule. */
export function setDropdown(sheet: Sheet, part: ColumnPart): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(LEVELS, true)
    .setAllowInvalid(false)
    .setHelpText(SHEET_TEXTS.dropdownHelp)
    .build();
  cellsOf(sheet, part).setDataValidation(rule);
}

/**
 * Whether every cell has it, in one call. Its help text may be another, for it changes between versions; but it names 半角,
 * as Google refuses a ４ before any script can help.
 */
export const hasDropdown = (sheet: Sheet, part: ColumnPart): boolean =>
  cellsOf(sheet, part)
    .getDataValidations()
    .every(([rule]) => isDropdown(rule ?? null));

function isDropdown(rule: Rule | null): boolean {
  if (rule === null || rule.getAllowInvalid()) return false;
  if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return false;
  const [list] = rule.getCriteriaValues() as [readonly string[]];
  return list.join() === LEVELS.join() && /半角/.test(rule.getHelpText() ?? '');
}
