/**
 * Puts published files into their folder in Drive. What a file was made of is marked on it, so that the same contents leave it as it
 * is, and a stop anywhere is made good by the next call. Of two pages that put at once one waits for the other; what it made is
 * remembered for a while, for Drive lists new files late. A Word document becomes a Google Doc with its PDF.
 */
import { PUBLISHED_FOLDER_MESSAGES as TEXT } from '../../core/messages/published-folder';
import { driveReason, translateFault } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { type Answer, answer } from '../call/answer';
import { type DriveFile, drive, type GivenFile, IN_ALL_DRIVES } from '../call/drive';
import { patiently } from '../call/patience';
import type { ExportFile } from '../form/report-form';
import { checksumOf, DOCX_TYPE, GOOGLE_DOC_TYPE } from '../form/word-file';
import { requireCoordinator } from '../run/require-coordinator';
import { alone, newFiles, rememberFiles } from './new-files';
import { findFolder, listMarked } from './open-folder';

type Blob = GoogleAppsScript.Base.Blob;
type ExportingDrive = { readonly Files: { readonly export: ExportFile } };

/** A file as the page has made it. */
export interface FileToPut {
  /** By which it is known again under another name. */
  readonly key: string;
  readonly name: string;
  /** Its content in base64. */
  readonly content: string;
  /** Of a Word document: whether it gets a PDF beside it. */
  readonly withPdf?: boolean;
}

export interface PutFile {
  readonly name: string;
  readonly status: 'created' | 'updated' | 'unchanged' | 'failed';
  /** '' where it failed. */
  readonly link: string;
  /** Why it failed, or what became of the one before; '' when all is as one expects. */
  readonly note: string;
}

const FIELDS = 'id,name,webViewLink,modifiedTime,md5Checksum,appProperties';
/** For so long the time of a Google Doc still moves after the script has left it; in milliseconds. */
const SETTLES = 10_000;
/** Google stops a script after six minutes: a later change of a file is none of the script's. */
const LONGEST_RUN = 6 * 60 * 1000;
const TYPES: Readonly<Record<string, string>> = { docx: DOCX_TYPE, html: 'text/html', csv: 'text/csv' };

/**
 * A few files, mostly of one department; a failure is its file's own, unless nothing else would go better.
 * @param folderId What `openPublishedFolder` gave.
 */
export function putPublished(folderId: string, files: readonly FileToPut[]): Answer<PutFile[]> {
  return answer(() => {
    requireCoordinator(SpreadsheetApp.getActiveSpreadsheet());
    const folder = findFolder(String(folderId));
    if (!folder || folder.trashed) throw new Refusal('report-not-made', TEXT.lost, '');
    return alone(() => putAll(folder.id, files));
  });
}

function putAll(folder: string, files: readonly FileToPut[]): PutFile[] {
  const listed = listMarked('jikoHyokaIn', folder, FIELDS);
  const there = [...listed, ...newFiles(folder, listed, FIELDS)];
  const made: string[] = [];
  try {
    return files.flatMap((file) => {
      const put = new Putting(folder, there, made);
      const bytes = Utilities.base64Decode(file.content);
      const source = checksumOf(Uint8Array.from(bytes));
      if (!file.name.endsWith('.docx'))
        return put.put(file.key, file.name, source, () => blobOf(bytes, file.name));
      const name = file.name.slice(0, -'.docx'.length);
      const document = put.put(file.key, name, source, () => blobOf(bytes, file.name), GOOGLE_DOC_TYPE);
      if (!file.withPdf || document.status === 'failed') return document;
      const { id } = put;
      return [document, put.put(`${file.key}.pdf`, `${name}.pdf`, source, () => pdfOf(id))];
    });
  } finally {
    rememberFiles(folder, made);
  }
}

const blobOf = (bytes: number[], name: string): Blob =>
  Utilities.newBlob(bytes, TYPES[name.replace(/^.*\./, '')] ?? 'application/json', name);

