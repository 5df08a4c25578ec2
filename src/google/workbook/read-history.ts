/** The lines of 履歴, for the sidebar to list. */
import { SHEET_TEXTS } from '../../core/messages/set-up';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';

/** As they are shown, oldest first: when, what, the 課, by whom, and the details. [] where there is no 履歴. */
export function getHistory(): Answer<readonly (readonly string[])[]> {
  return answerPatiently(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(HISTORY_SHEET);
    const last = sheet?.getLastRow() ?? 0;
    return sheet === null || last < 2
      ? []
      : sheet.getRange(2, 1, last - 1, SHEET_TEXTS.history.length).getDisplayValues();
  });
}
