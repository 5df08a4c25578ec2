import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample, makeFolder, removeFolders, runCli } from '../command-line/run-cli';

afterAll(removeFolders);

const ROOT = join(__dirname, '../..');

interface Opened {
  readonly address: string;
  readonly stderr: string;
  /** As Ctrl+C does; gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built command and waits for its address. */
function open(folder: string, ...args: readonly string[]): Promise<Opened> {
  const child = spawn(process.execPath, [join(ROOT, 'dist-local/cli.cjs'), 'open', ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return new Promise((resolve, reject) => {
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(stderr)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        stderr,
        stop: () => {
          child.kill('SIGINT');
          return ended;
        },
      });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
}

it('opens a workbook, prints the address of the built page, and stops on Ctrl+C with exit code 0', async () => {
  const folder = makeFolder();
  const { address, stderr, stop } = await open(folder, copyExample(folder, 'h29.xlsx'));
  try {
    const page = await (await fetch(address)).text();
    const bytes = new Uint8Array(await (await fetch(`${address}api/workbook/bytes`)).arrayBuffer());
    expect(page).toMatch(/<meta name="jiko-token" content="[\w-]{43}">/);
    expect(readFileSync(join(folder, 'h29.xlsx')).equals(bytes)).toBe(true);
    expect(stderr).toContain('h29.xlsx を開きました。');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  } finally {
    expect(await stop()).toBe(0);
  }
});

it('opens without a workbook a copy of the example, and takes it up again the next time', async () => {
  const folder = makeFolder();
  const copy = join(folder, 'mine/練習用.xlsx');
  const first = await open(folder, '--out', 'mine');
  expect(await first.stop()).toBe(0);
  const example = readFileSync(join(ROOT, 'examples/h29-with-problems.xlsx'));
  expect(readFileSync(copy).equals(example)).toBe(true);
  const edited = readFileSync(join(ROOT, 'examples/h29.xlsx'));
  writeFileSync(copy, edited);
  const second = await open(folder, '--out', 'mine');
  expect(await second.stop()).toBe(0);
  expect(readFileSync(copy).equals(edited)).toBe(true);
});

it.each(['x', '-1', '65536', '1.5', '1e3', ''])('refuses the port 「%s」 with exit code 2', (port) => {
  const folder = makeFolder();
  const { status, stdout, stderr } = runCli(folder, 'open', `--port=${port}`);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]*ポート番号[^\n]*\n$/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

it.each([
  ['nowhere.xlsx', 'ファイルが見つかりません'],
  ['empty.xlsx', '空（0 バイト）'],
  ['text.xlsx', 'CSV などの文字だけのファイル'],
])('refuses %s with exit code 2 and a sentence', (name, words) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'empty.xlsx'), '');
  writeFileSync(join(folder, 'text.xlsx'), 'ブックではありません');
  const { status, stderr } = runCli(folder, 'open', name);
  expect(status).toBe(2);
  expect(stderr).toContain(`${name}：`);
  expect(stderr).toContain(words);
});

it('says that the output folder cannot be written to', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'out'), 'a file in the place of the folder');
  const { status, stderr } = runCli(folder, 'open');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^--out：フォルダー「out」に保存できません/);
});
