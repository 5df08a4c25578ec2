/** A Univer with the plugins of a page, apart from those that draw, and a person's commands to it. */
import {
  CommandService,
  ICommandService,
  IConfigService,
  ILogService,
  Injector,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { registerPlugins } from '../../src/engine/univer-core';

/** Makes Univer's service of commands: a page may have one of its own. */
type MakeCommands = (injector: Injector, log: ILogService, config: IConfigService) => CommandService;

const usualCommands: MakeCommands = (injector, log, config) => new CommandService(injector, log, config);

export function pageUniver(useFactory: MakeCommands = usualCommands): Univer {
  const univer = new Univer({
    override: [[ICommandService, { useFactory, deps: [Injector, ILogService, IConfigService] }]],
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerPlugins(univer);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
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

/** Univer's own words by their keys, also when it has ended. */
export function wordsOf(univer: Univer): (key: string) => string {
  const locale = univer.__getInjector().get(LocaleService);
  return (key) => locale.t(key);
}
