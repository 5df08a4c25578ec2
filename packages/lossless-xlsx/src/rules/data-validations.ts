/** Data validation rules between the file's `<dataValidations>` and the engine's model. */

import { withFunctionPrefixes, withoutFunctionPrefixes } from '../formulas/formula-names';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import {
  type CellRange,
  cellName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRanges,
  rangeName,
} from '../snapshot/cell-reference';
import { INFORMATION, STOP, WARNING } from '../snapshot/engine-values';
import type { ValidationRule } from '../snapshot/snapshot';
import { decodeXstring, escapeAttribute, escapeText } from '../xml/xml-text';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';

/** Excel calls a file broken whose list, written out, is longer (ECMA-376 part 1, 18.3.1.33; 255 characters in formula1). */
const MAX_LIST_LENGTH = 255;

/**
 * The rules of one sheet. Their `uid` is stable: the sheet's id and the position in the file.
 * A rule whose error message is switched off comes as a warning, because Excel lets any value pass there.
 */
export function readValidations(sheet: XmlElement, sheetId: string): ValidationRule[] {
  return childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').map((element, position) =>
    readRule(element, `${sheetId}-${position + 1}`),
  );
}

function readRule(element: XmlElement, uid: string): ValidationRule {
  const { attributes } = element;
  const type = attributes['type'] ?? 'none';
  const showsError = isTrue(attributes['showErrorMessage']);
  const rule: ValidationRule = {
    uid,
    type: type === 'none' ? 'any' : type,
    ranges: parseRanges(attributes['sqref'] ?? ''),
    allowBlank: isTrue(attributes['allowBlank']),
    showErrorMessage: showsError,
    showInputMessage: isTrue(attributes['showInputMessage']),
    errorStyle: showsError ? errorStyleOf(attributes['errorStyle']) : WARNING,
  };
  if (type === 'list') rule.showDropDown = !isTrue(attributes['showDropDown']);
  if (type !== 'list' && type !== 'custom' && type !== 'none') {
    rule.operator = (attributes['operator'] ?? 'between') as NonNullable<typeof rule.operator>;
  }
  for (const name of ['formula1', 'formula2'] as const) {
    const formula = childOf(element, name)?.text;
    if (formula !== undefined) rule[name] = readFormula(formula, type);
  }
  for (const name of ['error', 'errorTitle', 'prompt', 'promptTitle'] as const) {
    const text = attributes[name];
    if (text) rule[name] = decodeXstring(text);
  }
  return rule;
}

function errorStyleOf(name: string | undefined): 0 | 1 | 2 {
  return name === 'warning' ? WARNING : name === 'information' ? INFORMATION : STOP;
}

/** A list in quotes becomes 'a,b,c'; a number stays; everything else is a formula and gets its '='. */
function readFormula(formula: string, type: string): string {
  const trimmed = formula.trim();
  if (type === 'list' && /^"[\s\S]*"$/.test(trimmed)) {
    const items = trimmed.slice(1, -1).replace(/""/g, '"').split(',');
    return items.map((item) => item.trim()).join(',');
  }
  const isNumber = trimmed !== '' && Number.isFinite(Number(trimmed));
  return type !== 'custom' && isNumber ? trimmed : `=${withoutFunctionPrefixes(trimmed)}`;
}

/** All that a rule says, without its uid and its ranges, in one text: equal texts mean equal rules. */
export function ruleKey(rule: ValidationRule): string {
  return JSON.stringify([
    ruleAttributes(rule),
    formulaText(rule, rule.formula1),
    formulaText(rule, rule.formula2),
  ]);
}

/** The `sqref` of a rule; whole rows or columns, which the engine marks by NaN or null, are cut to the sheet's size. */
export function ruleReference(rule: ValidationRule): string {
  return rule.ranges.map((range) => rangeName(boundedRange(range))).join(' ');
}

function boundedRange(range: CellRange): CellRange {
  return {
    startRow: range.startRow || 0,
    startColumn: range.startColumn || 0,
    endRow: Math.min(bounded(range.endRow, MAX_ROWS), MAX_ROWS - 1),
    endColumn: Math.min(bounded(range.endColumn, MAX_COLUMNS), MAX_COLUMNS - 1),
  };
}

function bounded(value: number | null, limit: number): number {
  return value === null || Number.isNaN(value) ? limit - 1 : value;
}

/**
 * The `<dataValidation>` element of a rule. The prefix ends in ':' or is empty.
 * Throws XlsxRefusal when a written-out list is longer than Excel can open.
 */
export function validationElement(prefix: string, rule: ValidationRule): string {
  const attributes = { ...ruleAttributes(rule), sqref: ruleReference(rule) };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const formulas = (['formula1', 'formula2'] as const).map((name) => {
    const text = formulaText(rule, rule[name]);
    if (text === null) return '';
    if (text.startsWith('"') && text.length - 2 > MAX_LIST_LENGTH) throw listTooLong(rule);
    return `<${prefix}${name}>${escapeText(text)}</${prefix}${name}>`;
  });
  return `<${prefix}dataValidation${written.join('')}>${formulas.join('')}</${prefix}dataValidation>`;
}

function listTooLong(rule: ValidationRule): XlsxRefusal {
  const first = rule.ranges[0];
  const cell = first ? cellName(first.startRow || 0, first.startColumn || 0) : '';
  return new XlsxRefusal('unexpected', XLSX_MESSAGES.listTooLong(cell), cell);
}

const FILE_TYPES: Readonly<Record<string, string>> = { any: 'none', checkbox: 'list', listMultiple: 'list' };

/** Attributes in the order of the schema; defaults are left out. */
function ruleAttributes(rule: ValidationRule): Record<string, string> {
  const type = FILE_TYPES[rule.type] ?? rule.type;
  const attributes: Record<string, string> = {};
  if (type !== 'none') attributes['type'] = type;
  if (rule.errorStyle === WARNING && rule.showErrorMessage !== false) attributes['errorStyle'] = 'warning';
  if (rule.errorStyle === INFORMATION && rule.showErrorMessage !== false)
    attributes['errorStyle'] = 'information';
  if (rule.operator && rule.operator !== 'between') attributes['operator'] = rule.operator;
  if (rule.allowBlank !== false) attributes['allowBlank'] = '1';
  if (type === 'list' && rule.showDropDown === false) attributes['showDropDown'] = '1';
  if (rule.showInputMessage || (rule.showInputMessage === undefined && rule.prompt))
    attributes['showInputMessage'] = '1';
  if (rule.showErrorMessage !== false) attributes['showErrorMessage'] = '1';
  for (const name of ['errorTitle', 'error', 'promptTitle', 'prompt'] as const) {
    if (rule[name]) attributes[name] = rule[name];
  }
  return attributes;
}

/** The formula as the file holds it; null when there is none. */
function formulaText(rule: ValidationRule, formula: string | undefined): string | null {
  if (rule.type === 'checkbox') return formula === rule.formula2 ? null : '"TRUE,FALSE"';
  if (formula === undefined || formula === '') return null;
  if (formula.startsWith('=')) return withFunctionPrefixes(formula.slice(1));
  if (FILE_TYPES[rule.type] === 'list' || rule.type === 'list') {
    return `"${listItems(formula).join(',').replace(/"/g, '""')}"`;
  }
  return formula;
}

/** The engine writes lists as 'a,b' or as a JSON array. */
function listItems(formula: string): string[] {
  try {
    const items: unknown = JSON.parse(formula);
    if (Array.isArray(items)) return items.map(String);
  } catch {
    // Not JSON: the plain form.
  }
  return formula.split(',');
}
