/** What the check finds: a rule, its severity, a cell, a sentence, and a fix where there is exactly one. */

export type Severity = 'error' | 'missing' | 'warning' | 'hint';

/** Every rule with its severity; `error` and `missing` keep a report a draft. */
export const RULE_SEVERITIES = {
  'rating-invalid': 'error',
  'rating-missing': 'missing',
  'explanation-missing': 'error',
  'explanation-short': 'warning',
  'outcome-missing': 'warning',
  'goal-missing': 'error',
  'theme-missing': 'error',
  'number-gap': 'warning',
  'number-duplicate': 'warning',
  'row-duplicate': 'warning',
  'cell-error': 'error',
  'header-missing': 'error',
  'header-duplicate': 'error',
  'department-missing': 'error',
  'department-unknown': 'warning',
  'settings-invalid': 'error',
  'date-mismatch': 'warning',
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof RULE_SEVERITIES;

/** The one right value for the cell, as it would be typed, and what the button says. */
export interface Fix {
  readonly value: string;
  readonly label: string;
}

export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  /** One Japanese sentence: what is wrong and what to do. */
  readonly message: string;
  readonly fix: Fix | null;
}

/** Whether a finding keeps a report a draft. */
export const needsWork = (finding: Finding): boolean =>
  finding.severity === 'error' || finding.severity === 'missing';

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, missing: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A finding with its rule's severity; pass `severity` only where the rule itself says that it differs. */
export function finding(
  rule: Rule,
  place: { sheet: string; cell: string },
  message: string,
  more: { fix?: Fix; severity?: Severity } = {},
): Finding {
  return {
    rule,
    severity: more.severity ?? RULE_SEVERITIES[rule],
    sheet: place.sheet,
    cell: place.cell,
    message,
    fix: more.fix ?? null,
  };
}
