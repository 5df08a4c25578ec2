import { checkEvaluation } from '../../../src/core/check/check-tabs';
import { changedFlags } from '../../../src/core/check/flags';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { finding } from '../../../src/core/finding';
import { type TabRow, tabValues } from './department-tab';

const change = (rows: readonly TabRow[]) => {
  const values = tabValues(rows);
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  const evaluation = readEvaluation('総務課', values, header);
  return changedFlags(
    values,
    header,
    checkEvaluation(evaluation, { limit: 2, treatments: {}, scale: FIVE_LEVELS, isRated: true }),
  );
};
const MISSING = '達成度が入力されていません。1〜5の数字を入力してください。';

describe('changedFlags', () => {
  it('gives one stretch from the first changed row to the last', () => {
    expect(
      change([
        [1, '防災', '', 1, '甲', '', ''],
        ['', '', '', 2, '乙', 4, '効果'],
        ['', '', '', 3, '丙', '', ''],
      ]),
    ).toEqual({
      row: 1,
      column: 7,
      texts: [MISSING, '', MISSING],
    });
  });

  it('blanks the flag of a row that has become good', () => {
    expect(change([[1, '防災', '', '', '甲', 4, '効果がありました。', MISSING]])).toEqual({
      row: 1,
      column: 7,
      texts: [''],
    });
  });

  it('gives nothing when all flags are right, and warnings are none', () => {
    expect(change([[1, '防災', '', '', '甲', '', '', MISSING]])).toBeNull();
    expect(change([[1, '防災', '', '', '甲', 5, '']])).toBeNull();
  });

  it('joins two findings of a row by a line break', () => {
    const texts = change([['', '', '', '', '甲', '', '']])?.texts;
    expect(texts?.[0]?.split('\n')).toHaveLength(2);
  });

  it('joins the findings of a row in their order, and leaves warnings and hints out', () => {
    const values = tabValues([[1, '防災', '', 1, '甲', 4, '効果がありました。']]);
    const header = findHeader(values);
    if (header === null) throw new Error('no header');
    const found = (['error', 'warning', 'missing', 'hint'] as const).map((severity) => ({
      ...finding('cell-error', { sheet: '総務課', row: 1, column: 0 }, severity),
      severity,
    }));
    expect(changedFlags(values, header, found)).toEqual({ row: 1, column: 7, texts: ['error\nmissing'] });
  });

  it('leaves rows alone that are right at both ends of the stretch', () => {
    expect(
      change([
        [1, '防災', '', 1, '甲', '', '', MISSING],
        ['', '', '', 2, '乙', '', ''],
        ['', '', '', 3, '丙', '', '', MISSING],
      ]),
    ).toEqual({ row: 2, column: 7, texts: [MISSING] });
  });

  it('keeps the right flags within the stretch', () => {
    expect(
      change([
        [1, '防災', '', 1, '甲', '', ''],
        ['', '', '', 2, '乙', '', '', MISSING],
        ['', '', '', 3, '丙', '', ''],
      ]),
    ).toEqual({ row: 1, column: 7, texts: [MISSING, MISSING, MISSING] });
  });

  it('looks at the rows below the header alone', () => {
    const values = [['確認のしかた', '', '', '', '', '', '', 'x'], ...tabValues([])];
    const header = findHeader(values);
    expect(header && changedFlags(values, header, [])).toBeNull();
  });

  it('gives nothing for a tab without 確認', () => {
    const values = tabValues([[1, '防災', '', 1, '甲', '', '']]).map((row) => row.slice(0, 7));
    const header = findHeader(values);
    const found = finding('rating-missing', { sheet: '総務課', row: 1, column: 5 }, MISSING);
    expect(header && changedFlags(values, header, [found])).toBeNull();
  });
});
