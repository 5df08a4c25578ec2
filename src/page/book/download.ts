/** Hands bytes to the person as a file. */

/** Long enough for a browser that first asks where to put the file. */
const KEPT_MS = 60_000;

/** @param name What the browser proposes. @param bytes Copied at once; the caller may change them afterwards. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
