/**
 * Builds one package of packages/ for somebody who wants only that: `npm run build` and `npm pack` in its folder come here. Its
 * sources become dist/, file by file: CommonJS for Node 20, with their types beside them. Nothing in this repository uses it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.cwd();
const [source, dist] = [join(folder, 'src'), join(folder, 'dist')];

rmSync(dist, { recursive: true, force: true });
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
await build({
  entryPoints: files.filter((name) => /(?<!\.d)\.ts$/.test(name)).map((name) => join(source, name)),
  outbase: source,
  outdir: dist,
  // Each file once, so that a class is the same one wherever it comes in from.
  bundle: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
});
addTypes();
copyFileSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));

/** A folder that only Node may enter is a program of its own to the compiler. */
function addTypes() {
  const programs = ['tsconfig.json', 'src/node/tsconfig.json']
    .map((name) => join(folder, name))
    .filter(existsSync);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-b', ...programs], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  cpSync(join(root, '.types/packages', basename(folder), 'src'), dist, { recursive: true });
}
