/** Modules of the sources as they would be with another text of one of them; nothing else of the tests meets them. */
import { dirname, join } from 'node:path';
import { commonJs } from './word-entries';

// biome-ignore lint/suspicious/noExplicitAny: whatever a module exports.
export type Exports = Readonly<Record<string, (...values: any[]) => any>>;
type Run = (exports: object, require: (name: string) => Exports, module: { exports: object }) => void;

/** Path → what the file says, and which files it imports. */
const sources = new Map<string, { readonly code: string; readonly imports: readonly string[] }>();
const unchanged = new Map<string, Exports>();
const runs = new Map<string, Run>();

function sourceOf(path: string): { readonly code: string; readonly imports: readonly string[] } {
  let source = sources.get(path);
  if (!source) {
    const code = commonJs(path);
    const imports = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => pathOf(path, name ?? ''));
    source = { code, imports };
    sources.set(path, source);
  }
  return source;
}

const pathOf = (from: string, name: string): string =>
  name.startsWith('.') ? `${join(dirname(from), name)}.ts` : require.resolve(name);

/**
 * What a file exports when another (or itself) reads as `code`.
 * @param path Of the file whose exports are wanted.
 * @param changed Of the file that is changed: itself, or one that it imports by any way.
 */
export function exportsWith(path: string, changed: string, code: string): Exports {
  const fresh = new Map<string, Exports>();
  const reached = new Map<string, boolean>();
  const reaches = (file: string): boolean => {
    const known = reached.get(file);
    if (known !== undefined) return known;
    const is = file === changed || sourceOf(file).imports.some(reaches);
    reached.set(file, is);
    return is;
  };
  const load = (file: string): Exports => {
    const cache = reaches(file) ? fresh : unchanged;
    const known = cache.get(file);
    if (known) return known;
    const module = { exports: {} };
    runOf(file, file === changed ? code : undefined)(
      module.exports,
      (name) => load(pathOf(file, name)),
      module,
    );
    cache.set(file, module.exports as Exports);
    return module.exports as Exports;
  };
  return load(path);
}

function runOf(file: string, changed: string | undefined): Run {
  if (changed !== undefined) return new Function('exports', 'require', 'module', changed) as Run;
  let run = runs.get(file);
  if (!run) {
    run = new Function('exports', 'require', 'module', sourceOf(file).code) as Run;
    runs.set(file, run);
  }
  return run;
}
