/** Installs the peers of bench/package.json, unless these very versions are there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Runs `npm ci` in bench/ when a peer is missing or of another version. Ends the process when that fails. */
export function installPeers() {
  const { dependencies } = readJson(join(folder, 'package.json'));
  if (Object.entries(dependencies).every(([name, version]) => installedVersion(name) === version)) return;
  const { status } = spawnSync('npm ci --no-audit --no-fund', {
    cwd: folder,
    // Standard output is the table's alone. Through a shell, for npm is a script file on Windows.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: true,
  });
  if (status !== 0) process.exit(2);
}

function installedVersion(name) {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? readJson(manifest).version : undefined;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
