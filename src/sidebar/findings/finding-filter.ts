/** Which findings the list shows, and in which order. */

import { foldText } from '../../core/cells/folded-text';
import { type Finding, needsWork, type Rule, type Severity } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { FoundCell, Overview } from '../../core/overview/sidebar-data';

/** The department of the open tab (everybody when there is none), all, or one by name. */
export type Scope = 'active' | 'all' | { readonly department: string };

export interface FindingFilter {
  readonly scope: Scope;
  /** Errors and missing entries only. */
  readonly onlyToDo: boolean;
  readonly rule: Rule | null;
  /** Found in the sentence, the goal or the cell, whatever the width of its characters. */
  readonly words: string;
}

export interface FindingGroup {
  /** The department; 設定など for those of none. */
  readonly name: string;
  readonly findings: readonly FoundCell[];
}

export const EVERYTHING: FindingFilter = { scope: 'active', onlyToDo: false, rule: null, words: '' };

/** The group of the findings that belong to no department. */
export const SETTINGS_SCOPE: Scope = { department: SIDEBAR_TEXTS.standing.settings };

const SEVERITY_ORDER: readonly Severity[] = ['error', 'missing', 'warning', 'hint'];

/** All findings by department: the open one, then 設定など, then the others as they stand; errors first in each. */
export function groupFindings(overview: Overview): readonly FindingGroup[] {
  const isOpen = ({ name }: { name: string }): boolean => name === overview.activeDepartment;
  const rest = overview.departments.filter((department) => !isOpen(department));
  return [
    ...overview.departments.filter(isOpen),
    { name: SIDEBAR_TEXTS.standing.settings, findings: overview.findings },
    ...rest,
  ]
    .filter(({ findings }) => findings.length > 0)
    .map(({ name, findings }) => ({ name, findings: [...findings].sort(bySeverity) }));
}

const bySeverity = (one: Finding, other: Finding): number =>
  SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity);

/** The groups that the scope names. */
export function groupsInScope(
  groups: readonly FindingGroup[],
  scope: Scope,
  activeDepartment: string | null,
): readonly FindingGroup[] {
  const name = scope === 'active' ? activeDepartment : scope === 'all' ? null : scope.department;
  return name === null ? groups : groups.filter((group) => group.name === name);
}

/** Drops what the filter hides, and groups that are empty then. */
export function selectFindings(
  groups: readonly FindingGroup[],
  filter: FindingFilter,
): readonly FindingGroup[] {
  const words = foldText(filter.words);
  const isWanted = (found: FoundCell): boolean =>
    (!filter.onlyToDo || needsWork(found)) &&
    (filter.rule === null || found.rule === filter.rule) &&
    (words === '' || foldText(found.message + found.goal + found.sheet + found.cell).includes(words));
  return groups
    .map(({ name, findings }) => ({ name, findings: findings.filter(isWanted) }))
    .filter(({ findings }) => findings.length > 0);
}

/** @returns The first `count` findings, still grouped. */
export function firstOf(groups: readonly FindingGroup[], count: number): readonly FindingGroup[] {
  let rest = count;
  const shown: FindingGroup[] = [];
  for (const { name, findings } of groups) {
    if (rest <= 0) break;
    shown.push({ name, findings: findings.slice(0, rest) });
    rest -= findings.length;
  }
  return shown;
}

export const countOf = (groups: readonly FindingGroup[]): number =>
  groups.reduce((sum, { findings }) => sum + findings.length, 0);
