/** The list by which a folder knows what was made in it. */
import {
  DIGEST_LIST,
  digestLine,
  nameIn,
  readDigestList,
  standingOf,
  writeDigestList,
} from '../../../src/core/publish/digest-list';

const [ONE, OTHER] = ['1a'.repeat(32), 'f0'.repeat(32)] as [string, string];

it('has a line for each file, as sha256sum reads it', () => {
  expect(DIGEST_LIST).toBe('SHA256SUMS.txt');
  expect(digestLine(ONE, '総務課.pdf')).toBe(`${ONE}  総務課.pdf`);
  expect(nameIn(digestLine(ONE, '総務課.pdf'))).toBe('総務課.pdf');
});

it('is written in the order of the names, and read again', () => {
  const lines = ['b', 'c', 'a'].map((name) => digestLine(ONE, name));
  const text = writeDigestList(new Set(lines));
  expect(text).toBe(`${ONE}  a\n${ONE}  b\n${ONE}  c\n`);
  expect([...readDigestList(text)].sort()).toEqual([...lines].sort());
  expect(writeDigestList(new Set())).toBe('');
});

it('is read without what is no line of a digest', () => {
  const good = digestLine(OTHER, 'x');
  const others = ['', 'memo', `${ONE} x`, `${ONE}  `, `${ONE.slice(1)}  x`, `z${ONE}  x`, ONE.toUpperCase()];
  expect([...readDigestList([...others, good].join('\n'))]).toEqual([good]);
});

it('tells whose a file is that stands where one is to be made', () => {
  const listed = new Set([digestLine(ONE, 'a')]);
  expect(standingOf('a', ONE, ONE, listed)).toBe('unchanged');
  expect(standingOf('b', ONE, ONE, listed)).toBe('unchanged');
  expect(standingOf('a', ONE, OTHER, listed)).toBe('ours');
  expect(standingOf('b', ONE, OTHER, listed)).toBe('foreign');
  expect(standingOf('a', OTHER, ONE, listed)).toBe('foreign');
});
