/** What the sheet on the page shows of its cells: the colour behind each, read off the canvas. */
import type { OpenPage } from './open-page';

/** The heads of the rows and columns that hold the selection. */
const SELECTED_HEAD = '#e9edf9';

/** How wide the head of the rows and how high that of the columns is, in pixels. */
const HEADS = { width: 40, height: 18 };

/**
 * The colour behind each cell as `#rrggbb`. Cells are found by selecting them: their heads are then drawn in another colour.
 *
 * @param rows The numbers of the rows, and `columns` the letters of the columns; all must be in sight.
 */
export async function drawnColours(
  open: OpenPage,
  rows: readonly number[],
  columns: readonly string[],
): Promise<Map<string, string>> {
  const [firstRow = 1, firstColumn = 'A'] = [rows[0], columns[0]];
  const across = new Map<string, readonly number[]>();
  for (const column of columns) across.set(column, await headOf(open, `${column}${firstRow}`, 'across'));
  const down = new Map<number, readonly number[]>();
  for (const row of rows) down.set(row, await headOf(open, `${firstColumn}${row}`, 'down'));
  await open.select('A1');
  const cells = rows.flatMap((row) =>
    columns.map((column) => [`${column}${row}`, [...(across.get(column) ?? []), ...(down.get(row) ?? [])]]),
  );
  return new Map(
    (await open.page.evaluate(READ.replace('CELLS', JSON.stringify(cells)))) as [string, string][],
  );
}

/** First and last pixel of a cell on the canvas, across or down; it is selected to be found. */
export async function headOf(
  open: OpenPage,
  cell: string,
  way: 'across' | 'down',
): Promise<readonly number[]> {
  await open.select(cell);
  const found = FIND.replace('COLOUR', SELECTED_HEAD).replaceAll('ACROSS', String(way === 'across'));
  return (await open.page.evaluate(found)) as number[];
}

/** The sheet's pixels; where nothing is drawn, the page behind is white. */
const PIXELS = `
  const size = ({ width, height }) => width * height;
  const [canvas] = [...document.querySelectorAll('.sheet canvas')].sort((one, other) => size(other) - size(one));
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const at = (x, y) => {
    const from = (y * width + x) * 4;
    if (data[from + 3] === 0) return '#ffffff';
    return '#' + [0, 1, 2].map((part) => data[from + part].toString(16).padStart(2, '0')).join('');
  };`;

/** Drawn a moment after it is selected. */
const FIND = `new Promise((resolve) => {
  const timer = setInterval(() => {
    ${PIXELS}
    const found = [];
    const end = ACROSS ? width : height;
    for (let along = ${HEADS.width}; along < end; along += 1) {
      if ((ACROSS ? at(along, ${HEADS.height / 2}) : at(${HEADS.width / 4}, along)) === 'COLOUR') found.push(along);
    }
    if (found.length < 10) return;
    clearInterval(timer);
    resolve([found[0], found.at(-1)]);
  }, 50);
})`;

/** A cell's corners hold no text, no border and no mark, or not all of them. */
const READ = `(() => {
  ${PIXELS}
  return CELLS.map(([cell, [left, right, top, bottom]]) => {
    const corners = [[left + 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4]].map(([x, y]) => at(x, y));
    return [cell, corners.find((colour, index) => corners.indexOf(colour) !== index) ?? corners.join()];
  });
})()`;
