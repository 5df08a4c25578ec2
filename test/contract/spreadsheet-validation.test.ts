/** Data validation: builders, rules on cells, refused values. Tags as in the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

async function open() {
  const host = await openHost();
  const { SpreadsheetApp } = host.globals;
  return { host, SpreadsheetApp, sheet: SpreadsheetApp.getActiveSheet() };
}

const refusal = (cell: string) => ({
  name: 'Exception',
  message: `The data you entered in cell ${cell} violates the data validation rules set on this cell.`, // [P]
});

describe('a builder', () => {
  it('begins without criteria and help, and lets all input pass', async () => {
    const { SpreadsheetApp } = await open();
    const builder = SpreadsheetApp.newDataValidation();
    expect([
      builder.getCriteriaType(),
      builder.getCriteriaValues(),
      builder.getHelpText(),
      builder.getAllowInvalid(),
    ]).toEqual([null, [], null, true]); // [T]
  });

  it('keeps lists as texts together with the dropdown’s switch', async () => {
    const { SpreadsheetApp } = await open();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([1, 2] as never)
      .build();
    expect(rule.getCriteriaType()).toBe(SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST);
    expect(rule.getCriteriaValues()).toEqual([['1', '2'], true]); // [T]
  });

  it('keeps bounds as numbers and formulas as texts', async () => {
    const { SpreadsheetApp } = await open();
    const builder = SpreadsheetApp.newDataValidation();
    expect(builder.requireNumberBetween(1, 5).getCriteriaValues()).toEqual([1, 5]); // [T]
    expect(builder.requireFormulaSatisfied('=A1>1').getCriteriaValues()).toEqual(['=A1>1']); // [T]
    expect(builder.requireCheckbox().getCriteriaValues()).toEqual([]); // [T]
    expect(builder.requireCheckbox('済', '未').getCriteriaValues()).toEqual(['済', '未']); // [T]
  });

  it('is not changed by a copy of its rule', async () => {
    const { SpreadsheetApp } = await open();
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setHelpText('1〜5').build();
    const copy = rule.copy().requireNumberBetween(2, 3).setAllowInvalid(false).build();
    expect([rule.getCriteriaValues(), rule.getAllowInvalid()]).toEqual([[1, 5], true]);
    expect([copy.getCriteriaValues(), copy.getAllowInvalid(), copy.getHelpText()]).toEqual([
      [2, 3],
      false,
      '1〜5',
    ]);
  });
});

describe('rules on cells', () => {
  it('are null where there are none', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['1', '2']).build();
    sheet.getRange('B1').setDataValidation(rule);
    const [first, second] = sheet.getRange('A1:B1').getDataValidations()[0] ?? [];
    expect([first, second?.getCriteriaValues()]).toEqual([null, [['1', '2'], true]]); // [T]
  });

  it('give the range of a list in cells', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const source = SpreadsheetApp.getActive()
      .insertSheet('設定 表')
      .getRange('A1:A2')
      .setValues([['済'], ['未']]);
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInRange(source)
      .setAllowInvalid(false)
      .build();
    const cell = sheet.getRange('A1').setDataValidation(rule);
    const values = cell.getDataValidation()?.getCriteriaValues() ?? [];
    const [range, dropdown] = values as [GoogleAppsScript.Spreadsheet.Range, boolean];
    expect([range.getSheet().getName(), range.getA1Notation(), dropdown]).toEqual(['設定 表', 'A1:A2', true]); // [T]
    expect(cell.setValue('済').getValue()).toBe('済');
    expect(failure(() => cell.setValue('他'))).toEqual(refusal('A1'));
  });

  it('are replaced, cut and cleared for a part of their cells', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['1']).build();
    const number = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build();
    sheet.getRange('A1:A5').setDataValidation(list);
    sheet.getRange('A2').setDataValidation(number);
    sheet.getRange('A4').clearDataValidations();
    const types = sheet
      .getRange('A1:A5')
      .getDataValidations()
      .map(([rule]) => rule && String(rule.getCriteriaType()));
    expect(types).toEqual(['VALUE_IN_LIST', 'NUMBER_BETWEEN', 'VALUE_IN_LIST', null, 'VALUE_IN_LIST']);
  });

  it('move with inserted rows', async () => {
    const { SpreadsheetApp, sheet } = await open();
    sheet
      .getRange('A2')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1']).build());
    sheet.insertRowsBefore(1, 3);
    expect(sheet.getRange('A5').getDataValidation()).not.toBeNull();
    expect(sheet.getRange('A2').getDataValidation()).toBeNull();
  });

  it('come back from the saved workbook', async () => {
    const { host, SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['1', '2', '3', '4', '5'])
      .setAllowInvalid(false)
      .setHelpText('1〜5を選んでください。')
      .build();
    sheet.getRange('F5:F20').setDataValidation(rule);
    const again = await openHost({ workbook: await host.save() });
    const read = again.globals.SpreadsheetApp.getActiveSheet().getRange('F20').getDataValidation();
    expect([read?.getCriteriaValues(), read?.getAllowInvalid(), read?.getHelpText()]).toEqual([
      [['1', '2', '3', '4', '5'], true],
      false,
      '1〜5を選んでください。',
    ]);
  });
});

describe('a rule that refuses input', () => {
  it('stops a script’s value, and the cell keeps what it held', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['1', '2', '3', '4', '5'])
      .setAllowInvalid(false);
    const cell = sheet.getRange('F1').setValue(3).setDataValidation(rule.build());
    expect(failure(() => cell.setValue(9))).toEqual(refusal('F1'));
    expect(cell.getValue()).toBe(3);
  });

  it('stops the whole write for one wrong cell', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build();
    sheet.getRange('B1:B3').setDataValidation(rule);
    const range = sheet.getRange('A1:B3');
    const values = [
      ['a', 1],
      ['b', 'x'],
      ['c', 3],
    ];
    expect(failure(() => range.setValues(values))).toEqual(refusal('B2')); // [P]
    expect(range.isBlank()).toBe(true);
  });

  it('takes numbers, typed numbers and empty cells that fit', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['1', '2'])
      .setAllowInvalid(false)
      .build();
    const range = sheet
      .getRange('A1:C1')
      .setDataValidation(rule)
      .setValues([[1, '2', '']]);
    expect(range.getValues()).toEqual([[1, 2, '']]);
  });

  it('reads its formula from each cell’s own place', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation()
      .requireFormulaSatisfied('=AND(ISNUMBER(B2),B2<=$A2)')
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A2:A4').setValues([[1], [5], [5]]);
    sheet.getRange('B2:B4').setDataValidation(rule);
    expect(failure(() => sheet.getRange('B2').setValue(3))).toEqual(refusal('B2'));
    expect(sheet.getRange('B3').setValue(3).getValue()).toBe(3);
    sheet.getRange('B2').clearDataValidations();
    expect(failure(() => sheet.getRange('B4').setValue(6))).toEqual(refusal('B4'));
    expect(sheet.getRange('B4').getDataValidation()?.getCriteriaValues()).toEqual([
      '=AND(ISNUMBER(B3),B3<=$A3)',
    ]);
  });

  it('leaves a value alone where it only warns', async () => {
    const { SpreadsheetApp, sheet } = await open();
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(true).build();
    expect(sheet.getRange('A1').setDataValidation(rule).setValue(9).getValue()).toBe(9);
  });
});
