/** 初期設定 from the menu: asks for what is not in the workbook yet, says what it would do, and does it. */
import { splitNames } from '../../core/department-name';
import { parseFiscalYear } from '../../core/fiscal-year';
import { CALL_MESSAGES } from '../../core/messages/script';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import type { SetUpRequest } from '../../core/set-up/set-up-plan';
import { describeStep } from '../../core/set-up/set-up-step';
import { readSettings, SETTINGS_SHEET, type Settings } from '../../core/settings';
import { answer } from '../answer';
import { readSettingsSheet } from '../read-settings-sheet';
import { requireCoordinator } from '../require-coordinator';
import { planFor, runSetUp } from './set-up';

/** Nothing is changed before the person has seen the list of changes and agreed. */
export function setUpFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const say = (message: string): unknown => ui.alert(SET_UP_MESSAGES.title, message, ui.ButtonSet.OK);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const hasSettings = spreadsheet.getSheetByName(SETTINGS_SHEET) !== null;
  const settings = hasSettings ? readSettingsSheet(spreadsheet) : readSettings([]);
  const request = askForRequest(ui, say, settings);
  if (request === null) return;
  const plan = answer(() => {
    requireCoordinator(spreadsheet);
    return planFor(spreadsheet, request);
  });
  if (plan.error) {
    say(plan.error.message);
  } else if (plan.value.length === 0) {
    say(SET_UP_MESSAGES.nothing);
  } else {
    const question = SET_UP_MESSAGES.confirm(plan.value.map(describeStep));
    if (ui.alert(SET_UP_MESSAGES.title, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
    const done = answer(() => runSetUp(spreadsheet, request));
    say(done.error ? done.error.message : SET_UP_MESSAGES.done(done.value.length));
  }
}

/** What 設定 does not tell; null when the person cancels, or after saying that the year cannot be read. */
function askForRequest(
  ui: GoogleAppsScript.Base.Ui,
  say: (message: string) => unknown,
  settings: Settings,
): SetUpRequest | null {
  const year = settings.fiscalYear === undefined ? ask(ui, SET_UP_MESSAGES.askYear) : undefined;
  if (year === null) return null;
  const fiscalYear = year === undefined ? undefined : parseFiscalYear(year);
  if (year !== undefined && fiscalYear === undefined) {
    say(CALL_MESSAGES.yearUnreadable(year));
    return null;
  }
  const departments = settings.departments.length === 0 ? ask(ui, SET_UP_MESSAGES.askDepartments) : undefined;
  if (departments === null) return null;
  return {
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(departments === undefined ? {} : { departments: splitNames(departments) }),
  };
}

function ask(ui: GoogleAppsScript.Base.Ui, question: string): string | null {
  const response = ui.prompt(SET_UP_MESSAGES.title, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
}
