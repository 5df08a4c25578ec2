/** What the person sees of a running script: its menus, the sidebar, messages and dialogs. */

import { LiveError } from '../kernel/live-error';
import { SERVICE_MESSAGES } from '../kernel/messages';

export type MenuEntry =
  | { readonly caption: string; readonly functionName: string }
  | { readonly caption: string; readonly items: readonly MenuEntry[] }
  | { readonly separator: true };

export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}

/** A page in the sidebar or in a dialog. A sidebar is 300 px wide. */
export interface Page {
  readonly title: string;
  readonly html: string;
  /** In pixels, where the script has said how large a dialog shall be. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds; below 0 it stays until it is closed. */
  readonly timeout: number;
}

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** A question that a script puts to the person. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  /** '' when the script gave none. */
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

/** The button pressed; `text` is what was typed into a prompt. */
export interface DialogAnswer {
  readonly button: ButtonName;
  readonly text: string;
}

/** The button pressed, the text typed into a prompt, and the seconds that the dialog stayed open, 0 by default. */
export interface GivenAnswer {
  readonly button: ButtonName;
  readonly text?: string;
  readonly seconds?: number;
}

/** Answers a dialog at once: a button's name, or an answer whole. The script stands still meanwhile, its clock does not. */
export type Answer = (dialog: Dialog) => ButtonName | GivenAnswer;

/** What a person at the spreadsheet would see of the script; the page draws it, a test reads it. */
export class Screen {
  readonly menus: Menu[] = [];
  /** null while no sidebar has been opened. */
  sidebar: Page | null = null;
  readonly pages: Page[] = [];
  readonly toasts: Toast[] = [];
  readonly dialogs: (Dialog & { readonly answer: DialogAnswer })[] = [];
  readonly #answer: Answer;
  readonly #onOpen: (seconds: number) => void;

  /**
   * @param answer Without one each dialog is closed by its close button.
   * @param onOpen Told the seconds that a dialog stayed open, before the script hears the answer.
   */
  constructor(answer: Answer = () => 'CLOSE', onOpen: (seconds: number) => void = () => {}) {
    this.#answer = answer;
    this.#onOpen = onOpen;
  }

  /** A menu of the same caption takes the place of the older one. */
  addMenu(menu: Menu): void {
    const index = this.menus.findIndex(({ caption }) => caption === menu.caption);
    if (index < 0) this.menus.push(menu);
    else this.menus[index] = menu;
  }

  /** @throws LiveError when the answer is not one of the dialog's buttons (a fault of the host's caller). */
  ask(dialog: Dialog): DialogAnswer {
    const given = this.#answer(dialog);
    const {
      button,
      text = '',
      seconds = 0,
    }: GivenAnswer = typeof given === 'string' ? { button: given } : given;
    const buttons = [...dialog.buttons.split('_'), 'CLOSE'];
    if (!buttons.includes(button)) {
      throw new LiveError(SERVICE_MESSAGES.noSuchButton(String(button), dialog.message, buttons));
    }
    const answer = { button, text };
    this.dialogs.push({ ...dialog, answer });
    this.#onOpen(seconds);
    return answer;
  }
}
