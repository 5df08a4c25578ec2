import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openForm } from '../../../src/core/form/open-form';
import { mergeReports } from '../../../src/core/publish/merged-document';
import { stampDocument } from '../../../src/core/publish/stamp-document';
import { readDocx } from '../../docx-text';
import { DEPARTMENTS, documentsOf, publicationOf, SETTINGS } from './published-book';

const publication = publicationOf({
  departments: { ...DEPARTMENTS, 税務課: [[1, '収納', '', '', '集めます。', '', '']] },
});

it('holds each report behind the contents, each with its own header', () => {
  const { paragraphs, rows, header, footer } = readDocx(mergeReports('全課版 <&>', documentsOf(publication)));
  expect(paragraphs.slice(0, 4)).toEqual([
    '全課版 <&>',
    '目次',
    expect.stringContaining('総務課'),
    expect.stringContaining('税務課'),
  ]);
  expect(paragraphs).toContain('総務課の目標（平成29年度）自己評価書');
  expect(paragraphs).toContain('税務課の目標（平成29年度）自己評価書');
  expect(rows.flat()).toContain('集めます。');
  // The draft alone says 案.
  expect(header.filter((line) => line.includes('案'))).toHaveLength(1);
  expect(footer).toHaveLength(2);
});

it('gives the same bytes for the same reports', () => {
  const docx = mergeReports('全課版', documentsOf(publication));
  expect(docx).toEqual(mergeReports('全課版', documentsOf(publication)));
});

it('refuses what is no report', () => {
  expect(() => mergeReports('全課版', [{ name: '総務課', docx: new Uint8Array([80, 75, 3, 4]) }])).toThrow();
});

describe('the file', () => {
  const reports = documentsOf(
    publicationOf({
      departments: {
        総務課: [[1, '文書', '', 1, '進めます。', 4, '進みました。']],
        税務課: [[1, '収納', '', 1, '集めます。', '', '']],
        会計課: [[1, '出納', '', 1, '払います。', 5, '払いました。']],
      },
      settings: [...SETTINGS, ['会計課', '会計課長', '']],
    }),
  );
  const parts = unzipSync(mergeReports('例示町 <全課版>', reports));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = part('word/document.xml');
  const all = (xml: string, pattern: RegExp): string[] =>
    [...xml.matchAll(pattern)].map(([, found = '']) => found);

  it('has contents whose lines lead to a bookmark each, in which the page numbers stand', () => {
    const anchors = all(document, /w:anchor="([^"]*)"/g);
    expect(anchors).toHaveLength(3);
    expect(all(document, /<w:bookmarkStart [^>]*w:name="(_jiko[^"]*)"/g)).toEqual(anchors);
    expect(all(document, / PAGEREF (\S+) /g)).toEqual(anchors);
    expect(new Set(anchors).size).toBe(3);
    const ids = all(document, /<w:bookmark(?:Start|End) w:id="(\d+)"/g);
    expect(ids).toEqual(['900000', '900000', '900001', '900001', '900002', '900002']);
    // In the first paragraph of each report, behind its properties.
    expect(document).not.toMatch(/<w:bookmarkEnd [^>]*>\s*<w:pPr>/);
    for (const name of ['総務課', '税務課', '会計課'])
      expect(document.indexOf(`>${name}<`)).toBeLessThan(document.indexOf('<w:bookmarkStart'));
  });

  it('sets the page numbers at the right margin', () => {
    const [width = 0] = all(document, /<w:pgSz w:w="(\d+)"/g).map(Number);
    const [margins = ''] = document.match(/<w:pgMar [^>]*>/) ?? [];
    const [left, right] = ['left', 'right'].map((side) =>
      Number(all(margins, new RegExp(`w:${side}="(\\d+)"`, 'g'))[0]),
    );
    expect(new Set(all(document, /w:leader="dot" w:pos="(\d+)"/g))).toEqual(
      new Set([String(width - (left ?? 0) - (right ?? 0))]),
    );
  });

  it('has a section for the contents, without header and footer, and one for each report with its own', () => {
    const sections = document.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(4);
    expect(sections[0]).not.toMatch(/Reference|titlePg/);
    const references = sections.slice(1).map((section) => all(section, /r:id="([^"]*)"/g));
    expect(references.every((ids) => ids.length > 0)).toBe(true);
    expect(new Set(references.flat()).size).toBe(references.flat().length);
    expect(sections.join('')).not.toContain('w:start=');
  });

  it('has each part that its relationships name, with its type, and none twice', () => {
    const tags = part('word/_rels/document.xml.rels').match(/<Relationship\s[^>]*>/g) ?? [];
    const targets = tags.map((tag) => /Target="([^"]*)"/.exec(tag)?.[1] ?? '');
    const ids = tags.map((tag) => /Id="([^"]*)"/.exec(tag)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => parts[`word/${target}`] === undefined)).toEqual([]);
    const own = targets.filter((target) => /^(?:header|footer)\d{4}/.test(target));
    expect(own.length).toBeGreaterThanOrEqual(4);
    const types = part('[Content_Types].xml');
    for (const target of own) {
      const kind = /^[a-z]+/.exec(target)?.[0];
      expect(all(types, new RegExp(`PartName="/word/${target}" ContentType="([^"]*)"`, 'g'))).toEqual([
        `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
      ]);
    }
    // What the headers of the reports say, and not that of the first in all of them.
    const headers = own
      .filter((target) => target.startsWith('header'))
      .map((target) => part(`word/${target}`));
    expect(headers.some((xml) => xml.includes('税務課') || xml.includes('案'))).toBe(true);
  });

  it('is called as it was asked, in its properties and above the contents', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>例示町 &lt;全課版&gt;</dc:title>');
    expect(document.slice(document.indexOf('<w:body>'))).toMatch(/^<w:body><w:p>.*例示町 &lt;全課版&gt;/s);
  });
});

it('refuses a report in which there is no body, and none at all, with the way out', () => {
  const [first] = documentsOf(publication);
  const broken = { name: '総務課', docx: withoutBody(first?.docx ?? new Uint8Array()) };
  expect(() => mergeReports('全課版', [broken])).toThrow(
    'この様式で作った報告書は、一つにつなげられませんでした。最初から付いている様式で作るか、Word で様式を開いて保存し直してください。',
  );
  expect(() => mergeReports('全課版', [])).toThrow('一つにつなげられませんでした');
});

function withoutBody(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(/(<\/?)w:body/g, '$1w:other')) });
}

it('takes reports of thousands of goals, which hold more than a form may', () => {
  const [{ docx } = { docx: new Uint8Array() }] = documentsOf(publication);
  const files = unzipSync(docx);
  const text = '<w:p><w:r><w:t>あ</w:t></w:r></w:p>'.repeat(110_000);
  const body = strFromU8(files['word/document.xml'] as Uint8Array).replace('<w:body>', `<w:body>${text}`);
  const large = zipSync({ ...files, 'word/document.xml': strToU8(body) });
  expect(() => openForm(large)).toThrow();
  const stamped = stampDocument(large, ['公表日']);
  const merged = unzipSync(mergeReports('題', [{ name: '総務課', docx: stamped }]));
  const xml = strFromU8(merged['word/document.xml'] as Uint8Array);
  expect(xml.split('>あ<').length).toBe(110_001);
  expect(xml).toContain('>公表日<');
});
