/** The house keeps its floors: what ARCHITECTURE.md says of imports. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The rooms of each folder, from the lowest; a file beside them stands above all of them unless it is named here. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'packages/lossless-xlsx/src': [
    'refusal',
    'xml',
    'snapshot',
    'file',
    'formulas',
    'protection',
    'styles',
    'geometry',
    'rules',
    'cells',
    'comments',
    'structure',
    'worksheet',
    'workbook',
  ],
  'packages/apps-script-host/src': [
    'kernel',
    'utilities',
    'log',
    'state',
    'engine',
    'drive',
    'ui',
    'spreadsheet',
    'sheets-api',
    'apps-script-host.ts',
    'node',
  ],
  'src/core': [
    'cells',
    'refusal.ts',
    'finding.ts',
    'calendar',
    'evaluation',
    'settings',
    'google-fault.ts',
    'messages',
    'department-tab',
    'report',
    'summary',
    'check',
    'fixes',
    'hand-over',
    'form',
    'paper',
    'publish',
    'overview',
    'set-up',
  ],
  'src/google': [
    'call',
    'workbook',
    'run',
    'summary',
    'form',
    'report',
    'set-up',
    'check',
    'fixes',
    'papers',
    'hand-over',
    'comments',
    'publish',
  ],
  'src/sidebar': [
    'session',
    'parts',
    'findings',
    'report',
    'hand-over',
    'status',
    'fill',
    'tasks',
    'import',
    'publish',
    'new-year',
  ],
  'src/page': [
    'browser',
    'script',
    'grid',
    'clipboard',
    'print',
    'notes',
    'book',
    'reports',
    'state',
    'view',
  ],
  'src/command-line': ['printing', 'script', 'publication', 'many-towns', 'commands'],
  'src/proof': ['fact', 'facts', 'questions'],
  src: ['core', 'files', 'papers', 'google', 'sidebar', 'page-server', 'page', 'command-line', 'proof'],
};

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'packages'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && /(^|\/)src\//.test(path) && existsSync(join(ROOT, path)));
const known = new Set(files);

/** What a name of a package means. */
function entryPoints(): Map<string, string> {
  const entries = ['lossless-xlsx', 'apps-script-host', 'whole-file'].flatMap((name) => {
    const manifest = readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8');
    const { exports } = JSON.parse(manifest) as { exports: Record<string, Record<string, string>> };
    return Object.entries(exports).map(([key, { '@jiko-hyoka/source': path = '' }]) => {
      const source = normalize(`packages/${name}/${path}`);
      if (!known.has(source)) throw new Error(`${name} has no source for its entry ${key}`);
      return [`@jiko-hyoka/${name}${key.slice(1)}`, source] as const;
    });
  });
  return new Map(entries);
}

