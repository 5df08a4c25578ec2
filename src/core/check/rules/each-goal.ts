/** Asks a rule of one goal after the other. */
import type { Finding } from '../../finding';

/** What a rule says of nearly all goals: one list for all, for a new one each time costs more than many a rule. */
export const NOTHING: readonly Finding[] = [];

/** All that a rule says of each, in their order. */
export function findingsOf<Each>(
  all: readonly Each[],
  rule: (each: Each) => readonly Finding[],
): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (let at = 0; at < all.length; at += 1) {
    const found = rule(all[at] as Each);
    if (found.length === 0) continue;
    findings = findings ?? [];
    findings.push(...found);
  }
  return findings ?? NOTHING;
}
