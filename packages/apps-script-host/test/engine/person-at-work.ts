/** The engine over a Univer of the test's own, so that a person's commands (undo, dragging) can be given. */
import type { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import type { SheetEngine } from '../../src/engine/sheet-engine';
import type { giveCommand, onCommand, pageUniver, wordsOf } from './page-univer';
import { withUniver } from './with-univer';

/** What is bundled for it; others may add to it. */
export const WORK_SOURCE = `
export { SheetEngine } from './packages/apps-script-host/src/engine/sheet-engine';
export { XlsxFile } from './packages/lossless-xlsx/src/workbook/xlsx-file';
export * from './packages/apps-script-host/test/engine/page-univer';
`;

export interface WorkBundle {
  SheetEngine: typeof SheetEngine;
  XlsxFile: typeof XlsxFile;
  pageUniver: typeof pageUniver;
  onCommand: typeof onCommand;
  giveCommand: typeof giveCommand;
  wordsOf: typeof wordsOf;
}

export interface PersonAtWork {
  readonly engine: SheetEngine;
  /** Gives one of Univer's commands; ids as 'univer.command.undo'. Throws when Univer refuses it. */
  command(id: string, params?: object): Promise<void>;
  /** Calls `listener` after each command, as what draws is called. */
  onCommand(listener: () => void): void;
  save(): Uint8Array;
  /** What Univer says for this key; the key itself where it has no words. */
  word(key: string): string;
  /** Ends it before {@link endWork} does. */
  end(): void;
}

let bundle: WorkBundle | undefined;
const engines: SheetEngine[] = [];

/** A workbook opened as on a page. */
export function personAtWork(bytes: Uint8Array): PersonAtWork {
  bundle ??= withUniver<WorkBundle>(WORK_SOURCE);
  return workOver(bundle, bytes, bundle.pageUniver());
}

/** @param univer One with the plugins of a page and no workbook. */
export function workOver(
  { SheetEngine, XlsxFile, onCommand, giveCommand, wordsOf }: WorkBundle,
  bytes: Uint8Array,
  univer: ReturnType<typeof pageUniver>,
): PersonAtWork {
  const file = XlsxFile.open(bytes);
  const engine = SheetEngine.create(file.workbook, univer);
  engines.push(engine);
  return {
    engine,
    command: (id, params) => giveCommand(univer, id, params),
    onCommand: (listener) => onCommand(univer, listener),
    save: () => file.save(engine.snapshot(), file.properties, engine.edits),
    word: wordsOf(univer),
    end: () => {
      engines.splice(engines.indexOf(engine), 1);
      engine.dispose();
    },
  };
}

/** Ends what the tests began; to be called in afterAll. */
export function endWork(): void {
  for (const engine of engines.splice(0)) engine.dispose();
}
