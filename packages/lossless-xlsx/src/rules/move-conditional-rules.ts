/** How conditional formats move with rows and columns. */
import { type ConditionalRule, formulasOf, withFormulas } from '../snapshot/conditional-rule';
import { movedRule, type NamedEdit } from './rule-move';

/** The rules of one sheet after structural edits; those whose cells are gone are left out. @param home The sheet's name. */
export function movedConditionalRules(
  rules: readonly ConditionalRule[],
  home: string,
  journal: readonly NamedEdit[],
): ConditionalRule[] {
  return rules.flatMap((rule): ConditionalRule[] => {
    const formulas = formulasOf(rule.rule);
    const moved = movedRule(
      { ranges: rule.ranges, formulas: formulas.map((text) => text.slice(1)) },
      home,
      journal,
    );
    if (!moved) return [];
    const next = moved.formulas.map((formula) => `=${formula}`);
    return [
      { ...rule, ranges: moved.ranges.map((range) => ({ ...range })), rule: withFormulas(rule.rule, next) },
    ];
  });
}
