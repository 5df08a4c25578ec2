/** Prints under a report when it was published, as which edition, and what has changed since the one before. */
import { openReport } from '../form/open-form';
import { printableText } from '../form/printable-text';
import { PAGE_TEXTS } from '../messages/publish';
import { documentBody } from './document-body';
import type { PublishedDepartment } from './publication';

const DOCUMENT = 'word/document.xml';

/** What stands under a document: its edition and its day, or that it is a draft, and what has changed. */
export const stampLines = ({ edition, publishedOn, changes }: PublishedDepartment): string[] =>
  edition === undefined
    ? [PAGE_TEXTS.draftNote]
    : [
        `${PAGE_TEXTS.publishedOn}　${publishedOn}　${PAGE_TEXTS.editionOf(edition)}`,
        ...(changes.length === 0 ? [] : [PAGE_TEXTS.changes, ...changes]),
      ];

/**
 * @param lines Each a paragraph.
 * @returns The document with the lines behind all else; its own bytes where there is no body to add to, or no line.
 */
export function stampDocument(docx: Uint8Array, lines: readonly string[]): Uint8Array {
  if (lines.length === 0) return docx;
  const opened = openReport(docx);
  const body = documentBody(opened.file(DOCUMENT)?.asText() ?? '');
  if (body === undefined) return docx;
  const { before, content, section, after } = body;
  return opened.file(DOCUMENT, before + content + lines.map(paragraph).join('') + section + after).toBytes();
}

const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic"/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r></w:p>`;

const escapedXml = (text: string): string =>
  printableText(text).replace(/\n/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
