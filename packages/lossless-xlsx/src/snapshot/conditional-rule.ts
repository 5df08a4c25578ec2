/** Conditional formats in the engine's form, as far as we read and write it. */

import { type CellRange, MAX_COLUMNS, MAX_ROWS, rangeName } from './cell-reference';
import { plainRgb } from './colors';
import type { Range, StyleData } from './snapshot';

/** A limit of a colour scale; `value` is a number, or a formula with its '='. */
export interface ScaleLimit {
  readonly type: string;
  readonly value?: number | string;
}

/** What a rule asks, by the engine's names. Formulas begin with '='. */
export type RuleConfig =
  | {
      readonly type: 'highlightCell';
      readonly subType: string;
      readonly operator?: string;
      readonly value?: string | number | readonly number[];
      readonly isBottom?: boolean;
      readonly isPercent?: boolean;
      readonly style: StyleData;
    }
  | {
      readonly type: 'colorScale';
      readonly config: readonly {
        readonly index: number;
        readonly color: string;
        readonly value: ScaleLimit;
      }[];
    }
  /** Kinds that stay in the file untouched, and that only a page's own dialog can make. */
  | { readonly type: 'dataBar' | 'iconSet' };

/** A rule; those of a sheet are listed from the strongest to the weakest. */
export interface ConditionalRule {
  readonly cfId: string;
  readonly ranges: readonly Range[];
  readonly stopIfTrue: boolean;
  readonly rule: RuleConfig;
}

/** A rule with other formulas. @param change Gets and gives a formula without its '='. */
export function withChangedFormulas(
  rule: ConditionalRule,
  change: (formula: string) => string,
): ConditionalRule {
  const next = formulasOf(rule.rule).map((formula) => `=${change(formula.slice(1))}`);
  return { ...rule, rule: withFormulas(rule.rule, next) };
}

/** The formulas of a rule, each with its '='. */
export function formulasOf(config: RuleConfig): string[] {
  if (config.type === 'colorScale')
    return config.config.map(({ value }) => String(value.value ?? '')).filter(isFormula);
  return config.type === 'highlightCell' && isFormula(config.value) ? [config.value] : [];
}

/** @param formulas As many as {@link formulasOf} gives, in the same order. */
export function withFormulas(config: RuleConfig, formulas: string[]): RuleConfig {
  if (config.type === 'highlightCell')
    return formulas[0] === undefined ? config : { ...config, value: formulas[0] };
  if (config.type !== 'colorScale') return config;
  const left = [...formulas];
  const limits = config.config.map((limit) =>
    isFormula(limit.value.value) ? { ...limit, value: { ...limit.value, value: left.shift() ?? '' } } : limit,
  );
  return { ...config, config: limits };
}

function isFormula(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

/** The part of a range that lies in a grid of this size, null when none does. Whole rows and columns have NaN or null as ends. */
export function clipped(range: Range, grid: { rowCount: number; columnCount: number }): CellRange | null {
  const end = (value: number | null, limit: number, count: number) =>
    Math.min(value === null || Number.isNaN(value) ? limit : value, count - 1);
  const bounded = {
    startRow: range.startRow || 0,
    startColumn: range.startColumn || 0,
    endRow: end(range.endRow, MAX_ROWS, grid.rowCount),
    endColumn: end(range.endColumn, MAX_COLUMNS, grid.columnCount),
  };
  return bounded.startRow <= bounded.endRow && bounded.startColumn <= bounded.endColumn ? bounded : null;
}

/** What a rule says apart from where it applies, in one text: equal texts mean equal rules. */
export function conditionKey({ stopIfTrue, rule }: ConditionalRule): string {
  const plain = rule.type === 'highlightCell' ? { ...rule, style: lookOf(rule.style) } : rule;
  return `${stopIfTrue === true} ${JSON.stringify(sorted(plain))}`;
}

/** Where a rule applies, in one text. */
export function placeKey(
  { ranges }: ConditionalRule,
  grid: { rowCount: number; columnCount: number },
): string {
  const within = ranges.map((range) => clipped(range, grid)).filter((range) => range !== null);
  return within.map(rangeName).join(' ');
}

/** The fields of a style that the formats of a file can say here. */
export function lookOf(style: StyleData): Record<string, string> {
  const look: Record<string, string> = {};
  const fill = plainRgb(style.bg?.rgb);
  const color = plainRgb(style.cl?.rgb);
  if (fill) look['fill'] = fill;
  if (color) look['color'] = color;
  if (style.bl !== undefined) look['bold'] = String(style.bl);
  if (style.it !== undefined) look['italic'] = String(style.it);
  if (style.st) look['strike'] = String(style.st.s);
  if (style.ul) look['underline'] = String(style.ul.s);
  return look;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
