/** What is typed in the sidebar and is not in the workbook yet: it belongs to what is saved, checked and printed. */

/** Hands a request to the sidebar's frame. */
type Ask = () => void;

/** What was wanted, and why what is typed is not part of it. */
export interface EntriesLeft {
  readonly wanted: 'save' | 'run';
  readonly reason: string;
  /** Takes whether to go on without it. */
  readonly answer: (goesOn: boolean) => void;
}

export class SidebarEntries {
  /** How often something more was typed. */
  timesTyped = 0;
  #count = 0;
  #ask: Ask | null = null;
  #asked: Promise<string> | null = null;
  #answer: ((refusal: string) => void) | null = null;
  readonly #onChange: () => void;

  /** @param onChange Called when there are such entries, or none any more. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether there are any. */
  get areThere(): boolean {
    return this.#count > 0;
  }

  /** A sidebar's frame begins; nothing is typed in it yet. Returns what ends it. */
  attach(ask: Ask): () => void {
    this.#ask = ask;
    return () => {
      if (this.#ask !== ask) return;
      this.#ask = null;
      this.answer('');
      this.tell(0);
    };
  }

  /** The sidebar says how many there are. */
  tell(count: number): void {
    if (count === this.#count) return;
    if (count > this.#count) this.timesTyped += 1;
    this.#count = count;
    this.#onChange();
  }

  /** The sidebar says why not all of them are in the sheet now; '' when they are. */
  answer(refusal: string): void {
    this.#answer?.(refusal);
    this.#answer = null;
    this.#asked = null;
  }

  /** Has them written into the sheet. @returns Why not all of them were; '' when they were. */
  async keep(): Promise<string> {
    if (!this.areThere || this.#ask === null) return '';
    this.#asked ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.#ask?.();
    });
    return this.#asked;
  }
}
