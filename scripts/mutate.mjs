/**
 * `npm run mutate`: changes the deciding code in small ways, one at a time, and runs the tests of that part. A change that no test
 * notices survives and is listed. Fails where less than 90 % of a room's changes are noticed, of a sample where chance does not explain it.
 *
 *   npm run mutate                        all rooms, which takes long
 *   npm run mutate -- --short             what `npm run ci` looks at
 *   npm run mutate -- src/core/cells/*.ts these files alone
 *   npm run mutate -- --one-in 5 src/…    of each five changes one, the same each time
 *   npm run mutate -- --within 170 src/…  ends after so many seconds
 *   npm run mutate -- --all-tests src/…   asks the tests that take long as well, of what survives the others
 *
 * Where the time ends, or the program is told to end, it prints what it has measured so far, calls it partial, and fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { isSampled, measured, oneInFor } from './mutation-runner.mjs';

const LEAST_SCORE = 90;

const CORE_TESTS = [
  'calendar',
  'cells',
  'check',
  'department-tab',
  'evaluation',
  'fixes',
  'hand-over',
  'overview',
  // Its other tests fill Word files, which takes its time.
  'report/build-report-data.test.ts',
  'set-up',
  'settings',
  'summary',
  'texts',
].map((room) => `core/${room}`);

/** @param {string} room @param {string[]} tests Folders below test/. */
const inCore = (room, tests = CORE_TESTS) => ({ code: `src/core/${room}/`, tests, onHost: false });

/** Files of a room whose own tests make neither a Word file nor a workbook, so that each change takes milliseconds. */
const alone = (room, files, tests) => ({
  ...inCore(room, tests),
  only: files.map((file) => `src/core/${room}/${file}.ts`),
});

const ALONE = [
  alone(
    'form',
    ['form-link', 'hanging-indents', 'line-indent', 'long-rows', 'merge-marks', 'nearest-tag', 'parse-tag'],
    ['form-link', 'layout-marks', 'line-indent', 'tag-words'].map((test) => `core/form/${test}.test.ts`),
  ),
  alone(
    'paper',
    ['goal-draft', 'heading', 'level-marks', 'line-label', 'paper', 'table-grid'],
    [
      ...['counted-headings', 'grids-and-rows', 'headings-and-wide-rows', 'line-labels', 'paper-ratings'],
      'paragraphs',
    ].map((test) => `papers/${test}.test.ts`),
  ),
];

/** @param {string} code Below src/google/. @param {string[]} tests Folders or files below test/google/; of long tests those that are named here. */
const onGoogle = (code, tests) => ({
  code: `src/google/${code}`,
  tests: tests.map((test) => `google/${test}`),
  onHost: true,
});

const ROOMS = [
  ...ALONE,
  ...['cells', 'calendar', 'settings', 'department-tab', 'hand-over', 'report', 'summary'].map((room) =>
    inCore(room),
  ),
  ...['check', 'fixes', 'overview'].map((room) => inCore(room)),
  // Its own tests alone: what reads whole workbooks takes ten times as long, and notices little more.
  inCore('evaluation', ['core/evaluation']),
  inCore('form', ['core/form']),
  inCore('publish', ['core/publish']),
  inCore('paper', ['papers']),
  inCore('set-up', ['core/set-up']),
  // On the built host, so `npm run build` comes first.
  onGoogle('run/', ['run', 'hand-over/change-state.test.ts', 'hand-over/refused-hand-overs.test.ts']),
  onGoogle('hand-over/', ['hand-over']),
  onGoogle('fixes/', ['fixes', 'hand-over/beside-a-hand-over.test.ts']),
  onGoogle('papers/', ['import.test.ts', 'papers', 'fixes/undone-places.test.ts']),
  onGoogle('check/', [
    ...['check-answers', 'disturbed-entries', 'entries', 'looked-again', 'review-sheet'].map(
      (test) => `check/${test}.long.test.ts`,
    ),
    ...['check-workbook.test.ts', 'sidebar-calls.test.ts'],
  ]),
  onGoogle('workbook/', [
    ...['cell-writing', 'mend-protections', 'settings-lines'].map((test) => `workbook/${test}.long.test.ts`),
    ...['workbook', 'check/entries.long.test.ts', 'hand-over/closed-tab.test.ts'],
    'set-up/set-up-people.test.ts',
  ]),
  onGoogle('report/', [
    'report',
    ...['report-calls-told', 'report-told'].map((test) => `report/${test}.long.test.ts`),
  ]),
  onGoogle('form/', ['form', 'form/form-told.long.test.ts']),
  // All its tests together take a minute and more before the first change.
  onGoogle(
    'set-up/',
    ['half-way', 'names', 'people', 'set-up', 'years'].map((test) => `set-up/${test}-told.long.test.ts`),
  ),
  onGoogle('summary/', ['summary', 'summary/summary-tab.long.test.ts']),
  onGoogle('diagnose.ts', [
    'diagnose',
    ...['looked-at-apart', 'what-is-asked'].map((test) => `diagnose/${test}.long.test.ts`),
  ]),
  onGoogle('on-edit.ts', ['check-workbook.test.ts', 'sidebar-calls.test.ts']),
  onGoogle('call/', ['call']),
  onGoogle('publish/', ['publish', 'publish/folder-and-files.long.test.ts']),
];

