import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import type { FormFinding } from '../../../src/core/form/form-finding';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA } from '../../fixtures/seed-report-data';
import { docx, formWith, GOOD_TABLE, p, table } from '../../form-docx';

const builtIn = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../templates', name)));

const rules = (findings: readonly FormFinding[]): string[] => findings.map(({ rule }) => rule);

/** The only finding about a text in a form that is right otherwise. */
function findingFor(text: string): FormFinding | undefined {
  const findings = checkForm(formWith(p(text)));
  expect(rules(findings)).toHaveLength(1);
  return findings[0];
}

describe('a form in order', () => {
  it('has no findings: the built-in ones, each for its own kind of report', () => {
    expect(checkForm(builtIn('report.docx'))).toEqual([]);
    expect(checkForm(builtIn('goals.docx'), 'goals')).toEqual([]);
  });

  it('may hold every tag that there is', () => {
    const more = p('{#ratedOn}{ratedOn}現在{/ratedOn}{^head}未定{/head}{fiscalYear}{department}{head}');
    const legend = p('{-w:p legend}{rating} {meaning}{/legend}');
    expect(checkForm(formWith(more + legend))).toEqual([]);
  });

  it('may speak of braces in full width', () => {
    expect(checkForm(formWith(p('｛注｝ 〔写し〕 [1]')))).toEqual([]);
  });
});

describe('a wrong tag', () => {
  it.each([
    ['two letters changed places', '{titel}', 'unknown-tag', '「{title}」のことであれば'],
    ['a letter too many', '{departmentt}', 'unknown-tag', '「{department}」のことであれば'],
    ['a Japanese word', '{課長名}', 'unknown-tag', '「{head}」のことであれば'],
    ['nothing like it', '{町長印}', 'unknown-tag', '「{町長印}」というタグはありません。利用の手引き'],
    ['nothing at all', '{}', 'unknown-tag', '何も書かれていません'],
    ['other delimiters', '{=[[ ]]=}', 'unknown-tag', 'というタグはありません'],
    ['blanks inside', '{ title　}', 'misspelt-tag', '空白があります。「{title}」と詰めて'],
    ['capitals', '{Title}', 'misspelt-tag', '「{title}」と書いてください'],
    ['full-width letters', '{ｔｉｔｌｅ}', 'misspelt-tag', '「{title}」と書いてください'],
    ['quotes', '{“title”}', 'misspelt-tag', '引用符が入っています。「{title}」'],
    ['the sign for raw XML', '{@title}', 'misspelt-tag', '「@」は使えません。「{title}」'],
    ['full-width braces', '｛title｝', 'brace-broken', '全角です。半角で「{title}」'],
    ['one full-width brace', '{title｝', 'brace-broken', '全角です。半角で「{title}」'],
    ['double braces', '{{title}}', 'brace-broken', '二重です。「{title}」と一重に'],
    ['no closing brace', '{title', 'brace-broken', '「}」で閉じられていません'],
    ['no opening brace', 'title}', 'brace-broken', '対になる「{」がありません'],
    ['other brackets', '［title］', 'brackets-wrong', 'タグのつもりであれば「{title}」'],
    ['a loop as if it were a text', '{themes}', 'tag-in-wrong-form', '「{#themes}」、終わりに「{/themes}」'],
    ['案 as if it were a text', '{draft}', 'tag-in-wrong-form', '「{#draft}案{/draft}」と書いて'],
    ['a goal outside of the goals', '{outcome}', 'tag-in-wrong-place', '「{#goals}」と「{/goals}」の間'],
    [
      'a heading outside of the themes',
      '{heading}',
      'tag-in-wrong-place',
      '「{#themes}」と「{/themes}」の間',
    ],
    ['an item outside of its loop', '{.}', 'tag-in-wrong-place', '「{-w:p goal}{.}{/goal}」のように'],
    ['a condition that is not closed', '{#head}{head}', 'loop-unclosed', '「{/head}」と書いて'],
    ['a condition that is not opened', '{head}{/head}', 'loop-unopened', '始めの「{#head}」がありません'],
    ['an end of nothing', '{/}', 'loop-unopened', '始めのタグがありません'],
    ['conditions that cross', '{#head}{#title}{/head}{/title}', 'loop-crossed', '「{/title}」で終えて'],
    ['rows repeated outside of a table', '{-w:tr legend}{rating}{/legend}', 'loop-over-table', '表の外に'],
    [
      'cells repeated',
      '{-w:tc legend}{rating}{/legend}',
      'misspelt-tag',
      '行（w:tr）だけです。「{#legend}」',
    ],
  ])('gets its own sentence: %s', (_, text, rule, words) => {
    expect(findingFor(text)).toMatchObject({
      rule,
      message: expect.stringContaining(words),
      place: '本文の2段落目',
    });
  });

  it('is quoted with the words around it', () => {
    expect(findingFor('この報告書は町長の求めにより{titel}として作成しました。')?.around).toBe(
      '…報告書は町長の求めにより{titel}として作成しました。',
    );
  });

  it('in the middle of a paragraph break is told as such', () => {
    expect(findingFor('{ti</w:t></w:r></w:p><w:p><w:r><w:t>tle}')).toMatchObject({
      rule: 'tag-cut',
      message: expect.stringContaining('途中で段落が変わっています'),
    });
  });
});

