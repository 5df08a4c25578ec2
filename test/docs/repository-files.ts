/** The files and folders that a document may name: those of the repository, and what the build makes of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Neither written by people nor made by the build; what a package is packed from comes and goes with a test. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules|\.types|out)$|^packages\/[^/]+\/dist$/;

/** Paths from the root, with `/`, of all files and folders; folders have no slash at their end. */
export const REPOSITORY_PATHS: readonly string[] = pathsIn('');

/** The text of a file of the repository. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/**
 * Whether there is what a document names. What begins with a folder of the root is looked for from there; anything else may be
 * the end of a path, as `entry.ts`, or stand beside the document. `*` and `…` stand for any part of a name.
 * @param folder The document's, from the root.
 */
export function isInRepository(path: string, folder: string): boolean {
  const name = posix.normalize(path).replace(/\/$/, '');
  if (existsSync(join(ROOT, folder, name))) return true;
  const fromRoot = name.includes('/') && existsSync(join(ROOT, name.replace(/\/.*/, '')));
  const pattern = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*|…/g, '[^/]*');
  const whole = new RegExp(`${fromRoot ? '^' : '(^|/)'}${pattern}$`);
  return REPOSITORY_PATHS.some((known) => whole.test(known));
}

function pathsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (LEFT_OUT.test(path)) return [];
    return entry.isDirectory() ? [path, ...pathsIn(path)] : [path];
  });
}
