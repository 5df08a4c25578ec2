import { editedFormula } from '../src/formulas/formula-edit';
import type { StructuralEdit } from '../src/snapshot/structural-edit';

const rows = (kind: 'insert' | 'delete', at: number, count: number): StructuralEdit => ({
  sheetId: 'sheet1',
  axis: 'rows',
  kind,
  at,
  count,
});
const columns = (kind: 'insert' | 'delete', at: number, count: number): StructuralEdit => ({
  ...rows(kind, at, count),
  axis: 'columns',
});
const edited = (formula: string, step: StructuralEdit, home = '総務課') =>
  editedFormula(formula, home, new Map([['総務課', [step]]]));

describe('after two rows were inserted before row 5', () => {
  it.each([
    ['A4+A5+$A$5', 'A4+A7+$A$7'],
    ['SUM(A1:A4)', 'SUM(A1:A4)'],
    ['SUM(A1:A5)', 'SUM(A1:A7)'],
    ['SUM(B5:A1)', 'SUM(B7:A1)'],
    ['SUM(5:6)', 'SUM(7:8)'],
    ['SUM(A:C)', 'SUM(A:C)'],
    ['総務課!A5+設定!A5', '総務課!A7+設定!A5'],
    ['\'総務課\'!A5&"A5"', '\'総務課\'!A7&"A5"'],
    ['[1]総務課!A5', '[1]総務課!A5'],
    ["'[台帳.xlsx]総務課'!A5", "'[台帳.xlsx]総務課'!A5"],
    ['SUM(総務課:設定!A5)', 'SUM(総務課:設定!A5)'],
    ['LOG10(5)+A10B+売上A5', 'LOG10(5)+A10B+売上A5'],
    ['表1[A5]+1E5+A1.5', '表1[A5]+1E5+A1.5'],
    ['A1048570:A1048576', 'A1048572:A1048576'],
    ['A1048575:A1048576', '#REF!'],
    ['#REF!+A5', '#REF!+A7'],
  ])('%s becomes %s', (before, after) => {
    expect(edited(before, rows('insert', 4, 2))).toBe(after);
  });

  it('leaves formulas of other tabs alone unless they name the tab', () => {
    expect(edited('A5+総務課!A5', rows('insert', 4, 2), '設定')).toBe('A5+総務課!A7');
  });
});

describe('after rows 5 and 6 were deleted', () => {
  it.each([
    ['A4+A5+A7', 'A4+#REF!+A5'],
    ['SUM(A1:A5)', 'SUM(A1:A4)'],
    ['SUM(A5:A9)', 'SUM(A5:A7)'],
    ['SUM(A5:B6)', 'SUM(#REF!)'],
    ['総務課!$A$6', '総務課!#REF!'],
    ['SUM(4:7)', 'SUM(4:5)'],
  ])('%s becomes %s', (before, after) => {
    expect(edited(before, rows('delete', 4, 2))).toBe(after);
  });
});

it('moves whole columns with inserted and deleted ones', () => {
  expect(edited('SUM(C:D)+B$1+5:5', columns('insert', 2, 1))).toBe('SUM(D:E)+B$1+5:5');
  expect(edited('SUM(C:D)+$C1', columns('delete', 2, 1))).toBe('SUM(C:C)+#REF!');
});

it('follows moved rows', () => {
  const move: StructuralEdit = { sheetId: 'sheet1', axis: 'rows', kind: 'move', at: 1, count: 1, to: 4 };
  expect(edited('A2+A3+A4+A5+SUM(A1:A5)', move)).toBe('A4+A2+A3+A5+SUM(A1:A5)');
});

it('takes steps in their order', () => {
  const steps = [rows('delete', 0, 1), rows('insert', 4, 1)];
  expect(editedFormula('A1+A5+A6', '総務課', new Map([['総務課', steps]]))).toBe('#REF!+A4+A6');
});
