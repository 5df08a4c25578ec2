/** The list of links, as the parts of its Word document. */
import { strFromU8, unzipSync } from 'fflate';
import { linkList } from '../../../src/core/publish/link-list';
import { readDocx } from '../../docx-text';

const LINKS = [
  { department: '総務課', name: '総務課_自己評価書.pdf', link: 'https://drive.google.com/open?id=1&x="a"' },
  { department: '全課', name: '<全課版>', link: 'https://drive.google.com/open?id=2' },
  { department: '総務課', name: '総務課_自己評価書.html', link: 'https://drive.google.com/open?id=3' },
];
const docx = linkList('公表 & 一覧', LINKS);
const parts = Object.fromEntries(
  Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

it('says each file under its 課, with its address to be copied', () => {
  expect(readDocx(docx).paragraphs).toEqual([
    '公表 & 一覧',
    '総務課',
    expect.stringMatching(/^総務課_自己評価書\.pdf\s*https:\/\/drive\.google\.com\/open\?id=1&x="a"$/),
    expect.stringMatching(/^総務課_自己評価書\.html\s*https:\/\/drive\.google\.com\/open\?id=3$/),
    '全課',
    expect.stringMatching(/^<全課版>\s*https:\/\/drive\.google\.com\/open\?id=2$/),
  ]);
});

it('has an address for each link to be pressed', () => {
  expect(parts['word/_rels/document.xml.rels']).toBe(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      [
        'https://drive.google.com/open?id=1&amp;x=&quot;a&quot;',
        'https://drive.google.com/open?id=2',
        'https://drive.google.com/open?id=3',
      ]
        .map(
          (target, at) =>
            `<Relationship Id="l${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`,
        )
        .join('') +
      '</Relationships>',
  );
  const ids = [...(parts['word/document.xml'] ?? '').matchAll(/<w:hyperlink r:id="(\w+)">/g)];
  expect(ids.map(([, id]) => id)).toEqual(['l0', 'l2', 'l1']);
});

it('is a Word document as others read it', () => {
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
  ]);
  expect(parts['[Content_Types].xml']).toBe(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  expect(parts['_rels/.rels']).toBe(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  const run = (text: string, look = ''): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (runs: string): string => `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${runs}</w:p>`;
  const one = strFromU8(
    unzipSync(linkList('一覧', LINKS.slice(1, 2)))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(one).toBe(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>' +
      paragraph(run('一覧', '<w:b/><w:sz w:val="28"/>')) +
      paragraph(run('全課', '<w:b/>')) +
      paragraph(
        `${run('&lt;全課版&gt;')}<w:r><w:br/></w:r><w:hyperlink r:id="l0">${run('https://drive.google.com/open?id=2', '<w:u w:val="single"/>')}</w:hyperlink>`,
      ) +
      '</w:body></w:document>',
  );
});

it('is the same bytes for the same links, whenever it is made', () => {
  expect(linkList('公表 & 一覧', LINKS)).toEqual(docx);
  // The day of the first entry in the zip: 1 January 1980.
  expect([docx[12], docx[13]]).toEqual([0x21, 0]);
});
