/** Who may ask the page's server for what: nobody through another name, and no other page for the workbook. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { RefusedRequest } from './refused-request';

/** The header in which the page sends its token back; Node gives header names in lower case. */
const TOKEN_HEADER = 'x-jiko-token';

/**
 * Refuses a request under any other name than this computer's own: a foreign site whose name was made to point here
 * (DNS rebinding) would else count as the page itself.
 * @throws RefusedRequest 403
 */
export function assertOwnHost(headers: IncomingHttpHeaders, port: number): void {
  if (!ownHosts(port).includes(headers.host ?? '')) throw new RefusedRequest(403, TEXT.foreignHost);
}

/**
 * Refuses what another page, or a frame without an origin such as the sidebar's, asks of the API.
 * Programs that are no browser send no Sec-Fetch-Site.
 * @throws RefusedRequest 403
 */
export function assertOwnPage(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (site !== 'same-origin' && site !== 'none') throw new RefusedRequest(403, TEXT.foreignPage);
}

/**
 * Refuses a change that does not come from the page which this server handed out since it started. The page must ask
 * by fetch in its usual mode: in mode 'same-origin' browsers send the origin as 'null' under our no-referrer policy.
 * @throws RefusedRequest 403
 */
export function assertMayChange(headers: IncomingHttpHeaders, port: number, token: string): void {
  const { origin } = headers;
  if (origin !== undefined && !ownHosts(port).some((host) => origin === `http://${host}`)) {
    throw new RefusedRequest(403, TEXT.foreignPage);
  }
  const sent = headers[TOKEN_HEADER];
  if (typeof sent !== 'string' || !isSame(sent, token)) throw new RefusedRequest(403, TEXT.wrongToken);
}

/** Port 80 is left out of addresses. */
function ownHosts(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost'].map((name) => (port === 80 ? name : `${name}:${port}`));
}

function isSame(sent: string, token: string): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
