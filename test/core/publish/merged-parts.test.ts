/** What each part of 全課版 holds, to the letter, made of documents of a few lines. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mergeReports } from '../../../src/core/publish/merged-document';
import { isRefusal } from '../../../src/core/refusal';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES = `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`;

const docx = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': TYPES, ...parts }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

const document = (content: string, section: string): string =>
  `<w:document><w:body>${content}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
const relationships = (
  ...targets: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `<Relationships>${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const partsOf = (
  title: string,
  ...reports: readonly (readonly [string, Uint8Array])[]
): Map<string, string> =>
  new Map(
    Object.entries(
      unzipSync(
        mergeReports(
          title,
          reports.map(([name, bytes]) => ({ name, docx: bytes })),
        ),
      ),
    ).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const FONTS = '<w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic"/>';
const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${FONTS}${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (name: string, number: number, width: number): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs></w:pPr><w:hyperlink w:anchor="_jikoHyoka${number}" w:history="1">${run(name)}<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF _jikoHyoka${number} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('・')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`;
const contents = (title: string, names: readonly string[], width: number): string =>
  `<w:p><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr>${run(title, '<w:b/><w:sz w:val="32"/>')}</w:p>` +
  `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${run('目次', '<w:b/>')}</w:p>` +
  names.map((name, at) => line(name, at + 1, width)).join('');
const ended = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr>${section}</w:sectPr></w:pPr></w:p>`;
const bookmark = (number: number): string =>
  `<w:bookmarkStart w:id="${899_999 + number}" w:name="_jikoHyoka${number}"/><w:bookmarkEnd w:id="${899_999 + number}"/>`;

const PAPER = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1000" w:right="906"/>';
const FIRST = docx({
  'word/document.xml': document(
    '<w:p><w:pPr><w:b/></w:pPr><w:r>一</w:r></w:p><w:p/>',
    `<w:headerReference w:type="default" r:id="r1"/><w:footerReference r:id="r2"/>${PAPER}<w:pgNumType w:fmt="decimal"  w:start="12"/><w:titlePg w:val="1"/>`,
  ),
  'word/_rels/document.xml.rels': relationships(
    ['r1', 'header', 'header1.xml'],
    ['r2', 'footer', 'footer1.xml'],
  ),
  'word/header1.xml': '<w:hdr>一</w:hdr>',
  'word/footer1.xml': '<w:ftr>一</w:ftr>',
  'docProps/core.xml': '<cp><dc:title>総務課</dc:title></cp>',
});

describe('two reports in one', () => {
  const second = docx({
    'word/document.xml': document(
      '<w:p w:rsid="1"><w:r>二</w:r></w:p><w:p><w:pPr><w:sectPr><w:headerReference r:id="a"/></w:sectPr></w:pPr></w:p>',
      '<w:headerReference r:id="a"/><w:footerReference w:type="first" r:id="b"/><w:headerReference r:id="none"/><w:footerReference r:id="lost"/>',
    ),
    'word/_rels/document.xml.rels': relationships(
      ['x', 'styles', 'styles.xml'],
      ['a', 'header', '/word/headers/h.xml'],
      ['b', 'footer', 'footer1.xml'],
      ['lost', 'footer', 'lost.xml'],
    ),
    'word/headers/h.xml': '<w:hdr>二</w:hdr>',
    'word/headers/_rels/h.xml.rels': '<Relationships>絵</Relationships>',
    'word/footer1.xml': '<w:ftr>$& 二</w:ftr>',
  });
  const parts = partsOf('全課版 <$&>', ['総務課', FIRST], ['税務課', second]);

  it('stand behind the contents, each with its own header and footer, pages numbered through', () => {
    expect(parts.get('word/document.xml')).toBe(
      `<w:document><w:body>${contents('全課版 &lt;$&amp;&gt;', ['総務課', '税務課'], 10_000)}` +
        ended(`${PAPER}<w:pgNumType w:fmt="decimal"/>`) +
        `<w:p><w:pPr><w:b/></w:pPr>${bookmark(1)}<w:r>一</w:r></w:p><w:p/>` +
        ended(
          `<w:headerReference w:type="default" r:id="r1"/><w:footerReference r:id="r2"/>${PAPER}<w:pgNumType w:fmt="decimal"/><w:titlePg w:val="1"/>`,
        ) +
        `<w:p w:rsid="1">${bookmark(2)}<w:r>二</w:r></w:p><w:p><w:pPr><w:sectPr><w:headerReference r:id="jikoHyoka1001"/></w:sectPr></w:pPr></w:p>` +
        '<w:sectPr><w:headerReference r:id="jikoHyoka1001"/><w:footerReference w:type="first" r:id="jikoHyoka1002"/><w:headerReference r:id="none"/><w:footerReference r:id="jikoHyoka1003"/></w:sectPr>' +
        '</w:body></w:document>',
    );
  });

  it('bring their parts along, once each, with what those refer to', () => {
    expect(Object.fromEntries([...parts].filter(([name]) => /^word\/(?!document)/.test(name)))).toEqual({
      'word/_rels/document.xml.rels':
        relationships(['r1', 'header', 'header1.xml'], ['r2', 'footer', 'footer1.xml']).replace(
          '</Relationships>',
          '',
        ) +
        relationships(
          ['jikoHyoka1001', 'header', 'header1001.xml'],
          ['jikoHyoka1002', 'footer', 'footer1002.xml'],
        ).replace('<Relationships>', ''),
      'word/header1.xml': '<w:hdr>一</w:hdr>',
      'word/footer1.xml': '<w:ftr>一</w:ftr>',
      'word/header1001.xml': '<w:hdr>二</w:hdr>',
      'word/_rels/header1001.xml.rels': '<Relationships>絵</Relationships>',
      'word/footer1002.xml': '<w:ftr>$& 二</w:ftr>',
    });
    expect(parts.get('[Content_Types].xml')).toBe(
      TYPES.replace(
        '</Types>',
        `<Override PartName="/word/header1001.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/footer1002.xml" ContentType="${WORD}.footer+xml"/></Types>`,
      ),
    );
    expect(parts.get('docProps/core.xml')).toBe('<cp><dc:title>全課版 &lt;$&amp;&gt;</dc:title></cp>');
  });
});

it.each([
  ['<w:p><w:r>一</w:r></w:p>', `<w:p>${bookmark(1)}<w:r>一</w:r></w:p>`],
  ['<w:p w:a="1" w:b="2"><w:pPr/><w:r/></w:p>', `<w:p w:a="1" w:b="2"><w:pPr/>${bookmark(1)}<w:r/></w:p>`],
  [
    '<w:pict/><w:tbl><w:p></w:p></w:tbl><w:p></w:p>',
    `<w:pict/><w:tbl><w:p>${bookmark(1)}</w:p></w:tbl><w:p></w:p>`,
  ],
])('marks the first paragraph of %s', (content, marked) => {
  const one = docx({ 'word/document.xml': document(content, ''), 'docProps/core.xml': '' });
  // Without a size of the paper the numbers stand where A4 and Word's own margins have their end.
  expect(partsOf('全課版', ['総務課', one]).get('word/document.xml')).toBe(
    `<w:document><w:body>${contents('全課版', ['総務課'], 8504)}${ended('')}${marked}<w:sectPr></w:sectPr></w:body></w:document>`,
  );
});

it.each([
  ['<w:pgSz w:w="11906"/>', 8504],
  ['<w:pgMar w:left="1000" w:right="906"/>', 8504],
  ['<w:pgSz w:w="2000"/><w:pgMar w:left="1000" w:right="1000"/>', 8504],
  ['<w:pgSz w:w="2001"/><w:pgMar w:left="1000" w:right="1000"/>', 1],
])('sets the page numbers at the right margin of %s', (section, width) => {
  const one = docx({ 'word/document.xml': document('<w:p></w:p>', section) });
  expect(partsOf('全課版', ['総務課', one]).get('word/document.xml')).toContain(`w:pos="${width}"`);
});

it('is refused as a form is', () => {
  try {
    mergeReports('全課版', []);
  } catch (error) {
    expect(isRefusal(error) && [error.code, error.place]).toEqual(['form-unreadable', '全課版']);
  }
  expect.assertions(1);
});
