/** The page of the guide that lists every rule, as Markdown; `scripts/make-rules-page.mjs` writes it. */
import { RULE_SEVERITIES, type Rule, type Severity } from '../core/finding';
import { RULE_TEXTS, SEVERITY_TEXTS } from '../core/messages/findings';
import { RULE_GUIDE, RULES_PAGE_TEXTS as TEXT } from '../core/messages/rule-guide';

const SEVERITIES: readonly Severity[] = ['error', 'missing', 'warning', 'hint'];

export function rulesPage(): string {
  const rules = Object.keys(RULE_SEVERITIES) as Rule[];
  const sections = SEVERITIES.map((severity) => {
    const own = rules.filter((rule) => RULE_SEVERITIES[rule] === severity);
    return [`## ${SEVERITY_TEXTS[severity]}`, ...own.map(ruleSection)].join('\n\n');
  });
  return `${[`# ${TEXT.title}`, TEXT.opening, ...sections].join('\n\n')}\n`;
}

function ruleSection(rule: Rule): string {
  const { meaning, example, fix } = RULE_GUIDE[rule];
  return [
    `### ${RULE_TEXTS[rule]}（\`${rule}\`）`,
    '',
    `- ${TEXT.meaning}：${meaning}`,
    `- ${TEXT.example}：${example}`,
    `- ${TEXT.fix}：${fix}`,
  ].join('\n');
}
