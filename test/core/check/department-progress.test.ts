import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkEvaluation } from '../../../src/core/check/check-tabs';
import { progressOf } from '../../../src/core/check/department-progress';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import type { Progress } from '../../../src/core/finding';
import { countsText, progressTotal } from '../../../src/core/messages/progress';
import { tabValues } from './department-tab';

const DONE = '訓練を実施し、成果がありました。';

function progressWith(...rows: CellValue[][]): Progress {
  const values = tabValues(rows);
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  const evaluation = readEvaluation('総務課', values, header);
  return progressOf(
    evaluation,
    checkEvaluation(evaluation, { limit: 2, treatments: {}, scale: FIVE_LEVELS, isRated: true }),
  );
}

const goal = (rating: CellValue, outcome: string, text = '訓練を行います。'): CellValue[] => [
  1,
  '防災',
  '室',
  '',
  text,
  rating,
  outcome,
];

describe('progressOf', () => {
  it.each<[string, CellValue[][], Progress]>([
    ['no row at all', [], 'not-started'],
    ['goals alone', [goal('', '')], 'not-started'],
    ['a theme without anything', [[1, '防災', '室', '', '', '', '']], 'not-started'],
    ['an outcome without a rating', [goal('', DONE)], 'in-progress'],
    ['one of two ratings', [goal(4, DONE), goal('', '', '広報を行います。')], 'in-progress'],
    [
      'a rating missing and another wrong',
      [goal('６', DONE), goal('', '', '広報を行います。')],
      'in-progress',
    ],
    ['a rating in another form', [goal('４', DONE)], 'needs-work'],
    ['a low rating without a reason', [goal(2, '')], 'needs-work'],
    ['all that is needed', [goal(4, DONE)], 'complete'],
    ['a warning', [goal(4, '')], 'complete'],
  ])('calls %s so', (_, rows, progress) => {
    expect(progressWith(...rows)).toBe(progress);
  });

  it('never calls a tab complete that has ratings and no goal', () => {
    expect(progressWith([1, '防災', '室', '', '訓練', 4, DONE], ['', '', '', '', '', 4, DONE])).toBe(
      'needs-work',
    );
  });

  it('has somebody look at a 課 without its tab', () => {
    expect(progressOf(null, [])).toBe('not-started');
    const missing = {
      rule: 'department-missing',
      severity: 'error',
      sheet: '設定',
      cell: 'A9',
      row: 9,
      column: 1,
      message: '',
      fix: null,
    } as const;
    expect(progressOf(null, [missing])).toBe('needs-work');
  });
});

describe('the total', () => {
  it('counts the 課 by how far they are', () => {
    const departments: { progress: Progress }[] = [
      { progress: 'complete' },
      { progress: 'not-started' },
      { progress: 'complete' },
    ];
    expect(progressTotal(departments)).toBe('3課：未着手 1課、入力済み 2課');
  });

  it('names the kinds of findings that there are', () => {
    expect(countsText({ error: 2, missing: 0, warning: 1, hint: 0 })).toBe('誤り 2件、注意 1件');
    expect(countsText({ error: 0, missing: 0, warning: 0, hint: 0 })).toBe('');
  });
});
