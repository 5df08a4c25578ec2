/** The programs that write files, each in a folder of its own, so that they can be disturbed; and what must hold after that. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { unzipSync } from 'fflate';

const ROOT = join(__dirname, '../..');
/** The built command line. */
export const CLI = join(ROOT, 'dist-local/cli.cjs');
const BOOK = '自己評価.xlsx';
const REPORT = 'out/総務課_自己評価書_平成29年度_案.docx';
const example = (name: string): string => join(ROOT, 'examples', name);

/** How a program ended. */
export interface Ending {
  /** null after a signal. */
  readonly status: number | null;
  /** What it said, to the person or to the page. */
  readonly said: string;
}

export interface Writer {
  readonly name: string;
  /** Puts the files there that it starts from. */
  prepare(folder: string): void;
  /** @param wrap What stands before the program: strace with its arguments. @param onStart Gets the process that writes. */
  run(folder: string, wrap?: readonly string[], onStart?: (child: ChildProcess) => void): Promise<Ending>;
  /** The files that it makes or replaces. */
  readonly writes: readonly string[];
  /** What is wrong in the folder after a run that was not disturbed, besides. */
  readonly lacks?: (folder: string) => readonly string[];
}

const withBook = (folder: string): void =>
  copyFileSync(example('h29-with-problems.xlsx'), join(folder, BOOK));

const command = (
  name: string,
  writes: readonly string[],
  args: readonly string[],
  prepare = withBook,
): Writer => ({
  name,
  writes,
  prepare,
  run: (folder, wrap = [], onStart = () => undefined) => {
    const child = start(folder, args, wrap);
    onStart(child);
    return ending(child);
  },
});

/** Those of the command line, and the page's server while it saves. */
export const WRITERS: readonly Writer[] = [
  command('new', [BOOK], ['new', BOOK, '--year', '平成29', '--departments', '総務課'], () => undefined),
  command('new --repair', [BOOK], ['new', BOOK, '--repair', '--departments', '総務課,新しい課']),
  command('report', [BOOK, REPORT], ['report', BOOK, '--department', '総務課']),
  { name: 'the server', writes: [BOOK], prepare: withBook, run: saveOnServer },
];

const PAGE = '総務課_自己評価書_平成29年度';
const PUBLISHED = [
  ...['.docx', '.html', '.csv'].map((ending) => `${PAGE}${ending}`),
  ...['index.html', 'how-to-read.html', 'SHA256SUMS.txt', 'data-dictionary.csv', 'table-schema.json'],
].map((name) => `out/${name}`);

/** The command that publishes: it changes the workbook and makes a folder's files, without PDF, which takes LibreOffice. */
export const PUBLISHER: Writer = {
  name: 'publish',
  writes: [BOOK, ...PUBLISHED],
  prepare: (folder) => writeFileSync(join(folder, BOOK), closedBook()),
  run: (folder, _wrap, onStart = () => undefined) => {
    const child = publish(folder);
    onStart(child);
    return ending(child);
  },
  lacks: (folder) => {
    const listed = readFileSync(join(folder, 'out/SHA256SUMS.txt'), 'utf8');
    const isListed = (name: string): boolean =>
      listed.includes(`${digestOf(readFileSync(join(folder, 'out', name)))}  ${name}\n`);
    const there = readdirSync(join(folder, 'out')).filter((name) => name !== 'SHA256SUMS.txt');
    return [
      ...PUBLISHED.filter((name) => !existsSync(join(folder, name))),
      ...there.filter((name) => name.startsWith('.') || !isListed(name)),
    ];
  },
};

/** Publishes what {@link closedBook} gave. @param book Its name in the folder. @param more Further arguments. */
export const publish = (folder: string, book = BOOK, ...more: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [CLI, 'publish', book, '--out', 'out', '--accept', 'personal-data=例のため', ...more],
    {
      cwd: folder,
      env: { ...process.env, PATH: '' },
    },
  );

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const closed = new Map<string | undefined, Buffer>();
/** A workbook whose only 課 is 確定. @param theme The first theme, in place of its own. */
export function closedBook(theme?: string): Buffer {
  const made = closed.get(theme) ?? makeClosedBook(theme);
  closed.set(theme, made);
  return made;
}

