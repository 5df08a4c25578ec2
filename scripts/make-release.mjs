/**
 * Packs what was built for people who download it, into out/release/ (docs/releasing.md):
 *   npm run release [-- v0.1.0 [folder]]
 * The version must have its section in CHANGELOG.md, and be that of the tag if one is named. The same build gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [tag, folder = join(root, 'out/release')] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

if (tag !== undefined && tag !== `v${version}`)
  fail(`The tag ${tag} is not v${version}, the version of package.json.`);
const { date, notes } = sectionOf(version);

const ONE_FILE = 'dist-local/jiko-hyoka.html';
const PAPERS = ['LICENSE', 'README.md', 'README.ja.md', 'CHANGELOG.md'];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = {
  'jiko-hyoka.html': readFileSync(join(root, ONE_FILE)),
  [`jiko-hyoka-google-${version}.zip`]: zip([...filesIn('dist'), ...PAPERS]),
  [`jiko-hyoka-${version}.zip`]: zip([
    ...['dist', 'dist-local', 'examples', 'questions', 'templates', 'docs']
      .flatMap(filesIn)
      .filter((path) => path !== ONE_FILE),
    ...PAPERS,
  ]),
};
const sums = Object.entries(files).map(([name, bytes]) => {
  writeFileSync(join(folder, name), bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS.txt'), sums.join(''));
writeFileSync(join(folder, 'notes.txt'), notes);
console.error(`${folder}: version ${version} of ${date}\n${sums.join('')}`);

/** The version's section of the changelog; ends the process where there is none, or it has no date yet. */
function sectionOf(wanted) {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const section = changelog.split(/^## /m).find((text) => text.startsWith(`[${wanted}] - `));
  const [, date, notes] = /^\S+ - (\d{4}-\d{2}-\d{2})\n([\s\S]*)$/.exec(section ?? '') ?? [];
  if (date === undefined) fail(`CHANGELOG.md has no section "## [${wanted}] - DATE".`);
  return { date, notes: `${notes.trim()}\n` };
}

/** Paths from the project's folder, in one order everywhere. */
function filesIn(path) {
  return readdirSync(join(root, path), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    .sort();
}

function zip(paths) {
  const [year, month, day] = date.split('-').map(Number);
  const contents = paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]);
  return zipSync(Object.fromEntries(contents), { mtime: new Date(year, month - 1, day) });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
