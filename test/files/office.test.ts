import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isRefusal } from '../../src/core/refusal';
import { convertToPdf } from '../../src/files/office';

const DOCX = new Uint8Array(
  readFileSync(join(__dirname, '../../examples/reports/総務課_自己評価書_平成29年度.docx')),
);
const PATH = process.env['PATH'] ?? '';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
});
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true, force: true });
});

/** A program of this name in place of LibreOffice. */
function standIn(script: string): void {
  writeFileSync(join(folder, 'soffice'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
}

/** One that has ended stays until somebody asks how. */
function isAtWork(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((reason) => reason);
  return isRefusal(error) ? `${error.code} ${error.message}` : String(error);
};

const onUnix = process.platform === 'win32' ? it.skip : it;

onUnix('says so where LibreOffice is not there', async () => {
  process.env['PATH'] = folder;
  expect(await refusalOf(convertToPdf([DOCX]))).toMatch(/^office-missing .*Word で開いて PDF で保存/);
});

onUnix('ends a LibreOffice that does not end, with all that it started', async () => {
  standIn(`sleep 600 & echo $! > '${folder}/pid'; wait`);
  // On a busy computer a second may pass before it has begun.
  const written = () => (existsSync(join(folder, 'pid')) ? readFileSync(join(folder, 'pid'), 'utf8') : '');
  for (let limit = 1; written() === ''; limit *= 4) {
    const refusal = await refusalOf(convertToPdf([DOCX], limit));
    expect(refusal).toMatch(/^office-failed .*秒たっても終わらない/);
    expect(refusal).toContain(`${limit} 秒たっても`);
  }
  const pid = Number(written());
  while (isAtWork(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
});

onUnix('keeps what was made before it hung', async () => {
  standIn(
    'for each; do :; done; printf "%%PDF-1.6 %%%%EOF" > "$(dirname "$each")/pdf/0.pdf"; sleep 600 & wait',
  );
  let made: unknown = [];
  for (let limit = 1; !Array.isArray(made) || made.length === 0; limit *= 4)
    made = await convertToPdf([DOCX, DOCX], limit).catch((error) => error);
  expect((made as (Uint8Array | undefined)[]).map((pdf) => pdf && Buffer.from(pdf).toString())).toEqual([
    '%PDF-1.6 %%EOF',
    undefined,
  ]);
});

onUnix.each([
  ['dies', 'kill -9 $$'],
  ['fails', 'exit 77'],
  ['makes nothing', 'exit 0'],
  ['makes a part of a PDF', 'for each; do :; done; printf %%PDF-1.6 > "$(dirname "$each")/pdf/0.pdf"'],
])('says so where LibreOffice %s', async (_, script) => {
  standIn(script);
  expect(await refusalOf(convertToPdf([DOCX]))).toMatch(/^office-failed /);
});

it('makes nothing of nothing', async () => {
  expect(await convertToPdf([])).toEqual([]);
});
