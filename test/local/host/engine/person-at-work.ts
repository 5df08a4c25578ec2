/** The engine over a Univer of the test's own, so that a person's commands (undo, dragging) can be given. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { SheetEngine } from '../../../../src/local/host/engine/sheet-engine';
import type { XlsxFile } from '../../../../src/local/xlsx/xlsx-file';

/** The plugins of a page, apart from those that draw. */
const SOURCE = `
export { SheetEngine } from './src/local/host/engine/sheet-engine';
export { XlsxFile } from './src/local/xlsx/xlsx-file';
import { ICommandService, IUniverInstanceService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
export function univer() {
  const made = new Univer({ locale: LocaleType.JA_JP, locales: { [LocaleType.JA_JP]: {} }, logLevel: LogLevel.ERROR });
  made.registerPlugin(UniverFormulaEnginePlugin);
  made.registerPlugin(UniverSheetsPlugin);
  made.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  for (const plugin of [UniverSheetsNumfmtPlugin, UniverDataValidationPlugin, UniverSheetsDataValidationPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin]) {
    made.registerPlugin(plugin);
  }
  return made;
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
  univer(): never;
  command(univer: unknown, id: string, params: object): Promise<boolean>;
}

export interface PersonAtWork {
  readonly engine: SheetEngine;
  /** Gives one of Univer's commands; ids as 'univer.command.undo'. Throws when Univer refuses it. */
  command(id: string, params?: object): Promise<void>;
  save(): Uint8Array;
}

let bundle: Bundle | undefined;
let folder = '';
const engines: SheetEngine[] = [];

/** A workbook opened as on a page. */
export function personAtWork(bytes: Uint8Array): PersonAtWork {
  bundle ??= load();
  const { SheetEngine, XlsxFile, univer, command } = bundle;
  const file = XlsxFile.open(bytes);
  const made = univer();
  const engine = SheetEngine.create(file.workbook, made);
  engines.push(engine);
  return {
    engine,
    async command(id, params = {}) {
      if (!(await command(made, id, params))) throw new Error(`refused: ${id}`);
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
