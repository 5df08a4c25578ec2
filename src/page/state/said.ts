/** What the page says: in the status line, beside the button that was pressed, and in dialogs. */
import type { Dialog } from '@jiko-hyoka/apps-script-host';

export class Said {
  /** The last thing worth saying, for eyes and for the live region. */
  status = '';
  /** Said beside the button that was pressed, until it is closed or something else is said; '' for nothing. */
  notice = '';
  /** What the script or the page tells in a dialog, oldest first. */
  readonly messages: Dialog[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  say(sentence: string): void {
    this.status = sentence;
    this.#onChange();
  }

  /** Says it where the eye is, and in the status line. */
  note(sentence: string): void {
    this.notice = sentence;
    this.say(sentence);
  }

  /** Says it in a dialog of the page's own. */
  tell(message: string): void {
    this.messages.push({ kind: 'alert', title: '', message, buttons: 'OK' });
    this.#onChange();
  }

  closeMessage(): void {
    this.messages.shift();
    this.#onChange();
  }

  closeNotice(): void {
    this.notice = '';
    this.#onChange();
  }
}
