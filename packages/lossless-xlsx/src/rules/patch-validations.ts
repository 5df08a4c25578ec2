/** Patches `<dataValidations>`: rules that are as before keep their text. */
import type { ValidationRule } from '../snapshot/snapshot';
import { rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { readValidations, ruleKey, ruleReference, validationElement } from './data-validations';

/** The new `<dataValidations>` element, '' when no rule is left, or null when nothing changed. */
export function patchedValidations(
  xml: string,
  root: XmlElement,
  rules: readonly ValidationRule[],
): string | null {
  const container = childOf(root, 'dataValidations');
  const elements = childrenOf(container, 'dataValidation');
  const old = readValidations(root, '').map((rule, i) => ({
    rule,
    key: ruleKey(rule),
    element: elements[i],
  }));
  const wanted = rules.filter(({ ranges }) => ranges.length > 0);
  const whole = (rule: ValidationRule) => `${ruleKey(rule)} ${ruleReference(rule)}`;
  const before = old
    .filter(({ rule }) => rule.ranges.length > 0)
    .map(({ rule }) => whole(rule))
    .sort();
  const after = wanted.map(whole).sort();
  if (before.length === after.length && before.every((text, i) => text === after[i])) return null;
  if (wanted.length === 0) return '';
  const written = wanted.map((rule) => {
    const reference = ruleReference(rule);
    const key = ruleKey(rule);
    const candidates = old.filter((one) => one.key === key);
    const match = candidates.find((one) => ruleReference(one.rule) === reference) ?? candidates[0];
    if (!match?.element) return validationElement(root.prefix, rule);
    old.splice(old.indexOf(match), 1);
    const raw = rawOf(xml, match.element);
    if (ruleReference(match.rule) === reference) return raw;
    const openLength = match.element.openEnd - match.element.start;
    return withAttributes(raw.slice(0, openLength), { sqref: reference }) + raw.slice(openLength);
  });
  const count = String(written.length);
  if (container) return rebuiltElement(xml, container, { count }, written.join(''));
  const tag = `${root.prefix}dataValidations`;
  return `<${tag} count="${count}">${written.join('')}</${tag}>`;
}
