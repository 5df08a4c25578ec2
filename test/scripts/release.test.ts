/** What a release packs: what was built, with sums that are right, and only under the number that it has. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const ROOT = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const release = (tag: string) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/make-release.mjs'), tag, join(folder, 'out')], {
    encoding: 'utf8',
  });

it('packs what was built, each file with its sum', () => {
  expect(release(`v${version}`).status).toBe(0);
  const read = (name: string): Buffer => readFileSync(join(folder, 'out', name));
  const sums = read('SHA256SUMS.txt')
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  for (const [sum, name = ''] of sums)
    expect([name, createHash('sha256').update(read(name)).digest('hex')]).toEqual([name, sum]);
  const told = ['SHA256SUMS.txt', 'notes.txt', ...sums.map(([, name]) => name)];
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(told.sort());

  const whole = unzipSync(read(`jiko-hyoka-${version}.zip`));
  const google = unzipSync(read(`jiko-hyoka-google-${version}.zip`));
  for (const path of [
    'dist/Code.js',
    'dist/Import.html',
    'dist/Publish.html',
    'dist/Sidebar.html',
    'dist/appsscript.json',
    'LICENSE',
  ]) {
    const built = readFileSync(join(ROOT, path));
    expect([
      path,
      built.equals(whole[path] ?? new Uint8Array()),
      built.equals(google[path] ?? new Uint8Array()),
    ]).toEqual([path, true, true]);
  }
  for (const path of [
    'dist-local/cli.cjs',
    'dist-local/host.cjs',
    'dist-local/page/index.html',
    'questions/counts-by-level.sql',
    'templates/report.docx',
  ]) {
    expect(Object.keys(whole)).toContain(path);
  }
});

it('refuses a tag that is not the version', () => {
  const { status, stderr } = release('v99.0.0');
  expect([status, stderr.trim()]).toEqual([
    1,
    `The tag v99.0.0 is not v${version}, the version of package.json.`,
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

it('has one number in all packages', () => {
  const manifests = readdirSync(join(ROOT, 'packages')).map((name) =>
    join(ROOT, 'packages', name, 'package.json'),
  );
  const versions = manifests.map((path) => JSON.parse(readFileSync(path, 'utf8')).version);
  expect(versions).toEqual(versions.map(() => version));
});
