/** Which hand-over may follow which 状態, who may do it, and what it leads to. */
import { readState, type StateNote } from '../department-tab/state';
import {
  HAND_OVER_TEXTS,
  type HandOver,
  STATE_TEXTS,
  type State,
  HAND_OVER_MESSAGES as TEXT,
} from '../messages/hand-over';

interface Transition {
  readonly from: readonly State[];
  readonly to: State;
  /** Whether only the 取りまとめ担当 may do it. */
  readonly isCoordinators: boolean;
  readonly needsReason: boolean;
}

const by = (isCoordinators: boolean, from: readonly State[], to: State, needsReason = false): Transition => ({
  from,
  to,
  isCoordinators,
  needsReason,
});

export const TRANSITIONS: Readonly<Record<HandOver, Transition>> = {
  submit: by(false, ['draft', 'returned'], 'submitted'),
  withdraw: by(false, ['submitted'], 'draft'),
  return: by(true, ['submitted'], 'returned', true),
  close: by(true, ['submitted'], 'closed'),
  reopen: by(true, ['closed', 'published'], 'submitted', true),
  publish: by(true, ['closed'], 'published'),
};

/** The hand-over that a word names; undefined for none. */
export const handOverNamed = (word: unknown): HandOver | undefined =>
  (Object.keys(HAND_OVER_TEXTS) as HandOver[]).find((each) => HAND_OVER_TEXTS[each] === word);

/** A hand-over as it is asked for. */
export interface WantedHandOver {
  readonly department: string;
  readonly handOver: HandOver;
  readonly reason: string;
}

/**
 * Whether 状態 is already what a hand-over leads to, by that very hand-over: then a run that was stopped is only to be
 * completed.
 */
export const isDone = (handOver: HandOver, stateText: string, note: StateNote | null): boolean =>
  readState(stateText) === TRANSITIONS[handOver].to && note?.handOver === handOver;

/**
 * Why a hand-over cannot be done from this 状態; '' when it can. A word without a meaning counts as 作成中, so that the way out of
 * it is open.
 */
export function transitionRefusal(
  { department, handOver, reason }: WantedHandOver,
  stateText: string,
): string {
  const { from, to, needsReason } = TRANSITIONS[handOver];
  const state = readState(stateText) ?? 'draft';
  if (state === to) return TEXT.already(department, STATE_TEXTS[to]);
  if (!from.includes(state)) {
    const shown = stateText === '' ? STATE_TEXTS.draft : stateText;
    const wanted = from.map((each) => STATE_TEXTS[each]);
    return TEXT.wrongOrder(department, shown, HAND_OVER_TEXTS[handOver], wanted);
  }
  return needsReason && reason.trim() === '' ? TEXT.reasonNeeded(HAND_OVER_TEXTS[handOver]) : '';
}
