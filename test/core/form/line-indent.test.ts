import { lineIndents } from '../../../src/core/form/line-indent';

const indentOf = (line: string) => lineIndents([line])[0];
const hangs = (hanging: number) => ({ left: hanging, hanging });

describe('a line', () => {
  it.each([
    ['(1) 連絡調整', 4],
    ['(12) 連絡調整', 5],
    ['（１）連絡調整', 6],
    ['(ア)　連絡調整', 6],
    ['① 丸数字', 3],
    ['⑳　丸数字', 4],
    ['1. 数字', 3],
    ['１．数字', 4],
    ['ア　仮名', 4],
    ['・箇条', 2],
    ['　・二段目', 4],
    ['※注記', 2],
    ['○広報', 2],
    ['- 箇条', 2],
    ['　(1) 甲', 6],
    ['( 1 ) 甲', 6],
    ['（　1　）甲', 9],
    ['①甲', 2],
    ['　①甲', 4],
    ['1.甲', 2],
    ['12.甲', 3],
    ['　1.甲', 4],
    ['12　甲', 4],
    ['　ア　甲', 6],
    ['ア　　甲', 6],
    ['　- 甲', 4],
    ['-  甲', 3],
    ['　　　　(1) 甲', 12],
  ])('hangs by its beginning: %s', (line, hanging) => {
    expect(indentOf(line)).toEqual(hangs(hanging));
  });

  it.each([
    '連絡調整を行います。',
    '　字下げのある段落',
    '○○課と調整しました。',
    '-5%でした。',
    '1.5倍になりました。',
    '2 回実施しました。',
    'A 地区を整備しました。',
    '(仮称)中央公園',
    '1,349人が参加しました。',
    '　　　　　　(1) 奥まった行',
    '　　　　(1)  甲',
    '町(1) 甲',
    '町①甲',
    '町1. 甲',
    '町１　甲',
    '町- 甲',
    '',
  ])('does not hang where it begins with its text: %s', (line) => {
    expect(indentOf(line)).toBeNull();
  });
});

describe('the lines of a cell', () => {
  it.each([
    ['　(1) 甲', 6],
    ['( 1 ) 甲', 6],
    ['⑴甲', 2],
    ['町(1) 甲', 0],
    ['(123) 甲', 0],
    ['① 甲', 0],
  ])('below %s stand in by its text', (line, left) => {
    expect(lineIndents([line, '乙'])[1]).toEqual(left === 0 ? null : { left, hanging: 0 });
  });

  it('stand below the text of the (1) above them, up to the next', () => {
    expect(lineIndents(['前文', '(1) 甲', '・乙', '丙', '', '(10) 丁', '戊'])).toEqual([
      null,
      hangs(4),
      { left: 6, hanging: 2 },
      { left: 4, hanging: 0 },
      null,
      hangs(5),
      { left: 5, hanging: 0 },
    ]);
  });
});
