/** Reads what a request brings, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { RefusedRequest } from './refused-request';

/** In bytes. Workbooks that the reader takes are far below. */
export const MOST_BODY_BYTES = 300 * 1024 * 1024;

/**
 * @param most In bytes.
 * @throws RefusedRequest 413 when it is longer, before reading it where the request tells its length; an error when
 *   the sender stops halfway.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = new RefusedRequest(413, TEXT.bodyTooLarge(Math.floor(most / 1024 / 1024)));
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // To the end even when it is too long: leaving the loop closes the connection, and the sentence would not arrive.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw tooLarge;
  return Buffer.concat(chunks);
}
