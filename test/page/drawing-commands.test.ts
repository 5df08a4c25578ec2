/** What fails while drawing stays there: the engine's own work goes on, and the page is told to draw anew. */
import {
  endWork,
  type PersonAtWork,
  WORK_SOURCE,
  type WorkBundle,
  workOver,
} from '../../packages/apps-script-host/test/engine/person-at-work';
import { withUniver } from '../../packages/apps-script-host/test/engine/with-univer';
import { reviewedBook } from '../../packages/lossless-xlsx/test/reviewed-book';
import type { DrawingCommands } from '../../src/page/grid/drawing-commands';

type Bundle = WorkBundle & { readonly DrawingCommands: typeof DrawingCommands };

const SOURCE = `${WORK_SOURCE}
export { DrawingCommands } from './src/page/grid/drawing-commands';
`;

const INSERT_ROW = {
  unitId: 'workbook',
  subUnitId: 'sheet1',
  range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 25 },
  direction: 0,
};

const logged = jest.spyOn(console, 'error').mockImplementation();
afterEach(() => logged.mockClear());
afterAll(endWork);

/** A workbook whose drawing fails at each command, before somebody else hears of it. */
function badlyDrawn(): { work: PersonAtWork; heard: () => number; failures: () => number } {
  const bundle = withUniver<Bundle>(SOURCE);
  let [heard, failures] = [0, 0];
  const fail = (): void => {
    failures += 1;
  };
  const univer = bundle.pageUniver(
    (injector, log, config) => new bundle.DrawingCommands(injector, log, config, fail),
  );
  const work = workOver(bundle, reviewedBook(), univer);
  work.onCommand(() => {
    throw new TypeError("Cannot read properties of undefined (reading 'skeleton')");
  });
  work.onCommand(() => {
    heard += 1;
  });
  return { work, heard: () => heard, failures: () => failures };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

it('lets what a script writes be written, and tells the page once for the whole turn', async () => {
  const { work, heard, failures } = badlyDrawn();
  const [sheet] = work.engine.sheets;
  sheet?.write(0, 0, [[{ v: 1, t: 2 }]]);
  sheet?.write(1, 0, [[{ f: '=A1+1' }]]);
  expect(sheet?.value(1, 0)).toBe(2);
  expect(heard()).toBeGreaterThanOrEqual(2);
  expect(failures()).toBe(0);
  await turn();
  expect(failures()).toBe(1);
  expect(String(logged.mock.calls[0]?.[0])).toContain('skeleton');
});

it('lets what a person does be done to its end, so that the saver hears of it', async () => {
  const { work } = badlyDrawn();
  await work.command('sheet.command.insert-row-by-range', INSERT_ROW);
  expect(work.engine.edits).toEqual([{ sheetId: 'sheet1', axis: 'rows', kind: 'insert', at: 2, count: 1 }]);
});
