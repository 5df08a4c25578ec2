/** The conditional formats of one tab, between the objects that scripts hold and the engine. */

import type { ConditionalRule } from '@jiko-hyoka/lossless-xlsx/engine';
import { clipped } from '@jiko-hyoka/lossless-xlsx/engine';
import type { EngineSheet } from '../engine/engine-sheet';
import { generateRandomId } from '../engine/engine-terms';
import { readFormula } from '../engine/formula-reading';
import { LiveError } from '../kernel/live-error';
import { HOST_SHEET_MESSAGES } from '../kernel/messages';
import { requireSignature } from '../kernel/method-signature';
import { exposedFormatRule, type FormatRule, formatRuleOf } from './conditional-format-rule';
import { readCriteria, storedCriteria } from './format-criteria';
import { formatElsewhere } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The rules that Apps Script has words for, the strongest first. */
export function readFormatRules(session: SpreadsheetSession, sheet: EngineSheet): Live[] {
  return sheet.conditionalRules.flatMap((stored) => {
    const rule = readRule(sheet, stored);
    return rule ? [exposedFormatRule(session, rule)] : [];
  });
}

/**
 * Replaces the rules that {@link readFormatRules} lists. Other kinds, as colour scales of a file, keep their place in the order.
 *
 * @param method The live name of the method that got them, for the errors.
 * @throws LiveError when something else than rules is given, or a rule of another tab's cells, or one that looks at them.
 */
export function writeFormatRules(sheet: EngineSheet, rules: readonly Live[], method: string): void {
  requireSignature(method, [rules], ['array']);
  const standing = new Set(sheet.conditionalRules.map((old) => formulaOf(readRule(sheet, old))));
  const stored = rules.map((live) => {
    const rule = formatRuleOf(live, method);
    // A file's own rule may look at other tabs, as Excel lets it; it stays when all are set again.
    if (looksElsewhere(sheet, rule) && !standing.has(formulaOf(rule))) throw formatElsewhere();
    return storedRule(sheet, rule);
  });
  const all = sheet.conditionalRules.flatMap((old) => {
    if (!readRule(sheet, old)) return [old];
    const next = stored.shift();
    return next ? [next] : [];
  });
  sheet.setConditionalRules([...all, ...stored]);
}

const formulaOf = (rule: FormatRule | undefined): string | undefined =>
  rule?.criteria?.type === 'CUSTOM_FORMULA' ? String(rule.criteria.values[0]) : undefined;

/** Whether a rule's formula names another tab. INDIRECT does not, and is Google's own way around. */
function looksElsewhere(sheet: EngineSheet, rule: FormatRule): boolean {
  const formula = formulaOf(rule);
  const areas = formula === undefined ? [] : (readFormula(formula).areas ?? []);
  return areas.some((area) => area.sheet !== null && area.sheet !== sheet.name.toLowerCase());
}

function readRule(sheet: EngineSheet, { ranges, stopIfTrue, rule }: ConditionalRule): FormatRule | undefined {
  const criteria = readCriteria(rule);
  if (criteria === undefined || rule.type !== 'highlightCell') return undefined;
  const areas = ranges.map((range) => clipped(range, sheet.layout)).filter((area) => area !== null);
  return { ranges: areas.map((area) => ({ sheet, area })), criteria, style: rule.style, stopIfTrue };
}

function storedRule(sheet: EngineSheet, rule: FormatRule): ConditionalRule {
  const { ranges, criteria, style, stopIfTrue } = rule;
  if (ranges.some((range) => range.sheet !== sheet)) {
    throw formatElsewhere();
  }
  if (criteria === null) throw new LiveError(HOST_SHEET_MESSAGES.formatIncomplete);
  const areas = ranges.map(({ area }) => ({ ...area }));
  return { cfId: generateRandomId(8), ranges: areas, stopIfTrue, rule: storedCriteria(criteria, style) };
}
