/** Copies of a tab inside its spreadsheet. */
import { type Fact, fact, REFUSED, refusal, refused } from '../fact/fact';
import { violatesRule } from '../fact/sentences';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Something of everything that a copy takes along. */
function fill(sheet: Sheet): Sheet {
  sheet.getRange('A1:C1').merge().setValue('自己評価').setBackground('#ffe699').setFontWeight('bold');
  sheet.getRange('A6').setValue('目標').setNote('確認済み').setNumberFormat('@');
  sheet.getRange('D6').setFormula('=COUNTA(A6:A9)+1');
  sheet.setColumnWidth(2, 222).setRowHeight(3, 55).setFrozenRows(5);
  sheet.hideColumns(5);
  const list = SpreadsheetApp.newDataValidation()
    .requireValueInList(['1', '2'])
    .setAllowInvalid(false)
    .build();
  sheet.getRange('C6:C20').setDataValidation(list);
  const low = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$C6="1"')
    .setBackground('#ffc7ce')
    .setRanges([sheet.getRange('C6:C20')])
    .build();
  sheet.setConditionalFormatRules([low]);
  return sheet;
}

const told = (sheet: Sheet) => [
  sheet.getRange('A6:D6').getValues(),
  sheet.getRange('D6').getFormula(),
  sheet.getRange('A6').getNote(),
  [
    sheet.getRange('A1').getBackground(),
    sheet.getRange('A1').getFontWeight(),
    sheet.getRange('A6').getNumberFormat(),
  ],
  sheet
    .getRange('A1')
    .getMergedRanges()
    .map((range) => range.getA1Notation()),
  sheet
    .getRange('C5:C6')
    .getDataValidations()
    .map(([rule]) => rule?.getCriteriaValues()),
  sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getCriteriaValues()),
  [sheet.getColumnWidth(2), sheet.getRowHeight(3), sheet.getFrozenRows(), sheet.isColumnHiddenByUser(5)],
];

const TOLD = [
  [['目標', '', '', 2]],
  '=COUNTA(A6:A9)+1',
  '確認済み',
  ['#ffe699', 'bold', '@'],
  ['A1:C1'],
  [null, [['1', '2'], true]],
  [['=$C6="1"']],
  [222, 55, 5, true],
];

export const COPY_FACTS: readonly Fact[] = [
  fact(
    'a copy stands behind all tabs, and the selected tab stays',
    'U',
    ({ book, sheet, tab }) => {
      const last = tab('後');
      const copy = sheet.copyTo(book);
      return [copy.getIndex() - last.getIndex(), book.getActiveSheet().getName()];
    },
    [1, '後'],
  ),
  fact(
    'a copy holds values, formulas, formats, sizes, notes and rules',
    'U',
    ({ book, sheet }) => {
      const copy = fill(sheet).copyTo(book);
      return [told(copy), refusal(() => copy.getRange('C6').setValue('3'))];
    },
    [TOLD, refused(violatesRule('C6'))],
  ),
  fact(
    'a copy lives apart from its tab',
    'U',
    ({ book, sheet }) => {
      const copy = fill(sheet).copyTo(book);
      copy.getRange('A6:C8').setBackground('red').clearDataValidations().setValue('2').setNote('写し');
      copy.insertRowsBefore(1, 3);
      copy.getRange('A1:Z20').breakApart();
      copy.setColumnWidth(2, 50).clearConditionalFormatRules();
      return told(sheet);
    },
    TOLD,
  ),
  fact(
    'copyTo takes a spreadsheet and nothing else',
    'T',
    ({ sheet }) => refusal(() => sheet.copyTo(sheet as never)),
    REFUSED,
  ),
];
