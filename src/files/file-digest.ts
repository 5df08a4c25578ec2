/** What tells two contents of a file apart. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits, as `sha256sum` prints it. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
