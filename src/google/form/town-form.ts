/** The town's own form: made as a copy of the built-in one, taken in from a file, checked, and left again. */

import { textOf } from '../../core/cells/cell-value';
import { isBlankText } from '../../core/cells/folded-text';
import { furtherHeaders } from '../../core/evaluation/further-headers';
import { findHeader } from '../../core/evaluation/header';
import { checkForm } from '../../core/form/check-form';
import type { FormFinding } from '../../core/form/form-finding';
import { fileIdIn } from '../../core/form/form-link';
import { isJointForm } from '../../core/form/joint-form';
import { TOWN_FORM_MESSAGES } from '../../core/messages/form';
import { FORM_FILE_MESSAGES } from '../../core/messages/form-findings';
import { driveReason, spokenReason } from '../../core/messages/translate-fault';
import { WORKBOOK_MESSAGES } from '../../core/messages/workbook';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { type Answer, answer, answerPatiently } from '../call/answer';
import { drive } from '../call/drive';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { currentUser, recordHistory } from '../workbook/history';
import { readTab } from '../workbook/read-tabs';
import { type OpenSettings, openSettings, writeForm } from '../workbook/settings-sheet';
import { builtInForm } from './built-in-form';
import { recordOfForm, rememberForm } from './form-maker';
import { exportForm, readFormMark } from './report-form';
import { GOOGLE_DOC_TYPE, wordBlob } from './word-file';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Which form is in use. */
export interface FormInUse {
  /** What 設定 says: the Google Doc's address, on the local host the file's path; null for the built-in form. */
  readonly link: string | null;
  /** Whether it gives one document of all departments. */
  readonly isJoint: boolean;
}

/** How the check of a form went. With an error among the findings a form is not taken in. */
export interface CheckedForm extends FormInUse {
  readonly findings: readonly FormFinding[];
}

/** Which form 設定 names; two calls, none of Drive. */
export function getForm(): Answer<FormInUse> {
  return answerPatiently(() => inUse(openTown(SpreadsheetApp.getActiveSpreadsheet())));
}

/** Makes a Google Doc of the built-in form, to be changed by the town, and uses it from now on. */
export function createForm(): Answer<FormInUse> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const opened = openTown(spreadsheet);
    const file = {
      name: TOWN_FORM_MESSAGES.name,
      bytes: builtInForm('evaluation', opened.settings.isRated),
    };
    return saveForm(spreadsheet, opened, file, TOWN_FORM_MESSAGES.history.created);
  });
}

/**
 * Makes a Google Doc of a form that the person has on their computer, and uses it from now on; with errors in it,
 * nothing is made.
 *
 * @param fileName With its extension; becomes the Doc's name.
 * @param base64 The .docx file.
 */
export function takeInForm(fileName: string, base64: string): Answer<CheckedForm> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const opened = openTown(spreadsheet);
    const bytes = decoded(base64);
    const findings = checkIn(spreadsheet, opened.settings, bytes);
    if (findings.some(({ severity }) => severity === 'error')) return { ...inUse(opened), findings };
    const file = { name: fileName.replace(/\.docx$/i, ''), bytes };
    const saved = saveForm(spreadsheet, opened, file, TOWN_FORM_MESSAGES.history.taken(fileName));
    return { ...saved, findings };
  });
}

/** Checks the form in use as it is now; the built-in one has no findings. Three calls, and one for each tab that is asked for its columns. */
export function checkTownForm(): Answer<CheckedForm> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const opened = openTown(spreadsheet);
    const { id } = readFormMark(opened.settings);
    if (id === null) return { ...BUILT_IN, findings: [] };
    const form = exportForm(id);
    const findings = checkIn(spreadsheet, opened.settings, form);
    // Somebody may have changed the document since.
    return { link: textOf(opened.settings.form.value), isJoint: isJointForm(form), findings };
  });
}

/** Uses the built-in form from now on; the town's document stays in Drive. */
export function useBuiltInForm(): Answer<FormInUse> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const opened = openTown(spreadsheet);
    if (inUse(opened).link !== null) {
      writeForm(opened, '');
      record(spreadsheet, TOWN_FORM_MESSAGES.history.builtIn);
    }
    return BUILT_IN;
  });
}

/** Tabs that are asked for the columns of the town: mostly all are alike, and each costs a call. */
const ASKED_TABS = 3;

/** Checks a form for this workbook. */
const checkIn = (spreadsheet: Spreadsheet, settings: Settings, form: Uint8Array): FormFinding[] =>
  checkForm(form, 'evaluation', townColumns(spreadsheet, settings), settings.isRated);

/** The headers of the town's own columns. */
function townColumns(spreadsheet: Spreadsheet, { departments }: Settings): string[] {
  const names = departments.slice(0, ASKED_TABS).flatMap(({ name }) => {
    const sheet = spreadsheet.getSheetByName(name);
    const values = sheet ? readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values : [];
    const header = findHeader(values);
    return header ? furtherHeaders(header).map((column) => column.name) : [];
  });
  return [...new Set(names)];
}

/** @throws Refusal 'settings-missing': a form must not bring forth half a 設定. */
function openTown(spreadsheet: Spreadsheet): OpenSettings {
  if (spreadsheet.getSheetByName(SETTINGS_SHEET) === null) {
    throw new Refusal('settings-missing', WORKBOOK_MESSAGES.settingsMissing, '');
  }
  return openSettings(spreadsheet);
}

const BUILT_IN: FormInUse = { link: null, isJoint: false };

function inUse({ settings }: OpenSettings): FormInUse {
  const link = textOf(settings.form.value);
  return isBlankText(link) ? BUILT_IN : { link, isJoint: recordOfForm(fileIdIn(link))?.isJoint === true };
}

function decoded(base64: string): Uint8Array {
  try {
    return Uint8Array.from(Utilities.base64Decode(base64));
  } catch {
    throw new Refusal('form-unreadable', TOWN_FORM_MESSAGES.base64Broken, FORM_FILE_MESSAGES.place);
  }
}

/** One call of Drive; then 設定, the maker and 履歴 are written. */
function saveForm(
  spreadsheet: Spreadsheet,
  opened: OpenSettings,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  detail: string,
): FormInUse {
  const isJoint = isJointForm(bytes);
  const { id, link } = upload(name, bytes);
  try {
    writeForm(opened, link);
    rememberForm({ id, madeBy: currentUser(), isJoint });
    record(spreadsheet, `${detail} ${link}`);
  } catch (error) {
    const message = TOWN_FORM_MESSAGES.notRecorded(link, spokenReason(reasonOf(error)));
    throw new Refusal('form-not-recorded', message, SETTINGS_SHEET);
  }
  return { link, isJoint };
}

function upload(name: string, bytes: Uint8Array): { readonly id: string; readonly link: string } {
  const blob = wordBlob(name, bytes);
  try {
    const { Files } = drive();
    // After a passing fault nobody can say whether the Doc was made: it would be there twice.
    const file = patiently(
      () => Files.create({ name, mimeType: GOOGLE_DOC_TYPE }, blob, { fields: 'id,webViewLink' }),
      (error) => {
        throw error;
      },
    );
    return { id: file.id as string, link: file.webViewLink as string };
  } catch (error) {
    const message = TOWN_FORM_MESSAGES.notMade(driveReason(reasonOf(error)));
    throw new Refusal('form-not-made', message, FORM_FILE_MESSAGES.place);
  }
}

const record = (spreadsheet: Spreadsheet, detail: string): void =>
  recordHistory(spreadsheet, { action: TOWN_FORM_MESSAGES.action, target: '', detail });
