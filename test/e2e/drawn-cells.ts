/** What the sheet on the page shows of its cells: where they are, and the colour behind each, read off the canvas. */
import type { OpenPage } from './open-page';

/** First and last pixel on the canvas. */
type Extent = readonly [number, number];

interface Heads {
  /** By a row's number, counted from the uppermost in sight. */
  readonly rows: readonly Extent[];
  /** By a column's number, counted from the leftmost in sight. */
  readonly columns: readonly Extent[];
}

/**
 * Where rows and columns are: the head of each is a field of one colour, between lines of another. A tab that has just come to
 * the front is drawn some frames later: what is drawn must stay.
 */
export async function headsIn({ page }: OpenPage): Promise<Heads> {
  let seen = '';
  for (;;) {
    const heads = await page.evaluate<Heads>(`(() => { ${PIXELS} return heads(); })()`);
    if (JSON.stringify(heads) === seen && heads.rows.length > 0) return heads;
    seen = JSON.stringify(heads);
    await page.evaluate(FRAMES);
  }
}

const FRAMES =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))';

/**
 * The colour behind each cell as `#rrggbb`. The tab must stand at its beginning.
 *
 * @param rows The numbers of the rows. @param columns The letters of the columns; all must be in sight.
 */
export async function drawnColours(
  open: OpenPage,
  rows: readonly number[],
  columns: readonly string[],
): Promise<Map<string, string>> {
  // A selected cell has a border of its own.
  await open.select('A1');
  const cells = rows.flatMap((row) => columns.map((column) => [row, column.charCodeAt(0) - 64]));
  const colours = await open.page.evaluate<string[]>(READ.replace('CELLS', JSON.stringify(cells)));
  const names = rows.flatMap((row) => columns.map((column) => `${column}${row}`));
  return new Map(names.map((name, at) => [name, colours[at] ?? '']));
}

/** A cell of the tab in front as it is drawn, to be compared with another one. The tab must stand at its beginning. */
export async function drawnCell(open: OpenPage, row: number, column: string): Promise<string> {
  await open.select('A1');
  const cell = JSON.stringify([row, column.charCodeAt(0) - 64]);
  return open.page.evaluate<string>(PICTURE.replace('CELL', cell));
}

/** Whether something is drawn in each of so many equal stripes of a cell, from above. The tab must stand at its beginning. */
export async function drawnStripes(
  open: OpenPage,
  row: number,
  column: string,
  stripes: number,
): Promise<boolean[]> {
  await open.select('A1');
  const cell = JSON.stringify([row, column.charCodeAt(0) - 64]);
  return open.page.evaluate<boolean[]>(STRIPES.replace('CELL', cell).replaceAll('COUNT', String(stripes)));
}

/** The largest canvas is the sheet; where nothing is drawn on it, the page behind is white. */
const PIXELS = `
  const size = ({ width, height }) => width * height;
  const [canvas] = [...document.querySelectorAll('.sheet canvas')].sort((one, other) => size(other) - size(one));
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const at = (x, y) => {
    const from = (y * width + x) * 4;
    if (data[from + 3] === 0) return '#ffffff';
    return '#' + [0, 1, 2].map((part) => data[from + part].toString(16).padStart(2, '0')).join('');
  };
  const fields = (from, to, colourAt) => {
    const found = [];
    for (let along = from; along < to; along += 1) {
      if (along > from && colourAt(along) === colourAt(along - 1)) found.at(-1)[1] = along;
      else found.push([along, along]);
    }
    return found.filter(([first, last]) => last - first > 8);
  };
  // Beside the letters and numbers, and behind the corner that belongs to neither.
  const heads = () => ({ rows: fields(22, height, (y) => at(3, y)), columns: fields(48, width, (x) => at(x, 3)) });`;

/** A cell's corners hold no text, no border and no mark, or not all of them. */
const READ = `(() => {
  ${PIXELS}
  const { rows, columns } = heads();
  return CELLS.map(([row, column]) => {
    const [[top, bottom], [left, right]] = [rows[row - 1], columns[column - 1]];
    const corners = [[left + 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4]].map(([x, y]) => at(x, y));
    return corners.find((colour, index) => corners.indexOf(colour) !== index) ?? corners.join();
  });
})()`;

/** All colours within the cell's borders, line by line. */
const PICTURE = `(() => {
  ${PIXELS}
  const { rows, columns } = heads();
  const [row, column] = CELL;
  const [[top, bottom], [left, right]] = [rows[row - 1], columns[column - 1]];
  const lines = [];
  for (let y = top + 2; y < bottom - 2; y += 1) {
    let line = '';
    for (let x = left + 2; x < right - 2; x += 1) line += at(x, y);
    lines.push(line.replaceAll('#ffffff', '.'));
  }
  return lines.join('\\n');
})()`;

const STRIPES = `(() => {
  ${PIXELS}
  const { rows, columns } = heads();
  const [row, column] = CELL;
  const [[top, bottom], [left, right]] = [rows[row - 1], columns[column - 1]];
  const each = (bottom - top - 4) / COUNT;
  return Array.from({ length: COUNT }, (_, stripe) => {
    const from = top + 2 + Math.round(stripe * each);
    for (let y = from; y < Math.round(from + each); y += 1) {
      for (let x = left + 3; x < right - 3; x += 1) if (at(x, y) !== at(left + 3, top + 3)) return true;
    }
    return false;
  });
})()`;
