/** Reads and writes the conditional formats of a 課's tab. */
import { type FoundHighlight, type Highlight, isOwnHighlight } from '../../core/set-up/rating-highlights';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Pale enough for a contrast of 7:1; bold with underline or slant says the same without colour. */
const LOOKS = {
  'explanation-missing': { background: '#fff2b3', color: '#5c3d00' },
  'rating-invalid': { background: '#ffd6d6', color: '#8a0000' },
};

/** The rules of a tab that are formulas, people's own among them; one call. */
export const readHighlights = (sheet: Sheet): FoundHighlight[] =>
  sheet.getConditionalFormatRules().map(foundHighlight);

/** A rule without a formula (a number, a colour scale) reads as one with a blank formula. */
export function foundHighlight(rule: Rule): FoundHighlight {
  const condition = rule.getBooleanCondition();
  const isFormula = condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
  return {
    formula: isFormula ? String(condition?.getCriteriaValues()[0] ?? '') : '',
    ranges: rule.getRanges().map((range) => range.getA1Notation()),
  };
}

/** The rules that are not ours; one call. */
const othersIn = (sheet: Sheet): Rule[] =>
  sheet.getConditionalFormatRules().filter((rule) => !isOwnHighlight(foundHighlight(rule)));

/**
 * Puts our rules behind people's own, which stay as they are and win where both fit. Google replaces all
 * rules of a tab at once.
 *
 * @param others People's own; one call where they are not known.
 * @param own Ours that are there: one over the same cells is taken on, which spares most of the calls that make one.
 */
export function writeHighlights(
  sheet: Sheet,
  wanted: readonly Highlight[],
  others: readonly Rule[] = othersIn(sheet),
  own: readonly (FoundHighlight & { readonly rule: Rule })[] = [],
): void {
  const rules = wanted.map((highlight) => {
    const { formula, ranges } = highlight;
    const present = own.find((each) => each.ranges.join() === ranges.join());
    if (present === undefined) return ruleOf(sheet, highlight);
    return present.formula === formula
      ? present.rule
      : present.rule.copy().whenFormulaSatisfied(formula).build();
  });
  sheet.setConditionalFormatRules([...others, ...rules]);
}

function ruleOf(sheet: Sheet, { kind, formula, ranges }: Highlight): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setRanges(ranges.map((range) => sheet.getRange(range)))
    .setBackground(LOOKS[kind].background)
    .setFontColor(LOOKS[kind].color)
    .setBold(true);
  return (kind === 'rating-invalid' ? builder.setItalic(true) : builder.setUnderline(true)).build();
}
