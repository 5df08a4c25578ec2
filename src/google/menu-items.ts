/**
 * What the menu's items open: pages that ask, and then call for the work. While a script's own dialog is open its six
 * minutes run (and with them everybody's patience); a page waits without a script.
 */
import { DIAGNOSIS_MESSAGES } from '../core/messages/diagnosis';
import { TOWN_FORM_MESSAGES } from '../core/messages/form';
import { IMPORT_TITLE } from '../core/messages/papers';
import { MENU_TEXTS } from '../core/messages/script';
import { DEPARTMENT_MESSAGES } from '../core/messages/set-up';
import {
  type ImportOpening,
  MOST_IN_DIALOG,
  OPENING_ID,
  type Opening,
  type PublishOpening,
  type TaskName,
} from '../core/overview/opening';
import { SETTINGS_SHEET } from '../core/settings/settings';
import { answer } from './call/answer';
import { requireCoordinator } from './run/require-coordinator';
import { readSettingsSheet } from './workbook/read-settings-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** In pixels; Google's dialogs do not grow with what is in them. */
const DIALOG = { width: 560, height: 480 };

const page = () => HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(MENU_TEXTS.title);

/** Opens the sidebar; it loads its data itself, so that it shows at once. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(page());
}

export const setUpFromMenu = (): void => open('set-up', MENU_TEXTS.setUp, true);
export const addDepartmentFromMenu = (): void => open('add-department', DEPARTMENT_MESSAGES.add, true);
export const renameDepartmentFromMenu = (): void =>
  open('rename-department', DEPARTMENT_MESSAGES.rename, true);
export const createFormFromMenu = (): void => open('form', TOWN_FORM_MESSAGES.menu.title, true);
export const makeReportsFromMenu = (): void => open('reports', MENU_TEXTS.report, true);
export const checkFromMenu = (): void => open('check', MENU_TEXTS.check, false);
export const diagnoseFromMenu = (): void => open('diagnosis', DIAGNOSIS_MESSAGES.title, false);

/** In pixels: the paper and what was understood of it stand beside each other. */
const IMPORT_DIALOG = { width: 1080, height: 640 };

/** Everybody who may write into a 課's tab may bring a paper into it. */
export function importFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = spreadsheet.getActiveSheet().getName();
  const opening: ImportOpening = { tab, departments: listedIn(spreadsheet) };
  const { width, height } = IMPORT_DIALOG;
  const html = withOpening(HtmlService.createHtmlOutputFromFile('Import'), opening);
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(width).setHeight(height), IMPORT_TITLE);
}

/** Beside the sheet, so that one sees the cells that stand in the way. */
export function publishFromMenu(): void {
  const opening: PublishOpening = { refusal: refusalFor(SpreadsheetApp.getActiveSpreadsheet()) };
  const html = HtmlService.createHtmlOutputFromFile('Publish').setTitle(MENU_TEXTS.publish);
  SpreadsheetApp.getUi().showSidebar(withOpening(html, opening));
}

/** Why the person may not do what is for the 取りまとめ担当; '' where they may. */
const refusalFor = (spreadsheet: Spreadsheet): string =>
  answer(() => requireCoordinator(spreadsheet)).error?.message ?? '';

/** Tasks that take the same time however many 課 there are. */
const SHORT: readonly TaskName[] = ['rename-department', 'form'];

/** @param isGuarded Whether only the 取りまとめ担当 may do it. */
function open(task: TaskName, title: string, isGuarded: boolean): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = spreadsheet.getActiveSheet().getName();
  const refusal = isGuarded ? refusalFor(spreadsheet) : '';
  const departments = refusal === '' && !SHORT.includes(task) ? listedIn(spreadsheet) : [];
  const isOne = task === 'reports' && departments.includes(tab);
  const frame = departments.length > MOST_IN_DIALOG && !isOne ? 'sidebar' : 'dialog';
  const opening: Opening = { frame, task, tab, departments, refusal };
  const html = withOpening(page(), opening);
  const ui = SpreadsheetApp.getUi();
  if (frame === 'sidebar') ui.showSidebar(html);
  else ui.showModalDialog(html.setWidth(DIALOG.width).setHeight(DIALOG.height), title);
}

/** Escaped: a tab's name must not become a tag. */
const withOpening = (
  html: GoogleAppsScript.HTML.HtmlOutput,
  opening: Opening | ImportOpening | PublishOpening,
) => html.append(`<p id="${OPENING_ID}" hidden>`).appendUntrusted(JSON.stringify(opening)).append('</p>');

/** The names in 課一覧; one call at most. */
function listedIn(spreadsheet: Spreadsheet): string[] {
  if (spreadsheet.getSheetByName(SETTINGS_SHEET) === null) return [];
  return [...new Set(readSettingsSheet(spreadsheet).departments.map(({ name }) => name))];
}
