/** The list of links as a small Word document, of which Drive makes a Google Doc: each file with its address, to be pressed and to be copied. */
import { strToU8, zipSync } from 'fflate';
import { printableText } from '../form/printable-text';

/** A file with its address. */
export interface ListedLink {
  readonly department: string;
  readonly name: string;
  readonly link: string;
}

/** The oldest day that a zip can say: equal links give equal bytes. */
const DAY = new Date(1980, 0, 1);
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** @returns A .docx file. */
export function linkList(title: string, links: readonly ListedLink[]): Uint8Array {
  const departments = [...new Set(links.map(({ department }) => department))];
  const body = departments.map((department) => {
    const own = links.flatMap((each, at) => (each.department === department ? [linked(each, at)] : []));
    return paragraph(run(department, '<w:b/>')) + own.join('');
  });
  const relations = links.map(
    ({ link }, at) =>
      `<Relationship Id="l${at}" Type="${OFFICE}/hyperlink" Target="${xmlText(link)}" TargetMode="External"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${paragraph(run(title, '<w:b/><w:sz w:val="28"/>'))}${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
  };
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: DAY });
}

const linked = ({ name, link }: ListedLink, at: number): string =>
  paragraph(
    `${run(name)}<w:r><w:br/></w:r><w:hyperlink r:id="l${at}">${run(link, '<w:u w:val="single"/>')}</w:hyperlink>`,
  );

const paragraph = (runs: string): string => `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${runs}</w:p>`;

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const xmlText = (text: string): string =>
  printableText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
