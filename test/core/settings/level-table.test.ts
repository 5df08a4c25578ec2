/** The table 段階 of 設定. */
import { cellName } from '../../../src/core/cells/cell-reference';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkSettings } from '../../../src/core/check/rules/settings-rules';
import { FIVE_LEVELS, scaleOf } from '../../../src/core/evaluation/scale';
import { SHEET_TEXTS } from '../../../src/core/messages/set-up';
import { findLevelTable } from '../../../src/core/settings/level-table';
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

  it('is used where nothing but its order says which level is the best, and that is told', () => {
    const [told, ...others] = checkSettings(settingsWith(table(['', 'A', ''], ['', 'B', ''], ['', 'C', ''])));
    expect([told?.rule, told?.severity, others]).toEqual(['settings-invalid', 'warning', []]);
    expect(told?.message).toContain('今は「A」をいちばん良いものとして点検しています');
  });

  it('says so where nothing can be read of whether goals are rated', () => {
    const settings = settingsWith([], [['達成度の記入', 'たぶん', '']]);
    expect(checkSettings(settings).map(({ rule }) => rule)).toEqual(['settings-invalid']);
    expect(settingsWith([], [['達成度の記入', 'なし', '']]).isRated).toBe(false);
  });
});

const line = (symbol: string, meaning = '') => ({ symbol, meaning });

describe('where the table stands', () => {
  const place = (...rows: readonly (readonly CellValue[])[]) => {
    const found = findLevelTable(rows);
    return found && [found.row, found.end, found.columns];
  };

  it('is from its caption, a line with one text, to the first blank line', () => {
    expect(place(['達成度の段階', '', ''], ...LETTERS, ['', '　', ''], ['団体名', '', ''])).toEqual([
      0,
      5,
      [0, 1, 2],
    ]);
    expect(place(['', '達成度の段階', ''], ...LETTERS)).toEqual([0, 5, [0, 1, 2]]);
    expect(place(['年度', '平成29', ''], ...LETTERS)).toEqual([1, 5, [0, 1, 2]]);
    expect(place(['', '', ''], ...LETTERS)).toEqual([1, 5, [0, 1, 2]]);
    expect(place(...LETTERS)).toEqual([0, 4, [0, 1, 2]]);
    expect(place(...LETTERS.slice(0, 2))).toEqual([0, 2, [0, 1, 2]]);
  });

  it('is of any columns, with or without meanings', () => {
    expect(place(['意味', '', ' 記 号', '段階'], ['達成', '', 'A', 2])).toEqual([0, 2, [3, 2, 0]]);
    const rows = [
      ['', '段階', '記号'],
      ['', 2, ' A '],
      ['', 1, 'B'],
    ];
    expect(place(...rows)).toEqual([0, 3, [1, 2]]);
    expect(findLevelTable(rows)?.scale).toEqual(scaleOf([line('A'), line('B')]));
  });

  it.each([[['段階', '意味']], [['記号', '意味']], [['段階と記号', '意味']], [[]]])(
    'is not below %j',
    (header) => {
      expect(place(header, ['A', '達成'])).toBeNull();
    },
  );
});

