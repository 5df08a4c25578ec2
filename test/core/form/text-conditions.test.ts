/** A text of several lines around itself: {#outcome}理由：{outcome}{/outcome} asks whether there is one. */
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import type { ReportData, ReportGoal } from '../../../src/core/report/report-data';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA } from '../../fixtures/seed-report-data';
import { docx, p, table } from '../../form-docx';

const goal = (further: string[], outcome: string[]): ReportGoal => ({
  goal: ['甲'],
  rating: '4',
  meaning: '',
  outcome,
  further: { 方針: further },
});

const [first] = SEED_REPORT_DATA.themes as [(typeof SEED_REPORT_DATA.themes)[number]];
const DATA: ReportData = {
  ...SEED_REPORT_DATA,
  themes: [{ ...first, goals: [goal(['一', '二'], ['上', '', '下']), goal([], [])] }],
};

const paragraphsOf = (...inside: string[]): string[] => {
  const form = docx(['{#themes}', '{#goals}', ...inside, '{/goals}', '{/themes}'].map(p).join(''));
  const errors = checkForm(form, 'evaluation', ['方針']).filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'tag-missing',
  );
  expect(errors).toEqual([]);
  return readDocx(fillForm(form, DATA)).paragraphs;
};

it.each([
  ['{#outcome}理由：{outcome}{/outcome}', ['理由：上\v\v下', '']],
  ['{#outcome}あり{/outcome}{^outcome}なし{/outcome}', ['あり', 'なし']],
  ['{#方針}次は{方針}{/方針}{^方針}{rating}{/方針}', ['次は一\v二', '4']],
  // In it other texts, which ask for themselves, and the lines of one.
  ['{#outcome}{#方針}{方針}、{/方針}{outcome}{/outcome}', ['一\v二、上\v\v下', '']],
  ['{#outcome}{#方針}・{.}{/方針}{/outcome}', ['・一・二', '']],
  ['{#outcome}{#title}{.}{/title}{/outcome}', [DATA.title, '']],
  // Where the item is printed, there is a turn for each line.
  ['{#方針}・{.}{/方針}', ['・一・二', '']],
  ['{#方針}{^draft}・{.}{/draft}{/方針}', ['・一・二', '']],
  ['{-w:p 方針}・{.}{/方針}', ['・一', '・二']],
  ['{-w:p 方針}方針　{方針}{/方針}', ['方針　一\v二']],
])('%s prints %j', (inside, printed) => {
  expect(paragraphsOf(inside)).toEqual(printed);
});

it('prints a row once, or not at all', () => {
  const form = docx(
    table(
      ['{#themes}{#goals}目標', '{goal}'],
      ['{#方針}方針', '{方針}{/方針}'],
      ['達成度', '{rating}{/goals}{/themes}'],
    ),
  );
  expect(readDocx(fillForm(form, DATA)).rows).toEqual([
    ['目標', '甲'],
    ['方針', '一\v二'],
    ['達成度', '4'],
    ['目標', '甲'],
    ['達成度', '4'],
  ]);
});
