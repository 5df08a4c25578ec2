import { parseAddresses } from '../../../src/core/settings/addresses';

describe('parseAddresses', () => {
  it('takes addresses apart by comma, 読点, blank and line break, each once and in lower case', () => {
    const text = 'A@example.lg.jp、b@example.lg.jp,c@example.lg.jp\nb@example.lg.jp　ｄ＠example.lg.jp';
    expect(parseAddresses(text)).toEqual({
      readable: ['a@example.lg.jp', 'b@example.lg.jp', 'c@example.lg.jp', 'd@example.lg.jp'],
      unreadable: [],
    });
  });

  it('names what cannot be an address', () => {
    expect(parseAddresses('総務課 大塚、soumu@')).toEqual({
      readable: [],
      unreadable: ['総務課', '大塚', 'soumu@'],
    });
  });

  it('reads a blank cell as nobody', () => {
    expect(parseAddresses(' 　\n')).toEqual({ readable: [], unreadable: [] });
  });
});
