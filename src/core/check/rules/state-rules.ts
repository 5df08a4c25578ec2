/** state-invalid. */
import type { CellValues } from '../../cells/cell-value';
import { findState, readState, STATES } from '../../department-tab/state';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { STATE_TEXTS } from '../../messages/hand-over';

/** A 状態 without a meaning, and one that was typed where only the system leads to it. */
export function checkState(sheet: string, values: CellValues, headerRow: number): Finding[] {
  const cell = findState(values, headerRow);
  if (cell === null) return [];
  const state = readState(cell.text);
  const isTyped = (state === 'closed' || state === 'published') && cell.hasRoom && cell.note === null;
  if (state !== undefined && !isTyped) return [];
  const message = isTyped
    ? FINDING_MESSAGES.stateTyped(cell.text)
    : FINDING_MESSAGES.stateInvalid(
        cell.text,
        STATES.map((each) => STATE_TEXTS[each]),
      );
  return [finding('state-invalid', { sheet, ...cell }, message)];
}
