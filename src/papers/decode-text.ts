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
    const text = decoded(bytes, 'shift_jis');
    if (isGarbled(text)) throw error;
    return text;
  }
}

/** UTF-8 with a damaged byte comes out as 「縺ゅ繧」, EUC-JP as half-width kana; neither stands in a paper. */
const isGarbled = (text: string): boolean =>
  (text.match(/[縺繧繝縲]/g)?.length ?? 0) * 20 > text.length ||
  (text.match(/[｡-ﾟ]/g)?.length ?? 0) * 5 > text.length * 3;

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (/[\0\u0001-\u0008\u000e-\u001a]/.test(text)) throw new RangeError();
    return text;
  } catch {
    throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.letters, '');
  }
}
