/** Bytes of text files, in the encodings that offices write, and those that only look like one of them. */
import { decodeText } from '../../src/papers/decode-text';
import { encodeShiftJis } from '../../src/papers/shift-jis';

const TEXT = '番号,個別事業,目標\n1,窓口の改善,㈱町づくりと①～③の「ｱﾝｹｰﾄ」を行う。髙橋\n';
const GARBLED = '文字コードがわからないため読めません。';

it('reads CP932 with all that is not in Shift_JIS itself', () => {
  expect(decodeText(encodeShiftJis(TEXT))).toBe(TEXT);
});

it('reads UTF-8, marked or not, and says so where a byte of it is damaged', () => {
  const bytes = new TextEncoder().encode(TEXT.repeat(5));
  expect(decodeText(bytes)).toBe(TEXT.repeat(5));
  const short = new TextEncoder().encode('窓口を開いた,目標の達成');
  for (let end = 14; end < short.length; end += 1) {
    if (((short[end] ?? 0) & 0xc0) === 0x80) expect(() => decodeText(short.slice(0, end))).toThrow(GARBLED);
  }
});

it('does not take EUC-JP for half-width kana', () => {
  // 「番目,」 and a line break.
  const euc = Uint8Array.from([0xc8, 0xd6, 0xcc, 0xdc, 0x2c, 0x0a]);
  expect(() => decodeText(euc)).toThrow(GARBLED);
});

it('reads a table in which half-width kana are many', () => {
  const text = '番号,ﾅﾏｴ,目標\n1,ﾎｹﾝｼﾞｮ,健診をする。\n2,ﾄｼｮｶﾝ,夜間に開く。\n';
  expect(decodeText(encodeShiftJis(text))).toBe(text);
});
