/** Base64 with its usual and its web-safe alphabet, for any number of bytes. */
import { LiveError } from '../kernel/live-error';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...LETTERS, '+', '/'].map((letter, value): [string, number] => [letter, value]),
  ['-', 62],
  ['_', 63],
]);

/** @param webSafe Writes - and _ instead of + and /; the padding stays, as live. */
export function encodeBase64(bytes: Uint8Array, webSafe: boolean): string {
  const alphabet = `${LETTERS}${webSafe ? '-_' : '+/'}`;
  const groups: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const bits = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    groups.push(
      letters
        .slice(0, left + 1)
        .join('')
        .padEnd(4, '='),
    );
  }
  return groups.join('');
}

/**
 * Reads both alphabets, with or without padding and line breaks.
 * @throws LiveError when a character belongs to neither.
 */
export function decodeBase64(text: string): Uint8Array {
  const letters = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [bits, count, length] = [0, 0, 0];
  for (const letter of letters) {
    const value = VALUES.get(letter);
    if (value === undefined) throw new LiveError('Could not decode string.');
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = (bits >> count) & 0xff;
    }
  }
  return bytes;
}
