/** File names that every system takes: what Windows refuses is refused everywhere, since files travel. */

import { SERVICE_MESSAGES } from '../kernel/messages';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * File systems allow 255 bytes, or 255 UTF-16 units. Some are left for a number and an extension that are added.
 */
const MAX_STEM_BYTES = 230;

/**
 * Makes a text usable as a file name: forbidden characters become full-width, control characters and halves of
 * surrogate pairs go, dots in front become full-width, blanks and dots at the end go, a reserved name gets a full-width underscore in front, and what
 * is too long is cut.
 */
export function safeFileName(text: string): string {
  const cleaned = text
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, (character) => FULL_WIDTH[character] ?? '')
    .trim();
  const stem = cutToBytes(cleaned, MAX_STEM_BYTES)
    .replace(/[\s.]+$/, '')
    // A file whose name begins with a point is hidden on some systems.
    .replace(/^\.+/, (points) => '．'.repeat(points.length));
  if (stem === '') return SERVICE_MESSAGES.untitledFile;
  return RESERVED.test(stem) ? `＿${stem}` : stem;
}

/** The n-th name to try when the earlier ones are taken: 「名前.docx」, 「名前 (2).docx」, 「名前 (3).docx」. */
export function numberedFileName(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  return `${stem} (${attempt})${extension}`;
}

function cutToBytes(text: string, maxBytes: number): string {
  let [kept, bytes] = ['', 0];
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > maxBytes) return kept;
    kept += character;
  }
  return kept;
}