const entries = entryPoints();

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = Array.from(
    source.matchAll(/(?:from|import|require\()\s*\(?\s*'([^']+)'/g),
    ([, one = '']) => one,
  );
  return specifiers.flatMap((specifier) => {
    const entry = entries.get(specifier);
    if (entry) return [entry];
    const path = normalize(join(dirname(file), specifier));
    return specifier.startsWith('.') ? [`${path}.ts`, `${path}.tsx`].filter((one) => known.has(one)) : [];
  });
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The files that lie on a circle of imports, or between two: what imports none of the others has gone, and what none of them imports. */
function circling(): string[] {
  const left = new Map(imports);
  const drop = (isOut: (file: string, targets: readonly string[]) => boolean): boolean => {
    const out = [...left].filter(([file, targets]) => isOut(file, targets)).map(([file]) => file);
    for (const file of out) left.delete(file);
    return out.length > 0;
  };
  while (drop((_, targets) => !targets.some((target) => left.has(target))));
  while (drop((file) => ![...left.values()].some((targets) => targets.includes(file))));
  return [...left].map(
    ([file, targets]) => `${file} → ${targets.filter((target) => left.has(target)).join(', ')}`,
  );
}

/** How high a file of a folder stands; what is in no room of it is above all. */
function floorOf(folder: string, file: string): number {
  const [room = ''] = file.slice(folder.length + 1).split('/');
  const floor = (FLOORS[folder] ?? []).indexOf(room);
  return floor === -1 ? Number.POSITIVE_INFINITY : floor;
}

describe('imports', () => {
  it.each(Object.keys(FLOORS))('run down only in %s', (folder) => {
    const isInside = (file: string): boolean => file.startsWith(`${folder}/`);
    const up = files
      .filter(isInside)
      .flatMap((file) => (imports.get(file) ?? []).filter(isInside).map((target) => [file, target] as const))
      .filter(([file, target]) => floorOf(folder, target) > floorOf(folder, file));
    expect(up.map(([file, target]) => `${file} imports ${target}`)).toEqual([]);
  });

  it('go round in no circle, within a room neither, not even for types', () => {
    expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
    expect(circling()).toEqual([]);
  });

  it('know every room', () => {
    const strange = Object.keys(FLOORS).flatMap((folder) =>
      files
        .filter((file) => file.startsWith(`${folder}/`) && file.slice(folder.length + 1).includes('/'))
        .map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')
        .filter((room) => !(FLOORS[folder] ?? []).includes(room))
        .map((room) => `${folder}/${room}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  it.each(['src/core', 'src/google', 'src/sidebar', 'src/page', 'src/command-line'])(
    'are told of %s in ARCHITECTURE.md in this order',
    (folder) => {
      const architecture = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
      const section = architecture.split(`**\`${folder}/\`**`)[1]?.split('\n**`')[0] ?? '';
      const rooms = (FLOORS[folder] ?? []).filter((room) => !room.includes('.'));
      const told = [...rooms].sort(
        (one, other) => section.indexOf(`\`${one}/\``) - section.indexOf(`\`${other}/\``),
      );
      expect(rooms.filter((room) => !section.includes(`\`${room}/\``))).toEqual([]);
      expect(told).toEqual(rooms);
    },
  );

  it('never lead out of a package', () => {
    const out = files
      .filter((file) => file.startsWith('packages/'))
      .flatMap((file) => (imports.get(file) ?? []).map((target) => [file, target] as const))
      .filter(([, target]) => target.startsWith('src/'));
    expect(out).toEqual([]);
  });

  it('never lead out of a package in its tests either', () => {
    const tests = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'packages'], { cwd: ROOT })
      .toString()
      .split('\n')
      .filter((path) => /\/test\/.*\.ts$/.test(path) && existsSync(join(ROOT, path)));
    const out = tests.flatMap((file) =>
      Array.from(
        readFileSync(join(ROOT, file), 'utf8').matchAll(/from '(\.[^']+)'/g),
        ([, specifier = '']) => [file, normalize(join(dirname(file), specifier))],
      ).filter(([, target = '']) => !target.startsWith('packages/')),
    );
    expect(tests.length).toBeGreaterThan(50);
    expect(out).toEqual([]);
  });

  it('enter a package by its entry points alone', () => {
    const doors = new Set(entries.values());
    const packageOf = (file: string): string => /^packages\/[^/]+/.exec(file)?.[0] ?? '';
    const through = files
      .flatMap((file) => (imports.get(file) ?? []).map((target) => [file, target] as const))
      .filter(([file, target]) => target.startsWith('packages/') && packageOf(file) !== packageOf(target))
      .filter(([, target]) => !doors.has(target));
    expect(through).toEqual([]);
  });

  it('name Univer in the engine and in the page only', () => {
    const named = files.filter((file) => /from '@univerjs\//.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(
      named.filter((file) => !/^(packages\/apps-script-host\/src\/engine|src\/page)\//.test(file)),
    ).toEqual([]);
  });
});
