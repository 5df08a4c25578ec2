/** Closes what was only read: the bytes are in hand by then, or the new file has its place, whatever the system says of closing. */
import { closeSync } from 'node:fs';

export function closeQuietly(fd: number): void {
  try {
    closeSync(fd);
  } catch {}
}
