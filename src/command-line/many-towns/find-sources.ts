/** The files that a person means by files and folders. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of what a folder holds, what may be a town's; locks of Excel and hidden files are not. */
const WANTED = /\.(?:xlsx|csv)$/i;
const UNWANTED = /^(?:~\$|\.)/;

/** @returns Paths in an order that is the same each time; what is named itself stays, whatever it is called. */
export function findSources(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path])))];
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (UNWANTED.test(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() && WANTED.test(entry.name) ? [path] : [];
  });
}

/** What the system cannot look at is for who reads it to tell. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
