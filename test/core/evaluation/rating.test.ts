import { readRating, showsRating } from '../../../src/core/evaluation/rating';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';

describe('readRating', () => {
  it.each([
    [1, 1],
    [2, 2],
    [5, 5],
    [4.0, 4],
    ['1', 1],
    ['4', 4],
    ['5', 5],
  ])('takes %j as a rating', (value, rating) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'rated', rating });
  });

  it.each(['', ' ', '　', '\n', '\u200b'])('finds %j blank', (value) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['４', 4],
    ['④', 4],
    ['⑷', 4],
    ['❹', 4],
    ['Ⅳ', 4],
    ['四', 4],
    ['㈣', 4],
    ['（四）', 4],
    ["'4", 4],
    ['4点', 4],
    ['４点', 4],
    ['4.0', 4],
    ['4.', 4],
    ['（4）', 4],
    ['(4)', 4],
    ['【4】', 4],
    ['4　概ね', 4],
    ['4概ね達成', 4],
    ['4：概ね達成した', 4],
    ['５：完全に達成', 5],
    ['評価：3', 3],
    ['4段階', 4],
    ['達成度４ 概ね達成', 4],
    ['「目標を概ね達成した。」', 4],
    ['おおむね達成しました', 4],
    ['3 一部達成', 3],
    ['１　まったく達成できず', 1],
    ['目標を概ね達成した。', 4],
    ['2 ほとんど達成できなかった。', 2],
    ['４。', 4],
    ['4、', 4],
    ['4.00', 4],
    ['4 点', 4],
    ['4点。', 4],
    ['[4]', 4],
    ['「4」', 4],
    ['<4>', 4],
    ['＜４＞', 4],
    ['(4)点', 4],
    ['’4', 4],
    ['「四」', 4],
    ['<四>', 4],
    ['【Ⅳ】', 4],
    ['四点', 4],
    ['達成度：4', 4],
    ['達成度 4', 4],
    ['達成度：：4', 4],
    ['評定4', 4],
    ['評価 4', 4],
    ['レベル4', 4],
    ['評価：(4)', 4],
    ['評価：4　概ね', 4],
    ['(4) 概ね', 4],
    ['【4】概ね達成', 4],
    ['「4」概ね', 4],
    ['4、概ね', 4],
    ['4 - 概ね', 4],
    ['4, 概ね。', 4],
    ['4。概ね', 4],
    ['5.完全', 5],
    ['目標を 概ね 達成した', 4],
    ['。目標を概ね達成した。', 4],
    ...FIVE_LEVELS.map(({ rating, meaning }): [string, number] => [meaning, rating]),
    ...FIVE_LEVELS.map(({ rating, meaning }): [string, number] => [`${rating} ${meaning}`, rating]),
    ...['ⅠⅡⅢⅣⅤ', '❶❷❸❹❺', '➀➁➂➃➄', '①②③④⑤', '⑴⑵⑶⑷⑸', '㈠㈡㈢㈣㈤', '１２３４５'].flatMap((signs) =>
      Array.from(signs, (sign, at): [string, number] => [sign, at + 1]),
    ),
    ...Array.from('二三四五', (sign, at): [string, number] => [sign, at + 2]),
    ['㈠', 1],
  ])('offers %s as %d, and does not take it silently', (value, fix) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it.each(['一', ' 一　', '（一）', '一。'])(
    'says of %j that it may be a dash, and offers nothing',
    (value) => {
      expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason: 'one-or-dash', fix: null });
    },
  );

  it.each(['ー', '―', '－', '-', 'l', 'I', '|', '〇', '零', '0'])('offers nothing for %j', (value) => {
    expect(readRating(value, FIVE_LEVELS)).toMatchObject({ kind: 'invalid', fix: null });
  });

  it.each(['4 ', '　4', '4\n', '4\u200b', '\u20604'])('offers to take the blanks off %j', (value) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason: 'blanks', fix: 4 });
  });

  it('reads the days of 1 to 5 as ratings in a cell that shows dates', () => {
    const days = [31, 1, 2, 3, 4].map((day) =>
      day === 31 ? { year: 1899, month: 12, day } : { year: 1900, month: 1, day },
    );
    expect(days.map((day) => readRating(day, FIVE_LEVELS))).toEqual(
      [1, 2, 3, 4, 5].map((fix) => ({ kind: 'invalid', reason: 'date-format', fix })),
    );
    expect(readRating({ year: 1900, month: 1, day: 5 }, FIVE_LEVELS)).toEqual({
      kind: 'invalid',
      reason: 'date',
      fix: null,
    });
  });

  it.each([
    [0, 'out-of-range'],
    [6, 'out-of-range'],
    [-1, 'out-of-range'],
    [0.9, 'out-of-range'],
    [5.1, 'out-of-range'],
    ['0', 'out-of-range'],
    ['6', 'out-of-range'],
    [' 6 ', 'out-of-range'],
    ['10', 'out-of-range'],
    ['14', 'out-of-range'],
    ['-4', 'out-of-range'],
    ['100', 'out-of-range'],
    [3.5, 'fraction'],
    [1.1, 'fraction'],
    [4.9, 'fraction'],
    ['3.5', 'fraction'],
    ['1.25', 'fraction'],
    ['3 5', 'several'],
    ['1　2　3', 'several'],
    ['1,2', 'several'],
    ['3か4', 'several'],
    ['B・C', 'several'],
    ['A～B', 'several'],
    ['(A/B)', 'several'],
    ['３から４', 'several'],
    ['3～4', 'several'],
    ['3、4', 'several'],
    ['4 5', 'several'],
    ['４　３', 'several'],
    ['【C・B】', 'several'],
    ['5：達成できなかった', 'contradiction'],
    ['5 未達成', 'contradiction'],
    ['1 達成', 'contradiction'],
    ['4 ほとんど達成できなかった', 'contradiction'],
    ['2 ほとんど達成した', 'contradiction'],
    ['2　概ね達成', 'contradiction'],
    ['4 やや不十分', 'other-words'],
    ['② 計画通り', 'other-words'],
    ['１　現状維持', 'other-words'],
    ['1　現状維持', 'other-words'],
    ['3.概ね順調', 'other-words'],
    ['4月', 'other-words'],
    ['4点満点', 'other-words'],
    ['4段階中', 'other-words'],
    ['4ホール', 'other-words'],
    ['4もう少し', 'other-words'],
    ['3 できず', 'other-words'],
    ['97.0%', 'percentage'],
    ['-5%', 'percentage'],
    ['5%', 'percentage'],
    ['80パーセント', 'percentage'],
    ['97.55％', 'percentage'],
    ['１００％', 'percentage'],
    ['B　概ね期待どおり', 'other-scale'],
    ['C　概ね順調', 'other-scale'],
    ['Ａ評価', 'other-scale'],
    ['◎順調', 'other-scale'],
    ['A', 'other-scale'],
    ['Ｂ', 'other-scale'],
    ['○', 'other-scale'],
    ['△', 'other-scale'],
    ['e', 'other-scale'],
    ['S', 'other-scale'],
    ['A+', 'other-scale'],
    ['A-', 'other-scale'],
    ['（Ｂ）', 'other-scale'],
    ['[B]', 'other-scale'],
    ['【B】', 'other-scale'],
    ['「B」', 'other-scale'],
    ['B判定', 'other-scale'],
    ['Aランク', 'other-scale'],
    ['B:順調', 'other-scale'],
    ['B、順調', 'other-scale'],
    ['B.おおむね', 'other-scale'],
    ['Bカイゼン', 'other-scale'],
    ['B+:評価', 'other-scale'],
    ['◎', 'other-scale'],
    ['◯', 'other-scale'],
    ['〇', 'other-scale'],
    ['▲', 'other-scale'],
    ['×', 'other-scale'],
    ['✕', 'other-scale'],
    ['☓', 'other-scale'],
    ['○△', 'other-scale'],
    ['◎:順調', 'other-scale'],
    ['◎、順調', 'other-scale'],
    ['◎カイゼン', 'other-scale'],
    ['－', 'not-rated'],
    ['ー', 'not-rated'],
    ['-', 'not-rated'],
    ['---', 'not-rated'],
    ['―', 'not-rated'],
    ['‐', 'not-rated'],
    ['−', 'not-rated'],
    ['–', 'not-rated'],
    ['—', 'not-rated'],
    ['_', 'not-rated'],
    ['/', 'not-rated'],
    ['未実施', 'not-rated'],
    ['評価不能', 'not-rated'],
    ['評価できない', 'not-rated'],
    ['評価なし', 'not-rated'],
    ['対象外', 'not-rated'],
    ['該当なし', 'not-rated'],
    ['未評価', 'not-rated'],
    ['未定', 'not-rated'],
    ['事業中止のため', 'not-rated'],
    ['4（中止）', 'not-rated'],
    ['4？', 'unreadable'],
    ['4以上', 'unreadable'],
    ['4?', 'unreadable'],
    ['4~', 'unreadable'],
    ['4〜', 'unreadable'],
    ['4～', 'unreadable'],
    ['4+', 'unreadable'],
    ['4<', 'unreadable'],
    ['4以下', 'unreadable'],
    ['4以内', 'unreadable'],
    ['4未満', 'unreadable'],
    ['4≦', 'unreadable'],
    ['4≧', 'unreadable'],
    ['4→', 'unreadable'],
    ['4・', 'unreadable'],
    ['4/', 'unreadable'],
    ['4または', 'unreadable'],
    ['4又は', 'unreadable'],
    ['4もしくは', 'unreadable'],
    ['4から', 'unreadable'],
    ['4程度', 'unreadable'],
    ['4相当', 'unreadable'],
    ['4か', 'unreadable'],
    ['約4', 'unreadable'],
    ['目標4', 'unreadable'],
    ['4 ok', 'unreadable'],
    ['4!', 'unreadable'],
    ['6点', 'unreadable'],
    ['六', 'unreadable'],
    ['f', 'unreadable'],
    ['AB', 'unreadable'],
    ['Aok', 'unreadable'],
    ['×ok', 'unreadable'],
    ['★', 'unreadable'],
    ['約B', 'unreadable'],
    ['-5%です', 'unreadable'],
    ['達成', 'unreadable'],
    [true, 'unreadable'],
    [false, 'unreadable'],
    [{ year: 1899, month: 12, day: 30 }, 'date'],
    [{ year: 2018, month: 4, day: 1 }, 'date'],
  ])('refuses %j without a fix: %s', (value, reason) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});

