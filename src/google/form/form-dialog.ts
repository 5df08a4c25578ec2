/** 様式を作る from the menu: an editable copy of the built-in form. */
import { TOWN_FORM_MESSAGES } from '../../core/messages/form';
import { createForm, getForm } from './town-form';

/** Asks first, and says which form it would replace; then shows the new document's address. */
export function createFormFromMenu(): void {
  const { menu } = TOWN_FORM_MESSAGES;
  const ui = SpreadsheetApp.getUi();
  const say = (message: string): unknown => ui.alert(menu.title, message, ui.ButtonSet.OK);
  const { value: present, error } = getForm();
  if (error) {
    say(error.message);
    return;
  }
  const question = present.link === null ? menu.confirm : menu.confirmInstead(present.link);
  if (ui.alert(menu.title, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  const created = createForm();
  say(created.error ? created.error.message : menu.created(created.value.link ?? ''));
}
