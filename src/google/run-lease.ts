/**
 * The lease of everything that must not run twice at once: a record in the document's properties says who is at work
 * on what, since when, and when they last gave a sign. It is changed only under a short lock, and lapses, for Google's
 * own locks end with each call and name no holder.
 */
import { WorkbookError } from '../core/errors';
import { RUN_MESSAGES } from '../core/messages';
import { currentUser } from './history';

type Properties = GoogleAppsScript.Properties.Properties;

/** The same as for runs of reports, so that each keeps the other out. */
const RUN_KEY = 'jiko-hyoka.run';
/** A run without a sign for this long is over, in milliseconds. */
const LAPSES_AFTER = 3 * 60 * 1000;
/** A sign is given no more often than this, in milliseconds: each costs four calls. */
const BEATS_EVERY = 30 * 1000;
const LOCK_WAIT = 5_000;

interface Run {
  readonly id: string;
  readonly by: string;
  /** What is done, in words; runs of reports leave it out. */
  readonly action?: string;
  /** Milliseconds since 1970, as is `beat`. */
  readonly since: number;
  readonly beat: number;
}

/**
 * Does a piece of work that fits into one call, alone. The lease ends with the work, also when that throws; a script
 * that is stopped leaves it behind, until it lapses.
 *
 * @param action What is done, as the refused person reads it: 初期設定.
 * @param work Gets a function to call from time to time, by which the lease stays alive.
 * @throws WorkbookError (`run-under-way`) when somebody else is at work, naming who, on what and since when.
 */
export function withLease<T>(action: string, work: (beat: () => void) => T): T {
  const now = Date.now();
  const run: Run = { id: Utilities.getUuid(), by: currentUser(), action, since: now, beat: now };
  underLock((properties) => {
    const other = liveRun(properties);
    if (other !== null) throw underWay(other);
    properties.setProperty(RUN_KEY, JSON.stringify(run));
  });
  let last = now;
  const beat = (): void => {
    if (Date.now() - last < BEATS_EVERY) return;
    last = Date.now();
    underLock((properties) => properties.setProperty(RUN_KEY, JSON.stringify({ ...run, beat: last })));
  };
  try {
    return work(beat);
  } finally {
    underLock((properties) => {
      if (liveRun(properties)?.id === run.id) properties.deleteProperty(RUN_KEY);
    });
  }
}

const underWay = ({ by, action, since }: Run): WorkbookError =>
  new WorkbookError(
    'run-under-way',
    action === undefined
      ? RUN_MESSAGES.underWay(by, timeOf(since))
      : RUN_MESSAGES.leaseUnderWay(by, action, timeOf(since)),
    '',
  );

function liveRun(properties: Properties): Run | null {
  const run = JSON.parse(properties.getProperty(RUN_KEY) ?? 'null') as Run | null;
  return run !== null && Date.now() - run.beat < LAPSES_AFTER ? run : null;
}

function underLock<T>(work: (properties: Properties) => T): T {
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
