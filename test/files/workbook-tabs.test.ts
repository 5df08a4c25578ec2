/** The tabs of a workbook of many goals, read without the engine. */
import { Workbook } from 'exceljs';
import { readWorkbookTabs } from '../../src/files/workbook-tabs';

it('reads more cells than one call takes arguments', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('総務課');
  const line = Array.from({ length: 16 }, (_, at) => at);
  for (let row = 0; row < 9_000; row += 1) sheet.addRow(line);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const [tab] = readWorkbookTabs('多い.xlsx', bytes).tabs;
  expect([tab?.values.length, tab?.values[8_999]]).toEqual([9_000, line]);
});
