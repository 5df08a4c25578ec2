/** What the filled document does with lines and rows, in the built-in form and in others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillForm } from '../../../src/core/form/fill-form';
import type { ReportGoal } from '../../../src/core/report/report-data';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA, themeOf } from '../../fixtures/seed-report-data';

const FORM = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));
const LONG = '会議の開催には至りませんでした。'.repeat(30);

const documentOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

/** The built-in form with its body changed. */
function formWith(change: (body: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(FORM), 'word/document.xml': strToU8(change(documentOf(FORM))) });
}

function reportOf(goals: Partial<ReportGoal>[], form: Uint8Array = FORM): Uint8Array {
  const whole = goals.map((part) => ({
    goal: ['(1) 目標'],
    rating: '4',
    meaning: '',
    outcome: ['(1) 効果'],
    ...part,
  }));
  return fillForm(form, { ...SEED_REPORT_DATA, themes: [themeOf('1. 事業', whole)] });
}

const rowsOf = (docx: Uint8Array): string[] => documentOf(docx).match(/<w:tr[ >].*?<\/w:tr>/g) ?? [];

/** Text → the properties of its paragraph, for the paragraphs of the only goal's row. */
function propertiesOf(docx: Uint8Array): Record<string, string> {
  const paragraphs = rowsOf(docx)[2]?.match(/<w:p[ >].*?<\/w:p>/g) ?? [];
  return Object.fromEntries(
    paragraphs.map((xml) => [
      xml.replace(/<[^>]*>/g, ''),
      /<w:pPr>(.*?)<\/w:pPr>/.exec(xml)?.[1]?.replace(/<w:rPr>.*<\/w:rPr>/, '') ?? '',
    ]),
  );
}

const OUTCOME = '{-w:p outcome}{.}{/outcome}';
const outcomeParagraph = /<w:p>(?:(?!<w:p>).)*\{-w:p outcome\}/;

describe('the lines of a cell', () => {
  it('hang by (1) and ・, in widths of the letters of the form', () => {
    expect(propertiesOf(reportOf([{ outcome: ['(1) 甲', '・乙', '丙', ''] }]))).toMatchObject({
      '(1) 目標': '<w:ind w:left="420" w:hanging="420"/><w:jc w:val="both"/>',
      '(1) 甲': '<w:ind w:left="420" w:hanging="420"/><w:jc w:val="both"/>',
      '・乙': '<w:ind w:left="630" w:hanging="210"/><w:jc w:val="both"/>',
      丙: '<w:ind w:left="420"/><w:jc w:val="both"/>',
      '': '<w:jc w:val="both"/>',
    });
  });

  it('keep all their characters', () => {
    const outcome = ['(1) 甲', '・乙', '\uFFFF4 4\uFFFF丙\uFFFE'];
    expect(readDocx(reportOf([{ outcome }])).rows[2]?.[2]).toBe('(1) 甲\n・乙\n4 4丙');
  });

  it.each([
    [
      'has properties of its own',
      '<w:pPr><w:spacing w:after="0"/><w:ind w:left="100" w:right="50" w:firstLine="210"/><w:jc w:val="left"/></w:pPr>',
      '<w:spacing w:after="0"/><w:ind w:left="520" w:right="50" w:hanging="420"/><w:jc w:val="left"/>',
    ],
    ['has no properties', '', '<w:ind w:left="420" w:hanging="420"/>'],
    ['has empty properties', '<w:pPr/>', '<w:ind w:left="420" w:hanging="420"/>'],
    [
      'has only run properties',
      '<w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr>',
      '<w:ind w:left="480" w:hanging="480"/>',
    ],
  ])('hang in a form whose paragraph %s', (_, properties, expected) => {
    const paragraph = `<w:p w:rsidR="00A1">${properties}<w:r><w:t>{-w:p outcome}`;
    const form = formWith((body) => body.replace(outcomeParagraph, () => paragraph));
    expect(propertiesOf(reportOf([{}], form))['(1) 効果']).toBe(expected);
  });

  it('hang by the size of their own letters', () => {
    const form = formWith((body) =>
      body.replace(/<\/w:rPr><w:t>\{-w:p outcome\}/, '<w:sz w:val="18"/></w:rPr><w:t>{-w:p outcome}'),
    );
    expect(propertiesOf(reportOf([{}], form))['(1) 効果']).toContain('w:hanging="360"');
  });

  it.each([
    ['the form has put text before them', '効果：{-w:p outcome}{.}{/outcome}', '効果：(1) 甲\n効果：・乙'],
    ['the form prints them in one paragraph', '{#outcome}{.}／{/outcome}', '(1) 甲／・乙／'],
  ])('are printed whole where %s', (_, tags, text) => {
    const form = formWith((body) => body.replace(OUTCOME, () => tags));
    expect(readDocx(reportOf([{ outcome: ['(1) 甲', '・乙'] }], form)).rows[2]?.[2]).toBe(text);
  });
});

describe("a goal's row", () => {
  it('stays whole while its texts are short', () => {
    expect(rowsOf(reportOf([{}]))[2]).toContain('<w:cantSplit/>');
  });

  it('may break over pages when a text is long, and it alone', () => {
    const rows = rowsOf(reportOf([{}, { outcome: [LONG] }, { goal: Array(20).fill('・行') }, {}]));
    expect(rows.slice(2).map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false, false, true]);
    expect(rows[0]).toContain('<w:cantSplit/>');
  });

  it('prints a long text whole', () => {
    expect(readDocx(reportOf([{ outcome: [LONG] }])).rows[2]?.[2]).toBe(LONG);
  });

  it('breaks as the form says where rows may break', () => {
    const form = formWith((body) => body.replace(/<w:cantSplit\/>/g, ''));
    expect(documentOf(reportOf([{}, { outcome: [LONG] }], form))).not.toContain('cantSplit');
  });
});

describe('a line break inside a text', () => {
  it('goes on in the same letters', () => {
    const themes = [themeOf('1. 長い\n名前の\n事業', [])];
    const [, row = ''] = rowsOf(fillForm(FORM, { ...SEED_REPORT_DATA, themes }));
    const runs = row.match(/<w:r>.*?<\/w:r>/g)?.filter((run) => run.includes('<w:t')) ?? [];
    const letters = runs.map((run) => /<w:rPr>.*<\/w:rPr>/.exec(run)?.[0]);
    expect(runs).toHaveLength(3);
    expect(letters[0]).toContain('<w:b/>');
    expect(new Set(letters).size).toBe(1);
  });
});

describe('a form that is filled again', () => {
  it('holds nothing of the first report', () => {
    const form = FORM.slice();
    reportOf([{ outcome: [LONG] }, {}], form);
    expect(Buffer.compare(reportOf([{}], form), reportOf([{}], FORM.slice()))).toBe(0);
  });

  it('is refused again', () => {
    const form = formWith((body) => body.replace('{/themes}', ''));
    expect(() => reportOf([{}], form)).toThrow('themes');
    expect(() => reportOf([{}], form)).toThrow('themes');
  });
});

describe('a form in landscape', () => {
  it('is filled on its own paper', () => {
    const form = formWith((body) =>
      body
        .replace(
          '<w:pgSz w:w="11906" w:h="16838"/>',
          '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
        )
        .replace(/"9638"/g, '"14570"')
        .replace(/"4626"/g, '"9558"'),
    );
    const report = fillForm(form, SEED_REPORT_DATA);
    expect(documentOf(report)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(readDocx(report)).toEqual(readDocx(fillForm(FORM, SEED_REPORT_DATA)));
  });
});
