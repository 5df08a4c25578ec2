import { findTreatmentTable } from '../../../src/core/settings/treatment-table';

describe('findTreatmentTable', () => {
  it('begins at its caption and ends at the first blank line', () => {
    expect(
      findTreatmentTable([
        ['年度', '平成29'],
        ['点検の規則', ''],
        ['規 則', '扱 い'],
        [' 目標番号の抜け ', ' しない '],
        ['number-duplicate', ''],
        ['　', '誤り'],
        ['効果の未記入', '誤り'],
        ['　', ' ', 'メモ'],
        ['number-gap', '誤り'],
      ]),
    ).toEqual({
      row: 1,
      end: 7,
      columns: { rule: 0, treatment: 1 },
      lines: [
        { row: 3, rule: '目標番号の抜け', treatment: 'しない' },
        { row: 4, rule: 'number-duplicate', treatment: '' },
        { row: 5, rule: '', treatment: '誤り' },
        { row: 6, rule: '効果の未記入', treatment: '誤り' },
      ],
    });
  });

  it('begins at its header where no caption stands above', () => {
    expect(findTreatmentTable([['メモ'], ['規則', '扱い']])).toEqual({
      row: 1,
      end: 2,
      columns: { rule: 0, treatment: 1 },
      lines: [],
    });
    expect(
      findTreatmentTable([
        ['規則', '扱い'],
        ['number-gap', '誤り'],
      ]),
    ).toMatchObject({ row: 0, end: 2 });
  });

  it('may stand in any columns, in any order', () => {
    expect(
      findTreatmentTable([
        ['', '扱い', '', '規則'],
        ['', '誤り', '', 'number-gap'],
      ]),
    ).toMatchObject({
      columns: { rule: 3, treatment: 1 },
      lines: [{ row: 1, rule: 'number-gap', treatment: '誤り' }],
    });
  });

  it.each([[[['規則', '備考']]], [[['扱い', '備考']]], [[['規則の表', '扱い']]], [[]]])(
    'is not there in %j',
    (values) => {
      expect(findTreatmentTable(values)).toBeNull();
    },
  );
});
