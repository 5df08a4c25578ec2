/**
 * `npm run ci`: everything that must hold after `npm ci`: types, lint, all tests, and that each npm script runs, long ones in
 * their short form, and leaves the repository as it was. Stops at the first step that fails.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * `npm run check` is the first three steps. `npm run push` is `check` and `clasp push`, which needs an account; a test looks at
 * what clasp would send. Where the tests have built already, `--ignore-scripts` spares another build before a script.
 */
const STEPS = [
  'npm run typecheck',
  'npm run lint',
  'npm test',
  'npm run test:long --ignore-scripts -- test/proof test/sidebar test/e2e test/command-line test/google test/sequences test/docs test/words packages',
  'npm run mutate -- --short',
  'npm run bench --ignore-scripts -- --short',
  'npm run pictures --ignore-scripts -- --short',
  'npm run build:packages',
  'npm run build:proof',
  'npm run proof --ignore-scripts',
  'npm start -- --once',
  'npm run examples',
  'npm run rules-page',
  'npm run format',
  // `npm start` and `npm run examples` build without the one-file page.
  'npm run build:offline',
  'npm run release --ignore-scripts',
];

const before = changes();
for (const step of STEPS) run(step);
if (changes() !== before) {
  console.error('A script has changed files of the repository: see git status.');
  process.exit(1);
}

function run(command) {
  const start = performance.now();
  // Through a shell, for npm is a script file on Windows.
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.error(`\n■ ${command}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
  if (status !== 0) process.exit(status ?? 1);
}

/** What differs from the last commit, new files too; '' in a copy without git. */
function changes() {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e9 }).stdout ?? '';
  return git('status', '--porcelain') + git('diff', 'HEAD');
}
