/** Ratings as papers write them, and how sure one may be of each. */
import { FIVE_LEVELS, scaleOf } from '../../src/core/evaluation/scale';
import { levelOfMarks } from '../../src/core/paper/level-marks';
import { looksLikeRating, readPaperRating } from '../../src/core/paper/paper-rating';

const LETTERS = scaleOf([
  { symbol: 'A', meaning: '計画を上回る' },
  { symbol: 'B', meaning: '計画どおり' },
  { symbol: 'BB', meaning: '' },
  { symbol: 'C', meaning: '計画を下回る' },
]);
const CIRCLES = scaleOf(['◎', '○', '△'].map((symbol) => ({ symbol, meaning: '' })));

const read = (text: string, scale = FIVE_LEVELS): string => {
  const { symbol, certainty, doubt } = readPaperRating(text, scale);
  return `${symbol} ${certainty} ${doubt}`.trim();
};

it.each([
  '4',
  '４',
  '④',
  '四',
  '4点',
  '４評価',
  '4.0',
  '4.00',
  '【【4】】',
  '4）。',
  '5、④、3、',
  '5　　④　3',
  '4。',
  '（4）',
  '【４】',
  '「4」',
  '<4>',
  '〔4〕',
  '達成度：4',
  '自己評価 4',
  '評定:4',
  '判定４',
  'ランク4',
  'レベル4',
  '　4\n',
  '4 段階',
  '5 ④ 3 2 1',
  '5・(4)・3・2・1',
  '5、④、3',
  '□5 ■4 □3 □2 □1',
  '○5 ●4 ○3',
  '☐5点 ☑4点',
  '□完全に達成　■概ね達成',
  '目標を概ね達成した。',
  '概ね達成',
  '4　概ね達成した',
  '4：目標を概ね達成した。',
  '(4) 目標を概ね達成した',
])('%j is a sure 4', (text) => {
  expect(read(text)).toBe('4 1');
});

it.each([
  ['4　ほぼできた', '4 0.8'],
  ['4－ほぼできた', '4 0.8'],
  // Words that are another level's, or speak against the digit.
  ['4　目標を一部達成した。', '4 0.3 other-words'],
  ['5　未達成', '5 0.3 other-words'],
  ['1　達成した', '1 0.3 other-words'],
  // More levels than one.
  ['5\n4', '0 several'],
  ['4→5', '4 0.3 several'],
  ['4\nほか', '4 0.8'],
  ['□5 ■4・3 □2', '0 unknown'],
  ['4・5', '4 0.3 several'],
  ['3（4）', '3 0.3 several'],
  ['4\n4', '0 unknown'],
  ['■5 ■4 □3', '0 unknown'],
  // No level at all.
  ['6', '0 unknown'],
  ['4人', '0 unknown'],
  ['３割を終えた', '0 unknown'],
  ['3　人が足りず一部', '3 0.8'],
  ['45', '0 unknown'],
  ['町内 ④ 番', '0 unknown'],
  ['未定→4', '0 unknown'],
  ['4　ほぼ3件できた', '4 0.8'],
  ['【4】ほぼできた', '4 0.8'],
  ['4　KPI', '0 unknown'],
  ['4a', '0 unknown'],
  ['4%', '0 unknown'],
  ['未定', '0 unknown'],
])('%j is %s', (text, said) => {
  expect(read(text)).toBe(said);
});

it.each([
  ['A', 'A 1'],
  ['ｂ', 'B 1'],
  ['BB', 'BB 1'],
  ['B　計画どおり', 'B 1'],
  ['【C】', 'C 1'],
  ['C　計画を下回る。', 'C 1'],
  ['計画どおり。', 'B 1'],
  ['BB　計画どおり', 'BB 0.3 other-words'],
  ['B　概ね', 'B 0.8'],
  ['B　計画', 'B 1'],
  ['BB　概ね', 'BB 0.8'],
  ['A・B', 'A 0.3 several'],
  ['【C・B】', 'C 0.3 several'],
  ['A B Ⓒ', 'C 1'],
  ['Ⓐ B', 'A 0.3 several'],
  ['□A ■B □C', 'B 1'],
  ['D', '0 unknown'],
  ['Bank', '0 unknown'],
])('of letters, %j is %s', (text, said) => {
  expect(read(text, LETTERS)).toBe(said);
});

it('of a town’s own words, the longer symbol comes first and a single character means nothing', () => {
  const own = scaleOf(
    ['優', '優良', '良'].map((symbol) => ({ symbol, meaning: symbol === '良' ? '可' : '' })),
  );
  expect(['優良　できた', '優　できた', '可'].map((text) => read(text, own))).toEqual([
    '優良 0.8',
    '優 0.8',
    '0 unknown',
  ]);
  const same = scaleOf(['A', 'B'].map((symbol) => ({ symbol, meaning: 'できた' })));
  expect(read('できた', same)).toBe('0 unknown');
  const digits = scaleOf([...'54321'].map((symbol) => ({ symbol, meaning: '' })));
  expect(read('概ね達成', digits)).toBe('0 unknown');
  const ten = scaleOf(['10', '9', '8'].map((symbol) => ({ symbol, meaning: '' })));
  expect(['10.0', '9点'].map((text) => read(text, ten))).toEqual(['10 1', '9 1']);
});

