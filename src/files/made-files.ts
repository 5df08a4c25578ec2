/**
 * Files that are made in one folder again and again: what is as it should be stays as it is, what we made is replaced, and what
 * somebody changed or put there is left alone. What we made is known by its digest in a list that `sha256sum -c` reads too.
 */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFile, FileFault, faultReason, readFile, replaceFile, takeTurn } from '@jiko-hyoka/whole-file';
import { FILE_MESSAGES } from '../core/messages/files';
import { MADE_FILE_MESSAGES } from '../core/messages/publish';
import {
  DIGEST_LIST,
  digestLine,
  nameIn,
  readDigestList,
  standingOf,
  writeDigestList,
} from '../core/publish/digest-list';
import { pdfsBeside } from '../core/publish/old-pdfs';
import { isRefusal, Refusal } from '../core/refusal';
import { digestOf } from './file-digest';
import { writeFaultSentence } from './write-fault';

const MOST_BYTES = 1024 * 1024 * 1024;

export type MadeStatus = 'created' | 'updated' | 'unchanged' | 'failed';

/** A file to be. */
export interface FileToMake {
  /** Its name in the folder, without any folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MadeFile {
  readonly name: string;
  readonly status: MadeStatus;
  /** Why it failed; '' otherwise. */
  readonly message: string;
}

/**
 * Takes the turn of a folder, which must be there, so that nobody else makes files there meanwhile. What is made in it by this program is
 * part of the same turn.
 * @returns Ends it.
 * @throws Refusal while it is another program's.
 */
export function takeFolder(folder: string): () => void {
  const end = takeTurn(folder);
  if (end === null) throw new Refusal('file-in-use', MADE_FILE_MESSAGES.folderInUse, folder);
  return end;
}

/**
 * Makes the files one by one; a stop anywhere leaves each old or new, and the next run completes them.
 * @param folder Made when it is not there.
 * @returns In the order of `files`.
 * @throws Refusal as {@link prepareFolder} and {@link takeFolder}.
 */
export function makeFiles(folder: string, files: readonly FileToMake[]): MadeFile[] {
  prepareFolder(folder);
  const end = takeFolder(folder);
  try {
    return makeAll(folder, files);
  } finally {
    end();
  }
}

function makeAll(folder: string, files: readonly FileToMake[]): MadeFile[] {
  const wanted = new Map(files.map(({ name, bytes }) => [name, digestOf(bytes)]));
  const listed = readDigests(folder);
  // Before any of them: a stop must not make strangers of our own files.
  const both = new Set([...listed, ...lines(wanted)]);
  if (both.size > listed.size) writeList(folder, both);
  const made = files.map((file) => makeOne(folder, file, listed));
  // Read again: somebody else may have made other files here meanwhile, which must stay ours.
  const kept = [...readDigests(folder)].filter((line) => !wanted.has(nameIn(line)));
  const ours = made.flatMap(({ name, status }) =>
    status === 'failed'
      ? [...both].filter((line) => nameIn(line) === name && listed.has(line))
      : [lineOf(name, wanted)],
  );
  shortenList(folder, new Set([...kept, ...ours]));
  return made;
}

/**
 * Removes files that were made here and that nobody has changed since; others stay.
 * @returns Of those that were there, the names of the removed and of the others.
 */
export function removeMade(
  folder: string,
  names: readonly string[],
): { readonly removed: readonly string[]; readonly left: readonly string[] } {
  const listed = readDigests(folder);
  const there = names.filter((name) => existsSync(join(folder, name)));
  const removed = there.filter((name) => {
    const path = join(folder, name);
    try {
      if (!listed.has(digestLine(digestOf(readFile(path, MOST_BYTES)), name))) return false;
      rmSync(path);
      return true;
    } catch {
      return false;
    }
  });
  if (removed.length > 0)
    shortenList(folder, new Set([...listed].filter((line) => !removed.includes(nameIn(line)))));
  return { removed, left: there.filter((name) => !removed.includes(name)) };
}

/** @param names Of what stands in the folder as it was made now. @returns The PDF files there that are older than their documents. */
export function oldPdfs(folder: string, names: readonly string[]): string[] {
  const made = (name: string): number =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return pdfsBeside(names)
    .filter(({ document, pdf }) => made(pdf) < made(document))
    .map(({ pdf }) => pdf);
}

