/** What stands in the container that old Office files and locked new ones share, by the names of its streams. */

/** `compound` where no name tells. */
export type CompoundKind = 'locked' | 'oldExcel' | 'document' | 'slides' | 'compound';

const STREAMS: ReadonlyMap<string, CompoundKind> = new Map([
  ['EncryptedPackage', 'locked'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
  ['WordDocument', 'document'],
  ['PowerPoint Document', 'slides'],
]);

/** Entries of the directory have 128 bytes and begin with the name in UTF-16 ([MS-CFB] 2.6.1). */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const kind = STREAMS.get(nameAt(bytes, at));
    if (kind !== undefined) return kind;
  }
  return 'compound';
}

function nameAt(bytes: Uint8Array, at: number): string {
  let name = '';
  for (let i = at; i < at + 64 && bytes[i] && bytes[i + 1] === 0; i += 2) {
    name += String.fromCharCode(bytes[i] ?? 0);
  }
  return name;
}
