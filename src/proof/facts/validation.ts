/** Data validation: builders, rules on cells, refused values. */
import { type Fact, fact, mismatch, REFUSED, refusal, refused } from '../fact/fact';
import { violatesRule } from '../fact/sentences';

const builder = () => SpreadsheetApp.newDataValidation();
const oneToFive = () => builder().requireNumberBetween(1, 5).setAllowInvalid(false).build();

/** What a rule says of itself. */
const told = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null) =>
  rule && [rule.getCriteriaType(), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()];

export const VALIDATION_FACTS: readonly Fact[] = [
  fact(
    'a builder begins without criteria and help, and lets all input pass',
    'T',
    () => [
      builder().getCriteriaType(),
      builder().getCriteriaValues(),
      builder().getHelpText(),
      builder().getAllowInvalid(),
    ],
    [null, [], null, true],
  ),
  fact(
    'a list is kept as texts together with the dropdown’s switch',
    'T',
    () =>
      told(
        builder()
          .requireValueInList([1, 2] as never)
          .build(),
      ),
    ['VALUE_IN_LIST', [['1', '2'], true], true, null],
  ),
  fact(
    'bounds are kept as numbers, formulas as texts, checkboxes as what they are given',
    'T',
    () => [
      builder().requireNumberBetween(1, 5).getCriteriaValues(),
      builder().requireFormulaSatisfied('=A1>1').getCriteriaValues(),
      builder().requireCheckbox().getCriteriaValues(),
      builder().requireCheckbox('済').getCriteriaValues(),
      builder().requireCheckbox('済', '未').getCriteriaValues(),
    ],
    [[1, 5], ['=A1>1'], [], ['済'], ['済', '未']],
  ),
  fact(
    'a copy leaves its rule as it was',
    'D',
    () => {
      const rule = builder().requireNumberBetween(1, 5).setHelpText('1〜5').build();
      const copy = rule.copy().requireNumberBetween(2, 3).setAllowInvalid(false).build();
      return [told(rule), told(copy)];
    },
    [
      ['NUMBER_BETWEEN', [1, 5], true, '1〜5'],
      ['NUMBER_BETWEEN', [2, 3], false, '1〜5'],
    ],
  ),
  fact(
    'getDataValidations is null where there is no rule',
    'T',
    ({ sheet }) => {
      sheet.getRange('B1').setDataValidation(builder().requireValueInList(['1', '2']).build());
      return sheet
        .getRange('A1:B1')
        .getDataValidations()
        .map((line) => line.map(told));
    },
    [[null, ['VALUE_IN_LIST', [['1', '2'], true], true, null]]],
  ),
  fact(
    'a list in cells is given as its range, and refuses what is not in it',
    'T',
    ({ sheet, tab }) => {
      const source = tab('設定 表')
        .getRange('A1:A2')
        .setValues([['済'], ['未']]);
      const cell = sheet
        .getRange('A1')
        .setDataValidation(builder().requireValueInRange(source).setAllowInvalid(false).build());
      const values = cell.getDataValidation()?.getCriteriaValues() ?? [];
      const [range, dropdown] = values as [GoogleAppsScript.Spreadsheet.Range, boolean];
      return [
        [range.getSheet().getName(), range.getA1Notation(), dropdown],
        cell.setValue('済').getValue(),
        refusal(() => cell.setValue('他')),
      ];
    },
    [['設定 表', 'A1:A2', true], '済', refused(violatesRule('A1'))],
  ),
  fact(
    'rules are replaced, cut and cleared for a part of their cells',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1:A5').setDataValidation(builder().requireValueInList(['1']).build());
      sheet.getRange('A2').setDataValidation(builder().requireNumberBetween(1, 5).build());
      sheet.getRange('A4').clearDataValidations();
      const rules = sheet.getRange('A1:A5').getDataValidations();
      return rules.map(([rule]) => rule?.getCriteriaType());
    },
    ['VALUE_IN_LIST', 'NUMBER_BETWEEN', 'VALUE_IN_LIST', null, 'VALUE_IN_LIST'],
  ),
  fact(
    'rules move with inserted rows',
    'D',
    ({ sheet }) => {
      sheet.getRange('A2').setDataValidation(builder().requireValueInList(['1']).build());
      sheet.insertRowsBefore(1, 3);
      return ['A2', 'A5'].map((a1) => sheet.getRange(a1).getDataValidation() !== null);
    },
    [false, true],
  ),
  fact(
    'a rule stops a script’s value, and the cell keeps what it held',
    'P',
    ({ sheet }) => {
      const rule = builder().requireValueInList(['1', '2', '3', '4', '5']).setAllowInvalid(false).build();
      const cell = sheet.getRange('F1').setValue(3).setDataValidation(rule);
      return [refusal(() => cell.setValue(9)), cell.getValue()];
    },
    [refused(violatesRule('F1')), 3],
  ),
  fact(
    'a rule stops the whole write for one wrong cell',
    'P',
    ({ sheet }) => {
      sheet.getRange('B1:B3').setDataValidation(oneToFive());
      const range = sheet.getRange('A1:B3');
      const values = [
        ['a', 1],
        ['b', 'x'],
        ['c', 3],
      ];
      return [refusal(() => range.setValues(values)), range.isBlank()];
    },
    [refused(violatesRule('B2')), true],
  ),
  fact(
    'a list takes numbers, typed numbers and empty cells that fit',
    'U',
    ({ sheet }) => {
      const rule = builder().requireValueInList(['1', '2']).setAllowInvalid(false).build();
      return sheet
        .getRange('A1:C1')
        .setDataValidation(rule)
        .setValues([[1, '2', '']])
        .getValues();
    },
    [[1, 2, '']],
  ),
  fact(
    'a rule reads its formula from each cell’s own place',
    'D',
    ({ sheet }) => {
      const formula = '=AND(ISNUMBER(B2),B2<=$A2)';
      const rule = builder().requireFormulaSatisfied(formula).setAllowInvalid(false).build();
      sheet.getRange('A2:A4').setValues([[1], [5], [5]]);
      sheet.getRange('B2:B4').setDataValidation(rule);
      return [
        refusal(() => sheet.getRange('B2').setValue(3)),
        sheet.getRange('B3').setValue(3).getValue(),
        refusal(() => sheet.getRange('B4').setValue(6)),
      ];
    },
    [refused(violatesRule('B2')), 3, refused(violatesRule('B4'))],
  ),
  fact(
    'a rule that only warns leaves a value alone',
    'D',
    ({ sheet }) => {
      const rule = builder().requireNumberBetween(1, 5).setAllowInvalid(true).build();
      return sheet.getRange('A1').setDataValidation(rule).setValue(9).getValue();
    },
    9,
  ),
  fact(
    'a list of 500 items is taken, and one of 501 refused',
    'R',
    ({ sheet }) => {
      const items = (count: number) => Array.from({ length: count }, (_, at) => `課${at}`);
      const set = (count: number) =>
        sheet.getRange('A1').setDataValidation(builder().requireValueInList(items(count)).build());
      const taken = set(500).getDataValidation()?.getCriteriaValues() ?? [];
      return [(taken[0] as string[]).length, refusal(() => set(501))];
    },
    [500, REFUSED],
  ),
  fact(
    'builders refuse what their methods do not take',
    'T',
    () => [
      refusal(() => builder().requireNumberBetween('1' as never, 5)),
      refusal(() => builder().requireValueInList('1,2' as never)),
      refusal(() => builder().setAllowInvalid('no' as never)),
    ],
    [
      mismatch('String,number', 'SpreadsheetApp.DataValidationBuilder.requireNumberBetween'),
      mismatch('String', 'SpreadsheetApp.DataValidationBuilder.requireValueInList'),
      mismatch('String', 'SpreadsheetApp.DataValidationBuilder.setAllowInvalid'),
    ],
  ),
];
