/** What is measured: the built script on the built host, as users run them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const BUILT_SCRIPT = join(ROOT, 'dist/Code.js');
export const BUILT_HOST = join(ROOT, 'dist-local/host.cjs');

const require = createRequire(import.meta.url);

/**
 * Opens a workbook's bytes; without them, one empty tab. The host is to be disposed of.
 * @param options More of the host's options.
 */
export function openHost(workbook, options = {}) {
  const { createAppsScriptHost } = loadHost();
  return createAppsScriptHost({
    ...(workbook === undefined ? {} : { workbook }),
    user: { email: 'soumu@example.lg.jp' },
    now: () => new Date('2018-04-10T01:00:00Z'),
    ...options,
  });
}

/** Loads the built host into this process. */
export const loadHost = () => require(BUILT_HOST);

/** Loads the built script into a host. */
export function loadScript(host) {
  host.run(readFileSync(BUILT_SCRIPT, 'utf8'));
}

/** Calls a server function and gives its value; throws its error in words, for a measured failure is no measure. */
export async function callScript(host, name, ...args) {
  const answer = await host.call(name, ...args);
  if (answer.error) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}

/** Checks the whole workbook of a host, and gives the number of goals of its one department. */
export async function checkAll(host) {
  const { result } = await callScript(host, 'checkWorkbook');
  return result.departments[0].goals;
}
