/** The pages of the script that are shown: one as the sidebar, one in a dialog. */
import type { Page, Screen } from '@jiko-hyoka/apps-script-host';

export class ShownPages {
  /** In the sidebar; null when there is none or it was closed. */
  sidebar: Page | null = null;
  /** How often a sidebar was shown: showing one again starts its page anew, as at Google. */
  timesSidebar = 0;
  /** What the sidebar wants to have again when it is shown anew, by key. */
  readonly memory = new Map<string, string>();
  /** In a dialog. */
  dialog: Page | null = null;
  /** What the next dialog begins with, by key. */
  dialogMemory: Map<string, string> | undefined;
  #lastSidebar: Page | null = null;
  #countedDialogs = 0;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Shows what the script has asked for since. A sidebar that it shows again comes back, also when its content is the same.
   * @returns Whether it has shown one after another.
   */
  follow({ sidebar, pages }: Screen): boolean {
    const isAnother = sidebar !== this.#lastSidebar;
    const isAgain = isAnother && this.#lastSidebar !== null;
    if (isAnother) {
      this.#lastSidebar = sidebar;
      this.sidebar = sidebar;
      this.timesSidebar += 1;
    }
    if (pages.length > this.#countedDialogs) {
      this.#countedDialogs = pages.length;
      this.dialog = pages.at(-1) ?? null;
    }
    return isAgain;
  }

  closeSidebar(): void {
    this.sidebar = null;
    this.#onChange();
  }

  closeDialog(): void {
    this.dialog = null;
    this.dialogMemory = undefined;
    this.#onChange();
  }

  /** For another workbook. */
  clear(): void {
    this.sidebar = null;
    this.memory.clear();
    this.dialog = null;
    this.#lastSidebar = null;
    this.#countedDialogs = 0;
  }
}
