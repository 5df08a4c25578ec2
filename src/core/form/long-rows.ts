/**
 * Lets the rows of long texts break over pages. A form may keep each row whole (w:cantSplit), and short rows look best
 * so; but a row that fills a page would leave the one before it half empty, and one that is taller than a page is
 * nothing that programs agree about.
 */

/** At the beginning of a long cell. As with MARK of hanging indents, no document and no person's text may hold it. */
const LONG = '\uFFFE';

/** Above this many lines of about this many characters a cell is long: a third of a page in the built-in form. */
const MOST_LINES = 15;
const LINE_LENGTH = 20;

/**
 * Marks the first line of a cell that is long.
 * @param lines Printable texts.
 */
export function markLongCell(lines: readonly string[]): readonly string[] {
  const height = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
  return height > MOST_LINES ? lines.map((line, at) => (at === 0 ? LONG + line : line)) : lines;
}

/** Takes the marks out again, and w:cantSplit from their rows. */
export function letLongRowsBreak(xml: string): string {
  if (xml.indexOf(LONG) < 0) return xml;
  return xml
    .split(/(?=<w:tr[ >])/)
    .map((row) => (row.indexOf(LONG) < 0 ? row : row.replace(/<w:cantSplit(?: [^>]*)?\/>/, '')))
    .join('')
    .split(LONG)
    .join('');
}
