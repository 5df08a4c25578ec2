/** Lets one program at a time fill a folder: a hidden file in it names the program whose turn it is. */
import { lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, THIS_COMPUTER, temporaryName } from './temporary-files';
import { createFile } from './whole-file';

const TURN_FILE = '.whole-file-turn';

/** Nobody takes so long; of another computer on a share nobody can tell otherwise that its program is gone; in milliseconds. */
const OVER_AFTER = 30 * 60 * 1000;

/** The two words in the file. */
const OWN = `${THIS_COMPUTER} ${process.pid}`;

/**
 * @param folder It must be there.
 * @returns Ends the turn; null while it is another program's. One of this program itself goes on, and its end ends both. Where the
 * folder takes no file there is no turn to be had, and nothing is kept from anybody.
 */
export function takeTurn(folder: string): (() => void) | null {
  const path = join(folder, TURN_FILE);
  const end = (): void => {
    if (holderOf(path) === OWN) rmSync(path, { force: true });
  };
  for (let tries = 0; tries < 2; tries += 1) {
    if (holderOf(path) === OWN) return () => undefined;
    try {
      createFile(path, Buffer.from(OWN));
      return end;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return end;
    }
    const holder = holderOf(path);
    if (holder !== null && !isOver(path, holder)) return null;
    clear(folder, path, holder);
  }
  return null;
}

/** null when there is none. */
function holderOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isOver(path: string, holder: string): boolean {
  const [computer, pid] = holder.split(' ');
  if (computer === THIS_COMPUTER && !isRunning(Number(pid))) return true;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined || Date.now() - stat.ctimeMs > OVER_AFTER;
}

/** Of two that clear an old file at once, the later must not take away what the earlier has put in its place. */
function clear(folder: string, path: string, holder: string | null): void {
  const aside = join(folder, temporaryName(TURN_FILE));
  try {
    renameSync(path, aside);
    const moved = holderOf(aside);
    if (moved !== holder && moved !== null) createFile(path, Buffer.from(moved));
  } catch {
    // It is gone, or somebody has taken the turn: the next look tells.
  } finally {
    rmSync(aside, { force: true });
  }
}
