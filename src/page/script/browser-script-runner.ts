/** Where the script runs in a page: a hidden frame of the page's own origin, with its own global scope. */
import type { ScriptRunner } from '@jiko-hyoka/apps-script-host';
import { pageNonce } from '../browser/page-meta';
import { hideBrowser, type ScriptWorld, setClock } from './bare-world';

type ScriptFunction = (...args: readonly unknown[]) => unknown;

/**
 * The frame is there for fidelity, not for safety, as the bare context in Node. Scripts come in as script elements:
 * the page's policy allows no `eval`, and names the build's script by its hash or the page's nonce.
 */
export class BrowserScriptRunner implements ScriptRunner {
  readonly #frame = document.createElement('iframe');
  readonly #world: ScriptWorld;
  readonly #document: Document;
  readonly #builtIn: ReadonlySet<string>;
  #failure: unknown;

  /** @param services The globals that the script finds. @param now The host's clock. */
  constructor(services: object, now: () => Date) {
    this.#frame.hidden = true;
    document.body.append(this.#frame);
    // A frame without an address has its document at once.
    this.#world = this.#frame.contentWindow as ScriptWorld;
    this.#document = this.#world.document;
    this.#world.addEventListener('error', (event) => {
      event.preventDefault();
      this.#failure = event.error;
    });
    hideBrowser(this.#world);
    setClock(this.#world, now);
    Object.assign(this.#world, services);
    this.#builtIn = new Set(Object.getOwnPropertyNames(this.#world));
  }

  /** Unlike in Node the last value is not told: a script element has none. */
  run(code: string): undefined {
    const element = this.#document.createElement('script');
    element.nonce = pageNonce();
    element.textContent = code;
    this.#failure = undefined;
    this.#document.head.append(element);
    element.remove();
    if (this.#failure !== undefined) throw this.#failure;
    return undefined;
  }

  /** Functions declared as such or by `var`; a top-level `const` is no property of the global object. */
  find(name: string): ScriptFunction | undefined {
    if (this.#builtIn.has(name) || !Object.hasOwn(this.#world, name)) return undefined;
    const value = this.#world[name];
    return typeof value === 'function' ? (value as ScriptFunction) : undefined;
  }

  /** The names of the script's top-level functions. */
  get functionNames(): string[] {
    return Object.getOwnPropertyNames(this.#world).filter((name) => this.find(name) !== undefined);
  }

  dispose(): void {
    this.#frame.remove();
  }
}
