/** Which lines below a table become columns of it, and which stay where they are. */
import { scaleOf } from '../../src/core/evaluation/scale';
import type { PlacedBlock } from '../../src/core/paper/join-tables';
import { withLabelsBelow } from '../../src/core/paper/labels-below';
import { cellText, type PaperTable, plainCell } from '../../src/core/paper/paper';

const scale = scaleOf([...'SABC'].map((symbol) => ({ symbol, meaning: '' })));

const table = (...rows: readonly (readonly string[])[]): PaperTable => ({
  kind: 'table',
  name: '',
  rows: rows.map((row) => row.map(plainCell)),
});

/** Each block as it comes out: a table's rows, or a line, with its place. */
function joined(...blocks: readonly (PaperTable | string)[]): string[] {
  const placed = blocks.map(
    (block, at): PlacedBlock => ({
      block: typeof block === 'string' ? { kind: 'line', text: block, isBold: false } : block,
      at,
    }),
  );
  return withLabelsBelow(placed, { scale, choices: [] }).map(({ block, at }) =>
    block.kind === 'line'
      ? `${at} ${block.text}`
      : `${at} ${block.rows.map((cells) => cells.map(cellText).join('|')).join(' / ')}`,
  );
}

const GOAL = table(['目標', '指標'], ['道路を直す', '10件']);

it('are columns of the table in their order, blank lines between them left out', () => {
  expect(joined('前', GOAL, '自己評価：A', '', '評価の理由：直した。', '所見：続ける。', '後')).toEqual([
    '0 前',
    '1 目標|指標|自己評価|評価の理由|所見 / 道路を直す|10件|A|直した。|続ける。',
    '6 後',
  ]);
  expect(joined(GOAL, '理由：直した。', '評価：A', GOAL, '評価：B')).toEqual([
    '0 目標|指標|理由|評価 / 道路を直す|10件|直した。|A',
    '3 目標|指標|評価 / 道路を直す|10件|B',
  ]);
});

it('have a name as high as a header of two rows', () => {
  const high = table(['目標', '指標'], ['道路を直す', '10件']);
  const rows = [
    [
      { ...plainCell('目標'), rows: 2 },
      { ...plainCell('目標値'), columns: 2 },
    ],
    ['当初', '変更'].map(plainCell),
  ];
  const blocks = withLabelsBelow(
    [
      { block: { ...high, rows: [...rows, ['道路を直す', '10件', '8件'].map(plainCell)] }, at: 0 },
      { block: { kind: 'line', text: '評価：A', isBold: false }, at: 1 },
    ],
    { scale, choices: [] },
  );
  const [first] = blocks;
  const cells = first?.block.kind === 'table' ? first.block.rows.map((row) => row[row.length - 1]) : [];
  expect(blocks).toHaveLength(1);
  expect(cells.map((cell) => [cellText(cell), cell?.rows])).toEqual([
    ['評価', 2],
    ['変更', 1],
    ['A', 1],
  ]);
});

it.each([
  ['nothing rates', [GOAL, '理由：直した。', '後']],
  ['a name comes twice', [GOAL, '備考：甲', '備考：評価 A', '評価：']],
  ['a name has no text', [GOAL, '評価：', 'A']],
  ['the line names a theme', [GOAL, '施策：道路', '評価：A']],
  ['the table is rated', [table(['目標', '評価'], ['道路を直す', 'A']), '評価：B']],
  ['the table says why', [table(['目標', '理由'], ['道路を直す', '雨が多かった。']), '評価：B']],
  ['it has two goals', [table(['目標', '指標'], ['道路を直す', '10件'], ['橋を直す', '3件']), '評価：B']],
  ['it has no goals', [table(['役職', '氏名'], ['課長', '森']), '評価：B']],
  ['no table is above', ['評価：B', '理由：直した。']],
] as [string, (PaperTable | string)[]][])('stay where %s', (_name, blocks) => {
  const whole = blocks.map((block, at) =>
    typeof block === 'string'
      ? `${at} ${block}`
      : `${at} ${block.rows.map((cells) => cells.map(cellText).join('|')).join(' / ')}`,
  );
  expect(joined(...blocks)).toEqual(whole);
});
