/** jiko-hyoka rules: every rule of the check, with what it means, an example, and how it is mended. */

import { FIXED_RULES } from '../../core/check/rules/rule-treatments';
import { RULE_SEVERITIES, type Rule } from '../../core/finding';
import { RULES_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { RULE_TEXTS, SEVERITY_TEXTS } from '../../core/messages/findings';
import { RULE_GUIDE } from '../../core/messages/rule-guide';
import { printJson, printLine } from '../printing/output';

export function runRules({ json }: { readonly json?: boolean }): void {
  const rules = Object.keys(RULE_SEVERITIES) as Rule[];
  for (const rule of rules) {
    printLine(TEXT.line(rule, RULE_TEXTS[rule], SEVERITY_TEXTS[RULE_SEVERITIES[rule]], RULE_GUIDE[rule]));
  }
  printLine(TEXT.end);
  if (!json) return;
  printJson({
    rules: rules.map((rule) => ({
      rule,
      name: RULE_TEXTS[rule],
      severity: RULE_SEVERITIES[rule],
      isFixed: FIXED_RULES.includes(rule),
      ...RULE_GUIDE[rule],
    })),
  });
}
