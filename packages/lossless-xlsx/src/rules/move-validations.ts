/** Makes data validation rules in the engine's form follow structural edits. */
import type { ValidationRule } from '../snapshot/snapshot';
import { movedRule, type NamedEdit } from './rule-move';

const FORMULAS = ['formula1', 'formula2'] as const;

/** The rules of one sheet after the steps; those whose cells are gone are left out. @param home The sheet's name. */
export function movedValidations(
  rules: readonly ValidationRule[],
  home: string,
  journal: readonly NamedEdit[],
): ValidationRule[] {
  return rules.flatMap((rule): ValidationRule[] => {
    const fields = FORMULAS.filter((name) => rule[name]?.startsWith('='));
    const formulas = fields.map((name) => rule[name]?.slice(1) ?? '');
    const moved = movedRule({ ranges: rule.ranges, formulas }, home, journal);
    if (!moved) return [];
    const next: ValidationRule = { ...rule, ranges: moved.ranges.map((range) => ({ ...range })) };
    fields.forEach((name, i) => {
      next[name] = `=${moved.formulas[i]}`;
    });
    return [next];
  });
}
