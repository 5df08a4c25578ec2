/** Files in Drive that the script has marked are found again wherever somebody put them. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { drive, markedFiles } from '../../../src/google/call/drive';
import { openServices } from '../on-host';

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});
afterEach(() => host.dispose());

/** @returns The file's id. */
function make(name: string, marks?: Record<string, string>): string {
  const content = Utilities.newBlob(name, 'text/plain', name);
  const made = drive().Files.create({ name, ...(marks && { appProperties: marks }) }, content, {
    fields: 'id',
  });
  return made.id ?? '';
}

it('are those of the mark and its value, with what was asked of each', () => {
  const ours = make('企画課.txt', { reportOf: 'a' });
  make('消防課.txt', { reportOf: 'b' });
  make('財務課.txt', { goalsOf: 'a' });
  make('総務課.txt');
  expect(markedFiles('reportOf', 'a', 'id,name')).toEqual([{ id: ours, name: '企画課.txt' }]);
  expect(markedFiles('reportOf', 'a', 'name')).toEqual([{ name: '企画課.txt' }]);
});

it('are none where no file has the mark', () => {
  make('企画課.txt', { reportOf: 'a' });
  expect(markedFiles('reportOf', 'c', 'id')).toEqual([]);
});

it('lie in a shared drive too, but not in the bin', () => {
  const [moved, trashed] = [make('企画課.txt', { reportOf: 'a' }), make('消防課.txt', { reportOf: 'a' })];
  host.drive.moveToSharedDrive(moved);
  drive().Files.update({ trashed: true }, trashed);
  expect(markedFiles('reportOf', 'a', 'id')).toEqual([{ id: moved }]);
});
