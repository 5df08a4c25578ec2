import type { CellValue } from '../../../src/core/cells/cell-value';
import { readSettings } from '../../../src/core/settings/settings';

const sheet = (limit: CellValue): CellValue[][] => [
  ['団体名', '○○町', ''],
  ['年度', '平成29', ''],
  ['評価 基準日', { year: 2018, month: 3, day: 31 }, ''],
  ['理由が必要な達成度', limit, ''],
  ['', '', ''],
  ['氏名', '課名', '版'],
  ['大塚 正徳', '総務課', 3],
  ['', '', ''],
  ['', '税務住民課', ''],
];

describe('readSettings', () => {
  it('finds the keys by their text and reads year and date', () => {
    const settings = readSettings(sheet(2));
    expect(settings.fiscalYear).toBe(2017);
    expect(settings.ratedOn).toEqual({ year: 2018, month: 3, day: 31 });
    expect(settings.cells.ratedOn.row).toBe(2);
    expect(settings.cells.deadline).toEqual({ row: undefined, value: '' });
  });

  it('reads 課一覧 by its header, over blank rows', () => {
    const { departments, table } = readSettings(sheet(2));
    expect(table).toEqual({
      row: 5,
      end: Number.POSITIVE_INFINITY,
      columns: { headName: 0, name: 1, version: 2 },
    });
    expect(departments).toEqual([
      { row: 6, name: '総務課', headTitle: '', headName: '大塚 正徳', report: '', version: 3 },
      { row: 8, name: '税務住民課', headTitle: '', headName: '', report: '', version: 0 },
    ]);
  });

  it.each([
    [2, 2],
    ['2', 2],
    ['２', 2],
    ['2以下', 2],
    ['３ 以下', 3],
    ['', 2],
  ])('reads the limit %j as %d', (limit, read) => {
    expect(readSettings(sheet(limit)).limit).toBe(read);
  });

  it.each(['二', '0', '6', '2以上', '低いとき'])('does not read the limit %j', (limit) => {
    expect(readSettings(sheet(limit)).limit).toBeUndefined();
  });
});
