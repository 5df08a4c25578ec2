/** Answers one request: the page's files, and the five things that the page asks of the computer. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { keepPublished } from './keep-published';
import { keepReport } from './keep-report';
import type { BookState, OpenBook } from './open-book';
import { PAGE_PATH, type PageFile, pageWith } from './page-files';
import { failureOf, RefusedRequest } from './refused-request';
import { MOST_BODY_BYTES, readBody } from './request-body';
import { assertMayChange, assertOwnHost, assertOwnPage } from './request-guard';
import { COMMON_HEADERS, DATA_POLICY, pagePolicy } from './response-headers';

/** What the server serves. */
export interface PageService {
  readonly book: OpenBook;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly outDir: string;
  readonly token: string;
  /** Whether the page begins with the choice of a workbook, of which `book` is one. */
  readonly asksForBook: boolean;
  readonly port: number;
}

interface Exchange extends PageService {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

type Handler = (exchange: Exchange) => void | Promise<void>;

const API = '/api/';

/** By path and method; HEAD is answered as GET, without the body. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/api/workbook': { GET: sendState, PUT: saveBook },
  '/api/workbook/bytes': { GET: sendBytes },
  '/api/reports': { POST: takeReport },
  '/api/published': { POST: takePublished },
};

/** What writes something. */
const CHANGES: readonly Handler[] = [saveBook, takeReport, takePublished];

/** Never throws: every failure becomes an answer with a sentence. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  service: PageService,
): Promise<void> {
  const [path = '', query] = (request.url ?? '').split('?', 2);
  try {
    assertOwnHost(request.headers, service.port);
    const handler = handlerOf(path, request, service);
    await handler({ ...service, request, response, query: new URLSearchParams(query) });
  } catch (thrown) {
    const { status, error } = failureOf(thrown);
    if (path.startsWith(API)) sendJson(response, status, { error });
    else send(response, status, 'text/plain; charset=utf-8', `${error.message}\n`);
  }
}

/** @throws RefusedRequest 403, 404 or 405 */
function handlerOf(path: string, { method = '', headers }: IncomingMessage, service: PageService): Handler {
  if (path.startsWith(API)) assertOwnPage(headers);
  const methods = ROUTES[path] ?? fileMethods(path, service);
  if (methods === null) throw new RefusedRequest(404, TEXT.unknownPath);
  const handler = methods[method === 'HEAD' ? 'GET' : method];
  if (handler === undefined) throw new RefusedRequest(405, TEXT.unknownMethod);
  if (CHANGES.includes(handler)) assertMayChange(headers, service.port, service.token);
  return handler;
}

function fileMethods(
  path: string,
  { page, token, book, asksForBook }: PageService,
): Readonly<Record<string, Handler>> | null {
  const file = page.get(path === '/' ? PAGE_PATH : path);
  if (file === undefined) return null;
  const isPage = file === page.get(PAGE_PATH);
  return {
    GET({ response }) {
      if (!isPage) return send(response, 200, file.contentType, file.bytes);
      const nonce = randomBytes(16).toString('base64url');
      const filled = pageWith(file, { token, nonce, start: asksForBook ? startOf(book) : '' });
      send(response, 200, file.contentType, filled.bytes, pagePolicy(nonce));
    },
  };
}

/** What the page begins with: a choice, with the workbook that it has saved before among them. */
const startOf = ({ savedName }: OpenBook): string => `choice ${encodeURIComponent(savedName)}`.trimEnd();

function sendState({ book, response }: Exchange): void {
  sendBookState(response, book.read().state);
}

function sendBytes({ book, response }: Exchange): void {
  const { state, bytes } = book.read();
  response.setHeader('ETag', state.etag);
  send(response, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
}

async function saveBook({ book, request, response, query }: Exchange): Promise<void> {
  const name = query.get('name');
  const etag = request.headers['if-match'];
  if (name === null && etag === undefined) throw new RefusedRequest(428, TEXT.etagNeeded);
  const bytes = await readBody(request, MOST_BODY_BYTES);
  sendBookState(response, name === null ? book.save(etag ?? '', bytes) : book.saveAs(name, bytes));
}

async function takeReport({ request, response, query, outDir }: Exchange): Promise<void> {
  const bytes = await readBody(request, MOST_BODY_BYTES);
  sendJson(response, 201, { file: keepReport(outDir, query.get('name') ?? '', bytes) });
}

async function takePublished({ book, request, response }: Exchange): Promise<void> {
  const bytes = await readBody(request, MOST_BODY_BYTES);
  sendJson(response, 201, keepPublished(book.publishedFolder(request.headers['if-match'] ?? ''), bytes));
}

function sendBookState(response: ServerResponse, state: BookState): void {
  response.setHeader('ETag', state.etag);
  sendJson(response, 200, state);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Uint8Array,
  policy = DATA_POLICY,
): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'Content-Security-Policy': policy,
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
