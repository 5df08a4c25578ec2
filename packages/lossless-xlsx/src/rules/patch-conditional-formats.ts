/** Patches the conditional formats of a worksheet: rules that are as before keep their text, and unknown kinds always do. */

import { withFunctionPrefixes } from '../formulas/formula-names';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { cellName } from '../snapshot/cell-reference';
import { plainRgb } from '../snapshot/colors';
import {
  type ConditionalRule,
  clipped,
  conditionKey,
  placeKey,
  type RuleConfig,
} from '../snapshot/conditional-rule';
import type { GridSize } from '../snapshot/grid-size';
import type { StyleWriter } from '../styles/style-writer';
import type { Replacement } from '../xml/text-edits';
import { rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { escapeAttribute, escapeText } from '../xml/xml-text';
import { childrenOf, type XmlElement } from '../xml/xml-tree';
import type { FileRule } from './read-conditional-formats';

/** What the sheet shall have. */
export interface WantedRules {
  readonly rules: readonly ConditionalRule[];
  readonly sheetName: string;
  readonly grid: GridSize;
  readonly styles: StyleWriter;
}

/** A rule as it shall be, and the one of the file that it was. */
interface Planned {
  readonly wanted: ConditionalRule | null;
  readonly file: FileRule | null;
  /** True when it can stay in its element. */
  readonly stays: boolean;
  priority: number;
}

/**
 * The changes to the part; none when the rules are as before.
 * @param at Where a new `<conditionalFormatting>` belongs when the sheet has none.
 * Throws XlsxRefusal when a new rule is of a kind that we do not write.
 */
export function patchedConditionalFormats(
  xml: string,
  root: XmlElement,
  file: readonly FileRule[],
  wanted: WantedRules,
  at: number,
): Replacement[] {
  const rules = wanted.rules.filter((rule) => placeKey(rule, wanted.grid) !== '');
  const whole = (rule: ConditionalRule) => `${placeKey(rule, wanted.grid)} ${conditionKey(rule)}`;
  const told = file.flatMap(({ rule }) => (rule ? [whole(rule)] : []));
  if (told.length === rules.length && rules.every((rule, i) => whole(rule) === told[i])) return [];
  const plan = planned(file, rules, wanted.grid);
  const containers = childrenOf(root, 'conditionalFormatting');
  const changes = containers.flatMap((container) => patchedContainer(xml, container, plan));
  const news = plan.flatMap((one) =>
    one.stays || !one.wanted ? [] : [newContainer(xml, root, one.wanted, one, wanted)],
  );
  const place = containers[containers.length - 1]?.end ?? at;
  return news.length === 0 ? changes : [...changes, { start: place, end: place, text: news.join('') }];
}

/** All rules that stay or come, the strongest first, with their priorities. */
function planned(file: readonly FileRule[], rules: readonly ConditionalRule[], grid: GridSize): Planned[] {
  const free = file.filter(({ rule }) => rule !== null);
  const take = (fits: (rule: ConditionalRule) => boolean): FileRule | null => {
    const found = free.findIndex(({ rule }) => rule !== null && fits(rule));
    return found < 0 ? null : (free.splice(found, 1)[0] ?? null);
  };
  const exact = rules.map((rule) =>
    take((one) => conditionKey(one) === conditionKey(rule) && placeKey(one, grid) === placeKey(rule, grid)),
  );
  let strongest = 0;
  const known = rules.map((wanted, i): Planned => {
    const stays = exact[i] ?? null;
    const origin = stays ?? take((one) => conditionKey(one) === conditionKey(wanted));
    strongest = Math.max(strongest, origin?.priority ?? 0);
    return { wanted, file: origin, stays: stays !== null, priority: strongest };
  });
  const unknown = file
    .filter(({ rule }) => rule === null)
    .map((one): Planned => ({ wanted: null, file: one, stays: true, priority: one.priority }));
  const all = [...known, ...unknown].sort((a, b) => a.priority - b.priority);
  if (all.some(({ file: one, priority }) => one?.priority !== priority)) {
    all.forEach((one, i) => {
      one.priority = i + 1;
    });
  }
  return all;
}

function patchedContainer(xml: string, container: XmlElement, plan: readonly Planned[]): Replacement[] {
  const elements = childrenOf(container, 'cfRule');
  const kept = plan.filter(({ file, stays }) => stays && file?.container === container);
  const isSame = ({ file, priority }: Planned) => file?.priority === priority;
  if (kept.length === elements.length && kept.every(isSame)) return [];
  const { start, end } = container;
  if (kept.length === 0) return [{ start, end, text: '' }];
  const content = container.children.map((child) => {
    const one = kept.find(({ file }) => file?.element === child);
    if (elements.includes(child) && !one) return '';
    return one ? prioritised(xml, child, one.priority) : rawOf(xml, child);
  });
  return [{ start, end, text: rebuiltElement(xml, container, {}, content.join('')) }];
}

function prioritised(xml: string, element: XmlElement, priority: number): string {
  const open = withAttributes(xml.slice(element.start, element.openEnd), { priority: String(priority) });
  return open + xml.slice(element.openEnd, element.end);
}

function newContainer(
  xml: string,
  root: XmlElement,
  rule: ConditionalRule,
  { file, priority }: Planned,
  { grid, styles, sheetName }: WantedRules,
): string {
  const sqref = placeKey(rule, grid);
  const ranges = rule.ranges.map((range) => clipped(range, grid)).filter((range) => range !== null);
  const row = Math.min(...ranges.map(({ startRow }) => startRow));
  const column = Math.min(...ranges.map(({ startColumn }) => startColumn));
  const written = file
    ? prioritised(xml, file.element, priority)
    : ruleElement(root.prefix, rule, priority, cellName(row, column), styles);
  if (written === null) {
    throw new XlsxRefusal('unexpected', XLSX_MESSAGES.formatUnwritable(sheetName, sqref), sheetName);
  }
  const tag = `${root.prefix}conditionalFormatting`;
  return `<${tag} sqref="${sqref}">${written}</${tag}>`;
}

/** A rule in the words of the file. */
interface WrittenRule {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

/** null for a kind that we do not write. */
function ruleElement(
  prefix: string,
  { rule, stopIfTrue }: ConditionalRule,
  priority: number,
  anchor: string,
  styles: StyleWriter,
): string | null {
  const written = rule.type === 'highlightCell' ? highlightRule(rule, anchor) : null;
  if (rule.type !== 'colorScale' && (rule.type !== 'highlightCell' || !written)) return null;
  const { type = 'colorScale', ...others } = written?.attributes ?? {};
  const attributes = {
    type,
    ...(rule.type === 'highlightCell' ? { dxfId: String(styles.differentialFormat(rule.style)) } : {}),
    priority: String(priority),
    ...(stopIfTrue ? { stopIfTrue: '1' } : {}),
    ...others,
  };
  const open = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const formulas = (written?.formulas ?? []).map(
    (formula) => `<${prefix}formula>${escapeText(withFunctionPrefixes(formula))}</${prefix}formula>`,
  );
  const content = rule.type === 'colorScale' ? colorScale(prefix, rule) : formulas.join('');
  return content === ''
    ? `<${prefix}cfRule${open.join('')}/>`
    : `<${prefix}cfRule${open.join('')}>${content}</${prefix}cfRule>`;
}

function highlightRule(
  rule: Extract<RuleConfig, { type: 'highlightCell' }>,
  cell: string,
): WrittenRule | null {
  const { subType, operator = '', value } = rule;
  switch (subType) {
    case 'formula':
      return { attributes: { type: 'expression' }, formulas: [String(value ?? '').replace(/^=/, '')] };
    case 'number':
      return { attributes: { type: 'cellIs', operator }, formulas: [value ?? 0].flat().map(String) };
    case 'text':
      return textRule(operator, String(value ?? ''), cell);
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: { type: subType }, formulas: [] };
    case 'rank': {
      const flags = {
        ...(rule.isPercent ? { percent: '1' } : {}),
        ...(rule.isBottom ? { bottom: '1' } : {}),
      };
      return { attributes: { type: 'top10', ...flags, rank: String(value ?? 10) }, formulas: [] };
    }
    case 'average':
      return averageRule(operator);
    default:
      return null;
  }
}

function averageRule(operator: string): WrittenRule | null {
  const match = /^(greater|less)Than(OrEqual)?$/.exec(operator);
  if (!match) return null;
  const attributes: Record<string, string> = { type: 'aboveAverage' };
  if (match[1] === 'less') attributes['aboveAverage'] = '0';
  if (match[2]) attributes['equalAverage'] = '1';
  return { attributes, formulas: [] };
}

/** Beside its own words each of these kinds needs the formula that says the same (ECMA-376 part 1, 18.3.1.10). */
function textRule(operator: string, text: string, cell: string): WrittenRule | null {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  if (operator === 'equal' || operator === 'notEqual') {
    return { attributes: { type: 'cellIs', operator }, formulas: [quoted] };
  }
  const formula = formulas[operator];
  if (formula === undefined) return null;
  const hasText = /Text|With/.test(operator);
  const named = operator === 'notContainsText' ? 'notContains' : operator;
  return {
    attributes: { type: operator, ...(hasText ? { operator: named, text } : {}) },
    formulas: [formula],
  };
}

function colorScale(prefix: string, { config }: Extract<RuleConfig, { type: 'colorScale' }>): string {
  const limits = config.map(({ value: { type, value } }) => {
    const text =
      value === undefined || value === '' ? '' : ` val="${escapeAttribute(String(value).replace(/^=/, ''))}"`;
    return `<${prefix}cfvo type="${escapeAttribute(type)}"${text}/>`;
  });
  const colors = config.map(({ color }) => `<${prefix}color rgb="FF${plainRgb(color) ?? '000000'}"/>`);
  return `<${prefix}colorScale>${limits.join('')}${colors.join('')}</${prefix}colorScale>`;
}
