/** What a merged area hides is not read, whatever part of the area is asked for: some programs leave values there. */
import { openHost } from './open-host';

async function mergedTab() {
  const host = await openHost();
  const [sheet] = host.globals.SpreadsheetApp.getActive().getSheets();
  if (!sheet) throw new Error('no tab');
  const range = sheet.getRange('A1:C3');
  sheet.getRange('B1:C2').merge();
  range.setValues([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  return sheet;
}

it.each([
  [
    'A1:C3',
    [
      [1, 2, ''],
      [4, '', ''],
      [7, 8, 9],
    ],
  ],
  ['C2:C3', [[''], [9]]],
  ['A2:B2', [[4, '']]],
  ['B1', [[2]]],
])('%s', async (area, values) => {
  const sheet = await mergedTab();
  expect(sheet.getRange(area).getValues()).toEqual(values);
});

it('shows the values again once the area is broken up', async () => {
  const sheet = await mergedTab();
  sheet.getRange('B1:C2').breakApart();
  expect(sheet.getRange('B1:C2').getValues()).toEqual([
    [2, 3],
    [5, 6],
  ]);
});
