/** Reports made with each ready form are read again: every rating, and the town's columns under the book's names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaleOf } from '../../src/core/evaluation/scale';
import { fillForm } from '../../src/core/form/fill-form';
import { type ReadyForm, readyForm } from '../../src/core/form/ready-forms';
import { READY_FORM_TEXTS } from '../../src/core/messages/ready-forms';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { readPaper } from '../../src/papers/read-paper';
import { SEED_REPORT_DATA } from '../fixtures/seed-report-data';

const BUILT_IN = new Uint8Array(readFileSync(join(__dirname, '../../templates/report.docx')));
const NAMES = Object.keys(READY_FORM_TEXTS) as ReadyForm[];
const SYMBOLS: Readonly<Record<string, string>> = { '5': 'S', '4': 'A', '3': 'B', '2': 'C', '1': 'C' };
const SCALE = scaleOf(['S', 'A', 'B', 'C'].map((symbol) => ({ symbol, meaning: `段階${symbol}` })));
const FURTHER = ['二次評価', '所見', '目標値', '実績値', '次年度の方針', '中間'];

const GOALS = SEED_REPORT_DATA.themes.flatMap(({ goals }) => goals);
const DATA = {
  ...SEED_REPORT_DATA,
  themes: SEED_REPORT_DATA.themes.map((theme) => ({
    ...theme,
    goals: theme.goals.map((goal) => ({
      ...goal,
      rating: SYMBOLS[`${goal.rating}`] ?? '',
      further: { 二次評価: ['C'], 所見: ['続けること。'], 中間: ['半ばまで進めた。'] },
    })),
  })),
};

const readBack = (name: ReadyForm) =>
  understandPaper(readPaper('a.docx', fillForm(readyForm(BUILT_IN, name), DATA)), {
    ...{ scale: SCALE, department: '総務課', choices: [], further: FURTHER },
  });

it.each(NAMES)('%s comes back without a question, each goal with its rating', (name) => {
  const { rows, questions } = readBack(name);
  expect(rows.map(({ rating }) => rating)).toEqual(GOALS.map(({ rating }) => SYMBOLS[`${rating}`]));
  expect([...questions, ...rows.flatMap((row) => row.questions)]).toEqual([]);
});

it('「二次」 of a paper is the book’s 「二次評価」', () => {
  const { rows } = readBack('two-ratings');
  expect(rows.map(({ columns }) => columns)).toEqual(
    GOALS.map(() => ({ 二次評価: 'C', 所見: '続けること。' })),
  );
});
