/** Runs the built command line as a person does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as JSON. */
  readonly json: ReturnType<typeof JSON.parse>;
}

const folders: string[] = [];

/** An empty folder, removed by {@link removeFolders}. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Copies an example into the folder and gives its name there. */
export function copyExample(folder: string, name: 'h29.xlsx' | 'h29-with-problems.xlsx'): string {
  copyFileSync(join(ROOT, 'examples', name), join(folder, name));
  return name;
}

export const runCli = (folder: string, ...args: readonly string[]): Run => runIn({}, folder, args);

/** As on a machine whose clock shows the time of another zone, such as America/New_York. */
export const runCliInZone = (zone: string, folder: string, ...args: readonly string[]): Run =>
  runIn({ TZ: zone }, folder, args);

function runIn(environment: Record<string, string>, folder: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist-local/cli.cjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    },
  );
  return {
    status,
    stdout,
    stderr,
    get json() {
      return JSON.parse(stdout);
    },
  };
}
