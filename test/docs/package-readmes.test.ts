/** The example in each package's README does what it says. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readme-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the package's example prints, line by line. */
function printed(name: string): string[] {
  const readme = readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const outfile = join(folder, 'example.mjs');
  buildSync({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url); const __dirname = ".";',
    },
    outfile,
    logLevel: 'silent',
  });
  return execFileSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n');
}

describe('the example of', () => {
  it('lossless-xlsx writes one cell', () => {
    copyFileSync(join(ROOT, 'examples/h29.xlsx'), join(folder, 'book.xlsx'));
    const before = readFileSync(join(folder, 'book.xlsx'));
    expect(printed('lossless-xlsx')).toEqual(['設定 自己評価']);
    expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(false);
  });

  it('apps-script-host calls a function of a script', () => {
    expect(printed('apps-script-host')).toEqual(['6 3', 'true']);
  });

  it('whole-file replaces a file', () => {
    expect(printed('whole-file')).toEqual(['two 0']);
  });
});
