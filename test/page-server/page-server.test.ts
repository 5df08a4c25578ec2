import { symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { startPageServer } from '../../src/page-server/page-server';
import { makeFolder, removeFolders } from '../command-line/run-cli';
import { otherBook, PAGE, type Served, serve, stopServers } from './serve';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(async () => {
  await stopServers();
  removeFolders();
});

describe('the page', () => {
  it('carries the token and the nonce of its own policy', async () => {
    const { status, headers, body } = await served.send('/');
    const nonce = /name="jiko-nonce" content="([\w-]{20,})"/.exec(body.toString())?.[1];
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toContain(`<meta name="jiko-token" content="${served.server.token}">`);
    expect(headers['content-security-policy']).toContain("default-src 'none'; ");
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(headers['content-security-policy']).toContain("connect-src 'self';");
  });

  it('gets another nonce each time, and another token with each start', async () => {
    const pages = await Promise.all([served.send('/'), served.send('/index.html')]);
    const other = await serve();
    expect(pages[0].body.equals(pages[1].body)).toBe(false);
    expect(other.server.token).not.toBe(served.server.token);
  });

  it('comes with its files, each with its type, and none is kept or guessed', async () => {
    const { status, headers, body } = await served.send('/assets/page.js');
    expect([status, body.toString()]).toEqual([200, '// ページ']);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('answers HEAD with the same headers and no body', async () => {
    const { status, headers, body } = await served.send('/assets/page.js', { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, '12', 0]);
  });
});

describe('a path', () => {
  it.each([
    '/../h29.xlsx',
    '/assets/../../h29.xlsx',
    '/%2e%2e/h29.xlsx',
    '/..%2fh29.xlsx',
    '/..\\h29.xlsx',
    '//127.0.0.1/h29.xlsx',
    '/%00',
    '/%',
    '/assets',
    '/assets/',
    '/etc/passwd',
    '/__proto__',
    '/api/',
    '/api/workbook/',
    '/api/../index.html',
  ])('%s leads nowhere', async (path) => {
    const { status, headers, body } = await served.send(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain('このアドレスには何もありません。');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('of another program’s address form leads nowhere', async () => {
    expect((await served.send('http://127.0.0.1/index.html')).status).toBe(404);
  });

  it('does not follow a link out of the folder', async () => {
    const folder = makeFolder();
    const secret = join(makeFolder(), 'secret.txt');
    writeFileSync(secret, 'secret');
    writeFileSync(join(folder, 'index.html'), PAGE);
    symlinkSync(secret, join(folder, 'link.txt'));
    const server = await startPageServer({ book: served.book, pageFolder: folder, outDir: folder, port: 0 });
    const { status } = await fetch(`${server.address}link.txt`);
    await server.close();
    expect(status).toBe(404);
  });

  it.each([
    ['POST', '/'],
    ['DELETE', '/api/workbook'],
    ['OPTIONS', '/api/workbook'],
    ['PUT', '/api/workbook/bytes'],
    ['GET', '/api/reports'],
  ])('refuses %s %s', async (method, path) => {
    const { status, body } = await served.change(method, path, new Uint8Array());
    expect(status).toBe(405);
    expect(body.toString()).toContain('この操作は、このアドレスではできません。');
  });
});

describe('the host that a request names', () => {
  it.each(['127.0.0.1', 'localhost'])('may be %s with the port', async (name) => {
    const { status } = await served.send('/api/workbook', { headers: { Host: `${name}:${served.port}` } });
    expect(status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example', '[::1]', '0.0.0.0'])(
    'may not be 「%s」',
    async (host) => {
      const wrong = host === '127.0.0.1' || /:\d$/.test(host) ? host : `${host}:${served.port}`;
      for (const path of ['/', '/api/workbook', '/api/workbook/bytes']) {
        const { status, body } = await served.send(path, { headers: { Host: wrong } });
        expect([status, body.includes(served.server.token)]).toEqual([403, false]);
      }
    },
  );

  it('must be named', async () => {
    const reply = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(served.port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text));
    });
    expect(reply).toMatch(/^HTTP\/1\.1 403 /);
    expect(reply).not.toContain(served.server.token);
  });

  it('is this computer’s loopback address alone: no other address of it answers', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const host of ['127.0.0.2', ...others.map(({ address }) => address)]) {
      const answered = await new Promise((resolve) => {
        const asked = get({ host, port: served.port, timeout: 3000 }, () => resolve(true));
        asked.on('timeout', () => asked.destroy()).on('error', () => resolve(false));
      });
      expect([host, answered]).toEqual([host, false]);
    }
  });
});

describe('another page', () => {
  it.each(['cross-site', 'same-site'])('cannot read the workbook (%s)', async (site) => {
    for (const path of ['/api/workbook', '/api/workbook/bytes']) {
      const { status, json } = await served.send(path, { headers: { 'Sec-Fetch-Site': site } });
      expect([status, json.error.code]).toEqual([403, 'wrong-call']);
    }
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
    'at %s cannot change anything, even with the token',
    async (origin) => {
      const { etag, bytes } = await served.readBook();
      const { status } = await served.change('PUT', '/api/workbook', otherBook(), {
        Origin: origin,
        'If-Match': etag,
      });
      expect(status).toBe(403);
      expect((await served.readBook()).bytes.equals(bytes)).toBe(true);
    },
  );
});

it('stops: the port answers no more, and can be had again', async () => {
  const { server, port, book, folder } = await serve();
  await server.close();
  await expect(fetch(server.address)).rejects.toThrow();
  const again = await startPageServer({ book, pageFolder: join(folder, 'page'), outDir: folder, port });
  expect(again.address).toBe(server.address);
  await again.close();
});

it('says that a port is taken', async () => {
  const { book, folder, port } = served;
  await expect(
    startPageServer({ book, pageFolder: join(folder, 'page'), outDir: folder, port }),
  ).rejects.toMatchObject({
    code: 'wrong-call',
    place: '--port',
    message: expect.stringContaining('ほかのプログラムが使っています'),
  });
});

it('says that the page was not built', async () => {
  const { book, folder } = served;
  await expect(
    startPageServer({ book, pageFolder: join(folder, 'nowhere'), outDir: folder, port: 0 }),
  ).rejects.toMatchObject({ message: expect.stringContaining('npm run build') });
});
