/** Which form the reports are made with: the built-in one, or the town's own Google Doc that 設定 names. */

import { textOf } from '../../core/cells/cell-value';
import { isBlankText } from '../../core/cells/folded-text';
import { checkForm } from '../../core/form/check-form';
import { fileIdIn } from '../../core/form/form-link';
import { saysNotFound } from '../../core/google-fault';
import { TOWN_FORM_MESSAGES } from '../../core/messages/form';
import { driveReason } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';
import type { Settings } from '../../core/settings/settings';
import { drive } from '../call/drive';
import { currentUser } from '../workbook/history';
import { builtInForm } from './built-in-form';
import { keepForm, keptForm } from './form-cache';
import { recordOfForm } from './form-maker';
import { checksumOf, DOCX_TYPE, GOOGLE_DOC_TYPE } from './word-file';

/** A form, told from all other contents that a form ever had. */
export interface FormMark {
  /** The Drive file of the town's form; null for the built-in one and for one that came with the call. */
  readonly id: string | null;
  /** Changes whenever the form's content may have changed: 32 hexadecimal digits. */
  readonly key: string;
  /** The form itself in base64, when it came with the call. */
  readonly sent?: string;
}

/** As live: the type definitions know neither the options, without which Drive refuses, nor what comes back. */
export type ExportFile = (id: string, type: string, options: { alt: 'media' }) => GoogleAppsScript.Base.Blob;

/**
 * The mark of the form that 設定 asks for. With a built-in form no service is called that counts; with the town's,
 * `Drive.Files.get` once. The town's form is a 自己評価書: 「各課の目標」 are always made with the built-in one.
 * @throws Refusal 'form-unreachable' when the town's form is in the bin, deleted, of another person, no document.
 */
export function readFormMark(settings: Settings, kind: ReportKind = 'evaluation'): FormMark {
  const named = textOf(settings.form.value);
  if (isBlankText(named) || kind === 'goals') {
    return { id: null, key: checksumOf(builtInForm(kind, settings.isRated)) };
  }
  const file = findForm(fileIdIn(named));
  return { id: file.id, key: checksumOf(`${file.id} ${file.modifiedTime}`) };
}

/** The mark of a form that came with the call, as the command line's `--form` sends it. @param base64 A .docx file. */
export function markOfSentForm(base64: string): FormMark {
  return { id: null, key: checksumOf(base64), sent: base64 };
}

/**
 * The form's .docx bytes; undefined for the built-in one. The town's comes from the cache, or is exported with one
 * call, checked and kept there.
 * @param isRated As `checkForm` has it.
 * @throws Refusal 'form-unreachable' when the export fails, 'form-wrong' or 'form-unreadable' when no report can
 *   be made with it.
 */
export function formBytes({ id, key, sent }: FormMark, isRated?: boolean): Uint8Array | undefined {
  if (sent !== undefined) return Uint8Array.from(Utilities.base64Decode(sent));
  if (id === null) return undefined;
  const kept = keptForm(key);
  if (kept !== null) return kept;
  const bytes = exportForm(id);
  refuseWrongForm(bytes, isRated);
  keepForm(key, bytes);
  return bytes;
}

/** Somebody may have broken a tag since the form was taken in. */
function refuseWrongForm(bytes: Uint8Array, isRated?: boolean): void {
  const errors = checkForm(bytes, 'evaluation', null, isRated).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const message = TOWN_FORM_MESSAGES.wrong(errors.length, first.message);
  throw new Refusal('form-wrong', message, TOWN_FORM_MESSAGES.place);
}

/** The present .docx of the town's form, one call. @throws Refusal 'form-unreachable' */
export function exportForm(id: string): Uint8Array {
  try {
    const { Files } = drive() as unknown as { Files: { export: ExportFile } };
    return Uint8Array.from(Files.export(id, DOCX_TYPE, { alt: 'media' }).getBytes());
  } catch (error) {
    throw unreachable(TOWN_FORM_MESSAGES.unreadable(driveReason(reasonOf(error))));
  }
}

/** The town's form as Drive knows it: one call. */
function findForm(id: string): { readonly id: string; readonly modifiedTime: string } {
  const file = getFile(id);
  if (file.trashed) throw unreachable(TOWN_FORM_MESSAGES.trashed(file.name));
  if (file.mimeType !== GOOGLE_DOC_TYPE) throw unreachable(TOWN_FORM_MESSAGES.notADoc(file.name));
  return { id, modifiedTime: file.modifiedTime };
}

/** What Drive is asked for; the type definitions do not know that it gives all of it. */
type FormFile = Readonly<Record<'name' | 'mimeType' | 'modifiedTime', string>> & {
  readonly trashed: boolean;
};

function getFile(id: string): FormFile {
  try {
    const fields = 'name,mimeType,modifiedTime,trashed';
    return drive().Files.get(id, { fields, supportsAllDrives: true }) as FormFile;
  } catch (error) {
    const reason = reasonOf(error);
    if (!saysNotFound(reason)) throw unreachable(TOWN_FORM_MESSAGES.unreadable(driveReason(reason)));
    throw unreachable(notFound(id));
  }
}

/** Drive answers "not found" for a deleted file and for one that another person's script made: `drive.file` is theirs. */
function notFound(id: string): string {
  const maker = recordOfForm(id)?.madeBy;
  return maker === undefined || maker === currentUser()
    ? TOWN_FORM_MESSAGES.gone
    : TOWN_FORM_MESSAGES.ofAnother(maker);
}

const unreachable = (message: string): Refusal =>
  new Refusal('form-unreachable', message, TOWN_FORM_MESSAGES.place);
