/** Tables inside of cells: a frame that lays the page out gives way to what it holds, any other is text of its cell. */
import type { Paper } from '../../src/core/paper/paper';
import { readPaper, readText } from '../../src/papers/read-paper';
import { docxOf, understood, wordCell, wordParagraph, wordRow, wordTable } from './seed-shapes';

type Cell = string | readonly Row[];
type Row = readonly Cell[];

const GOALS: readonly Row[] = [
  ['個別事業', '目標', '達成度', '理由'],
  ['防災', '訓練を行う', '4', '二回行った。'],
  ['広報', '毎月出す', '5', '毎月出した。'],
];

const wordOf = (rows: readonly Row[]): string =>
  wordTable(
    rows.map((row) =>
      wordRow(
        row.map((cell) =>
          wordCell(typeof cell === 'string' ? wordParagraph(cell) : wordOf(cell) + wordParagraph('')),
        ),
      ),
    ),
  );
const htmlOf = (rows: readonly Row[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${typeof cell === 'string' ? cell : htmlOf(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

describe.each([
  ['Word', (rows: readonly Row[]): Paper => readPaper('x.docx', docxOf(wordOf(rows)))],
  ['HTML', (rows: readonly Row[]): Paper => readText('', htmlOf(rows))],
])('in %s', (_, paperOf) => {
  const read = (rows: readonly Row[]) => {
    const { rows: goals, notes, questions } = understood(paperOf(rows));
    const found = goals.map(({ theme, goal, rating, outcome }) => [theme, goal, rating, outcome].join('｜'));
    return { found, notes, questions };
  };
  const whole = {
    found: ['防災｜訓練を行う｜4｜二回行った。', '広報｜毎月出す｜5｜毎月出した。'],
    notes: [],
    questions: [],
  };

  it('a frame of one cell is opened', () => expect(read([[GOALS]])).toEqual(whole));

  it('a frame beside other cells, in another frame, is opened', () =>
    expect(
      read([
        ['お知らせ', 'リンク'],
        ['メニュー', [[GOALS], ['連絡先']]],
      ]),
    ).toEqual(whole));

  it('of a table beside goals each row is a line of its cell, and it is said', () => {
    const figures: readonly Row[] = [
      ['指標', '実績値'],
      ['回数', '12'],
    ];
    const { found, notes } = read([...GOALS.slice(0, 2), ['税', '窓口を開く', '3', figures]]);
    expect(found).toEqual(['防災｜訓練を行う｜4｜二回行った。', '税｜窓口を開く｜3｜指標　実績値\n回数　12']);
    expect(notes).toEqual([
      'セルの中に表があります（「指標 実績値 回数 12」）。その文字は、セルの文の続きとして、1行ずつ取り込みます。',
    ]);
  });
});
