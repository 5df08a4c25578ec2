/** What the check finds: a rule, its severity, a cell, a sentence, and a fix where there is exactly one. */
import { cellName } from './cells/cell-reference';

export type Severity = 'error' | 'missing' | 'warning' | 'hint';

/** What a town may have become of a rule's findings. */
export type Treatment = 'error' | 'warning' | 'hint' | 'off';

/** Every rule with its severity; `error` and `missing` keep a report a draft. */
export const RULE_SEVERITIES = {
  'rating-invalid': 'error',
  'rating-missing': 'missing',
  'explanation-missing': 'error',
  'explanation-short': 'warning',
  'explanation-restates': 'warning',
  'explanation-without-cause': 'hint',
  'outcome-missing': 'warning',
  'goal-missing': 'error',
  'theme-missing': 'error',
  'number-gap': 'warning',
  'number-duplicate': 'warning',
  'number-date': 'error',
  'row-duplicate': 'warning',
  'outcome-duplicate': 'hint',
  'outcome-unchanged': 'warning',
  'rows-out-of-order': 'warning',
  'cells-merged': 'error',
  'cell-error': 'error',
  'header-missing': 'error',
  'header-duplicate': 'error',
  'header-guessed': 'warning',
  'department-missing': 'error',
  'department-unknown': 'warning',
  'settings-invalid': 'error',
  'date-mismatch': 'warning',
  'state-invalid': 'warning',
  'treatment-invalid': 'warning',
  'goal-number-form': 'hint',
  'rating-text': 'hint',
  'rating-figure': 'hint',
  'rating-differs': 'hint',
  'figure-unanswered': 'hint',
  'kana-width': 'hint',
  'digit-width': 'hint',
  'bracket-width': 'hint',
  'bracket-unbalanced': 'hint',
  'comma-mixed': 'hint',
  'style-mixed': 'hint',
  'platform-character': 'hint',
  'private-character': 'hint',
  'layout-blank': 'hint',
  'era-year': 'hint',
  'year-outdated': 'hint',
  'cell-too-long': 'hint',
  'personal-data': 'hint',
  'personal-circumstances': 'hint',
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
  /** A1 name, for people. */
  readonly cell: string;
  /** 1-based, as is `column`: the same place for programs. */
  readonly row: number;
  readonly column: number;
  /** One Japanese sentence: what is wrong and what to do. */
  readonly message: string;
  readonly fix: Fix | null;
}

/** Whether a finding keeps a report a draft. */
export const needsWork = (finding: Finding): boolean =>
  finding.severity === 'error' || finding.severity === 'missing';

/** A cell by 0-based numbers. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, missing: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A finding with its rule's severity; pass `severity` only where the rule itself says that it differs. */
export function finding(
  rule: Rule,
  { sheet, row, column }: Place,
  message: string,
  more: { fix?: Fix; severity?: Severity } = {},
): Finding {
  return {
    rule,
    severity: more.severity ?? RULE_SEVERITIES[rule],
    sheet,
    cell: cellName(row, column),
    row: row + 1,
    column: column + 1,
    message,
    fix: more.fix ?? null,
  };
}

/** How far a 課 is with its evaluation; see `progressOf`. */
export type Progress = 'not-started' | 'in-progress' | 'needs-work' | 'complete';

/** In the order in which a 課 goes through them. */
export const PROGRESSES: readonly Progress[] = ['not-started', 'in-progress', 'needs-work', 'complete'];
