/**
 * Puts a report into Drive and notes it everywhere. What is remembered changes twice: to `pending` before the file is
 * touched, and to the finished state after the last note. A stop anywhere in between is completed by the next call, with
 * the same version, and nothing is made or noted twice.
 */

import { formatFiscalYear } from '../../core/calendar/fiscal-year';
import { isAwaited } from '../../core/department-tab/state';
import { REPORT_MESSAGES, REPORT_STATE_MESSAGES } from '../../core/messages/report';
import { spokenReason } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { SETTINGS_SHEET, statesIn } from '../../core/settings/settings';
import type { AnswerError } from '../call/answer';
import { currentUser } from '../workbook/history';
import { type MadeReport, recordReport } from './record-report';
import { createFile, type FoundFile, type LastReport, updateFile } from './report-file';
import type { ReportJob, ReportResult, ReportSource } from './report-job';
import type { PendingReport, ReportMemory, ReportState } from './report-state';
import { shareReport } from './share-report';

/** The filled form, and what it was made from. */
export interface FilledForm {
  readonly docx: Uint8Array;
  readonly hash: string;
}

/**
 * @param last What there is of the last report.
 * @throws Refusal when the person has to choose first, or Drive refuses; then nothing is noted.
 */
export function writeReport(
  source: ReportSource,
  job: ReportJob,
  memory: ReportMemory,
  filled: FilledForm,
  last: LastReport,
): ReportResult {
  const { name, draft, checked } = source;
  const { state } = memory;
  refuse(last, job, state);
  const isBeside = last.kind === 'of-another' || (last.kind === 'changed' && job.onChanged === 'beside');
  const target = isBeside || !('file' in last) ? null : last;
  const pending = begin(source, job, memory, { target, isBeside }, filled.hash);
  const fileName = fileNameOf(source, job, pending.nameVersion);
  const file = putFile(target, fileName, filled, pending, state);
  const unshared = pending.isNew ? shareReport(file.id, checked.settings) : '';
  const { version, nameVersion } = pending;
  const isRetried = state.pending !== undefined;
  const error = note(source, {
    department: name,
    kind: job.kind,
    version,
    draft,
    link: file.link,
    isRetried,
  });
  memory.write({
    ...file,
    ...{ hash: filled.hash, version, nameVersion, by: target ? (state.by ?? currentUser()) : currentUser() },
    ...(memory.job === undefined ? {} : { job: memory.job }),
    // The file is whole, but not noted: the next call does it over.
    ...(error === null ? {} : { pending: { ...pending, token: '', isNew: false } }),
  });
  const notes = [noteOf(last, isBeside, state), unshared].filter((sentence) => sentence !== '');
  const status = pending.isNew ? 'created' : 'updated';
  return { department: name, status, link: file.link, draft, error, note: notes.join('\n') };
}

function refuse({ kind }: LastReport, { onChanged }: ReportJob, { by = '' }: ReportState): void {
  if (kind === 'changed' && onChanged === 'ask') {
    throw new Refusal('report-changed', REPORT_STATE_MESSAGES.changed, '');
  }
  if (kind === 'of-another' && onChanged !== 'beside') {
    throw new Refusal('report-of-another', REPORT_STATE_MESSAGES.ofAnother(by), '');
  }
}

/** A file that the report goes into; null when a new one is made. */
type Target = Extract<LastReport, { readonly file: FoundFile }> | null;

/** Remembers what is about to be done. */
function begin(
  { checked, name }: ReportSource,
  { kind }: ReportJob,
  { state, write }: ReportMemory,
  { target, isBeside }: { readonly target: Target; readonly isBeside: boolean },
  hash: string,
): PendingReport {
  const entry = checked.settings.departments.find((each) => each.name === name);
  const listed = kind === 'evaluation' ? (entry?.version ?? 0) : 0;
  const orphanToken = target?.isOrphan ? state.pending?.token : undefined;
  const version = state.pending?.version ?? Math.max(listed, state.version ?? 0) + 1;
  const former = target?.isOrphan ? state.pending : state;
  const pending: PendingReport = {
    token: orphanToken ?? Utilities.getUuid(),
    isNew: target === null || target.isOrphan,
    // An orphan of other contents is written over: after a stop nobody could say which of them it has.
    hash: target?.isOrphan && !isWhole(target, state, hash) ? '' : hash,
    version,
    nameVersion: isBeside ? version : former?.nameVersion,
    at: Date.now(),
  };
  write({ ...state, pending });
  return pending;
}

/** Whether an earlier attempt got as far as writing these very contents. */
const isWhole = (target: Target, { pending }: ReportState, hash: string): boolean =>
  target?.isOrphan === true && pending?.hash === hash;

function putFile(
  target: Target,
  name: string,
  { docx, hash }: FilledForm,
  { token }: PendingReport,
  state: ReportState,
): FoundFile {
  if (target === null) return createFile(name, docx, token);
  return isWhole(target, state, hash) ? target.file : updateFile(target.file.id, name, docx, token);
}

/** What went wrong with the notes, for the report itself is made. */
function note({ spreadsheet, checked }: ReportSource, made: MadeReport): AnswerError | null {
  try {
    recordReport(spreadsheet, checked.settings, made);
    return null;
  } catch (error) {
    const message = REPORT_MESSAGES.notRecorded(spokenReason(reasonOf(error)));
    return { code: 'report-not-recorded', message, place: SETTINGS_SHEET };
  }
}

/** What became of the last report, where that is not what one expects. */
function noteOf({ kind }: LastReport, isBeside: boolean, { by = '' }: ReportState): string {
  if (kind === 'trashed') return REPORT_STATE_MESSAGES.madeAfterTrash;
  if (kind === 'gone') return REPORT_STATE_MESSAGES.madeAfterLoss;
  if (kind === 'of-another') return REPORT_STATE_MESSAGES.madeOwn(by);
  return isBeside ? REPORT_STATE_MESSAGES.madeBeside : '';
}

/** @param version The one that its name tells; left out when it stands alone. */
function fileNameOf({ name, checked, draft }: ReportSource, { kind }: ReportJob, version = 1): string {
  const { fiscalYear } = checked.settings;
  const year = fiscalYear === undefined ? REPORT_MESSAGES.unknownYear : formatFiscalYear(fiscalYear);
  if (kind === 'goals') return REPORT_STATE_MESSAGES.goalsFileName(name, year, version, draft);
  const state = checked.departments.find((each) => each.name === name)?.state ?? '';
  return REPORT_MESSAGES.fileName(name, year, version, draft, isAwaited(state, statesIn(checked.settings)));
}
