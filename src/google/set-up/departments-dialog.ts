/** 課を追加 and 課を改名 from the menu. */
import { DEPARTMENT_MESSAGES } from '../../core/messages/set-up';
import { listDepartments } from '../list-departments';
import { addDepartment } from './add-department';
import { renameDepartment } from './rename-department';

/** Asks for the name and adds the 課. */
export function addDepartmentFromMenu(): void {
  const title = DEPARTMENT_MESSAGES.add;
  const name = ask(title, DEPARTMENT_MESSAGES.askNew);
  if (name === null) return;
  const { error } = addDepartment(name);
  say(title, error ? error.message : DEPARTMENT_MESSAGES.added(name));
}

/** Renames the 課 of the open tab, or the one that the person names. */
export function renameDepartmentFromMenu(): void {
  const title = DEPARTMENT_MESSAGES.rename;
  const departments = listDepartments();
  if (departments.error) {
    say(title, departments.error.message);
    return;
  }
  const open = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
  const from = departments.value.includes(open)
    ? open
    : ask(title, DEPARTMENT_MESSAGES.askOld(departments.value));
  const to = from === null ? null : ask(title, DEPARTMENT_MESSAGES.askRenamed(from));
  if (from === null || to === null) return;
  const { error } = renameDepartment(from, to);
  say(title, error ? error.message : DEPARTMENT_MESSAGES.renamed(from, to));
}

/** What the person typed, without blanks around it; null when they cancelled. */
function ask(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText().trim() : null;
}

function say(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
