/** What docs/promises.md shows other programs is what they get: the fields of the JSON, and the members of the host. */

import { copyExample, makeFolder, type Run, removeFolders, runCli } from '../command-line/run-cli';
import { closeBooks, openBook } from '../open-book';
import { readText } from './repository-files';

const PAGE = readText('docs/promises.md');
const [CHECK, REPORT, FIX, RULES, ERROR] = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json),
);

/** The JSON that the page shows next behind these words. */
function shownAfter(words: string): unknown {
  const at = PAGE.indexOf(words);
  expect(at).toBeGreaterThan(0);
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(PAGE.slice(at))?.[1] ?? '');
}

afterEach(() => {
  closeBooks();
  removeFolders();
});

function run(...args: readonly string[]): Run {
  const folder = makeFolder();
  copyExample(folder, 'h29-with-problems.xlsx');
  return runCli(folder, ...args);
}

it('shows what check --json prints', () => {
  const { json } = run('check', 'h29-with-problems.xlsx', '--department', '総務課', '--json', '--calls');
  const [department] = json.departments;
  const fixable = department.findings.filter(({ fix }: { fix: unknown }) => fix !== null);
  expect(shapeOf({ ...json, findings: [], departments: [{ ...department, findings: fixable }] })).toEqual(
    shapeOf(CHECK),
  );
});

it('shows what report --json prints', () => {
  const { json } = run('report', 'h29-with-problems.xlsx', '--department', '総務課', '--json');
  expect(shapeOf(json)).toEqual(shapeOf(REPORT));
});

it('shows what fix --json and undo --json print', () => {
  const folder = makeFolder();
  copyExample(folder, 'h29-with-problems.xlsx');
  const fixed = runCli(folder, 'fix', 'h29-with-problems.xlsx', '--json');
  const undone = runCli(folder, 'undo', 'h29-with-problems.xlsx', '--json');
  expect([fixed.json, undone.json].map(shapeOf)).toEqual([shapeOf(FIX), shapeOf(FIX)]);
  const cells = ({ json }: Run): string[] => json.fixes.map(({ cell }: { cell: string }) => cell);
  expect(cells(undone).sort()).toEqual(cells(fixed).sort());
});

it('shows what rules --json prints', () => {
  expect(shapeOf(run('rules', '--json').json)).toEqual(shapeOf(RULES));
});

it('shows what form new --json and form check --json print', () => {
  const folder = makeFolder();
  copyExample(folder, 'h29.xlsx');
  const made = runCli(
    folder,
    'form',
    'new',
    'form.docx',
    '--style',
    'columns',
    '--book',
    'h29.xlsx',
    '--json',
  );
  expect(shapeOf(made.json)).toEqual(shapeOf(shownAfter('`form new --json`')));
  // The goals alone need less than the form of an evaluation.
  runCli(folder, 'form', 'new', 'goals.docx', '--kind', 'goals');
  const checked = runCli(folder, 'form', 'check', 'goals.docx', '--json');
  expect(shapeOf(checked.json)).toEqual(shapeOf(shownAfter('`form check --json`')));
});

it('shows what new --json prints', () => {
  const made = runCli(
    makeFolder(),
    'new',
    'book.xlsx',
    '--year',
    '平成30',
    '--departments',
    '総務課',
    '--json',
  );
  expect(shapeOf(made.json)).toEqual(shapeOf(shownAfter('`new --json`')));
});

it('shows what --json prints where a command ends with exit code 2', () => {
  const { json, status } = run('check', 'absent.xlsx', '--json');
  expect(status).toBe(2);
  expect(shapeOf(json)).toEqual(shapeOf(ERROR));
});

it('names members that the host has', async () => {
  const [, rows = ''] = /\| member \| does \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(PAGE) ?? [];
  const members = [...rows.matchAll(/^\| `(\w+)/gm)].map(([, name = '']) => name);
  const { host } = await openBook();
  expect(members.length).toBeGreaterThan(5);
  expect(members.filter((name) => !(name in host))).toEqual([]);
});

/** The names of fields with the kinds of their values; of a list its first entry; of counted methods only that they are numbers. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, name === 'byMethod' ? 'counts' : shapeOf(field)]),
  );
}
