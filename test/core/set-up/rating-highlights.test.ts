/** Which conditional formats a tab gets, and how they are known again when programs have written them back. */
import { FIVE_LEVELS, scaleOf } from '../../../src/core/evaluation/scale';
import { hasHighlights, isOwnHighlight, ratingHighlights } from '../../../src/core/set-up/rating-highlights';

const header = (columns: Readonly<Record<string, number>>) => ({
  ...{ row: 4, columns, names: [], missing: [], duplicates: [], guesses: [], themesAmongGoals: false },
});
const BOTH = header({ rating: 5, outcome: 6 });
const LETTERS = scaleOf(['S', 'A', 'B', 'C'].map((symbol) => ({ symbol, meaning: '' })));
const BLANKLESS = (cell: string) =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell}&""," ",""),"　",""),CHAR(10),"")`;

describe('a tab gets', () => {
  it('one for ratings that are none, and one for low ratings without a reason, each as short as Excel takes', () => {
    const found = ratingHighlights(BOTH, 999, 2, FIVE_LEVELS);
    expect(found.map(({ kind, ranges }) => [kind, ranges])).toEqual([
      ['rating-invalid', ['F6:F1000']],
      ['explanation-missing', ['F6:F1000', 'G6:G1000']],
    ]);
    expect(found[0]?.formula).toBe(
      `=IFERROR(AND(${BLANKLESS('$F6')}<>"",OR(LEN($F6&"")<>1,ISERROR(FIND($F6&"","12345")))),TRUE)`,
    );
    expect(found[1]?.formula).toContain('LEN($F6&"")=1,FIND($F6&"","12345")<=2');
    expect(found.every(({ formula }) => formula.length <= 255)).toBe(true);
    // As many of the words as there is room for, the commonest first.
    expect(found[1]?.formula).toContain('"||なし|特になし|該当なし|同上|別紙のとおり|調整中|未定|');
  });

  it('with levels of the town the places of its symbols, from the lowest', () => {
    const [invalid, missing] = ratingHighlights(BOTH, 999, 2, LETTERS);
    expect(invalid?.formula).toBe(
      `=IFERROR(AND(${BLANKLESS('$F6')}<>"",ISERROR(FIND("|"&$F6&""&"|","|C|B|A|S|"))),TRUE)`,
    );
    // Up to the second from below: at the third sign.
    expect(missing?.formula).toContain('FIND("|"&$F6&""&"|","|C|B|A|S|")<=3,');
    const words = scaleOf(['達成', '一部達成', '未達成'].map((symbol) => ({ symbol, meaning: '' })));
    const [, low] = ratingHighlights(BOTH, 999, 1, words);
    const [, higher] = ratingHighlights(BOTH, 999, 2, words);
    expect([low, higher].map((each) => /<=(\d+),/.exec(each?.formula ?? '')?.[1])).toEqual(['1', '5']);
  });

  it('fewer words, or none, where long symbols take the room', () => {
    const long = (length: number) =>
      scaleOf([...'甲乙丙丁'].map((sign) => ({ symbol: sign.repeat(length), meaning: '' })));
    const formula = (length: number): string =>
      ratingHighlights(BOTH, 999, 2, long(length))[1]?.formula ?? '';
    expect(formula(8)).toContain('"||なし');
    expect(formula(8).length).toBeLessThanOrEqual(255);
    expect(formula(100)).toContain('"|||"');
  });

  it('only what its columns allow', () => {
    expect(ratingHighlights(header({ outcome: 6 }), 999, 2, FIVE_LEVELS)).toEqual([]);
    expect(ratingHighlights(header({ rating: 5 }), 999, 2, FIVE_LEVELS).map(({ kind }) => kind)).toEqual([
      'rating-invalid',
    ]);
    expect(ratingHighlights(BOTH, 4, 2, FIVE_LEVELS)).toEqual([]);
    expect(ratingHighlights(BOTH, 5, 2, FIVE_LEVELS)[0]?.ranges).toEqual(['F6']);
  });
});

describe('a rule is known as ours', () => {
  const own = (formula: string): boolean => isOwnHighlight({ formula, ranges: [] });

  it.each([
    ...ratingHighlights(BOTH, 999, 2, FIVE_LEVELS).map(({ formula }) => formula),
    ...ratingHighlights(BOTH, 999, 2, LETTERS).map(({ formula }) => formula),
    // An earlier version's, and as other programs write one.
    'AND(LEN($F6&"")=1,FIND($F6&"","12345")<=2)',
    '=ISERROR( FIND( "|" & $AB12 & "" & "|" , "|C|B|A|S|" ) )',
  ])('%s', (formula) => {
    expect(own(formula)).toBe(true);
  });

  it.each([
    '=$F6<3',
    '=FIND("|",$F6)',
    '=FIND("|"&$F6&"|","|A|")',
    '=FIND("|"&F6&""&"|","|A|")',
    // Blanks within a text are part of it.
    '=FIND("| "&$F6&""&"|","|A|")',
    '=FIND("1 2345",$F6)',
  ])('and not %s', (formula) => {
    expect(own(formula)).toBe(false);
  });
});

describe('the rules of a tab are right', () => {
  const wanted = ratingHighlights(BOTH, 999, 2, FIVE_LEVELS);
  const [first, second] = wanted;
  if (first === undefined || second === undefined) throw new Error('no rules');

  it.each<[string, { formula: string; ranges: readonly string[] }[], boolean]>([
    ['as they are made', [first, second], true],
    [
      'in another order, of rules and of ranges',
      [{ ...second, ranges: [...second.ranges].reverse() }, first],
      true,
    ],
    [
      'with blanks, and without the sign before them',
      [{ ...first, formula: first.formula.slice(1).replace(/,(?=[A-Z])/g, ', ') }, second],
      true,
    ],
    ['beside those of people', [first, { formula: '=$F6<3', ranges: ['F6:F9'] }, second], true],
    ['with one that is lost', [first], false],
    ['with one twice', [first, second, second], false],
    ['over fewer rows', [{ ...first, ranges: ['F6:F999'] }, second], false],
    ['with another limit', [first, { ...second, formula: second.formula.replace('<=2', '<=3') }], false],
    [
      'with a blank less in a text',
      [{ ...first, formula: first.formula.replace('" "', '""') }, second],
      false,
    ],
  ])('%s: %#', (_, found, isRight) => {
    expect(hasHighlights(found, wanted)).toBe(isRight);
  });
});
