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
    ['1.', '1'],
    ['ア', 'ア'],
    ['(ア)', 'ア'],
    ['', ''],
    ['　', ''],
  ])('reads %j as %j', (value, number) => {
    expect(parseGoalNumber(value)).toBe(number);
  });
});

describe('withoutLabel', () => {
  it.each(['(1) 本文', '（１）本文', '⑴　本文', '①本文', '　(1)本文'])(
    'drops the label of %j when it is the number',
    (text) => {
      expect(withoutLabel(text, '1')).toBe('本文');
    },
  );

  it.each([
    ['(2) 本文', '1'],
    ['(1) 本文', ''],
    ['　本文', '1'],
    ['1 本文', '1'],
    ['（1,349人）本文', '1'],
    ['(1)と同じ', '1'],
    ['①の訓練を2回行いました。', '1'],
  ])('keeps %j for number %j', (text, number) => {
    expect(withoutLabel(text, number)).toBe(text);
  });
});

it('a label is printed before a number, and not without one', () => {
  expect([goalLabel('1'), goalLabel('')]).toEqual(['(1) ', '']);
});
