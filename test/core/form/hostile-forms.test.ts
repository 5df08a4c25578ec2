/** Forms that would take all memory or never end, and such as Word itself would not open: each gets one sentence. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import type { ReportData } from '../../../src/core/report/report-data';
import { docxLines } from '../../docx-text';
import { SEED_REPORT_DATA, themeOf } from '../../fixtures/seed-report-data';
import { docx, formWith, p, table } from '../../form-docx';

const TOO_MANY = '波括弧（{ }）や、タグに似た書き方が多すぎる';
const BROKEN = '壊れていて読めない';

const many = (text: string, count: number): string => text.repeat(count);

const attributes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}=${at % 2 ? `"x"` : `'x'`}`).join(' ');

/** What is said of a form, warnings left out; a refusal as what it says. */
function said(form: Uint8Array): string[] {
  try {
    return checkForm(form).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
  } catch (error) {
    return [(error as Error).message];
  }
}

describe('a form that is too much', () => {
  it.each([
    ['50,000 tags', many(p('{title}'), 50_000), TOO_MANY],
    ['100,000 tags in one paragraph', p(many('{title}', 100_000)), TOO_MANY],
    ['tags cut into runs', many(`<w:p>${many('<w:r><w:t>{</w:t></w:r>', 9)}</w:p>`, 3000), TOO_MANY],
    ['100,000 braces', p(many('{', 100_000)), TOO_MANY],
    ['braces as numbers', p(many('&#123;', 100_000)), TOO_MANY],
    ['50,000 loops without an end', p(many('{#goals}', 50_000)), TOO_MANY],
    ['loops that cross', many(p('{#themes}{#goals}{/themes}{/goals}'), 20_000), TOO_MANY],
    ['30,000 rows with tags', table(...new Array<string[]>(30_000).fill(['{title}'])), TOO_MANY],
    ['100,000 brackets that look like tags', p(many('[title]', 100_000)), TOO_MANY],
    ['elements 501 deep', many('<w:sdt>', 499) + many('</w:sdt>', 499), BROKEN],
    ['three million closing braces', p(many('}', 3_000_000)), TOO_MANY],
    ['800,000 brackets that look like tags', p(many('[title]', 800_000)), TOO_MANY],
    ['an element of 1,500 attributes', `<w:p ${attributes(1500)}/>`, '書かれたものが多すぎる'],
    ['600,000 elements', many('<w:p/>', 600_000), '書かれたものが多すぎる'],
    ['6 million letters', p(many('あ', 6_000_000)), '書かれたものが多すぎる'],
  ])('with %s', (_, body, sentence) => {
    expect(said(formWith(body))).toEqual([expect.stringContaining(sentence)]);
  });

  it.each(['_rels/.rels', 'word/_rels/document.xml.rels', 'word/settings.xml', 'word/numbering.xml'])(
    'with 600,000 elements in %s',
    (name) => {
      const parts = unzipSync(formWith(p('a')));
      const form = zipSync({ ...parts, [name]: strToU8(many('<a/>', 600_000)) });
      expect(said(form)).toEqual([expect.stringContaining('書かれたものが多すぎる')]);
      expect(() => fillForm(form, SEED_REPORT_DATA)).toThrow('書かれたものが多すぎる');
    },
  );

  it.each([
    ['themes', 30, 1, '{#themes}'],
    ['goals', 1, 2, '{#goals}'],
  ])('with %s that stand in themselves', (_, themes, goals, start) => {
    const body = `${p(many('{#themes}', themes) + many('{#goals}', goals))}${p('{goal}{rating}{outcome}')}${p(
      many('{/goals}', goals) + many('{/themes}', themes),
    )}`;
    expect(said(docx(body))).toEqual([expect.stringContaining(`「${start}」から`)]);
  });

  it('with lines that stand in themselves, but for one condition around them', () => {
    const lines = (depth: number): string => `${many('{#outcome}', depth)}{.}${many('{/outcome}', depth)}`;
    const form = (depth: number): Uint8Array =>
      docx(p(`{#themes}{#goals}{goal}{rating}${lines(depth)}{/goals}{/themes}`));
    expect(said(form(2))).toEqual([]);
    expect(said(form(30))).toEqual([expect.stringContaining('同じ繰り返しの中')]);
  });

  it('is not one of 1,900 tags, elements 450 deep or 50,000 paragraphs', () => {
    const body =
      many(p('{title}'), 1900) + many('<w:sdt>', 450) + many('</w:sdt>', 450) + many(p('a'), 50_000);
    expect(said(formWith(body))).toEqual([]);
    expect(said(formWith(`<w:p ${attributes(900)}/>`))).toEqual([]);
  });

  it('with a part that its list names ten thousand times, is read once', () => {
    const parts = unzipSync(formWith(p(many('あ', 100_000))));
    const list = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    const line = /<Override[^>]*document\.xml[^>]*>/.exec(list)?.[0] ?? '';
    const again = (count: number): Uint8Array =>
      zipSync({ ...parts, '[Content_Types].xml': strToU8(list.replace(line, many(line, count))) });
    expect(said(again(5000))).toEqual([]);
    expect(said(again(10_000))).toEqual([expect.stringContaining(BROKEN)]);
  });
});

