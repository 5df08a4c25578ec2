import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../src/read-file';
import { makeFolder, removeFolders } from './own-folder';

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
