/** Data validation rules as Apps Script knows them, and as Univer and workbook files keep them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import type { Area } from './area';

/** The criteria on offer, by Google's names. Formulas in `values` begin with '='. */
export type ValidationCriteria =
  | {
      readonly type: 'VALUE_IN_LIST';
      readonly values: readonly [options: readonly string[], dropdown: boolean];
    }
  | { readonly type: 'VALUE_IN_RANGE'; readonly values: readonly [reference: string, dropdown: boolean] }
  | { readonly type: 'CUSTOM_FORMULA'; readonly values: readonly [formula: string] }
  | { readonly type: 'CHECKBOX'; readonly values: readonly string[] }
  | { readonly type: NumberCriteria; readonly values: readonly (number | string)[] };

export type NumberCriteria = (typeof NUMBER_CRITERIA)[number]['name'];

/** A rule without its place. */
export interface ValidationRule {
  /** null in a rule that is only begun. */
  readonly criteria: ValidationCriteria | null;
  /** Whether an entry against the rule is marked only, and not refused. */
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Univer's operators, which are those of workbook files, with Google's names for them. */
const NUMBER_CRITERIA = [
  { name: 'NUMBER_BETWEEN', operator: DataValidationOperator.BETWEEN },
  { name: 'NUMBER_NOT_BETWEEN', operator: DataValidationOperator.NOT_BETWEEN },
  { name: 'NUMBER_EQUAL_TO', operator: DataValidationOperator.EQUAL },
  { name: 'NUMBER_NOT_EQUAL_TO', operator: DataValidationOperator.NOT_EQUAL },
  { name: 'NUMBER_GREATER_THAN', operator: DataValidationOperator.GREATER_THAN },
  { name: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', operator: DataValidationOperator.GREATER_THAN_OR_EQUAL },
  { name: 'NUMBER_LESS_THAN', operator: DataValidationOperator.LESS_THAN },
  { name: 'NUMBER_LESS_THAN_OR_EQUAL_TO', operator: DataValidationOperator.LESS_THAN_OR_EQUAL },
] as const;

/** The rule to keep for some areas. The help text is also what Excel says when it refuses an entry, as Google does. */
export function storedRule(
  rule: ValidationRule,
  ranges: readonly Area[],
  uid: string,
): ISheetDataValidationRule {
  const help = rule.helpText;
  return {
    uid,
    ranges: ranges.map((range) => ({ ...range })),
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(help === null ? {} : { prompt: help, error: help, showInputMessage: true }),
    ...storedCriteria(rule.criteria),
  };
}

/** The rule as a script sees it; undefined for one that Apps Script has no criteria for in our surface. */
export function readRule(stored: ISheetDataValidationRule): ValidationRule | undefined {
  const criteria = readCriteria(stored);
  if (criteria === undefined) return undefined;
  const shown = stored.showInputMessage !== false && stored.prompt ? stored.prompt : null;
  return { criteria, allowInvalid: !refuses(stored), helpText: shown };
}

/** Whether a rule refuses entries against it, where others only mark them. */
export function refuses(stored: ISheetDataValidationRule): boolean {
  const style = stored.errorStyle ?? DataValidationErrorStyle.STOP;
  return style === DataValidationErrorStyle.STOP && stored.showErrorMessage !== false;
}

/** The options of a list that is written into its rule. */
export function listOptions(formula1: string): string[] {
  return deserializeListOptions(formula1).map((option) => option.trim());
}

/** A workbook file holds options without commas only, so the plain form is kept where it will do. */
function writtenOptions(options: readonly string[]): string {
  return options.some((option) => option.includes(','))
    ? serializeListOptions([...options])
    : options.join(',');
}

type StoredCriteria = Pick<
  ISheetDataValidationRule,
  'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'
>;

function storedCriteria(criteria: ValidationCriteria | null): StoredCriteria {
  if (criteria === null) return { type: DataValidationType.ANY };
  switch (criteria.type) {
    case 'VALUE_IN_LIST':
      return {
        type: DataValidationType.LIST,
        formula1: writtenOptions(criteria.values[0]),
        showDropDown: criteria.values[1],
      };
    case 'VALUE_IN_RANGE':
      return {
        type: DataValidationType.LIST,
        formula1: criteria.values[0],
        showDropDown: criteria.values[1],
      };
    case 'CUSTOM_FORMULA':
      return { type: DataValidationType.CUSTOM, formula1: criteria.values[0] };
    case 'CHECKBOX':
      return {
        type: DataValidationType.CHECKBOX,
        formula1: criteria.values[0],
        formula2: criteria.values[1],
      };
    default: {
      const { type, values } = criteria;
      const operator = NUMBER_CRITERIA.find(({ name }) => name === type)?.operator;
      const [formula1, formula2] = values.map(String);
      return { type: DataValidationType.DECIMAL, operator, formula1, formula2 };
    }
  }
}

function readCriteria(stored: ISheetDataValidationRule): ValidationCriteria | undefined {
  const { type, formula1 = '', formula2, operator } = stored;
  const dropdown = stored.showDropDown !== false;
  if (type === DataValidationType.LIST) {
    return formula1.startsWith('=')
      ? { type: 'VALUE_IN_RANGE', values: [formula1, dropdown] }
      : { type: 'VALUE_IN_LIST', values: [listOptions(formula1), dropdown] };
  }
  if (type === DataValidationType.CUSTOM) {
    return { type: 'CUSTOM_FORMULA', values: [formula1.startsWith('=') ? formula1 : `=${formula1}`] };
  }
  if (type === DataValidationType.CHECKBOX) {
    return { type: 'CHECKBOX', values: [formula1, formula2].filter((value): value is string => !!value) };
  }
  if (type !== DataValidationType.DECIMAL && type !== DataValidationType.WHOLE) return undefined;
  const found = NUMBER_CRITERIA.find(
    (criteria) => criteria.operator === (operator ?? DataValidationOperator.BETWEEN),
  );
  if (found === undefined) return undefined;
  const bounds = found.name.endsWith('BETWEEN') ? [formula1, formula2 ?? ''] : [formula1];
  return { type: found.name, values: bounds.map((bound) => (bound.startsWith('=') ? bound : Number(bound))) };
}
