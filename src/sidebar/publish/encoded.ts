/** Bytes as text, for a frame or a server that takes nothing but plain data. */

/** In pieces: a function takes no more arguments than some ten thousand. */
const PIECE = 8192;

/** In base64. */
export function encoded(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
