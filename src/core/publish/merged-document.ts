/** 全課版: reports made with the same form, one behind the other in one Word document, with a list of contents before them. */
import type { DocxPackage } from '../form/docx-package';
import { openReport } from '../form/open-form';
import { printableText } from '../form/printable-text';
import { MERGED_TEXTS } from '../messages/publish';
import { Refusal } from '../refusal';
import { type DocumentBody, documentBody } from './document-body';

/** One report in it. */
export interface MergedReport {
  /** What the contents call it. */
  readonly name: string;
  readonly docx: Uint8Array;
}

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/**
 * Each report is a section of its own and keeps its header and footer, which may say 案; the pages are numbered through.
 * All else (styles, pictures, lists) is the first report's, for it is the same form.
 *
 * @param title Above the contents, and the document's own.
 * @returns A .docx file; equal reports give equal bytes.
 * @throws Refusal 'form-unreadable' when a report's body cannot be found.
 */
export function mergeReports(title: string, reports: readonly MergedReport[]): Uint8Array {
  const packages = reports.map(({ docx }) => openReport(docx));
  const [merged] = packages;
  if (merged === undefined) throw unreadable();
  const bodies = packages.map(bodyOf);
  const sections = bodies.map((body, at) => withOwnParts(body, at, packages[at] as DocxPackage, merged));
  const [first] = sections as [DocumentBody];
  const parts = [
    contentsOf(title, reports, textWidth(first.section)),
    sectionEnd(withoutReferences(first.section)),
    ...sections.flatMap((body, at) => [
      withBookmark(body.content, at),
      at === sections.length - 1 ? body.section : sectionEnd(body.section),
    ]),
  ];
  return merged
    .file(DOCUMENT, first.before + parts.join('') + first.after)
    .file('docProps/core.xml', withTitle(merged.file('docProps/core.xml')?.asText() ?? '', title))
    .toBytes();
}

const unreadable = (): Refusal => new Refusal('form-unreadable', MERGED_TEXTS.unreadable, MERGED_TEXTS.place);

function bodyOf(docx: DocxPackage): DocumentBody {
  const body = documentBody(docx.file(DOCUMENT)?.asText() ?? '');
  if (body === undefined) throw unreadable();
  return body;
}

/** Headers and footers hold what is filled in, so each report brings its own; the first one's stand there already. */
function withOwnParts(
  { content, section, ...rest }: DocumentBody,
  at: number,
  from: DocxPackage,
  to: DocxPackage,
): DocumentBody {
  const targets = new Map(
    (
      from
        .file(RELATIONSHIPS)
        ?.asText()
        .match(/<Relationship\s[^>]*>/g) ?? []
    ).map(
      (tag) =>
        [attribute(tag, 'Id'), { target: attribute(tag, 'Target'), type: attribute(tag, 'Type') }] as const,
    ),
  );
  const own = (xml: string): string =>
    xml
      .replace(/(<w:pgNumType[^>]*?)\s+w:start="\d+"/g, '$1')
      .replace(/(<w:(?:header|footer)Reference\s[^>]*?r:id=")([^"]*)(")/g, (whole, before, id, after) => {
        const part = targets.get(id);
        if (at === 0 || part === undefined) return whole;
        const ownId = `jikoHyoka${at * 1000 + Array.from(targets.keys()).indexOf(id)}`;
        copyPart(part, ownId, from, to);
        return before + ownId + after;
      });
  return { ...rest, content: own(content), section: own(section) };
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** A part under a name of its own, with what it refers to: pictures, which are the form's and so the same. */
function copyPart(
  { target, type }: { readonly target: string; readonly type: string },
  id: string,
  from: DocxPackage,
  to: DocxPackage,
): void {
  const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const part = from.file(path);
  const kind = type.endsWith('/footer') ? 'footer' : 'header';
  const ownName = `${kind}${id.replace(/\D/g, '')}.xml`;
  const ownPath = `word/${ownName}`;
  if (part === null || to.file(ownPath) !== null) return;
  to.file(ownPath, part.asText());
  const references = from.file(path.replace(name, `_rels/${name}.rels`));
  if (references !== null) to.file(`word/_rels/${ownName}.rels`, references.asText());
  addTo(
    to,
    RELATIONSHIPS,
    '</Relationships>',
    `<Relationship Id="${id}" Type="${type}" Target="${ownName}"/>`,
  );
  addTo(
    to,
    TYPES,
    '</Types>',
    `<Override PartName="/${ownPath}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  );
}

const addTo = (docx: DocxPackage, part: string, before: string, xml: string): void => {
  docx.file(
    part,
    (docx.file(part)?.asText() ?? '').replace(before, () => xml + before),
  );
};

const bookmark = (at: number): string => `_jikoHyoka${at + 1}`;

/** In the first paragraph, wherever that is: a bookmark between blocks is lost before a table. Ids as large as no form's. */
const withBookmark = (content: string, at: number): string =>
  content.replace(
    /<w:p(?:\s[^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>)?/,
    (start) =>
      `${start}<w:bookmarkStart w:id="${900_000 + at}" w:name="${bookmark(at)}"/><w:bookmarkEnd w:id="${900_000 + at}"/>`,
  );

/** Ends a section; too low to make a page of its own. */
const sectionEnd = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;

const withoutReferences = (section: string): string =>
  section.replace(/<w:(?:header|footer)Reference\s[^>]*\/>/g, '').replace(/<w:titlePg[^>]*\/>/, '');

/** Between the margins of a section, in twentieths of a point; that of A4 with Word's own margins where it does not say. */
function textWidth(section: string): number {
  const paper = /<w:pgSz\s[^>]*>/.exec(section)?.[0] ?? '';
  const margins = /<w:pgMar\s[^>]*>/.exec(section)?.[0] ?? '';
  const width =
    Number(attribute(paper, 'w:w')) -
    Number(attribute(margins, 'w:left')) -
    Number(attribute(margins, 'w:right'));
  return paper !== '' && margins !== '' && width > 0 ? width : 8504;
}

/** Word fills in the page numbers when it opens the file, for their fields are marked as out of date. */
function contentsOf(title: string, reports: readonly MergedReport[], width: number): string {
  const lines = reports.map(
    ({ name }, at) =>
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs></w:pPr><w:hyperlink w:anchor="${bookmark(at)}" w:history="1">${run(name)}<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark(at)} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('・')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`,
  );
  return [
    `<w:p><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr>${run(title, '<w:b/><w:sz w:val="32"/>')}</w:p>`,
    `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${run(MERGED_TEXTS.contents, '<w:b/>')}</w:p>`,
    ...lines,
  ].join('');
}

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic"/>${look}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const xmlText = (text: string): string =>
  printableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const withTitle = (core: string, title: string): string =>
  core.replace(/<dc:title>[^<]*<\/dc:title>/, () => `<dc:title>${xmlText(title)}</dc:title>`);
