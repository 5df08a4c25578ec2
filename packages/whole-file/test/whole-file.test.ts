import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isWrittenElsewhere, temporaryName } from '../src/temporary-files';
import { createFile, replaceFile } from '../src/whole-file';
import { makeFolder, removeFolders } from './own-folder';

afterAll(removeFolders);

const OLD = Uint8Array.of(1, 2, 3);
const NEW = Uint8Array.of(4, 5);

/** The most bytes that a name may have on the usual file systems; a letter here takes three. */
const LONGEST = `${'課'.repeat(83)}.xlsx`;

function oldFile(name = '台帳.xlsx'): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, OLD);
  return path;
}

/** The name that this program would give a temporary file if it had this number. */
const temporaryNameOf = (name: string, pid: number | undefined): string =>
  temporaryName(name).replace(`-${process.pid}-`, `-${pid}-`);

const ended = (): number | undefined => spawnSync('true').pid;

describe('replacing a file', () => {
  it('leaves nothing but the new content, with the old permissions', () => {
    const path = oldFile();
    chmodSync(path, 0o640);
    expect(replaceFile(path, NEW)).toEqual([]);
    expect([...readFileSync(path)]).toEqual([...NEW]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, '..'))).toEqual(['台帳.xlsx']);
  });

  it('keeps a link, and replaces the file behind it where that lies', () => {
    const path = oldFile();
    const link = join(makeFolder(), '近道.xlsx');
    symlinkSync(path, link);
    replaceFile(link, NEW);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([...readFileSync(path)]).toEqual([...NEW]);
  });

  it('says that another name of the file still names the old content', () => {
    const path = oldFile();
    linkSync(path, `${path}.写し`);
    expect(replaceFile(path, NEW)).toEqual(['other-names']);
    expect([...readFileSync(`${path}.写し`)]).toEqual([...OLD]);
  });

  it('is not done when it is refused at the last moment', () => {
    const path = oldFile();
    const confirm = (temporary: string): void => {
      expect(readdirSync(join(path, '..')).sort()).toEqual([temporary, '台帳.xlsx']);
      throw new Error('変わりました');
    };
    expect(() => replaceFile(path, NEW, { confirm })).toThrow('変わりました');
    expect([...readFileSync(path)]).toEqual([...OLD]);
    expect(readdirSync(join(path, '..'))).toEqual(['台帳.xlsx']);
  });

  it('works with the longest name that there can be', () => {
    const path = oldFile(LONGEST);
    replaceFile(path, NEW);
    expect([...readFileSync(path)]).toEqual([...NEW]);
  });
});

describe('making a file', () => {
  it('never writes over one that is there, and leaves nothing beside it', () => {
    const path = oldFile();
    expect(() => createFile(path, NEW)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect([...readFileSync(path)]).toEqual([...OLD]);
    expect(readdirSync(join(path, '..'))).toEqual(['台帳.xlsx']);
  });

  it('works with the longest name that there can be', () => {
    const path = join(makeFolder(), LONGEST);
    createFile(path, NEW);
    expect([...readFileSync(path)]).toEqual([...NEW]);
  });

  it('gives it the time that is asked for', () => {
    const path = join(makeFolder(), '報告書.docx');
    createFile(path, NEW, { modified: new Date('2018-04-01T00:00:00Z') });
    expect(statSync(path).mtime.toISOString()).toBe('2018-04-01T00:00:00.000Z');
  });
});

describe('what a killed program left', () => {
  it('goes with the next writing, and what others write or keep there stays', () => {
    const path = oldFile();
    const folder = join(path, '..');
    const left = temporaryNameOf('別.xlsx', ended());
    const ownLeft = temporaryName('台帳.xlsx');
    const written = temporaryNameOf('別.xlsx', process.ppid);
    const others = ['.メモ.tmp', '.whole-file-メモ.tmp', `.whole-file-${ended()}.tmp`];
    for (const name of [left, ownLeft, written, ...others]) writeFileSync(join(folder, name), '半分');
    replaceFile(path, NEW);
    expect(readdirSync(folder).sort()).toEqual([written, ...others, '台帳.xlsx'].sort());
  });

  it('takes the empty file along that held its name, and no other empty file', () => {
    const folder = makeFolder();
    for (const name of ['新.xlsx', '空.xlsx', temporaryNameOf('新.xlsx', ended())]) {
      writeFileSync(join(folder, name), '');
    }
    createFile(join(folder, '新.xlsx'), NEW);
    expect(readdirSync(folder).sort()).toEqual(['新.xlsx', '空.xlsx'].sort());
    expect([...readFileSync(join(folder, '新.xlsx'))]).toEqual([...NEW]);
  });

  it('does not count as being written', () => {
    const folder = makeFolder();
    const own = temporaryName('台帳.xlsx');
    const write = (name: string): void => writeFileSync(join(folder, name), '');
    const notWritten = [temporaryNameOf('台帳.xlsx', ended()), temporaryName('台帳.xlsx')];
    [own, ...notWritten, temporaryNameOf('別.xlsx', process.ppid)].forEach(write);
    expect(isWrittenElsewhere(folder, '台帳.xlsx', own)).toBe(false);
    write(temporaryNameOf('台帳.xlsx', process.ppid));
    expect(isWrittenElsewhere(folder, '台帳.xlsx', own)).toBe(true);
    expect(existsSync(join(folder, own))).toBe(true);
  });
});
