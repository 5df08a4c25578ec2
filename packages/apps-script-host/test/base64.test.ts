import { decodeBase64, encodeBase64 } from '../src/utilities/base64';

describe('encodeBase64', () => {
  it('agrees with Node at every length', () => {
    for (let length = 0; length < 20; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => 255 - index * 13);
      expect(encodeBase64(bytes, false)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });

  it('keeps the padding in the web-safe alphabet', () => {
    expect(encodeBase64(Uint8Array.of(255, 254, 253, 252), true)).toBe('__79_A==');
  });
});

describe('decodeBase64', () => {
  it('reads back every length, with and without padding', () => {
    for (let length = 0; length < 20; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => 255 - index * 13);
      expect(decodeBase64(encodeBase64(bytes, false))).toEqual(bytes);
      expect(decodeBase64(encodeBase64(bytes, true).replace(/=+$/, ''))).toEqual(bytes);
    }
  });

  it('refuses other characters', () => {
    expect(() => decodeBase64('a*b=')).toThrow('Could not decode string.');
  });
});
