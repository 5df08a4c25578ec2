/** Has generated sequences carried out by processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');

/**
 * @param seeds One process for each, at the same time.
 * @returns What each has printed: how many sequences, and of which steps. @throws Error with the smallest sequence that fails.
 */
export async function runSequences(count: number, seeds: readonly number[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-sequences-'));
  try {
    const outfile = join(folder, 'run-sequences.cjs');
    const entryPoints = [join(__dirname, 'run-sequences.ts')];
    buildSync({
      entryPoints,
      outfile,
      bundle: true,
      conditions: ['@jiko-hyoka/source'],
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
    return await Promise.all(
      seeds.map((seed) =>
        outputOf(spawn(process.execPath, [outfile, String(count), String(seed)], { cwd: ROOT })),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [printed, failure] = ['', ''];
    child.stdout?.on('data', (text) => (printed += text));
    child.stderr?.on('data', (text) => (failure += text));
    child.on('close', (code) => (code === 0 ? resolve(printed.trim()) : reject(new Error(failure))));
  });
}
