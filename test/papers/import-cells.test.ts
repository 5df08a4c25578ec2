/** The cells that imported rows become: where each column of the tab gets its texts, and what has no place there. */
import { importCells, type WrittenRow } from '../../src/core/paper/import-cells';

const row = (more: Partial<WrittenRow>): WrittenRow => ({
  ...{ number: '1', theme: '防災', unit: '総務班', goalNumber: '1', goal: '訓練を行う', rating: '4' },
  ...{ outcome: '二回行った。', columns: { 目標値: '12', 方針: '続ける' } },
  ...more,
});
const ROWS = [row({}), row({ goalNumber: '2', goal: '備蓄を増やす', columns: {} })];
const COLUMNS = ['number', 'title', 'unit', 'goalNumber', 'goal', 'rating', 'outcome'];

const told = (placeOf: (column: string) => number | undefined): unknown => {
  const { cells, missing } = importCells(ROWS, 5, placeOf, (name) => (name === '目標値' ? 9 : undefined));
  return [
    cells.map(({ row: at, column, text, isNumber }) => `${at}:${column} ${text}${isNumber ? ' 数' : ''}`),
    missing,
  ];
};

it('each text has its place, those of the theme once', () => {
  expect(told((column) => COLUMNS.indexOf(column))).toEqual([
    [
      ...['5:0 1 数', '6:0 ', '5:1 防災', '6:1 ', '5:2 総務班', '6:2 ', '5:3 1', '6:3 2'],
      ...[
        '5:4 訓練を行う',
        '6:4 備蓄を増やす',
        '5:5 4 数',
        '6:5 4 数',
        '5:6 二回行った。',
        '6:6 二回行った。',
      ],
      ...['5:9 12 数', '6:9 '],
    ],
    [],
  ]);
});

it.each(COLUMNS)('%s is told where the tab has no place for it', (lacking) => {
  expect(told((column) => (column === lacking ? undefined : 0))).toMatchObject([{}, [lacking]]);
});

it('columns that are blank in all rows are left alone', () => {
  const { cells, missing } = importCells(
    [row({ unit: '', columns: {} })],
    5,
    () => undefined,
    () => 9,
  );
  expect([cells, missing]).toEqual([[], COLUMNS.filter((column) => column !== 'unit')]);
});
