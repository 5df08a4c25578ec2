/**
 * A run of several reports, one call each: a record in the document's properties says who is at work, since when, and
 * when they last gave a sign. It is changed only under a short lock, and lapses, for Google's own locks end with each
 * call and name no holder.
 */
import { WorkbookError } from '../core/errors';
import { RUN_MESSAGES } from '../core/messages';
import { type Answer, answer } from './answer';
import { currentUser } from './history';
import { makeReport, type ReportResult } from './make-report';

const RUN_KEY = 'jiko-hyoka.run';
/** A run without a sign for this long is over, in milliseconds. */
const LAPSES_AFTER = 3 * 60 * 1000;
const LOCK_WAIT = 5_000;

interface Run {
  readonly id: string;
  readonly by: string;
  /** Milliseconds since 1970, as is `beat`. */
  readonly since: number;
  readonly beat: number;
}

/** Begins a run. @throws (as an error of the answer) when another one is under way, naming who and since when. */
export function startRun(): Answer<{ readonly runId: string }> {
  return answer(() =>
    underLock((properties) => {
      const other = liveRun(properties);
      if (other !== null)
        throw new WorkbookError('run-under-way', RUN_MESSAGES.underWay(other.by, timeOf(other.since)), '');
      const now = Date.now();
      const run: Run = { id: Utilities.getUuid(), by: currentUser(), since: now, beat: now };
      properties.setProperty(RUN_KEY, JSON.stringify(run));
      return { runId: run.id };
    }),
  );
}

/** Makes one report of a run and gives its sign; refused when the run has been taken over meanwhile. */
export function makeReportInRun(runId: string, department: string): Answer<ReportResult> {
  const beat = answer(() =>
    underLock((properties) => {
      const run = liveRun(properties);
      if (run?.id !== runId)
        throw new WorkbookError('run-under-way', RUN_MESSAGES.takenOver(run?.by ?? ''), '');
      properties.setProperty(RUN_KEY, JSON.stringify({ ...run, beat: Date.now() }));
    }),
  );
  return beat.error ? beat : makeReport(department);
}

/** Ends a run; false when it was not the present one. */
export function endRun(runId: string): Answer<boolean> {
  return answer(() =>
    underLock((properties) => {
      if (liveRun(properties)?.id !== runId) return false;
      properties.deleteProperty(RUN_KEY);
      return true;
    }),
  );
}

function liveRun(properties: GoogleAppsScript.Properties.Properties): Run | null {
  const run = JSON.parse(properties.getProperty(RUN_KEY) ?? 'null') as Run | null;
  return run !== null && Date.now() - run.beat < LAPSES_AFTER ? run : null;
}

function underLock<T>(work: (properties: GoogleAppsScript.Properties.Properties) => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_WAIT)) throw new WorkbookError('run-under-way', RUN_MESSAGES.busy, '');
  try {
    return work(PropertiesService.getDocumentProperties());
  } finally {
    lock.releaseLock();
  }
}

/** 14時05分, in the spreadsheet's zone. */
const timeOf = (moment: number): string =>
  Utilities.formatDate(
    new Date(moment) as unknown as GoogleAppsScript.Base.Date,
    SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    'HH時mm分',
  );
