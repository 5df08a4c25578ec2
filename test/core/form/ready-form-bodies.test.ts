/**
 * The ready forms and their pictures, whole in `ready-form-bodies.txt`: what stands in each of them and how it looks. After a change on
 * purpose, `UPDATE_FINDINGS=1 npx jest test/core/form/ready-form-bodies` writes the file anew: read what has changed, in Word too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf } from '../../../src/core/form/form-picture';
import { openForm } from '../../../src/core/form/open-form';
import { type ReadyForm, readyForm, readyFormPicture } from '../../../src/core/form/ready-forms';
import { sampleReport } from '../../../src/core/form/sample-report';
import { READY_FORM_TEXTS } from '../../../src/core/messages/ready-forms';

const BUILT_IN = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));
const NAMES = Object.keys(READY_FORM_TEXTS) as ReadyForm[];

/** Of word/document.xml what stands in the body: a line for each paragraph, row, cell and table. */
const bodyOf = (name: ReadyForm): string[] =>
  (openForm(readyForm(BUILT_IN, name)).file('word/document.xml')?.asText() ?? '')
    .replace(/^.*<w:body>/s, '')
    .replace(/<w:(rFonts|sz|szCs)( [^>]*)?\/>/g, (tag, kind: string) => (kind === 'szCs' ? '' : tag))
    .replace(
      /<w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic" w:cs="BIZ UDGothic"\/>/g,
      '',
    )
    .replace(/ xml:space="preserve"| w:type="dxa"/g, '')
    .replace(/<(\/?)w:/g, '<$1')
    .replace(/ w:/g, ' ')
    .replace(/(?=<tbl>|<tr>|<tc>|<p>|<sectPr)/g, '\n')
    .split('\n')
    .filter((line) => line !== '');

const shapesOf = (name: ReadyForm): string[] => {
  const { width, height, shapes } = readyFormPicture(BUILT_IN, name);
  return [
    `${width} × ${height}`,
    ...shapes.map(({ kind, ...place }) =>
      [kind, ...[place.x, place.y, place.width, place.height].map(Math.round)].join(' '),
    ),
  ];
};

it('are written and drawn like this', () => {
  const lines = NAMES.flatMap((name) => [`# ${name}`, ...bodyOf(name), `## picture`, ...shapesOf(name)]);
  const file = join(__dirname, 'ready-form-bodies.txt');
  if (process.env['UPDATE_FINDINGS']) writeFileSync(file, `${lines.join('\n')}\n`);
  expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
});

describe('a picture', () => {
  const paragraph = (text: string, inside = '') => `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const drawn = (...blocks: string[]) =>
    pictureOf(blocks.join('')).shapes.map(({ kind, x, y, width, height }) => [
      kind,
      ...[x, y, width, height].map(Math.round),
    ]);

  it('is upright where nothing turns the page', () => {
    expect(pictureOf('')).toEqual({ width: 11906, height: 16838, shapes: [] });
    expect(pictureOf('<w:pgSz w:orient="landscape"/>')).toMatchObject({ width: 16838, height: 11906 });
  });

  it('leaves out the marks of a loop, and leaves room for a blank line', () => {
    expect(drawn(paragraph('{#themes}'), paragraph('文'))).toEqual([['text', 1134, 1254, 3373, 210]]);
    expect(drawn(paragraph('{/goals}'), paragraph(' '), paragraph('文'))[0]?.[2]).toBe(1494);
    expect(drawn(paragraph('{#themes}の文'))).toHaveLength(1);
    expect(drawn(paragraph('前の{#themes}'))).toHaveLength(1);
  });

  it('shows where a line stands, and how large it is', () => {
    const line = (inside: string) => drawn(paragraph('文', inside))[0];
    expect(line('<w:jc w:val="right"/>')).toEqual(['text', 7399, 1254, 3373, 210]);
    expect(line('<w:jc w:val="center"/>')).toEqual(['text', 4266, 1254, 3373, 210]);
    expect(line('<w:sz w:val="32"/>')).toEqual(['text', 1134, 1254, 4819, 320]);
    expect(line('<w:sz w:val="24"/>')).toEqual(['text', 1134, 1254, 3373, 240]);
  });

  it('ends above the lower margin', () => {
    const many = drawn(...Array.from({ length: 40 }, () => paragraph('文')));
    expect(many.length).toBe(23);
    expect(Number(many[22]?.[2]) + 210).toBeLessThan(16838 - 567);
  });
});

it('a form is tried with something in every place', () => {
  const { departments, ...one } = sampleReport('goals');
  expect(departments).toEqual([one, one]);
  const counts = [
    { rating: '5', meaning: 'A', count: '1' },
    { rating: '4', meaning: 'A', count: '1' },
  ];
  const goals = ['1', '2'].map((rating) => ({ goal: ['A', 'B'], rating, meaning: 'A', outcome: ['A', 'B'] }));
  expect(one).toEqual({
    kind: 'goals',
    ...{
      department: 'A',
      fiscalYear: 'A',
      title: 'A',
      ratedOn: 'A',
      head: 'A',
      state: 'A',
      municipality: 'A',
    },
    draft: true,
    legend: counts.map(({ rating, meaning }) => ({ rating, meaning })),
    counts,
    themes: ['1', '2'].map((number) => ({ heading: number, number, name: 'A', unit: 'A', counts, goals })),
  });
});
