import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../src/page-server/request-body';

/** Sends chunks without telling their length, and gives what readBody made of them. */
async function readChunks(chunks: readonly string[], most: number): Promise<unknown> {
  return new Promise((resolve) => {
    const server = createServer(async (incoming, response) => {
      const outcome = await readBody(incoming, most).then((bytes) => Buffer.from(bytes).toString(), String);
      response.end();
      server.close(() => resolve(outcome));
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ host: '127.0.0.1', port, method: 'POST', agent: false }, (reply) =>
        reply.resume(),
      );
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });
  });
}

it('reads a body without a length up to the limit', async () => {
  expect(await readChunks(['abc', 'de'], 5)).toBe('abcde');
});

it('refuses one that turns out to be longer', async () => {
  expect(await readChunks(['abc', 'def'], 5)).toContain('RefusedRequest');
});
