/** The example in a package's README does what it says; those of the larger packages are long tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedByExample } from './run-example';

it('the example of whole-file replaces a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  try {
    expect(printedByExample('whole-file', folder)).toEqual(['two 0']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
