/** PDF of Word documents through LibreOffice, where the computer has it: in a folder and with a profile of its own, and never for ever. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MADE_FILE_MESSAGES as TEXT } from '../core/messages/publish';
import { Refusal } from '../core/refusal';

/** Starting takes some ten seconds the first time, a document one or two; ten times that is no work any more. */
const SECONDS_TO_START = 90;
const SECONDS_A_DOCUMENT = 20;
/** As it is packed: one of 5,000 goals has 136 and takes 75 seconds. */
const SECONDS_A_KILOBYTE = 2;

const patienceFor = (documents: readonly Uint8Array[]): number =>
  SECONDS_TO_START +
  documents.reduce(
    (sum, { length }) => sum + SECONDS_A_DOCUMENT + Math.round((length / 1024) * SECONDS_A_KILOBYTE),
    0,
  );

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where it stands when the search path does not name it. */
const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/**
 * @param documents Word documents.
 * @param seconds How long all of them may take.
 * @returns The PDF of each, in their order; undefined for one that LibreOffice did not make, or not in time.
 * @throws Refusal when there is no LibreOffice, or it makes no PDF at all.
 */
export async function convertToPdf(
  documents: readonly Uint8Array[],
  seconds = patienceFor(documents),
): Promise<(Uint8Array | undefined)[]> {
  if (documents.length === 0) return [];
  const office = findOffice();
  if (office === null) throw new Refusal('office-missing', TEXT.noOffice, 'LibreOffice');
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-pdf-'));
  try {
    const names = documents.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes);
      return join(folder, `${at}.docx`);
    });
    const out = join(folder, 'pdf');
    mkdirSync(out);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const ended = await runBounded(
      office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...names,
      ],
      seconds,
    ).catch((error: Refusal) => error);
    // Those that it made before it hung are whole.
    const pdfs = documents.map((bytes, at) => readPdf(join(out, `${at}.pdf`), bytes));
    if (pdfs.every((pdf) => pdf === undefined)) {
      throw typeof ended === 'string'
        ? new Refusal('office-failed', TEXT.officeFailed(ended), 'LibreOffice')
        : ended;
    }
    return pdfs;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether there is one. */
export const hasOffice = (): boolean => findOffice() !== null;

function findOffice(): string | null {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, ...USUAL_PLACES].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A PDF ends so; LibreOffice that dies leaves a part of one, or nothing. */
function readPdf(path: string, source: Uint8Array): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(-32).includes('%%EOF') ? withoutMoment(bytes, source) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The same document gives the same bytes: the time of day and the numbers made of it are replaced by what the document gives,
 * each as long as it was, for a PDF counts its bytes. Versions before 7.5 or so do not look at SOURCE_DATE_EPOCH.
 */
function withoutMoment(pdf: Buffer, source: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(source).digest('hex').toUpperCase();
  const cut = (hex: string): string => digest.slice(0, hex.length);
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}/g, (_, name: string) => `/${name}(D:19800101000000`)
    .replace(/\/ID \[\s*<([0-9A-F]{32})>\s*<\1>\s*\]/g, (whole: string, id: string) =>
      whole.split(id).join(cut(id)),
    )
    .replace(/\/DocChecksum \/([0-9A-F]{32})/g, (_, id: string) => `/DocChecksum /${cut(id)}`);
  return Buffer.from(text, 'latin1');
}

/** @returns How it ended, in a word for people. @throws Refusal when it took too long. */
function runBounded(program: string, args: readonly string[], seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      // A group of its own: what is found by the name is a script that starts the program itself.
      detached: process.platform !== 'win32',
      // The same document gives the same bytes only when no time of day is written into it.
      env: { ...process.env, SOURCE_DATE_EPOCH: '315532800' },
    });
    const end = (): void => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const tooLong = setTimeout(() => {
      end();
      settle();
      reject(new Refusal('office-failed', TEXT.officeHangs(seconds), 'LibreOffice'));
    }, seconds * 1000);
    // Its group does not hear of Ctrl+C by itself.
    const stop = (signal: NodeJS.Signals): void => {
      end();
      settle();
      process.kill(process.pid, signal);
    };
    const settle = (): void => {
      clearTimeout(tooLong);
      for (const signal of ENDING) process.removeListener(signal, stop);
    };
    for (const signal of ENDING) process.on(signal, stop);
    const done = (ended: string): void => {
      settle();
      resolve(ended);
    };
    child.on('error', ({ message }) => done(message));
    child.on('exit', (code, signal) => done(signal ?? TEXT.exitCode(code)));
  });
}
