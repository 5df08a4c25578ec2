/** Formula texts: moved references and the stored prefix of young functions. */
import { withFunctionPrefixes, withoutFunctionPrefixes } from '../src/formulas/formula-names';
import { shiftFormula } from '../src/formulas/formula-shift';

describe('shiftFormula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'C4+$A4+C$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(C4:D5)'],
    ['SUM(A:B)+SUM($A:B)', 'SUM(C:D)+SUM($A:D)'],
    ['SUM(1:2)+SUM($1:2)', 'SUM(4:5)+SUM($1:5)'],
    ['"A1"&A1&"「""A1""」"', '"A1"&C4&"「""A1""」"'],
    ["'A1 課'!A1+総務課!B2+A1!B2", "'A1 課'!C4+総務課!D5+A1!D5"],
    ['LOG10(A1)+ATAN2(A1,2)', 'LOG10(C4)+ATAN2(C4,2)'],
    ['達成度_A1+RATE2018*1E5', '達成度_A1+RATE2018*1E5'],
    ['表1[[#This Row],[A1]]+[1]Sheet1!A1', '表1[[#This Row],[A1]]+[1]Sheet1!C4'],
  ])('moves %s two right and three down', (formula, moved) => {
    expect(shiftFormula(formula, 3, 2)).toBe(moved);
  });

  it('gives #REF! for places outside the sheet', () => {
    expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
  });
});

describe('function prefixes', () => {
  it('are added to young functions alone, outside of texts', () => {
    expect(withFunctionPrefixes('IFS(A1=1,CONCAT("IFS(",SUM(B1)))')).toBe(
      '_xlfn.IFS(A1=1,_xlfn.CONCAT("IFS(",SUM(B1)))',
    );
    expect(withFunctionPrefixes('FILTER(A1:A9,B1:B9)')).toBe('_xlfn._xlws.FILTER(A1:A9,B1:B9)');
  });

  it('come off again and are not added twice', () => {
    const stored = '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))';
    expect(withoutFunctionPrefixes(stored)).toBe('SORT(UNIQUE(A1:A9))');
    expect(withFunctionPrefixes(stored)).toBe(stored);
  });
});