describe('a form whose loops multiply', () => {
  const GROWS = '報告書が大きくなりすぎる';
  const columns = Array.from({ length: 200 }, (_, at) => `列${at}番`);
  const nested = (depth: number): Uint8Array => {
    const some = columns.slice(0, depth);
    const starts = some.map((each) => `{#${each}}{.}`).join('');
    const ends = [...some].reverse().map((each) => `{/${each}}`);
    return docx(p(`{#themes}{#goals}${starts}${ends.join('')}{/goals}{/themes}`));
  };
  const dataWith = (lines: number, goals = 1): ReportData => {
    const texts = Array.from({ length: lines }, (_, at) => `${at}行目`);
    const further = Object.fromEntries(columns.map((each) => [each, texts]));
    const goal = { goal: ['目標'], rating: '4', meaning: '', outcome: ['効果'], further };
    return { ...SEED_REPORT_DATA, themes: [themeOf('一', new Array(goals).fill(goal))] };
  };

  it.each([
    [20, 2],
    [200, 1000],
  ])('of %d columns in one another, each of %d lines', (depth, lines) => {
    expect(() => fillForm(nested(depth), dataWith(lines))).toThrow(GROWS);
  });

  it('of long paragraphs', () => {
    const form = docx(`${p('{#themes}{#goals}')}${many(p(many('あ', 5000)), 500)}${p('{/goals}{/themes}')}`);
    expect(() => fillForm(form, dataWith(1, 100))).toThrow(GROWS);
  });

  it('is not one of columns that only ask whether there is a text', () => {
    const form = docx(
      p(
        `{#themes}{#goals}${columns.map((each) => `{#${each}}`).join('')}{goal}${[...columns]
          .reverse()
          .map((each) => `{/${each}}`)
          .join('')}{/goals}{/themes}`,
      ),
    );
    expect(docxLines(fillForm(form, dataWith(1000))).match(/目標/g)?.length).toBe(1);
  });

  it('is not one of five columns, twice', () => {
    const [form, data] = [nested(5), dataWith(2)];
    for (const turn of [1, 2]) {
      expect([turn, docxLines(fillForm(form, data)).match(/行目/g)?.length]).toEqual([
        turn,
        2 + 4 + 8 + 16 + 32,
      ]);
    }
  });
});

describe('a form that Word would not open', () => {
  it.each([
    ['a bare &', p('A&B')],
    ['a bare <', p('A < B')],
    ['a < in an attribute', '<w:p w:a="<"/>'],
    ['290,000 elements that nothing ends', many('<a ', 290_000)],
    ['a name that nobody has defined', p('&nbsp;')],
    ['a control character', p('\u0001')],
    ['a comment without an end', many('<!-- ', 100_000)],
    ['a text without an end', many('<![CDATA[>', 45_000)],
    ['an element that is not closed', '<w:p>'],
  ])('has %s', (_, body) => {
    expect(said(formWith(body))).toEqual([expect.stringContaining(BROKEN)]);
  });

  it.each([
    ['names made of names', '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]>'],
    ['a file of this computer', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ])('declares %s', (_, declaration) => {
    expect(said(docx(`${declaration}${p('{title}')}`))).toEqual([expect.stringContaining(BROKEN)]);
  });

  it('is not one whose comments hold a bare &', () => {
    expect(said(formWith(`<!-- A & B -->${p('&amp;&#38;&#x26;')}`))).toEqual([]);
  });
});
