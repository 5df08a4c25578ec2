/** A page server over a folder of its own, and requests to it exactly as written: fetch would tidy hosts and paths. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { type PageServer, startPageServer } from '../../src/page-server/page-server';
import { copyExample, makeFolder } from '../command-line/run-cli';

/** A page as the build makes one, but small. */
export const PAGE =
  '<!DOCTYPE html><html lang="ja"><head><meta name="jiko-token" content=""><meta name="jiko-nonce" content=""></head></html>';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as JSON. */
  readonly json: ReturnType<typeof JSON.parse>;
}

export interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface Served {
  readonly server: PageServer;
  readonly port: number;
  /** Holds h29.xlsx (the open book), page/ and, once a report came, out/. */
  readonly folder: string;
  readonly book: string;
  send(path: string, request?: Request): Promise<Reply>;
  /** With the token. */
  change(method: string, path: string, body: Uint8Array, headers?: Record<string, string>): Promise<Reply>;
  /** The etag and the bytes as the page gets them. */
  readBook(): Promise<{ etag: string; bytes: Buffer }>;
}

const servers: PageServer[] = [];

export async function stopServers(): Promise<void> {
  for (const server of servers.splice(0)) await server.close();
}

export async function serve(): Promise<Served> {
  const folder = makeFolder();
  const book = join(folder, copyExample(folder, 'h29.xlsx'));
  const pageFolder = join(folder, 'page');
  mkdirSync(join(pageFolder, 'assets'), { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), PAGE);
  writeFileSync(join(pageFolder, 'assets/page.js'), '// ページ');
  const server = await startPageServer({ book, pageFolder, outDir: join(folder, 'out'), port: 0 });
  servers.push(server);
  const port = Number(new URL(server.address).port);
  const send = (path: string, options: Request = {}) => sendTo(port, path, options);
  return {
    server,
    port,
    folder,
    book,
    send,
    change: (method, path, body, headers = {}) =>
      send(path, { method, body, headers: { 'X-Jiko-Token': server.token, ...headers } }),
    async readBook() {
      const { json } = await send('/api/workbook');
      return { etag: json.etag, bytes: (await send('/api/workbook/bytes')).body };
    },
  };
}

/** Another workbook than the open one. */
export const otherBook = (): Buffer => readFileSync(join(__dirname, '../../examples/h29-with-problems.xlsx'));

function sendTo(port: number, path: string, { method = 'GET', headers = {}, body }: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes,
          get json() {
            return JSON.parse(bytes.toString('utf8'));
          },
        });
      });
    });
    sent.on('error', reject);
    if (body === undefined && method !== 'GET') sent.flushHeaders();
    else sent.end(body);
  });
}
