/** What a person says may be published as it is, and why. */
import { OBSTACLE_KINDS, type ObstacleKind } from '../messages/publish-gate';
import type { Obstacle } from './obstacles';

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
  const [first = '', ...places] = whole.trim().split(':');
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
