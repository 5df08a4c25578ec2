/** The menu of the scratch spreadsheet, and the page that runs the proof slice by slice. */
import { PROOF_MESSAGES as TEXT } from '../core/messages/proof';
import page from './page.html';
import { hindrance } from './run';

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu(TEXT.menu).addItem(TEXT.menuItem, 'openProof').addToUi();
}

/** The page calls `runSlice` again and again until all is seen, so that no trigger is needed. */
export function openProof(): void {
  const ui = SpreadsheetApp.getUi();
  const reason = hindrance();
  if (reason !== '') {
    ui.alert(TEXT.title, reason, ui.ButtonSet.OK);
    return;
  }
  const texts = '<p id="texts" hidden>';
  const html = page.replace(texts, () => texts + JSON.stringify(TEXT.page));
  ui.showSidebar(HtmlService.createHtmlOutput(html).setTitle(TEXT.title));
}
