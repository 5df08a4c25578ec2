/** Old lines of 履歴 as one that counts them. */
import { foldedHistory, oldLines } from '../../../src/core/hand-over/fold-history';

const line = (at: string, action = '点検'): string[] => [at, action, '', 'a@example.lg.jp', ''];

it('counts what is older in the first line, and leaves the others where they are', () => {
  const lines = [line('2016/05/01 09:00:00'), line('2017/03/31 23:59:59'), line('2017/04/01 00:00:00')];
  expect(foldedHistory(lines, '2017/04/01', 'b@example.lg.jp')).toEqual([
    ['2017/03/31 23:59:59', '古い履歴をまとめた', '', 'b@example.lg.jp', 'まとめた記録：2件'],
    ['', '', '', '', ''],
  ]);
});

it('goes on counting what was folded before, past the blank lines', () => {
  const lines = [line('2015/04/10 10:00:00'), line('2015/05/10 10:00:00'), line('2016/05/01 09:00:00')];
  const once = [...foldedHistory(lines, '2016/04/01', 'b'), ...lines.slice(2)];
  expect(foldedHistory(once, '2017/04/01', 'c')).toEqual([
    ['2016/05/01 09:00:00', '古い履歴をまとめた', '', 'c', 'まとめた記録：3件'],
    ['', '', '', '', ''],
    ['', '', '', '', ''],
  ]);
});

it('counts the lines, whatever numbers stand in them, and a fold whose count somebody wrote over as one', () => {
  const lines = [
    ['2016/04/10 10:00:00', '報告書を作成', '税務課', 'a', '第12版'],
    ['2016/04/11 10:00:00', '古い履歴をまとめた', '', 'a', 'まとめた記録：123件'],
    ['2016/04/12 10:00:00', '古い履歴をまとめた', '', 'a', '（消した）'],
    ['2016/04/13 10:00:00', '点検'],
  ];
  expect(foldedHistory(lines, '2017/04/01', 'b')[0]?.[4]).toBe('まとめた記録：126件');
});

it('keeps what happened on the very day, also where only the day stands there', () => {
  const lines = [line('2017/03/01'), line('2017/03/31'), line('2017/04/01'), line('2017/04/02')];
  expect(foldedHistory(lines, '2017/04/01', 'b').map(([at]) => at)).toEqual(['2017/03/31', '']);
  expect(foldedHistory(lines.slice(2), '2017/04/01', 'b')).toEqual([]);
});

it('leaves a single old line, and a 履歴 without old ones', () => {
  expect(foldedHistory([line('2016/05/01 09:00:00')], '2017/04/01', 'b')).toEqual([]);
  expect(foldedHistory([line('2018/05/01 09:00:00')], '2017/04/01', 'b')).toEqual([]);
  expect(foldedHistory([], '2017/04/01', 'b')).toEqual([]);
});

it('counts beforehand what it will fold, and not what somebody has put below a newer line', () => {
  const old = [line('2016/05/01 09:00:00'), ['', '', '', '', ''], line('2016/06/01 09:00:00')];
  const lines = [...old, line('2017/04/01 00:00:00'), line('2016/07/01 09:00:00')];
  expect(oldLines(lines, '2017/04/01')).toEqual([old[0], old[2]]);
  expect(foldedHistory(lines, '2017/04/01', 'b')).toHaveLength(old.length);
  expect(foldedHistory(lines, '2017/04/01', 'b')[0]?.[4]).toBe('まとめた記録：2件');
  const below = lines.slice(3);
  expect(oldLines(below, '2017/04/01')).toEqual([]);
  expect(foldedHistory([...below, ...old], '2017/04/01', 'b')).toEqual([]);
});
