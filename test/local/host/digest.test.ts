import { createHash } from 'node:crypto';
import { md5, sha1, sha256 } from '../../../src/local/host/digest';

describe.each([
  ['md5', md5],
  ['sha1', sha1],
  ['sha256', sha256],
] as const)('%s', (name, digest) => {
  it('agrees with Node at every length around the block borders', () => {
    for (let length = 0; length <= 200; length++) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 0xff);
      const expected = createHash(name).update(message).digest('hex');
      expect(Buffer.from(digest(message)).toString('hex')).toBe(expected);
    }
  });

  it('agrees with Node on a megabyte', () => {
    const message = new Uint8Array(1_000_003).fill(0xa5);
    expect(Buffer.from(digest(message)).toString('hex')).toBe(createHash(name).update(message).digest('hex'));
  });
});
