import { goalLabel, parseGoalNumber, withoutLabel } from '../../../src/core/evaluation/goal-number';

describe('parseGoalNumber', () => {
  it.each([
    [1, '1'],
    [-1, '1'],
    ['1', '1'],
    ['(1)', '1'],
    ['（１）', '1'],
    ['⑴', '1'],
    ['①', '1'],
    ['⑫', '12'],
    ['①②', '①②'],
    ['⑴・⑵', '⑴・⑵'],
    ['1.', '1'],
    [1.5, '1.5'],
    [0, '0'],
    ['10', '10'],
    ['01', '1'],
    ['1.0', '1'],
    ['1.00', '1'],
    ['1.5', '1.5'],
    ['1、', '1'],
    ['(1).', '1'],
    ['(1)、', '1'],
    ['[1]', '1'],
    ['【1】', '1'],
    ['【12】', '12'],
    ['( 1 )', '1'],
    ['(  1  )', '1'],
    [' (1) ', '1'],
    ['1...', '1...'],
    ['1。', '1。'],
    ['目標1', '目標1'],
    ['1番', '1番'],
    ['1-1', '1-1'],
    ['(1)-2', '(1)-2'],
    ['ア', 'ア'],
    [' ア ', 'ア'],
    ['【ア】', 'ア'],
    ['[ア]', 'ア'],
    ['（ ア ）', 'ア'],
    ['（　　）', ''],
    ['(ア)イ', '(ア)イ'],
    ['ア(イ)', 'ア(イ)'],
    ['(ア', '(ア'],
    ['()', ''],
    [true, 'TRUE'],
    ['(ア)', 'ア'],
    ['', ''],
    ['　', ''],
  ])('reads %j as %j', (value, number) => {
    expect(parseGoalNumber(value)).toBe(number);
  });
});

describe('withoutLabel', () => {
  it.each([
    '(1) 本文',
    '（１）本文',
    '⑴　本文',
    '①本文',
    '　(1)本文',
    ' 　(1) 　本文',
    '( 1 )本文',
    '（　 １ 　）本文',
    '(1）本文',
    '(01)本文',
  ])('drops the label of %j when it is the number', (text) => {
    expect(withoutLabel(text, '1')).toBe('本文');
  });

  it.each([
    ['(2) 本文', '1'],
    ['(1) 本文', ''],
    ['　本文', '1'],
    ['1 本文', '1'],
    ['（1,349人）本文', '1'],
    ['(1)と同じ', '1'],
    ['（１）との連携', '1'],
    ['⑴に準ずる', '1'],
    ['①は終了した', '1'],
    ['①をもとに', '1'],
    ['(1)がある', '1'],
    ['(1)もある', '1'],
    ['(1)や(2)', '1'],
    ['①の訓練を2回行いました。', '1'],
    ['本文(1)', '1'],
    ['(一)本文', '1'],
    ['1)本文', '1'],
    ['(1本文', '1'],
    ['(12)本文', '1'],
    ['⑵本文', '1'],
    ['(1)', ''],
  ])('keeps %j for number %j', (text, number) => {
    expect(withoutLabel(text, number)).toBe(text);
  });
});

it('takes off one label of several digits, and only in front', () => {
  expect(withoutLabel('(12)本文(12)', '12')).toBe('本文(12)');
  expect(withoutLabel('⑫本文', '12')).toBe('本文');
  expect(withoutLabel('（１２）本文', '12')).toBe('本文');
});

it('takes a label off where a particle stands further behind', () => {
  expect(withoutLabel('(1) との連携', '1')).toBe('との連携');
  expect(withoutLabel('(1)本文の(2)との違い', '1')).toBe('本文の(2)との違い');
});

it('a label is printed before a number, and not without one', () => {
  expect([goalLabel('1'), goalLabel('')]).toEqual(['(1) ', '']);
});

it.each([
  ['①町民の声を集め、②四半期ごとに公表する', '①町民の声を集め、②四半期ごとに公表する'],
  ['①点検及び②補修を行う', '①点検及び②補修を行う'],
  ['①研修を行う。②に続く', '研修を行う。②に続く'],
  ['①研修を行い、②のとおり公表する', '研修を行い、②のとおり公表する'],
  ['①一つ目。\n・②二つ目', '一つ目。\n・②二つ目'],
])('%j counts what is in it, or has a label', (text, rest) => {
  expect(withoutLabel(text, '1')).toBe(rest);
});
