/** The HTML files of the built script project, for a host that runs beside them on disk. Only Node has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the `.html` files of a folder: name without `.html` → content. A folder that does not exist has none.
 */
export function readHtmlFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    fileNames(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
