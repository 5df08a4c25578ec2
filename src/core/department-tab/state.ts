/** The 状態 of a 課's tab: what its word means, and the note beside it of who changed it, when and why. */
import { type CellPlace, cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import {
  HAND_OVER_MESSAGES,
  HAND_OVER_NOTE,
  HAND_OVER_TEXTS,
  type HandOver,
  STATE_TEXTS,
  type State,
} from '../messages/hand-over';
import { findTitleLabel } from './title-block';

export const STATES = Object.keys(STATE_TEXTS) as readonly State[];
const HAND_OVERS = Object.keys(HAND_OVER_TEXTS) as readonly HandOver[];

/** What a word in 状態 means; a blank one is a draft's, undefined for a word that has no meaning. */
export const readState = (text: string): State | undefined =>
  isBlankText(text) ? 'draft' : STATES.find((state) => STATE_TEXTS[state] === foldText(text));

/** Whether a tab with this 状態 is kept to the 取りまとめ担当. */
export function isClosedState(text: string): boolean {
  const state = readState(text);
  return state === 'closed' || state === 'published';
}

/**
 * Whether an evaluation is not 確定 yet where states are used at all, that is once any 課 has handed in: reports then say so. A
 * draft's say 「案」 where that is so.
 * @param others The 状態 of all 課, as 課一覧 shows them.
 */
export const isAwaited = (text: string, others: readonly string[]): boolean =>
  !isClosedState(text) && [text, ...others].some((each) => (readState(each) ?? 'draft') !== 'draft');

/** Who changed a 状態. */
export interface StateNote {
  readonly handOver: HandOver;
  /** 2018/04/10 10:00:00, in the spreadsheet's zone. */
  readonly at: string;
  readonly by: string;
  /** '' where none was given. */
  readonly reason: string;
}

/** The line breaks of a reason are left out, for the note is one line. */
export const noteText = ({ handOver, at, by, reason }: StateNote): string =>
  HAND_OVER_MESSAGES.note(HAND_OVER_TEXTS[handOver], at, by, reason.replace(/\s*\n\s*/g, ' '));

/** null where the text is none of ours. */
export function readNote(text: string): StateNote | null {
  const [, word = '', at = '', by = '', reason = ''] = HAND_OVER_NOTE.exec(text) ?? [];
  const handOver = HAND_OVERS.find((each) => HAND_OVER_TEXTS[each] === word);
  return handOver === undefined ? null : { handOver, at, by, reason };
}

/** 状態 as it stands in a tab. */
export interface StateCell extends CellPlace {
  /** A1 name. */
  readonly cell: string;
  /** As typed, without blanks around. */
  readonly text: string;
  /** null where nobody has changed it by the system, or the text beside it is somebody's own. */
  readonly note: StateNote | null;
  /** Whether the cell to the right may hold the note: it is blank, or holds one. */
  readonly hasRoom: boolean;
}

/** The cell to the right of the label 状態, 0-based; null where the tab has no such label. */
export function findState(values: CellValues, headerRow: number): StateCell | null {
  const label = findTitleLabel(values, headerRow, 'state');
  if (label === null) return null;
  const [row, column] = [label.row, label.column + 1];
  const beside = textOf(cellAt(values, row, column + 1));
  const note = readNote(beside);
  const text = textOf(cellAt(values, row, column)).trim();
  return { row, column, cell: cellName(row, column), text, note, hasRoom: note !== null || beside === '' };
}
