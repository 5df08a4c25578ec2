import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders } from './command-line/run-cli';
import { docxLines } from './docx-text';
import { SEED_REPORT_DATA } from './fixtures/seed-report-data';
import { closeBooks, openBook } from './open-book';

const ROOT = join(__dirname, '..');
const EXAMPLES = join(ROOT, 'examples');

afterEach(closeBooks);
afterAll(removeFolders);

describe('examples/h29.xlsx', () => {
  it('holds the ratings of the real evaluation, in order', async () => {
    const book = await openBook({ workbook: readFileSync(join(EXAMPLES, 'h29.xlsx')) });
    expect(book.values('総務課', 'F6:F14').flat()).toEqual([4, 4, 4, 2, 5, 5, 2, 4, 5]);
  });

  it('gives the report of the real evaluation, whole', () => {
    const report = readFileSync(join(EXAMPLES, 'reports/総務課_自己評価書_平成29年度.docx'));
    expect(docxLines(report)).toBe(readFileSync(join(ROOT, 'test/golden/seed-report.txt'), 'utf8'));
    for (const { heading, goals } of SEED_REPORT_DATA.themes) {
      expect(docxLines(report)).toContain(heading);
      for (const goal of goals) {
        expect(docxLines(report)).toContain(
          `${goal.goal.join(' ¶ ')} | ${goal.rating} | ${goal.outcome.join(' ¶ ')}`,
        );
      }
    }
  });
});

it('the examples are those that the script makes, byte for byte', () => {
  const fresh = makeFolder();
  execFileSync(process.execPath, [join(ROOT, 'scripts/make-examples.mjs'), fresh]);
  const files = readdirSync(fresh, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files).toHaveLength(4);
  for (const { name, parentPath, path } of files) {
    const made = join(parentPath ?? path, name);
    expect([name, readFileSync(made).equals(readFileSync(join(EXAMPLES, made.slice(fresh.length))))]).toEqual(
      [name, true],
    );
  }
});
