/** Sources that import Univer: jest cannot load its ES modules on every Node, so they are bundled first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** @param source A module of exports; its paths begin at the top of the repository. */
export function withUniver<Exports>(source: string): Exports {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-univer-'));
  const outfile = join(folder, 'bundle.cjs');
  const resolveDir = join(__dirname, '../../../..');
  try {
    buildSync({
      stdin: { contents: source, resolveDir, loader: 'ts' },
      absWorkingDir: resolveDir,
      bundle: true,
      conditions: ['@jiko-hyoka/source'],
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
      outfile,
    });
    return require(outfile) as Exports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
