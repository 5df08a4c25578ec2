/** What pasted cells become, and where they go. */

import { withUniver } from '../../../packages/apps-script-host/test/engine/with-univer';
import type * as pasteTarget from '../../../src/page/clipboard/paste-target';
import type * as pastedCell from '../../../src/page/clipboard/pasted-cell';
import type * as shownNumber from '../../../src/page/grid/shown-number';
import { closeBooks, openBook } from '../../open-book';

const { cellFromHere, cellFromOutside, forIncoming, pasteArea, shownAsNumber } = withUniver<
  typeof pastedCell & typeof pasteTarget & typeof shownNumber
>(`
export * from './src/page/clipboard/pasted-cell';
export * from './src/page/clipboard/paste-target';
export * from './src/page/grid/shown-number';
`);

afterEach(closeBooks);

/** As files and Univer number the types of cells. */
const CellValueType = { STRING: 1, NUMBER: 2 };

const NOW = new Date('2018-04-10T01:00:00Z');
const outside = (text: string, isText = false, pattern?: string) =>
  cellFromOutside({ text, isText }, pattern, NOW);

describe('a cell from another program', () => {
  it('is read as typed', () => {
    expect(outside('4')).toMatchObject({ v: 4, t: CellValueType.NUMBER });
    expect(outside('2018/4/1')).toMatchObject({ v: 43_191, s: { n: { pattern: expect.any(String) } } });
    expect(outside('訓練')).toMatchObject({ v: '訓練', t: CellValueType.STRING });
    expect(outside('4', false, 'yyyy/mm/dd')).toMatchObject({ v: 4, s: { n: { pattern: 'General' } } });
  });

  it.each(['=1+1', "'=1+1", '’04'])('is never a formula: 「%s」', (text) => {
    expect(outside(text)).toMatchObject({ v: text, t: CellValueType.STRING, f: null });
  });

  it('stays a text where it was one', () => {
    expect(outside('4', true)).toMatchObject({ v: '4', t: CellValueType.STRING });
    expect(outside('2018/4/1', true)).toMatchObject({ v: '2018/4/1', t: CellValueType.STRING });
  });
});

describe('a cell of the workbook itself', () => {
  it('keeps value, type and formula, and leaves its look behind', () => {
    const cell = { v: 3, t: CellValueType.NUMBER, f: '=SUM(A1:A2)', s: { bl: 1 } };
    const pasted = cellFromHere(cell, undefined, undefined);
    expect(pasted).toMatchObject({ v: 3, t: CellValueType.NUMBER, f: '=SUM(A1:A2)' });
    expect(pasted.s).not.toEqual({ bl: 1 });
  });

  it('brings the format of a date along, where it would not be seen as one', () => {
    const date = { v: 43_191, t: CellValueType.NUMBER };
    expect(cellFromHere(date, 'yyyy/mm/dd', 'General').s).toEqual({ n: { pattern: 'yyyy/mm/dd' } });
    expect(cellFromHere(date, 'yyyy/mm/dd', 'm/d').s).not.toEqual({ n: { pattern: 'yyyy/mm/dd' } });
  });
});

const formatOf = (v: number | string, pattern: string | undefined, own?: object) =>
  shownAsNumber({ v, ...(own && { s: own }) }, pattern).s;

it('lets no small number be shown as a day of 1900', () => {
  expect(formatOf(4, 'yyyy/mm/dd')).toEqual({ n: { pattern: 'General' } });
  expect(formatOf(366, 'yyyy/mm/dd')).toEqual({ n: { pattern: 'General' } });
});

it('leaves dates, texts, other formats and cells that bring their own', () => {
  expect(formatOf(367, 'yyyy/mm/dd')).toBeUndefined();
  expect(formatOf('4', 'yyyy/mm/dd')).toBeUndefined();
  expect(formatOf(4, '0.0')).toBeUndefined();
  expect(formatOf(4, undefined)).toBeUndefined();
  expect(formatOf(4, 'yyyy/mm/dd', { bl: 1 })).toEqual({ bl: 1 });
});

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

it('fills the selection where the block fits into it several times, else the block alone', async () => {
  const book = await openBook();
  const [sheet] = book.host.engine.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const block = [['a', 'b']];
  expect(pasteArea(sheet, area(9, 0, 10, 3), block)).toEqual(area(9, 0, 10, 3));
  expect(pasteArea(sheet, area(9, 0, 10, 2), block)).toEqual(area(9, 0, 9, 1));
  expect(pasteArea(sheet, area(9, 5, 9, 5), [['a'], ['b', 'c']])).toEqual(area(9, 5, 10, 6));
  book.host.globals.SpreadsheetApp.getActiveSheet().getRange('A12:B12').merge();
  expect(pasteArea(sheet, area(11, 0, 11, 1), [['a']])).toEqual(area(11, 0, 11, 0));
});

it('repeats the block over the area, and leaves what a shorter row lacks', () => {
  const came: string[] = [];
  forIncoming([['a', 'b'], ['c']], area(0, 0, 2, 2), (cell, row, column) => {
    came.push(`${cell}${row}${column}`);
  });
  expect(came).toEqual(['a00', 'b01', 'a02', 'c10', 'c12', 'a20', 'b21', 'a22']);
});
