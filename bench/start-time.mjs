/** The start of Code.js, with libraries and forms loaded on first use and with all of them loaded at once; its size too. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScript } from '../scripts/build-script.mjs';
import { BUILT_SCRIPT, ROOT } from './built-project.mjs';
import { amount } from './effort.mjs';
import { median } from './median-times.mjs';

const STARTS = amount(21, 1);
const START_ONCE = fileURLToPath(new URL('start-once.mjs', import.meta.url));

export async function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-bench-'));
  try {
    const lazy = join(folder, 'lazy.js');
    const eager = join(folder, 'eager.js');
    copyFileSync(BUILT_SCRIPT, lazy);
    await buildEager(eager);
    assertComparable(lazy, eager);
    const { lazyTime, eagerTime } = timeStarts(lazy, eager);
    return [
      {
        what: 'Code.js: size, KB',
        detail: 'dist/Code.js',
        value: statSync(lazy).size / 1000,
        budget: 400,
      },
      {
        what: 'Code.js: start / start with the docx engine',
        detail: `${lazyTime.toFixed(1)} ms / ${eagerTime.toFixed(1)} ms`,
        value: lazyTime / eagerTime,
        budget: 0.5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As Code.js is built, but for what waits there; the forms are unpacked at the start as well. */
async function buildEager(outfile) {
  const source = (path) => JSON.stringify(join(ROOT, 'src/google', path));
  const entry = `${outfile}.entry.mjs`;
  writeFileSync(
    entry,
    `import { builtInForm } from ${source('form/built-in-form.ts')};
     export * from ${source('entry.ts')};
     export const form = builtInForm('evaluation');`,
  );
  writeFileSync(outfile, await buildScript(relative(ROOT, entry), { isLate: false }));
}

/** Both must hold the same code: a stale dist/, or a build that changed its options, would make the ratio a lie. */
function assertComparable(lazy, eager) {
  const sizes = [lazy, eager].map((file) => statSync(file).size);
  if (Math.abs(sizes[0] / sizes[1] - 1) > 0.02) {
    throw new Error(
      `dist/Code.js (${sizes[0]} bytes) and its eager twin (${sizes[1]}) are not built from the same sources in the ` +
        'same way: run "npm run build".',
    );
  }
}

function timeStarts(lazy, eager) {
  const times = { lazy: [], eager: [] };
  for (let at = 0; at < STARTS; at += 1) {
    times.lazy.push(startOnce(lazy));
    times.eager.push(startOnce(eager));
  }
  return { lazyTime: median(times.lazy), eagerTime: median(times.eager) };
}

function startOnce(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START_ONCE, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the start of ${file} failed: ${stderr}`);
  return Number(stdout);
}
