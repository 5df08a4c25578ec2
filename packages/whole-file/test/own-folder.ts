/** Folders for tests, each of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** An empty folder, removed by {@link removeFolders}. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whole-file-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
