/** Puts what was made into one folder in Drive, a department a call, so that a stop anywhere is made good by the next time. */

import { PRODUCT_TEXTS } from '../../core/messages/publish';
import { PUBLISH_FOLDER_TEXTS as TEXT } from '../../core/messages/publish-folder-views';
import { linkList } from '../../core/publish/link-list';
import type { Product } from '../../core/publish/products';
import type { PutFile } from '../../google/publish/put-published';
import { toBase64 } from '../session/base64';
import type { Server } from '../session/server';

/** A file of the folder, with whose it is. */
export interface FolderFile extends PutFile {
  readonly department: string;
}

export interface PutFolder {
  readonly link: string;
  readonly note: string;
  readonly files: readonly FolderFile[];
}

export interface FolderWork {
  readonly server: Server;
  readonly products: readonly Product[];
  /** 平成29年度 */
  readonly year: string;
  /** Whether to make a folder where the known one is another person's. */
  readonly isOwn: boolean;
  /** May throw to stop. */
  readonly tell: (now: string, done: number, count: number) => void;
}

export async function putInFolder({ server, products, year, isOwn, tell }: FolderWork): Promise<PutFolder> {
  const departments = [...new Set(products.map(({ department }) => department))];
  const count = departments.length + 2;
  tell(TEXT.opening, 0, count);
  const folder = await server.call('openPublishedFolder', year, isOwn);
  const files: FolderFile[] = [];
  for (const [at, department] of departments.entries()) {
    tell(TEXT.putting(department), at + 1, count);
    const own = products.filter((each) => each.department === department);
    const put = await server.call('putPublished', folder.id, toPut(own));
    files.push(...put.map((file) => ({ ...file, department })));
  }
  tell(TEXT.listing, count - 1, count);
  const list = linkList(
    TEXT.listTitle(year),
    files.filter(({ link }) => link !== ''),
  );
  const content = toBase64(list);
  const [listed] = await server.call('putPublished', folder.id, [
    { key: TEXT.listName, name: `${TEXT.listName}.docx`, content },
  ]);
  const whole = listed ? [{ ...listed, department: PRODUCT_TEXTS.all }] : [];
  return { link: folder.link, note: folder.note, files: [...whole, ...files] };
}

/** A department's file is known by its kind: its name says 案 and 版. Of all departments there are several of one kind. */
function toPut(products: readonly Product[]) {
  return products.flatMap(({ department, format, name, content }) => {
    if (!(content instanceof Uint8Array)) return [];
    const key = department === PRODUCT_TEXTS.all ? name.replace(/_案(?=\.)/, '') : `${department}.${format}`;
    return [{ key, name, content: toBase64(content), withPdf: format === 'docx' }];
  });
}
