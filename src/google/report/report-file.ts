/** The file of a department's report in Drive: found again, made with one call, or made again in its place. */

import { saysNotFound } from '../../core/google-fault';
import { REPORT_MESSAGES, REPORT_STATE_MESSAGES } from '../../core/messages/report';
import { driveReason, translateFault } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { isRefusal, Refusal } from '../../core/refusal';
import { drive, type GivenFile, IN_ALL_DRIVES, markedFiles } from '../call/drive';
import { isMomentary, patiently } from '../call/patience';
import { checksumOf, GOOGLE_DOC_TYPE, wordBlob } from '../form/word-file';
import { currentUser } from '../workbook/history';
import type { PendingReport, ReportState } from './report-state';

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

/** Only this script sees the mark, and can search for it. */
const MARK = 'jikoHyoka';
/** The same for all reports, so that they can be asked for together. */
const KIND = 'jikoHyokaKind';
const OF_REPORTS = 'report';
const FIELDS = 'id,webViewLink,modifiedTime,md5Checksum';
/** Google stops a script after six minutes: a later change of a file is none of that attempt. */
const LONGEST_RUN = 6 * 60 * 1000;

/** A file that is or was the department's report. */
export interface FoundFile {
  readonly id: string;
  readonly link: string;
  readonly modifiedTime: string;
  readonly md5Checksum: string | undefined;
}

/**
 * What there is of the last report. `ours`: as the script left it. `changed`: somebody has changed it since. `trashed`,
 * `gone`; `of-another`: out of reach, because another person made it. An orphan was made by an attempt that was stopped
 * before that could be written down.
 */
export type LastReport =
  | { readonly kind: 'ours' | 'changed'; readonly file: FoundFile; readonly isOrphan: boolean }
  | { readonly kind: 'none' | 'trashed' | 'gone' | 'of-another' };

/**
 * Looks for the last report: no call when there was none, else `Drive.Files.get`, or `Drive.Files.list` for one whose
 * making was stopped.
 *
 * @param hash Of what the report shall be made from now.
 * @param docx Gives the report as it shall be: on a disk, which keeps no marks, an equal file is ours.
 * @throws Refusal when Drive does not answer; whoever then made a new file would have two.
 */
export function findLastReport(state: ReportState, hash: string, docx: () => Uint8Array): LastReport {
  const { id, pending } = state;
  const orphan = pending?.isNew ? findMarked(pending.token) : undefined;
  if (pending && orphan) {
    const isUntouched = pending.hash === hash || isWithinRun(orphan, pending);
    return { kind: isUntouched ? 'ours' : 'changed', file: found(orphan), isOrphan: true };
  }
  if (id === undefined) return { kind: 'none' };
  const file = getFile(id);
  if (file === null) return { kind: isOfAnother(state) ? 'of-another' : 'gone' };
  if (file.trashed) return { kind: 'trashed' };
  return { kind: isOurs(file, state, docx) ? 'ours' : 'changed', file: found(file), isOrphan: false };
}

/**
 * Imports a new Google Doc, without a folder and so into My Drive: `supportsAllDrives` is for a parent in a shared drive (Drive API reference).
 * @param token The mark by which a stopped attempt is found again.
 */
export function createFile(name: string, docx: Uint8Array, token: string): FoundFile {
  const resource = { name, mimeType: GOOGLE_DOC_TYPE, appProperties: { [KIND]: OF_REPORTS, [MARK]: token } };
  return found(
    withDrive(
      (files) => files.create(resource, wordBlob(name, docx), { fields: FIELDS }) as GivenFile,
      () => lookForMade(token),
    ),
  );
}

/** In milliseconds: Drive lists a new file a little late. */
const LISTED_AFTER = 5000;

/** A file whose making seemed to fail, if it is there; else the making is tried once more. */
function lookForMade(token: string): GivenFile | undefined {
  Utilities.sleep(LISTED_AFTER);
  return findMarked(token);
}

