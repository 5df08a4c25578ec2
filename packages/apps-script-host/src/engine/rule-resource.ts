/** The rules that lie in a snapshot: Univer's plugins keep them there as JSON, by sheet id. */
import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';

/** Rules of one kind by sheet id. */
export type RulesBySheet<Rule> = Record<string, readonly Rule[]>;

/** @param resource The plugin's name for its data, as in `engine-values.ts`. @returns {} where there is none. */
export function rulesIn<Rule>(resources: WorkbookData['resources'], resource: string): RulesBySheet<Rule> {
  const data = resources?.find(({ name }) => name === resource)?.data;
  return data ? (JSON.parse(data) as RulesBySheet<Rule>) : {};
}

/** Replaces the rules of one kind in a snapshot. */
export function putRules<Rule>(snapshot: WorkbookData, resource: string, rules: RulesBySheet<Rule>): void {
  const others = (snapshot.resources ?? []).filter(({ name }) => name !== resource);
  snapshot.resources = [...others, { name: resource, data: JSON.stringify(rules) }];
}