/**
 * Which of the files stand there as somebody changed them, or put them there: these {@link makeFiles} would leave alone.
 * @returns By their names, the digests of what they hold.
 */
export function foreignFiles(folder: string, files: readonly FileToMake[]): Map<string, string> {
  const listed = readDigests(folder);
  return new Map(
    files.flatMap(({ name, bytes }) => {
      const path = join(folder, name);
      if (!existsSync(path)) return [];
      const old = digestIn(path);
      return standingOf(name, old, digestOf(bytes), listed) === 'foreign' ? [[name, old] as const] : [];
    }),
  );
}

/** A folder of the name, or a file that nobody may read, is none that we made: '' is no digest of the list. */
function digestIn(path: string): string {
  try {
    return digestOf(readFile(path, MOST_BYTES));
  } catch {
    return '';
  }
}

function makeOne(folder: string, { name, bytes }: FileToMake, listed: ReadonlySet<string>): MadeFile {
  const path = join(folder, name);
  try {
    if (!existsSync(path) && isCreated(path, bytes)) return { name, status: 'created', message: '' };
    const standing = (): string => digestOf(readFile(path, MOST_BYTES));
    const old = standing();
    const whose = standingOf(name, old, digestOf(bytes), listed);
    if (whose === 'unchanged') return { name, status: 'unchanged', message: '' };
    const refuse = (): never => {
      throw new Refusal('file-changed', MADE_FILE_MESSAGES.changedByOther, path);
    };
    if (whose === 'foreign') refuse();
    replaceFile(path, bytes, { confirm: () => standing() === old || refuse() });
    return { name, status: 'updated', message: '' };
  } catch (error) {
    return { name, status: 'failed', message: reasonOf(error) };
  }
}

/** false where somebody was quicker: then the file is looked at as any other. */
function isCreated(path: string, bytes: Uint8Array): boolean {
  try {
    createFile(path, bytes);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof FileFault)
    return error.kind === 'folder'
      ? FILE_MESSAGES.writeFailed(faultReason('EISDIR'))
      : MADE_FILE_MESSAGES.changedByOther;
  return isRefusal(error) ? error.message : writeFaultSentence(error as NodeJS.ErrnoException);
}

/**
 * Makes the folder where it is not there.
 * @throws Refusal when there can be no such folder, or nothing can be written in it.
 */
export function prepareFolder(folder: string): void {
  makeFolder(folder);
  try {
    readdirSync(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw folderNotMade(folder, error);
  }
}

/** A link that leads nowhere, and a place that the system does not have, are no folders that went away. */
function folderNotMade(folder: string, error: unknown): Refusal {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? FILE_MESSAGES.noSuchPlace : faultReason(code);
  return new Refusal('file-not-found', FILE_MESSAGES.folderNotMade(reason), folder);
}

function makeFolder(folder: string): void {
  const whole = resolve(folder);
  if (existsSync(whole)) return;
  if (dirname(whole) !== whole) makeFolder(dirname(whole));
  try {
    mkdirSync(whole);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    throw folderNotMade(folder, error);
  }
}

const lineOf = (name: string, digests: ReadonlyMap<string, string>): string =>
  digestLine(digests.get(name) ?? '', name);
const lines = (digests: ReadonlyMap<string, string>): string[] =>
  [...digests.keys()].map((name) => lineOf(name, digests));

/** A list that cannot be read knows nothing: then every file that differs is somebody's. */
function readDigests(folder: string): Set<string> {
  const path = join(folder, DIGEST_LIST);
  try {
    return readDigestList(Buffer.from(readFile(path, MOST_BYTES)).toString('utf8'));
  } catch {
    return new Set();
  }
}

/** The list as it stands knows all that was made, so a disk that is full by now must not hide that. */
function shortenList(folder: string, digests: ReadonlySet<string>): void {
  try {
    writeList(folder, digests);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function writeList(folder: string, digests: ReadonlySet<string>): void {
  const bytes = Buffer.from(writeDigestList(digests));
  const path = join(folder, DIGEST_LIST);
  try {
    // Where none of the files could be made, an empty list would be all that is left of the attempt.
    if (bytes.length === 0) rmSync(path, { force: true });
    else if (!existsSync(path)) createFile(path, bytes);
    else if (!Buffer.from(readFile(path, MOST_BYTES)).equals(bytes)) replaceFile(path, bytes);
  } catch (error) {
    throw new Refusal('unexpected', reasonOf(error), path);
  }
}
