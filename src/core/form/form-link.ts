/** What a person writes to name a Drive file: its link, its id, or on the local host its path. */

/** The ways in which Google writes an id into an address: …/d/ID/edit and …?id=ID. */
const ID_IN_ADDRESS = [/\/d\/([\w-]+)/, /[?&]id=([\w-]+)/];

/** @returns The file's id; of a path its last part, which is the id on the local host. */
export function fileIdIn(text: string): string {
  const trimmed = text.trim();
  if (/^https?:/.test(trimmed)) {
    for (const pattern of ID_IN_ADDRESS) {
      const id = pattern.exec(trimmed)?.[1];
      if (id !== undefined) return id;
    }
  }
  return /[^/\\]*$/.exec(trimmed.replace(/^memory:/, ''))?.[0] ?? '';
}
