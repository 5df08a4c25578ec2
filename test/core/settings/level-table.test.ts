/** The table 段階 of 設定. */
import { cellName } from '../../../src/core/cells/cell-reference';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkSettings } from '../../../src/core/check/rules/settings-rules';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { limitOf, readSettings } from '../../../src/core/settings/settings';

const KEYS: readonly (readonly CellValue[])[] = [
  ['団体名', '架空町', ''],
  ['年度', '平成29', ''],
  ['評価基準日', 'H30.3.31', ''],
];
const DEPARTMENTS: readonly (readonly CellValue[])[] = [
  ['課一覧', '', ''],
  ['課名', '職名', '氏名'],
  ['総務課', '総務課長', '大塚 正徳'],
];

const settingsWith = (
  lines: readonly (readonly CellValue[])[],
  more: readonly (readonly CellValue[])[] = [],
) => readSettings([...KEYS, ...more, ['', '', ''], ...lines, ['', '', ''], ...DEPARTMENTS]);

const table = (...lines: readonly (readonly CellValue[])[]) => [['段階', '記号', '意味'], ...lines];
const LETTERS = table([3, 'A', '達成'], [2, 'B', '一部達成'], [1, 'C', '未達成']);

it('reads the levels best first, above or below 課一覧', () => {
  const levels = [
    { rating: 3, symbol: 'A', meaning: '達成' },
    { rating: 2, symbol: 'B', meaning: '一部達成' },
    { rating: 1, symbol: 'C', meaning: '未達成' },
  ];
  const above = settingsWith(LETTERS);
  expect(above.scale).toEqual(levels);
  expect(above.departments.map(({ name }) => name)).toEqual(['総務課']);
  const below = readSettings([...KEYS, [''], ...DEPARTMENTS, ['', '', ''], ...LETTERS]);
  expect(below.scale).toEqual(levels);
  expect(below.departments.map(({ name }) => name)).toEqual(['総務課']);
  expect(checkSettings(above)).toEqual([]);
  expect(checkSettings(below)).toEqual([]);
});

it('is the usual five without a table, and where the table says the same', () => {
  expect(settingsWith([]).scale).toBe(FIVE_LEVELS);
  const same = table(...FIVE_LEVELS.map(({ rating, symbol, meaning }) => [rating, Number(symbol), meaning]));
  expect(settingsWith(same).scale).toBe(FIVE_LEVELS);
});

it('takes no line of the table for a key', () => {
  const settings = settingsWith(table(['年度', 'A', ''], ['団体名', 'B', '']));
  expect(settings.fiscalYear).toBe(2017);
  expect(settings.cells.municipality.value).toBe('架空町');
});

describe('the limit', () => {
  const limit = (value: CellValue, lines = LETTERS) => {
    const settings = settingsWith(lines, [['理由が必要な達成度', value, '']]);
    return settings.limit && limitOf(settings);
  };
  it.each<[CellValue, number | undefined]>([
    ['B', 2],
    ['ｂ以下', 2],
    ['C', 1],
    [2, 2],
    ['', 1],
    ['D', undefined],
    [7, undefined],
  ])('%j is the level %j', (value, level) => {
    expect(limit(value)).toBe(level);
  });
  it('is a symbol where the symbols are numbers', () => {
    const firstClass = table(['', 1, '優'], ['', 2, '良'], ['', 3, '可']);
    expect(limit(3, firstClass)).toBe(1);
    expect(limit(2, firstClass)).toBe(2);
  });
});

describe('a table that cannot be used', () => {
  const faults = (lines: readonly (readonly CellValue[])[]) =>
    checkSettings(settingsWith(lines)).map(({ rule, row, column, message }) => [
      rule,
      cellName(row - 1, column - 1),
      message.split('。')[0],
    ]);
  it.each<[string, readonly (readonly CellValue[])[], string, string]>([
    ['one level only', table([1, 'A', '達成']), 'B6', '達成度の段階が「A」一つしかありません'],
    [
      'two of one symbol',
      table([2, 'A', '達成'], [1, 'Ａ', '未達成']),
      'B7',
      '達成度の段階に、同じ記号「Ａ」（全角・半角や大文字・小文字だけが違うものを含みます）が二つあります',
    ],
    [
      'a blank symbol',
      table([3, 'A', '達成'], [2, '', '一部達成'], [1, 'C', '未達成']),
      'B7',
      '達成度の段階「一部達成」の記号が空欄です',
    ],
    [
      'no best one',
      table([1, 1, 'まったく達成できなかった'], [2, 2, '達成した']),
      'A5',
      'どの段階がいちばん良いかわかりません',
    ],
    [
      'numbers that rise with 段階',
      table([1, 1, ''], [2, 2, ''], [3, 3, '']),
      'A5',
      'どの段階がいちばん良いかわかりません',
    ],
    [
      'letters that stand worst first beside rising numbers',
      table([1, 'C', '下回った'], [2, 'B', ''], [3, 'A', '上回った']),
      'A5',
      'どの段階がいちばん良いかわかりません',
    ],
    [
      'marks that stand worst first without numbers',
      table(['', '×', ''], ['', '△', ''], ['', '◎', '']),
      'A5',
      'どの段階がいちばん良いかわかりません',
    ],
    [
      'a muddle in 段階',
      table([3, 'A', ''], [1, 'B', ''], [2, 'C', '']),
      'A5',
      'どの段階がいちばん良いかわかりません',
    ],
    ['no line', table(), 'B1', '達成度の段階の表に記号がありません'],
    [
      'eleven levels',
      table(...Array.from('ABCDEFGHIJK', (symbol) => ['', symbol, ''])),
      'B16',
      '達成度の段階が11個あります',
    ],
    ['a comma', table(['', 'A,B', ''], ['', 'C', '']), 'B6', '達成度の段階の記号「A,B」は使えません'],
    ['a formula', table(['', '=A1', ''], ['', 'C', '']), 'B6', '達成度の段階の記号「=A1」は使えません'],
  ])('%s', (_, lines, cell, sentence) => {
    expect(faults(lines)).toEqual([['settings-invalid', cell, sentence]]);
  });

  it('says so where nothing can be read of whether goals are rated', () => {
    const settings = settingsWith([], [['達成度の記入', 'たぶん', '']]);
    expect(checkSettings(settings).map(({ rule }) => rule)).toEqual(['settings-invalid']);
    expect(settingsWith([], [['達成度の記入', 'なし', '']]).isRated).toBe(false);
  });
});
