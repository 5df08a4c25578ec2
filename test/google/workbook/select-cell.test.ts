import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { selectCell } from '../../../src/google/workbook/select-cell';
import { openServices } from '../on-host';

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

it('goes to the cell, and says when its row or its tab is out of sight', () => {
  const book = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  const [sheet] = book.getSheets();
  const name = sheet?.getName() ?? '';
  expect(selectCell(name, 'B3')).toEqual({ value: true, error: null });
  expect(book.getActiveRange()?.getA1Notation()).toBe('B3');
  sheet?.hideRows(4);
  expect(selectCell(name, 'B4')).toEqual({ value: 'hidden', error: null });
  expect(book.getActiveRange()?.getA1Notation()).toBe('B4');
  expect(selectCell(name, 'B3').value).toBe(true);
  expect(selectCell('ない', 'B4')).toEqual({ value: false, error: null });
});
