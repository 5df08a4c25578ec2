import { changedPart } from '../../../src/core/cells/changed-part';

describe('changedPart', () => {
  it('shows texts of forty characters whole', () => {
    const [before, after] = ['あ'.repeat(40), `${'あ'.repeat(39)}い`];
    expect(changedPart(before, after)).toEqual({ before, after });
  });

  it.each([
    [
      'in the middle',
      '0123456789甲9876543210',
      '0123456789乙9876543210',
      '…456789甲987654…',
      '…456789乙987654…',
    ],
    ['at the beginning', '甲0123456789', '乙0123456789', '甲012345…', '乙012345…'],
    ['at the end', '0123456789甲', '0123456789乙', '…456789甲', '…456789乙'],
    ['six characters from the ends', '012345甲543210', '012345乙543210', '012345甲543210', '012345乙543210'],
    [
      'seven characters from the ends',
      '0123456甲6543210',
      '0123456乙6543210',
      '…123456甲654321…',
      '…123456乙654321…',
    ],
  ])('cuts long texts around what differs: %s', (_, before, after, cutBefore, cutAfter) => {
    expect(changedPart(before, after, 10)).toEqual({ before: cutBefore, after: cutAfter });
  });

  it('cuts around a character that was put in, or taken out', () => {
    const [short, long] = ['0123456789ABCDEF', '01234567甲89ABCDEF'];
    const cut = { short: '…23456789ABCD…', long: '…234567甲89ABCD…' };
    expect(changedPart(short, long, 10)).toEqual({ before: cut.short, after: cut.long });
    expect(changedPart(long, short, 10)).toEqual({ before: cut.long, after: cut.short });
  });

  it('counts no character twice where one text is the other, repeated', () => {
    expect(changedPart('ああああああああ', 'ああああああああああああ', 10)).toEqual({
      before: '…ああああああ',
      after: '…ああああああああああ',
    });
  });

  it('takes a kanji of two code units for one character', () => {
    expect(changedPart('𠮷'.repeat(10), `${'𠮷'.repeat(9)}𠮟`, 10)).toEqual({
      before: '𠮷'.repeat(10),
      after: `${'𠮷'.repeat(9)}𠮟`,
    });
  });

  it('shows the ends of two texts that are the same', () => {
    expect(changedPart('0123456789甲', '0123456789甲', 10)).toEqual({
      before: '…56789甲',
      after: '…56789甲',
    });
  });

  it('measures by the longer of the two', () => {
    expect(changedPart('0123456789', '0123456789甲', 10)).toEqual({
      before: '…456789',
      after: '…456789甲',
    });
  });
});
