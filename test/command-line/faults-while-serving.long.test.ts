/**
 * The system refuses the page's server one call after the other while it saves, each call of each kind in turn: what it then
 * answers is true of the file, nothing is lost, and no temporary file stays.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder, removeFolders } from './run-cli';
import { addressOf, CLI } from './writers';

const example = (name: string): Buffer => readFileSync(join(__dirname, '../../examples', name));
const [OLD, NEW] = [example('h29-with-problems.xlsx'), new Uint8Array(example('h29.xlsx'))];
const BOOK = '自己評価.xlsx';

/**
 * `write` is not here: Node itself ends where the system refuses it a write into the memory by which its threads wake each
 * other, which no system does. Of the file, see `ulimit`; of what it says, lost-output.test.ts; a refused answer is lost alone.
 */
const CALLS = ['link', 'rename', 'fsync', 'fchmod', 'unlink', 'openat', 'close'];
const CODES = ['EIO', 'ENOSPC', 'EPERM', 'EDQUOT', 'EXDEV'];

interface Answered {
  readonly status: number;
  readonly sentence: string;
}

/** One thing that the page asks, and the file that it is about. */
interface Saving {
  readonly name: string;
  readonly file: string;
  ask(server: Server): Promise<Response>;
}

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const put = ({ address, headers }: Server, path: string, more = {}, method = 'PUT'): Promise<Response> =>
  fetch(`${address}api/${path}`, { method, headers: { ...headers, ...more }, body: NEW });

const SAVINGS: readonly Saving[] = [
  {
    name: 'saving',
    file: BOOK,
    async ask(server) {
      const { etag } = (await (await fetch(`${server.address}api/workbook`)).json()) as { etag: string };
      return put(server, 'workbook', { 'If-Match': etag });
    },
  },
  {
    name: 'a report',
    file: 'out/報告.docx',
    ask: (server) => put(server, `reports?name=${encodeURIComponent('報告.docx')}`, {}, 'POST'),
  },
  // The last one: from then on the server has that file open.
  {
    name: 'saving under another name',
    file: '別名.xlsx',
    ask: (server) => put(server, `workbook?name=${encodeURIComponent('別名.xlsx')}`),
  },
];

let folder: string;
let server: Server;
let logs: string;

async function serve(): Promise<Server> {
  const child = spawn(process.execPath, [CLI, 'open', BOOK], { cwd: folder });
  const address = (await addressOf(child)) ?? '';
  const page = await (await fetch(address)).text();
  const token = /name="jiko-token" content="([\w-]+)"/.exec(page)?.[1] ?? '';
  return { child, address, headers: { 'X-Jiko-Token': token } };
}

/** @returns What ends it; null where nobody may look into another process. */
function attach(...args: readonly string[]): Promise<(() => Promise<string>) | null> {
  const log = join(logs, 'log');
  const strace = spawn('strace', ['-f', '-o', log, '-p', String(server.child.pid), ...args]);
  const ended = new Promise<void>((resolve) => strace.on('close', () => resolve()));
  return new Promise((resolve) => {
    let said = '';
    strace.on('error', () => resolve(null));
    strace.stderr.on('data', (text) => {
      said += text;
      if (!said.includes('attached')) return;
      resolve(async () => {
        strace.kill('SIGINT');
        await ended;
        return readFileSync(log, 'utf8');
      });
    });
    void ended.then(() => resolve(null));
  });
}

function begin(): void {
  writeFileSync(join(folder, BOOK), OLD, { mode: 0o640 });
  for (const name of ['out', '別名.xlsx']) rmSync(join(folder, name), { recursive: true, force: true });
}

async function answerOf(saving: Saving): Promise<Answered> {
  const reply = await saving.ask(server);
  const { error, remarks = [] } = (await reply.json()) as { error?: { message: string }; remarks?: string[] };
  return { status: reply.status, sentence: [error?.message ?? '', ...remarks].join('') };
}

/** What is wrong after an answer; '' for nothing. */
function wrong({ file, name }: Saving, { status, sentence }: Answered): string {
  const path = join(folder, file);
  const now = existsSync(path) ? readFileSync(path) : null;
  const isNew = now?.equals(NEW) === true;
  const isOld = name === 'saving' ? now?.equals(OLD) === true : now === null;
  const folders = [folder, join(folder, 'out')].filter((each) => existsSync(each));
  const rests = folders.flatMap((each) => readdirSync(each)).filter((each) => each.endsWith('.tmp'));
  return [
    isNew || isOld ? '' : `${file} is lost`,
    status < 400 === isNew ? '' : `answers ${status}, and ${file} is ${isNew ? 'new' : 'old'}`,
    status < 400 || /^[^A-Z]+。$/.test(sentence.replace(/Excel|LibreOffice|Ctrl/g, '')) ? '' : sentence,
    rests.join(),
  ].join('');
}

beforeAll(async () => {
  folder = makeFolder();
  logs = mkdtempSync(join(tmpdir(), 'jiko-hyoka-logs-'));
  begin();
  server = await serve();
});
afterAll(() => {
  server.child.kill('SIGKILL');
  rmSync(logs, { recursive: true });
  removeFolders();
});

const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;

(HAS_STRACE ? it : it.skip).each(SAVINGS)(
  '$name is answered truly, whichever call the system refuses',
  async (saving) => {
    begin();
    const stop = await attach('-e', `trace=${CALLS}`);
    if (stop === null) return console.log('no process may look into another here: nothing is injected');
    expect(wrong(saving, await answerOf(saving))).toBe('');
    const made = (await stop()).split('\n').map((line) => /^\d+ +(\w+)\(/.exec(line)?.[1]);
    let refused = 0;
    for (const call of CALLS) {
      const count = made.filter((each) => each === call).length;
      for (const [code, when] of CODES.flatMap((each) =>
        Array.from({ length: count }, (_, at) => [each, at + 1]),
      )) {
        begin();
        const injection = `${call}:error=${code}:when=${when}`;
        const end = await attach('-e', `trace=${call}`, '-e', `inject=${injection}`);
        const answered = await answerOf(saving);
        if ((await end?.())?.includes('INJECTED')) refused += 1;
        const problem = wrong(saving, answered);
        // A temporary file that cannot be removed is removed by what is written next.
        expect([
          injection,
          call === 'unlink' ? problem.replace(/\.whole-file\S+\.tmp/, '') : problem,
        ]).toEqual([injection, '']);
      }
    }
    console.log(`${saving.name}: ${refused} calls refused`);
    expect(refused).toBeGreaterThan(20);
  },
  600_000,
);
