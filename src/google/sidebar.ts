/** サイドバー from the menu. */
import { MENU_TEXTS } from '../core/messages/script';

/** Opens the sidebar; it loads its data itself, so that it shows at once. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(MENU_TEXTS.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
