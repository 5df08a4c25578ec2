/** Saving the open workbook: in its file's place, under another name, or as a download. */

import { nameEndingOf } from '@jiko-hyoka/lossless-xlsx';
import { FILE_MESSAGES } from '../../core/messages/files';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { reasonOf } from '../../core/reason';
import { isRefusal, Refusal } from '../../core/refusal';
import type { BookSource } from '../book/book-source';
import { download } from '../book/download';
import type { RunningBook } from '../book/running-book';
import { painted } from './running';
import type { Said } from './said';

/** What has become of the changes: there are none yet, or they are only here, in the file, or in a downloaded one. */
export type SavedState = 'unchanged' | 'unsaved' | 'saved' | 'downloaded';

/** The open workbook and where it belongs; null without one. */
export interface OpenOne {
  readonly source: BookSource | null;
  readonly book: RunningBook | null;
  /** Another text after each change, also of what is typed in the sidebar. */
  readonly changeMark: string;
}

export class Saving {
  /** Why another name is asked for: '' for the person's own wish, null while it is not. */
  asksName: string | null = null;
  /** What became of the changes at the last saving. */
  last: Exclude<SavedState, 'unsaved'> = 'unchanged';
  readonly #open: OpenOne;
  readonly #said: Said;
  readonly #prepare: () => Promise<boolean>;
  readonly #onChange: () => void;
  #running: Promise<void> = Promise.resolve();
  #atWork = 0;
  /** What was said of the last saving, and the mark of what it was said of. */
  #told = { sentence: '', mark: '' };

  /** @param prepare Called before each saving; resolves to whether to go on. */
  constructor(open: OpenOne, said: Said, prepare: () => Promise<boolean>, onChange: () => void) {
    this.#open = open;
    this.#said = said;
    this.#prepare = prepare;
    this.#onChange = onChange;
  }

  /** Whether something is being written, or waits to be. */
  get isAtWork(): boolean {
    return this.#atWork > 0;
  }

  /** To be called after each change: that it was saved was said of what stood there before. */
  followChange(): void {
    const { sentence, mark } = this.#told;
    if (sentence === '' || mark === this.#open.changeMark) return;
    this.#told = { sentence: '', mark: '' };
    if (this.#said.status === sentence) this.#said.say('');
  }

  async save(): Promise<void> {
    const { source } = this.#open;
    if (source?.isNew) await this.startAs();
    else if (source !== null) await this.#saveBy((bytes) => source.save(bytes).then(() => true));
  }

  /** Asks for another name, or lets the browser ask. */
  async startAs(): Promise<void> {
    const { source } = this.#open;
    if (source?.asksForName) await this.#saveBy((bytes) => saveAs(source, source.name, bytes), true);
    else this.#ask('');
  }

  async saveAs(name: string): Promise<void> {
    const { source } = this.#open;
    this.asksName = null;
    if (source !== null) await this.#saveBy((bytes) => saveAs(source, name, bytes), true);
  }

  cancelAs(): void {
    this.#ask(null);
  }

  #ask(reason: string | null): void {
    this.asksName = reason;
    this.#onChange();
  }

  /** One after the other: of two at once the second would take the first one's file for somebody else's change. */
  #saveBy(write: (bytes: Uint8Array) => Promise<boolean>, isNewName = false): Promise<void> {
    const { book, source } = this.#open;
    this.#atWork += 1;
    const saved = this.#running
      .then(() => {
        if (book !== null && this.#open.book === book)
          return this.#saveNow({ book, source }, write, isNewName);
      })
      .finally(() => {
        this.#atWork -= 1;
      });
    this.#running = saved.catch(() => undefined);
    return saved;
  }

  async #saveNow(
    { book, source }: { readonly book: RunningBook; readonly source: BookSource | null },
    write: (bytes: Uint8Array) => Promise<boolean>,
    isNewName: boolean,
  ): Promise<void> {
    if (!(await this.#prepare())) return;
    this.#said.notice = '';
    this.#said.say(TEXT.saving);
    await painted();
    let made: Uint8Array | null = null;
    try {
      const { bytes, hasForm, markSaved } = await book.save();
      made = bytes;
      const written = await write(bytes);
      if (written) this.#keepInMind(markSaved);
      this.#tell(written ? (source?.savedText ?? '') : TEXT.notSaved);
      if (written && !hasForm) this.#said.tell(TEXT.formNotSaved);
    } catch (error) {
      this.#showFailure(error, made, isNewName);
    }
  }

  #tell(sentence: string): void {
    this.#told = { sentence, mark: this.#open.changeMark };
    this.#said.say(sentence);
  }

  #keepInMind(markSaved: () => void): void {
    const { isInPlace = true, savedText = '' } = this.#open.source ?? {};
    this.last = isInPlace ? 'saved' : 'downloaded';
    this.#said.notice = savedText === TEXT.saved ? '' : savedText;
    markSaved();
  }

  /**
   * Another name helps where the file itself is the trouble. Where the folder takes no files, or it or the program is gone, a
   * download is the one way out.
   * @param made The workbook that could not be written; null where it could not even be made.
   * @param isNewName Whether it was to have another name already: then the folder is the trouble.
   */
  #showFailure(error: unknown, made: Uint8Array | null, isNewName: boolean): void {
    this.#said.say(TEXT.notSaved);
    const code = isRefusal(error) ? error.code : 'unexpected';
    if (code === 'file-in-use' ? !isNewName : ['file-changed', 'file-exists', 'wrong-call'].includes(code)) {
      this.#ask(reasonOf(error));
      return;
    }
    const name = this.#open.source?.name ?? '';
    if (made !== null) download(name, made);
    this.#said.tell(TEXT.saveFailed(reasonOf(error)) + (made === null ? '' : TEXT.handedOver(name)));
  }
}

function saveAs(source: BookSource, name: string, bytes: Uint8Array): Promise<boolean> {
  const ending = nameEndingOf(bytes);
  if (!name.toLowerCase().endsWith(ending)) {
    throw new Refusal('wrong-call', FILE_MESSAGES.endingWrong(ending), name);
  }
  return source.saveAs(name, bytes);
}
