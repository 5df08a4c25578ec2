/** In which encoding the XML parts of Office files are written; read in another one they would hold other words. */
import { strFromU8 } from 'fflate';

/** `other` is what no Office program writes: an encoding that is not read here, or bytes that are none of UTF-8. */
export type Letters = 'utf-8' | 'utf-16le' | 'utf-16be' | 'other';

/** A part is asked for more than once: when it is opened, and each time that it is read. Its bytes never change. */
const known = new WeakMap<Uint8Array, Letters>();

export function lettersOf(bytes: Uint8Array): Letters {
  const letters = known.get(bytes) ?? lookedAt(bytes);
  known.set(bytes, letters);
  return letters;
}

/** UTF-16 is told by its mark alone (XML 1.0, 4.3.3). */
function lookedAt(bytes: Uint8Array): Letters {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isInUtf8(bytes) ? 'utf-8' : 'other';
}

/** A declaration of anything but UTF-8 and its part ASCII; a mark may stand before it. */
const OTHER = /^[^<]*<\?xml\s[^>]*?encoding\s*=\s*.(?!(utf-?8|(us-)?ascii)["'])/i;
/** In bytes; a declaration is shorter by far. */
const HEAD = 500;

/** Whether a part says that it is in UTF-8, or nothing, and is. By hand, because Google has no TextDecoder. */
export function isInUtf8(bytes: Uint8Array): boolean {
  if (OTHER.test(strFromU8(bytes.subarray(0, HEAD), true))) return false;
  let [left, code, lowest] = [0, 0, 0];
  for (const byte of bytes) {
    if (left > 0) {
      if (byte >> 6 !== 2) return false;
      code = (code << 6) | (byte & 63);
      left -= 1;
      // Longer than needed, half of another character (U+D800 to U+DFFF), or beyond the last one.
      if (left === 0 && (code < lowest || code >> 11 === 27 || code > 0x10ffff)) return false;
    } else if (byte > 127) {
      if (byte < 0xc2 || byte > 0xf4) return false;
      left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      code = byte & (63 >> left);
      lowest = 2 << (5 * left);
    }
  }
  return left === 0;
}
