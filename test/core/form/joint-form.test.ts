/** A form of all departments together: its loop, its check, and what one document then says. */
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import { isJointForm } from '../../../src/core/form/joint-form';
import { joinReports } from '../../../src/core/report/build-report-data';
import { docxLines, readDocx } from '../../docx-text';
import { SEED_REPORT_DATA, themeOf } from '../../fixtures/seed-report-data';
import { docx, p, table } from '../../form-docx';

const GOAL = { goal: ['申告の受付を早める。'], rating: '2', meaning: '', outcome: ['遅れた。'] };
const TAX = {
  ...SEED_REPORT_DATA,
  department: '税務課',
  title: '税務課の目標（平成29年度）自己評価書',
  head: '税務課長 甲野 一',
  counts: SEED_REPORT_DATA.counts.map((line) => ({ ...line, count: line.rating === '2' ? '1' : '0' })),
  themes: [themeOf('1. 賦課（課税班）', [GOAL])],
};
const TOGETHER = joinReports([SEED_REPORT_DATA, TAX], false);

const ROWS = [['{#themes}{heading}'], ['{#goals}{goal}', '{rating}', '{outcome}{/goals}{/themes}']];
const LOOP = [p('{#departments}'), p('{department}／{head}'), table(...ROWS), p('{/departments}')].join('');
const HEAD = { header1: p('{#draft}案{/draft}') };
const JOINT = docx({ document: p('{title}') + LOOP, ...HEAD });

describe('a form with a loop over departments', () => {
  it('has nothing to correct, and is told from one without', () => {
    expect(checkForm(JOINT)).toEqual([]);
    expect(isJointForm(JOINT)).toBe(true);
    expect(isJointForm(docx({ document: p('{title}') + table(...ROWS), ...HEAD }))).toBe(false);
  });

  it('prints every department once, each with its own head and goals', () => {
    const { paragraphs, rows } = readDocx(fillForm(JOINT, TOGETHER));
    const names = paragraphs.filter((line) => line.includes('／'));
    expect(names).toEqual([`総務課／${SEED_REPORT_DATA.head}`, '税務課／税務課長 甲野 一']);
    expect(paragraphs[0]).toBe('酒々井町自己評価書（平成29年度）');
    expect(rows.filter(([, rating]) => rating !== undefined)).toHaveLength(10);
    expect(rows.at(-1)).toEqual(['申告の受付を早める。', '2', '遅れた。']);
  });

  it('prints the department alone in its own report', () => {
    const { paragraphs, rows } = readDocx(fillForm(JOINT, TAX));
    expect(paragraphs.filter((line) => line.includes('／'))).toEqual(['税務課／税務課長 甲野 一']);
    expect(rows).toEqual([['1. 賦課（課税班）'], ['申告の受付を早める。', '2', '遅れた。']]);
  });

  it('counts the goals of all outside of the loop, and those of one inside', () => {
    const counts = '{#counts}{rating}:{count} {/counts}';
    const document =
      p(counts) + p('{#departments}') + p(`各 ${counts}`) + LOOP.slice(p('{#departments}').length);
    const lines = docxLines(fillForm(docx({ document, ...HEAD }), TOGETHER)).split('\n');
    expect(lines.filter((line) => line.includes('5:'))).toEqual([
      '5:3 4:4 3:0 2:3 1:0 ',
      '各 5:3 4:4 3:0 2:2 1:0 ',
      '各 5:0 4:0 3:0 2:1 1:0 ',
    ]);
  });

  it('is told where the loop is not closed', () => {
    const document = p('{title}') + LOOP.replace('{/departments}', '');
    expect(checkForm(docx({ document, ...HEAD })).map(({ rule }) => rule)).toContain('loop-unclosed');
  });
});
