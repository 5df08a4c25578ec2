/** Whether an entry keeps to a data validation rule. */
import {
  CellValueType,
  DataValidationOperator,
  DataValidationType,
  type ICellData,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import { displayText, readValue } from './engine-cell';
import type { FormulaPlace, FormulaResult } from './formula-evaluator';
import { listOptions } from './validation-rule';

/** What a rule's formulas and references are looked up with. */
export interface RuleSurroundings {
  /** The result of one of the rule's formulas for a cell. */
  readonly evaluate: (formula: string, place: FormulaPlace) => FormulaResult;
  /** The texts that the cells of a reference such as `=設定!$A$1:$A$5` show. */
  readonly textsIn: (reference: string) => string[];
}

/**
 * Whether a cell may hold an entry. An empty entry always may.
 *
 * @param pattern The number format that the cell has with the entry.
 */
export function fits(
  rule: ISheetDataValidationRule,
  cell: ICellData,
  pattern: string | undefined,
  place: FormulaPlace,
  around: RuleSurroundings,
): boolean {
  const evaluate = (formula: string) => around.evaluate(formula, place);
  const value = readValue(cell, () => undefined);
  if (value === '') return true;
  const { formula1 = '' } = rule;
  switch (rule.type) {
    case DataValidationType.LIST: {
      const options = formula1.startsWith('=') ? around.textsIn(formula1) : listOptions(formula1);
      return options.includes(displayText(cell, () => pattern)) || options.includes(String(value));
    }
    case DataValidationType.CHECKBOX:
      return fitsCheckbox(rule, cell, String(value));
    case DataValidationType.CUSTOM: {
      const result = evaluate(formula1.startsWith('=') ? formula1 : `=${formula1}`);
      return typeof result === 'string' ? false : Boolean(result);
    }
    case DataValidationType.TEXT_LENGTH:
      return compare(String(value).length, rule, evaluate);
    case DataValidationType.WHOLE:
      return typeof value === 'number' && Number.isInteger(value) && compare(value, rule, evaluate);
    case DataValidationType.DECIMAL:
    case DataValidationType.DATE:
    case DataValidationType.TIME:
      return typeof value === 'number' && compare(value, rule, evaluate);
    default:
      return true;
  }
}

/** The sheet's name and the 0-based area of a reference; the name is '' for one without. */
export function readReference(reference: string): ReturnType<typeof deserializeRangeWithSheet> {
  return deserializeRangeWithSheet(reference.replace(/^=/, ''));
}

function fitsCheckbox(rule: ISheetDataValidationRule, cell: ICellData, value: string): boolean {
  const own = [rule.formula1, rule.formula2].filter((each) => each !== undefined && each !== '');
  return own.length === 0 ? cell.t === CellValueType.BOOLEAN : own.includes(value);
}

const COMPARISONS: Record<DataValidationOperator, (value: number, low: number, high: number) => boolean> = {
  [DataValidationOperator.BETWEEN]: (value, low, high) => low <= value && value <= high,
  [DataValidationOperator.NOT_BETWEEN]: (value, low, high) => value < low || high < value,
  [DataValidationOperator.EQUAL]: (value, low) => value === low,
  [DataValidationOperator.NOT_EQUAL]: (value, low) => value !== low,
  [DataValidationOperator.GREATER_THAN]: (value, low) => value > low,
  [DataValidationOperator.GREATER_THAN_OR_EQUAL]: (value, low) => value >= low,
  [DataValidationOperator.LESS_THAN]: (value, low) => value < low,
  [DataValidationOperator.LESS_THAN_OR_EQUAL]: (value, low) => value <= low,
};

function compare(
  value: number,
  rule: ISheetDataValidationRule,
  evaluate: (formula: string) => FormulaResult,
): boolean {
  const bound = (formula = '') => Number(formula.startsWith('=') ? evaluate(formula) : formula);
  const [first, second] = [bound(rule.formula1), bound(rule.formula2)];
  const operator = rule.operator ?? DataValidationOperator.BETWEEN;
  return COMPARISONS[operator](value, Math.min(first, second || first), Math.max(first, second || first));
}
