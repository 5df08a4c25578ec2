import { readPrintedLine } from '../../../src/core/evaluation/printed-line';

const BLANK = { number: '', title: '', unit: '', goalNumber: '', goal: '' };

describe('a line of themes and goals as printed', () => {
  it.each([
    ['1. 防災体制の強化（総務班）', { number: '1', title: '防災体制の強化', unit: '総務班' }],
    ['１．防災体制の強化', { number: '1', title: '防災体制の強化' }],
    ['12、防災(総務班)', { number: '12', title: '防災', unit: '総務班' }],
    [' 123 . 　防災 （総務班）\n', { number: '123', title: '防災', unit: '総務班' }],
    ['1.防災（一部）の強化', { number: '1', title: '防災（一部）の強化' }],
    ['1.防災（一部）（総務班）', { number: '1', title: '防災（一部）', unit: '総務班' }],
    ['1.防災\nの強化（総務班）', { number: '1', title: '防災\nの強化', unit: '総務班' }],
    [`1.防災（${'班'.repeat(30)}）`, { number: '1', title: '防災', unit: '班'.repeat(30) }],
    [`1.防災（${'班'.repeat(31)}）`, { number: '1', title: `防災（${'班'.repeat(31)}）` }],
    ['1.防災（）', { number: '1', title: '防災（）' }],
  ])('%j is a theme', (text, theme) => {
    expect(readPrintedLine(text)).toEqual({ ...BLANK, ...theme });
  });

  it.each([
    ['(1) 訓練を実施します。', { goalNumber: '1', goal: '訓練を実施します。' }],
    ['（１２）　訓練', { goalNumber: '１２', goal: '訓練' }],
    ['(123)訓練\n・甲', { goalNumber: '123', goal: '訓練\n・甲' }],
    ['(1)', { goalNumber: '1' }],
    ['⑴ 訓練', { goalNumber: '⑴', goal: '訓練' }],
    ['①　 訓練\n・甲', { goalNumber: '①', goal: '訓練\n・甲' }],
    ['⑳訓練', { goalNumber: '⑳', goal: '訓練' }],
    ['①', { goalNumber: '①' }],
  ])('%j is a numbered goal', (text, goal) => {
    expect(readPrintedLine(text)).toEqual({ ...BLANK, ...goal });
  });

  it.each([
    '訓練を実施します。',
    '1 訓練',
    '1.',
    '1234. 訓練',
    '(1234)訓練',
    '第1. 訓練',
    '訓練(1)',
    '訓練①',
    '(一)訓練',
    '',
    4,
  ])('%j is a goal without a number', (value) => {
    expect(readPrintedLine(value)).toEqual({ ...BLANK, goal: String(value) });
  });

  it('loses the blanks around a goal', () => {
    expect(readPrintedLine('　訓練\n')).toEqual({ ...BLANK, goal: '訓練' });
  });
});