it.each([
  ['〇', '○ 1'],
  ['◎', '◎ 1'],
  ['△ 遅れた', '△ 0.8'],
])('of circles, %j is %s', (text, said) => {
  expect(read(text, CIRCLES)).toBe(said);
});

describe('a text that may be a rating of any town', () => {
  it.each([
    ...[
      '4',
      '10',
      'S',
      'SSS',
      'A+',
      'b-',
      '◎',
      '×',
      '85%',
      '97.5％',
      '97.55%',
      'A達成',
      '-',
      'A評価',
      '3点',
      'Bランク',
    ],
    ...[
      '達成',
      '未達成',
      '概ね順調',
      'やや遅れ',
      '大いに期待どおり',
      '計画以上',
      '未着手',
      '継続中',
      '目標達成した',
    ],
    ...['A：達成', '3.一部達成できた', '◎順調', '高い', '評価不能', '十分', '一部実施している'],
  ])('%s', (text) => {
    expect(looksLikeRating(text, CIRCLES)).toBe(true);
  });

  it.each([
    '',
    '　',
    '11',
    'SSSS',
    'AB',
    '1000%',
    '文書の電子化',
    '達成した結果',
    '道路の達成',
    'とても高い',
    '高い木',
  ])('%j is none', (text) => {
    expect(looksLikeRating(text, CIRCLES)).toBe(false);
  });

  it('has at most 80 characters', () => {
    const text = (length: number): string => `4${'　'.repeat(3)}${'で'.repeat(length - 1)}`;
    expect([80, 81].map((length) => looksLikeRating(text(length), FIVE_LEVELS))).toEqual([true, false]);
  });
});

describe('ratings that are marks', () => {
  const slot = (text: string, left: number, rows = 1) => ({
    cell: { lines: text === '' ? [] : [{ text, isBold: false }], columns: 1, rows },
    left,
    top: 0,
  });
  const gridOf = (...lines: readonly (readonly string[])[]) =>
    lines.map((line) => line.map((text, left) => slot(text, left)));
  const header = (...levels: readonly string[]) => ({ columns: levels.map((level, at) => ({ level, at })) });
  const levelIn = (lines: readonly (readonly string[])[], levels: readonly string[], ratingAt?: number) =>
    levelOfMarks(
      gridOf(...lines) as never,
      lines.map((_, row) => row),
      header(...levels) as never,
      ratingAt,
      CIRCLES,
    );

  it.each(['○', '◯', '〇', '●', '◎', '◉', '■', '☑', '✓', '✔', '✅', 'レ', '✕', '×'])('%s is one', (text) => {
    expect(levelIn([['訓練', '', text, '']], ['', '5', '4', '3'])?.level).toBe('4');
  });
  it.each(['', '○○', '4', '5', '□', '-'])('%j is none', (text) => {
    expect(levelIn([['訓練', '', text, '']], ['', '5', '4', '3'])).toBeNull();
  });

  it('are the level of the one column that is marked', () => {
    expect(levelIn([['訓練', '', '○', '']], ['', '5', '4', '3'])).toEqual({ level: '4', isByPlace: false });
    expect(
      levelIn(
        [
          ['訓練', '', '○', ''],
          ['', '', '', ''],
        ],
        ['', '5', '4', '3'],
      )?.level,
    ).toBe('4');
    expect(levelIn([['訓練', '○', '○', '']], ['', '5', '4', '3'])).toBeNull();
    expect(levelIn([['○', '', '', '']], ['', '5', '4', '3'])).toBeNull();
    expect(levelIn([['訓練', '', '', '']], ['', '5', '4', '3'])).toBeNull();
  });

  it('are the level beside the one row that is marked, or the one at its place', () => {
    const rows = (marks: readonly string[], names: readonly string[]) =>
      levelIn(
        marks.map((mark, at) => [names[at] ?? '', mark]),
        ['', ''],
        1,
      );
    expect(rows(['', '■', '□'], ['◎', '○', '△'])).toEqual({ level: '○', isByPlace: false });
    expect(rows(['', '■', '－'], ['多い', '並', '少ない'])).toEqual({ level: '○', isByPlace: true });
    expect(rows(['■', '', ''], ['◎', '○', '△'])).toEqual({ level: '◎', isByPlace: false });
    expect(rows(['○', '', ''], ['多い', '並', '少ない'])).toEqual({ level: '◎', isByPlace: true });
    expect(rows(['', '', ''], ['◎', '○', '△'])).toBeNull();
    // What stands beside all of the rows says nothing of one.
    const lines = gridOf(['△', '多い', '■'], ['', '並', ''], ['', '少ない', '']);
    const spanned = lines.map((line, at) => (at === 0 ? [slot('△', 0, 3), ...line.slice(1)] : line));
    expect(levelOfMarks(spanned as never, [0, 1, 2], header('', '', '') as never, 2, CIRCLES)).toEqual({
      level: '◎',
      isByPlace: true,
    });
    expect(rows(['■', '■', ''], ['多い', '並', '少ない'])).toBeNull();
    expect(rows(['', '', ''], ['多い', '並', '少ない'])).toBeNull();
    expect(rows(['', '■', '済'], ['多い', '並', '少ない'])).toBeNull();
    expect(rows(['', '■'], ['◎', '○'])).toBeNull();
    expect(rows(['', '■', '', ''], ['一', '二', '三', '四'])).toBeNull();
    expect(levelIn([['◎', '■']], ['', ''])).toBeNull();
  });
});