/** They read or fill hundreds of whole files: `--all-tests` alone asks them. */
const SLOW = [
  ...['hostile-forms', 'ready-forms'].map((test) => `test/core/form/${test}.test.ts`),
  ...[
    'hostile-papers',
    'joint-papers',
    'published-pages-come-back',
    'ready-forms-come-back',
    'word-files',
  ].map((test) => `test/papers/${test}.test.ts`),
];
/** Takes five times as long as all other tests of the core, and what it tries is not the same each time. */
const RANDOM = 'test/core/check/properties.test.ts';
const TABLE = 'test/core/check/finding-table.test.ts';

/** What CI has time for: rooms and files that are at 90 %, most as a sample, one change in so many. The first that fits a file holds. */
const SHORT = [
  ...ALONE.flatMap(({ only }) => only.map((file) => [file, 3])),
  ...['core/calendar', 'core/department-tab', 'core/fixes', 'core/settings', 'google/call'].map((room) => [
    `src/${room}/`,
    1,
  ]),
  ...['hand-over', 'overview', 'report', 'summary'].map((room) => [`src/core/${room}/`, 3]),
  ['src/core/check/', 20],
  ['src/core/evaluation/', 20],
  ['src/core/publish/', 40],
];

const NOTES = { NoCoverage: '  (never reached)', RuntimeError: '  (the tests did not run)' };

const wanted = process.argv.slice(2);
const oneIn = wanted[0] === '--one-in' ? Number(wanted.splice(0, 2)[1]) : 1;
const seconds = wanted[0] === '--within' ? Number(wanted.splice(0, 2)[1]) : undefined;
const asksAll = wanted[0] === '--all-tests' && wanted.shift() !== undefined;
const samples = wanted[0] === '--short' ? SHORT : [['', oneIn]];
const files = (wanted[0] === '--short' ? SHORT.map(([start]) => start) : wanted).flatMap(sourcesIn);

// Before Stryker's own, which ends the program.
process.on('SIGTERM', endEarly);
if (seconds) setTimeout(endEarly, 1000 * seconds).unref();

let passed = true;
for (const { rooms, ...asked } of withSameTests()) {
  measured.length = 0;
  const all = await mutantsOf(
    rooms.flatMap(({ mutate }) => mutate),
    asked,
  );
  for (const { room } of rooms) passed = tell(all.filter(({ fileName }) => isIn(room, fileName))) && passed;
}
process.exitCode = passed ? 0 : 1;

/** Rooms of which the same tests are asked are looked at together, for the first run of all these tests takes longest. */
function withSameTests() {
  const groups = new Map();
  for (const room of ROOMS) {
    const { tests, onHost } = room;
    const mutate = filesOf(room);
    if (mutate.length === 0) continue;
    const key = JSON.stringify([tests, onHost]);
    groups.set(key, { tests, onHost, rooms: [...(groups.get(key)?.rooms ?? []), { room, mutate }] });
  }
  return [...groups.values()];
}

function isIn({ code, only }, fileName) {
  const file = fileOf(fileName);
  return only ? only.includes(file) : file.startsWith(code);
}

/** @param {string} start A folder, or a file. */
function sourcesIn(start) {
  return start.endsWith('.ts') ? [start] : [`${start}*.ts`, `${start}*/*.ts`];
}

/** Those that are wanted; all where none are named. @param {{ code: string, only?: string[] }} room */
function filesOf({ code, only }) {
  if (only) return files.length > 0 ? files.filter((file) => only.includes(file)) : only;
  const others = ALONE.flatMap((room) => room.only);
  const named = files.filter((file) => file.startsWith(code) && !others.includes(file));
  const own = files.length > 0 ? named : sourcesIn(code);
  return own.length === 0 ? [] : [...own, ...others.map((file) => `!${file}`)];
}

/** From the repository's folder. @param {string} fileName */
function fileOf(fileName) {
  return relative('', fileName).replaceAll('\\', '/');
}

/** What is never reached is known first: so a partial score is rather too low. */
function endEarly() {
  console.log('PARTIAL: ended before all changes were tried; those that were:');
  tell(measured);
  process.exit(1);
}

