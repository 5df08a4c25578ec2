/**
 * What single texts of a paper are read as: `text-readings.txt` is the table, section by section. After a change on purpose,
 * `UPDATE_FINDINGS=1 npx jest test/papers/text-readings` writes it anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../src/core/evaluation/scale';
import { isLabelText } from '../../src/core/paper/column-roles';
import { readDepartmentHeading } from '../../src/core/paper/department-heading';
import { withUnits } from '../../src/core/paper/figure-units';
import { columnAt } from '../../src/core/paper/find-columns';
import type { GoalDraft } from '../../src/core/paper/goal-draft';
import { readLabelled } from '../../src/core/paper/labelled-text';
import { looksLikeRating, readPaperRating } from '../../src/core/paper/paper-rating';

const TABLE = join(__dirname, 'text-readings.txt');
const BOOK = ['総務課', '税務課', '福祉課', '社会福祉課', 'こども課'];
const NAMES = ['番号', '', '目 標', '12', 'B', '目標'];
const MARKS = scaleOf(
  [
    ['◎', '大きく上回る'],
    ['○', '計画どおり'],
    ['△', 'やや遅れ'],
    ['B', ''],
  ].map(([symbol = '', meaning = '']) => ({ symbol, meaning })),
);

const rating = (text: string, scale: Scale): string => {
  const { symbol, certainty, doubt } = readPaperRating(text, scale);
  return `${looksLikeRating(text, scale) ? '段階' : '文'} ${symbol} ${certainty} ${doubt}`.trim();
};

const READINGS: Readonly<Record<string, (text: string) => string>> = {
  課の見出し(text) {
    const { name, shape, isSure } = readDepartmentHeading(text, BOOK) ?? {};
    return name === undefined ? 'なし' : `${name} 「${shape}」${isSure ? ' 確か' : ''}`;
  },
  名前の付いた文(text) {
    const { role, name, rest } = readLabelled(text) ?? {};
    return name === undefined ? 'なし' : `${role} ${name}：${rest}`;
  },
  名前だけの文: (text) => (isLabelText(text) ? '名前' : 'なし'),
  達成度: (text) => rating(text, FIVE_LEVELS),
  町の段階: (text) => rating(text, MARKS),
  数と単位(text) {
    const [target = '', actual = ''] = text.split('、');
    const draft = {
      own: { 目標値: target, ...(actual === '' ? {} : { 実績値: actual }) },
    } as unknown as GoalDraft;
    return Object.entries(withUnits([draft], ['目標値', '実績値', '単位'])[0]?.own ?? {})
      .map(([name, value]) => `${name} ${value}`)
      .join('、');
  },
  列の指定: (text) => `${columnAt({ column: text, role: 'goal' }, NAMES) ?? 'なし'}`,
};

const [head = '', ...sections] = readFileSync(TABLE, 'utf8').split(/^# /m);
const readings = sections.map((section) => {
  const [title = '', ...lines] = section.trimEnd().split('\n');
  return { title, lines, texts: lines.map((line) => line.split('\t')[0] ?? '') };
});

const readAs = (title: string, text: string): string =>
  `${text}\t${READINGS[title]?.(text.replace(/⏎/g, '\n')).replace(/\n/g, '⏎')}`;

if (process.env['UPDATE_FINDINGS'])
  writeFileSync(
    TABLE,
    head +
      readings
        .map(({ title, texts }) => `# ${[title, ...texts.map((text) => readAs(title, text))].join('\n')}\n`)
        .join('\n'),
  );

it.each(readings)('$title', ({ title, lines, texts }) => {
  expect(texts.map((text) => readAs(title, text))).toEqual(lines);
});

it('units stay where the paper has a column of them, or the book has none', () => {
  const draft = (own: Record<string, string>) => [{ own }] as unknown as GoalDraft[];
  const kept = draft({ 目標値: '3件', '単 位': '件' });
  expect(withUnits(kept, ['目標値', '単位'])).toBe(kept);
  const alone = draft({ 目標値: '3件' });
  expect(withUnits(alone, ['目標値', '実績値'])).toBe(alone);
  expect(withUnits(draft({ 所見: '3件' }), ['単位'])[0]?.own).toEqual({ 所見: '3件' });
});
