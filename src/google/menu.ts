/** The menu 「自己評価」. */
import { DIAGNOSIS_MESSAGES } from '../core/messages/diagnosis';
import { TOWN_FORM_MESSAGES } from '../core/messages/form';
import { IMPORT_TITLE } from '../core/messages/papers';
import { MENU_TEXTS } from '../core/messages/script';
import { DEPARTMENT_MESSAGES } from '../core/messages/set-up';

/** The simple trigger at opening. Only people who may edit get the menu; it must not need any authorization. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(MENU_TEXTS.title)
    .addItem(MENU_TEXTS.sidebar, 'showSidebar')
    .addItem(MENU_TEXTS.check, 'checkFromMenu')
    .addItem(MENU_TEXTS.report, 'makeReportsFromMenu')
    .addItem(MENU_TEXTS.publish, 'publishFromMenu')
    .addSeparator()
    .addItem(MENU_TEXTS.setUp, 'setUpFromMenu')
    .addItem(IMPORT_TITLE, 'importFromMenu')
    .addItem(DEPARTMENT_MESSAGES.add, 'addDepartmentFromMenu')
    .addItem(DEPARTMENT_MESSAGES.rename, 'renameDepartmentFromMenu')
    .addItem(TOWN_FORM_MESSAGES.menu.title, 'createFormFromMenu')
    .addItem(DIAGNOSIS_MESSAGES.title, 'diagnoseFromMenu')
    .addToUi();
}
