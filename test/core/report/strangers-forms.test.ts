import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA, themeOf } from '../../fixtures/seed-report-data';

const form = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/forms', name)));

const partOf = (docx: Uint8Array, name: string): string =>
  strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

const DRAFT = { ...SEED_REPORT_DATA, draft: true };
const GOALS = SEED_REPORT_DATA.themes.flatMap(({ heading, goals }) =>
  goals.map((goal) => ({ heading, ...goal })),
);

describe('a landscape form of LibreOffice with other columns in another order', () => {
  const docx = fillForm(form('landscape.docx'), DRAFT);

  it('has nothing to be mended', () => {
    expect(checkForm(form('landscape.docx'))).toEqual([]);
  });

  it('prints a row for each goal, with its own rating, theme, outcome and text', () => {
    const { rows } = readDocx(docx);
    expect(rows.slice(0, 10)).toEqual([
      ['評価', '事業', '理由', '目標'],
      ...GOALS.map(({ rating, heading, outcome, goal }) => [
        rating,
        heading,
        outcome.join('\v'),
        goal.join('\v'),
      ]),
    ]);
    expect(rows.slice(10)).toEqual(
      SEED_REPORT_DATA.legend.map(({ rating, meaning }) => [String(rating), meaning]),
    );
  });

  it('fills header, footer and text box, in both ways in which the box is written', () => {
    expect(readDocx(docx)).toMatchObject({ header: ['【案】総務課'], footer: ['平成29年度'] });
    const xml = partOf(docx, 'word/document.xml');
    expect(xml.match(/評価者：総務課長 大塚 正徳/g)).toHaveLength(2);
    expect(xml.match(/H30\.3\.31現在/g)).toHaveLength(2);
  });

  it('stays landscape, and keeps the bold half of a tag that was cut', () => {
    const xml = partOf(docx, 'word/document.xml');
    expect(xml).toContain('w:orient="landscape"');
    expect(readDocx(docx).paragraphs[0]).toBe(`平成29年度評価　${SEED_REPORT_DATA.title}`);
  });
});

describe('a form of LibreOffice without any table', () => {
  const docx = fillForm(form('without-table.docx'), DRAFT);

  it('has nothing to be mended', () => {
    expect(checkForm(form('without-table.docx'))).toEqual([]);
  });

  it('repeats its paragraphs, headings and list items', () => {
    const [heading, first, ...rest] = readDocx(docx).paragraphs;
    expect(heading).toBe('総務課（平成29年度）');
    expect(first).toBe(SEED_REPORT_DATA.themes[0]?.heading);
    const [goal] = GOALS;
    expect(rest.slice(0, 3)).toEqual([goal?.goal[0], `達成度は${goal?.rating}です。`, goal?.outcome[0]]);
    expect(rest.filter((text) => /^達成度は\dです。$/.test(text))).toHaveLength(GOALS.length);
  });

  it('fills footer and footnote', () => {
    expect(readDocx(docx).footer).toEqual(['案']);
    expect(partOf(docx, 'word/footnotes.xml')).toContain('総務課長 大塚 正徳');
  });
});

it('prints the lines of a goal below one another where the form says {goal} alone', () => {
  const themes = [
    themeOf('1. 事業', [{ goal: ['(1) 一', '{rating}'], rating: '3', meaning: '', outcome: [] }]),
  ];
  const { rows } = readDocx(fillForm(form('landscape.docx'), { ...DRAFT, themes }));
  expect(rows[1]).toEqual(['3', '1. 事業', '', '(1) 一\v{rating}']);
});
