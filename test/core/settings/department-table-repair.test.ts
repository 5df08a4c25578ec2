import { lostTableHeader } from '../../../src/core/settings/department-table-repair';
import { DEPARTMENT_FIELDS, DEPARTMENT_LABELS } from '../../../src/core/settings/settings';

const HEADER = DEPARTMENT_FIELDS.map((field) => DEPARTMENT_LABELS[field]);
const without = (...lost: number[]): string[] => HEADER.map((text, at) => (lost.includes(at) ? '' : text));

describe('lostTableHeader', () => {
  it('finds nothing in a whole header, and without one', () => {
    expect(lostTableHeader([['年度', '平成29'], HEADER])).toEqual([]);
    expect(lostTableHeader([['年度', '平成29']])).toEqual([]);
    expect(lostTableHeader([])).toEqual([]);
  });

  it.each(HEADER.map((text, column) => ({ text, column })))('writes $text back', ({ text, column }) => {
    expect(lostTableHeader([[''], without(column)])).toEqual([{ row: 1, column, text }]);
  });

  it('writes four texts back, and does not take four for a table of ours', () => {
    expect(lostTableHeader([without(0, 1, 2, 3)]).map(({ text }) => text)).toEqual(HEADER.slice(0, 4));
    expect(lostTableHeader([without(0, 1, 2, 3, 4)])).toEqual([]);
  });

  it('writes beside the others where the table was moved', () => {
    expect(lostTableHeader([['', '', ...without(3)]])).toEqual([{ row: 0, column: 5, text: '編集者' }]);
    expect(lostTableHeader([without(0).slice(1)])).toEqual([]);
  });

  it('writes back texts in any width, but not over a text of a person', () => {
    expect(lostTableHeader([without(3).map((text) => ` ${text}　`)])).toEqual([
      { row: 0, column: 3, text: '編集者' },
    ]);
    expect(lostTableHeader([HEADER.map((text, at) => (at === 3 ? '入力者' : text))])).toEqual([]);
  });

  it('leaves a table that was laid out otherwise', () => {
    const [name = '', title = '', ...rest] = without(8);
    expect(lostTableHeader([[title, name, ...rest]])).toEqual([]);
    expect(lostTableHeader([[...without(3).slice(0, 8), '', '作成者']])).toEqual([]);
  });

  it('moves no table of which only the first text is in its usual place', () => {
    expect(lostTableHeader([['', ...without(0)]])).toEqual([{ row: 0, column: 1, text: '課名' }]);
    expect(lostTableHeader([['', ...without(0, 3)]])).toEqual([
      { row: 0, column: 1, text: '課名' },
      { row: 0, column: 4, text: '編集者' },
    ]);
    expect(lostTableHeader([without(2, 8).slice(1)])).toEqual([
      { row: 0, column: 1, text: '氏名' },
      { row: 0, column: 7, text: '作成者' },
    ]);
  });
});
