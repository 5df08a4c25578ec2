/** Runs the built command line as a person does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

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

/** Each command line in the process that runs them all: {@link runAlone} gives the same, and takes three times as long. */
export function runCli(folder: string, ...args: readonly string[]): Run {
  standing ??= begin();
  Atomics.store(standing.answered, 0, 0);
  standing.thread.postMessage({ folder, args, environment: { ...process.env } });
  Atomics.wait(standing.answered, 0, 0);
  return asRun(receiveMessageOnPort(standing.answers)?.message);
}

/** The command line in a process of its own. */
export const runAlone = (folder: string, ...args: readonly string[]): Run => runIn({}, folder, args);

/** As on a machine whose clock shows the time of another zone, such as America/New_York. */
export const runCliInZone = (zone: string, folder: string, ...args: readonly string[]): Run =>
  runIn({ TZ: zone }, folder, args);

function runIn(environment: Record<string, string>, folder: string, args: readonly string[]): Run {
  const cli = join(ROOT, 'dist-local/cli.cjs');
  const env = { ...process.env, ...environment };
  return asRun(spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', env }));
}

const asRun = ({ status, stdout, stderr }: Omit<Run, 'json'>): Run => ({
  status,
  stdout,
  stderr,
  get json() {
    return JSON.parse(stdout);
  },
});

interface Standing {
  readonly thread: Worker;
  readonly answers: MessagePort;
  /** 1 when the answer to the last command line is there. */
  readonly answered: Int32Array;
}

let standing: Standing | null = null;

function begin(): Standing {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const { port1: answers, port2 } = new MessageChannel();
  const workerData = { answered, answers: port2 };
  const thread = new Worker(join(__dirname, 'standing-thread.cjs'), { workerData, transferList: [port2] });
  thread.unref();
  return { thread, answers, answered };
}

afterAll(async () => {
  const ending = standing;
  standing = null;
  if (ending === null) return;
  const ended = new Promise((resolve) => ending.thread.once('exit', resolve));
  ending.thread.postMessage(null);
  await ended;
});
