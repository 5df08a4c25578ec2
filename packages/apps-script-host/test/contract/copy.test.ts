/** A copied spreadsheet: what 「コピーを作成」 takes along. [R] in the project's facts: nobody has documented it. */
import type { NodeHost } from '../../src/node/create-host';
import { openHost } from './open-host';

const SOUMU = 'soumu@example.lg.jp';
const ZEIMU = 'zeimu@example.lg.jp';

async function copyOf(prepare: (host: NodeHost) => void): Promise<NodeHost> {
  const first = await openHost({ user: { email: SOUMU } });
  prepare(first);
  const workbook = await first.copy();
  const person = { email: ZEIMU };
  return openHost({ workbook, user: person, owner: person, spreadsheetId: 'copy' });
}

const bookOf = (host: NodeHost) => host.globals.SpreadsheetApp.getActive();
const sheetOf = (host: NodeHost) => bookOf(host).getActiveSheet();

it('has the cells of the first, an id of its own, and none of its script’s properties', async () => {
  const copy = await copyOf((host) => {
    sheetOf(host)
      .getRange('A1:B1')
      .setValues([['目標', '=1+1']])
      .setNote('n');
    host.globals.PropertiesService.getDocumentProperties().setProperty('run', '1');
  });
  const range = sheetOf(copy).getRange('A1:B1');
  expect([range.getValues(), range.getNotes()]).toEqual([[['目標', 2]], [['n', 'n']]]);
  expect(bookOf(copy).getId()).toBe('copy');
  expect(copy.globals.PropertiesService.getDocumentProperties().getKeys()).toEqual([]);
});

it('has lost the locks of ranges, and those of tabs let in whoever copied', async () => {
  const copy = await copyOf((host) => {
    const sheet = sheetOf(host);
    sheet.getRange('A1').protect().setDescription('範囲').addEditor(ZEIMU);
    const lock = sheet.protect().setDescription('表').addEditor('a@example.lg.jp');
    lock.setUnprotectedRanges([sheet.getRange('B2')]);
    bookOf(host).insertSheet('履歴').protect().setDescription('履歴').setWarningOnly(true);
  });
  const { RANGE, SHEET } = copy.globals.SpreadsheetApp.ProtectionType;
  expect(bookOf(copy).getProtections(RANGE)).toEqual([]);
  const told = bookOf(copy)
    .getProtections(SHEET)
    .map((lock) => [
      lock.getDescription(),
      lock.isWarningOnly(),
      lock.getEditors().map((user) => user.getEmail()),
      lock.getUnprotectedRanges().map((range) => range.getA1Notation()),
    ]);
  expect(told).toEqual([
    ['表', false, [ZEIMU, SOUMU], ['B2']],
    ['履歴', true, [], []],
  ]);
});

it('leaves the first as it was, and does not reach its files', async () => {
  const first = await openHost({ user: { email: SOUMU } });
  sheetOf(first).getRange('A1').protect();
  const { Drive, Utilities } = first.globals;
  Drive?.Files.create({ name: 'a.txt' }, Utilities.newBlob('a'));
  const copy = await openHost({ workbook: await first.copy() });
  expect(sheetOf(first).getProtections(first.globals.SpreadsheetApp.ProtectionType.RANGE)).toHaveLength(1);
  expect(() => copy.globals.Drive?.Files.get('a.txt')).toThrow('File not found: a.txt.');
});