describe('the place of a finding', () => {
  it('is the row and column of the table, counted through the document', () => {
    const findings = checkForm(formWith(table(['一', '二'], ['三', '{titel}'])));
    expect(findings).toMatchObject([{ place: '表1の2行目・2列目' }]);
  });

  it('is the outer cell for a table in a table', () => {
    const inner = table(['{titel}']);
    const body = `<w:tbl><w:tr><w:tc>${p('一')}</w:tc><w:tc>${inner}${p('')}</w:tc></w:tr></w:tbl>`;
    expect(checkForm(formWith(body))).toMatchObject([{ place: '表1の1行目・2列目' }]);
  });

  it('is the header, the footnote or the text box', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p('{titel}')}</w:txbxContent></w:pict></w:r></w:p>`;
    const findings = checkForm(
      docx({
        document: p('{title}') + box + GOOD_TABLE,
        header1: p('{#draft}案{/draft}{titel}'),
        footnotes: `<w:footnote w:id="1">${p('{titel}')}</w:footnote>`,
      }),
    );
    expect(findings.map(({ place }) => place)).toEqual(['本文のテキストボックス1', 'ヘッダー', '脚注']);
  });

  it('is an endnote, into which nothing is filled', () => {
    const endnotes = `<w:endnote w:id="1">${p('{title}')}</w:endnote>`;
    const form = docx({ document: p('{title}') + GOOD_TABLE, header1: p('{#draft}案{/draft}'), endnotes });
    expect(checkForm(form)).toMatchObject([{ rule: 'tag-unfilled-here', place: '文末脚注' }]);
  });
});

describe('a tag that the program has cut into runs', () => {
  const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  it.each([
    ['letter by letter', Array.from('{title}').map(run).join('')],
    [
      'by the spelling check',
      `${run('{')}<w:proofErr w:type="spellStart"/>${run('title')}<w:proofErr w:type="spellEnd"/>${run('}')}`,
    ],
    [
      'by a bookmark',
      `${run('{ti')}<w:bookmarkStart w:id="0" w:name="a"/>${run('tle')}<w:bookmarkEnd w:id="0"/>${run('}')}`,
    ],
    ['by a link', `${run('{ti')}<w:hyperlink w:anchor="a">${run('tle')}</w:hyperlink>${run('}')}`],
    ['by a page break mark', `${run('{ti')}<w:r><w:lastRenderedPageBreak/><w:t>tle}</w:t></w:r>`],
  ])('is found and filled: %s', (_, runs) => {
    const form = formWith(`<w:p>${runs}</w:p>`);
    expect(checkForm(form)).toEqual([]);
    expect(readDocx(fillForm(form, SEED_REPORT_DATA)).paragraphs[1]).toBe(SEED_REPORT_DATA.title);
  });

  it('is found and filled with tracked changes in it, of which a warning tells', () => {
    const form = formWith(
      `<w:p>${run('{ti')}<w:del w:id="1" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('tle')}</w:ins>${run('}')}</w:p>`,
    );
    expect(checkForm(form)).toMatchObject([{ rule: 'changes-tracked', severity: 'warning' }]);
    expect(readDocx(fillForm(form, SEED_REPORT_DATA)).paragraphs[1]).toBe(SEED_REPORT_DATA.title);
  });
});

describe('a field of Word', () => {
  const simple = (code: string): string =>
    `<w:p><w:fldSimple w:instr=" ${code} "><w:r><w:t>«目標»</w:t></w:r></w:fldSimple></w:p>`;
  const parted = (code: string): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> ${code}</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  it.each([simple, parted])('that waits for a mail merge is told of: %#', (field) => {
    expect(checkForm(formWith(field('MERGEFIELD 目標')))).toMatchObject([
      { rule: 'merge-fields', severity: 'warning' },
    ]);
    expect(checkForm(formWith(field('PAGE')))).toEqual([]);
  });
});

describe('the loops of a form', () => {
  it('are told apart from the table that they should stand in', () => {
    const form = docx({
      document:
        p('{title}{#themes}') +
        table(['{heading}'], ['{#goals}{goal}', '{rating}', '{outcome}{/goals}{/themes}']),
      header1: p('{#draft}案{/draft}'),
    });
    expect(checkForm(form)).toMatchObject([
      { rule: 'loop-over-table', message: expect.stringContaining('表の中と外') },
    ]);
  });

  it('give one finding, not many, when a start is missing', () => {
    const body =
      p('{title}') + table(['{#themes}{heading}'], ['{goal}', '{rating}', '{outcome}{/goals}{/themes}']);
    const findings = checkForm(docx({ document: body, header1: p('{#draft}案{/draft}') }));
    expect(findings).toMatchObject([{ rule: 'loop-unopened', place: '表1の2行目・3列目' }]);
  });

  it.each([
    ['is missing', '', 'loop-crossed', '「{/themes}」の前に、後から始めた「goals」を「{/goals}」で終えて'],
    [
      'lacks a letter',
      '{/goal}',
      'loop-unopened',
      '始めの「{#goals}」と名前が違います。「{/goals}」と書いて',
    ],
  ])('give one finding when an end %s', (_, end, rule, words) => {
    const rows = [['{#themes}{heading}'], ['{#goals}{goal}', '{rating}', `{outcome}${end}{/themes}`]];
    const form = docx({ document: p('{title}') + table(...rows), header1: p('{#draft}案{/draft}') });
    expect(checkForm(form)).toMatchObject([
      { rule, place: '表1の2行目・3列目', message: expect.stringContaining(words) },
    ]);
  });

  it('print an empty row where they have one to themselves, of which a warning tells', () => {
    const rows = [
      ['{#themes}', ''],
      ['{heading}', ''],
      ['{#goals}{goal}', '{rating}{outcome}{/goals}'],
      ['{/themes}', ''],
    ];
    const form = docx({ document: p('{title}') + table(...rows), header1: p('{#draft}案{/draft}') });
    expect(checkForm(form)).toMatchObject([
      { rule: 'loop-row-alone', severity: 'warning', place: '表1の1行目・1列目' },
      { rule: 'loop-row-alone', severity: 'warning', place: '表1の4行目・1列目' },
    ]);
  });

  it('over whole rows leave no room beside them in these rows', () => {
    const form = formWith(table(['{#legend}{rating}', '{meaning}{/legend}{#head}様{/head}']));
    expect(checkForm(form)).toMatchObject([
      {
        rule: 'loops-share-row',
        message: expect.stringContaining('「{#head}」が、行を繰り返す「{#legend}」'),
      },
    ]);
    expect(checkForm(formWith(table(['{#legend}{rating}', '{meaning}{#head}様{/head}{/legend}'])))).toEqual(
      [],
    );
  });
});

describe('a form with right tags that the engine cannot fill', () => {
  it('is refused all the same', () => {
    const form = formWith('<w:p><w:r><w:t>一<w:t>二</w:t></w:t></w:r></w:p>');
    expect(checkForm(form)).toMatchObject([{ rule: 'unfillable', severity: 'error' }]);
  });

  it('is told when its loops begin outside of a content control and end inside', () => {
    const [first = '', second = ''] = GOOD_TABLE.split(/(?<=<\/w:tr>)/);
    const inside = `<w:sdt><w:sdtContent>${second}</w:sdtContent></w:sdt></w:tbl>`;
    const form = docx({ document: p('{title}') + first + inside, header1: p('{#draft}案{/draft}') });
    expect(checkForm(form)).toMatchObject([
      { rule: 'unfillable', message: expect.stringContaining('コンテンツ コントロール') },
    ]);
  });

  it.each([
    ['an element is not closed', '<w:tbl>'],
    ['an element is closed twice', '</w:p>'],
  ])('is told to be damaged where %s', (_, markup) => {
    expect(checkForm(formWith(markup))).toMatchObject([
      { rule: 'unfillable', message: expect.stringContaining('壊れていて読めない') },
    ]);
  });

  it('is told to be saved by Word again when its elements have names of another program', () => {
    const parts = unzipSync(formWith(''));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    parts['word/document.xml'] = strToU8(xml.replace(/<(\/?)w:/g, '<$1ns0:').replace('xmlns:w', 'xmlns:ns0'));
    expect(checkForm(zipSync(parts))).toMatchObject([
      { rule: 'unfillable', message: expect.stringContaining('保存し直して') },
    ]);
  });
});

describe('a form of too many tags', () => {
  const tagged = (count: number) => rules(checkForm(docx(p('{titel}'.repeat(count)))));

  it('is checked up to 2,000 of them', () => {
    expect(tagged(2000)).toContain('unknown-tag');
    expect(tagged(2001)).toEqual(['unfillable']);
    // Braces that are no tag count as well.
    expect(rules(checkForm(docx(p(`${'{titel}'.repeat(1999)}}}`))))).toEqual(['unfillable']);
  });
});

describe('a form that lacks something', () => {
  it('without any tag is told so in one sentence', () => {
    expect(checkForm(docx(p('自己評価書')))).toMatchObject([
      { rule: 'no-tags', severity: 'error', place: '' },
    ]);
  });

  it('with a single tag that is a slip is not told to have none', () => {
    expect(rules(checkForm(docx(p('｛title｝'))))).not.toContain('no-tags');
    expect(rules(checkForm(docx(p('{title')))).slice(0, 1)).toEqual(['brace-broken']);
  });

  it('names each tag that a report is made for, that of a list too, and none of those that stand in the wrong place', () => {
    const missing = (form: Uint8Array): string[] =>
      checkForm(form)
        .filter(({ rule }) => rule === 'tag-missing')
        .map(({ message }) => /「(\{[^}]*\})」/.exec(message)?.[1] ?? '');
    expect(missing(docx(p('{title}')))).toEqual(['{#themes}', '{#goals}', '{goal}', '{rating}']);
    expect(missing(docx(p('{title}{goal}')))).toEqual(['{#themes}', '{#goals}', '{rating}']);
  });

  it.each<[string, readonly string[]]>([
    ['{title}{#themes}{heading}', []],
    ['{department}{fiscalYear}{#themes}{heading}', []],
    ['{department}{#themes}{heading}', ['何年度の報告書か']],
    ['{fiscalYear}{#themes}{heading}', ['何年度の報告書か']],
    ['{title}{#themes}{name}', []],
    ['{title}{#themes}{unit}', ['個別事業の名前']],
  ])('is advised of what is not printed: %s', (start, words) => {
    const body = `${start}{#goals}{goal}{rating}{outcome}{/goals}{/themes}`;
    const found = checkForm(docx({ document: p(body), header1: p('{#draft}案{/draft}') }));
    expect(found.map(({ message }) => message)).toEqual(words.map((part) => expect.stringContaining(part)));
  });

  it('names each tag that a report is made for', () => {
    const findings = checkForm(
      docx({ document: p('{title}{#themes}{heading}{/themes}'), header1: p('{#draft}案{/draft}') }),
    );
    expect(rules(findings)).toEqual(['tag-missing', 'tag-missing', 'tag-missing', 'tag-advised']);
    for (const [at, name] of ['{#goals}', '{goal}', '{rating}', '{outcome}'].entries()) {
      expect(findings[at]?.message).toContain(`「${name}」`);
    }
  });

  it('does not take the rating of the legend for that of a goal', () => {
    const body = p(
      '{title}{#legend}{rating}{/legend}{#themes}{heading}{#goals}{goal}{outcome}{/goals}{/themes}',
    );
    expect(checkForm(docx({ document: body, header1: p('{#draft}案{/draft}') }))).toMatchObject([
      { rule: 'tag-missing', message: expect.stringContaining('{rating}') },
    ]);
  });

  it('needs neither ratings nor outcomes for the goals alone', () => {
    const body = p('{title}') + table(['{#themes}{heading}'], ['{#goals}{goal}', '{/goals}{/themes}']);
    const form = docx({ document: body, header1: p('{#draft}案{/draft}') });
    expect(checkForm(form, 'goals')).toEqual([]);
    expect(rules(checkForm(form))).toEqual(['tag-missing', 'tag-advised']);
  });

  it('may leave outcomes out, and says that they will not be printed', () => {
    const body =
      p('{title}') + table(['{#themes}{heading}'], ['{#goals}{goal}', '{rating}{/goals}{/themes}']);
    const form = docx({ document: body, header1: p('{#draft}案{/draft}') });
    for (const isRated of [true, false]) {
      expect(checkForm(form, 'evaluation', [], isRated)).toMatchObject([
        { rule: 'tag-advised', severity: 'warning', message: expect.stringContaining('「{outcome}」がない') },
      ]);
    }
  });

  it('is warned about a title, headings and 案 that would not be printed', () => {
    const body = table([
      '{#themes}{#goals}{goal}',
      '{rating}',
      '{outcome}{#draft}案{/draft}{/goals}{/themes}',
    ]);
    const findings = checkForm(docx(body));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('何年度の報告書かが'),
      expect.stringContaining('個別事業の名前'),
      expect.stringContaining('「案」の字がすべてのページには'),
    ]);
  });
});
