/** Places that are no files: told in words, and never waited for. */
import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

function pipe(): string {
  const path = join(makeFolder(), 'もの.xlsx');
  spawnSync('mkfifo', [path]);
  return path;
}

describe.each([
  ['check', '', 'ブック（.xlsx）'],
  ['form', 'check', '様式（.docx）'],
])('the command %s %s', (command, second, wanted) => {
  const run = (path: string) => runCli(makeFolder(), ...[command, second, path, '--json'].filter(Boolean));

  it('does not wait for somebody to write into a pipe', () => {
    const { status, json } = run(pipe());
    expect([status, json.error.message]).toEqual([2, expect.stringContaining('パイプ')]);
    expect(json.error.message).toContain(wanted);
  });

  it('tells a device, a folder and a name that is too long from each other', () => {
    expect(run('/dev/zero').json.error.message).toContain('装置');
    expect(run('.').json.error.message).toContain('フォルダーが指定されています');
    expect(run(`${'課'.repeat(90)}.xlsx`).json.error.message).toContain('長すぎて');
  });

  it('tells a link that leads to itself, also as a folder on the way', () => {
    const folder = makeFolder();
    const loop = join(folder, 'もの.xlsx');
    symlinkSync(loop, loop);
    for (const path of [loop, join(loop, '中.xlsx')]) {
      const { status, json } = run(path);
      expect([status, json.error.message]).toEqual([2, expect.stringContaining('堂々巡り')]);
    }
  });
});

it('makes no file whose name is shown as another one', () => {
  const folder = makeFolder();
  const name = '\u202e課\u001b[31m.xlsx';
  const { status, json } = runCli(folder, 'new', name, '--year', '平成29', '--departments', 'A課', '--json');
  expect([status, json.error.message]).toEqual([2, expect.stringContaining('見えない文字')]);
  expect(readdirSync(folder)).toEqual([]);
});
