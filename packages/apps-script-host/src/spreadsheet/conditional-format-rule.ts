/** ConditionalFormatRule and its builder: looks that cells take on while a condition holds. */
import type { StyleData } from '@jiko-hyoka/lossless-xlsx/engine';
import { LiveError } from '../kernel/live-error';
import { HOST_SHEET_MESSAGES } from '../kernel/messages';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { reveal } from '../kernel/service';
import { BooleanCondition } from './boolean-condition';
import { hexColor } from './cell-formats';
import type { FormatCriteria } from './format-criteria';
import { type RangePlace, rangePlace } from './range-place';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type LiveBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type LiveCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type LiveRange = GoogleAppsScript.Spreadsheet.Range;

/** A conditional format as the services know it. */
export interface FormatRule {
  readonly ranges: readonly Omit<RangePlace, 'bounds'>[];
  /** null in a rule that is only begun. */
  readonly criteria: FormatCriteria | null;
  /** What the cells take on; a property that is not set leaves the cell's own. */
  readonly style: StyleData;
  /** Files can say that weaker rules do not count where this one holds; Google has no word for it. */
  readonly stopIfTrue: boolean;
}

const BUILDER = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
const EMPTY_RULE: FormatRule = { ranges: [], criteria: null, style: {}, stopIfTrue: false };

interface State {
  readonly session: SpreadsheetSession;
  rule: FormatRule;
}

/** Kept outside the objects, so that scripts cannot reach it. A builder's rule is replaced at each step. */
const states = new WeakMap<object, State>();

function stateOf(target: object): State {
  const state = states.get(target);
  if (state === undefined) throw new Error('A rule has no state');
  return state;
}

/** What rules and builders tell about themselves. */
class ReadableRule {
  constructor(session: SpreadsheetSession, rule: FormatRule) {
    states.set(this, { session, rule });
  }

  copy(): LiveBuilder {
    const { session, rule } = stateOf(this);
    return newConditionalFormatRule(session, rule);
  }

  getRanges(): LiveRange[] {
    const { session, rule } = stateOf(this);
    return rule.ranges.map(({ sheet, area }) => session.range(sheet, area));
  }

  /** null in a builder that has no condition yet. */
  getBooleanCondition(): LiveCondition | null {
    const { session, rule } = stateOf(this);
    if (rule.criteria === null) return null;
    return session.expose('BooleanCondition', new BooleanCondition(rule.criteria, rule.style));
  }

  /** Always null: colour scales are not offered, and those of a file are not listed. */
  getGradientCondition(): null {
    return null;
  }
}

class ConditionalFormatRule
  extends ReadableRule
  implements Offered<Live, keyof ConditionalFormatRule, ConditionalFormatRule>
{
  override toString(): string {
    return 'ConditionalFormatRule';
  }
}

