/** The known columns of the town: second ratings and figures. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkEvaluation } from '../../../src/core/check/check-tabs';
import { achievementRate, TAKEN_NAMES } from '../../../src/core/evaluation/further-headers';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { FORM_TAGS } from '../../../src/core/form/form-tags';

const OUTCOME = '訓練を行い、避難の手順を住民と確かめました。';

/** Of the town's columns alone: rule, severity, cell, fix. */
function found(headers: readonly string[], rating: CellValue, ...cells: readonly CellValue[]) {
  const values: CellValue[][] = [
    ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認', ...headers],
    [1, '防災', '総務班', 1, '訓練を行います。', rating, OUTCOME, '', ...cells],
  ];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  const criteria = { limit: 2, scale: FIVE_LEVELS, isRated: true, treatments: {} };
  return checkEvaluation(readEvaluation('総務課', values, header), criteria)
    .filter(({ rule }) =>
      ['rating-invalid', 'rating-differs', 'rating-figure', 'header-duplicate'].includes(rule),
    )
    .map(({ rule, severity, cell, fix }) => [rule, severity, cell, fix?.value]);
}

describe('a second rating', () => {
  it.each(['二次評価', '外部評価', '課長評価', '部長評価（5段階）', '最終評価'])('is known as %s', (name) => {
    expect(found([name], 4, 4)).toEqual([]);
    expect(found([name], 4, '')).toEqual([]);
    expect(found([name], 4, '３')).toEqual([['rating-invalid', 'error', 'I2', '3']]);
    expect(found([name], 4, 'A')).toEqual([['rating-invalid', 'error', 'I2', undefined]]);
  });

  it('two levels apart needs a word', () => {
    expect(found(['二次評価', '所見'], 5, 3, '')).toEqual([['rating-differs', 'hint', 'I2', undefined]]);
    expect(found(['二次評価', '所見'], 5, 4, '')).toEqual([]);
    expect(found(['二次評価', '所見'], 5, 3, '実績が足りない。')).toEqual([]);
    expect(found(['二次評価'], 3, 5)).toEqual([['rating-differs', 'hint', 'I2', undefined]]);
  });
});

describe('a mid-year column', () => {
  it.each(['中間評価', '中間達成度（9月末）', '上期評価', '上半期評価'])('is known as %s', (name) => {
    expect(found([name], 4, 3)).toEqual([]);
    expect(found([name], 4, '')).toEqual([]);
    expect(found([name], 4, '３')).toEqual([['rating-invalid', 'warning', 'I2', '3']]);
    expect(found([name], 4, 9)).toEqual([['rating-invalid', 'warning', 'I2', undefined]]);
    expect(found([name], 4, 'B')).toEqual([['rating-invalid', 'warning', 'I2', undefined]]);
    expect(found([name], 4, '△')).toEqual([['rating-invalid', 'warning', 'I2', undefined]]);
  });

  it.each(['順調', '50%', '3回実施', '-', '遅れている。', '#REF!'])('may say %s', (text) => {
    expect(found(['中間評価'], 4, text)).toEqual([]);
  });

  it('of another name is only printed', () => {
    expect(found(['中間の状況', '中間'], 4, 9, 'B')).toEqual([]);
  });
});

describe('figures', () => {
  it.each<[CellValue, CellValue, CellValue, boolean]>([
    [5, 100, 100, false],
    [5, '1,000人', '９９９人', true],
    [4, 100, 85, false],
    [4, 100, 79, true],
    [2, 100, 120, true],
    [3, 100, 50, false],
    [5, '－', 3, false],
    [5, 0, 3, false],
  ])('a rating of %j beside %j and %j: %j', (rating, target, actual, isFound) => {
    expect(found(['目標値', '実績値', '単位'], rating, target, actual, '人')).toEqual(
      isFound ? [['rating-figure', 'hint', 'F2', undefined]] : [],
    );
  });

  it.each<[readonly string[], readonly CellValue[]]>([
    [
      ['目標値', '実績値'],
      ['10件以下', '8件'],
    ],
    [
      ['目標値（以下）', '実績値'],
      [10, 8],
    ],
    [
      ['目標値', '実績値', '単位'],
      [10, 8, '件以内'],
    ],
    [
      ['目標値（削減量）', '実績値'],
      [10, 8],
    ],
  ])('say nothing of a rating where less is better: %j %j', (headers, cells) => {
    expect(found(headers, 5, ...cells)).toEqual([]);
  });

  it.each(['前年度並み', '全地区で実施'])('are asked for where the target is no number: %s', (target) => {
    expect(found(['目標値', '実績値'], 4, target, '')).toEqual([['rating-figure', 'hint', 'I2', undefined]]);
    expect(found(['目標値', '実績値'], '', target, '')).toContainEqual([
      'rating-figure',
      'hint',
      'I2',
      undefined,
    ]);
  });

  it('give the rate in whole per cent', () => {
    expect(achievementRate('1,200', '900')).toBe(75);
    expect(achievementRate('80%', '100%')).toBe(125);
    expect(achievementRate('', '900')).toBeNull();
    expect(achievementRate('10～20', '15')).toBeNull();
  });
});

it('names columns of one name, and of the name of another tag', () => {
  expect(found(['方針', '方 針', 'Title'], 4, '', '', '')).toEqual([
    ['header-duplicate', 'warning', 'J1', undefined],
    ['header-duplicate', 'warning', 'K1', undefined],
  ]);
});

it('names columns that no tag can name', () => {
  expect(
    found(['{方針}', '方\u0007針', '#課題', '方針（案）', '今後\nの方向'], 4, '', '', '', '', ''),
  ).toEqual(['I1', 'J1', 'K1'].map((cell) => ['header-duplicate', 'warning', cell, undefined]));
});

it('leaves a sign of tags alone where it stands inside a name', () => {
  expect(found(['方針/課題', '課題#1', '方針@町'], 4, '', '', '')).toEqual([]);
});

it('knows the names of all tags', () => {
  const names = FORM_TAGS.map(({ name }) => name.toLowerCase());
  expect(names.filter((name) => !TAKEN_NAMES.includes(name))).toEqual([]);
});
