/** Utilities: dates as text, bytes, digests, archives. */

import { md5, sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import type { Executions } from '../kernel/executions';
import { liveEnum } from '../kernel/live-enum';
import { LiveError } from '../kernel/live-error';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import { notOffered } from '../kernel/offering';
import { expose, type HostContext } from '../kernel/service';
import { decodeBase64, encodeBase64 } from './base64';
import { HostBlob, signedBytes, unsignedBytes } from './blob';
import { contentTypeOf } from './file-types';
import { formatDate } from './format-date';
import { gzipBytes, ungzipBytes, unzipEntries, zipEntries } from './zip-blobs';

type Live = GoogleAppsScript.Utilities.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;
type Blob = GoogleAppsScript.Base.Blob;

const Charsets = liveEnum<typeof GoogleAppsScript.Utilities.Charset>(
  'Utilities.Charset',
  'US_ASCII',
  'UTF_8',
);
const DigestAlgorithms = liveEnum<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
  'Utilities.DigestAlgorithm',
  ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
);

const CHARSETS = new Set<unknown>([Charsets.US_ASCII, Charsets.UTF_8]);

const DIGESTS: ReadonlyMap<unknown, (message: Uint8Array) => Uint8Array> = new Map([
  [DigestAlgorithms.MD5 as unknown, md5],
  [DigestAlgorithms.SHA_1, sha1],
  [DigestAlgorithms.SHA_256, sha256],
  [DigestAlgorithms.SHA_384, sha384],
  [DigestAlgorithms.SHA_512, sha512],
]);

type Offered =
  | 'formatDate'
  | 'newBlob'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'computeDigest'
  | 'zip'
  | 'unzip'
  | 'gzip'
  | 'ungzip'
  | 'getUuid'
  | 'sleep';

class HostUtilities implements Pick<Live, Offered> {
  readonly Charset = Charsets;
  readonly DigestAlgorithm = DigestAlgorithms;
  readonly #context: HostContext;
  readonly #executions: Executions;

  constructor(context: HostContext, executions: Executions) {
    this.#context = context;
    this.#executions = executions;
  }

  formatDate(...args: unknown[]): string {
    requireSignature('Utilities.formatDate', args, ['date text text']);
    const [date, zone, pattern] = args as [Date, string, string];
    return formatDate(date, String(zone), String(pattern));
  }

  newBlob(...args: unknown[]): Blob {
    const [data, contentType, name] = args;
    if (args.length === 0 || args.length > 3) throw signatureMismatch('Utilities.newBlob', args);
    if (typeof data !== 'string') {
      return this.#blob(unsignedBytes('Utilities.newBlob', data), textOrNull(contentType), textOrNull(name));
    }
    return this.#blob(
      new TextEncoder().encode(data),
      textOrNull(contentType) ?? 'text/plain',
      textOrNull(name),
    );
  }

  base64Encode(data: unknown, charset: Charset = Charsets.UTF_8): string {
    return encodeBase64(toBytes('Utilities.base64Encode', data, charset), false);
  }

  base64EncodeWebSafe(data: unknown, charset: Charset = Charsets.UTF_8): string {
    return encodeBase64(toBytes('Utilities.base64EncodeWebSafe', data, charset), true);
  }

  base64Decode(encoded: string): number[] {
    return signedBytes(decodeBase64(encoded));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signedBytes(decodeBase64(encoded));
  }

  /** A text is read as US_ASCII unless told otherwise: each other character counts as '?', as live. */
  computeDigest(...args: unknown[]): number[] {
    const [algorithm, value, charset = Charsets.US_ASCII] = args;
    if (algorithm === DigestAlgorithms.MD2) throw notOffered('Utilities.computeDigest（MD2）');
    const digest = DIGESTS.get(algorithm);
    // Bytes come without a charset.
    const fits = typeof value === 'string' ? CHARSETS.has(charset) : args.length === 2;
    if (digest === undefined || !fits) throw signatureMismatch('Utilities.computeDigest', args);
    return signedBytes(digest(toBytes('Utilities.computeDigest', value, charset as Charset)));
  }

  zip(blobs: readonly GoogleAppsScript.Base.BlobSource[], name = 'archive.zip'): Blob {
    requireSignature('Utilities.zip', [blobs], ['array']);
    const entries = blobs.map((blob) => ({ name: nameOf(blob), bytes: blobBytes('Utilities.zip', blob) }));
    return this.#blob(zipEntries(entries, this.#executions.now()), 'application/zip', name);
  }

  unzip(blob: GoogleAppsScript.Base.BlobSource): Blob[] {
    const entries = unzipEntries(blobBytes('Utilities.unzip', blob));
    return entries.map(({ name, bytes }) => this.#blob(bytes, contentTypeOf(name), name));
  }

  gzip(blob: GoogleAppsScript.Base.BlobSource, name = 'archive.gz'): Blob {
    const bytes = gzipBytes(blobBytes('Utilities.gzip', blob), this.#executions.now());
    return this.#blob(bytes, 'application/x-gzip', name);
  }

  ungzip(blob: GoogleAppsScript.Base.BlobSource): Blob {
    const name = (blob as Blob).getName()?.replace(/\.gz$/, '') ?? 'archive';
    return this.#blob(ungzipBytes(blobBytes('Utilities.ungzip', blob)), null, name);
  }

  /** A random version 4 UUID. `crypto.randomUUID` is missing on pages opened from plain http. */
  getUuid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Returns at once; the host's clock shows the time as gone by. */
  sleep(milliseconds: number): void {
    const time: unknown = milliseconds;
    if (typeof time !== 'number' || Number.isNaN(time)) {
      throw new LiveError(`Cannot convert ${String(time)} to int.`);
    }
    this.#context.calls.recordWait(Math.max(0, Math.trunc(time)) / 1000);
  }

  #blob(bytes: Uint8Array, contentType: string | null, name: string | null): Blob {
    return HostBlob.create(bytes, contentType, name, this.#context.calls);
  }
}

/** The Utilities of a host, as scripts get them. @param executions The clock that `sleep` moves on. */
export function createUtilities(context: HostContext, executions: Executions) {
  return expose('Utilities', new HostUtilities(context, executions), context.calls);
}

function toBytes(method: string, value: unknown, charset: Charset): Uint8Array {
  if (typeof value !== 'string') return unsignedBytes(method, value);
  if (charset === Charsets.UTF_8) return new TextEncoder().encode(value);
  const codes = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  return Uint8Array.from(codes, (code) => (code < 0x80 ? code : 0x3f));
}

function blobBytes(method: string, blob: unknown): Uint8Array {
  const bytes = HostBlob.bytesOf(blob);
  if (bytes === undefined) throw signatureMismatch(method, [blob]);
  return bytes;
}

function nameOf(blob: GoogleAppsScript.Base.BlobSource): string {
  const name = (blob as Blob).getName();
  if (name === null) throw new LiveError('Blob object must have non-null name for this operation.');
  return name;
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
