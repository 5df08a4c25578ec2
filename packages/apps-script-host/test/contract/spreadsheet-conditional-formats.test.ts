/** Conditional formats: builders, rules of a tab, and the saved workbook. Tags as in the project's facts on live behaviour. */
import { bookOf, partsOf, SHEET, sheetXml, stylesXml } from '../../../lossless-xlsx/test/hand-written-book';
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

/** A formula, a colour scale, a comparison and a data bar, from the strongest to the weakest. */
const MIXED = [
  '<cfRule type="expression" dxfId="0" priority="1"><formula>$F5=3</formula></cfRule>',
  '<cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
  '<cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>4</formula></cfRule>',
  '<cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
];

function mixedBook(): Uint8Array {
  const formats = `<conditionalFormatting sqref="F5:F9">${MIXED.join('')}</conditionalFormatting>`;
  const looks = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';
  return bookOf(sheetXml('<row r="5"><c r="F5"><v>2</v></c></row>', '', formats), {
    'xl/styles.xml': stylesXml().replace('</styleSheet>', looks),
  });
}

describe('kinds that Apps Script has no words for here', () => {
  it('are not listed, and keep their place in the order when the others are replaced', async () => {
    const { host, sheet, formula } = await open(mixedBook());
    expect(told(sheet).map(([, type]) => type)).toEqual(['CUSTOM_FORMULA', 'NUMBER_GREATER_THAN']);
    sheet.setConditionalFormatRules([
      ...sheet.getConditionalFormatRules().reverse(),
      formula('=$F5=1', 'F5').build(),
    ]);
    const xml = partsOf(await host.save())[SHEET] ?? '';
    const order = [...xml.matchAll(/<cfRule type="(\w+)"[^>]* priority="(\d+)"/g)]
      .sort((a, b) => Number(a[2]) - Number(b[2]))
      .map((match) => match[1]);
    expect(order.filter((type) => type !== 'dataBar')).toEqual([
      'cellIs',
      'colorScale',
      'expression',
      'expression',
    ]);
    expect(order).toContain('dataBar');
  });

  it('outlive the others', async () => {
    const { host, sheet } = await open(mixedBook());
    sheet.clearConditionalFormatRules();
    const xml = partsOf(await host.save())[SHEET] ?? '';
    expect([...xml.matchAll(/<cfRule type="(\w+)"/g)].map((match) => match[1])).toEqual([
      'colorScale',
      'dataBar',
    ]);
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
