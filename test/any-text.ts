/** Texts that a cell may hold, made by chance: breaks of every kind, blanks, quotes, marks of other programs, signs of two units. */
import fc from 'fast-check';

const SIGNS = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  '"',
  "'",
  '=',
  ' ',
  '　',
  '_x000D_',
  '<',
  '&',
  'あ',
  'が',
  'a',
  '1',
  '😀',
  '𠮷',
];

const text = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((signs) => `理由${signs.join('')}。`);

/** The same ones each time. */
export const anyTexts = (count: number): string[] => fc.sample(text, { numRuns: count, seed: 9 });

/** As a cell holds it. */
export const withLineFeeds = (value: string): string => value.replace(/\r\n?/g, '\n');

/** As a report prints it: without blank ends of lines, and without blank lines around it. */
export const asPrinted = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.replace(/[\s　]+$/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
