/** The local page's server: on this computer alone it hands out the page, and reads and writes the one workbook. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { Refusal } from '../core/refusal';
import { answerRequest } from './answer-request';
import { OpenBook } from './open-book';
import { readPageFiles } from './page-files';

export interface PageServerOptions {
  /** The workbook's path. */
  readonly book: string;
  /** Where a workbook goes that begins a year; then the page first asks which one is wanted. Without it `book` is opened. */
  readonly newBooks?: string;
  /** Where the built page lies. */
  readonly pageFolder: string;
  /** Where reports go; made when the first one comes. */
  readonly outDir: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface PageServer {
  /** 'http://127.0.0.1:49152/' */
  readonly address: string;
  /** What the page must send with every change; new with each start. */
  readonly token: string;
  /** Stops at once; a change whose bytes have not all arrived is not made. */
  close(): Promise<void>;
}

/** Loopback alone: no other computer reaches it. */
const LOOPBACK = '127.0.0.1';

/** For a whole request, in milliseconds. */
const REQUEST_TIMEOUT = 120_000;

/** @throws Refusal when the page was not built, or the port cannot be had. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const service = {
    book: new OpenBook(options.book, options.newBooks),
    asksForBook: options.newBooks !== undefined,
    page: readPageFiles(options.pageFolder),
    outDir: options.outDir,
    token: randomBytes(32).toString('base64url'),
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    void answerRequest(request, response, { ...service, port: portOf(server) });
  });
  await listen(server, options.port);
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/`,
    token: service.token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      reject(new Refusal('wrong-call', TEXT.portRefused(port, code), '--port')),
    );
    server.listen(port, LOOPBACK, resolve);
  });
}
