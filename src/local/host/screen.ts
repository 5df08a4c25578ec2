/** What the person sees of a running script: its menus, the sidebar, messages and dialogs. */

import { SERVICE_MESSAGES } from '../../core/messages/host';
import { LiveError } from './live-error';

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

/** Answers a dialog at once: a button's name, or with it the text for a prompt. The script stands still meanwhile. */
export type Answer = (dialog: Dialog) => ButtonName | { readonly button: ButtonName; readonly text?: string };

export class Screen {
  readonly menus: Menu[] = [];
  /** null while no sidebar has been opened. */
  sidebar: Page | null = null;
  readonly pages: Page[] = [];
  readonly toasts: Toast[] = [];
  readonly dialogs: (Dialog & { readonly answer: DialogAnswer })[] = [];
  readonly #answer: Answer;

  /** @param answer Without one each dialog is closed by its close button. */
  constructor(answer: Answer = () => 'CLOSE') {
    this.#answer = answer;
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
    const { button, text = '' } = typeof given === 'string' ? { button: given } : given;
    const buttons = [...dialog.buttons.split('_'), 'CLOSE'];
    if (!buttons.includes(button)) {
      throw new LiveError(SERVICE_MESSAGES.noSuchButton(String(button), dialog.message, buttons));
    }
    const answer = { button, text };
    this.dialogs.push({ ...dialog, answer });
    return answer;
  }
}
