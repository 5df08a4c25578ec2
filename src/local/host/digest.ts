/** MD5, SHA-1 and SHA-256 in plain code: they must be synchronous and run in a browser page too, which offers none. */

const INITIAL_STATE = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;

/** RFC 1321: the digest is 16 bytes. */
export function md5(message: Uint8Array): Uint8Array {
  const shifts = [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21],
  ];
  const state = Int32Array.from(INITIAL_STATE);
  for (const block of blocks(message, true)) {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed, word] = (
        [
          [(b & c) | (~b & d), step],
          [(d & b) | (~d & c), 5 * step + 1],
          [b ^ c ^ d, 3 * step + 5],
          [c ^ (b | ~d), 7 * step],
        ] as const
      )[round as 0 | 1 | 2 | 3];
      const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
      const sum = (a + mixed + constant + at(block, word % 16)) | 0;
      [a, b, c, d] = [d, (b + rotateLeft(sum, shifts[round]?.[step % 4] ?? 0)) | 0, b, c];
    }
    add(state, [a, b, c, d]);
  }
  return toBytes(state, true);
}

/** FIPS 180-4: the digest is 20 bytes. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Int32Array.from([...INITIAL_STATE, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (const block of blocks(message, false)) {
    words.set(block);
    for (let t = 16; t < 80; t++) {
      words[t] = rotateLeft(at(words, t - 3) ^ at(words, t - 8) ^ at(words, t - 14) ^ at(words, t - 16), 1);
    }
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
    for (let t = 0; t < 80; t++) {
      const [mixed, constant] = (
        [
          [(b & c) | (~b & d), 0x5a827999],
          [b ^ c ^ d, 0x6ed9eba1],
          [(b & c) | (b & d) | (c & d), 0x8f1bbcdc],
          [b ^ c ^ d, 0xca62c1d6],
        ] as const
      )[Math.floor(t / 20) as 0 | 1 | 2 | 3];
      const sum = (rotateLeft(a, 5) + mixed + e + constant + at(words, t)) | 0;
      [a, b, c, d, e] = [sum, a, rotateLeft(b, 30), c, d];
    }
    add(state, [a, b, c, d, e]);
  }
  return toBytes(state, false);
}

/** FIPS 180-4: the digest is 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const primes = firstPrimes(64);
  const constants = primes.map((prime) => fractionBits(Math.cbrt(prime)));
  const state = Int32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));
  const words = new Int32Array(64);
  for (const block of blocks(message, false)) {
    words.set(block);
    for (let t = 16; t < 64; t++) {
      const [early, late] = [at(words, t - 15), at(words, t - 2)];
      const s0 = rotateLeft(early, 25) ^ rotateLeft(early, 14) ^ (early >>> 3);
      const s1 = rotateLeft(late, 15) ^ rotateLeft(late, 13) ^ (late >>> 10);
      words[t] = at(words, t - 16) + s0 + at(words, t - 7) + s1;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let t = 0; t < 64; t++) {
      const s1 = rotateLeft(e, 26) ^ rotateLeft(e, 21) ^ rotateLeft(e, 7);
      const first = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + at(words, t)) | 0;
      const s0 = rotateLeft(a, 30) ^ rotateLeft(a, 19) ^ rotateLeft(a, 10);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    add(state, [a, b, c, d, e, f, g, h]);
  }
  return toBytes(state, false);
}

/** The message padded to blocks of sixteen 32-bit words: a 1 bit, zeros, and its length in bits (64 bits) at the end. */
function* blocks(message: Uint8Array, littleEndian: boolean): Generator<Int32Array> {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  const [low, high] = [(message.length << 3) >>> 0, Math.floor(message.length / 2 ** 29)];
  view.setUint32(padded.length - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(padded.length - 4, littleEndian ? high : low, littleEndian);
  for (let offset = 0; offset < padded.length; offset += 64) {
    yield Int32Array.from({ length: 16 }, (_, word) => view.getInt32(offset + word * 4, littleEndian));
  }
}

function toBytes(state: Int32Array, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, index) => {
    view.setInt32(index * 4, word, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

function add(state: Int32Array, words: readonly number[]): void {
  words.forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The first 32 bits behind the point. */
function fractionBits(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
