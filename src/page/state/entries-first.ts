/** Has what is typed in the sidebar written into the sheet before something else is done, and asks where that fails. */
import { type EntriesLeft, SidebarEntries } from '../script/sidebar-entries';

export class EntriesFirst {
  /** What is typed in the sidebar. */
  readonly typed: SidebarEntries;
  /** Asks whether to go on without it; null while there is nothing to ask. */
  left: EntriesLeft | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.typed = new SidebarEntries(onChange);
  }

  /** @returns Whether to go on. */
  async keep(wanted: EntriesLeft['wanted']): Promise<boolean> {
    const reason = await this.typed.keep();
    if (reason === '') return true;
    return new Promise((resolve) => {
      this.left = {
        wanted,
        reason,
        answer: (goesOn) => {
          this.left = null;
          this.#onChange();
          resolve(goesOn);
        },
      };
      this.#onChange();
    });
  }
}
