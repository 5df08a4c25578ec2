/** Drive, the advanced service (v3): files that the script made. A Google Doc is kept as the .docx it was made from. */
import { md5 } from '@noble/hashes/legacy';
import { bytesToHex } from '@noble/hashes/utils';
import type { Executions } from '../kernel/executions';
import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import { expose, type HostContext } from '../kernel/service';
import { HostBlob } from '../utilities/blob';
import { contentTypeOf, DOCX_TYPE } from '../utilities/file-types';
import { isDocx } from '../utilities/zip-blobs';
import { DriveError } from './drive-error';
import { answerFields, itemFields } from './drive-fields';
import type { DriveMarkBook } from './drive-marks';
import { type DriveAccess, Permissions } from './drive-permissions';
import { driveQuery } from './drive-query';
import { safeFileName } from './file-name';
import type { FileStore, StoredFile } from './file-store';

type LiveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type LiveFileList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList;
type Arguments = Readonly<Record<string, unknown>> | undefined;

const GOOGLE_DOC_TYPE = 'application/vnd.google-apps.document';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const PDF_TYPE = 'application/pdf';
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
  'md5Checksum',
  'trashed',
  'appProperties',
  'parents',
];

/** What a call may set. */
const WRITABLE_FIELDS = ['name', 'mimeType', 'appProperties', 'trashed', 'parents'];
const KNOWN_OPTIONS = ['fields', 'supportsAllDrives'];
const LIST_OPTIONS = ['q', 'includeItemsFromAllDrives', 'pageSize'];

/** Of a property's key and value together, in UTF-8 (Drive API guide, "Add custom file properties"). */
const MAX_PROPERTY_BYTES = 124;

class Files implements DriveAccess {
  readonly #context: HostContext;
  readonly #executions: Executions;
  readonly #store: FileStore;
  readonly #marks: DriveMarkBook;
  readonly #pdfOf: PdfMaker | undefined;

  constructor(
    context: HostContext,
    executions: Executions,
    store: FileStore,
    marks: DriveMarkBook,
    pdfOf: PdfMaker | undefined,
  ) {
    this.#context = context;
    this.#executions = executions;
    this.#store = store;
    this.#marks = marks;
    this.#pdfOf = pdfOf;
  }

  /**
   * With the type of a Google Doc the blob must be a Word document: it is kept as `name.docx`, and no conversion is
   * done. Any other blob is kept as it is under its name. `appProperties` are marks by which a script finds again
   * what a stopped run made: in a folder, which keeps no marks, a file of this name and content is taken for it.
   */
  create(resource: LiveFile, mediaData?: unknown, optionalArgs?: Arguments): LiveFile {
    this.authorize('files.create');
    this.#refuseUnknown('create', resource, optionalArgs);
    const isFolder = resource.mimeType === FOLDER_TYPE && !this.#store.isLasting;
    const bytes = isFolder ? new Uint8Array() : HostBlob.bytesOf(mediaData);
    if (bytes === undefined) throw new LiveError(HOST_MESSAGES.notOffered('Drive.Files.create（内容なし）'));
    requireShortProperties('files.create', resource);
    for (const parent of resource.parents ?? []) this.require('files.create', parent, optionalArgs);
    const isDoc = resource.mimeType === GOOGLE_DOC_TYPE;
    if (isDoc) requireDocx('files.create', bytes, mediaData);
    const fields = fieldsOf('files.create', optionalArgs);
    const name = fileNameOf(resource.name ?? 'Untitled', isDoc);
    const file = this.#make(name, bytes, resource.appProperties !== undefined);
    this.#mark(file.id, resource);
    this.#marks.change(file.id, { isFolder, parents: resource.parents ?? [] });
    return this.#described(file, fields);
  }

  get(fileId: string, optionalArgs?: Arguments): LiveFile {
    this.authorize('files.get');
    this.#refuseUnknown('get', {}, optionalArgs);
    const fields = fieldsOf('files.get', optionalArgs);
    return this.#described(this.require('files.get', fileId, optionalArgs), fields);
  }

