/** What is published, put into a folder that the person chooses: as `files/made-files.ts` does it on the disk, by the browser's handles. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { MADE_FILE_MESSAGES } from '../../core/messages/publish';
import {
  DIGEST_LIST,
  digestLine,
  nameIn,
  readDigestList,
  standingOf,
  writeDigestList,
} from '../../core/publish/digest-list';
import type { DiskFolder, FileForDisk, FileOnDisk } from '../../core/publish/disk-folder';
import { draftNames } from '../../core/publish/draft-names';
import { pdfsBeside } from '../../core/publish/old-pdfs';
import { Refusal } from '../../core/refusal';
import { fromBase64 } from '../../sidebar/session/base64';
import { folderFault, pickFolder } from '../browser/pick-folder';
import { digestOf } from './digest';

interface WantedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

/**
 * @param name Of the folder, inside of the chosen one; where that has this name already, it is taken itself.
 * @returns null when the person thought better of it.
 * @throws Refusal when nothing can be written there.
 */
export async function putInPickedFolder(
  name: string,
  files: readonly FileForDisk[],
): Promise<DiskFolder | null> {
  try {
    const picked = await pickFolder();
    if (picked === null) return null;
    const isItself = picked.name === name;
    const folder = isItself ? picked : await picked.getDirectoryHandle(name, { create: true });
    const wanted = await Promise.all(files.map(wantedFile));
    return { place: isItself ? name : `${picked.name}/${name}`, ...(await fill(folder, wanted)) };
  } catch (error) {
    throw new Refusal('unexpected', TEXT.folderFailed(folderFault(error)), name);
  }
}

/** The list knows all of them before the first is written: a stop must not make strangers of our own files. */
async function fill(
  folder: FileSystemDirectoryHandle,
  wanted: readonly WantedFile[],
): Promise<Omit<DiskFolder, 'place'>> {
  const listed = await readList(folder);
  const both = new Set([...listed, ...wanted.map(({ digest, name }) => digestLine(digest, name))]);
  await writeList(folder, both);
  const files: FileOnDisk[] = [];
  for (const file of wanted) files.push(await putOne(folder, file, listed));
  const isOurs = (name: string): boolean =>
    files.some((file) => file.name === name && file.status !== 'kept' && file.status !== 'failed');
  const made = wanted.filter(({ name }) => isOurs(name));
  const drafts = draftNames(
    made.map(({ name }) => name),
    wanted.map(({ name }) => name),
  );
  const { removed, left } = await removeOurs(folder, drafts, listed);
  const kept = [...listed].filter((line) => !isOurs(nameIn(line)) && !removed.includes(nameIn(line)));
  await writeList(folder, new Set([...kept, ...made.map(({ digest, name }) => digestLine(digest, name))]));
  const names = made.map(({ name }) => name);
  return { files, removed, left, oldPdfs: await oldPdfs(folder, names) };
}

/** The PDF files there that are older than their documents. */
async function oldPdfs(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<string[]> {
  const madeAt = async (name: string): Promise<number> =>
    (await fileOf(folder, name))?.lastModified ?? Number.POSITIVE_INFINITY;
  const old: string[] = [];
  for (const { document, pdf } of pdfsBeside(names))
    if ((await madeAt(pdf)) < (await madeAt(document))) old.push(pdf);
  return old;
}

async function putOne(
  folder: FileSystemDirectoryHandle,
  { name, bytes, digest }: WantedFile,
  listed: ReadonlySet<string>,
): Promise<FileOnDisk> {
  try {
    const old = await contentOf(folder, name);
    const whose = old && standingOf(name, await digestOf(old), digest, listed);
    if (whose === 'unchanged') return { name, status: 'unchanged', message: '' };
    if (whose === 'foreign') return { name, status: 'kept', message: MADE_FILE_MESSAGES.changedByOther };
    await write(folder, name, bytes, whose === null);
    return { name, status: whose === null ? 'created' : 'updated', message: '' };
  } catch (error) {
    return { name, status: 'failed', message: folderFault(error) };
  }
}

async function removeOurs(
  folder: FileSystemDirectoryHandle,
  names: readonly string[],
  listed: ReadonlySet<string>,
): Promise<{ readonly removed: readonly string[]; readonly left: readonly string[] }> {
  const removed: string[] = [];
  const left: string[] = [];
  for (const name of names) {
    const content = await contentOf(folder, name);
    if (content === null) continue;
    const isOurs = listed.has(digestLine(await digestOf(content), name));
    if (isOurs) await folder.removeEntry(name);
    (isOurs ? removed : left).push(name);
  }
  return { removed, left };
}

async function contentOf(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await fileOf(folder, name);
  return file === null ? null : new Uint8Array(await file.arrayBuffer());
}

/** What a browser leaves of a file whose writing was cut off is an empty one: that is as if there were none, and is null too. */
async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return file.size === 0 ? null : file;
  } catch (error) {
    if ((error as DOMException).name === 'NotFoundError') return null;
    throw error;
  }
}

/** Takes its place only when it is whole. @param isNew Whether a failure may take away the empty file that a browser makes first. */
async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  isNew: boolean,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    if (isNew) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

async function readList(folder: FileSystemDirectoryHandle): Promise<Set<string>> {
  const bytes = await contentOf(folder, DIGEST_LIST);
  return readDigestList(new TextDecoder().decode(bytes ?? new Uint8Array()));
}

async function writeList(folder: FileSystemDirectoryHandle, lines: ReadonlySet<string>): Promise<void> {
  const text = writeDigestList(lines);
  const old = await contentOf(folder, DIGEST_LIST);
  if (old !== null && new TextDecoder().decode(old) === text) return;
  await write(folder, DIGEST_LIST, new TextEncoder().encode(text), old === null);
}

async function wantedFile({ name, content }: FileForDisk): Promise<WantedFile> {
  const bytes = fromBase64(content);
  return { name, bytes, digest: await digestOf(bytes) };
}
