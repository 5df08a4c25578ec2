/** A hundred thousand formulas of somebody else are opened, set up beside, and saved in bounded memory, and keep their results. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf, partsOf, SHEET, sheetXml } from '../../packages/lossless-xlsx/test/hand-written-book';

const CLI = join(__dirname, '../../dist-local/cli.cjs');
const ROWS = 100_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

it.each<[string, (row: number) => string]>([
  ['sums that grow', (row) => `<f>SUM(A$1:A${row})</f><v>${row}</v>`],
  ['sums of sums', (row) => `<f>${row === 1 ? 'A1' : `SUM(B$1:B${row - 1})`}</f><v>1</v>`],
  ['sums over several tabs', (row) => `<f>SUM(Sheet2:Sheet5!A${row})</f><v>8</v>`],
])('%s', (_, formula) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-large-'));
  folders.push(folder);
  const path = join(folder, 'book.xlsx');
  const rows = Array.from(
    { length: ROWS },
    (_line, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="B${at + 1}">${formula(at + 1)}</c></row>`,
  );
  const before = bookOf(sheetXml(rows.join('')));
  writeFileSync(path, before);
  const options = ['new', path, '--repair', '--year', '平成29', '--departments', '税務課'];
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=900', CLI, ...options], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('「税務課」のシートを作る');
  expect(status).toBe(0);
  expect(partsOf(readFileSync(path))[SHEET]).toBe(partsOf(before)[SHEET]);
});
