/** DataValidation and its builder: rules on what may be entered into cells. */

import type { NumberCriteria, ValidationRule } from '../engine/validation-rule';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { reveal } from '../kernel/service';
import { absoluteReference, parseA1 } from './a1-notation';
import { rangePlace } from './range-place';
import { DataValidationCriterias } from './spreadsheet-enums';
import { tooManyItems } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.DataValidation;
type LiveBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const BUILDER = 'SpreadsheetApp.DataValidationBuilder';
/** Of a list that a rule holds itself. */
const MOST_ITEMS = 500;

const EMPTY_RULE: ValidationRule = { criteria: null, allowInvalid: true, helpText: null };

/** Kept outside the objects, so that scripts cannot reach it. A builder's rule is replaced at each step. */
const states = new WeakMap<object, { readonly session: SpreadsheetSession; rule: ValidationRule }>();

function stateOf(target: object): { readonly session: SpreadsheetSession; rule: ValidationRule } {
  const state = states.get(target);
  if (state === undefined) throw new Error('A rule has no state');
  return state;
}

/** What rules and builders tell about themselves. */
class ReadableRule {
  constructor(session: SpreadsheetSession, rule: ValidationRule) {
    states.set(this, { session, rule });
  }

  copy(): LiveBuilder {
    const { session, rule } = stateOf(this);
    return newDataValidation(session, rule);
  }

  getAllowInvalid(): boolean {
    return stateOf(this).rule.allowInvalid;
  }

  /** null in a builder that has no criteria yet. */
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const { criteria } = stateOf(this).rule;
    return (criteria === null ? null : DataValidationCriterias[criteria.type]) as never;
  }

  getCriteriaValues(): unknown[] {
    const { criteria } = stateOf(this).rule;
    if (criteria === null) return [];
    if (criteria.type === 'VALUE_IN_LIST') return [[...criteria.values[0]], criteria.values[1]];
    if (criteria.type !== 'VALUE_IN_RANGE') return [...criteria.values];
    return [referred(stateOf(this).session, criteria.values[0]), criteria.values[1]];
  }

  /** null where none was set. */
  getHelpText(): string {
    return stateOf(this).rule.helpText as string;
  }
}

class DataValidation extends ReadableRule implements Offered<Live, keyof DataValidation, DataValidation> {
  override toString(): string {
    return 'DataValidation';
  }
}

class DataValidationBuilder
  extends ReadableRule
  implements Offered<LiveBuilder, keyof DataValidationBuilder, DataValidationBuilder>
{
  build(): Live {
    const { session, rule } = stateOf(this);
    return exposedRule(session, rule);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    requireSignature(`${BUILDER}.setAllowInvalid`, [allowInvalid], ['boolean']);
    return change(this, { allowInvalid });
  }

  setHelpText(helpText: string): this {
    requireSignature(`${BUILDER}.setHelpText`, [helpText], ['text']);
    return change(this, { helpText: String(helpText) });
  }

  requireValueInList(...args: unknown[]): this {
    requireSignature(`${BUILDER}.requireValueInList`, args, ['array', 'array boolean']);
    const [options, dropdown = true] = args as [unknown[], boolean?];
    return change(this, { criteria: { type: 'VALUE_IN_LIST', values: [options.map(String), dropdown] } });
  }

  requireValueInRange(...args: unknown[]): this {
    requireSignature(`${BUILDER}.requireValueInRange`, args, ['object', 'object boolean']);
    const [range, dropdown = true] = args as [GoogleAppsScript.Spreadsheet.Range, boolean?];
    const { sheet, area } = rangePlace(range, `${BUILDER}.requireValueInRange`);
    return change(this, {
      criteria: { type: 'VALUE_IN_RANGE', values: [absoluteReference(sheet.name, area), dropdown] },
    });
  }

  requireCheckbox(...args: unknown[]): this {
    requireSignature(`${BUILDER}.requireCheckbox`, args, ['', 'any', 'any any']);
    return change(this, { criteria: { type: 'CHECKBOX', values: args.map(String) } });
  }

  requireFormulaSatisfied(formula: string): this {
    requireSignature(`${BUILDER}.requireFormulaSatisfied`, [formula], ['text']);
    return change(this, { criteria: { type: 'CUSTOM_FORMULA', values: [String(formula)] } });
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#requireNumber('NUMBER_BETWEEN', 'requireNumberBetween', [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#requireNumber('NUMBER_NOT_BETWEEN', 'requireNumberNotBetween', [start, end]);
  }

  requireNumberEqualTo(number: number): this {
    return this.#requireNumber('NUMBER_EQUAL_TO', 'requireNumberEqualTo', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#requireNumber('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'requireNumberGreaterThanOrEqualTo', [
      number,
    ]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#requireNumber('NUMBER_LESS_THAN_OR_EQUAL_TO', 'requireNumberLessThanOrEqualTo', [number]);
  }

  override toString(): string {
    return 'DataValidationBuilder';
  }

  #requireNumber(type: NumberCriteria, method: string, bounds: number[]): this {
    requireSignature(`${BUILDER}.${method}`, bounds, [bounds.map(() => 'number').join(' ')]);
    return change(this, { criteria: { type, values: bounds } });
  }
}

function change<T extends object>(builder: T, part: Partial<ValidationRule>): T {
  const state = stateOf(builder);
  state.rule = { ...state.rule, ...part };
  return builder;
}

/** The range that a rule's reference means; its text where the tab is gone. */
function referred(session: SpreadsheetSession, reference: string): unknown {
  const { sheetName, bounds } = parseA1(reference.replace(/^=/, '')) ?? {};
  const sheet = sheetName === undefined ? session.activeSheet : session.engine.sheetNamed(sheetName);
  return sheet && bounds ? session.range(sheet, bounds) : reference;
}

/** A builder, empty or begun with a rule. */
export function newDataValidation(
  session: SpreadsheetSession,
  rule: ValidationRule = EMPTY_RULE,
): LiveBuilder {
  return session.expose('DataValidationBuilder', new DataValidationBuilder(session, rule));
}

/** A rule as a script gets it. */
export function exposedRule(session: SpreadsheetSession, rule: ValidationRule): Live {
  return session.expose('DataValidation', new DataValidation(session, rule));
}

/**
 * The rule in a DataValidation that a script hands over; null for null. The same DataValidation gives the same rule.
 *
 * @param method The live name of the method that got it, for the error.
 * @throws LiveError for anything else, and for a list of more than 500 items.
 */
export function ruleOf(validation: unknown, method: string): ValidationRule | null {
  if (validation === null) return null;
  const revealed = typeof validation === 'object' && validation !== null ? reveal(validation) : undefined;
  if (!(revealed instanceof DataValidation)) throw signatureMismatch(method, [validation]);
  const { rule } = stateOf(revealed);
  const { criteria } = rule;
  if (criteria?.type === 'VALUE_IN_LIST' && criteria.values[0].length > MOST_ITEMS) {
    throw tooManyItems(MOST_ITEMS);
  }
  return rule;
}
