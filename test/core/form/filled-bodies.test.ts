/** What a form's body becomes when it is filled, element by element: with two levels in the legend, and with nothing. */
import { strFromU8, unzipSync } from 'fflate';
import { fillForm } from '../../../src/core/form/fill-form';
import { sampleReport } from '../../../src/core/form/sample-report';
import type { ReportData } from '../../../src/core/report/report-data';
import { docx, p } from '../../form-docx';

const FULL = sampleReport('evaluation');
const BLANK: ReportData = { ...FULL, legend: [], themes: [], title: '', draft: false };

const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const control = (inside: string): string => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const run = (text: string, look = ''): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';
const END = p('終');

/** The body without the marks of white space, which are not asked here. */
function filled(body: string, data: ReportData): string {
  const xml = strFromU8(unzipSync(fillForm(docx(body), data))['word/document.xml'] ?? new Uint8Array());
  return plain(xml.replace(/^.*<w:body>|<\/w:body>.*$/gs, ''));
}

const plain = (xml: string): string => xml.replace(/ xml:space="preserve"/g, '').replace(/(<\/?)w:/g, '$1');

const LEVELS = '{-w:p legend}{rating}{/legend}';

describe('a loop', () => {
  it.each<[string, form: string, full: string, blank: string]>([
    ['of paragraphs', p(LEVELS) + END, p('5') + p('4') + END, END],
    [
      'of what stands between two paragraphs',
      p('{#legend}') + p('{rating}') + p('{/legend}'),
      p('5') + p('4'),
      '',
    ],
    ['within a line', p('前{#legend}{rating}{/legend}後'), p('前54後'), p('前後')],
    [
      'of paragraphs in a cell, which needs one',
      table(row(p(LEVELS))) + END,
      table(row(p('5') + p('4'))) + END,
      table(row('<w:p></w:p>')) + END,
    ],
    [
      'of paragraphs in a content control, which needs one',
      control(p(LEVELS)) + END,
      control(p('5') + p('4')) + END,
      control('<w:p></w:p>') + END,
    ],
    [
      'of cells: a row without any goes',
      table(row(p('頭')), row(p('{-w:tc legend}{rating}{/legend}'))) + END,
      table(row(p('頭')), row(p('5'), p('4'))) + END,
      table(row(p('頭'))) + END,
    ],
    [
      'of rows',
      table(row(p('頭'), p('')), row(p('{#legend}{rating}'), p('{/legend}'))) + END,
      table(row(p('頭'), p('')), row(p('5'), p('')), row(p('4'), p(''))) + END,
      table(row(p('頭'), p(''))) + END,
    ],
    [
      'of all rows of a table, which goes without any',
      table(row(p('{#legend}{rating}'), p('{/legend}'))) + END,
      table(row(p('5'), p('')), row(p('4'), p(''))) + END,
      END,
    ],
    [
      'of all rows of a table at the end, behind which a paragraph stands',
      table(row(p('{-w:tr legend}{rating}{/legend}'))),
      `${table(row(p('5')), row(p('4')))}<w:p/>`,
      '<w:p/>',
    ],
    [
      'of all rows of a table in a cell',
      table(row(table(row(p('{-w:tr legend}{rating}{/legend}'))))) + END,
      table(row(`${table(row(p('5')), row(p('4')))}<w:p/>`)) + END,
      table(row('<w:p/>')) + END,
    ],
    [
      'of rows in a content control, which goes without any',
      table(row(p('頭')), control(row(p('{-w:tr legend}{rating}{/legend}')))) + END,
      table(row(p('頭')), control(row(p('5')) + row(p('4')))) + END,
      table(row(p('頭'))) + END,
    ],
    [
      'of rows in a content control between others, and in one within another',
      table(
        ...[row(p('頭')), control(row(p('甲'))), control(row(p('{-w:tr legend}{rating}{/legend}')))],
        ...[control(control(row(p('{-w:tr legend}{rating}{/legend}')))), row(p('尾'))],
      ) + END,
      table(
        ...[row(p('頭')), control(row(p('甲'))), control(row(p('5')) + row(p('4')))],
        ...[control(control(row(p('5')) + row(p('4')))), row(p('尾'))],
      ) + END,
      table(row(p('頭')), control(row(p('甲'))), row(p('尾'))) + END,
    ],
    [
      'of all rows of a table in a content control',
      table(control(row(p('{-w:tr legend}{rating}{/legend}')))) + END,
      table(control(row(p('5')) + row(p('4')))) + END,
      END,
    ],
    [
      'of cells in a content control: a row without any goes',
      table(row(p('頭')), `<w:tr>${control(`<w:tc>${p('{-w:tc legend}{rating}{/legend}')}</w:tc>`)}</w:tr>`) +
        END,
      table(row(p('頭')), `<w:tr>${control(`<w:tc>${p('5')}</w:tc><w:tc>${p('4')}</w:tc>`)}</w:tr>`) + END,
      table(row(p('頭'))) + END,
    ],
    [
      'of paragraphs in a cell that is a content control',
      table(`<w:tr><w:tc>${p('頭')}</w:tc>${control(`<w:tc>${p(LEVELS)}</w:tc>`)}</w:tr>`) + END,
      table(`<w:tr><w:tc>${p('頭')}</w:tc>${control(`<w:tc>${p('5')}${p('4')}</w:tc>`)}</w:tr>`) + END,
      table(`<w:tr><w:tc>${p('頭')}</w:tc>${control('<w:tc><w:p></w:p></w:tc>')}</w:tr>`) + END,
    ],
    [
      'of a table in a content control, in a cell',
      table(row(control(table(row(p('{-w:tr legend}{rating}{/legend}')))) + p('終'))) + END,
      table(row(control(`${table(row(p('5')), row(p('4')))}<w:p/>`) + p('終'))) + END,
      table(row(control('<w:p/>') + p('終'))) + END,
    ],
  ])('%s', (_, form, full, blank) => {
    expect([filled(form, FULL), filled(form, BLANK)]).toEqual([plain(full), plain(blank)]);
  });
});