/** Replaces the content of a Google Doc, which keeps its link. On the local host a new name changes link and id. */
export function updateFile(id: string, name: string, docx: Uint8Array, token: string): FoundFile {
  // Without its type it would be Drive's to say whether the new content makes it a Word file.
  const resource = { name, mimeType: GOOGLE_DOC_TYPE, appProperties: { [KIND]: OF_REPORTS, [MARK]: token } };
  return found(
    withDrive(
      (files) =>
        files.update(resource, id, wordBlob(name, docx), { fields: FIELDS, ...IN_ALL_DRIVES }) as GivenFile,
    ),
  );
}

const findMarked = (token: string): GivenFile | undefined =>
  withDrive(() => markedFiles(MARK, token, FIELDS))[0];

/**
 * Whether files are there, by their ids: one call for all, and one more for each that Drive does not list, as those that
 * were made before reports bore the mark.
 */
export function areReachable(ids: readonly string[]): boolean[] {
  const listed = ids.length > 1 ? listReports() : [];
  return ids.map((id) => listed.includes(id) || isReachable(id));
}

function listReports(): string[] {
  try {
    return markedFiles(KIND, OF_REPORTS, 'id').map(({ id }) => id);
  } catch {
    return [];
  }
}

function isReachable(id: string): boolean {
  try {
    return !drive().Files.get(id, { fields: 'id,trashed', ...IN_ALL_DRIVES }).trashed;
  } catch (error) {
    // A passing fault says nothing about the file.
    if (isMomentary(error)) throw error;
    return false;
  }
}

/** null when Drive has no such file, or not for this person. */
function getFile(id: string): GivenFile | null {
  const fields = `${FIELDS},trashed,appProperties`;
  return withDrive((files) => {
    try {
      return files.get(id, { fields, ...IN_ALL_DRIVES }) as GivenFile;
    } catch (error) {
      if (saysNotFound(reasonOf(error))) return null;
      throw error;
    }
  });
}

function isOurs(file: GivenFile, state: ReportState, docx: () => Uint8Array): boolean {
  if (isAsLeft(file, state)) return true;
  const { pending } = state;
  const marks = file.appProperties as Record<string, string> | undefined;
  if (pending && pending.token !== '' && marks?.[MARK] === pending.token) return isWithinRun(file, pending);
  return file.md5Checksum !== undefined && file.md5Checksum === checksumOf(docx());
}

/** Its content tells it where Drive does: whoever changes a file on a disk can put back its time. */
const isAsLeft = (file: GivenFile, state: ReportState): boolean =>
  file.md5Checksum !== undefined && state.md5Checksum !== undefined
    ? file.md5Checksum === state.md5Checksum
    : file.modifiedTime === state.modifiedTime;

const isWithinRun = (file: GivenFile, { at }: PendingReport): boolean =>
  Date.parse(file.modifiedTime) - at < LONGEST_RUN;

/** Drive answers "not found" for a deleted file and for another person's alike: `drive.file` is granted to each apart. */
function isOfAnother({ by = '' }: ReportState): boolean {
  const user = currentUser();
  // Who is not known, or has a name alone, has no Drive apart.
  return by !== user && by.includes('@') && user.includes('@');
}

/** Drive gives what it is asked for, but a checksum only of files that it did not make itself. */
const found = ({ id, webViewLink, modifiedTime, md5Checksum }: GivenFile): FoundFile => ({
  id,
  link: webViewLink,
  modifiedTime,
  md5Checksum,
});

/**
 * @param work May be done twice, unless `made` is given.
 * @param made After a passing fault: what the work has made after all, undefined where it has not.
 * @throws Refusal with what Drive said, in words where we know them.
 */
function withDrive<T>(work: (files: Files) => T, made?: () => T | undefined): T {
  try {
    const attempt = (): T => work(drive().Files);
    return patiently(attempt, () => made?.() ?? attempt());
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw notMade(reasonOf(error));
  }
}

function notMade(reason: string): Refusal {
  const known = translateFault(reason);
  if (known === undefined) {
    const isSentence = reason.endsWith('。');
    const message = isSentence ? REPORT_STATE_MESSAGES.noFile(reason) : REPORT_MESSAGES.driveFailed(reason);
    return new Refusal('report-not-made', message, '');
  }
  const message = REPORT_STATE_MESSAGES.noFile(driveReason(reason));
  return new Refusal(known.stopsAll ? 'quota-reached' : 'report-not-made', message, '');
}
