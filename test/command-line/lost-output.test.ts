/** The program's own output is refused (`/dev/full`, a reader that goes away): its work and its exit code stay true, in words. */
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { copyExample, makeFolder, removeFolders } from './run-cli';
import { CLI } from './writers';

afterAll(removeFolders);

interface Ending {
  readonly status: number | null;
  readonly said: string;
}

type Place = 'pipe' | 'full' | 'leaving';

/** @param stdout Where the result goes, and @param stderr the sentences: a full disk, or somebody who stops reading. */
function run(folder: string, args: readonly string[], stdout: Place, stderr: Place): Promise<Ending> {
  const place = (one: Place): 'pipe' | number => (one === 'full' ? openSync('/dev/full', 'w') : 'pipe');
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    stdio: ['ignore', place(stdout), place(stderr)],
  });
  if (stdout === 'leaving') child.stdout?.destroy();
  if (stderr === 'leaving') child.stderr?.destroy();
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

const NEW = ['new', '新.xlsx', '--year', '平成29', '--departments', '総務課'];

(existsSync('/dev/full') ? describe : describe.skip)('output that is lost', () => {
  it('says in a sentence that a result could not be written', async () => {
    const folder = makeFolder();
    const { status, said } = await run(
      folder,
      ['check', copyExample(folder, 'h29.xlsx'), '--json'],
      'full',
      'pipe',
    );
    expect([status, said]).toEqual([
      2,
      expect.stringMatching(/結果を最後まで書き出せませんでした（空き容量がありません）。[^\n]*。\n$/),
    ]);
    expect(said).not.toContain('Error');
  });

  it('says nothing of a reader that has enough, and ends as the check came out', async () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    const { status, said } = await run(folder, ['check', book, '--json'], 'leaving', 'pipe');
    expect([status, said]).toEqual([1, expect.not.stringMatching(/EPIPE|書き出せません/)]);
  });

  it.each(['full', 'leaving'] as const)('does its work where nobody can be told (%s)', async (stderr) => {
    const folder = makeFolder();
    const { status } = await run(folder, NEW, 'pipe', stderr);
    expect(status).toBe(0);
    const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, '新.xlsx')))));
    expect(parts).toContain('xl/workbook.xml');
  });
});
