/** Which paragraphs of a column are whose goal's, and how much doubt there is. */
import { alignParagraphs, isEnded, joinParagraphs } from '../../src/core/paper/align-paragraphs';

/** 「1@0」 is the goal (1) of row 0, 「@2」 one without a number; before a paragraph stands its row. */
function aligned(units: string, ...paragraphs: readonly string[]): string[] {
  const goals = units.split(' ').filter((unit) => unit !== '');
  return alignParagraphs(
    goals.map((unit) => ({ number: unit.split('@')[0] ?? '', row: Number(unit.split('@')[1]) })),
    paragraphs.map((text) => ({ row: Number(text.slice(0, 1)), text: text.slice(2) })),
  ).map(({ paragraphs: own, cost }) => `${own.map(({ text }) => text).join('／')} ${cost}`.trim());
}

describe('by their labels', () => {
  it.each<[string, string[], string[]]>([
    ['1@0 2@0 3@0', ['0 (1) 甲。', '0 ② 乙。', '0 3) 丙。'], ['(1) 甲。 0', '② 乙。 0', '3) 丙。 0']],
    ['1@0 2@0 3@0', ['0 (1) 甲。', '0 (3) 丙。'], ['(1) 甲。 0', '4', '(3) 丙。 0']],
    ['1@0 2@0', ['0 (2) 乙。'], ['4', '(2) 乙。 0']],
    ['1@0 2@0 3@0', ['0 (3) 丙。'], ['4', '4', '(3) 丙。 0']],
    ['1@0 2@0 3@0 4@0', ['0 (1) 甲。', '0 (4) 丁。'], ['(1) 甲。 0', '4', '4', '(4) 丁。 0']],
    [
      '1@0 2@0 3@0 4@0',
      ['0 (2) 乙。', '0 続き。', '0 (4) 丁。'],
      ['4', '(2) 乙。 0', '続き。 4', '(4) 丁。 0'],
    ],
    ['1@0 2@0 3@0 4@0', ['0 (1) 甲。', '0 (2) 乙。'], ['(1) 甲。 0', '(2) 乙。 0', '4', '4']],
    ['1@0 2@0', ['0 (1) 甲。', '0 続き。', '0 2. 乙。'], ['(1) 甲。／続き。 1', '2. 乙。 0']],
    ['1@0 2@0', ['0 (1) 甲。', '0 ア 続き。', '0 (2) 乙。'], ['(1) 甲。／ア 続き。 1', '(2) 乙。 0']],
    // A label that no goal has, and more labels than goals.
    ['1@0 2@0', ['0 (1) 甲。', '0 (5) 乙。'], ['(1) 甲。 0', '(5) 乙。 6']],
    ['1@0', ['0 (1) 甲。', '0 (2) 乙。'], ['(1) 甲。／(2) 乙。 5']],
    ['1@0', ['0 (2) 乙。'], ['(2) 乙。 6']],
  ])('%s', (units, paragraphs, texts) => {
    expect(aligned(units, ...paragraphs)).toEqual(texts);
  });
});

describe('one after the other where there are none', () => {
  it.each<[string, string[], string[]]>([
    ['@0 @0', ['0 甲。', '0 乙。'], ['甲。 0', '乙。 0']],
    ['@0 @0 @0', ['0 甲。', '0 乙。'], ['甲。 0', '乙。 0', '4']],
    ['@0', ['0 甲。', '0 続き。', '0 続き。'], ['甲。／続き。／続き。 2']],
    ['1@0 2@0', ['0 甲。', '0 乙。'], ['甲。 4', '乙。 4']],
    ['@0', ['0 工事が', '0 遅れた。'], ['工事が／遅れた。 1']],
    ['@0 @0', ['0 工事が', '0 乙。'], ['工事が 0', '乙。 0']],
    ['1@0 @0', ['0 (1) 甲。', '0 乙。'], ['(1) 甲。 0', '乙。 0']],
    // By their rows.
    ['@0 @1', ['0 甲。', '0 続き。', '1 乙。'], ['甲。／続き。 1', '乙。 0']],
    ['@0 @1', ['1 乙。', '1 続き。'], ['乙。 4', '続き。 0']],
    ['@0 @2', ['0 甲。', '2 乙。'], ['甲。 0', '乙。 0']],
    ['@0', ['1 甲。'], ['甲。 4']],
    ['@0', ['0 甲。', '1 乙。'], ['甲。／乙。 5']],
    // A page has cut a sentence.
    ['@0', ['0 工事が', '1 遅れた。'], ['工事が／遅れた。 0']],
    ['@0 @1', ['0 工事が', '1 遅れた。', '1 乙。'], ['工事が／遅れた。 0', '乙。 0']],
    ['@0 @1', ['0 工事が', '1 乙。'], ['工事が 0', '乙。 2']],
    ['', ['0 甲。'], []],
    ['@0 1@0', [], ['4', '4']],
  ])('%s with %j', (units, paragraphs, texts) => {
    expect(aligned(units, ...paragraphs)).toEqual(texts);
  });
});

it('have come to an end with a stop or a bracket', () => {
  expect([...'。．.!！?？)）」』】'].every((sign) => isEnded(`した${sign}`))).toBe(true);
  expect(['', 'した', 'した。が', 'した、', '（した'].some(isEnded)).toBe(false);
});

it('are joined line by line, and without one where a page has cut a sentence', () => {
  const joined = (...texts: readonly string[]): string =>
    joinParagraphs(texts.map((text) => ({ row: Number(text.slice(0, 1)), text: text.slice(2) })));
  expect(joined()).toBe('');
  expect(joined('0 甲', '0 乙')).toBe('甲\n乙');
  expect(joined('0 甲。', '1 乙')).toBe('甲。\n乙');
  expect(joined('0 工事が', '1 遅れ', '2 た。', '2 乙')).toBe('工事が遅れた。\n乙');
});
