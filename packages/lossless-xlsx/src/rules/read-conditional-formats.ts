/** Reads the conditional formats of a worksheet into the engine's form. */

import { withoutFunctionPrefixes } from '../formulas/formula-names';
import { cellName, parseRanges } from '../snapshot/cell-reference';
import { colorOf, type Palette } from '../snapshot/colors';
import {
  type ConditionalRule,
  clipped,
  type RuleConfig,
  type ScaleLimit,
} from '../snapshot/conditional-rule';
import type { GridSize } from '../snapshot/grid-size';
import type { StyleSheet } from '../styles/read-styles';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';

/** A `<cfRule>` of the file. */
export interface FileRule {
  readonly element: XmlElement;
  /** The `<conditionalFormatting>` around it. */
  readonly container: XmlElement;
  /** The lower, the stronger. */
  readonly priority: number;
  /** null for kinds that the engine is not told of: they stay in the file as they are. */
  readonly rule: ConditionalRule | null;
}

/** What is needed of the workbook. */
export interface RuleContext {
  readonly styles: StyleSheet;
  readonly palette: Palette;
}

/**
 * All rules of a sheet, the strongest first. Ranges reach no farther than the grid: the engine works through all of their cells.
 * @param sheetId For the rules' ids: the sheet's, 'cf' and the position in the file.
 */
export function readConditionalFormats(
  sheet: XmlElement,
  sheetId: string,
  grid: GridSize,
  context: RuleContext,
): FileRule[] {
  const rules = childrenOf(sheet, 'conditionalFormatting').flatMap((container) =>
    childrenOf(container, 'cfRule').map((element) => ({ container, element })),
  );
  return rules
    .map(({ container, element }, position): FileRule => {
      const all = parseRanges(container.attributes['sqref'] ?? '');
      const ranges = all.map((range) => clipped(range, grid)).filter((range) => range !== null);
      const row = Math.min(...all.map(({ startRow }) => startRow));
      const column = Math.min(...all.map(({ startColumn }) => startColumn));
      const config = ranges.length === 0 ? null : configOf(element, cellName(row, column), context);
      const stopIfTrue = isTrue(element.attributes['stopIfTrue']);
      const cfId = `${sheetId}-cf${position + 1}`;
      const priority = Number(element.attributes['priority'] ?? 0);
      return { element, container, priority, rule: config && { cfId, ranges, stopIfTrue, rule: config } };
    })
    .sort((a, b) => a.priority - b.priority);
}

/** Comparisons by the names that both sides use, with the formula that says the same. */
const COMPARISONS: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  greaterThan: (cell, a) => `${cell}>${a}`,
  greaterThanOrEqual: (cell, a) => `${cell}>=${a}`,
  lessThan: (cell, a) => `${cell}<${a}`,
  lessThanOrEqual: (cell, a) => `${cell}<=${a}`,
  equal: (cell, a) => `${cell}=${a}`,
  notEqual: (cell, a) => `${cell}<>${a}`,
  between: (cell, a, b) => `AND(${cell}>=${a},${cell}<=${b})`,
  notBetween: (cell, a, b) => `OR(${cell}<${a},${cell}>${b})`,
};

/** Kinds that look for a text, or for cells of some content. */
const TEXT_KINDS = new Set(
  'containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks containsErrors notContainsErrors'.split(
    ' ',
  ),
);

/** @param anchor The cell for which the rule's relative references are meant. */
function configOf(element: XmlElement, anchor: string, context: RuleContext): RuleConfig | null {
  const { attributes } = element;
  const type = attributes['type'] ?? '';
  if (type === 'colorScale') return colorScaleOf(element, context.palette);
  const style = context.styles.differential[Number(attributes['dxfId'] ?? Number.NaN)];
  if (!style || isTrue(attributes['pivot'])) return null;
  const highlight = { type: 'highlightCell', style } as const;
  if (type === 'cellIs') return { ...highlight, ...comparisonOf(element, anchor) };
  if (type === 'expression') return { ...highlight, ...byFormula(formulasOf(element)[0] ?? '') };
  if (TEXT_KINDS.has(type)) {
    const text = attributes['text'];
    return { ...highlight, subType: 'text', operator: type, ...(text === undefined ? {} : { value: text }) };
  }
  if (type === 'duplicateValues' || type === 'uniqueValues') return { ...highlight, subType: type };
  if (type === 'timePeriod')
    return { ...highlight, subType: type, operator: attributes['timePeriod'] ?? 'today' };
  if (type === 'top10') {
    const { bottom, percent, rank } = attributes;
    return {
      ...highlight,
      subType: 'rank',
      isBottom: isTrue(bottom),
      isPercent: isTrue(percent),
      value: Number(rank ?? 10),
    };
  }
  if (type !== 'aboveAverage' || attributes['stdDev']) return null;
  const direction = isTrue(attributes['aboveAverage'] ?? '1') ? 'greaterThan' : 'lessThan';
  return {
    ...highlight,
    subType: 'average',
    operator: direction + (isTrue(attributes['equalAverage']) ? 'OrEqual' : ''),
  };
}

/** A text as formulas write it. */
const TEXT_LITERAL = /^"((?:[^"]|"")*)"$/;

function comparisonOf(element: XmlElement, anchor: string) {
  const operator = element.attributes['operator'] ?? 'equal';
  const [a = '', b = ''] = formulasOf(element);
  const isPair = operator === 'between' || operator === 'notBetween';
  const literal = TEXT_LITERAL.exec(a)?.[1];
  if (literal !== undefined && (operator === 'equal' || operator === 'notEqual')) {
    return { subType: 'text', operator, value: literal.replace(/""/g, '"') };
  }
  const numbers = (isPair ? [a, b] : [a]).map((text) => (text === '' ? Number.NaN : Number(text)));
  if (numbers.some(Number.isNaN)) return byFormula(COMPARISONS[operator]?.(anchor, a, b) ?? 'FALSE');
  return { subType: 'number', operator, value: isPair ? numbers : (numbers[0] ?? 0) };
}

function byFormula(formula: string) {
  return { subType: 'formula', value: `=${formula}` };
}

function formulasOf(element: XmlElement): string[] {
  return childrenOf(element, 'formula').map(({ text }) => withoutFunctionPrefixes(text.trim()));
}

function colorScaleOf(element: XmlElement, palette: Palette): RuleConfig | null {
  const scale = childOf(element, 'colorScale');
  const colors = childrenOf(scale, 'color').map((color) => colorOf(color, palette));
  const limits = childrenOf(scale, 'cfvo').map(limitOf);
  if (limits.length < 2 || colors.length !== limits.length) return null;
  const config = limits.flatMap((value, index) => {
    const color = colors[index];
    return color ? [{ index, color, value }] : [];
  });
  return config.length === limits.length ? { type: 'colorScale', config } : null;
}

function limitOf({ attributes }: XmlElement): ScaleLimit {
  const { type = 'num', val } = attributes;
  if (val === undefined || type === 'min' || type === 'max') return { type };
  const number = Number(val);
  // A place of a cell may stand where a number is expected.
  return Number.isNaN(number) || type === 'formula'
    ? { type: 'formula', value: `=${val}` }
    : { type, value: number };
}
