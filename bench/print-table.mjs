/** The result as plain text. */

const COLUMNS = ['what', 'value', 'budget', 'result', 'measured'];

/**
 * @param rows `what` was measured, its `value`, the `budget` that it must not exceed (null for none), and in `detail` what it is made of.
 * @returns Lines with aligned columns, ending in a line break.
 */
export function printTable(rows) {
  const cells = rows.map(({ what, value, budget, detail }) => [
    what,
    inShort(value),
    budget === null ? 'none' : `<= ${inShort(budget)}`,
    budget === null ? '' : value <= budget ? 'ok' : 'over',
    detail,
  ]);
  const widths = COLUMNS.map((title, at) => Math.max(title.length, ...cells.map((line) => line[at].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  const lines = [COLUMNS, rule, ...cells].map((line) =>
    line
      .map((text, at) => text.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Counts as they are, all else with two decimals. */
const inShort = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
