/**
 * Who is at work on something that must not run twice at once: a record in the document's properties with since when,
 * and when they last gave a sign. It is changed only under a short lock, and lapses, for Google's own locks end with each
 * call and name no holder.
 */

import { RUN_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import { patiently } from '../call/patience';

type Properties = GoogleAppsScript.Properties.Properties;

/** The name of the record's property. */
export const RUN_KEY = 'jiko-hyoka.run';
/** A run without a sign for this long is over, in milliseconds. */
export const LAPSES_AFTER = 3 * 60 * 1000;
const LOCK_WAIT = 5_000;

export interface Run {
  readonly id: string;
  readonly by: string;
  /** What is done, in words; runs of reports leave it out. */
  readonly action?: string;
  /** Milliseconds since 1970, as is `beat`. */
  readonly since: number;
  readonly beat: number;
  /** The tab that new tabs are copies of, see `department-tab.ts`. */
  readonly pattern?: string | undefined;
}

/** @param stored The record's text. @returns null when nobody is at work (any more). */
export function liveRun(stored: string | null | undefined): Run | null {
  const run = JSON.parse(stored ?? 'null') as Run | null;
  return run !== null && Date.now() - run.beat < LAPSES_AFTER ? run : null;
}

/**
 * @param mine The run that is about to begin; it may stand there already, from a first try.
 * @throws Refusal 'run-under-way' when there is somebody at work, naming who, on what and since when.
 */
export function refuseBeside(other: Run | null, mine: Pick<Run, 'by'> & Partial<Pick<Run, 'id'>>): void {
  if (other === null || other.id === mine.id) return;
  const { by, action, since, beat } = other;
  const message = RUN_MESSAGES.underWay({
    by: by === mine.by ? '' : by,
    action,
    since: clockTime(since),
    until: clockTime(beat + LAPSES_AFTER),
  });
  throw new Refusal('run-under-way', message, '');
}

/**
 * Works on the properties alone: two calls besides.
 * @param work May be done twice.
 * @param wait How long others may hold the lock, in milliseconds.
 * @throws Refusal 'run-under-way' when others hold the lock.
 */
export const underLock = <T>(work: (properties: Properties) => T, wait = LOCK_WAIT): T =>
  patiently(() => {
    const lock = LockService.getDocumentLock();
    if (!lock?.tryLock(wait)) throw new Refusal('run-under-way', RUN_MESSAGES.busy, '');
    try {
      return work(PropertiesService.getDocumentProperties());
    } finally {
      lock.releaseLock();
    }
  });

/** 14時05分, in the spreadsheet's zone. @param moment In milliseconds since 1970. */
export const clockTime = (moment: number): string =>
  Utilities.formatDate(
    new Date(moment) as unknown as GoogleAppsScript.Base.Date,
    SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    'HH時mm分',
  );
