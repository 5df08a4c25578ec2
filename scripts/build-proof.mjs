/** Builds dist-proof/: one script and a manifest that anybody can paste into a scratch spreadsheet (docs/live-check.md). */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScript } from './build-script.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export async function buildProof() {
  await mkdir(join(root, 'dist-proof'), { recursive: true });
  const script = await buildScript('src/proof/entry.ts');
  await writeFile(join(root, 'dist-proof/Code.js'), script);
  await copyFile(join(root, 'appsscript.json'), join(root, 'dist-proof/appsscript.json'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProof();
