/** Runs the example of a package's README as somebody does who has that package alone: packed, in an empty folder, by Node. */
import { execFileSync, execSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SCOPE = '@jiko-hyoka/';

/**
 * @param name The package's folder.
 * @param folder Empty, but for what the example reads.
 * @returns What it prints, line by line.
 */
export function printedByExample(name: string, folder: string): string[] {
  const readme = readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  installPacked(name, folder);
  writeFileSync(join(folder, 'example.mjs'), code);
  const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  return printed.trimEnd().split('\n');
}

/** As `npm install` of the tarballs does it; what others have published is linked and not asked for. */
function installPacked(name: string, folder: string): void {
  const place = join(folder, 'node_modules', SCOPE, name);
  mkdirSync(place, { recursive: true });
  execSync(`npm pack --silent --workspace packages/${name} --pack-destination "${folder}"`, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    // CI runs tests with `--ignore-scripts`, which npm would hand on: nothing would be built.
    env: { ...process.env, npm_config_ignore_scripts: 'false' },
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  renameSync(join(folder, tarball), join(place, 'packed.tgz'));
  execFileSync('tar', ['-xzf', 'packed.tgz', '--strip-components=1'], { cwd: place });
  const { dependencies = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  for (const other of Object.keys(dependencies)) {
    if (other.startsWith(SCOPE)) installPacked(other.slice(SCOPE.length), folder);
    else link(other, folder);
  }
}

function link(name: string, folder: string): void {
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), place, 'junction');
}
