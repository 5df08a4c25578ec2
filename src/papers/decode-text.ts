/** Bytes of a text file as text: UTF-8 with or without a mark, UTF-16 with one, else Shift_JIS (CP932). */
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import { Refusal } from '../core/refusal';

/** @throws Refusal where it is in none of them. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    return decoded(bytes, 'utf-8');
  } catch (error) {
    if (isMarked) throw error;
    if (isDamaged(bytes)) throw error;
    const text = decoded(bytes, 'shift_jis');
    if (isKanaAlone(text)) throw error;
    return text;
  }
}

/** UTF-8 of which a byte is lost or another: most of its characters are still whole, as they are in no other encoding. */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const isWhole = (code: number): boolean => code > 0x7f && code !== 0xfffd;
  return countOf(text, isWhole) > 2 * countOf(text, (code) => code === 0xfffd);
}

/** EUC-JP comes out as half-width kana, of which a paper has a few words at most. */
const isKanaAlone = (text: string): boolean =>
  countOf(text, (code) => code >= 0xff61 && code <= 0xff9f) * 5 > text.length * 3;

function countOf(text: string, test: (code: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (test(text.charCodeAt(at))) count += 1;
  return count;
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (/[\0\u0001-\u0008\u000e-\u001a]/.test(text)) throw new RangeError();
    return text;
  } catch {
    throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.letters, '');
  }
}
