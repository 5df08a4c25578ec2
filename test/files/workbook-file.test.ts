import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { createWorkbookFile, readWorkbookFile, replaceWorkbookFile } from '../../src/files/workbook-file';
import { makeFolder, removeFolders } from '../command-line/run-cli';

afterAll(removeFolders);

const OLD = Uint8Array.of(1, 2, 3);
const NEW = Uint8Array.of(4, 5);

function makeFile(): string {
  const path = join(makeFolder(), '台帳.xlsx');
  writeFileSync(path, OLD);
  return path;
}

describe('replaceWorkbookFile', () => {
  it('puts the new bytes in place and keeps the permissions', () => {
    const path = makeFile();
    chmodSync(path, 0o640);
    replaceWorkbookFile(readWorkbookFile(path), NEW);
    expect([...readFileSync(path)]).toEqual([...NEW]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes nothing when the file changed since it was read, though its size is the same', () => {
    const path = makeFile();
    const file = readWorkbookFile(path);
    writeFileSync(path, Uint8Array.of(3, 2, 1));
    expect(() => replaceWorkbookFile(file, NEW)).toThrow(
      expect.objectContaining({ code: 'file-changed', place: path }),
    );
    expect([...readFileSync(path)]).toEqual([3, 2, 1]);
    expect(readdirSync(join(path, '..'))).toEqual(['台帳.xlsx']);
  });

  it('writes nothing when the file was removed meanwhile', () => {
    const path = makeFile();
    const file = { ...readWorkbookFile(path), path: `${path}.gone` };
    expect(() => replaceWorkbookFile(file, NEW)).toThrow(expect.objectContaining({ code: 'file-changed' }));
    expect(existsSync(file.path)).toBe(false);
  });

  it.each(['~$台帳.xlsx', '.~lock.台帳.xlsx#'])('writes nothing while %s lies beside it', (marker) => {
    const path = makeFile();
    writeFileSync(join(path, '..', marker), '');
    expect(() => replaceWorkbookFile(readWorkbookFile(path), NEW)).toThrow(
      expect.objectContaining({ code: 'file-in-use' }),
    );
    expect([...readFileSync(path)]).toEqual([...OLD]);
  });
});

describe('createWorkbookFile', () => {
  it('never writes over a file', () => {
    const path = makeFile();
    expect(() => createWorkbookFile(path, NEW)).toThrow(expect.objectContaining({ code: 'file-exists' }));
    expect([...readFileSync(path)]).toEqual([...OLD]);
  });

  it('says so when the folder is not there', () => {
    const path = join(makeFolder(), 'nowhere', 'a.xlsx');
    expect(() => createWorkbookFile(path, NEW)).toThrow(expect.objectContaining({ code: 'file-not-found' }));
  });

  it.each([
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
    ['application/vnd.ms-excel.sheet.macroEnabled', '.xlsm'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template', '.xltx'],
    ['application/vnd.ms-excel.template.macroEnabled', '.xltm'],
  ])('gives %s no other ending than %s, with which alone Excel opens it', (type, ending) => {
    const folder = makeFolder();
    const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}.main+xml"/></Types>`;
    const bytes = zipSync({ '[Content_Types].xml': strToU8(types) });
    for (const name of ['台帳.xlsx', '台帳.xlsm', '台帳.xltx', '台帳.xltm', '台帳.xls', '台帳'].filter(
      (each) => !each.endsWith(ending),
    )) {
      expect(() => createWorkbookFile(join(folder, name), bytes)).toThrow(
        expect.objectContaining({ code: 'wrong-call', message: expect.stringContaining(`「${ending}」`) }),
      );
    }
    expect(readdirSync(folder)).toEqual([]);
    const name = `台帳${ending.toUpperCase()}`;
    createWorkbookFile(join(folder, name), bytes);
    expect(readdirSync(folder)).toEqual([name]);
  });
});
