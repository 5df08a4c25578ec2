/** The conditional formats of one tab, between the objects that scripts hold and the engine. */
import { generateRandomId } from '@univerjs/core';
import { HOST_SHEET_MESSAGES } from '../../core/messages/host';
import type { ConditionalRule } from '../xlsx/conditional-rule';
import { clipped } from '../xlsx/conditional-rule';
import { exposedFormatRule, type FormatRule, formatRuleOf } from './conditional-format-rule';
import type { EngineSheet } from './engine/engine-sheet';
import { readCriteria, storedCriteria } from './format-criteria';
import { LiveError } from './live-error';
import { requireSignature } from './method-signature';
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
 * @throws LiveError when something else than rules is given, or a rule of another tab's cells.
 */
export function writeFormatRules(sheet: EngineSheet, rules: readonly Live[], method: string): void {
  requireSignature(method, [rules], ['array']);
  const stored = rules.map((rule) => storedRule(sheet, formatRuleOf(rule, method)));
  const all = sheet.conditionalRules.flatMap((old) => {
    if (!readRule(sheet, old)) return [old];
    const next = stored.shift();
    return next ? [next] : [];
  });
  sheet.setConditionalRules([...all, ...stored]);
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
    throw new LiveError(HOST_SHEET_MESSAGES.formatElsewhere(sheet.name));
  }
  if (criteria === null) throw new LiveError(HOST_SHEET_MESSAGES.formatIncomplete);
  const areas = ranges.map(({ area }) => ({ ...area }));
  return { cfId: generateRandomId(8), ranges: areas, stopIfTrue, rule: storedCriteria(criteria, style) };
}
