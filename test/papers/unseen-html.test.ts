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

it.each([
  ['<p>第1章 安心なまち</p>', '第1章 安心なまち'],
  ['<p>総務課長\r\n  大塚</p>', '総務課長大塚'],
  ['<p>総務課長<span>\n</span>\n大塚</p>', '総務課長大塚'],
  ['<p>Web\nサイト</p>', 'Web サイト'],
])(
  'a blank that is typed stays, a line break of the source between Japanese characters goes: %j',
  (html, text) => {
    expect(linesOf(`<html><body>${html}</body></html>`)).toEqual([text]);
  },
);
