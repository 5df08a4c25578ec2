import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { startPageServer } from '../../src/page-server/page-server';
import { removeFolders } from '../command-line/run-cli';
import { otherBook, type Served, serve, stopServers } from './serve';

let served: Served;

beforeEach(async () => {
  served = await serve();
});

afterEach(stopServers);
afterAll(removeFolders);

const put = (body: Uint8Array, headers: Record<string, string>, query = '') =>
  served.change('PUT', `/api/workbook${query}`, body, headers);

const named = (name: string): string => `?name=${encodeURIComponent(name)}`;

describe('reading', () => {
  it('gives the name, the bytes, and the same etag with both', async () => {
    const state = await served.send('/api/workbook');
    const bytes = await served.send('/api/workbook/bytes');
    expect(state.json).toEqual({ name: 'h29.xlsx', etag: state.headers.etag });
    expect(bytes.headers.etag).toBe(state.headers.etag);
    expect(bytes.body.equals(readFileSync(served.book))).toBe(true);
  });

  it('says so when the file is gone', async () => {
    rmSync(served.book);
    const { status, json } = await served.send('/api/workbook');
    expect([status, json.error.code, json.error.place]).toEqual([404, 'file-not-found', served.book]);
  });
});

describe('saving', () => {
  it('replaces the file, and gives the etag for the next time', async () => {
    const first = await served.readBook();
    const saved = await put(otherBook(), { 'If-Match': first.etag });
    expect(saved.status).toBe(200);
    expect(readFileSync(served.book).equals(otherBook())).toBe(true);
    expect(saved.json).toEqual((await served.send('/api/workbook')).json);
    expect((await put(first.bytes, { 'If-Match': saved.json.etag })).status).toBe(200);
    expect(readFileSync(served.book).equals(first.bytes)).toBe(true);
  });

  it('refuses when the file changed since it was read, and says to take another name', async () => {
    const { etag, bytes } = await served.readBook();
    writeFileSync(served.book, otherBook());
    const { status, json } = await put(bytes, { 'If-Match': etag });
    expect([status, json.error.code, json.error.place]).toEqual([409, 'file-changed', served.book]);
    expect(json.error.message).toContain('別の名前で保存');
    expect(readFileSync(served.book).equals(otherBook())).toBe(true);
  });

  it.each(['*', '""', '', 'W/"x"'])('takes no etag 「%s」 that it did not give', async (etag) => {
    const { bytes } = await served.readBook();
    expect((await put(otherBook(), { 'If-Match': etag })).status).toBe(409);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it('refuses without an etag', async () => {
    const { bytes } = await served.readBook();
    expect((await put(otherBook(), {})).status).toBe(428);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it('counts a file that was removed meanwhile as changed, and makes none', async () => {
    const { etag } = await served.readBook();
    rmSync(served.book);
    const { status, json } = await put(otherBook(), { 'If-Match': etag });
    expect([status, json.error.code]).toEqual([409, 'file-changed']);
    expect(existsSync(served.book)).toBe(false);
  });

  it('counts a folder in the file’s place as a change, and leaves it', async () => {
    const { etag, bytes } = await served.readBook();
    rmSync(served.book);
    mkdirSync(served.book);
    const { status, json } = await put(bytes, { 'If-Match': etag });
    expect([status, json.error.code]).toEqual([409, 'file-changed']);
    expect(readdirSync(served.book)).toEqual([]);
  });

  it.each(['~$h29.xlsx', '.~lock.h29.xlsx#'])('refuses while %s lies beside it', async (marker) => {
    const { etag, bytes } = await served.readBook();
    writeFileSync(join(served.folder, marker), '');
    const { status, json } = await put(otherBook(), { 'If-Match': etag });
    expect([status, json.error.code]).toEqual([423, 'file-in-use']);
    expect(json.error.message).toContain('別の名前で保存');
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no zip file', Buffer.from('<html>')],
  ])('refuses %s in place of a workbook', async (_what, body) => {
    const { etag, bytes } = await served.readBook();
    const { status, json } = await put(body, { 'If-Match': etag });
    expect([status, json.error.code]).toEqual([400, 'not-a-workbook']);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it.each([
    ['no token', {}],
    ['a wrong token of the same length', { 'X-Jiko-Token': 'x'.repeat(43) }],
    ['a short token', { 'X-Jiko-Token': 'x' }],
  ])('refuses with %s', async (_what, headers) => {
    const { etag, bytes } = await served.readBook();
    const { status, json } = await served.send('/api/workbook', {
      method: 'PUT',
      headers: { 'If-Match': etag, ...headers },
      body: otherBook(),
    });
    expect([status, json.error.code]).toEqual([403, 'wrong-call']);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it('takes the page’s own origin', async () => {
    const { etag } = await served.readBook();
    const origin = `http://localhost:${served.port}`;
    expect((await put(otherBook(), { 'If-Match': etag, Origin: origin })).status).toBe(200);
  });

  it('refuses what says to be longer than the limit, without waiting for it', async () => {
    const { status, json } = await served.send('/api/workbook', {
      method: 'PUT',
      headers: {
        'X-Jiko-Token': served.server.token,
        'If-Match': '"x"',
        'Content-Length': String(301 * 1024 * 1024),
      },
    });
    expect(status).toBe(413);
    expect(json.error.message).toContain('300 MB');
  });

  it('makes no change of a body that stops halfway', async () => {
    const { etag, bytes } = await served.readBook();
    const half = request({
      host: '127.0.0.1',
      port: served.port,
      method: 'PUT',
      path: '/api/workbook',
      headers: {
        Expect: '100-continue',
        'X-Jiko-Token': served.server.token,
        'If-Match': etag,
        'Content-Length': String(otherBook().length),
      },
    });
    const failed = once(half, 'error');
    half.flushHeaders();
    await once(half, 'continue');
    half.write(otherBook().subarray(0, 1000));
    await served.server.close();
    expect(await failed).toHaveLength(1);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
  });

  it('writes through a link and leaves nothing else in the folder', async () => {
    const link = join(served.folder, 'link.xlsx');
    symlinkSync('h29.xlsx', link);
    const server = await startPageServer({
      book: link,
      pageFolder: join(served.folder, 'page'),
      outDir: served.folder,
      port: 0,
    });
    const { etag } = (await (await fetch(`${server.address}api/workbook`)).json()) as { etag: string };
    const { status } = await fetch(`${server.address}api/workbook`, {
      method: 'PUT',
      headers: { 'X-Jiko-Token': server.token, 'If-Match': etag },
      body: new Uint8Array(otherBook()),
    });
    await server.close();
    expect(status).toBe(200);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(served.book).equals(otherBook())).toBe(true);
    expect(readdirSync(served.folder).sort()).toEqual(['h29.xlsx', 'link.xlsx', 'page']);
  });
});

describe('saving under another name', () => {
  it('writes beside the open book and goes on with the new one', async () => {
    const { etag, bytes } = await served.readBook();
    const { status, json } = await put(otherBook(), {}, named('新しい 名前.xlsx'));
    expect([status, json.name]).toEqual([200, '新しい 名前.xlsx']);
    expect(readFileSync(served.book).equals(bytes)).toBe(true);
    expect(readFileSync(join(served.folder, '新しい 名前.xlsx')).equals(otherBook())).toBe(true);
    expect((await served.readBook()).bytes.equals(otherBook())).toBe(true);
    expect((await put(bytes, { 'If-Match': etag })).status).toBe(409);
    expect((await put(bytes, { 'If-Match': json.etag })).status).toBe(200);
  });

  it('does not let what was read from the old file be saved over the new one, though they agree', async () => {
    const { etag, bytes } = await served.readBook();
    await put(bytes, {}, named('同じ.xlsx'));
    expect((await put(otherBook(), { 'If-Match': etag })).status).toBe(409);
    expect(readFileSync(join(served.folder, '同じ.xlsx')).equals(bytes)).toBe(true);
  });

  it('works where the open book has changed or is in use', async () => {
    writeFileSync(served.book, 'changed');
    writeFileSync(join(served.folder, '~$h29.xlsx'), '');
    expect((await put(otherBook(), {}, named('控え.xlsx'))).status).toBe(200);
    expect(readFileSync(served.book, 'utf8')).toBe('changed');
  });

  it('never overwrites', async () => {
    writeFileSync(join(served.folder, '控え.xlsx'), 'old');
    const { status, json } = await put(otherBook(), {}, named('控え.xlsx'));
    expect([status, json.error.code]).toEqual([409, 'file-exists']);
    expect(json.error.message).not.toContain('--repair');
    expect(readFileSync(join(served.folder, '控え.xlsx'), 'utf8')).toBe('old');
    expect((await served.send('/api/workbook')).json.name).toBe('h29.xlsx');
  });

  it.each([
    '../外.xlsx',
    '/tmp/外.xlsx',
    '下\\外.xlsx',
    'C:外.xlsx',
    '.xlsx',
    '.隠し.xlsx',
    '..xlsx',
    '~$h29.xlsx',
    'con.xlsx',
    '名\u0000前.xlsx',
    '名前.xlsx ',
    '名前.exe',
    '名前',
    '',
    `${'長'.repeat(80)}.xlsx`,
  ])('refuses the name 「%s」', async (name) => {
    const { status, json } = await put(otherBook(), {}, named(name));
    expect([status, json.error.code, json.error.place]).toEqual([400, 'wrong-call', name]);
    expect(readdirSync(served.folder).sort()).toEqual(['h29.xlsx', 'page']);
  });
});
