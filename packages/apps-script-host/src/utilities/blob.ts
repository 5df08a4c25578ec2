/** Blob: bytes with a name and a content type, as scripts hand them from one service to another. */

import type { CallLog } from '../kernel/call-log';
import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import { signatureMismatch } from '../kernel/method-signature';
import { expose, reveal } from '../kernel/service';
import { contentTypeOf } from './file-types';

type BaseBlob = GoogleAppsScript.Base.Blob;

/**
 * Scripts get one from {@link HostBlob.create} alone. Setters change it and give it back; bytes go out as signed numbers,
 * −128 to 127.
 */
export class HostBlob implements Omit<BaseBlob, 'getAs' | 'getAllBlobs'> {
  #bytes: Uint8Array;
  #contentType: string | null;
  #name: string | null;
  readonly #calls: CallLog;

  private constructor(bytes: Uint8Array, contentType: string | null, name: string | null, calls: CallLog) {
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
    this.#calls = calls;
  }

  /** A blob for scripts. It keeps the given bytes themselves, so nobody may change them afterwards. */
  static create(
    bytes: Uint8Array,
    contentType: string | null,
    name: string | null,
    calls: CallLog,
  ): BaseBlob {
    return expose('Blob', new HostBlob(bytes, contentType, name, calls), calls) as unknown as BaseBlob;
  }

  /** The bytes of what a script passes as a blob, not to be changed; undefined when it is no blob. */
  static bytesOf(value: unknown): Uint8Array | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    const blob = reveal(value);
    return blob instanceof HostBlob ? blob.#bytes : undefined;
  }

  copyBlob(): BaseBlob {
    return HostBlob.create(this.#bytes.slice(), this.#contentType, this.#name, this.#calls);
  }

  getBlob(): BaseBlob {
    return this.#self();
  }

  /** Signed bytes, -128 to 127, as live. */
  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decoder(charset).decode(this.#bytes);
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return this.#contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): BaseBlob {
    this.#bytes = unsignedBytes('Blob.setBytes', data);
    return this.#self();
  }

  setContentType(contentType: string | null): BaseBlob {
    this.#contentType = contentType;
    return this.#self();
  }

  setContentTypeFromExtension(): BaseBlob {
    this.#contentType = contentTypeOf(this.#name ?? '') ?? this.#contentType;
    return this.#self();
  }

  setDataFromString(text: string, charset = 'UTF-8'): BaseBlob {
    if (!/^utf-?8$/i.test(charset)) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Blob.setDataFromString(…, ${charset})`));
    }
    this.#bytes = new TextEncoder().encode(text);
    return this.#self();
  }

  setName(name: string): BaseBlob {
    this.#name = name;
    return this.#self();
  }

  /** `expose` turns it into the object that the script holds. */
  #self(): BaseBlob {
    return this as unknown as BaseBlob;
  }
}

/** Bytes as Apps Script gives them out: plain numbers from -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * Bytes as scripts hand them over: signed or unsigned numbers, in an array or a typed array of any realm.
 * @throws LiveError naming `method` when the value is something else.
 */
export function unsignedBytes(method: string, data: unknown): Uint8Array {
  if (!Array.isArray(data) && !ArrayBuffer.isView(data)) throw signatureMismatch(method, [data]);
  return Uint8Array.from(data as ArrayLike<number>, (byte) => {
    if (typeof byte !== 'number') throw new LiveError(`Cannot convert ${String(byte)} to byte.`);
    return byte;
  });
}

function decoder(charset: string): InstanceType<typeof TextDecoder> {
  try {
    // A script sees a byte order mark as a character, as in Java.
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    throw new LiveError(`Invalid argument: ${charset}`);
  }
}
