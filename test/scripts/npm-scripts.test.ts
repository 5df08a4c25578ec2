/** Every npm script is run in CI; and what `npm run push` sends, as far as it can be seen without an account. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SCRIPTS: Record<string, string> = JSON.parse(read('package.json')).scripts;

const calledIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name in SCRIPTS);

it('runs every npm script in CI, but push, of which it runs the check', () => {
  const [, steps = ''] = /const STEPS = \[\n([\s\S]*?)\n\];/.exec(read('scripts/ci.mjs')) ?? [];
  const run = new Set(calledIn(steps.replace(/\/\/.*/g, '')));
  for (const name of run) for (const inner of calledIn(SCRIPTS[name] ?? '')) run.add(inner);
  const own = Object.keys(SCRIPTS).filter((name) => !/^(pre|post)/.test(name));
  const notRun = own.filter((name) => !run.has(name));
  expect(notRun).toEqual(['ci', 'check', 'push']);
  expect(calledIn(SCRIPTS['check'] ?? '').every((name) => run.has(name))).toBe(true);
  expect(SCRIPTS['push']).toBe('npm run check && clasp push -f');
});

it('has four files for clasp to send', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const { stdout } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout).filesToPush.sort()).toEqual([
    'dist/Code.js',
    'dist/Import.html',
    'dist/Publish.html',
    'dist/Sidebar.html',
    'dist/appsscript.json',
  ]);
});
