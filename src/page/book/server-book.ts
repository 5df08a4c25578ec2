/** The workbook that `jiko-hyoka open` serves. */

import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { DiskFolder, FileForDisk } from '../../core/publish/disk-folder';
import { Refusal } from '../../core/refusal';
import type { AnswerError } from '../../google/call/answer';
import { serverToken } from '../browser/page-meta';
import type { BookSource, OpenedBook } from './book-source';

interface BookState {
  readonly name: string;
  readonly etag: string;
  /** Only of one that was just saved: what the file could not be given of the one before. */
  readonly remarks?: readonly string[];
}

export class ServerBook implements BookSource {
  readonly asksForName = false;
  readonly isInPlace = true;
  #state: BookState;

  private constructor(state: BookState) {
    this.#state = state;
  }

  /** @throws Refusal when the server is gone or cannot read the file. */
  static async open(): Promise<OpenedBook> {
    const { name } = await readJson<BookState>(await ask('/api/workbook'));
    const response = await ask('/api/workbook/bytes');
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { source: new ServerBook({ name, etag: response.headers.get('ETag') ?? '' }), bytes };
  }

  /** One that is not even made yet. @param name What is proposed when it is first saved, beside the command's other files. */
  static unsaved(name: string): OpenedBook {
    return { source: new ServerBook({ name, etag: '' }) };
  }

  get name(): string {
    return this.#state.name;
  }

  get isNew(): boolean {
    return this.#state.etag === '';
  }

  get savedText(): string {
    const { remarks = [] } = this.#state;
    return remarks.length === 0 ? TEXT.saved : remarks.join('');
  }

  async save(bytes: Uint8Array): Promise<void> {
    const response = await ask('/api/workbook', 'PUT', bytes, { 'If-Match': this.#state.etag });
    this.#state = await readJson<BookState>(response);
  }

  async saveAs(name: string, bytes: Uint8Array): Promise<boolean> {
    this.#state = await readJson<BookState>(
      await ask(`/api/workbook?name=${encodeURIComponent(name)}`, 'PUT', bytes),
    );
    return true;
  }

  async keepReport(name: string, bytes: Uint8Array): Promise<string> {
    const response = await ask(`/api/reports?name=${encodeURIComponent(name)}`, 'POST', bytes);
    return (await readJson<{ file: string }>(response)).file;
  }

  async putFolder(files: readonly FileForDisk[]): Promise<DiskFolder> {
    if (this.isNew) throw new Refusal('wrong-call', TEXT.saveBeforeFolder, this.name);
    const body = new TextEncoder().encode(JSON.stringify(files));
    return readJson(await ask('/api/published', 'POST', body, { 'If-Match': this.#state.etag }));
  }
}

/** @throws Refusal with the server's sentence, or with ours when it does not answer. */
async function ask(
  path: string,
  method = 'GET',
  body?: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const token: Record<string, string> = method === 'GET' ? {} : { 'X-Jiko-Token': serverToken() };
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { ...headers, ...token },
      ...(body === undefined ? {} : { body: body.slice() }),
    });
  } catch {
    throw new Refusal('unexpected', TEXT.serverGone, '');
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response: Response): Promise<Refusal> {
  try {
    const { error } = (await response.json()) as { error: AnswerError };
    return new Refusal(error.code, error.message, error.place);
  } catch {
    return new Refusal('unexpected', TEXT.serverRefused(response.status), '');
  }
}

const readJson = async <T>(response: Response): Promise<T> => (await response.json()) as T;
