/** The browser of the tests, started by the tests' own code. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { ROOT } from './built-project.mjs';

const SOURCE = join(ROOT, 'test/launch-browser.ts');

/** A browser of playwright-core, to be closed by who calls it. */
export async function launchBrowser() {
  const { code } = await transform(readFileSync(SOURCE, 'utf8'), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} };
  const load = new Function('require', 'module', '__dirname', code);
  load(createRequire(SOURCE), module, dirname(SOURCE));
  return module.exports.launchBrowser();
}