describe('showsRating', () => {
  it.each([
    ['4', 4],
    ['4点', 4],
    ['４', 4],
    ['1', 1],
  ] as const)('finds in %j the rating %d alone', (shown, rating) => {
    const found = ([1, 2, 3, 4, 5] as const).filter((each) => showsRating(shown, each, FIVE_LEVELS));
    expect(found).toEqual([rating]);
  });

  it.each(['', '6', '達成', '4以上'])('finds none in %j', (shown) => {
    expect(([1, 2, 3, 4, 5] as const).filter((each) => showsRating(shown, each, FIVE_LEVELS))).toEqual([]);
  });
});

it('the levels are told best first, each once', () => {
  expect(FIVE_LEVELS.map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1]);
});

describe('what towns write', () => {
  const said = (text: string): string => {
    const read = readRating(text, FIVE_LEVELS);
    return read.kind === 'invalid' ? `${read.reason} ${read.fix ?? ''}`.trim() : read.kind;
  };

  it.each([
    ['評価は4', 'other-form 4'],
    ['自己評価 3', 'other-form 3'],
    ['ⅳ', 'other-form 4'],
    ['概ね達成（4）', 'other-form 4'],
    ['目標を概ね達成した（4）', 'other-form 4'],
    ['概ね達成4', 'other-form 4'],
    ['完全に達成（4）', 'contradiction'],
    ['達成(4)', 'unreadable'],
    ['仮4', 'unreadable'],
    ['課長4', 'unreadable'],
    ['△ 一部', 'other-scale'],
    ['○ 概ね達成', 'other-scale'],
    ['達成○', 'other-scale'],
    ['★★★★☆', 'other-scale'],
    ['Ｂ（概ね順調）', 'other-scale'],
    ['a.', 'other-scale'],
    ['優', 'other-scale'],
    ['不可', 'other-scale'],
    ['ふつう', 'other-scale'],
    ['約80%', 'percentage'],
    ['80％程度', 'percentage'],
    ['達成率95％', 'percentage'],
    ['ほぼ100%達成', 'percentage'],
    ['９割', 'percentage'],
    ['9割5分', 'percentage'],
    ['保留', 'not-rated'],
    ['評価せず', 'not-rated'],
    ['N/A', 'not-rated'],
    ['未', 'not-rated'],
    ['※4', 'unreadable'],
    ['+4', 'unreadable'],
    ['4※', 'unreadable'],
    ['済', 'unreadable'],
    ['継続', 'unreadable'],
    ['良い点が多い', 'unreadable'],
  ])('%s is %s', (text, reason) => {
    expect(said(text)).toBe(reason);
  });
});

