/** Ui: menus, dialogs and the sidebar, as `SpreadsheetApp.getUi()` gives them. */

import type { Executions } from '../kernel/executions';
import { liveEnum } from '../kernel/live-enum';
import { LiveError } from '../kernel/live-error';
import { SERVICE_MESSAGES } from '../kernel/messages';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import { expose, type HostContext } from '../kernel/service';
import { htmlOutputOf } from './html-service';
import { createMenu } from './menu';
import type { ButtonSetName, Dialog, DialogAnswer, Page, Screen } from './screen';

type Live = GoogleAppsScript.Base.Ui;
type Button = GoogleAppsScript.Base.Button;

const Buttons = liveEnum<typeof GoogleAppsScript.Base.Button>(
  'Ui.Button',
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
);
const ButtonSets = liveEnum<typeof GoogleAppsScript.Base.ButtonSet>(
  'Ui.ButtonSet',
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
const BUTTON_SET_NAMES = new Map<unknown, ButtonSetName>([
  [ButtonSets.OK, 'OK'],
  [ButtonSets.OK_CANCEL, 'OK_CANCEL'],
  [ButtonSets.YES_NO, 'YES_NO'],
  [ButtonSets.YES_NO_CANCEL, 'YES_NO_CANCEL'],
]);

class PromptResponse implements GoogleAppsScript.Base.PromptResponse {
  readonly #answer: DialogAnswer;

  constructor(answer: DialogAnswer) {
    this.#answer = answer;
  }

  getSelectedButton(): Button {
    return Buttons[this.#answer.button];
  }

  /** null when the prompt was closed by its close button, as live (reference of class PromptResponse). */
  getResponseText(): string {
    return (this.#answer.button === 'CLOSE' ? null : this.#answer.text) as string;
  }
}

type Offered =
  | 'alert'
  | 'prompt'
  | 'createMenu'
  | 'createAddonMenu'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog';

class HostUi implements Pick<Live, Offered> {
  readonly Button = Buttons;
  readonly ButtonSet = ButtonSets;
  readonly #context: HostContext;
  readonly #executions: Executions;
  readonly #screen: Screen;

  constructor(context: HostContext, executions: Executions, screen: Screen) {
    this.#context = context;
    this.#executions = executions;
    this.#screen = screen;
  }

  createMenu(...args: unknown[]): GoogleAppsScript.Base.Menu {
    requireSignature('Ui.createMenu', args, ['text']);
    return createMenu(String(args[0]), this.#screen, this.#context.calls);
  }

  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return createMenu(SERVICE_MESSAGES.addonMenu, this.#screen, this.#context.calls);
  }

  alert(...args: unknown[]): Button {
    return Buttons[this.#ask('alert', args).button];
  }

  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return expose('PromptResponse', new PromptResponse(this.#ask('prompt', args)), this.#context.calls);
  }

  showSidebar(page: GoogleAppsScript.HTML.HtmlOutput): void {
    this.#screen.sidebar = this.#page('showSidebar', [page]);
  }

  showModalDialog(page: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#screen.pages.push(this.#page('showModalDialog', [page, title]));
  }

  showModelessDialog(page: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#screen.pages.push(this.#page('showModelessDialog', [page, title]));
  }

  /** (message), (message, buttons) or (title, message, buttons). */
  #ask(kind: Dialog['kind'], args: readonly unknown[]): DialogAnswer {
    this.#refuseInSimpleTrigger(kind);
    const method = `Ui.${kind}`;
    requireSignature(method, args, ['text', 'text any', 'text text any']);
    const buttons = args.length === 1 ? 'OK' : BUTTON_SET_NAMES.get(args[args.length - 1]);
    if (buttons === undefined) throw signatureMismatch(method, args);
    const [title, message] = args.length === 3 ? args : ['', args[0]];
    return this.#screen.ask({ kind, title: String(title), message: String(message), buttons });
  }

  #page(method: string, args: readonly unknown[]): Page {
    this.#refuseInSimpleTrigger(method);
    const [page, title] = args;
    const output = htmlOutputOf(page);
    if (output === undefined) throw signatureMismatch(`Ui.${method}`, args);
    const [width, height] = [output.getWidth(), output.getHeight()];
    return {
      title: title === undefined ? output.getTitle() : String(title),
      html: output.getContent(),
      ...(width && height ? { size: { width, height } } : {}),
    };
  }

  /** Simple triggers may not open anything: https://github.com/oshliaer/google-apps-script-snippets/issues/18 */
  #refuseInSimpleTrigger(method: string): void {
    if (this.#executions.current.mode === 'FULL') return;
    throw new LiveError(
      `You do not have permission to call Ui.${method}. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
    );
  }
}

/** The spreadsheet's Ui. What scripts do with it shows on `screen`. */
export function createUi(context: HostContext, executions: Executions, screen: Screen) {
  return expose('Ui', new HostUi(context, executions, screen), context.calls);
}
