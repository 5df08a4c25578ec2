/** Drive, the advanced service (v3): files that the script made. A Google Doc is kept as the .docx it was made from. */
import { HOST_MESSAGES } from '../../core/messages';
import { HostBlob } from './blob';
import { DriveError } from './drive-error';
import type { Executions } from './executions';
import { safeFileName } from './file-name';
import type { FileStore, StoredFile } from './file-store';
import { contentTypeOf, DOCX_TYPE } from './file-types';
import { LiveError } from './live-error';
import { expose, type HostContext } from './service';
import { isDocx } from './zip-blobs';

type LiveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Arguments = Readonly<Record<string, unknown>> | undefined;

const GOOGLE_DOC_TYPE = 'application/vnd.google-apps.document';
const DOCX_EXTENSION = '.docx';

/** What Drive answers when the call names no fields. */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';
const KNOWN_FIELDS = [
  'kind',
  'id',
  'name',
  'mimeType',
  'webViewLink',
  'modifiedTime',
  'size',
  'trashed',
] as const;

class Files {
  readonly #context: HostContext;
  readonly #executions: Executions;
  readonly #store: FileStore;

  constructor(context: HostContext, executions: Executions, store: FileStore) {
    this.#context = context;
    this.#executions = executions;
    this.#store = store;
  }

