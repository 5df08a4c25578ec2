/** Makes everything that names a tab follow when tabs are renamed or go: formulas of names, rules, charts, tables and links. */

import type { PackageParts } from '../file/package-parts';
import { type ConditionalRule, withChangedFormulas } from '../snapshot/conditional-rule';
import type { ValidationRule } from '../snapshot/snapshot';
import type { TextEdits } from '../xml/text-edits';
import { withAttributes } from '../xml/xml-patch';
import { escapeText } from '../xml/xml-text';
import type { XmlElement } from '../xml/xml-tree';

/** The new name of each tab that has another one, by the old name in lower case; null for a tab that is gone. */
export type NewSheetNames = ReadonlyMap<string, string | null>;

const NAME = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*';
/** Texts, names in quotes, a name or a run of names that may lie in another workbook, and all other words. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(\\[[^[\\]]*\\])?(${NAME})(?::(${NAME}))?!|[\\p{L}\\p{N}_.\\\\?$]+`,
  'gu',
);

/**
 * A formula (without '=') with the new names; the very same text when it names none of these tabs. References to tabs that
 * are gone become #REF!. Tabs of other workbooks, as in [1]総務課!$A$1, are other tabs.
 */
export function renamedFormula(formula: string, names: NewSheetNames): string {
  if (names.size === 0 || !formula.includes('!')) return formula;
  return formula.replace(
    TOKEN,
    (token, quoted?: string, book?: string, first?: string, last?: string, offset = 0) => {
      if (quoted !== undefined) {
        const written = quoted.replace(/''/g, "'");
        return written.includes('[') ? token : renamed(written.split(':'), names, token);
      }
      if (book !== undefined || first === undefined) return token;
      // In Sheet1!A1:Sheet2!B2 the word before the colon is a cell.
      if (last === undefined || formula[Number(offset) - 1] !== '!') {
        return renamed(last === undefined ? [first] : [first, last], names, token);
      }
      return `${first}:${renamed([last], names, `${last}!`)}`;
    },
  );
}

/** @param sheets One tab, or the ends of a run of tabs. */
function renamed(sheets: readonly string[], names: NewSheetNames, token: string): string {
  const now = sheets.map((sheet) => {
    const name = names.get(sheet.toLowerCase());
    return name === undefined ? sheet : name;
  });
  if (now.includes(null)) return '#REF!';
  if (now.every((name, i) => name === sheets[i])) return token;
  return `${quotedSheetName(now.join(':'))}!`;
}

/** The name as formulas write it, in quotes unless it consists of plain letters. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Elements that hold a formula, attributes that hold one, and attributes that hold the bare name of a tab. */
const FORMULAS = new Set('f formula formula1 formula2 calculatedColumnFormula totalsRowFormula'.split(' '));
const FORMULA_ATTRIBUTES = 'location textlink fmlaLink fmlaRange linkedCell listFillRange'.split(' ');
const NAMED_SOURCES = new Set(['worksheetSource', 'dataRef', 'rangeSet']);
/** Parts that formulas stand in, by the relationship that leads to them. */
const FORMULA_PARTS = new Set(
  'worksheet table drawing chart chartEx ctrlProp pivotCacheDefinition pivotTable'.split(' '),
);

/** Renames in all parts but the workbook's own, and but the cells, which the engine knows. */
export function renameInParts(parts: PackageParts, names: NewSheetNames): void {
  if (names.size === 0) return;
  for (const part of partsWithFormulas(parts)) {
    parts.editXml(part, (root, edits, xml) => renameInTree(root, edits, xml, names));
  }
}

function partsWithFormulas(parts: PackageParts): Set<string> {
  const found = new Set<string>();
  for (const part of ['', ...parts.reachable()]) {
    for (const { kind, target, external } of parts.relationships(part)) {
      if (!external && FORMULA_PARTS.has(kind)) found.add(target);
    }
  }
  return found;
}

function renameInTree(element: XmlElement, edits: TextEdits, xml: string, names: NewSheetNames): void {
  if (element.local === 'sheetData') return;
  const { attributes, local, text, start, openEnd, closeStart, children } = element;
  const changes: Record<string, string> = {};
  for (const name of FORMULA_ATTRIBUTES) {
    const old = attributes[name];
    const now = old && renamedFormula(old, names);
    if (now && now !== old) changes[name] = now;
  }
  const source = NAMED_SOURCES.has(local) ? names.get((attributes['sheet'] ?? '').toLowerCase()) : undefined;
  if (source) changes['sheet'] = source;
  if (Object.keys(changes).length > 0) {
    edits.replace(start, openEnd, withAttributes(xml.slice(start, openEnd), changes));
  }
  if (children.length === 0 && FORMULAS.has(local)) {
    const now = renamedFormula(text, names);
    if (now !== text) edits.replace(openEnd, closeStart, escapeText(now));
  }
  for (const child of children) renameInTree(child, edits, xml, names);
}

/** The rules of a tab as the engine has them, with the new names. */
export function renamedValidations(
  rules: readonly ValidationRule[],
  names: NewSheetNames,
): readonly ValidationRule[] {
  if (names.size === 0) return rules;
  const renamedRule = (formula: string): string =>
    formula.startsWith('=') ? `=${renamedFormula(formula.slice(1), names)}` : formula;
  return rules.map((rule) => ({
    ...rule,
    ...(rule.formula1 === undefined ? {} : { formula1: renamedRule(rule.formula1) }),
    ...(rule.formula2 === undefined ? {} : { formula2: renamedRule(rule.formula2) }),
  }));
}

/** As {@link renamedValidations}. */
export function renamedFormats(
  rules: readonly ConditionalRule[],
  names: NewSheetNames,
): readonly ConditionalRule[] {
  if (names.size === 0) return rules;
  return rules.map((rule) => withChangedFormulas(rule, (formula) => renamedFormula(formula, names)));
}
