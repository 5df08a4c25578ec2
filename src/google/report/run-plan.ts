/**
 * What a run of reports has to make, kept in the document's properties until all of it is made: whoever opens the sidebar
 * later, after a closed browser or a limit of Google's, can go on with it.
 */
import type { ReportKind } from '../../core/report/report-data';
import type { FormMark } from '../form/report-form';
import { parseState, stateKey } from './report-state';

export interface RunPlan {
  /** Each report that is finished remembers it, so that nobody has to keep a list of those that are. */
  readonly job: string;
  readonly kind: ReportKind;
  readonly force: boolean;
  /** Read once for all reports. */
  readonly form: FormMark;
  readonly departments: readonly string[];
}

/** In UTF-16 units, of at most 3 bytes each: a property holds 9 KB. */
const PIECE = 2_700;

/** The plan as properties, to be written in one call. */
export function planProperties(plan: RunPlan): Record<string, string> {
  const text = JSON.stringify(plan);
  const count = Math.ceil(text.length / PIECE);
  const pieces: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    const piece = text.slice(at * PIECE, (at + 1) * PIECE);
    // How many there are stands before the first.
    pieces[keyOf(at)] = at === 0 ? `${count}:${piece}` : piece;
  }
  return pieces;
}

/** @param stored All properties of the document. @returns null when every plan is finished. */
export function readPlan(stored: Readonly<Record<string, string>>): RunPlan | null {
  const text = planKeys(stored)
    .map((key) => stored[key] ?? '')
    .join('');
  return text === '' ? null : (JSON.parse(text.slice(text.indexOf(':') + 1)) as RunPlan);
}

/** Forgets the plan: one call for each property that holds it, mostly a single one. */
export function deletePlan(
  properties: GoogleAppsScript.Properties.Properties,
  stored: Readonly<Record<string, string>>,
): void {
  for (const key of planKeys(stored)) properties.deleteProperty(key);
}

function planKeys(stored: Readonly<Record<string, string>>): string[] {
  const count = Number.parseInt(stored[keyOf(0)] ?? '0', 10);
  return Array.from({ length: count }, (_, at) => keyOf(at));
}

/** The departments of the plan whose reports are finished; one that failed is not. */
export const finishedIn = (plan: RunPlan, stored: Readonly<Record<string, string>>): string[] =>
  plan.departments.filter((name) => parseState(stored[stateKey(plan.kind, name)]).job === plan.job);

const keyOf = (at: number): string => `jiko-hyoka.plan.${at}`;
