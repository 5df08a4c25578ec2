/**
 * The one place where texts cross between cells and Univer's documents, on which its editors work: a cell breaks lines
 * with line feeds, a document ends each paragraph with a carriage return and the whole with CR LF.
 */

import { withLineFeeds } from '@jiko-hyoka/lossless-xlsx/text';
import type { IDocumentData, ITextStyle } from '@univerjs/core';

/** What ends each document. */
export const DOCUMENT_END = '\r\n';

/** The text of a document; formats, links and pictures in it are left out. */
export function textOfDocument({ body }: Pick<IDocumentData, 'body'>): string {
  const stream = body?.dataStream ?? '';
  return withLineFeeds(stream.endsWith(DOCUMENT_END) ? stream.slice(0, -DOCUMENT_END.length) : stream);
}

/** A document that shows a text, all of it in one style. */
export function documentOfText(text: string, style: ITextStyle): IDocumentData {
  const stream = withLineFeeds(text).replaceAll('\n', '\r');
  const ends = [...stream.matchAll(/\r/g)].map(({ index }) => index);
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: stream + DOCUMENT_END,
      textRuns: [{ st: 0, ed: stream.length, ts: style }],
      paragraphs: [...ends, stream.length].map((startIndex) => ({ startIndex })),
      sectionBreaks: [{ startIndex: stream.length + 1 }],
    },
  };
}
