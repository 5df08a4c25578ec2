import { inHalfWidth } from '../../../src/page/grid/half-width';

it.each([
  ['４', '4'],
  ['－１．５', '-1.5'],
  ['＋３', '+3'],
  ['５０％', '50%'],
  ['１，２３４', '1,234'],
  ['−２０１７', '-2017'],
  ['1２', '12'],
])('takes 「%s」 as a number', (typed, read) => {
  expect(inHalfWidth(typed)).toBe(read);
});

it.each(['', '4', '④', '⑷', '４点', '４ ', '１-２', 'Ｈ３０', '％', '令和５年'])(
  'leaves 「%s」 as it is',
  (typed) => {
    expect(inHalfWidth(typed)).toBe(typed);
  },
);
