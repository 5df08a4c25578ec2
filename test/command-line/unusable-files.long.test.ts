/** The command line on files that it cannot use, that others hold, and folders that are not as they should be. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

describe('a file that cannot be used', () => {
  const folder = makeFolder();
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0));

  it.each([
    ['empty.xlsx', new Uint8Array(), 'empty-file'],
    ['text.xlsx', strToU8('これはブックではありません'), 'not-a-workbook'],
    ['other.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
    ['encrypted.xlsx', OLE, 'encrypted'],
  ])('%s ends with exit code 2 and says so', (name, bytes, code) => {
    put(name, bytes);
    for (const command of [['check'], ['report'], ['new', '--repair']]) {
      const [verb = '', ...options] = command;
      const { status, json, stderr } = runCli(folder, verb, name, ...options, '--json');
      expect([status, json.error.code, json.error.place]).toEqual([2, code, name]);
      expect(stderr).toContain(json.error.message);
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('has its name escaped where the name would turn the line or be obeyed by a terminal', () => {
    const { json, stdout, stderr } = runCli(folder, 'check', '\u202eない\u009b.xlsx', '--json');
    expect(json.error.place).toContain('\u202eない\u009b.xlsx');
    expect(stdout + stderr).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  });

  it('is told when there is none, or a folder in its place', () => {
    expect(runCli(folder, 'check', 'nowhere.xlsx', '--json').json.error.code).toBe('file-not-found');
    expect(runCli(folder, 'check', '.', '--json').json.error.code).toBe('not-a-workbook');
  });

  it.each([
    [[]],
    [['check']],
    [['check', 'a.xlsx', 'b.xlsx']],
    [['check', 'a.xlsx', '--unknown']],
    [['publish', 'a.xlsx']],
    [['report', 'a.xlsx', '--department']],
  ])('the wrong call %j ends with exit code 2 and one Japanese sentence', (args) => {
    const { status, stderr, stdout } = runCli(folder, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]*「jiko-hyoka --help」で使い方を確かめてください。\n$/);
  });

  it('is a department that is nowhere', () => {
    const own = makeFolder();
    const book = copyExample(own, 'h29.xlsx');
    for (const verb of ['check', 'report']) {
      const { status, json } = runCli(own, verb, book, '--department', '福祉課', '--json');
      expect([status, json.error.code, json.error.place]).toEqual([2, 'department-not-found', '福祉課']);
    }
  });
});

describe('a file that another program holds', () => {
  it.each(['~$h29.xlsx', '.~lock.h29.xlsx#'])('is not written while %s lies beside it', (marker) => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const before = readFileSync(join(folder, book));
    writeFileSync(join(folder, marker), '');
    const { status, json } = runCli(folder, 'report', book, '--json');
    expect([status, json.error.code]).toEqual([2, 'file-in-use']);
    expect(readFileSync(join(folder, book)).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(runCli(folder, 'check', book).status).toBe(0);
  });
});

describe('the output folder', () => {
  it('never loses a file of the same name in the output folder', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', '総務課_自己評価書_平成29年度.docx'), 'x');
    const { json } = runCli(folder, 'report', book, '--json');
    expect(json.reports[0].file).toBe('out/総務課_自己評価書_平成29年度 (2).docx');
  });

  it('gives a clear sentence for a folder that cannot be made', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const before = readFileSync(join(folder, book));
    symlinkSync('loop', join(folder, 'loop'));
    for (const out of ['/proc/none/out', `${book}/out`, 'loop', '課'.repeat(90)]) {
      const { status, json } = runCli(folder, 'report', book, '--json', '--out', out);
      expect([status, json.reports[0].status, json.reports[0].file]).toEqual([1, 'failed', null]);
      expect(json.reports[0].error).toMatchObject({
        code: 'report-not-made',
        place: '総務課',
        message: expect.not.stringMatching(/\bE[A-Z]{3,}/),
      });
    }
    expect(readFileSync(join(folder, book)).equals(before)).toBe(true);
  });
});

describe('the replaced file', () => {
  it('stays behind its link, and no temporary file is left', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    symlinkSync(book, join(folder, 'link.xlsx'));
    expect(runCli(folder, 'report', 'link.xlsx').status).toBe(0);
    expect(lstatSync(join(folder, 'link.xlsx')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['h29.xlsx', 'link.xlsx', 'out']);
  });

  it('does not depend on the time stamp of the file', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    utimesSync(join(folder, book), 0, 0);
    expect(runCli(folder, 'report', book).status).toBe(0);
  });
});
