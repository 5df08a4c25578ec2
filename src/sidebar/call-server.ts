/** Calls a function of the script; a misspelt name or a wrong argument does not compile. */
import type * as entry from '../google/entry';

type Server = typeof entry;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

interface Host {
  readonly script: {
    readonly run: Runner;
    readonly host: { readonly editor: { focus(): void } };
  };
}

declare const google: Host;

/** Resolves with what the function returns; rejects when the call itself fails (offline, no authorization). */
export function callServer<Name extends keyof Server>(
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Server[Name]>))
      .withFailureHandler(reject);
    const call = (runner as unknown as Record<string, (...args: unknown[]) => void>)[name];
    call?.(...args);
  });
}

/** Moves the keyboard from the sidebar to the sheet. */
export const focusSheet = (): void => google.script.host.editor.focus();
