/** Where the levels of 集計 stand after others were written into 設定 than those that the table has. */
import { scaleOf } from '../../../src/core/evaluation/scale';
import { findSummary } from '../../../src/core/summary/summary-place';

const LEFT = ['課', '目標数', '入力済み', '要修正'];
const RIGHT = ['達成度の内訳', '平均（参考）', '状態'];
const scale = (letters: string) => scaleOf([...letters].map((symbol) => ({ symbol, meaning: '' })));
const levels = (letters: string): string[] =>
  [...letters].map((letter) => (letter === ' ' ? '' : `達成度${letter}`));

/** The columns of the levels, best first, and what is to be done to the table. */
function found(present: string, wanted: string, left = LEFT) {
  const place = findSummary([[''], [...left, ...levels(present), ...RIGHT]], scale(wanted));
  const count = wanted.length;
  const columns = Array.from({ length: count }, (_, at) => place?.columns[`level${count - at}` as 'level1']);
  return [columns, place?.surplus, place?.isRenamed, place?.room];
}

it('stay where they are found while all of them are there, in whatever order', () => {
  expect(found('SABC', 'SABC')).toEqual([[4, 5, 6, 7], [], false, null]);
  expect(found('CBAS', 'SABC')).toEqual([[7, 6, 5, 4], [], false, null]);
  expect(found('SABCD', 'SABC')).toEqual([[4, 5, 6, 7], [8], false, null]);
});

it('take the columns of the former ones, the lowest the last', () => {
  expect(found('ABCD', 'SABC')).toEqual([[4, 5, 6, 7], [], true, null]);
  expect(found('ABCDE', 'SABC')).toEqual([[5, 6, 7, 8], [4], true, null]);
});

it('take free columns before the former ones too', () => {
  expect(found('  ABC', 'SABC')).toEqual([[5, 6, 7, 8], [], false, null]);
  expect(found(' ABC', 'SABC')).toEqual([[4, 5, 6, 7], [], false, null]);
});

it('need room before the former ones where they are more', () => {
  const [, , , room] = found('ABC', 'SABCD');
  expect(room).toEqual({ before: 4, count: 2 });
  expect(found(' ABC', 'SABCD')[3]).toEqual({ before: 5, count: 1 });
  expect(found('  ABC', 'SABCD')[3]).toBeNull();
});

it('take no free column at the edge of the sheet for room', () => {
  const place = findSummary([[...levels(' AB'), ...RIGHT, ...LEFT]], scale('SAB'));
  expect([place?.room, place?.columns.level1]).toEqual([{ before: 1, count: 1 }, 2]);
});

it('stand in their usual places where the table has lost all of them', () => {
  expect(found('    ', 'SABC')).toEqual([[4, 5, 6, 7], [], false, null]);
});
