/** The names of files while they are written, by which those are known that a killed program left. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TEMPORARY_NAME = /^\..*\.jiko-hyoka-(\d+)\.tmp$/;

/** What a file is called while this program writes it. @param name As it will be called. */
export const temporaryName = (name: string): string => `.${name.slice(0, 40)}.jiko-hyoka-${process.pid}.tmp`;

/** Removes what programs left that were killed while they wrote into this folder, which may be missing. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = TEMPORARY_NAME.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be tidied may still hold reports; whoever writes into it is told.
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks and does nothing.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
