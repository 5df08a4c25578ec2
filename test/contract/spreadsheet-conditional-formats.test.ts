/** Conditional formats: builders, rules of a tab, and the saved workbook. Tags as in the project's facts on live behaviour. */
import { failure } from './failure';
import { openHost } from './open-host';

/** Marks a low rating without an explanation. */
const MISSING = '=AND(ISNUMBER($F6),$F6<=2,LEN(TRIM($G6))=0)';

async function open(workbook?: Uint8Array) {
  const host = await openHost(workbook ? { workbook } : {});
  const { SpreadsheetApp } = host.globals;
  const sheet = SpreadsheetApp.getActiveSheet();
  const formula = (text: string, a1: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(text)
      .setBackground('#FFC7CE')
      .setRanges([sheet.getRange(a1)]);
  return { host, SpreadsheetApp, sheet, formula };
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each rule's cells and condition, and the look that it lays over them. */
const told = (sheet: Sheet) =>
  sheet.getConditionalFormatRules().map((rule) => {
    const condition = rule.getBooleanCondition();
    return [
      rule
        .getRanges()
        .map((range) => range.getA1Notation())
        .join(' '),
      String(condition?.getCriteriaType()),
      condition?.getCriteriaValues(),
      condition?.getBackground(),
    ];
  });

describe('a builder', () => {
  it('begins without condition and ranges, and then makes no rule', async () => {
    const { SpreadsheetApp, formula } = await open();
    const builder = SpreadsheetApp.newConditionalFormatRule();
    expect([builder.getBooleanCondition(), builder.getGradientCondition(), builder.getRanges()]).toEqual([
      null,
      null,
      [],
    ]);
    expect(failure(() => builder.build()).message).toContain('条件とセルの範囲');
    expect(failure(() => formula('=A1>1', 'A1').setRanges([]).build()).message).toContain('条件とセルの範囲');
  });

  it('tells the condition by Google’s names, and the values as they were given', async () => {
    const { SpreadsheetApp } = await open();
    const read = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) => {
      const condition = rule.getBooleanCondition();
      return [String(condition?.getCriteriaType()), condition?.getCriteriaValues()];
    };
    const begin = () => SpreadsheetApp.newConditionalFormatRule();
    expect(read(begin().whenFormulaSatisfied('=A1>10'))).toEqual(['CUSTOM_FORMULA', ['=A1>10']]); // [T]
    expect(read(begin().whenNumberGreaterThan(50))).toEqual(['NUMBER_GREATER_THAN', [50]]); // [T]
    expect(read(begin().whenCellEmpty())).toEqual(['CELL_EMPTY', []]); // [T]
    expect(read(begin().whenNumberNotBetween(1, 5))).toEqual(['NUMBER_NOT_BETWEEN', [1, 5]]);
    expect(read(begin().whenTextStartsWith('未'))).toEqual(['TEXT_STARTS_WITH', ['未']]);
    const condition = begin().whenCellNotEmpty().getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(SpreadsheetApp.BooleanCriteria.CELL_NOT_EMPTY);
    expect(String(condition)).toBe('ConditionalFormatBooleanCondition'); // [T]
  });

  it('keeps each part of the look apart from the cell’s own, and null takes it away again', async () => {
    const { formula } = await open();
    const rule = formula('=A1>1', 'A1').setFontColor('red').setBold(true).setItalic(false).setUnderline(true);
    const look = (one: typeof rule) => {
      const condition = one.getBooleanCondition();
      return [
        condition?.getBackground(),
        condition?.getFontColor(),
        condition?.getBold(),
        condition?.getItalic(),
        condition?.getUnderline(),
        condition?.getStrikethrough(),
      ];
    };
    expect(look(rule)).toEqual(['#ffc7ce', '#ff0000', true, false, true, null]);
    rule.setBackground(null).setBold(null).setItalic(null).setUnderline(null).setStrikethrough(true);
    expect(look(rule)).toEqual([null, '#ff0000', null, null, null, true]);
  });

  it('takes the look along into a copy, which leaves the rule as it was', async () => {
    const { sheet, formula } = await open();
    const rule = formula('=A1>1', 'A1:A9').build();
    const copy = rule
      .copy()
      .whenNumberLessThan(3)
      .setRanges([sheet.getRange('B1')])
      .build();
    expect(copy.getBooleanCondition()?.getBackground()).toBe('#ffc7ce'); // [T]
    expect(rule.getBooleanCondition()?.getCriteriaValues()).toEqual(['=A1>1']);
    expect(rule.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A9']);
  });

  it('refuses what its methods do not take', async () => {
    const { SpreadsheetApp } = await open();
    const builder = SpreadsheetApp.newConditionalFormatRule();
    expect(failure(() => builder.whenNumberLessThan('2' as never)).message).toContain(
      'ConditionalFormatRuleBuilder.whenNumberLessThan',
    );
    expect(failure(() => builder.setRanges(['A1'] as never)).message).toContain('setRanges');
    expect(failure(() => builder.setGradientMaxpoint('red')).message).toContain('setGradientMaxpoint');
  });
});

describe('the rules of a tab', () => {
  it('are replaced all at once, and stay in the order in which they were given', async () => {
    const { sheet, formula } = await open();
    expect(told(sheet)).toEqual([]);
    sheet.setConditionalFormatRules([formula(MISSING, 'F6:F1000').build()]);
    const rules = [formula('=A1>1', 'A1').build(), ...sheet.getConditionalFormatRules()];
    sheet.setConditionalFormatRules(rules);
    expect(told(sheet)).toEqual([
      ['A1', 'CUSTOM_FORMULA', ['=A1>1'], '#ffc7ce'],
      ['F6:F1000', 'CUSTOM_FORMULA', [MISSING], '#ffc7ce'],
    ]); // [T]
    sheet.clearConditionalFormatRules();
    expect(told(sheet)).toEqual([]);
  });

  it('are refused for cells of another tab, and as builders', async () => {
    const { SpreadsheetApp, sheet, formula } = await open();
    const other = SpreadsheetApp.getActive().insertSheet('他');
    const rule = formula('=A1>1', 'A1');
    expect(failure(() => other.setConditionalFormatRules([rule.build()])).message).toContain('ほかのシート');
    expect(failure(() => sheet.setConditionalFormatRules([rule as never])).message).toContain(
      'SpreadsheetApp.Sheet.setConditionalFormatRules',
    );
    expect([told(sheet), told(other)]).toEqual([[], []]);
  });

  it('follow inserted and deleted rows with their formulas', async () => {
    const { sheet, formula } = await open();
    sheet.insertRowsBefore(1, 1);
    sheet.setConditionalFormatRules([formula(MISSING, 'F6:F20').build()]);
    sheet.deleteRow(1);
    sheet.insertRowsBefore(3, 4);
    sheet.insertColumnBefore(1);
    expect(told(sheet)).toEqual([
      ['G9:G23', 'CUSTOM_FORMULA', ['=AND(ISNUMBER($G9),$G9<=2,LEN(TRIM($H9))=0)'], '#ffc7ce'],
    ]);
  });

  it('count as calls where they are read and written, and not where they are built', async () => {
    const { host, sheet, formula } = await open();
    host.calls.reset();
    sheet.setConditionalFormatRules([formula('=A1>1', 'A1').build()]);
    sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues();
    sheet.clearConditionalFormatRules();
    expect(host.calls.byMethod).toEqual({
      'Sheet.setConditionalFormatRules': 1,
      'Sheet.getConditionalFormatRules': 1,
      'Sheet.clearConditionalFormatRules': 1,
    });
  });
});

describe('in the saved workbook', () => {
  it('come back as they were', async () => {
    const { host, SpreadsheetApp, sheet, formula } = await open();
    const begin = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('B2:C5')]);
    const rules = [
      formula(MISSING, 'F6:F1000').setFontColor('#9c0006').setBold(true).setItalic(false),
      begin().whenTextEqualTo('済"').setStrikethrough(true),
      begin().whenTextDoesNotContain('未').setUnderline(true),
      begin().whenTextEndsWith('＆').setBackground('yellow'),
      begin().whenNumberBetween(1, 2.5).setBackground('red'),
      begin().whenNumberNotEqualTo(-3).setBackground('lime'),
      begin().whenCellEmpty().setBackground('blue'),
      begin().whenCellNotEmpty().setFontColor('white'),
    ];
    sheet.setConditionalFormatRules(rules.map((rule) => rule.build()));
    const look = (one: Sheet) =>
      one.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition();
        return [
          condition?.getFontColor(),
          condition?.getBold(),
          condition?.getItalic(),
          condition?.getStrikethrough(),
          condition?.getUnderline(),
        ];
      });
    const again = await open(await host.save());
    expect(told(again.sheet)).toEqual(told(sheet));
    expect(told(again.sheet)).toHaveLength(8);
    expect(look(again.sheet)).toEqual(look(sheet));
  });

  it('leave it byte for byte as it was when they are set as they were read', async () => {
    const { host, sheet, formula } = await open();
    sheet.setConditionalFormatRules([formula(MISSING, 'F6:F1000').build(), formula('=A1>1', 'A1').build()]);
    const saved = await host.save();
    const again = await open(saved);
    again.sheet.setConditionalFormatRules(again.sheet.getConditionalFormatRules());
    expect(await again.host.save()).toEqual(saved);
  });
});
