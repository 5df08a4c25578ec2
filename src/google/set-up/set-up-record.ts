/** Which 初期設定, 課を追加 or 課を改名 is not finished: a record in the document's properties, from its first call to its last. */
import type { UnfinishedSetUp } from '../../core/overview/sidebar-data';
import { clockTime, LAPSES_AFTER, liveRun, RUN_KEY, type Run } from '../run/run-record';

const RECORD_KEY = 'jiko-hyoka.set-up';

/** The rename that is under way, in the same words; one that was interrupted is known by it, and 初期設定 completes it. */
export const RENAME_KEY = 'jiko-hyoka.renaming';

type SetUpRecord = Pick<Run, 'action' | 'since'>;

/** One call. */
export function rememberUnfinished({ action, since }: Run): void {
  const record: SetUpRecord = { action: action ?? '', since };
  PropertiesService.getDocumentProperties().setProperty(RECORD_KEY, JSON.stringify(record));
}

/** One call. */
export function forgetUnfinished(): void {
  PropertiesService.getDocumentProperties().deleteProperty(RECORD_KEY);
}

/** @param stored The document's properties. @returns null when nothing was left half way. */
export function unfinishedIn(stored: Readonly<Record<string, string | undefined>>): UnfinishedSetUp | null {
  const record = JSON.parse(stored[RENAME_KEY] ?? stored[RECORD_KEY] ?? 'null') as SetUpRecord | null;
  if (record === null) return null;
  const run = liveRun(stored[RUN_KEY]);
  return {
    action: record.action ?? '',
    since: clockTime(record.since),
    held: run && { by: run.by, until: clockTime(run.beat + LAPSES_AFTER) },
  };
}
