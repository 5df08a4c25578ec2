/** A workbook with its script as a page has it, for a person who gives commands in between. Runs in Node alone, not in jest. */
import { readFileSync } from 'node:fs';
import { type AppsScriptHost, composeHost } from '../../packages/apps-script-host/src/apps-script-host';
import { MemoryFileStore } from '../../packages/apps-script-host/src/drive/file-store';
import type { SheetArea } from '../../packages/apps-script-host/src/engine/comment-threads';
import { NodeScriptRunner } from '../../packages/apps-script-host/src/node/script-context';
import { giveCommand, pageUniver } from '../../packages/apps-script-host/test/engine/page-univer';
import { moveCells } from '../../src/page/clipboard/move-cells';
import { DrawingCommands } from '../../src/page/grid/drawing-commands';

const SCRIPT = readFileSync('dist/Code.js', 'utf8');
const NOW = new Date('2018-04-10T01:00:00Z');

export interface PersonWithScript {
  /** To be disposed of. */
  readonly host: AppsScriptHost;
  /** Gives one of Univer's commands. */
  command(id: string, params?: object): Promise<void>;
  /** Cuts a cell and pastes it, as the page's own clipboard does. */
  cut(from: SheetArea, to: SheetArea): void;
}

/** @param workbook An empty spreadsheet when left out. */
export function personWithScript(workbook?: Uint8Array): PersonWithScript {
  const drawing = pageUniver(
    (injector, log, config) => new DrawingCommands(injector, log, config, () => undefined),
  );
  const host = composeHost(
    { ...(workbook === undefined ? {} : { workbook }), now: () => NOW },
    {
      createScriptRunner: (services, now) => new NodeScriptRunner(services, now),
      fileStore: new MemoryFileStore(),
      htmlFiles: {},
      drawing,
    },
  );
  host.run(SCRIPT);
  return {
    host,
    command: (id, params) => giveCommand(drawing, id, params),
    cut: (from, to) =>
      moveCells(drawing.__getInjector(), from, to, () => {
        const { s: _, ...content } = from.sheet.cell(from.area.startRow, from.area.startColumn) ?? {};
        return content;
      }),
  };
}