describe('findLevelTable', () => {
  const read = (...lines: readonly (readonly CellValue[])[]) => {
    const found = findLevelTable(table(...lines));
    return {
      symbols: found?.scale.map(({ symbol }) => symbol).join(' '),
      faults: found?.faults.map(({ reason, row, column, typed, isMild }) =>
        `${isMild ? 'mild ' : ''}${reason} ${row} ${column} ${typed}`.trim(),
      ),
    };
  };
  const symbols = (...all: readonly string[]) =>
    read(...all.map((symbol, at) => [all.length - at, symbol, '']));

  it('tells of a second table', () => {
    const twice = findLevelTable([...LETTERS, ['', '', ''], ...LETTERS]);
    expect(twice?.faults).toEqual([{ row: 5, column: 0, reason: 'second', typed: '' }]);
    expect(findLevelTable(LETTERS)?.faults).toEqual([]);
  });

  it('reads two levels, and the usual five where there are no two', () => {
    expect(symbols('A', 'B')).toEqual({ symbols: 'A B', faults: [] });
    expect(symbols('A')).toEqual({ symbols: '5 4 3 2 1', faults: ['few 1 1 A'] });
    expect(read(['', 'A', '達成'], ['', 'a', '未達成'])).toEqual({
      symbols: '5 4 3 2 1',
      faults: ['twice 2 1 a'],
    });
  });

  it('leaves out a level without a symbol, and one whose symbol came before', () => {
    expect(read(['', 'A', ''], ['', '', '一部'], ['', 'B', ''])).toEqual({
      symbols: 'A B',
      faults: ['blank 2 1 一部'],
    });
    expect(read(['', 'A', ''], ['中', '', ''], ['', 'B', ''])).toEqual({
      symbols: 'A B',
      faults: ['blank 2 1 中'],
    });
    expect(symbols('A', 'B', 'a')).toEqual({ symbols: 'A B', faults: ['twice 3 1 a'] });
  });

  it('tells of symbols that are missing in every line', () => {
    expect(read(['', '', '達成'], ['', '', '未達'])).toEqual({
      symbols: '5 4 3 2 1',
      faults: ['no-symbols 1 1'],
    });
  });

  it('reads ten levels at most', () => {
    const letters = Array.from('ABCDEFGHIJ');
    expect(symbols(...letters)).toEqual({ symbols: letters.join(' '), faults: [] });
    expect(symbols(...letters, 'K')).toEqual({ symbols: letters.join(' '), faults: ['many 11 1 11'] });
    expect(symbols(...letters, 'K', 'L').faults).toEqual(['many 11 1 12']);
  });

  it.each(['一二三四五六七八九十十二', 'A=B', 'A+', '𠮷'.repeat(12)])('takes the symbol %s', (symbol) => {
    expect(symbols(symbol, 'Z').faults).toEqual([]);
  });

  it.each(['一二三四五六七八九十十二三', 'A,B', 'A"', 'A|B', 'A*', 'A?', 'A~', 'A\nB', '=A', '+A', '@A'])(
    'does not take the symbol %j',
    (symbol) => {
      expect(symbols(symbol, 'Z').faults).toEqual([`unusable 1 1 ${symbol}`]);
    },
  );

  describe('knows the best level', () => {
    it.each<[string, readonly (readonly CellValue[])[]]>([
      [
        'from ranks that fall',
        [
          [3, '1'],
          [2, '2'],
          [1, '3'],
        ],
      ],
      [
        'where the last is missed',
        [
          ['', 'A', '達成した'],
          ['', 'B', '達成できなかった'],
        ],
      ],
      [
        'where the last is missed beside ranks that rise',
        [
          [1, '良', '達成した'],
          [2, '否', '達成できなかった'],
        ],
      ],
    ])('%s', (_, lines) => {
      expect(read(...lines).faults).toEqual([]);
    });

    it.each<[string, readonly (readonly CellValue[])[]]>([
      [
        'from the first line',
        [
          ['', 'A'],
          ['', 'B'],
        ],
      ],
      [
        'from ranks that rise beside letters',
        [
          [1, 'A'],
          [2, 'B'],
          [3, 'C'],
        ],
      ],
      [
        'from ranks that rise beside numbers that fall',
        [
          [1, '3'],
          [2, '2'],
          [3, '1'],
        ],
      ],
      [
        'from ranks that rise beside one number',
        [
          [1, '1'],
          [2, 'B'],
        ],
      ],
      [
        'from ranks that are words',
        [
          ['上', 'A'],
          ['下', 'B'],
        ],
      ],
      [
        'from ranks that are no bare numbers',
        [
          ['第2', '甲'],
          ['2級', '乙'],
        ],
      ],
      [
        'where symbols are words',
        [
          [1, '良い'],
          [2, '悪い'],
        ],
      ],
      [
        'where a long symbol begins as a mark',
        [
          ['', 'B1'],
          ['', 'A1'],
        ],
      ],
      [
        'where the first symbol is none of the marks',
        [
          ['', '優'],
          ['', 'A'],
        ],
      ],
      [
        'where only the first is long',
        [
          ['', 'BB'],
          ['', 'A'],
        ],
      ],
      [
        'where only the last is long',
        [
          ['', 'D'],
          ['', 'AB'],
        ],
      ],
      [
        'where both ends are missed',
        [
          ['', 'A', '達成できなかった'],
          ['', 'B', 'まったく達成できなかった'],
        ],
      ],
      [
        'from S above A',
        [
          ['', 'S'],
          ['', 'A'],
        ],
      ],
      [
        'from ◎ above ×',
        [
          ['', '◎'],
          ['', '×'],
        ],
      ],
    ])('%s, and tells that nothing says so', (_, lines) => {
      expect(read(...lines).faults).toEqual([`mild no-best 0 0 ${lines[0]?.[1]}`]);
    });

    it.each<[string, readonly (readonly CellValue[])[]]>([
      [
        'the first is missed and the last is not',
        [
          ['', 'A', '達成できなかった'],
          ['', 'B', '達成した'],
        ],
      ],
      [
        'letters rise',
        [
          ['', 'B'],
          ['', 'A'],
        ],
      ],
      [
        'A stands above S',
        [
          ['', 'A'],
          ['', 'S'],
        ],
      ],
      [
        'letters rise beside rising ranks',
        [
          [1, 'B'],
          [2, 'A'],
        ],
      ],
      [
        'ranks rise as the symbols do',
        [
          [1, '1'],
          [2, '2'],
        ],
      ],
      [
        'a line has no rank',
        [
          [2, '甲'],
          ['', '乙'],
        ],
      ],
      [
        'the last line has no rank',
        [
          [1, '甲'],
          [2, '乙'],
          ['', '丙'],
        ],
      ],
      [
        'ranks are no row',
        [
          [1, '甲'],
          [3, '乙'],
        ],
      ],
      [
        'ranks fall from another number',
        [
          [4, '甲'],
          [3, '乙'],
        ],
      ],
      [
        'ranks begin at two',
        [
          [2, '甲'],
          [3, '乙'],
        ],
      ],
      [
        'the first rank alone is right',
        [
          [2, '甲'],
          [2, '乙'],
        ],
      ],
    ])('and asks where %s', (_, lines) => {
      expect(read(...lines).faults).toEqual([expect.stringMatching(/^no-best 0 0 /)]);
    });

    it('not from 1 to 5 alone, which are read as ever until somebody has said it', () => {
      const rising = [1, 2, 3, 4, 5].map((rank): [number, number, string] => [rank, rank, '']);
      expect(read(...rising)).toEqual({ symbols: '5 4 3 2 1', faults: ['no-best 0 0 5'] });
    });

    it('also from falling ranks beside letters that rise', () => {
      expect(read([2, 'B', ''], [1, 'A', '']).faults).toEqual([]);
    });
  });
});

it('tells in a dropdown which levels there are, and their meanings where they have any', () => {
  const help = (...meanings: string[]): string =>
    SHEET_TEXTS.dropdownHelp(scaleOf(meanings.map((meaning, at) => ({ symbol: 'ABC'[at] ?? '', meaning }))));
  expect(help('', '', '')).toBe('達成度は、A、B、Cのどれかを選んでください。');
  expect(help('達成', '', '')).toBe('達成度は、A、B、Cのどれかを選んでください（A：達成）。');
});
