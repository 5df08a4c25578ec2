import {
  differsByOneCharacter,
  excerpt,
  foldText,
  isBlankText,
  trimBlanks,
  visibleLength,
  withoutBlanks,
} from '../../../src/core/cells/folded-text';

/** Every kind of blank: ordinary, of no width, full-width, Hangul fillers, marks of direction and of byte order. */
const BLANKS = ' \t\n\r\u00a0\u115f\u1160\u200b\u200f\u202a\u202e\u2060\u2064\u3000\u3164\ufeff';

describe('differsByOneCharacter', () => {
  it.each([
    ['総務課', '総務課', true],
    ['総務課', '総務', true],
    ['総務課', '総務科', true],
    ['総務課', '総合務課', true],
    ['総務課', '税務科', false],
    ['総務課', '総務', true],
    ['総務課', '総', false],
    ['総務課', '総務税', true],
    ['総務課', '務課', true],
    ['総務課', '課務総', false],
    ['総務課', '税務室', false],
    ['総務課', '務課総', false],
    ['総務', '総課務', true],
    ['あ', '', true],
    ['あい', '', false],
    ['𠮷田課', '吉田課', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(differsByOneCharacter(one, other)).toBe(expected);
    expect(differsByOneCharacter(other, one)).toBe(expected);
  });
});

describe('excerpt', () => {
  it('shortens, and leaves control characters and line breaks out', () => {
    expect(excerpt('a\u0007\nb')).toBe('a b');
    expect(excerpt('\u202e逆向き\u2066の文')).toBe('逆向きの文');
    expect(excerpt('あ'.repeat(21))).toBe(`${'あ'.repeat(20)}…`);
    expect(excerpt('あ'.repeat(20))).toBe('あ'.repeat(20));
    expect(excerpt('𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
    expect(excerpt('あいう', 2)).toBe('あい…');
  });

  it('makes one blank of several control characters, and none at the ends', () => {
    expect(excerpt('\n甲\r\n\t乙\u009f')).toBe('甲 乙');
    expect(excerpt('甲\u061c\u200e\u202e乙')).toBe('甲乙');
  });
});

it('visibleLength counts people’s characters, without blanks', () => {
  expect(visibleLength(' 𠮷　田\n')).toBe(2);
});

describe('foldText', () => {
  it.each(['（整理番号１2a）・「ー」、。', '（整理番号2a）・「ー」', '（ＡB） 目標', '(1)（ア）ｱ・か\u3099'])(
    'folds %j as NFKC does',
    (text) => {
      expect(foldText(text)).toBe(text.normalize('NFKC').replace(/\s/g, '').toLowerCase());
    },
  );

  it.each([
    ['目　標', '目標'],
    ['ＮＯ．', 'no.'],
    ['①', '1'],
    ['（１）', '(1)'],
    ['Ａ', 'a'],
    ['a b', 'ab'],
    ['あ（い）（う）', 'あ(い)(う)'],
    [`目${BLANKS}標`, '目標'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('blanks', () => {
  it('go everywhere, or at both ends', () => {
    expect(withoutBlanks(`${BLANKS}Ａ${BLANKS}b${BLANKS}`)).toBe('Ａb');
    expect(trimBlanks(`\u3000 \u200b\u202a\u2060\ufeffＡ 　b\ufeff\n　`)).toBe('Ａ 　b');
    expect(trimBlanks('Ａb')).toBe('Ａb');
  });

  it.each(['', ' ', '　\n', '\u200b', BLANKS])('alone are a blank text: %j', (text) => {
    expect(isBlankText(text)).toBe(true);
  });

  it.each(['a', ' a', `${BLANKS}。`, '0'])('beside anything are none: %j', (text) => {
    expect(isBlankText(text)).toBe(false);
  });
});

it('isBlankText agrees with withoutBlanks for each character, alone and before another', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  expect(all.filter((sign) => isBlankText(sign) !== (withoutBlanks(sign) === ''))).toEqual([]);
});
