/** A tab that is 確定 takes no entries from the script: where nobody has an account, as on a disk, no lock can do that. */
import type { CellValues } from '../../core/cells/cell-value';
import { isClosedState } from '../../core/department-tab/state';
import { stateIn } from '../../core/department-tab/title-block';
import { findHeader } from '../../core/evaluation/header';
import { EDIT_MESSAGES } from '../../core/messages/script';
import { coordinatorsOf } from '../../core/settings/addresses';
import type { Settings } from '../../core/settings/settings';
import { currentUser } from './history';

/** Why nothing may be entered into a 課's tab; '' where it is not closed, and for whom 設定 names as a 取りまとめ担当. */
export function closedRefusal(name: string, values: CellValues, settings: Settings): string {
  const header = findHeader(values);
  const isClosed = header !== null && isClosedState(stateIn(values, header.row));
  const isOpen = !isClosed || coordinatorsOf(settings).readable.includes(currentUser().toLowerCase());
  return isOpen ? '' : EDIT_MESSAGES.closed(name);
}
