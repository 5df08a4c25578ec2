/** Puts what the page has published into the folder beside the workbook, as `jiko-hyoka publish --out` does. */
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { MADE_FILE_MESSAGES } from '../core/messages/publish';
import type { DiskFolder, FileForDisk } from '../core/publish/disk-folder';
import { draftNames } from '../core/publish/draft-names';
import {
  type FileToMake,
  foreignFiles,
  makeFiles,
  oldPdfs,
  prepareFolder,
  removeMade,
  takeFolder,
} from '../files/made-files';
import { RefusedRequest } from './refused-request';

/** What is published: the list of digests is none of it. */
const ENDING = /^[^.].*\.(?:docx|html|csv|json)$/;

/**
 * @param folder Made where it is not there.
 * @throws RefusedRequest 400 where the files are none that 公表 makes, Refusal when there can be no such folder, or another
 * program is making files there.
 */
export function keepPublished(folder: string, body: Uint8Array): DiskFolder {
  const files = filesIn(body);
  prepareFolder(folder);
  const end = takeFolder(folder);
  try {
    return keepAll(folder, files);
  } finally {
    end();
  }
}

function keepAll(folder: string, files: readonly FileToMake[]): DiskFolder {
  const foreign = foreignFiles(folder, files);
  const made = new Map(
    makeFiles(
      folder,
      files.filter(({ name }) => !foreign.has(name)),
    ).map((file) => [file.name, file]),
  );
  const done = [...made.values()].filter(({ status }) => status !== 'failed').map(({ name }) => name);
  const names = files.map(({ name }) => name);
  return {
    place: folder,
    files: names.map(
      (name) => made.get(name) ?? { name, status: 'kept', message: MADE_FILE_MESSAGES.changedByOther },
    ),
    ...removeMade(folder, draftNames(done, names)),
    oldPdfs: oldPdfs(folder, done),
  };
}

function filesIn(body: Uint8Array): FileToMake[] {
  const files = parsed(body);
  const isFile = (file: unknown): file is FileForDisk => {
    const { name, content } = (file ?? {}) as Partial<FileForDisk>;
    return typeof content === 'string' && typeof name === 'string' && isName(name);
  };
  if (!Array.isArray(files) || !files.every(isFile)) throw new RefusedRequest(400, TEXT.publishedNameRefused);
  return files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }));
}

/** The ending is left out: so long names are cut without it. */
const isName = (name: string): boolean => {
  const stem = name.slice(0, name.lastIndexOf('.'));
  return ENDING.test(name) && safeFileName(stem) === stem;
};

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