const pdfOf = (id: string): Blob =>
  (drive() as unknown as ExportingDrive).Files.export(id, 'application/pdf', { alt: 'media' });

class Putting {
  /** Of the file that was put last. */
  id = '';

  constructor(
    private readonly folder: string,
    private readonly there: readonly GivenFile[],
    /** Takes the ids of new files. */
    private readonly made: string[],
  ) {}

  /** @param source Tells of what it is made. @param type Of the Google file that Drive makes of it. */
  put(key: string, name: string, source: string, content: () => Blob, type?: string): PutFile {
    try {
      const mark = checksumOf(key);
      const made = checksumOf(`${name} ${source}`);
      const known = this.there.filter((file) => marksOf(file).jikoHyoka === mark);
      const own = known.find((file) => isUntouched(file, made));
      if (own && marksOf(own).made === made) return this.done(own, 'unchanged', '');
      const blob = content();
      const bytes = type === undefined ? checksumOf(Uint8Array.from(blob.getBytes())) : '';
      const at = String(Date.now());
      const marks = { jikoHyokaIn: this.folder, jikoHyoka: mark, made, at };
      const resource: DriveFile =
        type === undefined
          ? { name, appProperties: { ...marks, bytes } }
          : // null takes the mark away.
            { name, mimeType: type, appProperties: { ...marks, left: null } };
      const put = (file: GivenFile) => (type === undefined ? file : markLeft(file));
      if (own) return this.done(put(update(own.id, resource, blob)), 'updated', '');
      const created = this.create({ ...resource, parents: [this.folder] }, blob);
      this.made.push(created.id);
      const file = put(created);
      return this.done(file, 'created', known.length > 0 ? TEXT.keptChanged : '');
    } catch (error) {
      if (translateFault(reasonOf(error))?.stopsAll) throw error;
      return { name, status: 'failed', link: '', note: driveReason(reasonOf(error)) };
    }
  }

  private create(resource: DriveFile, blob: Blob): GivenFile {
    const options = { fields: FIELDS, ...IN_ALL_DRIVES };
    const make = () => drive().Files.create(resource, blob, options) as GivenFile;
    const { at, jikoHyoka } = marksOf(resource);
    const isMade = (marks: ReturnType<typeof marksOf>): boolean =>
      marks.at === at && marks.jikoHyoka === jikoHyoka;
    return patiently(
      make,
      () => listMarked('jikoHyokaIn', this.folder, FIELDS).find((file) => isMade(marksOf(file))) ?? make(),
    );
  }

  private done({ id, name, webViewLink }: GivenFile, status: PutFile['status'], note: string): PutFile {
    this.id = id;
    return { name, status, link: webViewLink, note };
  }
}

/** @param blob Left out, the content stays as it is. */
const update = (id: string, resource: DriveFile, blob = null as unknown as Blob): GivenFile =>
  patiently(
    () => drive().Files.update(resource, id, blob, { fields: FIELDS, ...IN_ALL_DRIVES }) as GivenFile,
  );

/** Marks a Google Doc with the time at which the script left it: its making may take longer than a person needs to change it. */
const markLeft = ({ id, modifiedTime }: GivenFile): GivenFile =>
  update(id, { appProperties: { left: String(Date.parse(modifiedTime)) } });

const marksOf = ({ appProperties }: DriveFile): Readonly<Record<string, string>> =>
  (appProperties ?? {}) as Record<string, string>;

/**
 * A Google Doc has no checksum: there its time tells. One that a stop has left without its mark holds what is to be put, or it is
 * left alone.
 */
function isUntouched(file: GivenFile, made: string): boolean {
  const { bytes, at, left, made: before } = marksOf(file);
  if (bytes !== undefined) return file.md5Checksum === bytes;
  const since = Date.parse(file.modifiedTime) - Number(left ?? at);
  return since < (left === undefined && before === made ? LONGEST_RUN : SETTLES);
}
