import { coordinatorsOf, editorsOf, parseAddresses } from '../../../src/core/settings/addresses';
import { readSettings } from '../../../src/core/settings/settings';

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

describe('an address', () => {
  it.each(['a@b.jp', 'soumu.ka@town.example.lg.jp', 'a+b@c.d'])('is %s', (text) => {
    expect(parseAddresses(text)).toEqual({ readable: [text], unreadable: [] });
  });

  it.each([
    'a',
    '@b.jp',
    'a@',
    'a@b',
    'a@b.',
    'a@.jp',
    'a@@b.jp',
    'a@b@c.jp',
    '大塚<a@b.jp>',
    'a@b.jp(大塚)',
    'a@b.jp>',
  ])('is not %s', (text) => {
    expect(parseAddresses(text)).toEqual({ readable: [], unreadable: [text] });
  });

  it('ends at every kind of separator, several of them too, and at blanks that cannot be seen', () => {
    expect(parseAddresses('a@b.jp,b@b.jp，c@b.jp、d@b.jp;e@b.jp；f@b.jp g@b.jp，、 h@b.jp\u200b')).toEqual({
      readable: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}@b.jp`),
      unreadable: [],
    });
  });
});

it('addresses stand in 取りまとめ担当, and in the 編集者 of a line', () => {
  const values = [
    ['取りまとめ担当', 'Soumu@b.jp'],
    ['課名', '編集者'],
    ['総務課', 'x@b.jp、y@b.jp'],
    ['税務課', ''],
  ];
  const settings = readSettings(values);
  expect(coordinatorsOf(settings).readable).toEqual(['soumu@b.jp']);
  expect(settings.departments.map((entry) => editorsOf(settings, values, entry).readable)).toEqual([
    ['x@b.jp', 'y@b.jp'],
    [],
  ]);
  const bare = readSettings([
    ['課名', '職名'],
    ['総務課', 'x@b.jp'],
  ]);
  expect(
    bare.departments.map((entry) =>
      editorsOf(
        bare,
        [
          ['課名', '職名'],
          ['総務課', 'x@b.jp'],
        ],
        entry,
      ),
    ),
  ).toEqual([{ readable: [], unreadable: [] }]);
});
