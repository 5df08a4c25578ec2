import { checkBrackets } from '../../../../src/core/check/rules/brackets';

const PAIRS = ['()', '（）', '「」', '『』', '【】', '［］', '[]', '〔〕', '〈〉', '《》'];

it.each(PAIRS)('takes %s for a pair, and each of it alone for none', (pair) => {
  const [open = '', close = ''] = pair;
  expect(checkBrackets(`町の${open}防災${close}計画`)).toBeNull();
  expect(checkBrackets(`町の${open}防災計画`)).toEqual({ kind: 'unbalanced', sign: open });
  expect(checkBrackets(`町の防災${close}計画`)).toEqual({ kind: 'unbalanced', sign: close });
});

it.each([
  '',
  '括弧のない文',
  '「町の『防災』計画」',
  '（一）（二）',
  '1) 訓練\n2) 広報',
  '１）訓練',
  '12）訓練',
  'a) 訓練',
  'ｂ）訓練',
  'B) 訓練、Ｃ）広報',
  'ア）訓練　イ）広報',
  'ｱ）訓練',
  'あ）訓練',
  '一）訓練。十）広報',
  '訓練・2)広報,3)',
])('finds nothing in %j', (text) => {
  expect(checkBrackets(text)).toBeNull();
});

it.each([
  ['123）訓練', '）'],
  ['訓練1）', '）'],
  ['アイ）訓練', '）'],
  ['ab)', ')'],
  ['二十）訓練', '）'],
  ['「訓練）', '）'],
  ['（訓練」', '」'],
  ['（訓練1）広報）', '）'],
  ['1）（訓練', '（'],
  ['（1「）', '）'],
  ['「1）訓練', '）'],
  ['「訓練（', '「'],
])('finds in %j the bracket %s without a partner', (text, sign) => {
  expect(checkBrackets(text)).toEqual({ kind: 'unbalanced', sign });
});

it.each([
  ['町の(防災）計画', '町の（防災）計画'],
  ['町の（防災)計画', '町の（防災）計画'],
  ['𠮷(一）と(二)と（三)', '𠮷（一）と(二)と（三）'],
  ['「(訓練）」', '「（訓練）」'],
])('makes full-width what is of two widths: %j', (text, mended) => {
  expect(checkBrackets(text)).toEqual({ kind: 'width', mended });
});
