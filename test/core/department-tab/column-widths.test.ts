import { COLUMN_WIDTHS, outgrownWidths } from '../../../src/core/department-tab/column-widths';
import { COLUMNS } from '../../../src/core/evaluation/header';

/** As our program once made them: in the order of the columns. */
const FORMER = [50, 190, 110, 64, 360, 64, 420, 260];
const HEADER = { columns: Object.fromEntries(COLUMNS.map((name, at) => [name, at])) };
const all = COLUMNS.map((name, column) => ({ column, width: COLUMN_WIDTHS[name] }));

const outgrown = (widths: readonly number[], header = HEADER) =>
  outgrownWidths(header, (column) => widths[column] ?? 0);
const changed = (column: number, width: number): number[] =>
  FORMER.map((former, at) => (at === column ? width : former));

it('fit on a screen of 1366 pixels beside the sidebar, the row numbers, the scroll bar and Google’s strip', () => {
  const widths = COLUMNS.map((name) => COLUMN_WIDTHS[name]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(948);
  expect(Math.max(...widths)).toBe(COLUMN_WIDTHS.outcome);
  expect(Math.min(...widths)).toBeGreaterThan(30);
});

describe('outgrownWidths', () => {
  it('makes all columns narrower that are as they once were, a pixel more or less', () => {
    expect(outgrown(FORMER)).toEqual(all);
    expect(outgrown(FORMER.map((width) => width + 1))).toEqual(all);
    expect(outgrown(FORMER.map((width) => width - 1))).toEqual(all);
  });

  it.each([62, 66, 200])('leaves 達成度 alone where somebody made it %d pixels wide', (width) => {
    expect(outgrown(changed(5, width))).toEqual(all.filter(({ column }) => column !== 5));
  });

  it.each([358, 362, 220])('asks for no other width where 目標 is %d pixels wide', (width) => {
    const asked: number[] = [];
    const widthOf = (column: number): number => {
      asked.push(column);
      return changed(4, width)[column] ?? 0;
    };
    expect(outgrownWidths(HEADER, widthOf)).toEqual([]);
    expect(asked).toEqual([4]);
  });

  it('asks for the width of 目標 once', () => {
    const asked: number[] = [];
    outgrownWidths(HEADER, (column) => {
      asked.push(column);
      return FORMER[column] ?? 0;
    });
    expect([...asked].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('passes over columns that are not there', () => {
    expect(outgrown(FORMER, { columns: { goal: 4, rating: 5 } })).toEqual([all[4], all[5]]);
    expect(outgrown(FORMER, { columns: { rating: 5 } })).toEqual([]);
  });
});
