/** The files that were made in the folder of 公表 a moment ago: Drive lists them late, and two pages would make one each. */
import { RUN_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import { drive, type GivenFile, IN_ALL_DRIVES } from '../call/drive';

/** For how long another page may be putting files, in milliseconds. */
const WAIT = 60_000;
/** Drive is never so late. */
const SECONDS = 3600;
/** Of the last ones: each that Drive does not list, as it is in the bin, costs a call. */
const MOST = 40;

/** The script's own lock, which nothing else takes: a 課 may hand over meanwhile. @throws Refusal 'run-under-way' when others hold it. */
export function alone<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(WAIT)) throw new Refusal('run-under-way', RUN_MESSAGES.busy, '');
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** @param listed Those that Drive lists. @returns The others that are there. */
export function newFiles(folder: string, listed: readonly GivenFile[], fields: string): GivenFile[] {
  return remembered(folder)
    .filter((id) => !listed.some((file) => file.id === id))
    .flatMap((id) => {
      try {
        const file = drive().Files.get(id, { fields: `${fields},trashed`, ...IN_ALL_DRIVES }) as GivenFile;
        return file.trashed ? [] : [file];
      } catch {
        return [];
      }
    });
}

/** A cache that has forgotten costs nothing but what Drive does not list yet. */
function remembered(folder: string): string[] {
  try {
    return JSON.parse(CacheService.getScriptCache().get(keyOf(folder)) ?? '[]') as string[];
  } catch {
    return [];
  }
}

export function rememberFiles(folder: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  try {
    const all = [...remembered(folder), ...ids].slice(-MOST);
    CacheService.getScriptCache().put(keyOf(folder), JSON.stringify(all), SECONDS);
  } catch {
    // See above.
  }
}

const keyOf = (folder: string): string => `jiko-hyoka-new.${folder}`;
