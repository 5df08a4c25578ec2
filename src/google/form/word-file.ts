/** A Word file as Drive takes it: its types, its bytes, its checksum. */

/** The type of a .docx file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The type of the Google Doc that Drive makes of one. */
export const GOOGLE_DOC_TYPE = 'application/vnd.google-apps.document';

/** @param name Without the extension. */
export const wordBlob = (name: string, docx: Uint8Array): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(signed(docx), DOCX_TYPE, `${name}.docx`);

/** MD5 in 32 hexadecimal digits, as Drive writes it. It tells contents apart and keeps no secret. */
export function checksumOf(content: string | Uint8Array): string {
  const { MD5 } = Utilities.DigestAlgorithm;
  const digest =
    typeof content === 'string'
      ? Utilities.computeDigest(MD5, content, Utilities.Charset.UTF_8)
      : Utilities.computeDigest(MD5, signed(content));
  return digest.map((byte) => `0${(byte & 0xff).toString(16)}`.slice(-2)).join('');
}

/** Apps Script's bytes are signed. */
const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));
