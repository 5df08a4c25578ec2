/** The script's alerts and prompts on a page, where nothing can wait for an answer but the browser's own dialogs. */

import type { Answer, ButtonName, Dialog } from '@jiko-hyoka/apps-script-host';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';

/**
 * Apps Script stands still while a dialog is open. A page cannot, except in `alert`, `confirm` and `prompt`: questions
 * are put in those. A message with nothing but OK asks nothing, so the script goes on and the page shows the message
 * after it, as a dialog of its own.
 */
export class ScriptDialogs {
  readonly #onMessage: (message: Dialog) => void;
  #waiting: Dialog[] = [];

  /** @param onMessage Gets each message when the run is over. */
  constructor(onMessage: (message: Dialog) => void) {
    this.#onMessage = onMessage;
  }

  readonly answer: Answer = (dialog) => {
    if (dialog.kind === 'alert' && dialog.buttons === 'OK') {
      this.#waiting.push(dialog);
      return 'OK';
    }
    // What was said before a question has to be read before it.
    for (const message of this.#waiting.splice(0)) alert(textOf(message));
    return dialog.kind === 'prompt' ? askForText(dialog) : askForButton(dialog);
  };

  /** To be called after each run of the script. */
  showMessages(): void {
    for (const message of this.#waiting.splice(0)) this.#onMessage(message);
  }
}

const textOf = ({ title, message }: Dialog): string =>
  title === '' ? message : `【${title}】\n\n${message}`;

function askForText(dialog: Dialog): { button: ButtonName; text: string } {
  const text = prompt(textOf(dialog));
  const [agree = 'OK'] = dialog.buttons.split('_') as ButtonName[];
  if (text !== null) return { button: agree, text };
  return { button: dialog.buttons.endsWith('CANCEL') ? 'CANCEL' : 'CLOSE', text: '' };
}

function askForButton(dialog: Dialog): ButtonName {
  const text = textOf(dialog);
  switch (dialog.buttons) {
    case 'YES_NO':
      return confirm(`${text}\n\n${TEXT.yesOrNo}`) ? 'YES' : 'NO';
    case 'YES_NO_CANCEL':
      if (confirm(`${text}\n\n${TEXT.yesOrMore}`)) return 'YES';
      return confirm(`${text}\n\n${TEXT.noOrCancel}`) ? 'NO' : 'CANCEL';
    default:
      return confirm(text) ? 'OK' : 'CANCEL';
  }
}
