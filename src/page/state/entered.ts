/** What was pasted or typed into the sheet last, as far as something can still be done about it. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { OfferedPaper, PasteNotice, RefusedEntry } from '../book/entries';
import type { Said } from './said';

export type { OfferedPaper } from '../book/entries';

export class Entered {
  /** What a paste brought, until something else is entered. */
  pasted: PasteNotice | null = null;
  /** An entry that was taken back and clearly meant something else. */
  meant: RefusedEntry | null = null;
  /** A table that was to be pasted and looks like a paper. */
  paper: OfferedPaper | null = null;
  readonly #said: Said;
  readonly #focusSheet: () => void;
  readonly #onChange: () => void;

  /** @param focusSheet Brings the keyboard back to the sheet. */
  constructor(said: Said, focusSheet: () => void, onChange: () => void) {
    this.#said = said;
    this.#focusSheet = focusSheet;
    this.#onChange = onChange;
  }

  /** @param notice null when what was told last can be done no more. */
  tellPaste(notice: PasteNotice | null): void {
    const { pasted } = this;
    this.pasted = notice;
    if (notice) this.#said.say(TEXT.pasted(notice.count, notice.fixable));
    else if (pasted) this.#said.say('');
  }

  refuse(entry: RefusedEntry): void {
    if (entry.meant === null) {
      this.#said.tell(TEXT.entryRefused(entry.typed, entry.helpText));
      return;
    }
    this.meant = entry;
    this.#onChange();
  }

  /** Mends what was pasted, as far as the script's check can. */
  async fixPasted(): Promise<void> {
    const { pasted } = this;
    if (!pasted) return;
    const fixed = await pasted.fix();
    this.pasted = { ...pasted, fixable: 0 };
    this.#said.say(TEXT.pastedFixed(fixed));
    this.#focusSheet();
  }

  takePasteBack(): void {
    this.pasted?.takeBack();
    this.#focusSheet();
  }

  /** Enters what was meant by an entry that was taken back, or leaves it. */
  answerMeant(isRight: boolean): void {
    const entry = this.meant;
    this.meant = null;
    this.#onChange();
    if (isRight) entry?.meant?.enter();
  }

  offerPaper(paper: OfferedPaper): void {
    this.paper = paper;
    this.#onChange();
  }

  closePaper(): void {
    this.paper = null;
    this.#onChange();
  }

  clear(): void {
    this.pasted = null;
    this.paper = null;
    this.meant = null;
  }
}
