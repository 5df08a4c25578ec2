/** What the page says: in the status line, beside the button that was pressed, and in dialogs. */
import type { Dialog } from '@jiko-hyoka/apps-script-host';

/** How long what is said for now stays, in ms, when nobody does anything. */
const A_WHILE = 30_000;

export class Said {
  /** The last thing worth saying, for eyes and for the live region. */
  status = '';
  /** Said beside the button that was pressed, until it is closed or something else is said; '' for nothing. */
  notice = '';
  /** What the script or the page tells in a dialog, oldest first. */
  readonly messages: Dialog[] = [];
  readonly #onChange: () => void;
  /** What goes with the next action; '' for nothing. */
  #forNow = '';
  #passing: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  say(sentence: string): void {
    this.status = sentence;
    this.#onChange();
  }

  /** Says what is soon no news any more: it goes with the next action, and after a while. */
  sayForNow(sentence: string): void {
    this.say(sentence);
    this.#forNow = sentence;
    clearTimeout(this.#passing);
    this.#passing = setTimeout(() => this.pass(), A_WHILE);
  }

  /** To be called when somebody does something. */
  pass(): void {
    clearTimeout(this.#passing);
    if (this.#forNow !== '' && this.status === this.#forNow) this.say('');
    this.#forNow = '';
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
