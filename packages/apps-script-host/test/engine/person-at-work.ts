/** The engine over a Univer of the test's own, so that a person's commands (undo, dragging) can be given. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { buildSync } from 'esbuild';
import type { SheetEngine } from '../../src/engine/sheet-engine';

/** The plugins of a page, apart from those that draw. */
const SOURCE = `
export { SheetEngine } from './packages/apps-script-host/src/engine/sheet-engine';
export { XlsxFile } from './packages/lossless-xlsx/src/workbook/xlsx-file';
import { ICommandService, IConfigService, ILogService, Injector, IUniverInstanceService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { DrawingCommands } from './src/page/grid/drawing-commands';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
export function univer(onFailure) {
  const useFactory = (injector, log, config) => new DrawingCommands(injector, log, config, onFailure);
  const override = [[ICommandService, { useFactory, deps: [Injector, ILogService, IConfigService] }]];
  const made = new Univer({ override, locale: LocaleType.JA_JP, locales: { [LocaleType.JA_JP]: {} }, logLevel: LogLevel.ERROR });
  made.registerPlugin(UniverFormulaEnginePlugin);
  made.registerPlugin(UniverSheetsPlugin);
  made.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  for (const plugin of [UniverSheetsNumfmtPlugin, UniverDataValidationPlugin, UniverSheetsDataValidationPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin]) {
    made.registerPlugin(plugin);
  }
  return made;
}
export function onCommand(made, listener) {
  made.__getInjector().get(ICommandService).onCommandExecuted(listener);
}
export function command(made, id, params) {
  const injector = made.__getInjector();
  injector.get(IUniverInstanceService).focusUnit('workbook');
  return injector.get(ICommandService).executeCommand(id, params);
}
`;

interface Bundle {
  SheetEngine: typeof SheetEngine;
  XlsxFile: typeof XlsxFile;
  univer(onFailure: () => void): never;
  onCommand(univer: unknown, listener: () => void): void;
  command(univer: unknown, id: string, params: object): Promise<boolean>;
}

export interface PersonAtWork {
  readonly engine: SheetEngine;
  /** Gives one of Univer's commands; ids as 'univer.command.undo'. Throws when Univer refuses it. */
  command(id: string, params?: object): Promise<void>;
  /** Calls `listener` after each command, as what draws is called. */
  onCommand(listener: () => void): void;
  /** How often the page was told that drawing failed. */
  readonly failures: number;
  save(): Uint8Array;
}

let bundle: Bundle | undefined;
let folder = '';
const engines: SheetEngine[] = [];

/** A workbook opened as on a page. */
export function personAtWork(bytes: Uint8Array): PersonAtWork {
  bundle ??= load();
  const { SheetEngine, XlsxFile, univer, onCommand, command } = bundle;
  const file = XlsxFile.open(bytes);
  let failures = 0;
  const made = univer(() => {
    failures += 1;
  });
  const engine = SheetEngine.create(file.workbook, made);
  engines.push(engine);
  return {
    engine,
    async command(id, params = {}) {
      if (!(await command(made, id, params))) throw new Error(`refused: ${id}`);
    },
    onCommand: (listener) => onCommand(made, listener),
    get failures() {
      return failures;
    },
    save: () => file.save(engine.snapshot(), file.properties, engine.edits),
  };
}

/** Ends what the tests began; to be called in afterAll. */
export function endWork(): void {
  for (const engine of engines.splice(0)) engine.dispose();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
}

function load(): Bundle {
  folder = mkdtempSync(join(tmpdir(), 'jiko-engine-'));
  const outfile = join(folder, 'engine.cjs');
  const resolveDir = join(__dirname, '../../../..');
  buildSync({
    stdin: { contents: SOURCE, resolveDir, loader: 'ts' },
    absWorkingDir: resolveDir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    outfile,
  });
  return require(outfile) as Bundle;
}
