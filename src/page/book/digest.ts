/** What a file's content is known by again. */

/** SHA-256 as hexadecimal digits, as `files/file-digest.ts` has it for the disk. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
