/** Writes docs/rules.md, the page of the guide that lists every rule, from the rules themselves. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ownSources } from './own-sources.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const { outputFiles } = await build({
  entryPoints: [join(root, 'src/command-line/rules-page.ts')],
  bundle: true,
  conditions: ownSources,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { rulesPage } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
await writeFile(join(root, 'docs/rules.md'), rulesPage());
