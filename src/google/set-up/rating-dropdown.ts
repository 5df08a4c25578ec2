/** The dropdown of the rating cells: the levels, and nothing else. */
import { isFiveLevels, type Scale } from '../../core/evaluation/scale';
import { SHEET_TEXTS } from '../../core/messages/set-up';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** The usual five from 1 on, as they have always stood there; a town's own best first. */
const choicesOf = (scale: Scale): string[] => {
  const symbols = scale.map(({ symbol }) => symbol);
  return isFiveLevels(scale) ? symbols.reverse() : symbols;
};

/** The cells of a column; rows and column are 0-based, and both rows belong to them. */
export interface ColumnPart {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

const cellsOf = (sheet: Sheet, { firstRow, lastRow, column }: ColumnPart) =>
  sheet.getRange(firstRow + 1, column + 1, lastRow - firstRow + 1, 1);

/** Gives every cell the dropdown, in one call; what stands in the cells stays, even where it breaks the rule. */
export function setDropdown(sheet: Sheet, part: ColumnPart, scale: Scale): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(choicesOf(scale), true)
    .setAllowInvalid(false)
    .setHelpText(SHEET_TEXTS.dropdownHelp(scale))
    .build();
  cellsOf(sheet, part).setDataValidation(rule);
}

/** Pastes that take the rule along mostly begin at the top. */
const CLOSER_ROWS = 10;

/**
 * Whether every cell has it: a rule in each, some at the top that refuse the rest, the first and the last wholly ours. Each
 * question to a rule takes Google time, and there are a thousand rules to a tab. The help text may be another, for it
 * changes between versions; but it names 半角, as Google refuses a ４ before any script can help.
 */
export function hasDropdown(sheet: Sheet, part: ColumnPart, scale: Scale): boolean {
  const rules = cellsOf(sheet, part)
    .getDataValidations()
    .map(([rule]) => rule ?? null);
  const ends = [rules[0] ?? null, rules[rules.length - 1] ?? null];
  return (
    rules.every((rule) => rule !== null) &&
    rules.slice(0, CLOSER_ROWS).every((rule) => rule?.getAllowInvalid() === false) &&
    ends.every((rule) => isDropdown(rule, scale))
  );
}

function isDropdown(rule: Rule | null, scale: Scale): boolean {
  if (rule === null || rule.getAllowInvalid()) return false;
  if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return false;
  const [list] = rule.getCriteriaValues() as [readonly string[]];
  if (list.join() !== choicesOf(scale).join()) return false;
  return !isFiveLevels(scale) || /半角/.test(rule.getHelpText() ?? '');
}
