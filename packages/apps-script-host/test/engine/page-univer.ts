/** A Univer with the plugins of a page, apart from those that draw, and a person's commands to it. */
import {
  ICommandService,
  IConfigService,
  ILogService,
  Injector,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { DrawingCommands } from '../../../../src/page/grid/drawing-commands';

/** @param onFailure As a page is told that drawing failed. */
export function pageUniver(onFailure: () => void): Univer {
  const useFactory = (injector: Injector, log: ILogService, config: IConfigService) =>
    new DrawingCommands(injector, log, config, onFailure);
  const univer = new Univer({
    override: [[ICommandService, { useFactory, deps: [Injector, ILogService, IConfigService] }]],
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  return univer;
}

/** Calls `listener` after each command, as what draws is called. */
export function onCommand(univer: Univer, listener: () => void): void {
  univer.__getInjector().get(ICommandService).onCommandExecuted(listener);
}

/** Gives one of Univer's commands, by its id as 'univer.command.undo'. @throws Error when Univer refuses it. */
export async function giveCommand(univer: Univer, id: string, params: object = {}): Promise<void> {
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit('workbook');
  if (!(await injector.get(ICommandService).executeCommand(id, params))) throw new Error(`refused: ${id}`);
}
