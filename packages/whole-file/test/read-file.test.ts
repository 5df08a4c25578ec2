import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders, runCli } from '../../../test/command-line/run-cli';
import { readFile } from '../src/read-file';

afterAll(removeFolders);

it('reads a file', () => {
  const path = join(makeFolder(), '台帳.xlsx');
  writeFileSync(path, 'PK');
  expect([...readFile(path, 2)]).toEqual([0x50, 0x4b]);
});

const inFolder = (make: (path: string) => void): string => {
  const path = join(makeFolder(), 'もの.xlsx');
  make(path);
  return path;
};

it.each([
  ['missing', () => join(makeFolder(), 'ない.xlsx')],
  [
    'missing',
    () =>
      join(
        inFolder((path) => writeFileSync(path, '')),
        '中.xlsx',
      ),
  ],
  ['folder', () => inFolder(mkdirSync)],
  ['pipe', () => inFolder((path) => spawnSync('mkfifo', [path]))],
  ['device', () => '/dev/zero'],
  ['nameTooLong', () => join(makeFolder(), `${'課'.repeat(90)}.xlsx`)],
  ['tooLarge', () => inFolder((path) => writeFileSync(path, '123'))],
])('tells %s', (kind, place) => {
  expect(() => readFile(place(), 2)).toThrow(expect.objectContaining({ name: 'FileFault', kind }));
});

describe.each([
  ['check', '', 'ブック（.xlsx）'],
  ['form', 'check', '様式（.docx）'],
])('the command %s %s', (command, second, wanted) => {
  const run = (path: string) => runCli(makeFolder(), ...[command, second, path, '--json'].filter(Boolean));

  it('does not wait for somebody to write into a pipe', () => {
    const { status, json } = run(inFolder((path) => spawnSync('mkfifo', [path])));
    expect([status, json.error.message]).toEqual([2, expect.stringContaining('パイプ')]);
    expect(json.error.message).toContain(wanted);
  });

  it('tells a device, a folder and a name that is too long from each other', () => {
    expect(run('/dev/zero').json.error.message).toContain('装置');
    expect(run('.').json.error.message).toContain('フォルダーが指定されています');
    expect(run(`${'課'.repeat(90)}.xlsx`).json.error.message).toContain('長すぎて');
  });
});
