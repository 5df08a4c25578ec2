/** Conditional formats: builders, and the rules of a tab. */
import { type Fact, fact, IN_SOME_WORDS, mismatch, REFUSED, refusal } from '../fact/fact';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Marks a low rating without an explanation. */
const MISSING = '=AND(ISNUMBER($F6),$F6<=2,LEN(TRIM($G6))=0)';

const begin = () => SpreadsheetApp.newConditionalFormatRule();
const formula = (sheet: Sheet, text: string, a1: string) =>
  begin()
    .whenFormulaSatisfied(text)
    .setBackground('#FFC7CE')
    .setRanges([sheet.getRange(a1)]);

const condition = (rule: Builder | Rule) => {
  const found = rule.getBooleanCondition();
  return found && [found.getCriteriaType(), found.getCriteriaValues()];
};

const look = (rule: Builder | Rule) => {
  const found = rule.getBooleanCondition();
  return found && [found.getBackground(), found.getFontColor(), found.getBold(), found.getItalic()];
};

/** Each rule's cells, condition and background. */
const told = (sheet: Sheet) =>
  sheet
    .getConditionalFormatRules()
    .map((rule) => [
      rule.getRanges().map((range) => range.getA1Notation()),
      condition(rule),
      rule.getBooleanCondition()?.getBackground(),
    ]);

export const CONDITIONAL_FORMAT_FACTS: readonly Fact[] = [
  fact(
    'a builder begins without condition and ranges',
    'D',
    () => [begin().getBooleanCondition(), begin().getGradientCondition(), begin().getRanges()],
    [null, null, []],
  ),
  fact(
    'a builder without ranges, or without a condition, makes no rule',
    'U',
    ({ sheet }) => [
      refusal(() => begin().build()),
      refusal(() =>
        begin()
          .setRanges([sheet.getRange('A1')])
          .build(),
      ),
      refusal(() => formula(sheet, '=A1>1', 'A1').setRanges([]).build()),
    ],
    [REFUSED, REFUSED, REFUSED],
  ),
  fact(
    'a condition is told by Google’s names, and its values as they were given',
    'T',
    () =>
      [
        begin().whenFormulaSatisfied('=A1>10'),
        begin().whenNumberGreaterThan(50),
        begin().whenCellEmpty(),
        begin().whenCellNotEmpty(),
        begin().whenNumberNotBetween(1, 5),
        begin().whenTextStartsWith('未'),
      ].map(condition),
    [
      ['CUSTOM_FORMULA', ['=A1>10']],
      ['NUMBER_GREATER_THAN', [50]],
      ['CELL_EMPTY', []],
      ['CELL_NOT_EMPTY', []],
      ['NUMBER_NOT_BETWEEN', [1, 5]],
      ['TEXT_STARTS_WITH', ['未']],
    ],
  ),
  fact(
    'a condition is an object of its own class',
    'T',
    () => begin().whenCellEmpty().getBooleanCondition(),
    'ConditionalFormatBooleanCondition',
  ),
  fact(
    'each part of the look is apart from the cell’s own, and null takes it away again',
    'U',
    ({ sheet }) => {
      const rule = formula(sheet, '=A1>1', 'A1').setFontColor('red').setBold(true).setItalic(false);
      const first = look(rule);
      rule.setBackground(null).setBold(null).setItalic(null);
      return [first, look(rule)];
    },
    [
      ['#ffc7ce', '#ff0000', true, false],
      [null, '#ff0000', null, null],
    ],
  ),
  fact(
    'a copy takes the look along, and leaves its rule as it was',
    'T',
    ({ sheet }) => {
      const rule = formula(sheet, '=A1>1', 'A1:A9').build();
      const copy = rule.copy().whenNumberLessThan(3).build();
      return [condition(copy), copy.getBooleanCondition()?.getBackground(), condition(rule)];
    },
    [['NUMBER_LESS_THAN', [3]], '#ffc7ce', ['CUSTOM_FORMULA', ['=A1>1']]],
  ),
  fact(
    'setConditionalFormatRules replaces all rules, and keeps the order in which they were given',
    'T',
    ({ sheet }) => {
      const before = told(sheet);
      sheet.setConditionalFormatRules([formula(sheet, MISSING, 'F6:F1000').build()]);
      sheet.setConditionalFormatRules([
        formula(sheet, '=A1>1', 'A1').build(),
        ...sheet.getConditionalFormatRules(),
      ]);
      const both = told(sheet);
      sheet.clearConditionalFormatRules();
      return [before, both, told(sheet)];
    },
    [
      [],
      [
        [['A1'], ['CUSTOM_FORMULA', ['=A1>1']], '#ffc7ce'],
        [['F6:F1000'], ['CUSTOM_FORMULA', [MISSING]], '#ffc7ce'],
      ],
      [],
    ],
  ),
  fact(
    'a rule for cells of another tab is refused',
    'P',
    ({ sheet, tab }) => {
      const rule = formula(sheet, '=A1>1', 'A1').build();
      const other = tab('他');
      return [refusal(() => other.setConditionalFormatRules([rule])), told(other)];
    },
    [REFUSED, []],
  ),
  fact(
    'a formula that names another tab is refused, and INDIRECT is the way around',
    'R',
    ({ sheet, tab }) => {
      tab('他');
      const set = (text: string) => {
        sheet.setConditionalFormatRules([formula(sheet, text, 'A1').build()]);
        return told(sheet).length;
      };
      return [refusal(() => set('=他!A1>1')), refusal(() => set('=INDIRECT("他!A1")>1'))];
    },
    [REFUSED, 1],
  ),
  fact(
    'setConditionalFormatRules refuses builders',
    'U',
    ({ sheet }) => refusal(() => sheet.setConditionalFormatRules([formula(sheet, '=A1>1', 'A1') as never])),
    { refused: IN_SOME_WORDS },
  ),
  fact(
    'rules follow inserted and deleted rows with their formulas',
    'D',
    ({ sheet }) => {
      sheet.insertRowsBefore(1, 1);
      sheet.setConditionalFormatRules([formula(sheet, MISSING, 'F6:F20').build()]);
      sheet.deleteRow(1);
      sheet.insertRowsBefore(3, 4);
      sheet.insertColumnBefore(1);
      return told(sheet);
    },
    [[['G9:G23'], ['CUSTOM_FORMULA', ['=AND(ISNUMBER($G9),$G9<=2,LEN(TRIM($H9))=0)']], '#ffc7ce']],
  ),
  fact(
    'builders refuse what their methods do not take',
    'T',
    () => refusal(() => begin().whenNumberLessThan('2' as never)),
    mismatch('String', 'SpreadsheetApp.ConditionalFormatRuleBuilder.whenNumberLessThan'),
  ),
];
