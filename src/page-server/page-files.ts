/** The built page's files, read once at the start: what is not among them cannot be asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { Refusal } from '../core/refusal';

export interface PageFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The page itself, under the path that is also '/'. */
export const PAGE_PATH = '/index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * @returns By the path of the address, '/index.html' and so on. Links in the folder are left out: they lead elsewhere.
 * @throws Refusal when the page was not built.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  if (!existsSync(join(folder, PAGE_PATH))) {
    throw new Refusal('wrong-call', TEXT.pageNotBuilt, folder);
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [addressOf(relative(folder, path)), readPageFile(path)]));
}

/** What the server tells the page, in meta tags that are empty as built: `jiko-token` and so on. */
export interface PageFacts {
  readonly token: string;
  readonly nonce: string;
  /** Not '' when the page is to begin with the choice of a workbook: 'choice', and the encoded name of one saved before. */
  readonly start: string;
}

/** The page with its facts. */
export function pageWith(page: PageFile, { token, nonce, start }: PageFacts): PageFile {
  const html = Buffer.from(page.bytes).toString('utf8');
  const facts = { 'jiko-token': token, 'jiko-nonce': nonce, 'jiko-start': start };
  const filled = Object.entries(facts).reduce((text, [name, value]) => fillMeta(text, name, value), html);
  return { ...page, bytes: Buffer.from(filled, 'utf8') };
}

/** @param value Of letters that need no escaping. */
const fillMeta = (html: string, name: string, value: string): string =>
  html.replace(`<meta name="${name}" content="">`, `<meta name="${name}" content="${value}">`);

const addressOf = (path: string): string => `/${path.split(sep).join('/')}`;

function readPageFile(path: string): PageFile {
  return {
    contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    bytes: readFileSync(path),
  };
}
