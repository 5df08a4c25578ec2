/** Conditional formats between a file and the engine's resource. */

import type { ConditionalRule } from '../src/snapshot/conditional-rule';
import { CONDITIONAL_RESOURCE } from '../src/snapshot/engine-values';
import type { WorkbookData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, changedParts, partsOf, SHEET, sheetXml, stylesXml } from './hand-written-book';
import { readWithExceljs } from './judges';
import { resourceOf, setResource, snapshotOf } from './snapshot-edits';

type Rules = Record<string, ConditionalRule[]>;

const RED =
  '<dxf><font><b/><strike val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"/></border></dxf>';
const YELLOW =
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>';

const formatting = (sqref: string, ...rules: string[]) =>
  `<conditionalFormatting sqref="${sqref}">${rules.join('')}</conditionalFormatting>`;
const MISSING =
  '<cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>AND(ISNUMBER($F5),$F5&lt;=2,LEN(TRIM($G5))=0)</formula></cfRule>';
const HIGH =
  '<cfRule type="cellIs" dxfId="1" priority="1" operator="between"><formula>4</formula><formula>5</formula></cfRule>';
const BAR =
  '<cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>';

function book(...formats: string[]): Uint8Array {
  const styles = stylesXml().replace('</styleSheet>', `<dxfs count="2">${RED}${YELLOW}</dxfs></styleSheet>`);
  return bookOf(sheetXml('<row r="5"><c r="F5"><v>2</v></c></row>', '', formats.join('')), {
    'xl/styles.xml': styles,
  });
}

const rulesOf = (bytes: Uint8Array) =>
  resourceOf<Rules>(XlsxFile.open(bytes).workbook, CONDITIONAL_RESOURCE)['sheet1'];

function savedWith(bytes: Uint8Array, edit: (rules: ConditionalRule[]) => ConditionalRule[]): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook: WorkbookData = snapshotOf(file);
  const rules = resourceOf<Rules>(workbook, CONDITIONAL_RESOURCE)['sheet1'] ?? [];
  setResource(workbook, CONDITIONAL_RESOURCE, { sheet1: edit(rules) });
  return file.save(workbook, file.properties);
}

const highlight = (rule: object): ConditionalRule => ({
  cfId: 'new',
  ranges: [{ startRow: 4, startColumn: 5, endRow: 8, endColumn: 5 }],
  stopIfTrue: false,
  rule: {
    type: 'highlightCell',
    subType: 'formula',
    style: { bg: { rgb: '#ffc7ce' } },
    ...rule,
  } as ConditionalRule['rule'],
});

describe('reading', () => {
  it('gives the rules in the order of their strength, with the colours they lay over cells', () => {
    expect(rulesOf(book(formatting('F5:F20', MISSING, HIGH)))).toEqual([
      {
        cfId: 'sheet1-cf2',
        ranges: [{ startRow: 4, startColumn: 5, endRow: 19, endColumn: 5 }],
        stopIfTrue: false,
        rule: {
          type: 'highlightCell',
          subType: 'number',
          operator: 'between',
          value: [4, 5],
          style: { bg: { rgb: '#FFEB9C' } },
        },
      },
      {
        cfId: 'sheet1-cf1',
        ranges: [{ startRow: 4, startColumn: 5, endRow: 19, endColumn: 5 }],
        stopIfTrue: true,
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: '=AND(ISNUMBER($F5),$F5<=2,LEN(TRIM($G5))=0)',
          style: { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' }, bl: 1, st: { s: 0 } },
        },
      },
    ]);
  });

  it.each([
    [
      'type="cellIs" operator="lessThan"',
      '<formula>$H$1</formula>',
      { subType: 'formula', value: '=F5<$H$1' },
    ],
    [
      'type="cellIs" operator="equal"',
      '<formula>"済"</formula>',
      { subType: 'text', operator: 'equal', value: '済' },
    ],
    [
      'type="cellIs" operator="greaterThan"',
      '<formula>3</formula>',
      { subType: 'number', operator: 'greaterThan', value: 3 },
    ],
    [
      'type="containsText" operator="containsText" text="未"',
      '<formula>x</formula>',
      { subType: 'text', operator: 'containsText', value: '未' },
    ],
    ['type="containsBlanks"', '<formula>x</formula>', { subType: 'text', operator: 'containsBlanks' }],
    ['type="duplicateValues"', '', { subType: 'duplicateValues' }],
    ['type="top10" bottom="1" rank="3"', '', { subType: 'rank', isBottom: true, isPercent: false, value: 3 }],
    ['type="aboveAverage" aboveAverage="0"', '', { subType: 'average', operator: 'lessThan' }],
    [
      'type="timePeriod" timePeriod="today"',
      '<formula>x</formula>',
      { subType: 'timePeriod', operator: 'today' },
    ],
  ])('knows %s', (attributes, formula, config) => {
    const rule = `<cfRule ${attributes} dxfId="1" priority="1">${formula}</cfRule>`;
    expect(rulesOf(book(formatting('F5:F20', rule)))?.[0]?.rule).toMatchObject(config);
  });

  it('knows colour scales', () => {
    const scale =
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="$H$1"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>';
    expect(rulesOf(book(formatting('F5:F20', scale)))?.[0]?.rule).toEqual({
      type: 'colorScale',
      config: [
        { index: 0, color: '#F8696B', value: { type: 'min' } },
        { index: 1, color: '#FFEB84', value: { type: 'percentile', value: 50 } },
        { index: 2, color: '#63BE7B', value: { type: 'formula', value: '=$H$1' } },
      ],
    });
  });

  it('tells of no cells below the grid, and of no kind that it cannot say', () => {
    expect(rulesOf(book(formatting('F5:F1048576', HIGH)))?.[0]?.ranges).toEqual([
      { startRow: 4, startColumn: 5, endRow: 999, endColumn: 5 },
    ]);
    expect(rulesOf(book(formatting('F5:F9', BAR)))).toBeUndefined();
  });
});

