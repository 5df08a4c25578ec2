/** jiko-hyoka open: the local page over a workbook, until Ctrl+C. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiskFileStore } from '@jiko-hyoka/apps-script-host/disk-file-store';
import { LiveError } from '@jiko-hyoka/apps-script-host/live-error';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { PAGE_SERVER_MESSAGES as TEXT } from '../../core/messages/page';
import { Refusal, refusedAt } from '../../core/refusal';
import { readWorkbookFile } from '../../files/workbook-file';
import { startPageServer } from '../../page-server/page-server';
import { printLine } from '../printing/output';

export interface OpenOptions {
  readonly port: string;
  readonly out: string;
}

const PAGE = join(__dirname, 'page');
const EXAMPLE = join(__dirname, '..', 'examples', 'h29-with-problems.xlsx');

/** @throws Refusal when the workbook cannot be used, the port cannot be had, or the page was not built. */
export async function runOpen(path: string | undefined, options: OpenOptions): Promise<void> {
  const port = readPort(options.port);
  if (path !== undefined) assertWorkbook(path);
  const book = path ?? practiceBook(options.out);
  const server = await startPageServer({
    book,
    pageFolder: PAGE,
    outDir: options.out,
    port,
    ...(path === undefined ? { newBooks: '.' } : {}),
  });
  // Before the address is told: who starts this from a program may stop it as soon as it reads the address.
  const stopped = stopSignal();
  printLine(path === undefined ? TEXT.started(book, server.address) : TEXT.opened(book, server.address));
  await stopped;
  await server.close();
}

/** @throws Refusal */
function readPort(typed: string): number {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(port <= 65_535)) throw new Refusal('wrong-call', TEXT.portUnreadable(typed), '--port');
  return port;
}

/** Tells on the command line, not only on the page, that a file is no workbook. */
function assertWorkbook(path: string): void {
  const { bytes } = readWorkbookFile(path);
  try {
    XlsxFile.open(bytes);
  } catch (error) {
    throw refusedAt(path, error);
  }
}

/**
 * The example's copy in the output folder. One that is there is taken up again, with what was done in it.
 * @throws Refusal when the folder cannot be written to.
 */
function practiceBook(folder: string): string {
  const path = join(folder, TEXT.practiceBook);
  if (existsSync(path)) return path;
  try {
    return new DiskFileStore(folder).create(TEXT.practiceBook, readFileSync(EXAMPLE), new Date()).link;
  } catch (error) {
    if (!(error instanceof LiveError)) throw error;
    throw new Refusal('wrong-call', error.message, '--out');
  }
}

/** Ctrl+C, or a program that ends this one. A second Ctrl+C then ends it at once, as usual. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
