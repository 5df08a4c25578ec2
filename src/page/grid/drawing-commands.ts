/** The commands of a Univer that draws: whatever draws hears of each change, and can neither stop nor spoil it. */

import { isStrict } from '@jiko-hyoka/apps-script-host/drawing';
import {
  type CommandListener,
  CommandService,
  CustomCommandExecutionError,
  type IConfigService,
  type IDisposable,
  type ILogService,
  type Injector,
} from '@univerjs/core';

/**
 * Univer calls its listeners within the change itself, and its drawing ones throw where a tab has not been measured yet:
 * such an error came out of the script's own call of `setValues`, and left the rest of the listeners unheard.
 */
export class DrawingCommands extends CommandService {
  readonly #onFailure: () => void;
  #toldSoon = false;

  /** @param onFailure Called some time after drawing failed, once for all failures of a turn: what is seen may be wrong. */
  constructor(injector: Injector, log: ILogService, config: IConfigService, onFailure: () => void) {
    super(injector, log, config);
    this.#onFailure = onFailure;
  }

  override beforeCommandExecuted(listener: CommandListener): IDisposable {
    return super.beforeCommandExecuted(this.#guarded(listener));
  }

  override onCommandExecuted(listener: CommandListener): IDisposable {
    return super.onCommandExecuted(this.#guarded(listener));
  }

  #guarded(listener: CommandListener): CommandListener {
    if (isStrict(listener)) return listener;
    return (command, options) => {
      try {
        listener(command, options);
      } catch (error) {
        // Univer's own way to refuse a command.
        if (error instanceof CustomCommandExecutionError) throw error;
        this.#failed(error);
      }
    };
  }

  #failed(error: unknown): void {
    console.error(error);
    if (this.#toldSoon) return;
    this.#toldSoon = true;
    setTimeout(() => {
      this.#toldSoon = false;
      this.#onFailure();
    });
  }
}
