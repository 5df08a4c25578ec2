/** What the table 点検の規則 of 設定 says: rules that a town switches off, or that count for more or less than by themselves. */
import { foldText, isBlankText } from '../../cells/folded-text';
import { type Finding, RULE_SEVERITIES, type Rule, type Treatment } from '../../finding';
import { RULE_TEXTS, TREATMENT_TEXTS, type TreatmentFaultReason } from '../../messages/findings';
import type { TreatmentTable } from '../../settings/treatment-table';

/** Without these a wrong or empty report would look finished. */
export const FIXED_RULES: readonly Rule[] = ['rating-invalid', 'explanation-missing'];

/** A line of the table that is not obeyed, and why; 0-based. */
export interface TreatmentFault {
  readonly row: number;
  readonly column: number;
  readonly reason: TreatmentFaultReason;
  readonly typed: string;
}

export type RuleTreatments = Readonly<Partial<Record<Rule, Treatment>>>;

/** Reads the table; a rule may be named in Japanese or by its English name, and a blank 扱い says nothing. */
export function readTreatments(table: TreatmentTable | null): {
  readonly treatments: RuleTreatments;
  readonly faults: readonly TreatmentFault[];
} {
  const treatments: Partial<Record<Rule, Treatment>> = {};
  const faults: TreatmentFault[] = [];
  if (table === null) return { treatments, faults };
  const { columns } = table;
  for (const { row, rule: name, treatment: typed } of table.lines) {
    const rule = ruleNamed(name);
    const treatment = TREATMENT_BY_NAME.get(foldText(typed));
    const fault = (reason: TreatmentFaultReason, column: number, said: string): void => {
      faults.push({ row, column, reason, typed: said });
    };
    if (isBlankText(name)) fault('no-rule', columns.rule, typed);
    else if (rule === undefined) fault('unknown-rule', columns.rule, name);
    else if (typed === '') continue;
    else if (treatment === undefined) fault('unknown-treatment', columns.treatment, typed);
    else if (FIXED_RULES.includes(rule) && treatment !== 'error')
      fault('fixed', columns.treatment, RULE_TEXTS[rule]);
    else if (treatments[rule] !== undefined) fault('twice', columns.rule, RULE_TEXTS[rule]);
    else treatments[rule] = treatment;
  }
  return { treatments, faults };
}

/** The rule of a Japanese or English name, in any width; undefined for none. */
export const ruleNamed = (name: string): Rule | undefined => RULE_BY_NAME.get(foldText(name));

const RULE_BY_NAME: ReadonlyMap<string, Rule> = new Map(
  (Object.keys(RULE_SEVERITIES) as Rule[]).flatMap((rule): [string, Rule][] => [
    [rule, rule],
    [foldText(RULE_TEXTS[rule]), rule],
  ]),
);

const TREATMENT_BY_NAME: ReadonlyMap<string, Treatment> = new Map(
  (Object.keys(TREATMENT_TEXTS) as Treatment[]).map((each) => [TREATMENT_TEXTS[each], each]),
);

/** The findings as the town treats them. */
export function treated(findings: readonly Finding[], treatments: RuleTreatments): readonly Finding[] {
  if (Object.keys(treatments).length === 0) return findings;
  return findings.flatMap((finding) => {
    const treatment = treatments[finding.rule];
    if (treatment === undefined) return [finding];
    return treatment === 'off' ? [] : [{ ...finding, severity: treatment }];
  });
}
