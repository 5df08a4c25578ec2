/**
 * The parts of a .docx file in memory, in the shape that docxtemplater expects of its zip: `files`, `file()`, `remove()`.
 * Stands in for pizzip, which stamps the present time on each part and whose types bring all of Node's into src/core.
 */
import { strFromU8, type Zippable, zipSync } from 'fflate';

/** One part, such as word/document.xml. */
export interface PackagePart {
  readonly name: string;
  asText(): string;
}

/**
 * A local time, because zip entries carry what the wall clock says: every time zone then writes the same bytes.
 * Zip files know no earlier day.
 */
const ENTRY_TIME = new Date(1980, 0, 1);

/** The names of methods and fields are docxtemplater's; it calls `file` in three ways. */
export class DocxPackage {
  readonly files: Record<string, PackagePart> = Object.create(null);
  private readonly bytes = new Map<string, Uint8Array>();

  /** @param parts Name → bytes. */
  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    parts.forEach((bytes, name) => {
      this.put(name, bytes);
    });
  }

  /** All parts whose names match; the part of this name, or null; or writes a part and gives this package back. */
  file(names: RegExp): PackagePart[];
  file(name: string): PackagePart | null;
  file(name: string, content: string | Uint8Array): this;
  file(name: string | RegExp, content?: string | Uint8Array): PackagePart[] | PackagePart | null | this {
    if (typeof name !== 'string') return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.put(name, typeof content === 'string' ? utf8(content) : content);
    return this;
  }

  remove(name: string): this {
    delete this.files[name];
    this.bytes.delete(name);
    return this;
  }

  /** The whole .docx file; equal parts give equal bytes. Parts keep the order in which they were first put in. */
  toBytes(): Uint8Array {
    const entries: Zippable = {};
    this.bytes.forEach((bytes, name) => {
      entries[name] = bytes;
    });
    // The smallest tables pack documents of this kind as tightly, and most of the time went into making large ones.
    return zipSync(entries, { mtime: ENTRY_TIME, mem: 0 });
  }

  private put(name: string, bytes: Uint8Array): void {
    this.bytes.set(name, bytes);
    this.files[name] = { name, asText: () => strFromU8(bytes) };
  }
}

/** fflate's way spoils characters beyond U+FFFF where there is no TextEncoder, as at Google. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const rest = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = rest === 0 ? code : (code >> (6 * rest)) | (0xff00 >> (rest + 1));
    for (let at = rest - 1; at >= 0; at -= 1) bytes[length++] = ((code >> (6 * at)) & 0x3f) | 0x80;
  }
  return bytes.slice(0, length);
}
