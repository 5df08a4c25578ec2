/** The examples in the READMEs of the larger packages do what they say. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedByExample } from './run-example';

const ROOT = join(__dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readme-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the example of lossless-xlsx writes one cell', () => {
  copyFileSync(join(ROOT, 'examples/h29.xlsx'), join(folder, 'book.xlsx'));
  const before = readFileSync(join(folder, 'book.xlsx'));
  expect(printedByExample('lossless-xlsx', folder)).toEqual(['設定 計画']);
  expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(false);
});

it('the example of apps-script-host calls a function of a script', () => {
  expect(printedByExample('apps-script-host', folder)).toEqual(['6 3', 'true']);
});

it('what is packed has each file that its package.json names, and no source', () => {
  printedByExample('apps-script-host', folder);
  const packages = join(folder, 'node_modules/@jiko-hyoka');
  expect(readdirSync(packages).sort()).toEqual(['apps-script-host', 'lossless-xlsx', 'whole-file']);
  for (const name of readdirSync(packages)) {
    const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
    for (const entry of Object.values<{ types: string; default: string }>(exports))
      for (const file of [entry.types, entry.default])
        expect(readFileSync(join(packages, name, file), 'utf8')).not.toBe('');
    expect(readdirSync(join(packages, name)).sort()).toEqual([
      'README.md',
      'dist',
      'package.json',
      'packed.tgz',
    ]);
  }
});