describe('what else people write into the cell', () => {
  it.each([
    ...(['一点', 'Ⅰ', 'ⅰ', '❶', '➀'] as const).map((sign) => [sign, 1] as const),
    ...(['二', 'Ⅱ', 'ⅱ', '❷', '➁'] as const).map((sign) => [sign, 2] as const),
    ...(['三', 'Ⅲ', 'ⅲ', '❸', '➂'] as const).map((sign) => [sign, 3] as const),
    ...(['四', 'Ⅳ', 'ⅳ', '❹', '➃', '(四)', '四 概ね'] as const).map((sign) => [sign, 4] as const),
    ...(['五', 'Ⅴ', 'ⅴ', '❺', '➄'] as const).map((sign) => [sign, 5] as const),
    ['’4', 4],
    ['概ね達成4', 4],
    ['概ね達成4。', 4],
    ['目標を概ね達成した', 4],
    ['目標を概ね達成した.', 4],
    ...[
      '④評価',
      '4です',
      '４とします。',
      '評価は4としました',
      '4である',
      '〔4〕',
      '《４》',
      '『四』',
      '４・概ね',
      '4レベル',
    ].map((text) => [text, 4] as const),
  ] as const)('%s is the level %i', (value, fix) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it.each([
    ['未', 'not-rated'],
    ...['なし', '無し', '後日', '確認中', '4 確認中', '集計中'].map((text) => [text, 'not-rated'] as const),
    ...['4/5', '4点（5点満点）', '4と3の間', '3⇒4', '4(3から変更)', '4 or 5', '３か４', 'R5:4', '4・5'].map(
      (text) => [text, 'several'] as const,
    ),
    ...['4？', '4※', 'たぶん4', 'ほぼ4', '+4', '4（達成率80％）'].map(
      (text) => [text, 'unreadable'] as const,
    ),
    ...['4見込', '5(仮)', '4に近い', '4点台', '4月', '4弱', '2 半分です'].map(
      (text) => [text, 'other-words'] as const,
    ),
    ['n/a', 'not-rated'],
    ['NA', 'not-rated'],
    ['約80%', 'percentage'],
    ['達成率:80%', 'percentage'],
    ['80％達成', 'percentage'],
    ['3  4', 'several'],
    ['x3 4', 'several'],
    ['3 4点', 'several'],
    ['13.5', 'several'],
    ['a、、b', 'several'],
    ['【a・b】', 'several'],
    ['3.5', 'fraction'],
    ['○', 'other-scale'],
    ['○○', 'other-scale'],
    ['達成○', 'other-scale'],
    ['◎順調', 'other-scale'],
    ['★★', 'other-scale'],
    ['ア', 'other-scale'],
    ['甲', 'other-scale'],
    ['可', 'other-scale'],
    ['不可', 'other-scale'],
    ['やや良', 'other-scale'],
    ['やや良い', 'other-scale'],
    ['a四', 'other-scale'],
    ['３つ', 'other-words'],
    ['未だ', 'unreadable'],
    ['達成は未', 'unreadable'],
    ['nana', 'unreadable'],
    ['na.', 'unreadable'],
    ['進捗80%', 'unreadable'],
    ['xa・b', 'unreadable'],
    ['a・bc', 'unreadable'],
    ['未○', 'unreadable'],
    ['済○', 'unreadable'],
    ['★', 'unreadable'],
    ['x★★', 'unreadable'],
    ['★★x', 'unreadable'],
    ['カ', 'unreadable'],
    ['ナア', 'unreadable'],
    ['甲乙', 'unreadable'],
    ['大不良', 'unreadable'],
    ['やや良いです', 'unreadable'],
    ['x概ね達成(4)', 'unreadable'],
    ['概ね達成4,', 'unreadable'],
    ['平成3', 'unreadable'],
    ["4'", 'unreadable'],
    ['十一', 'unreadable'],
    ['一つ', 'other-words'],
    ['順調。', 'unreadable'],
    ['。', 'unreadable'],
    ['3 4 未定', 'not-rated'],
    ['3概ね達成(4)', 'several'],
    ['9概ね達成4', 'unreadable'],
  ] as const)('%s is none: %s', (value, reason) => {
    expect(readRating(value, FIVE_LEVELS)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});