describe('a tag', () => {
  it.each<[string, form: string, full: string, blank: string]>([
    ['of a text', p('{title}。'), p('A。'), p('。')],
    ['of a text under a condition', p('前{#title}の{title}{/title}後'), p('前のA後'), p('前後')],
    ['of 案, or of none', p('{#draft}案{/draft}{^draft}確定{/draft}'), p('案'), p('確定')],
    [
      'of a member that every object has',
      p('{constructor}{toString}{#title}{length}{/title}。'),
      p('。'),
      p('。'),
    ],
    ['that would be XML takes its paragraph with it', p('{@title}') + END, END, END],
  ])('%s', (_, form, full, blank) => {
    // An element without text is written in two ways.
    const same = (xml: string): string => plain(xml).replace(/<t><\/t>/g, '<t/>');
    expect([filled(form, FULL), filled(form, BLANK)].map(same)).toEqual([full, blank].map(same));
  });

  it('of a line prints nothing but the line, whatever texts have', () => {
    const form = p('{#themes}{#goals}{#goal}{.}{length}{0}。{/goal}{/goals}{/themes}');
    expect(filled(form, FULL)).toBe(plain(p('A。B。'.repeat(4))));
  });

  it('of a column is the one that is written so, and where there is none so, the first that reads so', () => {
    const goals = [{ ...FULL.themes[0]?.goals[0], further: { '目 標値': '一', 目標値: '二' } }];
    const data = { ...FULL, themes: [{ ...FULL.themes[0], goals }] } as unknown as ReportData;
    const form = p('{#themes}{#goals}{目標値}{目 標値}{目標　値}{実績値}{/goals}{/themes}');
    expect(filled(form, data)).toBe(plain(p('二一一')));
  });

  it.each([
    ['no look', ''],
    ['a look of its own', BOLD],
  ])('keeps %s in each line of a text', (_, look) => {
    const goals = {
      ...FULL,
      themes: [{ ...FULL.themes[0], goals: [FULL.themes[0]?.goals[0]] }],
    } as ReportData;
    const form = `<w:p><w:pPr><w:jc/></w:pPr>${run('前', look)}${run('{#themes}{#goals}{goal}{/goals}{/themes}', look)}</w:p>`;
    expect(filled(form, goals)).toBe(
      plain(
        `<w:p><w:pPr><w:jc/></w:pPr>${run('前', look)}${run('A', look)}<w:r><w:br/></w:r>${run('B', look)}</w:p>`,
      ),
    );
  });
});
