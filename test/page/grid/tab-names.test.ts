/** A person renames a tab: a name with which Excel would call the file broken is not taken. */
import {
  endWork,
  type PersonAtWork,
  WORK_SOURCE,
  type WorkBundle,
  workOver,
} from '../../../packages/apps-script-host/test/engine/person-at-work';
import { withUniver } from '../../../packages/apps-script-host/test/engine/with-univer';
import { withChartSheet } from '../../../packages/lossless-xlsx/test/chart-sheet';
import { reviewedBook } from '../../../packages/lossless-xlsx/test/reviewed-book';
import type { refuseUnsavable } from '../../../src/page/grid/offered-functions';

type Bundle = WorkBundle & { readonly refuseUnsavable: typeof refuseUnsavable };

const SOURCE = `${WORK_SOURCE}
export { refuseUnsavable } from './src/page/grid/offered-functions';
`;

afterAll(endWork);

let bundle: Bundle | undefined;

function opened(book = reviewedBook()): { work: PersonAtWork; told: readonly string[] } {
  bundle ??= withUniver<Bundle>(SOURCE);
  const univer = bundle.pageUniver();
  const work = workOver(bundle, book, univer);
  const told: string[] = [];
  bundle.refuseUnsavable(univer.__getInjector(), (kind) => told.push(kind));
  return { work, told };
}

const rename = (work: PersonAtWork, name: string): Promise<void> =>
  work.command('sheet.command.set-worksheet-name', { unitId: 'workbook', subUnitId: 'sheet1', name });

const names = (work: PersonAtWork): string[] => work.engine.sheets.map((sheet) => sheet.name);

it.each(['History', '案/2', '長'.repeat(32), "'課"])('refuses %s, and says so', async (name) => {
  const { work, told } = opened();
  const before = names(work);
  await expect(rename(work, name)).rejects.toThrow('refused');
  expect([names(work), told]).toEqual([before, ['tab-name']]);
});

it('refuses the name of another tab in other letters', async () => {
  const { work, told } = opened();
  work.engine.insertSheet('ICT課', 1);
  await expect(rename(work, 'ict課')).rejects.toThrow('refused');
  expect(told).toEqual(['tab-name']);
});

it('refuses the name of a chart with a tab of its own', async () => {
  const { work, told } = opened(withChartSheet(reviewedBook(), '図'));
  await expect(rename(work, '図')).rejects.toThrow('refused');
  expect(told).toEqual(['tab-name']);
});

it('takes any other name, and the tab’s own in other letters', async () => {
  const { work, told } = opened();
  await rename(work, 'Ict課');
  await rename(work, 'ICT課');
  expect([names(work)[0], told]).toEqual(['ICT課', []]);
  expect(work.save().length).toBeGreaterThan(0);
});

it('lets a script give a name as long as Google takes', () => {
  const { work, told } = opened();
  work.engine.sheets[0]?.rename('長'.repeat(100));
  expect([names(work)[0], told]).toEqual(['長'.repeat(100), []]);
});
