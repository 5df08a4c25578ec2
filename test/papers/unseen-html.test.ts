/** What people do not see of a page is no text of the paper: styles wherever they stand, scripts, what is hidden. */
import { readText } from '../../src/papers/read-paper';

/** As Word has it, and a comment that looks like an end. */
const STYLE =
  '<style><!--\n@font-face{font-family:"ＭＳ 明朝";}\ntd{mso-style-name:"</td><table><tr><td>9";}\n--></style>';
const SCRIPT = '<script>document.write("<td>5</td>");</script>';

const linesOf = (html: string): string[] =>
  readText('', html).blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((row) => row.map((cell) => cell.lines.map(({ text }) => text).join('/')).join('|')),
  );

const cells = (hidden: string): string =>
  `<table><tr><td>目標</td><td>達成度${hidden}</td></tr><tr><td>${hidden}夜間に開く</td><td>4</td></tr></table>`;

it.each([
  ['styles in the head', `<html><head>${STYLE}</head><body>${cells('')}</body></html>`],
  ['styles before the table', `<html><body>${STYLE}${cells('')}</body></html>`],
  ['styles in cells', `<html><body>${cells(STYLE)}</body></html>`],
  ['scripts in cells', `<html><body>${SCRIPT}${cells(SCRIPT)}</body></html>`],
  ['what is not displayed', `<html><body>${cells('<span style="display:none">9</span>')}</body></html>`],
])('%s', (_, html) => {
  expect(linesOf(html)).toEqual(['目標|達成度', '夜間に開く|4']);
});
