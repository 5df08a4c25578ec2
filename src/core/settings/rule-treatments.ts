/** The table 点検の規則 of 設定: rules that a town switches off, or that count for more or less than by themselves. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import { type Finding, RULE_SEVERITIES, type Rule } from '../finding';
import { RULE_TEXTS, TREATMENT_TEXTS } from '../messages/findings';

/** What becomes of a rule's findings. */
export type Treatment = 'error' | 'warning' | 'hint' | 'off';

/** Without these a wrong or empty report would look finished. */
export const FIXED_RULES: readonly Rule[] = ['rating-invalid', 'explanation-missing'];

/** The header of the table. */
export const TREATMENT_LABELS = { rule: '規則', treatment: '扱い' } as const;

/** The line that may stand above the header. */
export const TREATMENT_CAPTION = '点検の規則';

/** A line of the table that is not obeyed, and why; 0-based. */
export interface TreatmentFault {
  readonly row: number;
  readonly column: number;
  readonly reason: 'unknown-rule' | 'unknown-treatment' | 'fixed' | 'twice';
  readonly typed: string;
}

export interface RuleTreatments {
  readonly of: Readonly<Partial<Record<Rule, Treatment>>>;
  readonly faults: readonly TreatmentFault[];
}

export const NO_TREATMENTS: RuleTreatments = { of: {}, faults: [] };

/** Where the table stands, 0-based: from its caption or header to the first row that is none of its own. */
export interface TreatmentTable {
  readonly row: number;
  readonly end: number;
  readonly header: number;
  readonly columns: { readonly rule: number; readonly treatment: number };
}

/** null where 設定 has no such table. It ends at the first line without a rule. */
export function findTreatmentTable(values: CellValues): TreatmentTable | null {
  for (let header = 0; header < values.length; header += 1) {
    const texts = (values[header] ?? []).map((value) => foldText(textOf(value)));
    const columns = {
      rule: texts.indexOf(TREATMENT_LABELS.rule),
      treatment: texts.indexOf(TREATMENT_LABELS.treatment),
    };
    if (columns.rule < 0 || columns.treatment < 0) continue;
    const named = (row: number): string => foldText(textOf(cellAt(values, row, columns.rule)));
    let end = header + 1;
    while (named(end) !== '') end += 1;
    return { row: named(header - 1) === TREATMENT_CAPTION ? header - 1 : header, end, header, columns };
  }
  return null;
}

/** Reads the table; a rule may be named in Japanese or by its English name, and a blank 扱い says nothing. */
export function readTreatments(values: CellValues, table: TreatmentTable | null): RuleTreatments {
  if (table === null) return NO_TREATMENTS;
  const { columns } = table;
  const of: Partial<Record<Rule, Treatment>> = {};
  const faults: TreatmentFault[] = [];
  for (let row = table.header + 1; row < table.end; row += 1) {
    const [name, typed] = [columns.rule, columns.treatment].map((at) =>
      textOf(cellAt(values, row, at)).trim(),
    );
    const rule = ruleNamed(name ?? '');
    const treatment = TREATMENT_BY_NAME.get(foldText(typed ?? ''));
    const fault = (reason: TreatmentFault['reason'], column: number, said = ''): void => {
      faults.push({ row, column, reason, typed: said });
    };
    if (rule === undefined) fault('unknown-rule', columns.rule, name);
    else if (typed === '') continue;
    else if (treatment === undefined) fault('unknown-treatment', columns.treatment, typed);
    else if (FIXED_RULES.includes(rule) && treatment !== 'error')
      fault('fixed', columns.treatment, RULE_TEXTS[rule]);
    else if (of[rule] !== undefined) fault('twice', columns.rule, RULE_TEXTS[rule]);
    else of[rule] = treatment;
  }
  return { of, faults };
}

const RULES = Object.keys(RULE_SEVERITIES) as Rule[];

const RULE_BY_NAME: ReadonlyMap<string, Rule> = new Map(
  RULES.flatMap((rule): [string, Rule][] => [
    [rule, rule],
    [foldText(RULE_TEXTS[rule]), rule],
  ]),
);

/** The rule of a Japanese or English name, in any width; undefined for none. */
export const ruleNamed = (name: string): Rule | undefined => RULE_BY_NAME.get(foldText(name));

const TREATMENT_BY_NAME: ReadonlyMap<string, Treatment> = new Map(
  (Object.keys(TREATMENT_TEXTS) as Treatment[]).map((each) => [TREATMENT_TEXTS[each], each]),
);

/** The findings as the town treats them. */
export function treated(findings: readonly Finding[], { of }: RuleTreatments): readonly Finding[] {
  if (Object.keys(of).length === 0) return findings;
  return findings.flatMap((finding) => {
    const treatment = of[finding.rule];
    if (treatment === undefined) return [finding];
    return treatment === 'off' ? [] : [{ ...finding, severity: treatment }];
  });
}