function mutantsOf(mutate, { tests, onHost }) {
  return new Stryker({
    mutate,
    testRunner: 'bundled-tests',
    plugins: [fileURLToPath(new URL('mutation-runner.mjs', import.meta.url))],
    testFiles_: testFilesIn(tests),
    onHost_: onHost,
    samples_: samples,
    asksAll_: asksAll,
    dryRunTimeoutMinutes: 30,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env['MUTATE_WORKERS'] ?? 2),
    // A busy computer must not look like a change that was noticed. Endless loops are told by their count, long before.
    timeoutMS: 20_000,
    // Stryker rewrites a tsconfig with TypeScript's JavaScript interface, which TypeScript 7 has not: so it shall find none.
    tsconfigFile: 'none.json',
    disableTypeChecks: '{src,test}/**/*.ts',
    ignorePatterns: [
      ...[
        '/*',
        '!/src',
        '!/test',
        '!/scripts',
        '!/package.json',
        '!/templates',
        '!/examples',
        '!/docs',
        '!/packages',
      ],
      ...['!/appsscript.json', '!/dist', '!/dist-local', '/dist-local/page', '/dist-local/jiko-hyoka.html'],
    ],
    tempDirName: join(tmpdir(), `jiko-hyoka-mutants-${process.pid}`),
    reporters: ['so-far'],
    // An enum of a package that comes with Stryker.
    logLevel: /** @type {never} */ ('error'),
    warnings: false,
  }).runMutationTest();
}

/** Those that look at much come last, for mostly a small test notices, and none of the others is asked then. */
function testFilesIn(folders) {
  const files = folders.flatMap((folder) =>
    folder.endsWith('.ts')
      ? [`test/${folder}`]
      : readdirSync(`test/${folder}`, { recursive: true })
          .map((name) => `test/${folder}/${String(name).replaceAll('\\', '/')}`)
          .filter((name) => name.endsWith('.test.ts') && name !== RANDOM)
          .filter((name) => asksAll || !(name.endsWith('.long.test.ts') || SLOW.includes(name))),
  );
  return files.sort((one, other) => Number(one === TABLE) - Number(other === TABLE));
}

/** Prints the score of each file and all survivors. @param {Awaited<ReturnType<Stryker['runMutationTest']>>} all @returns Whether enough was noticed. */
function tell(all) {
  const mutants = all.filter((mutant) => isSampled(mutant, fileOf(mutant.fileName), samples));
  const inSample = Math.max(...mutants.map(({ fileName }) => oneInFor(fileOf(fileName), samples)));
  const counted = mutants.filter(({ status }) => status !== 'Ignored');
  for (const file of [...new Set(mutants.map(({ fileName }) => fileName))]) {
    const own = counted.filter(({ fileName }) => fileName === file);
    const explained = mutants.filter(
      ({ fileName, status }) => fileName === file && status === 'Ignored',
    ).length;
    console.log(
      `${scoreOf(own).toFixed(1).padStart(5)} % of ${own.length} in ${fileOf(file)}` +
        (explained > 0 ? ` (${explained} explained there)` : ''),
    );
    for (const mutant of own.filter(isSurvivor)) console.log(lineOf(mutant));
  }
  const score = scoreOf(counted);
  const isEnough = score >= LEAST_SCORE - (inSample > 1 ? doubtOf(counted.length) : 0);
  console.log(
    `${score.toFixed(1).padStart(5)} % of ${counted.length}${inSample > 1 ? ` (a sample, one in ${inSample})` : ''}${isEnough ? '' : `: FAILED, less than ${LEAST_SCORE} %`}\n`,
  );
  return isEnough;
}

/** How far a sample of so many changes may be off by chance, in per cent: two standard errors. */
function doubtOf(changes) {
  return 2 * Math.sqrt((LEAST_SCORE * (100 - LEAST_SCORE)) / Math.max(changes, 1));
}

/** Where the tests themselves could not be run, nothing has been noticed. */
function isSurvivor({ status }) {
  return status === 'Survived' || status === 'NoCoverage' || status === 'RuntimeError';
}

function scoreOf(mutants) {
  return mutants.length === 0
    ? 100
    : (100 * mutants.filter((each) => !isSurvivor(each)).length) / mutants.length;
}

/** 47: year >= FIRST_YEAR → true */
function lineOf({ fileName, location: { start, end }, replacement, status }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const [before, after] = [lines.join(' '), replacement].map((text) => text.replace(/\s+/g, ' '));
  const [one, other] = [before, after].map((text) => part(text, sameStart(before, after)));
  return `      ${start.line}:${start.column} ${one}  →  ${other}${NOTES[status] ?? ''}`;
}

function sameStart(one, other) {
  return [...one].findIndex((sign, at) => sign !== other[at]);
}

/** Of a long text 90 characters around a place. */
function part(text, at) {
  return at > 45 ? `…${text.slice(at - 45, at + 45)}` : text.slice(0, 90);
}
