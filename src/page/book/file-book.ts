/** A workbook that the person opened from a file, without any server. */

import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { PRODUCT_TEXTS } from '../../core/messages/publish';
import { isRefusal, Refusal } from '../../core/refusal';
import { canPickFolder } from '../browser/pick-folder';
import type { BookSource, OpenedBook } from './book-source';
import { digestOf } from './digest';
import { download } from './download';
import { putInPickedFolder } from './picked-folder';

/** The File System Access API, which Chrome and Edge have; TypeScript does not know its pickers yet. */
interface WithPickers {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An exclusive one is refused where another page writes the file; TypeScript does not know the mode yet. */
type CreateWritable = (options: { readonly mode: 'exclusive' }) => Promise<FileSystemWritableFileStream>;

/** With a handle it is saved in place; without one each saving is a download. */
export class FileBook implements BookSource {
  #name: string;
  #handle: FileSystemFileHandle | null;
  /** Of the content that was read or written last. */
  #digest: string | null;
  #isNew = false;

  private constructor(name: string, handle: FileSystemFileHandle | null, digest: string | null) {
    this.#name = name;
    this.#handle = handle;
    this.#digest = digest;
  }

  /** @param handle The file's handle, where the browser gives one, so that it can be saved in place. */
  static async open(file: File, handle: FileSystemFileHandle | null = null): Promise<OpenedBook> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { source: new FileBook(file.name, handle, await digestOf(bytes)), bytes };
  }

  /** A workbook that is no file yet. */
  static fresh(name: string, bytes: Uint8Array): OpenedBook {
    return { source: new FileBook(name, null, null), bytes };
  }

  /** One that is not even made yet. @param name What is proposed when it is first saved. */
  static unsaved(name: string): OpenedBook {
    const source = new FileBook(name, null, null);
    source.#isNew = true;
    return { source };
  }

  get name(): string {
    return this.#name;
  }

  get isNew(): boolean {
    return this.#isNew;
  }

  get asksForName(): boolean {
    return savePicker() !== undefined;
  }

  get isInPlace(): boolean {
    return this.#handle !== null;
  }

  get savedText(): string {
    return this.isInPlace ? TEXT.saved : TEXT.downloaded(this.#name);
  }

  get putFolder(): BookSource['putFolder'] {
    return canPickFolder()
      ? (files) => putInPickedFolder(PRODUCT_TEXTS.folderName(this.#name), files)
      : undefined;
  }

  async save(bytes: Uint8Array): Promise<void> {
    if (this.#handle === null) download(this.#name, bytes);
    else this.#digest = await this.#write(this.#handle, bytes, this.#digest);
  }

  async saveAs(name: string, bytes: Uint8Array): Promise<boolean> {
    const pick = savePicker();
    // No other ending: the name that is proposed has the one of such a workbook.
    const type = { accept: { [WORKBOOK_TYPE]: [name.slice(name.lastIndexOf('.'))] } };
    const handle =
      pick &&
      (await picked(() => pick({ suggestedName: name, types: [type], excludeAcceptAllOption: true })));
    if (handle === null) return false;
    if (handle === undefined) {
      this.#name = name;
      this.#handle = null;
      this.#isNew = false;
      download(name, bytes);
      return true;
    }
    this.#digest = await this.#write(handle, bytes, null);
    this.#handle = handle;
    this.#name = handle.name;
    this.#isNew = false;
    return true;
  }

  /** @returns The digest of what the file then holds. @param known Of what it may hold now; null for anything. */
  async #write(handle: FileSystemFileHandle, bytes: Uint8Array, known: string | null): Promise<string> {
    try {
      const content = bytes.slice();
      const digest = await digestOf(content);
      const writable = await openToWrite(handle);
      try {
        await writable.write(content);
        // As late as can be: what is written takes the file's place when it is closed.
        if (known !== null && (await digestIn(handle)) !== known) throw this.#changed();
      } catch (error) {
        await writable.abort();
        throw error;
      }
      await writable.close();
      return digest;
    } catch (error) {
      throw isRefusal(error) ? error : this.#asRefusal(error as DOMException);
    }
  }

  #asRefusal({ name }: DOMException): Refusal {
    if (name === 'NotFoundError') return this.#changed();
    return new Refusal('file-in-use', TEXT.fileFaults[name] ?? TEXT.fileNotWritable, this.#name);
  }

  #changed(): Refusal {
    return new Refusal('file-changed', TEXT.fileChanged, this.#name);
  }
}

/** By its content: times and sizes may agree, for on a memory stick a file's time has steps of two seconds. */
const digestIn = async (handle: FileSystemFileHandle): Promise<string> =>
  digestOf(new Uint8Array(await (await handle.getFile()).arrayBuffer()));

/** Nothing of the file is changed by it. */
function openToWrite(handle: FileSystemFileHandle): Promise<FileSystemWritableFileStream> {
  return (handle.createWritable as CreateWritable).call(handle, { mode: 'exclusive' });
}

/** The handle of a dropped file; null where the browser gives none. To be called within the drop event. */
export async function droppedHandle(item: DataTransferItem): Promise<FileSystemFileHandle | null> {
  const withHandles = item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
  const handle = (await withHandles.getAsFileSystemHandle?.call(item)) ?? null;
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}

function savePicker(): WithPickers['showSaveFilePicker'] {
  return (window as unknown as WithPickers).showSaveFilePicker?.bind(window);
}

/** null when the person closed the dialog; undefined when the browser does not show it, as where a policy forbids it. */
async function picked(
  pick: () => Promise<FileSystemFileHandle>,
): Promise<FileSystemFileHandle | null | undefined> {
  try {
    return await pick();
  } catch (error) {
    return (error as Error).name === 'AbortError' ? null : undefined;
  }
}
