/** The HTML files of a script project on disk. Only Node has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The `.html` files of a folder: name without `.html` → content, each read when it is asked for: most scripts show none of
 * them. A folder that does not exist has none.
 */
export function readHtmlFiles(folder: string): Record<string, string> {
  const files = {};
  for (const name of fileNames(folder).filter((each) => each.endsWith('.html'))) {
    const get = (): string => readFileSync(join(folder, name), 'utf8');
    Object.defineProperty(files, name.slice(0, -'.html'.length), { get, enumerable: true });
  }
  return files;
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