function makeClosedBook(theme: string | undefined): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
  const file = XlsxFile.open(readFileSync(example('h29.xlsx')));
  for (const sheet of Object.values(file.workbook.sheets)) {
    const cell = sheet.name === '総務課' ? sheet.cellData?.[5]?.[1] : undefined;
    if (cell && theme !== undefined) cell.v = theme;
  }
  writeFileSync(join(folder, BOOK), file.save(file.workbook, file.properties));
  for (const state of ['提出', '確定']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [CLI, 'state', BOOK, '--department', '総務課', '--set', state],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  }
  const made = readFileSync(join(folder, BOOK));
  rmSync(folder, { recursive: true });
  return made;
}

function start(folder: string, args: readonly string[], wrap: readonly string[]): ChildProcess {
  const [program = '', ...rest] = [...wrap, process.execPath, CLI, ...args];
  return spawn(program, rest, { cwd: folder });
}

export function ending(child: ChildProcess): Promise<Ending> {
  let said = '';
  child.stdout?.on('data', (text) => (said += text));
  child.stderr?.on('data', (text) => (said += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

async function saveOnServer(
  folder: string,
  wrap: readonly string[] = [],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<Ending> {
  const child = start(folder, ['open', BOOK], wrap);
  const ended = ending(child);
  const address = await addressOf(child);
  if (address === null) return ended;
  try {
    const page = await (await fetch(address)).text();
    const token = /name="jiko-token" content="([\w-]+)"/.exec(page)?.[1] ?? '';
    const { etag } = (await (await fetch(`${address}api/workbook`)).json()) as { etag: string };
    onStart(child);
    const headers = { 'X-Jiko-Token': token, 'If-Match': etag };
    const body = new Uint8Array(readFileSync(example('h29.xlsx')));
    const reply = await fetch(`${address}api/workbook`, { method: 'PUT', headers, body });
    return { status: reply.ok ? 0 : 2, said: await reply.text() };
  } catch {
    // It was ended while it answered.
    return await ended;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Where `open` serves; null when it ended before. */
export function addressOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('close', () => resolve(null));
  });
}

/** The bytes under the real names of what a writer writes; null where nothing is. */
export const contents = (folder: string, { writes }: Writer): (Buffer | null)[] =>
  writes.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null));

/** The temporary files in the folder and in the one of its reports. */
export const temporaryFiles = (folder: string): string[] =>
  [folder, join(folder, 'out')]
    .filter((each) => existsSync(each) && statSync(each).isDirectory())
    .flatMap((each) => readdirSync(each).filter((name) => name.endsWith('.tmp')));

/**
 * What is wrong with the files under their real names: each must be as it was, or whole. Where the disk knows no links, an
 * empty file holds a new name while a temporary file is beside it, and the next run clears both.
 */
export function halfWritten(folder: string, writer: Writer, before: readonly (Buffer | null)[]): string[] {
  return contents(folder, writer).flatMap((now, at) => {
    const was = before[at] ?? null;
    if (now === null) return was === null ? [] : [`${writer.writes[at]} is gone`];
    if (was?.equals(now) || isWhole(now, writer.writes[at] ?? '')) return [];
    if (was === null && now.length === 0 && temporaryFiles(folder).length > 0) return [];
    return [`${writer.writes[at]} is half written (${now.length} bytes)`];
  });
}

/** What a text of each kind ends with. */
const ENDS: Readonly<Record<string, string>> = {
  html: '</html>\n',
  csv: '\n',
  txt: '\n',
  json: '}\n',
};

function isWhole(bytes: Buffer, name: string): boolean {
  const end = ENDS[name.replace(/^.*\./, '')];
  if (end !== undefined) return bytes.toString('utf8').endsWith(end);
  try {
    const parts = Object.keys(unzipSync(new Uint8Array(bytes)));
    return parts.includes('xl/workbook.xml') || parts.includes('word/document.xml');
  } catch {
    return false;
  }
}