class ConditionalFormatRuleBuilder
  extends ReadableRule
  implements Offered<LiveBuilder, keyof ConditionalFormatRuleBuilder, ConditionalFormatRuleBuilder>
{
  /** @throws LiveError where the condition or the ranges are missing (the live wording is not known). */
  build(): Live {
    const { session, rule } = stateOf(this);
    if (rule.criteria === null || rule.ranges.length === 0) {
      throw new LiveError(HOST_SHEET_MESSAGES.formatIncomplete);
    }
    return exposedFormatRule(session, rule);
  }

  setRanges(ranges: LiveRange[]): this {
    requireSignature(`${BUILDER}.setRanges`, [ranges], ['array']);
    return change(this, { ranges: ranges.map((range) => rangePlace(range, `${BUILDER}.setRanges`)) });
  }

  setBackground(color: string | null): this {
    const rgb = hexColor(color);
    return restyle(this, 'bg', rgb === undefined ? null : { rgb });
  }

  setFontColor(color: string | null): this {
    const rgb = hexColor(color);
    return restyle(this, 'cl', rgb === undefined ? null : { rgb });
  }

  setBold(bold: boolean | null): this {
    return restyle(this, 'bl', bold === null ? null : Number(bold));
  }

  setItalic(italic: boolean | null): this {
    return restyle(this, 'it', italic === null ? null : Number(italic));
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return restyle(this, 'st', strikethrough === null ? null : { s: Number(strikethrough) });
  }

  setUnderline(underline: boolean | null): this {
    return restyle(this, 'ul', underline === null ? null : { s: Number(underline) });
  }

  /** @param formula Meant for the ranges' first cell: its relative references move for the others. */
  whenFormulaSatisfied(formula: string): this {
    requireSignature(`${BUILDER}.whenFormulaSatisfied`, [formula], ['text']);
    const text = String(formula);
    return this.#when('CUSTOM_FORMULA', [text.startsWith('=') ? text : `=${text}`]);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY', []);
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY', []);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#whenNumber('NUMBER_BETWEEN', 'whenNumberBetween', [start, end]);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#whenNumber('NUMBER_NOT_BETWEEN', 'whenNumberNotBetween', [start, end]);
  }

  whenNumberEqualTo(number: number): this {
    return this.#whenNumber('NUMBER_EQUAL_TO', 'whenNumberEqualTo', [number]);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#whenNumber('NUMBER_NOT_EQUAL_TO', 'whenNumberNotEqualTo', [number]);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#whenNumber('NUMBER_GREATER_THAN', 'whenNumberGreaterThan', [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    const method = 'whenNumberGreaterThanOrEqualTo';
    return this.#whenNumber('NUMBER_GREATER_THAN_OR_EQUAL_TO', method, [number]);
  }

  whenNumberLessThan(number: number): this {
    return this.#whenNumber('NUMBER_LESS_THAN', 'whenNumberLessThan', [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#whenNumber('NUMBER_LESS_THAN_OR_EQUAL_TO', 'whenNumberLessThanOrEqualTo', [number]);
  }

  whenTextContains(text: string): this {
    return this.#whenText('TEXT_CONTAINS', 'whenTextContains', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#whenText('TEXT_DOES_NOT_CONTAIN', 'whenTextDoesNotContain', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#whenText('TEXT_STARTS_WITH', 'whenTextStartsWith', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#whenText('TEXT_ENDS_WITH', 'whenTextEndsWith', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#whenText('TEXT_EQUAL_TO', 'whenTextEqualTo', text);
  }

  override toString(): string {
    return 'ConditionalFormatRuleBuilder';
  }

  #whenNumber(type: FormatCriteria['type'], method: string, values: number[]): this {
    requireSignature(`${BUILDER}.${method}`, values, [values.map(() => 'number').join(' ')]);
    return this.#when(type, values);
  }

  #whenText(type: FormatCriteria['type'], method: string, text: string): this {
    requireSignature(`${BUILDER}.${method}`, [text], ['text']);
    return this.#when(type, [String(text)]);
  }

  #when(type: FormatCriteria['type'], values: readonly (string | number)[]): this {
    return change(this, { criteria: { type, values } });
  }
}

function change<T extends object>(builder: T, part: Partial<FormatRule>): T {
  const state = stateOf(builder);
  state.rule = { ...state.rule, ...part };
  return builder;
}

/** @param value null leaves the property to the cell. */
function restyle<T extends object>(builder: T, key: keyof StyleData, value: object | number | null): T {
  const { [key]: _, ...others } = stateOf(builder).rule.style;
  return change(builder, { style: value === null ? others : { ...others, [key]: value } });
}

/** A builder, empty or begun with a rule. */
export function newConditionalFormatRule(
  session: SpreadsheetSession,
  rule: FormatRule = EMPTY_RULE,
): LiveBuilder {
  return session.expose('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder(session, rule));
}

/** A rule as a script gets it. */
export function exposedFormatRule(session: SpreadsheetSession, rule: FormatRule): Live {
  return session.expose('ConditionalFormatRule', new ConditionalFormatRule(session, rule));
}

/**
 * The rule in a ConditionalFormatRule that a script hands over.
 *
 * @param method The live name of the method that got it, for the error.
 * @throws LiveError for anything else, a builder too.
 */
export function formatRuleOf(rule: unknown, method: string): FormatRule {
  const revealed = typeof rule === 'object' && rule !== null ? reveal(rule) : undefined;
  if (!(revealed instanceof ConditionalFormatRule)) throw signatureMismatch(method, [[rule]]);
  return stateOf(revealed).rule;
}
