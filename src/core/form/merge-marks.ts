/**
 * One cell over several rows, as many as the loop makes: where {merge} stands in a cell, cells below one another that say the
 * same become one.
 */

/** What {merge} prints until then: no document and no person's text may hold it. */
export const MERGE_MARK = '\uFDD0';

/** Where rows stand in one table, one follows the other at once. */
export function mergeMarkedCells(xml: string): string {
  if (xml.indexOf(MERGE_MARK) < 0) return xml;
  const rows = xml.split(/(?=<w:tr[ >])/).map((row) => row.split(/(?=<w:tc[ >])/));
  rows.forEach((cells, at) => {
    cells.forEach((cell, column) => {
      if (cell.indexOf(MERGE_MARK) < 0) return;
      // Their marks are a part of their texts.
      const isSame = textOf(cellAbove(rows, at, gridColumn(cells, column))) === textOf(cell);
      cells[column] = isSame ? merged(cell, '<w:vMerge/>') : merged(cell, '<w:vMerge w:val="restart"/>');
    });
  });
  // The words of a cell that goes on are seen in the first one only; they were needed to compare the next.
  return rows
    .map((cells) =>
      cells.map((cell) => (cell.indexOf('<w:vMerge/>') < 0 ? cell : withoutText(cell))).join(''),
    )
    .join('')
    .split(MERGE_MARK)
    .join('');
}

/**
 * What the cell would go on from; '' for nothing. Where a person has merged the cells of a goal's two rows, that is the first
 * of them, which alone holds a text.
 */
function cellAbove(rows: readonly (readonly string[])[], at: number, column: number): string {
  for (let above = at - 1; endsWithRow(rows[above]); above -= 1) {
    const cells = rows[above] ?? [];
    const cell = cells.find((each, index) => CELL.test(each) && gridColumn(cells, index) === column) ?? '';
    if (!GOES_ON.test(cell) || cell.indexOf(MERGE_MARK) >= 0) return cell;
  }
  return '';
}

const CELL = /^<w:tc[ >]/;
const GOES_ON = /<w:vMerge(?: w:val="continue")?\/>/;

/** In which column of the table's grid a cell of a row begins: the cells before it may be as wide as several. */
const gridColumn = (cells: readonly string[], index: number): number =>
  cells
    .slice(0, index)
    .reduce((sum, cell) => sum + Number(SPAN.exec(cell)?.[1] ?? (CELL.test(cell) ? 1 : 0)), 0);

const SPAN = /<w:grid(?:Span|Before) w:val="(\d+)"/;

/** Whether nothing but the next row stands behind a row. */
const endsWithRow = (cells: readonly string[] | undefined): boolean =>
  (cells?.[cells.length - 1] ?? '').trimEnd().endsWith('</w:tr>');

/** Behind the last cell of a row stands what lies between two rows. */
const textOf = (cell: string): string => cell.replace(/<[^>]*>/g, '').trim();

/** Behind the width, where Word looks for it. */
function merged(cell: string, mark: string): string {
  const bare = cell.replace(/<w:vMerge(?: [^>]*)?\/>/g, '');
  if (!/<w:tcPr[ >]/.test(bare))
    return bare.replace(/^<w:tc(?: [^>]*)?>/, (start) => `${start}<w:tcPr>${mark}</w:tcPr>`);
  return bare.replace(
    /<w:tcPr(?: [^>]*)?>(?:<w:cnfStyle[^>]*\/>)?(?:<w:tcW[^>]*\/>)?(?:<w:gridSpan[^>]*\/>)?/,
    (start) => start + mark,
  );
}

const withoutText = (cell: string): string => cell.replace(/(<w:t(?: [^>]*)?>)[^<]*/g, '$1');
