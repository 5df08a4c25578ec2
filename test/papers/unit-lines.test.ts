/** Who does the work of a theme, in a line of its own below the theme's heading. */
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const TABLE =
  '<table><tr><th>目標</th><th>達成度</th><th>効果・理由</th></tr><tr><td>会を開く</td><td>4</td><td>一回開いた。</td></tr></table>';

const unitOf = (...lines: readonly string[]) => {
  const [row] = understood(readText('x.html', `${lines.join('')}${TABLE}`)).rows;
  return [row?.theme, row?.unit];
};

it.each([
  ['<p>担当：政策秘書室</p>', '政策秘書室'],
  ['<p>■ 担当班: 総務班</p>', '総務班'],
  ['<p><b>担当課：　企画課</b></p>', '企画課'],
  ['<p>担当：住民班　5…1件 4…0件</p>', '住民班'],
  // Sentences, and what names nobody.
  ['<p>担当：年度の途中で、課が変わった。</p>', ''],
  ['<p>担当者会議：四回</p>', ''],
  ['<p>担当</p>', ''],
])('%s', (line, unit) => {
  expect(unitOf('<h2>1 窓口の改善</h2>', line)).toEqual(['窓口の改善', unit]);
});

it('is not put in the place of one that the heading names, nor before any theme', () => {
  expect(unitOf('<h2>1 窓口の改善（住民班）</h2>', '<p>担当：総務班</p>')).toEqual(['窓口の改善', '住民班']);
  expect(unitOf('<p>担当：総務班</p>', '<h2>1 窓口の改善</h2>')).toEqual(['窓口の改善', '']);
});
