/** Reads a file of the person's computer as google.script.run can carry it. */

/** The file's bytes in base64; null when the browser cannot read it (any more). */
export function readBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    // A data address: data:…;base64,…
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