  /** Finds files by marks that were written as long as this host lives; see {@link driveQuery}. All on one page. */
  list(optionalArgs?: Arguments): LiveFileList {
    const q = optionalArgs?.['q'];
    if (typeof q !== 'string') throw new LiveError(HOST_MESSAGES.notOffered('Drive.Files.list'));
    this.authorize('files.list');
    this.#refuseUnknown('list', {}, optionalArgs, LIST_OPTIONS);
    const isFound = driveQuery(q);
    const withShared = optionalArgs?.['includeItemsFromAllDrives'] === true;
    if (withShared && !reachesSharedDrives(optionalArgs)) {
      const sentence = 'The includeItemsFromAllDrives parameter requires supportsAllDrives.';
      throw new DriveError('files.list', 403, sentence);
    }
    const fields = itemFields('files.list', optionalArgs, 'files', KNOWN_FIELDS, DEFAULT_FIELDS);
    const found = this.#marks.ids.filter((id) => {
      const marks = this.#marks.of(id);
      return isFound(marks) && (withShared || !marks.isInSharedDrive);
    });
    const files = found.flatMap((id) => this.#store.find(id) ?? []);
    // A further page would have to be asked for.
    if (files.length > Number(optionalArgs?.['pageSize'] ?? files.length))
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.list（pageSize）`));
    return { files: files.map((file) => this.#described(file, fields)) };
  }

  /**
   * Replaces the content, or without a blob changes name and marks alone. A file's id is its name in the folder: with
   * a new name it gets a new id, which stands in the answer.
   */
  update(resource: LiveFile, fileId: string, mediaData?: unknown, optionalArgs?: Arguments): LiveFile {
    this.authorize('files.update');
    this.#refuseUnknown('update', resource, optionalArgs);
    const fields = fieldsOf('files.update', optionalArgs);
    const file = this.require('files.update', fileId, optionalArgs);
    const bytes = HostBlob.bytesOf(mediaData);
    requireShortProperties('files.update', resource);
    if (bytes && isGoogleDoc(file)) requireDocx('files.update', bytes, mediaData);
    const updated = this.#replace(file, resource, bytes);
    this.#mark(updated.id, resource);
    return this.#described(updated, fields);
  }

  /** Gives a document's .docx back, or its PDF where the host was given who makes one. Its `optionalArgs` must be `{alt: 'media'}`, as live. */
  export(fileId: string, mimeType: string, optionalArgs?: Arguments): GoogleAppsScript.Base.Blob {
    this.authorize('files.export');
    // The one method without `supportsAllDrives` (Drive API reference).
    const file = this.require('files.export', fileId, { supportsAllDrives: true });
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
    const content = this.#store.read(file.id) ?? new Uint8Array();
    if (mimeType === PDF_TYPE && this.#pdfOf) {
      return HostBlob.create(this.#pdfOf(content), PDF_TYPE, file.id, this.#context.calls);
    }
    if (mimeType !== DOCX_TYPE) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.export（${mimeType}）`));
    }
    return HostBlob.create(content, DOCX_TYPE, file.id, this.#context.calls);
  }

  #make(name: string, bytes: Uint8Array, isMarked: boolean): StoredFile {
    const left = isMarked && this.#store.isLasting ? this.#store.find(name) : undefined;
    if (left && equalBytes(this.#store.read(left.id), bytes)) return left;
    return this.#store.create(name, bytes, this.#context.now());
  }

  #replace(file: StoredFile, resource: LiveFile, bytes: Uint8Array | undefined): StoredFile {
    const { name, appProperties } = resource;
    const id = name === undefined ? file.id : fileNameOf(name, isGoogleDoc(file));
    if (id === file.id && bytes === undefined) return file;
    const content = bytes ?? this.#store.read(file.id) ?? new Uint8Array();
    if (id === file.id) return this.#store.update(id, content, this.#context.now());
    const renamed = this.#make(id, content, appProperties !== undefined);
    this.#store.remove(file.id);
    this.#marks.move(file.id, renamed.id);
    return renamed;
  }

  #mark(id: string, { appProperties, trashed }: LiveFile): void {
    const before = this.#marks.of(id);
    const all: Record<string, string | null> = { ...before.appProperties, ...appProperties };
    this.#marks.change(id, {
      trashed: trashed ?? before.trashed,
      // null takes a property away.
      appProperties: Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    });
  }

  require(method: string, fileId: unknown, optionalArgs: Arguments): StoredFile {
    const file = this.#store.find(String(fileId));
    const isHidden = file && this.#marks.of(file.id).isInSharedDrive && !reachesSharedDrives(optionalArgs);
    if (file === undefined || isHidden) throw new DriveError(method, 404, `File not found: ${fileId}.`);
    return file;
  }

  /** A checksum is told of documents that outlast the host: at Google they have none, but marks that stay. */
  #described(file: StoredFile, fields: readonly string[]): LiveFile {
    const isDoc = isGoogleDoc(file);
    const { trashed, appProperties, isFolder, parents } = this.#marks.of(file.id);
    const all: Record<string, unknown> = {
      kind: 'drive#file',
      id: file.id,
      name: isDoc ? file.id.slice(0, -DOCX_EXTENSION.length) : file.id,
      mimeType: isFolder
        ? FOLDER_TYPE
        : isDoc
          ? GOOGLE_DOC_TYPE
          : (contentTypeOf(file.id) ?? 'application/octet-stream'),
      webViewLink: file.link,
      modifiedTime: file.modified.toISOString(),
      // Drive writes 64-bit numbers as text.
      size: String(file.size),
      trashed,
      ...(parents.length > 0 ? { parents } : {}),
      ...(Object.keys(appProperties).length > 0 ? { appProperties } : {}),
    };
    if ((this.#store.isLasting || !(isDoc || isFolder)) && fields.includes('md5Checksum')) {
      all['md5Checksum'] = bytesToHex(md5(this.#store.read(file.id) ?? new Uint8Array()));
    }
    return Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field)));
  }

  /** Simple triggers may not touch other files, and an advanced service acts on nothing else. */
  authorize(method: string): void {
    if (this.#executions.current.mode === 'FULL') return;
    throw new LiveError(
      `You do not have permission to call drive.${method}. Required permissions: https://www.googleapis.com/auth/drive.file`,
    );
  }

  /** Descriptions and the like would be lost without a word: they are refused. */
  #refuseUnknown(
    method: string,
    resource: LiveFile,
    optionalArgs: Arguments,
    options: readonly string[] = [],
  ): void {
    const known = [...KNOWN_OPTIONS, ...options];
    const unknown = [
      ...Object.keys(resource).filter((key) => !WRITABLE_FIELDS.includes(key)),
      ...Object.keys(optionalArgs ?? {}).filter((key) => !known.includes(key)),
    ];
    if (unknown.length > 0) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Files.${method}（${unknown.join('、')}）`));
    }
  }
}

/** What a document looks like as PDF. @param docx The bytes of its .docx file. */
export type PdfMaker = (docx: Uint8Array) => Uint8Array;

/** @param store Where the files lie. @param marks What is noted of them besides. @param pdfOf Left out, no PDF is offered. */
export function createDrive(
  context: HostContext,
  executions: Executions,
  store: FileStore,
  marks: DriveMarkBook,
  pdfOf?: PdfMaker,
) {
  const files = new Files(context, executions, store, marks, pdfOf);
  return expose(
    'Drive',
    {
      Files: expose('Drive.Files', files, context.calls),
      Permissions: expose(
        'Drive.Permissions',
        new Permissions(files, marks, context.accounts),
        context.calls,
      ),
    },
    context.calls,
  );
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

/** The wording is not verified. */
function requireShortProperties(method: string, { appProperties = {} }: LiveFile): void {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const long = Object.entries(appProperties as Record<string, string>).find(
    ([key, value]) => bytes(key) + bytes(String(value)) > MAX_PROPERTY_BYTES,
  );
  if (long === undefined) return;
  const sentence = `The property ${long[0]} exceeds the limit of ${MAX_PROPERTY_BYTES} bytes for its key and value.`;
  throw new DriveError(method, 403, sentence);
}

const reachesSharedDrives = (optionalArgs: Arguments): boolean =>
  optionalArgs?.['supportsAllDrives'] === true;

function isGoogleDoc(file: StoredFile): boolean {
  return file.id.endsWith(DOCX_EXTENSION);
}

const fieldsOf = (method: string, optionalArgs: Arguments): readonly string[] =>
  answerFields(method, optionalArgs, KNOWN_FIELDS, DEFAULT_FIELDS);

const equalBytes = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one?.length === other.length && one.every((byte, at) => byte === other[at]);
