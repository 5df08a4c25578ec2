import { contradicts, saysAnyLevel, saysLevel } from '../../../src/core/evaluation/rating-words';

type Level = Parameters<typeof saysLevel>[0];

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const ACHIEVED = [
  '',
  '達成',
  '達成した',
  '達成しました',
  '達成できた',
  '達成できました',
  '達成された',
  '達成済み',
  '達成済',
  '達成している',
  '達成しています',
];
const NOT_ACHIEVED = [
  '達成できなかった',
  '達成できませんでした',
  '達成できず',
  '達成できていない',
  '達成できていません',
  '達成しなかった',
  '達成しませんでした',
  '達成せず',
  '達成していない',
  '達成していません',
  '達成されなかった',
  '達成ならず',
  '未達成',
];

const withEndings = (stems: readonly string[], endings: readonly string[]): string[] =>
  stems.flatMap((stem) => endings.map((ending) => stem + ending));

/** Every word that is a level's own. */
const WORDS: Readonly<Record<Level, readonly string[]>> = {
  5: withEndings(['完全', '完全に'], ACHIEVED),
  4: withEndings(['概ね', 'おおむね'], ACHIEVED),
  3: withEndings(
    ['一部', '部分的', '部分的に', '一部のみ', '一部だけ', '一部を', '一部が', '一部は'],
    ACHIEVED,
  ),
  2: [
    ...withEndings(['ほとんど', '殆ど'], ['', ...NOT_ACHIEVED]),
    ...NOT_ACHIEVED.map((ending) => `ほぼ${ending}`),
  ],
  1: withEndings(['まったく', '全く'], ['', ...NOT_ACHIEVED]),
};

describe.each(LEVELS)('the words of level %d', (level) => {
  it.each(WORDS[level].map((word) => [word]))('%s is its own, and no other’s', (word) => {
    expect(LEVELS.filter((each) => saysLevel(each, word))).toEqual([level]);
  });

  it('are known behind 目標 or 事業, and between signs and blanks', () => {
    const [word = ''] = WORDS[level];
    const texts = ['目標を', '目標は', '目標が', '目標の', '目標', '事業を', '「', '→ ', '　'].map(
      (before) => `${before}${word}。！ `,
    );
    expect(texts.filter((text) => !saysLevel(level, text))).toEqual([]);
  });

  it('are its own alone: not with anything else before or behind them', () => {
    const [word = ''] = WORDS[level];
    const texts = [`訓練を${word}`, `${word}訓練`, `目標を目標を${word}`, `${word}目標`];
    expect(texts.filter((text) => saysLevel(level, text))).toEqual([]);
  });
});

describe('saysAnyLevel', () => {
  it.each(LEVELS)('knows level %d', (level) => {
    expect(saysAnyLevel(WORDS[level][1] ?? '')).toBe(true);
  });

  it.each(['', '達成', '未達成', '順調', 'ほぼ', 'ほぼ達成', '完全達成済みである', '概ね未達成', '全く達成'])(
    'does not know %j',
    (text) => {
      expect(saysAnyLevel(text)).toBe(false);
    },
  );
});

describe('contradicts', () => {
  it.each<[string, readonly Level[]]>([
    // Another level's own words.
    ['完全に達成', [1, 2, 3, 4]],
    ['目標を概ね達成した。', [1, 2, 3, 5]],
    ['一部', [1, 2, 4, 5]],
    ['殆ど達成できず', [1, 3, 4, 5]],
    ['全く達成できなかった', [2, 3, 4, 5]],
    // A failure speaks against 4 and 5; less than that against 5 alone.
    ['未達成', [4, 5]],
    ['残念ながら達成できなかった', [4, 5]],
    ['未実施', [5]],
    ['目標に至らない', [5]],
    ['やや不十分', [5]],
    ['訓練ができない', [5]],
    ['訓練ができず', [5]],
    // A success speaks against 1 and 2.
    ['達成', [1, 2]],
    ['工事完了', [1, 2]],
    ['訓練を実施した', [1, 2]],
    ['訓練ができた', [1, 2]],
    // Neither.
    ['', []],
    ['順調', []],
    ['計画通り', []],
    ['訓練を実施する', []],
  ])('%j speaks against %j', (label, levels) => {
    expect(LEVELS.filter((level) => contradicts(level, label))).toEqual(levels);
  });
});
