import type { CellValue } from '../../../src/core/cells/cell-value';
import {
  isKeptSheet,
  KEPT_HEADER,
  KEPT_STATE_COLUMN,
  KEPT_STATES,
  type KeptCell,
  type KeptState,
  keptTexts,
  lastMended,
  readKept,
} from '../../../src/core/fixes/kept-cells';

const KEPT: KeptCell = {
  id: '7',
  at: '2018/04/10 10:00:00',
  by: 'soumu@example.jp',
  rules: '達成度の形',
  sheet: '総務課',
  cell: 'F6',
  column: '達成度',
  goal: '訓練を行う。',
  before: '４',
  format: '@',
  after: '4',
  isFlagged: true,
  state: 'mended',
};
const LINE = [
  ...['7', '2018/04/10 10:00:00', 'soumu@example.jp', '達成度の形', '総務課', 'F6', '達成度'],
  ...['訓練を行う。', '４', '文字', '@', '4', '○', '直した'],
];
const read = (...lines: readonly CellValue[][]) => readKept([[...KEPT_HEADER], ...lines]);
const kept = (change: Partial<KeptCell>): KeptCell => ({ ...KEPT, ...change });

describe('a line of 控え', () => {
  it('has its texts in the order of the header', () => {
    expect(keptTexts(KEPT)).toEqual(LINE);
    expect(KEPT_HEADER).toEqual([
      ...['記録番号', '日時', '実行者', '規則', 'シート', 'セル', '列', '目標', '直す前', '種類'],
      ...['表示形式', '直した後', '確認も更新', '状態'],
    ]);
    expect(KEPT_STATE_COLUMN).toBe(13);
  });

  it.each<[CellValue, string, string]>([
    ['4', '4', '文字'],
    ['', '', '文字'],
    ['TRUE', 'TRUE', '文字'],
    [4, '4', '数値'],
    [-0.5, '-0.5', '数値'],
    [true, 'TRUE', '真偽'],
    [false, 'FALSE', '真偽'],
    [{ year: 2018, month: 3, day: 31 }, '2018/3/31', '日付'],
  ])('tells %j as %s（%s）, and gives it back', (before, text, kind) => {
    const texts = keptTexts(kept({ before }));
    expect(texts.slice(8, 10)).toEqual([text, kind]);
    expect(read(texts)).toEqual([{ ...kept({ before }), row: 1 }]);
  });

  it.each<[KeptState, string]>([
    ['mended', '直した'],
    ['undone', '元に戻した'],
    ['changed', 'その後に変更あり'],
    ['refused', '書き込めなかった'],
  ])('is %s with %s', (state, word) => {
    expect(KEPT_STATES[state]).toBe(word);
    expect(read(keptTexts(kept({ state, isFlagged: false })))).toEqual([
      { ...kept({ state, isFlagged: false }), row: 1 },
    ]);
    expect(keptTexts(kept({ state, isFlagged: false })).slice(12)).toEqual(['', word]);
  });

  it('is passed over without its number or a known state, and the rows below keep their places', () => {
    const unknown = [...LINE.slice(0, 13), '済み'];
    expect(read(['', ...LINE.slice(1)], unknown, [], LINE).map(({ row }) => row)).toEqual([4]);
    expect(readKept([])).toEqual([]);
  });
});

describe('isKeptSheet', () => {
  it('knows a tab by its whole header', () => {
    expect(isKeptSheet([[...KEPT_HEADER]])).toBe(true);
    expect(isKeptSheet([[...KEPT_HEADER, 'メモ'], LINE])).toBe(true);
    expect(isKeptSheet([KEPT_HEADER.slice(0, 13)])).toBe(false);
    expect(isKeptSheet([['メモ', ...KEPT_HEADER.slice(1)]])).toBe(false);
    expect(isKeptSheet([[], [...KEPT_HEADER]])).toBe(false);
  });
});

describe('lastMended', () => {
  it('gives all that was mended together last and is not put back yet', () => {
    const lines = (...all: readonly [string, KeptState][]) =>
      lastMended(all.map(([id, state], row) => ({ ...kept({ id, state }), row }))).map(({ row }) => row);
    expect(lines(['1', 'mended'], ['2', 'mended'], ['2', 'mended'], ['2', 'changed'])).toEqual([1, 2]);
    expect(lines(['1', 'mended'], ['2', 'undone'], ['1', 'mended'])).toEqual([0, 2]);
    expect(lines(['1', 'undone'], ['2', 'refused'])).toEqual([]);
    expect(lines()).toEqual([]);
  });
});
