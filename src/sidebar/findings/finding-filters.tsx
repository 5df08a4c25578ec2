/** The filters of the list, each choice with its count. */
import { needsWork, type Rule } from '../../core/finding';
import { RULE_TEXTS } from '../../core/messages/findings';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { FoundCell, Overview } from '../../core/overview/sidebar-data';
import { countOf, type FindingFilter, type FindingGroup, groupsInScope, type Scope } from './finding-filter';

const { findings: TEXT } = SIDEBAR_TEXTS;

interface Props {
  readonly overview: Overview;
  /** Of everybody, unfiltered. */
  readonly groups: readonly FindingGroup[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

export function FindingFilters({ overview, groups, filter, onFilter }: Props) {
  const inScope = groupsInScope(groups, filter.scope, overview.activeDepartment);
  const findings = inScope.flatMap((group) => group.findings);
  return (
    <fieldset class="filters">
      <legend class="unseen">{TEXT.filters}</legend>
      <ScopeChoice overview={overview} groups={groups} filter={filter} onFilter={onFilter} />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.onlyToDo}
          onChange={(event) => onFilter({ ...filter, onlyToDo: event.currentTarget.checked })}
        />
        <span>{TEXT.onlyToDo(findings.filter(needsWork).length)}</span>
      </label>
      <details>
        <summary>{TEXT.moreFilters}</summary>
        <RuleAndWords findings={findings} filter={filter} onFilter={onFilter} />
      </details>
    </fieldset>
  );
}

function RuleAndWords(props: Pick<Props, 'filter' | 'onFilter'> & { findings: readonly FoundCell[] }) {
  const { findings, filter, onFilter } = props;
  return (
    <>
      <label>
        {TEXT.rule}
        <select
          value={filter.rule ?? ''}
          onChange={(event) =>
            onFilter({ ...filter, rule: (event.currentTarget.value || null) as Rule | null })
          }
        >
          <option value="">{TEXT.allRules(findings.length)}</option>
          {countRules(findings.map(({ rule }) => rule)).map(([rule, count]) => (
            <option key={rule} value={rule}>
              {TEXT.department(RULE_TEXTS[rule], count)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {TEXT.words}
        <input
          type="search"
          value={filter.words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function ScopeChoice({ overview, groups, filter, onFilter }: Props) {
  const { activeDepartment } = overview;
  const choices = groups.map(({ name, findings }): [Scope, string] => [
    { department: name },
    TEXT.department(name, findings.length),
  ]);
  choices.unshift(['all', TEXT.all(countOf(groups))]);
  if (activeDepartment !== null) {
    const count = countOf(groupsInScope(groups, 'active', activeDepartment));
    choices.unshift(['active', TEXT.active(activeDepartment, count)]);
  }
  const chosen = choices.findIndex(([scope]) => isSame(scope, filter.scope));
  return (
    <label>
      {TEXT.scope}
      <select
        value={String(Math.max(chosen, 0))}
        onChange={(event) => {
          const scope = choices[Number(event.currentTarget.value)]?.[0];
          if (scope !== undefined) onFilter({ ...filter, scope });
        }}
      >
        {choices.map(([, label], at) => (
          <option key={label} value={String(at)}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const isSame = (one: Scope, other: Scope): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.department === other.department : one === other;

/** The rules that occur, the most frequent first. */
function countRules(rules: readonly Rule[]): readonly (readonly [Rule, number])[] {
  const counts = new Map<Rule, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
