/** The file of a department's report in Drive: made with one call, or made again in its place. */

import { WorkbookError } from '../core/errors';
import { REPORT_MESSAGES } from '../core/messages';
import { reasonOf } from './answer';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC_TYPE = 'application/vnd.google-apps.document';

/** What is remembered of a report, in the document's properties. */
interface KnownFile {
  readonly id: string;
  /** Drive's time of the last change, as it was right after the report was made. */
  readonly modifiedTime: string;
}

export interface SavedReport {
  readonly status: 'created' | 'updated';
  /** The Google Doc's address, or the file's path on the local host. */
  readonly link: string;
  /** To be handed to {@link rememberReport}. */
  readonly file: KnownFile;
}

/**
 * Puts a report into Drive, which converts it into a Google Doc, however long it is. One that the script made before
 * and nobody has changed since is made again in its place and keeps its link; a changed, deleted or unreachable one
 * stays as it is, and a new one is made.
 *
 * @param nameOf The file's name; `beside` when an earlier report that somebody has changed stays beside it.
 * @throws WorkbookError with Drive's own words in the sentence.
 */
export function saveReport(
  department: string,
  docx: Uint8Array,
  nameOf: (beside: boolean) => string,
): SavedReport {
  const stored = PropertiesService.getDocumentProperties().getProperty(keyOf(department));
  const known = JSON.parse(stored ?? 'null') as KnownFile | null;
  const state = known === null ? 'gone' : stateOf(known);
  const id = state === 'unchanged' ? (known?.id ?? null) : null;
  const file = upload(department, docx, nameOf(state === 'changed'), id);
  return {
    status: id === null ? 'created' : 'updated',
    link: file.webViewLink ?? file.id ?? '',
    file: { id: file.id ?? '', modifiedTime: file.modifiedTime ?? '' },
  };
}

/** So that the next report of the department can take this one's place. */
export function rememberReport(department: string, file: KnownFile): void {
  PropertiesService.getDocumentProperties().setProperty(keyOf(department), JSON.stringify(file));
}

const keyOf = (department: string): string => `jiko-hyoka.report.${department}`;

/** `gone` too when the file belongs to somebody else: `drive.file` is granted per person and file. */
function stateOf({ id, modifiedTime }: KnownFile): 'unchanged' | 'changed' | 'gone' {
  try {
    const file = Drive?.Files.get(id, { fields: 'id,modifiedTime,trashed' });
    if (file === undefined || file.trashed) return 'gone';
    return file.modifiedTime === modifiedTime ? 'unchanged' : 'changed';
  } catch {
    return 'gone';
  }
}

function upload(
  department: string,
  docx: Uint8Array,
  name: string,
  id: string | null,
): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  // Apps Script's bytes are signed.
  const blob = Utilities.newBlob(Array.from(new Int8Array(docx)), DOCX_TYPE, `${name}.docx`);
  const options = { fields: 'id,webViewLink,modifiedTime' };
  try {
    if (Drive === undefined) throw new Error('Drive API');
    return id === null
      ? Drive.Files.create({ name, mimeType: GOOGLE_DOC_TYPE }, blob, options)
      : Drive.Files.update({ name }, id, blob, options);
  } catch (error) {
    throw new WorkbookError('report-not-made', REPORT_MESSAGES.driveFailed(reasonOf(error)), department);
  }
}
