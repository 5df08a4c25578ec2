/** What the page's browser is told about every answer: keep nothing, guess nothing, ask no other host. */
import type { OutgoingHttpHeaders } from 'node:http';

/** Headers of every answer. */
export const COMMON_HEADERS: OutgoingHttpHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The policy of everything that is not the page: a workbook's bytes shown as a document could do nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The page's content security policy.
 * @param nonce Of this one answer. The page hands it to the scripts that it makes out of text itself (Code.js, and the
 *   sidebar in its srcdoc frame, which takes over the page's policy); any other inline script stays dead.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob: data:",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
