/** Columns that a tab gets with what is brought in: how they look, where they stand, and which are none. */
import { type Book, closeBooks, shortBook } from '../../open-book';

afterEach(closeBooks);

const bringIn = (book: Book, addColumns: readonly string[], columns: Record<string, string>) =>
  book.call('writeImport', {
    ...{ department: '総務課', lastRow: 0, source: 'a.docx', addColumns },
    rows: [
      {
        ...{ number: '1', theme: '税の相談', unit: '', goalNumber: '', goal: '夜間に開く', rating: '4' },
        ...{ outcome: '月2回開いた。', columns },
      },
    ],
  });

it('stand behind the others, in as many new columns of the grid as they need, and look like them', async () => {
  const book = await shortBook();
  const sheet = book.sheet('総務課');
  sheet.deleteColumns(10, sheet.getMaxColumns() - 9);
  await bringIn(book, ['0123', '二次評価'], { '0123': '45', 二次評価: '3' });
  expect(sheet.getMaxColumns()).toBe(10);
  expect(book.values('総務課', 'H5:J7')).toEqual([
    ['確認', '0123', '二次評価'],
    ['', 45, 3],
    ['', '', ''],
  ]);
  const look = (cell: string): unknown[] => {
    const range = sheet.getRange(cell);
    return [range.getBackground(), range.getFontWeight(), range.getWrap(), range.getVerticalAlignment()];
  };
  for (const cell of ['I5', 'J5']) expect(look(cell).slice(0, 2)).toEqual(look('G5').slice(0, 2));
  const last = sheet.getMaxRows();
  for (const cell of ['I6', 'J6', `J${last}`]) expect(look(cell).slice(2)).toEqual([true, 'top']);
  expect(sheet.getRange('I4').getWrap()).toBe(sheet.getRange('H4').getWrap());
  const history = book.sheet('履歴');
  expect(history.getRange(history.getLastRow(), 5).getValue()).toContain('0123');
  const ids = book.sheet('控え').getRange('A2:A9').getValues().flat();
  expect([...new Set(ids)]).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/)]);
});

it('do not make the grid wider where there is room, and none is added that the tab has', async () => {
  const book = await shortBook();
  const sheet = book.sheet('総務課');
  sheet.getRange('I5').setValue('所 見');
  const width = sheet.getMaxColumns();
  await bringIn(book, ['所見', '部会'], { 所見: '良い', 部会: '第一' });
  expect([sheet.getMaxColumns(), book.values('総務課', 'I5:K6')]).toEqual([
    width,
    [
      ['所 見', '部会', ''],
      ['良い', '第一', ''],
    ],
  ]);
});

it('are refused where they would pass for one of ours, and a tab without our header is no place at all', async () => {
  const book = await shortBook();
  await expect(bringIn(book, ['評価'], { 評価: 'x' })).rejects.toMatchObject({
    ...{ code: 'import-not-possible', place: '総務課', message: expect.stringContaining('評価') },
  });
  expect(book.values('総務課', 'A5:I6')[0]?.filter((text) => text !== '')).toHaveLength(8);
  expect(book.values('総務課', 'A6:I6').flat().join('')).toBe('');
  book.host.globals.SpreadsheetApp.getActive().insertSheet('覚え書き');
  await expect(book.call('getImportPlace', '覚え書き')).rejects.toMatchObject({
    code: 'department-not-found',
  });
});
