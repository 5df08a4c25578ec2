import { columnLetters } from '../../../src/core/cells/cell-reference';
import { differsByOneCharacter, excerpt, foldText, visibleLength } from '../../../src/core/cells/folded-text';

describe('differsByOneCharacter', () => {
  it.each([
    ['総務課', '総務課', true],
    ['総務課', '総務', true],
    ['総務課', '総務科', true],
    ['総務課', '総合務課', true],
    ['総務課', '税務科', false],
    ['総務課', '総務', true],
    ['総務課', '総', false],
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
  });
});

it('visibleLength counts people’s characters, without blanks', () => {
  expect(visibleLength(' 𠮷　田\n')).toBe(2);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

describe('foldText', () => {
  it.each(['（整理番号１2a）・「ー」、。', '（整理番号2a）・「ー」', '（ＡB） 目標', '(1)（ア）ｱ・か\u3099'])(
    'folds %j as NFKC does',
    (text) => {
      expect(foldText(text)).toBe(text.normalize('NFKC').replace(/\s/g, '').toLowerCase());
    },
  );
});