describe('saving', () => {
  it('keeps every byte when the rules are as before, whatever their ids', () => {
    const bytes = book(formatting('F5:F1048576', MISSING, BAR, HIGH));
    expect(savedWith(bytes, (rules) => rules.map((rule) => ({ ...rule, cfId: `x${rule.cfId}` })))).toEqual(
      bytes,
    );
  });

  it('keeps those of a file when the engine keeps none at all', () => {
    const bytes = book(formatting('F5:F9', MISSING));
    const file = XlsxFile.open(bytes);
    const workbook = snapshotOf(file);
    workbook.resources = [];
    expect(file.save(workbook, file.properties)).toEqual(bytes);
  });

  it('gives a rule other cells and keeps its text and look', () => {
    const after = savedWith(book(formatting('F5:F9', MISSING, HIGH)), (rules) =>
      rules.map((rule) =>
        rule.stopIfTrue
          ? { ...rule, ranges: [{ startRow: 4, startColumn: 5, endRow: 29, endColumn: 5 }] }
          : rule,
      ),
    );
    const xml = partsOf(after)[SHEET] ?? '';
    expect(xml).toContain(formatting('F5:F9', HIGH) + formatting('F5:F30', MISSING));
  });

  it('writes a new rule with a look that is there already, in its place among the others', async () => {
    const bytes = book(formatting('F5:F9', MISSING, HIGH, BAR));
    const after = savedWith(bytes, ([first, second]) => [
      ...(first ? [first] : []),
      highlight({ value: '=$F5=3', style: { bg: { rgb: '#ffeb9c' } } }),
      ...(second ? [second] : []),
    ]);
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    const xml = partsOf(after)[SHEET] ?? '';
    expect(xml).toContain(
      '<conditionalFormatting sqref="F5:F9"><cfRule type="expression" dxfId="1" priority="2"><formula>$F5=3</formula></cfRule>',
    );
    expect(xml).toContain(MISSING.replace('priority="2"', 'priority="3"') + HIGH);
    expect(rulesOf(after)?.map(({ rule }) => (rule as { value?: unknown }).value)).toEqual([
      [4, 5],
      '=$F5=3',
      '=AND(ISNUMBER($F5),$F5<=2,LEN(TRIM($G5))=0)',
    ]);
    expect((await readWithExceljs(after)).worksheets).toHaveLength(1);
  });

  it.each([
    [{ subType: 'number', operator: 'notBetween', value: [1, 5] }],
    [{ subType: 'number', operator: 'lessThanOrEqual', value: 2 }],
    [{ subType: 'text', operator: 'beginsWith', value: '未"' }],
    [{ subType: 'text', operator: 'notContainsText', value: 'a&b' }],
    [{ subType: 'text', operator: 'equal', value: 'い"ろ"' }],
    [{ subType: 'text', operator: 'notContainsErrors' }],
    [{ subType: 'uniqueValues' }],
    [{ subType: 'rank', isBottom: true, isPercent: true, value: 5 }],
    [{ subType: 'average', operator: 'greaterThanOrEqual' }],
    [{ subType: 'formula', value: '=XLOOKUP($F5,$H:$H,$I:$I)<2' }],
  ])('writes %j so that it is read back', async (config) => {
    const after = savedWith(book(), () => [highlight(config)]);
    expect(rulesOf(after)?.[0]?.rule).toMatchObject({ ...config, style: { bg: { rgb: '#FFC7CE' } } });
    const sheet = (await readWithExceljs(after)).worksheets[0] as unknown as {
      conditionalFormattings: unknown[];
    };
    expect(sheet.conditionalFormattings).toHaveLength(1);
  });

  it('adds a look that the file does not have', () => {
    const after = savedWith(book(), () => [
      highlight({ value: '=TRUE', style: { bg: { rgb: '#112233' }, cl: { rgb: '#445566' }, bl: 1, it: 0 } }),
    ]);
    expect(partsOf(after)['xl/styles.xml']).toContain(
      '<dxfs count="3">' +
        RED +
        YELLOW +
        '<dxf><font><b/><i val="0"/><color rgb="FF445566"/></font><fill><patternFill><bgColor rgb="FF112233"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('takes removed rules out and leaves unknown kinds', () => {
    const xml =
      partsOf(savedWith(book(formatting('F5:F9', MISSING, BAR), formatting('G5', HIGH)), () => []))[SHEET] ??
      '';
    expect(xml).toContain(formatting('F5:F9', BAR));
    expect(xml).not.toContain('cellIs');
  });

  it('refuses kinds that it cannot write, naming tab and cells', () => {
    const icons = { ...highlight({}), rule: { type: 'iconSet' } } as ConditionalRule;
    expect(() => savedWith(book(), () => [icons])).toThrow(/総務課.*F5:F9.*条件付き書式/);
  });
});
