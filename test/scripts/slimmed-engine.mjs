/** Prints the filling of forms as the script has it, as one CommonJS module: for `slim-docxtemplater.test.ts`. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ownDom } from '../../scripts/own-dom.mjs';
import { ownSources } from '../../scripts/own-sources.cjs';
import { slimDocxtemplater } from '../../scripts/slim-docxtemplater.mjs';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../../src/core/form/fill-form.ts', import.meta.url))],
  bundle: true,
  conditions: ownSources,
  write: false,
  platform: 'browser',
  format: 'cjs',
  alias: ownDom,
  plugins: [slimDocxtemplater],
});
process.stdout.write(outputFiles[0].text);