  /**
   * With the type of a Google Doc the blob must be a Word document: it is kept as `name.docx`, and no conversion is
   * done. Any other blob is kept as it is under its name.
   */
  create(resource: LiveFile, mediaData?: unknown, optionalArgs?: Arguments): LiveFile {
    this.#authorize('files.create');
    this.#refuseUnknown('create', resource, optionalArgs);
    const bytes = HostBlob.bytesOf(mediaData);
    if (bytes === undefined) throw new LiveError(HOST_MESSAGES.notOffered('Drive.Files.create（内容なし）'));
    const isDoc = resource.mimeType === GOOGLE_DOC_TYPE;
    if (isDoc) requireDocx('files.create', bytes, mediaData);
    const fields = fieldsOf('files.create', optionalArgs);
    const name = fileNameOf(resource.name ?? 'Untitled', isDoc);
    return described(this.#store.create(name, bytes, this.#context.now()), fields);
  }

  get(fileId: string, optionalArgs?: Arguments): LiveFile {
    this.#authorize('files.get');
    this.#refuseUnknown('get', {}, optionalArgs);
    const fields = fieldsOf('files.get', optionalArgs);
    return described(this.#find('files.get', fileId), fields);
  }

  /**
   * Replaces the content. A file's id is its name in the folder: with a new name it gets a new id, which stands in the
   * answer.
   */
  update(resource: LiveFile, fileId: string, mediaData?: unknown, optionalArgs?: Arguments): LiveFile {
    this.#authorize('files.update');
    this.#refuseUnknown('update', resource, optionalArgs);
    const fields = fieldsOf('files.update', optionalArgs);
    const file = this.#find('files.update', fileId);
    const bytes = HostBlob.bytesOf(mediaData);
    if (bytes === undefined) throw new LiveError(HOST_MESSAGES.notOffered('Drive.Files.update（内容なし）'));
    if (isGoogleDoc(file)) requireDocx('files.update', bytes, mediaData);
    return described(this.#replace(file, resource.name, bytes), fields);
  }

  /** Gives a document's .docx back. Its `optionalArgs` must be `{alt: 'media'}`, as live. */
  export(fileId: string, mimeType: string, optionalArgs?: Arguments): GoogleAppsScript.Base.Blob {
    this.#authorize('files.export');
    const file = this.#find('files.export', fileId);
    if (optionalArgs?.['alt'] !== 'media') {
      throw new DriveError(
        'files.export',
        400,
        'Export requires alt=media to download the exported content.',
      );
    }
    if (!isGoogleDoc(file)) {
      throw new DriveError('files.export', 403, 'Export only supports Docs Editors files.');
    }
    if (mimeType !== DOCX_TYPE) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.export（${mimeType}）`));
    }
    const bytes = this.#store.read(file.id) ?? new Uint8Array();
    return HostBlob.create(bytes, DOCX_TYPE, file.id, this.#context.calls);
  }

  #replace(file: StoredFile, newName: string | undefined, bytes: Uint8Array): StoredFile {
    const now = this.#context.now();
    const id = newName === undefined ? file.id : fileNameOf(newName, isGoogleDoc(file));
    if (id === file.id) return this.#store.update(id, bytes, now);
    const renamed = this.#store.create(id, bytes, now);
    this.#store.remove(file.id);
    return renamed;
  }

  #find(method: string, fileId: unknown): StoredFile {
    const file = this.#store.find(String(fileId));
    if (file === undefined) throw new DriveError(method, 404, `File not found: ${fileId}.`);
    return file;
  }

  /** Simple triggers may not touch other files, and an advanced service acts on nothing else. */
  #authorize(method: string): void {
    if (this.#executions.current.mode === 'FULL') return;
    throw new LiveError(
      `You do not have permission to call drive.${method}. Required permissions: https://www.googleapis.com/auth/drive.file`,
    );
  }

  /** Folders, descriptions, sharing and the like would be lost without a word: they are refused. */
  #refuseUnknown(method: string, resource: LiveFile, optionalArgs: Arguments): void {
    const unknown = [
      ...Object.keys(resource).filter((key) => key !== 'name' && key !== 'mimeType'),
      ...Object.keys(optionalArgs ?? {}).filter((key) => key !== 'fields' && key !== 'supportsAllDrives'),
    ];
    if (unknown.length > 0) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.${method}（${unknown.join('、')}）`));
    }
  }
}

/** @param store Where the files lie. */
export function createDrive(context: HostContext, executions: Executions, store: FileStore) {
  const files = expose('Drive.Files', new Files(context, executions, store), context.calls);
  return expose('Drive', { Files: files }, context.calls);
}

function fileNameOf(name: string, isDoc: boolean): string {
  const safe = safeFileName(String(name));
  return isDoc && !safe.endsWith(DOCX_EXTENSION) ? `${safe}${DOCX_EXTENSION}` : safe;
}

/** An import that cannot read the upload answers "Bad Request". */
function requireDocx(method: string, bytes: Uint8Array, blob: unknown): void {
  const type = (blob as GoogleAppsScript.Base.Blob).getContentType();
  if (type !== DOCX_TYPE)
    throw new LiveError(HOST_MESSAGES.notOffered(`Google ドキュメントへの変換（${type}）`));
  if (!isDocx(bytes)) throw new DriveError(method, 400, 'Bad Request');
}

function isGoogleDoc(file: StoredFile): boolean {
  return file.id.endsWith(DOCX_EXTENSION);
}

/** The asked fields of the answer; '*' asks for all. */
function fieldsOf(method: string, optionalArgs: Arguments): readonly string[] {
  const asked = String(optionalArgs?.['fields'] ?? DEFAULT_FIELDS);
  if (asked === '*') return KNOWN_FIELDS;
  const fields = asked.split(',').map((field) => field.trim());
  const unknown = fields.find((field) => !KNOWN_FIELDS.some((known) => known === field));
  if (unknown !== undefined) throw new DriveError(method, 400, `Invalid field selection ${unknown}`);
  return fields;
}

function described(file: StoredFile, fields: readonly string[]): LiveFile {
  const isDoc = isGoogleDoc(file);
  const all: Record<(typeof KNOWN_FIELDS)[number], unknown> = {
    kind: 'drive#file',
    id: file.id,
    name: isDoc ? file.id.slice(0, -DOCX_EXTENSION.length) : file.id,
    mimeType: isDoc ? GOOGLE_DOC_TYPE : (contentTypeOf(file.id) ?? 'application/octet-stream'),
    webViewLink: file.link,
    modifiedTime: file.modified.toISOString(),
    // Drive writes 64-bit numbers as text.
    size: String(file.size),
    trashed: false,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field)));
}
