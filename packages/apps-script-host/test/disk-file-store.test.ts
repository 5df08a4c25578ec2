import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFileStore } from '../src/node/disk-file-store';

const BYTES = new TextEncoder().encode('文書');
const TIME = new Date(Date.UTC(2018, 3, 1));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('DiskFileStore', () => {
  it('makes no folder before there is a file', () => {
    const out = join(folder, 'out');
    const store = new DiskFileStore(out);
    expect(store.find('課.docx')).toBeUndefined();
    expect(existsSync(out)).toBe(false);
    store.create('課.docx', BYTES, TIME);
    expect(readdirSync(out)).toEqual(['課.docx']);
  });

  it('tells size, time and link of a file', () => {
    const store = new DiskFileStore(`${folder}/`);
    store.create('課.docx', BYTES, TIME);
    expect(store.find('課.docx')).toEqual({
      id: '課.docx',
      size: 6,
      modified: TIME,
      link: `${folder}/課.docx`,
    });
    expect(store.read('課.docx')).toEqual(BYTES);
  });

  it.each(['../x', 'a/b', 'a\\b', 'C:x', '', '.', '..', '.hidden', 'a\0b'])(
    'finds nothing under the id %j',
    (id) => {
      expect(new DiskFileStore(folder).find(id)).toBeUndefined();
    },
  );

  it('leaves nothing behind when a file cannot be replaced', () => {
    const store = new DiskFileStore(folder);
    mkdirSync(join(folder, '課.docx'));
    expect(() => store.update('課.docx', BYTES, TIME)).toThrow(`「${folder}/課.docx」に保存できません`);
    expect(readdirSync(folder)).toEqual(['課.docx']);
  });

  it('finds nothing in a file that is taken for a folder, and refuses to write there', () => {
    const out = join(folder, 'out');
    writeFileSync(out, '');
    const store = new DiskFileStore(out);
    expect(store.find('課.docx')).toBeUndefined();
    expect(() => store.create('課.docx', BYTES, TIME)).toThrow(`フォルダー「${out}」に保存できません`);
  });

  it('takes no folder at all for the present one', () => {
    expect(new DiskFileStore('').find('package.json')?.link).toBe('./package.json');
  });

  it('writes names as long as they come from safeFileName, numbered too', () => {
    const store = new DiskFileStore(folder);
    const name = `${'課'.repeat(76)}.docx`;
    store.create(name, BYTES, TIME);
    const { id } = store.create(name, BYTES, TIME);
    expect(id).toBe(`${'課'.repeat(76)} (2).docx`);
    expect(store.find(id)?.size).toBe(6);
  });
});
