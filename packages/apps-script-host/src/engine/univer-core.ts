/** One Univer holding one workbook, without a screen or over a page's own. Everything else of the engine speaks to Univer through it. */

import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  type CommandListener,
  CommandType,
  ICommandService,
  type Injector,
  IResourceLoaderService,
  type IWorkbookData,
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { ChangedCells } from './changed-cells';
import { keepRangesWhole } from './rule-places';

/**
 * The engine's own listeners. What one of them throws stops the run that it concerns; a page holds back what the others
 * throw, for they only draw.
 */
const strict = new WeakSet<CommandListener>();

/** An option that Univer's commands have when the engine asked for them, and no person. */
export const BY_ENGINE = 'byEngine';

/** Whether a listener is the engine's own. */
export const isStrict = (listener: CommandListener): boolean => strict.has(listener);

/** End it with its `dispose`, or its timers keep Node running. */
export class UniverCore {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly #locale: LocaleService;
  #concerned: string | null = null;

  /** What changed since formulas were last calculated. */
  readonly changed = new ChangedCells();

  /**
   * @param drawing A page's Univer, with its plugins and no workbook yet; without one a headless one is made.
   */
  constructor(data: WorkbookData, drawing?: Univer) {
    keepRangesWhole();
    this.#univer = drawing ?? headlessUniver();
    this.workbook = this.#univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data as IWorkbookData,
    );
    this.unitId = this.workbook.getUnitId();
    this.injector = this.#univer.__getInjector();
    this.#commands = this.injector.get(ICommandService);
    this.#locale = this.injector.get(LocaleService);
    // Writes of a page come past us. Local mutations are Univer's own bookkeeping, told of some time after it is done.
    this.onExecuted((command, options) => {
      if (command.type === CommandType.MUTATION && !options?.onlyLocal) {
        this.changed.note(command.id, command.params);
      }
    });
    // Univer calculates some 100 ms after a write; ours runs at once (recalculation.ts), and two would overwrite each other.
    if (drawing) this.#dropUniverResults();
    else this.injector.get(TriggerCalculationController).dispose();
  }

  /** Calls `listener` after each command and mutation from now on, whoever runs it. */
  onExecuted(listener: CommandListener): void {
    strict.add(listener);
    this.#commands.onCommandExecuted(listener);
  }

  /**
   * Runs one of Univer's commands or mutations at once; `unitId` is filled in.
   *
   * @param quiet True for a write that touches no formula: Univer then leaves out the scan of the whole sheet
   *   that it makes to keep its list of formulas (about 15 ms on 80,000 cells).
   * @throws Error when Univer refuses, which is a fault of ours: arguments are checked before.
   */
  run(command: { readonly id: string }, params: object, quiet = false): void {
    if (quiet) this.changed.note(command.id, params);
    this.#concerned = (params as { readonly subUnitId?: string }).subUnitId ?? null;
    try {
      this.#execute(command, params, quiet);
    } finally {
      this.#concerned = null;
    }
  }

  /** The id of the tab that the command at work concerns; null where that is not known, or none is. */
  get concerned(): string | null {
    return this.#concerned;
  }

  /**
   * As {@link run}, for a command that takes rows or columns away: Univer moves the references of all formulas as if they
   * had stood in the tab in front, whichever tab it is told (0.25.1).
   *
   * @param worksheet The tab that loses them.
   */
  runInFront(worksheet: Worksheet, command: { readonly id: string }, params: object): void {
    const { workbook } = this;
    const inFront = workbook.getActiveSheet;
    Object.assign(workbook, { getActiveSheet: () => worksheet });
    try {
      this.run(command, params);
    } finally {
      Object.assign(workbook, { getActiveSheet: inFront });
    }
  }

  /** Whether this Univer has a command or mutation: a page's has more plugins. */
  knows(command: { readonly id: string }): boolean {
    return this.#commands.hasCommand(command.id);
  }

  /** Runs a mutation that no formula can notice, such as one of styles or widths; see {@link run}. */
  runFormatting(mutation: { readonly id: string }, params: object): void {
    this.#execute(mutation, params, true);
  }

  /** A copy of the workbook as it is now, with notes and validations among its `resources`. */
  snapshot(): WorkbookData {
    const data = this.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(this.unitId);
    if (data === null) throw new Error('Univer lost the workbook');
    return data;
  }

  /** Stops Univer's timers; without it a Node process does not exit. May be called again. */
  dispose(): void {
    this.#univer.dispose();
    // A page's calculation that is under way is told of a second after it began, and without words that would be an error.
    this.#locale.load({});
  }

  /** Conditional formats of a page live on Univer's calculation, so it goes on, but its results reach no cell. */
  #dropUniverResults(): void {
    this.#commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationResultMutation.id) return;
      Object.assign(params as ISetFormulaCalculationResultMutation, { unitData: {} });
    });
  }

  #execute(command: { readonly id: string }, params: object, local: boolean): void {
    const whole = { unitId: this.unitId, ...params };
    const done = this.#commands.syncExecuteCommand(
      command.id,
      whole,
      local ? { onlyLocal: true } : { [BY_ENGINE]: true },
    );
    if (done === false) throw new Error(`Univer refused ${command.id}`);
  }
}

function headlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerPlugins(univer);
  return univer;
}

/** What the engine needs of Univer, on a page and without one. */
export function registerPlugins(univer: Univer): void {
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
