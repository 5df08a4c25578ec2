/** One Univer without a screen, holding one workbook. Everything else of the engine speaks to Univer through it. */
import {
  CommandType,
  ICommandService,
  type Injector,
  IResourceLoaderService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';

export class UniverCore {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly #univer: Univer;
  readonly #commands: ICommandService;

  /** Whether a value, a formula or the shape of a tab changed since this was last set to false. */
  changed = true;

  constructor(data: IWorkbookData) {
    this.#univer = new Univer({
      locale: LocaleType.JA_JP,
      locales: { [LocaleType.JA_JP]: {} },
      logLevel: LogLevel.ERROR,
    });
    registerPlugins(this.#univer);
    this.workbook = this.#univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    this.unitId = this.workbook.getUnitId();
    this.injector = this.#univer.__getInjector();
    this.#commands = this.injector.get(ICommandService);
    // Writes of a page come past us. Local mutations are Univer's own bookkeeping, told of some time after it is done.
    this.#commands.onCommandExecuted((command, options) => {
      if (command.type === CommandType.MUTATION && !options?.onlyLocal) this.changed = true;
    });
    // Univer calculates some 100 ms after a write; ours runs at once (recalculation.ts), and two would overwrite each other.
    this.injector.get(TriggerCalculationController).dispose();
  }

  /**
   * Runs one of Univer's commands or mutations at once; `unitId` is filled in.
   *
   * @param quiet True for a write that touches no formula: Univer then leaves out the scan of the whole sheet
   *   that it makes to keep its list of formulas (about 15 ms on 80,000 cells).
   * @throws Error when Univer refuses, which is a fault of ours: arguments are checked before.
   */
  run(command: { readonly id: string }, params: object, quiet = false): void {
    this.changed = true;
    this.#execute(command, params, quiet);
  }

  /** Runs a mutation that no formula can notice, such as one of styles or widths; see {@link run}. */
  runFormatting(mutation: { readonly id: string }, params: object): void {
    this.#execute(mutation, params, true);
  }

  /** A copy of the workbook as it is now, with notes and validations among its `resources`. */
  snapshot(): IWorkbookData {
    const data = this.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(this.unitId);
    if (data === null) throw new Error('Univer lost the workbook');
    return data;
  }

  /** Stops Univer's timers; without it a Node process does not exit. */
  dispose(): void {
    this.#univer.dispose();
  }

  #execute(command: { readonly id: string }, params: object, local: boolean): void {
    const whole = { unitId: this.unitId, ...params };
    const done = this.#commands.syncExecuteCommand(
      command.id,
      whole,
      local ? { onlyLocal: true } : undefined,
    );
    if (done === false) throw new Error(`Univer refused ${command.id}`);
  }
}

function registerPlugins(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
}
