/** What a person says may be published as it is, and why. */
import { type CellValues, textOf } from '../cells/cell-value';
import type { Tab } from '../department-tab/tab';
import {
  ACCEPTED_ACTION,
  OBSTACLE_KINDS,
  type ObstacleKind,
  PUBLISH_MESSAGES,
} from '../messages/publish-gate';
import { HISTORY_SHEET } from '../settings/settings';
import type { FoundObstacle, Obstacle } from './obstacles';

export interface Acceptance {
  /** undefined for any kind. */
  readonly kind: ObstacleKind | undefined;
  /** undefined for any department. */
  readonly department: string | undefined;
  /** A1 name; undefined for any place. */
  readonly cell: string | undefined;
  /** '' where none was given. */
  readonly reason: string;
}

/**
 * Reads 「personal-data」, 「personal-data:総務課」, 「personal-data:総務課!G9」 and 「総務課!G9」, each also with 「=理由」 behind it.
 * @returns undefined when it is none of these.
 */
export function parseAcceptance(text: string): Acceptance | undefined {
  const [whole = '', ...reasons] = text.split('=');
  const reason = reasons.join('=').trim();
  const [first = '', ...places] = whole.split(':');
  const kind = Object.keys(OBSTACLE_KINDS).find((each): each is ObstacleKind => each === first.trim());
  const place = kind === undefined ? whole.trim() : places.join(':').trim();
  if (kind === undefined && !/.![A-Z]+\d+$/i.test(place)) return undefined;
  const [, department = place, cell] = /^(.*)!([A-Za-z]+\d+)$/.exec(place) ?? [];
  return {
    kind,
    department: department === '' ? undefined : department,
    cell: cell?.toUpperCase(),
    reason,
  };
}

/** The first that says of this obstacle that it may stay; undefined where none does. */
export const acceptanceOf = (
  obstacle: Obstacle,
  acceptances: readonly Acceptance[],
): Acceptance | undefined =>
  acceptances.find(
    ({ kind, department, cell }) =>
      (kind ?? obstacle.kind) === obstacle.kind &&
      (department ?? obstacle.department) === obstacle.department &&
      (cell ?? obstacle.cell) === obstacle.cell,
  );

/** What 履歴 keeps of an accepted obstacle: its mark comes last, so that {@link readAcceptances} knows it again. */
export const acceptedDetail = ({ kind, cell, text, mark }: FoundObstacle, reason: string): string =>
  `${PUBLISH_MESSAGES.accepted(OBSTACLE_KINDS[kind], cell, text, reason)}　［${mark}］`;

/** An answer that 履歴 holds. */
export interface KeptAcceptance {
  readonly reason: string;
  readonly by: string;
}

/**
 * Those that 履歴 holds, by the marks of the obstacles; each holds as long as what it was given for says the same.
 * @param history The whole tab 履歴.
 */
export function readAcceptances(history: CellValues): ReadonlyMap<string, KeptAcceptance> {
  const kept = new Map<string, KeptAcceptance>();
  for (const line of history) {
    const [, action = '', , by = '', detail = ''] = line.map(textOf);
    const [, reason = '', mark] = /　理由：([\s\S]*)　［([0-9a-f]{8})］$/.exec(detail) ?? [];
    if (action === ACCEPTED_ACTION && mark !== undefined) kept.set(mark, { reason, by });
  }
  return kept;
}

/** With the answer that lets it pass, given now or kept in 履歴. */
export interface JudgedObstacle extends FoundObstacle {
  /** Why it may stay; undefined where nobody said so. */
  readonly reason: string | undefined;
  /** Whether 履歴 says so already. */
  readonly isKept: boolean;
  /** Who said so, as 履歴 has it; '' where it does not. */
  readonly by: string;
}

/** Judges obstacles by the answers of the call first, then by those in 履歴. */
export function judgeBy(
  tabs: readonly Tab[],
  answers: readonly Acceptance[],
): (obstacle: FoundObstacle) => JudgedObstacle {
  const history = tabs.find(({ name }) => name === HISTORY_SHEET)?.values ?? [];
  const kept = readAcceptances(history);
  return (obstacle) => {
    const given = acceptanceOf(obstacle, answers);
    const earlier = kept.get(obstacle.mark);
    const isKept = earlier !== undefined && (given === undefined || given.reason === earlier.reason);
    const by = isKept ? earlier.by : '';
    return { ...obstacle, reason: given?.reason ?? earlier?.reason, isKept, by };
  };
}

/** What 履歴 does not hold yet. */
export const newLines = (obstacles: readonly JudgedObstacle[]): { department: string; detail: string }[] =>
  obstacles.flatMap((each) =>
    each.isKept || each.reason === undefined
      ? []
      : [{ department: each.department, detail: acceptedDetail(each, each.reason) }],
  );
