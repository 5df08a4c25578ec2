/** Columns of a paper with one header: their texts come in together, and none is lost. */
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const columnsOf = (header: string, row: string): unknown =>
  understood(
    readText('a.csv', `個別事業,目標,達成度,理由,${header}\n防災,訓練を開く,4,秋に開いた。,${row}\n`),
  ).rows[0]?.columns;

it.each([
  ['備考,備考', '続ける,広げる', { 備考: '続ける\n広げる' }],
  ['備考,備考', '続ける,続ける', { 備考: '続ける' }],
  ['備考,備考', ',広げる', { 備考: '広げる' }],
  ['備考,所見,備考', '一,二,三', { 備考: '一\n三', 所見: '二' }],
])('%s: %s', (header, row, columns) => {
  expect(columnsOf(header, row)).toEqual(columns);
});
