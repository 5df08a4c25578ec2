import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIGEST_LIST } from '../../src/core/publish/digest-list';
import { foreignFiles, makeFiles, prepareFolder, removeMade, takeFolder } from '../../src/files/made-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const make = (...files: readonly (readonly [string, string])[]) =>
  makeFiles(
    join(folder, 'a', 'b'),
    files.map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  ).map(({ name, status }) => [name, status]);
const at = (name: string): string => join(folder, 'a', 'b', name);

it('makes, leaves alone what is as it should be, and replaces what it made', () => {
  expect(make(['一.html', '1'], ['二.html', '2'])).toEqual([
    ['一.html', 'created'],
    ['二.html', 'created'],
  ]);
  expect(make(['一.html', '1'], ['二.html', '3'])).toEqual([
    ['一.html', 'unchanged'],
    ['二.html', 'updated'],
  ]);
  expect(readFileSync(at('二.html'), 'utf8')).toBe('3');
});

it('leaves alone what somebody changed, now and the next time', () => {
  make(['一.html', '1']);
  writeFileSync(at('一.html'), '手で直した');
  expect(make(['一.html', '2'])).toEqual([['一.html', 'failed']]);
  expect(make(['一.html', '3'])).toEqual([['一.html', 'failed']]);
  expect(readFileSync(at('一.html'), 'utf8')).toBe('手で直した');
});

it('leaves alone what somebody else put there', () => {
  make(['一.html', '1']);
  writeFileSync(at('二.html'), 'ほかの人の');
  expect(make(['一.html', '1'], ['二.html', '2'])).toEqual([
    ['一.html', 'unchanged'],
    ['二.html', 'failed'],
  ]);
});

it('goes on with its own file where it was stopped between two of them', () => {
  make(['一.html', '1']);
  const before = readFileSync(at(DIGEST_LIST));
  make(['一.html', '2']);
  const after = readFileSync(at(DIGEST_LIST), 'utf8');
  // As a stop leaves it: the list holds the old and the new digest, the file may be either.
  writeFileSync(at(DIGEST_LIST), `${before.toString()}${after}`);
  expect(make(['一.html', '3'])).toEqual([['一.html', 'updated']]);
});

it('remembers what it made in another run', () => {
  make(['一.html', '1']);
  make(['二.html', '2']);
  expect(make(['一.html', '3'])).toEqual([['一.html', 'updated']]);
});

it('refuses a folder that is a file', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(() => make(['一.html', '1'])).toThrow(/フォルダー/);
  expect(existsSync(at('一.html'))).toBe(false);
  expect(() => prepareFolder(join(folder, 'a'))).toThrow(/フォルダー/);
});

it('leaves no list where none of the files could be made, and says why', () => {
  mkdirSync(at('一.html'), { recursive: true });
  const tooLong = `${'課'.repeat(100)}.html`;
  const files = ['一.html', tooLong].map((name) => ({ name, bytes: Buffer.from('1') }));
  expect(makeFiles(join(folder, 'a', 'b'), files).map(({ message }) => message)).toEqual([
    expect.stringContaining('同じ名前のフォルダーがあります'),
    expect.stringContaining('名前が長すぎます'),
  ]);
  expect(readdirSync(at(''))).toEqual(['一.html']);
});

it('removes what it made and nobody has changed, and forgets it; what somebody changed stays', () => {
  make(['一_案.html', '1'], ['二_案.html', '2'], ['三.html', '3']);
  writeFileSync(at('二_案.html'), '直した');
  expect(removeMade(join(folder, 'a', 'b'), ['一_案.html', '二_案.html', '四_案.html'])).toEqual({
    removed: ['一_案.html'],
    left: ['二_案.html'],
  });
  expect(readdirSync(join(folder, 'a', 'b')).sort()).toEqual([DIGEST_LIST, '三.html', '二_案.html'].sort());
  expect(readFileSync(at(DIGEST_LIST), 'utf8')).not.toContain('一_案.html');
});

it('knows its files again where two people make some in one folder at once', () => {
  let looks = 0;
  const meanwhile = {
    name: '一.html',
    get bytes() {
      looks += 1;
      // The other one works between the list's first writing and the file's.
      if (looks === 2) {
        make(['一.html', '1'], ['二.html', '1']);
      }
      return Buffer.from('1');
    },
  };
  expect(makeFiles(join(folder, 'a', 'b'), [meanwhile]).map(({ status }) => status)).toEqual(['unchanged']);
  expect(make(['一.html', '2'], ['二.html', '2'])).toEqual([
    ['一.html', 'updated'],
    ['二.html', 'updated'],
  ]);
});

describe('the turn of a folder', () => {
  const TURN = '.whole-file-turn';
  /** As another process of this computer would have taken it. */
  const takenBy = (pid: number): void => {
    prepareFolder(join(folder, 'a', 'b'));
    const end = takeFolder(join(folder, 'a', 'b'));
    const [computer] = readFileSync(at(TURN), 'utf8').split(' ');
    end();
    writeFileSync(at(TURN), `${computer} ${pid}`);
  };

  it('is nobody else’s while one program makes files there: that is said, and nothing is made', () => {
    takenBy(process.ppid);
    expect(() => make(['一.html', '1'])).toThrow('作っている最中');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([TURN]);
  });

  it('is over when its program was killed', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    takenBy(pid);
    expect(make(['一.html', '1'])).toEqual([['一.html', 'created']]);
    expect(readdirSync(join(folder, 'a', 'b')).sort()).toEqual([DIGEST_LIST, '一.html']);
  });

  it('is this program’s for all that it makes until it ends it', () => {
    prepareFolder(join(folder, 'a', 'b'));
    const end = takeFolder(join(folder, 'a', 'b'));
    make(['一.html', '1']);
    expect(existsSync(at(TURN))).toBe(true);
    end();
    expect(existsSync(at(TURN))).toBe(false);
  });
});

it('takes a folder of the name for something of somebody, and leaves it', () => {
  make(['一.html', '1']);
  mkdirSync(at('二.html'));
  const files = ['一.html', '二.html'].map((name) => ({ name, bytes: Buffer.from('2') }));
  expect([...foreignFiles(join(folder, 'a', 'b'), files).keys()]).toEqual(['二.html']);
  expect(make(['一.html', '2'], ['二.html', '2'])).toEqual([
    ['一.html', 'updated'],
    ['二.html', 'failed'],
  ]);
  expect(readdirSync(at('二.html'))).toEqual([]);
});
