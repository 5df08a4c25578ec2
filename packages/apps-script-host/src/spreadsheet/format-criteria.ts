/** The conditions of conditional formats: what Google calls them, and how the engine keeps them. */

import type { RuleConfig, StyleData } from '@jiko-hyoka/lossless-xlsx/engine';

/** A kind of rule that lays a look over cells, in the engine's form. */
type Highlight = Extract<RuleConfig, { type: 'highlightCell' }>;

/** Google's names with the engine's; those of the engine are the words of workbook files. */
const CONDITIONS = [
  { name: 'CELL_EMPTY', subType: 'text', operator: 'containsBlanks' },
  { name: 'CELL_NOT_EMPTY', subType: 'text', operator: 'notContainsBlanks' },
  { name: 'NUMBER_BETWEEN', subType: 'number', operator: 'between' },
  { name: 'NUMBER_NOT_BETWEEN', subType: 'number', operator: 'notBetween' },
  { name: 'NUMBER_EQUAL_TO', subType: 'number', operator: 'equal' },
  { name: 'NUMBER_NOT_EQUAL_TO', subType: 'number', operator: 'notEqual' },
  { name: 'NUMBER_GREATER_THAN', subType: 'number', operator: 'greaterThan' },
  { name: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', subType: 'number', operator: 'greaterThanOrEqual' },
  { name: 'NUMBER_LESS_THAN', subType: 'number', operator: 'lessThan' },
  { name: 'NUMBER_LESS_THAN_OR_EQUAL_TO', subType: 'number', operator: 'lessThanOrEqual' },
  { name: 'TEXT_CONTAINS', subType: 'text', operator: 'containsText' },
  { name: 'TEXT_DOES_NOT_CONTAIN', subType: 'text', operator: 'notContainsText' },
  { name: 'TEXT_STARTS_WITH', subType: 'text', operator: 'beginsWith' },
  { name: 'TEXT_ENDS_WITH', subType: 'text', operator: 'endsWith' },
  { name: 'TEXT_EQUAL_TO', subType: 'text', operator: 'equal' },
  { name: 'CUSTOM_FORMULA', subType: 'formula', operator: undefined },
] as const;

/** A condition by Google's name. Formulas begin with '='; two values only for ranges of numbers. */
export interface FormatCriteria {
  readonly type: (typeof CONDITIONS)[number]['name'];
  readonly values: readonly (string | number)[];
}

/** The condition of a rule; undefined for kinds that Apps Script has no name for, or that the host does not offer. */
export function readCriteria(config: RuleConfig): FormatCriteria | undefined {
  if (config.type !== 'highlightCell') return undefined;
  const { subType, operator, value } = config;
  const found = CONDITIONS.find((one) => one.subType === subType && one.operator === operator);
  return found && { type: found.name, values: value === undefined ? [] : [value].flat() };
}

/** The rule to keep for a condition and the look that it lays over cells. */
export function storedCriteria({ type, values }: FormatCriteria, style: StyleData): Highlight {
  const { subType, operator } = CONDITIONS.find(({ name }) => name === type) ?? { subType: '' };
  const [first, ...others] = values;
  return {
    type: 'highlightCell',
    subType,
    ...(operator === undefined ? {} : { operator }),
    ...(first === undefined ? {} : { value: others.length === 0 ? first : values.map(Number) }),
    style,
  };
}
